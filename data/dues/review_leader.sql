-- title = { zh = "领导参加两述一评", en = "leader at a review" }
-- message = { zh = "{leader} {month} 参加两述一评", en = "{leader} attends a review of {month}" }

-- Every leader of an urban sub-bureau attends a review each month, from the first month with a review on.
WITH span AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last FROM calendar GROUP BY month
), begun AS (
  SELECT MIN(c.month) AS month FROM meeting m JOIN calendar c ON c.date = m.date WHERE m.kind = 'review'
)
SELECT 'leader' AS ledger, l.id, u.name AS station, l.name AS leader, s.month, s.last AS due
  FROM span s
  JOIN begun b ON s.month >= b.month
  JOIN leader l ON l.since <= s.first AND (l.until IS NULL OR l.until >= s.last)
  JOIN unit u ON u.id = l.unit AND u.level = 'sub_bureau'
 WHERE s.first <= :today
   AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.kind = 'review' AND m.leader = l.id AND m.date BETWEEN s.first AND s.last)
 ORDER BY s.month, l.code
