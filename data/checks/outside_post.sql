-- title = { zh = "任职之外的记录", en = "records outside any post" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）在 {date} 没有任何任职，这条记录不计分", en = "{officer} ({badge}) had no post on {date}; the record counts nowhere" }

-- The days without a post first, of those who were not in post all the time: they are few, a month's records are many.
WITH stray_day AS (
  SELECT o.id AS officer, c.date
    FROM officer o
    JOIN calendar c ON c.date BETWEEN :first AND :last
   WHERE NOT EXISTS (SELECT 1 FROM post w WHERE w.officer = o.id AND w.since <= :first AND (w.until IS NULL OR w.until >= :last))
     AND NOT EXISTS (SELECT 1 FROM post p WHERE p.officer = o.id AND p.since <= c.date AND (p.until IS NULL OR p.until >= c.date))
), stray AS (
  SELECT 'visit' AS ledger, r.id, d.officer, d.date FROM stray_day d JOIN visit r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'publicity', r.id, d.officer, d.date FROM stray_day d JOIN publicity r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'patrol', r.id, d.officer, d.date FROM stray_day d JOIN patrol r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'inspection', r.id, d.officer, d.date FROM stray_day d JOIN inspection r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'notice', r.id, d.officer, d.date FROM stray_day d JOIN notice r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'journal', r.id, d.officer, d.date FROM stray_day d JOIN journal r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'duty', r.id, d.officer, d.date FROM stray_day d JOIN duty r ON r.date = d.date AND r.officer = d.officer
)
SELECT s.ledger, s.id, s.date, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = s.officer ORDER BY p.since DESC LIMIT 1) AS station
  FROM stray s
  JOIN officer o ON o.id = s.officer
 ORDER BY s.ledger, s.date, s.id
