-- title = { zh = "未启用或已注销警务室的检查和出勤", en = "inspections and trips of rooms that were not open" }
-- level = "block"
-- on = ["checklist", "trip", "room"]
-- group = "records"
-- message = { zh = "{room}（{code}）{date} 未启用或已注销（{opened} 至 {closed}），不能有{what_zh}", en = "{room} ({code}) was not open on {date} (it was from {opened} to {closed}): it has no {what_en}" }

-- An inspection is one, however many items were looked at.
WITH work AS (
  SELECT 'checklist' AS ledger, MIN(id) AS id, room, date, '标识与内务检查' AS what_zh, 'inspection' AS what_en FROM checklist WHERE date BETWEEN :first AND :last GROUP BY room, date
  UNION ALL SELECT 'trip', id, room, date, '流动警务车出勤', 'trip' FROM trip WHERE date BETWEEN :first AND :last
)
SELECT w.ledger, w.id, w.date, w.what_zh, w.what_en, r.code, r.name AS room, r.opened, COALESCE(r.closed, '…') AS closed, u.code AS station
  FROM work w
  JOIN room r ON r.id = w.room AND (w.date < r.opened OR w.date > r.closed)
  JOIN unit u ON u.id = r.station
 ORDER BY w.ledger, w.date, r.code, w.id
