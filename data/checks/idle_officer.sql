-- title = { zh = "没有工作记录的民警", en = "officers without any record" }
-- level = "warn"
-- group = "month"
-- message = { zh = "{station_name} {officer}（{badge}）在岗 {days} 个工作日，没有任何工作记录", en = "{station_name}: {officer} ({badge}) was in post on {days} workdays and has no record of any work" }

-- Day by day, for most officers have a record on the first; a union of all records would read the whole month.
-- Workdays in a lead or member post on which the officer was not away.
WITH at_work AS (
  SELECT p.officer, COUNT(*) AS days, MAX(p.room) AS room
    FROM calendar c
    JOIN post p ON p.role IN ('lead', 'member') AND p.since <= c.date AND (p.until IS NULL OR p.until >= c.date)
    LEFT JOIN absence a ON a.officer = p.officer AND a.since <= c.date AND a.until >= c.date
   WHERE c.workday = 1 AND c.date BETWEEN :first AND :last AND c.date <= :today AND a.id IS NULL
   GROUP BY p.officer
)
SELECT 'officer' AS ledger, o.id, o.badge, o.name AS officer, w.days, u.code AS station, u.name AS station_name
  FROM at_work w
  JOIN officer o ON o.id = w.officer AND o.kind = 'police'
  JOIN room r ON r.id = w.room
  JOIN unit u ON u.id = r.station
 WHERE NOT EXISTS (SELECT 1 FROM calendar c JOIN journal n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
   AND NOT EXISTS (SELECT 1 FROM calendar c JOIN duty n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
   AND NOT EXISTS (SELECT 1 FROM calendar c JOIN visit n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
   AND NOT EXISTS (SELECT 1 FROM calendar c JOIN patrol n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
   AND NOT EXISTS (SELECT 1 FROM calendar c JOIN inspection n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
   AND NOT EXISTS (SELECT 1 FROM calendar c JOIN publicity n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
   AND NOT EXISTS (SELECT 1 FROM calendar c JOIN notice n ON n.date = c.date AND n.officer = o.id WHERE c.date BETWEEN :first AND :last)
 ORDER BY u.code, o.badge
