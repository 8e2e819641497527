-- title = { zh = "日期晚于今天的记录", en = "records dated after today" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）的这条记录日期为 {date}，晚于今天 {today}", en = "the record of {officer} ({badge}) is dated {date}, after today, {today}" }

-- All that lies ahead of today belongs to the period in which today is; a year mistyped may be far ahead.
WITH ahead AS (
  SELECT 'visit' AS ledger, id, officer, date FROM visit WHERE date > :today
  UNION ALL SELECT 'publicity', id, officer, date FROM publicity WHERE date > :today
  UNION ALL SELECT 'patrol', id, officer, date FROM patrol WHERE date > :today
  UNION ALL SELECT 'inspection', id, officer, date FROM inspection WHERE date > :today
  UNION ALL SELECT 'notice', id, officer, date FROM notice WHERE date > :today
  UNION ALL SELECT 'journal', id, officer, date FROM journal WHERE date > :today
)
SELECT a.ledger, a.id, a.date, :today AS today, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = a.officer AND p.since <= a.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM ahead a
  JOIN officer o ON o.id = a.officer
 WHERE :first <= :today AND :today <= :last
 ORDER BY a.ledger, a.date, a.id
