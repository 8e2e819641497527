-- title = { zh = "月末集中", en = "a month's work dated at its end" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{month} 的 {recorded} 条记录中 {late} 条（{share}%）的日期在 {from_date} 及以后（首条 {ledger} #{id}）", en = "{officer} ({badge}): {late} of the {recorded} records of {month} ({share} %) are dated {from_date} or later (first: {ledger} #{id})" }

-- The last two workdays of a month that is over, and what follows them. When a row was stored says little where stations send a file a month.
WITH limits AS (
  SELECT MAX(CASE name WHEN 'month_end_rows' THEN value END) AS least_rows, MAX(CASE name WHEN 'month_end_share' THEN value END) AS least_share
    FROM norm
   WHERE substr(:last, 1, 7) BETWEEN valid_from AND valid_until
), closing AS (
  SELECT month, MAX(workday_number) AS last_number, MAX(date) AS last_date FROM calendar
   WHERE month IN (SELECT month FROM calendar WHERE date BETWEEN :first AND :last)
   GROUP BY month
), finish AS (
  SELECT s.month, MIN(c.date) AS from_date
    FROM closing s
    JOIN calendar c ON c.month = s.month AND c.workday_number >= s.last_number - 1 AND c.workday = 1
   WHERE s.last_date <= :last AND s.last_date < :today
   GROUP BY s.month
), day_work AS (
  SELECT 'visit' AS ledger, officer, date, COUNT(*) AS n, MIN(id) AS id FROM visit WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'publicity', officer, date, COUNT(*), MIN(id) FROM publicity WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'patrol', officer, date, COUNT(*), MIN(id) FROM patrol WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'inspection', officer, date, COUNT(*), MIN(id) FROM inspection WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'notice', officer, date, COUNT(*), MIN(id) FROM notice WHERE date BETWEEN :first AND :last GROUP BY date, officer
  UNION ALL SELECT 'journal', officer, date, COUNT(*), MIN(id) FROM journal WHERE date BETWEEN :first AND :last GROUP BY date, officer
), monthly AS (
  SELECT w.officer, f.month, f.from_date, SUM(w.n) AS rows_of_month, SUM(CASE WHEN w.date >= f.from_date THEN w.n ELSE 0 END) AS late
    FROM day_work w
    JOIN calendar c ON c.date = w.date
    JOIN finish f ON f.month = c.month
   GROUP BY w.officer, f.month, f.from_date
), crowded AS (
  SELECT m.* FROM monthly m JOIN limits l ON m.rows_of_month * 10000 >= l.least_rows AND m.late * 1000000 >= l.least_share * m.rows_of_month
), named AS (
  SELECT m.officer, m.month, m.from_date, m.rows_of_month, m.late, w.ledger, w.id,
         ROW_NUMBER() OVER (PARTITION BY m.officer, m.month ORDER BY w.date, w.n DESC, w.ledger) AS place
    FROM crowded m
    JOIN day_work w ON w.officer = m.officer AND w.date >= m.from_date
    JOIN calendar c ON c.date = w.date AND c.month = m.month
)
SELECT n.ledger, n.id, n.month, n.from_date, n.rows_of_month AS recorded, n.late, n.late * 100 / n.rows_of_month AS share, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = n.officer AND p.since <= n.from_date ORDER BY p.since DESC LIMIT 1) AS station
  FROM named n
  JOIN officer o ON o.id = n.officer
 WHERE n.place = 1
 ORDER BY n.month, o.badge
