-- title = { zh = "后进推进会", en = "meeting for laggards" }
-- message = { zh = "{year} 年第 {quarter} 季度后进推进会", en = "meeting for laggards, quarter {quarter} of {year}" }

-- One in every calendar quarter, from the first quarter with such a meeting on; whichever unit holds it.
WITH day AS (
  SELECT date, substr(month, 1, 4) AS year, (CAST(substr(month, 6, 2) AS INTEGER) + 2) / 3 AS quarter FROM calendar
), span AS (
  SELECT year, quarter, MIN(date) AS first, MAX(date) AS last FROM day GROUP BY year, quarter
), begun AS (
  SELECT MIN(date) AS date FROM meeting WHERE kind = 'laggard'
)
SELECT '' AS ledger, 0 AS id, s.year, s.quarter, s.last AS due
  FROM span s
  JOIN begun b ON s.last >= b.date
 WHERE s.first <= :today
   AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.kind = 'laggard' AND m.date BETWEEN s.first AND s.last)
 ORDER BY s.first
