-- title = { zh = "待发布月份", en = "month to be published" }
-- message = { zh = "{month}", en = "{month}" }

WITH ended AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last, MAX(workday_number) AS workdays FROM calendar GROUP BY month HAVING MAX(date) < :today
)
SELECT '' AS ledger, 0 AS id, e.month,
       (SELECT MIN(c.date) FROM calendar c JOIN norm n ON n.name = 'return_workdays' AND e.month BETWEEN n.valid_from AND n.valid_until
         WHERE c.workday_number = e.workdays + n.value / 10000) AS due
  FROM ended e
 WHERE EXISTS (SELECT 1 FROM run r WHERE r.month = e.month)
   AND NOT EXISTS (SELECT 1 FROM run r WHERE r.month = e.month AND r.state = 'published')
 ORDER BY e.month
