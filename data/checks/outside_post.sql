-- title = { zh = "任职之外的记录", en = "records outside any post" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）在 {date} 没有任何任职，这条记录不计分", en = "{officer} ({badge}) had no post on {date}; the record counts nowhere" }

-- Days first, then the records of those few days that have no post: a month's records are many, its officers' days are not.
WITH worked AS (
  SELECT 'visit' AS ledger, officer, date FROM visit WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'publicity', officer, date FROM publicity WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'patrol', officer, date FROM patrol WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'inspection', officer, date FROM inspection WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'notice', officer, date FROM notice WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'journal', officer, date FROM journal WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'duty', officer, date FROM duty WHERE date BETWEEN :first AND :last GROUP BY date, officer
), stray_day AS (
  SELECT w.ledger, w.officer, w.date
    FROM worked w
    LEFT JOIN post p ON p.officer = w.officer AND p.since <= w.date AND (p.until IS NULL OR p.until >= w.date)
   WHERE p.id IS NULL
), stray AS (
  SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN visit r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'visit'
  UNION ALL SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN publicity r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'publicity'
  UNION ALL SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN patrol r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'patrol'
  UNION ALL SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN inspection r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'inspection'
  UNION ALL SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN notice r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'notice'
  UNION ALL SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN journal r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'journal'
  UNION ALL SELECT d.ledger, r.id, d.officer, d.date FROM stray_day d JOIN duty r ON r.date = d.date AND r.officer = d.officer WHERE d.ledger = 'duty'
)
SELECT s.ledger, s.id, s.date, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = s.officer ORDER BY p.since DESC LIMIT 1) AS station
  FROM stray s
  JOIN officer o ON o.id = s.officer
 ORDER BY s.ledger, s.date, s.id
