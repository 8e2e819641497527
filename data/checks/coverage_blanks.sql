-- title = { zh = "覆盖缺警务室或民警", en = "coverage without room or officer" }
-- level = "block"
-- on = ["coverage"]
-- group = "rooms"
-- message = { zh = "{community}（{code}）从 {since} 起的覆盖方式需要填写{missing_zh}", en = "{community} ({code}) from {since}: this mode of coverage needs a {missing_en}" }

SELECT 'coverage' AS ledger, v.id, c.code, c.name AS community, v.since,
       CASE WHEN v.mode IN ('own_room', 'linked', 'urban_single', 'urban_multi') THEN '警务室' ELSE '警号' END AS missing_zh,
       CASE WHEN v.mode IN ('own_room', 'linked', 'urban_single', 'urban_multi') THEN 'room' ELSE 'officer' END AS missing_en,
       u.code AS station
  FROM coverage v
  JOIN community c ON c.id = v.community
  JOIN unit u ON u.id = c.station
 WHERE (v.mode IN ('own_room', 'linked', 'urban_single', 'urban_multi') AND v.room = 0)
    OR (v.mode NOT IN ('own_room', 'linked', 'urban_single', 'urban_multi') AND v.officer = 0)
 ORDER BY c.code, v.since, v.id
