-- title = { zh = "月例会", en = "monthly meeting" }
-- message = { zh = "{month} 月例会", en = "monthly meeting of {month}" }

-- Every urban room in every month, from the first month with such a meeting on; one that the station holds for all its rooms counts for each.
WITH span AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last FROM calendar GROUP BY month
), begun AS (
  SELECT MIN(c.month) AS month FROM meeting m JOIN calendar c ON c.date = m.date WHERE m.kind = 'monthly'
)
SELECT 'room' AS ledger, r.id, u.name AS station, r.name AS room, s.month, s.last AS due
  FROM span s
  JOIN begun b ON s.month >= b.month
  JOIN room r ON r.kind = 'urban' AND r.opened <= s.last AND (r.closed IS NULL OR r.closed >= s.first)
  JOIN unit u ON u.id = r.station
 WHERE s.first <= :today
   AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.kind = 'monthly' AND m.date BETWEEN s.first AND s.last AND (m.room = r.id OR (m.room = 0 AND m.station = r.station)))
 ORDER BY s.month, u.code, r.code
