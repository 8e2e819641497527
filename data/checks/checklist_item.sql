-- title = { zh = "检查了不适用的项目", en = "inspected items that do not apply to the room" }
-- level = "block"
-- on = ["checklist", "room"]
-- group = "records"
-- message = { zh = "{room}（{code}）是{kind_zh}，{date} 的“{item_zh}”一项不适用，请删去", en = "{room} ({code}) is {kind_en}, to which “{item_en}” does not apply: leave it out ({date})" }

SELECT 'checklist' AS ledger, k.id, k.date, i.zh AS item_zh, i.en AS item_en, r.code, r.name AS room,
       CASE r.kind WHEN 'urban' THEN '城市社区警务室' WHEN 'rural' THEN '农村警务室' WHEN 'mobile' THEN '流动警务室' ELSE r.kind END AS kind_zh,
       CASE r.kind WHEN 'urban' THEN 'an urban room' WHEN 'rural' THEN 'a rural room' WHEN 'mobile' THEN 'a mobile room' ELSE r.kind END AS kind_en,
       u.code AS station
  FROM checklist k
  JOIN room r ON r.id = k.room
  JOIN unit u ON u.id = r.station
  JOIN standard_attribute a ON a.list = 'checklist' AND a.code = k.item AND a.name = r.kind AND a.number = 0 AND substr(k.date, 1, 7) BETWEEN a.valid_from AND a.valid_until
  JOIN standard_item i ON i.list = 'checklist' AND i.code = k.item AND substr(k.date, 1, 7) BETWEEN i.valid_from AND i.valid_until
 WHERE k.date BETWEEN :first AND :last
 ORDER BY k.date, r.code, i.position
