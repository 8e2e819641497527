-- title = { zh = "月报送", en = "monthly return" }
-- message = { zh = "{month}", en = "{month}" }

-- From the first month that was ever handed in; where there is none, only the month just over.
WITH ended AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last, MAX(workday_number) AS workdays FROM calendar GROUP BY month HAVING MAX(date) < :today
), begun AS (
  SELECT COALESCE((SELECT MIN(month) FROM return), (SELECT MAX(month) FROM ended)) AS month
)
SELECT 'unit' AS ledger, u.id, u.name AS station, e.month,
       (SELECT MIN(c.date) FROM calendar c JOIN norm n ON n.name = 'return_workdays' AND e.month BETWEEN n.valid_from AND n.valid_until
         WHERE c.workday_number = e.workdays + n.value / 10000) AS due
  FROM ended e
  JOIN begun b ON e.month >= b.month
  JOIN unit u ON u.level = 'station'
 WHERE EXISTS (SELECT 1 FROM room r WHERE r.station = u.id AND r.opened <= e.last AND (r.closed IS NULL OR r.closed >= e.first))
   AND NOT EXISTS (SELECT 1 FROM return t WHERE t.station = u.id AND t.month = e.month)
 ORDER BY e.month, u.code
