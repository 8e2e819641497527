-- title = { zh = "待考核月份", en = "month to be assessed" }
-- message = { zh = "{month}", en = "{month}" }

-- From the first month that was ever assessed. Where none was: from the first month of work, at most twelve; what is older nobody means to make up for.
WITH ended AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last, MAX(workday_number) AS workdays FROM calendar GROUP BY month HAVING MAX(date) < :today
), work AS (
  SELECT MIN(date) AS day FROM visit UNION ALL SELECT MIN(date) FROM journal UNION ALL SELECT MIN(date) FROM patrol UNION ALL SELECT MIN(date) FROM publicity
  UNION ALL SELECT MIN(date) FROM inspection UNION ALL SELECT MIN(date) FROM notice UNION ALL SELECT MIN(found) FROM dispute UNION ALL SELECT MIN(received) FROM petition
), late AS (
  SELECT month FROM ended ORDER BY month DESC LIMIT 12
), begun AS (
  SELECT COALESCE((SELECT MIN(month) FROM run),
                  (SELECT MAX(month) FROM (SELECT MIN(c.month) AS month FROM calendar c WHERE c.date >= (SELECT MIN(day) FROM work)
                                           UNION ALL SELECT MIN(month) FROM late WHERE EXISTS (SELECT 1 FROM work WHERE day IS NOT NULL))),
                  (SELECT MAX(month) FROM ended)) AS month
)
SELECT '' AS ledger, 0 AS id, e.month,
       (SELECT MIN(c.date) FROM calendar c JOIN norm n ON n.name = 'return_workdays' AND e.month BETWEEN n.valid_from AND n.valid_until
         WHERE c.workday_number = e.workdays + n.value / 10000) AS due
  FROM ended e
  JOIN begun b ON e.month >= b.month
 WHERE NOT EXISTS (SELECT 1 FROM run r WHERE r.month = e.month)
 ORDER BY e.month
