-- title = { zh = "固定警务室的出勤", en = "trips of rooms that do not move" }
-- level = "block"
-- on = ["trip", "room"]
-- group = "records"
-- message = { zh = "{room}（{code}）是{kind_zh}，不是流动警务室，没有流动警务车出勤（{date} {place}）", en = "{room} ({code}) is {kind_en}, not a mobile one: it makes no trips ({date} {place})" }

SELECT 'trip' AS ledger, t.id, t.date, t.place, r.code, r.name AS room,
       CASE r.kind WHEN 'urban' THEN '城市社区警务室' WHEN 'rural' THEN '农村警务室' ELSE r.kind END AS kind_zh,
       CASE r.kind WHEN 'urban' THEN 'an urban room' WHEN 'rural' THEN 'a rural room' ELSE r.kind END AS kind_en,
       u.code AS station
  FROM trip t
  JOIN room r ON r.id = t.room AND r.kind <> 'mobile'
  JOIN unit u ON u.id = r.station
 WHERE t.date BETWEEN :first AND :last
 ORDER BY t.date, r.code, t.start, t.id
