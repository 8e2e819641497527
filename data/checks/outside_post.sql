-- title = { zh = "任职之外的记录", en = "records outside any post" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）在 {date} 没有任何任职，这条记录不计分", en = "{officer} ({badge}) had no post on {date}; the record counts nowhere" }

WITH work AS (
  SELECT 'visit' AS ledger, id, officer, date FROM visit WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'publicity', id, officer, date FROM publicity WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'patrol', id, officer, date FROM patrol WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'inspection', id, officer, date FROM inspection WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'notice', id, officer, date FROM notice WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'journal', id, officer, date FROM journal WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'duty', id, officer, date FROM duty WHERE date BETWEEN :first AND :last
), stray AS (
  SELECT w.ledger, w.id, w.officer, w.date
    FROM work w
    LEFT JOIN post p ON p.officer = w.officer AND p.since <= w.date AND (p.until IS NULL OR p.until >= w.date)
   WHERE p.id IS NULL
)
SELECT s.ledger, s.id, s.date, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = s.officer ORDER BY p.since DESC LIMIT 1) AS station
  FROM stray s
  JOIN officer o ON o.id = s.officer
 ORDER BY s.ledger, s.date, s.id
