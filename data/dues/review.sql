-- title = { zh = "两述一评", en = "two reports, one review" }
-- message = { zh = "{month} 两述一评", en = "review of {month}" }

-- Every station with an urban room, every month, from the first month with a review on.
WITH span AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last FROM calendar GROUP BY month
), begun AS (
  SELECT MIN(c.month) AS month FROM meeting m JOIN calendar c ON c.date = m.date WHERE m.kind = 'review'
)
SELECT 'unit' AS ledger, u.id, u.name AS station, s.month, s.last AS due
  FROM span s
  JOIN begun b ON s.month >= b.month
  JOIN unit u ON EXISTS (SELECT 1 FROM room r WHERE r.station = u.id AND r.kind = 'urban' AND r.opened <= s.last AND (r.closed IS NULL OR r.closed >= s.first))
 WHERE s.first <= :today
   AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.kind = 'review' AND m.station = u.id AND m.date BETWEEN s.first AND s.last)
 ORDER BY s.month, u.code
