-- title = { zh = "日期晚于今天的检查和出勤", en = "inspections and trips dated after today" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{room}（{code}）的{what_zh}日期为 {date}，晚于今天 {today}", en = "the {what_en} of {room} ({code}) is dated {date}, after today, {today}" }

-- All that lies ahead of today belongs to the period in which today is. An inspection is one, however many items were looked at.
WITH ahead AS (
  SELECT 'checklist' AS ledger, MIN(id) AS id, room, date, '标识与内务检查' AS what_zh, 'inspection' AS what_en FROM checklist WHERE date > :today GROUP BY room, date
  UNION ALL SELECT 'trip', id, room, date, '流动警务车出勤', 'trip' FROM trip WHERE date > :today
)
SELECT a.ledger, a.id, a.date, a.what_zh, a.what_en, :today AS today, r.code, r.name AS room, u.code AS station
  FROM ahead a
  JOIN room r ON r.id = a.room
  JOIN unit u ON u.id = r.station
 WHERE :first <= :today AND :today <= :last
 ORDER BY a.ledger, a.date, a.id
