-- title = { zh = "同一时刻走访两处", en = "two visits at the same time" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{date} {start} 走访“{subject}”，同一时刻还有 #{earlier}", en = "{officer} ({badge}) visited “{subject}” on {date} at {start}, the time of #{earlier} too" }

-- What is one place entered twice is found by likely_duplicate; nobody is in two places at one time. The place of a household is its address up to the last figure.
WITH busy AS (
  SELECT date, officer, start FROM visit WHERE date BETWEEN :first AND :last AND start <> '' GROUP BY date, officer, start HAVING COUNT(*) > 1
), house AS (
  SELECT v.date, v.officer, v.start, v.id, v.subject, v.target,
         replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(v.subject,
           '0', ''), '1', ''), '2', ''), '3', ''), '4', ''), '5', ''), '6', ''), '7', ''), '8', ''), '9', '') AS letters
    FROM busy b
    CROSS JOIN visit v ON v.date = b.date AND v.officer = b.officer AND v.start = b.start
), placed AS (
  SELECT date, officer, start, MIN(id) AS id,
         CASE WHEN target = 'business' OR letters = subject THEN subject ELSE rtrim(subject, letters) END AS place
    FROM house
   GROUP BY date, officer, start, CASE WHEN target = 'business' OR letters = subject THEN subject ELSE rtrim(subject, letters) END
), again AS (
  SELECT id, officer, date, start, LAG(id) OVER (PARTITION BY date, officer, start ORDER BY id) AS earlier FROM placed
)
SELECT 'visit' AS ledger, g.id, g.date, g.start, v.subject, g.earlier, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM again g
  JOIN visit v ON v.id = g.id
  JOIN officer o ON o.id = g.officer
 WHERE g.earlier IS NOT NULL
 ORDER BY g.date, o.badge, g.id
