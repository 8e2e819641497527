-- title = { zh = "同一时刻走访两处", en = "two visits at the same time" }
-- level = "info"
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} {start} 走访“{subject}”，同一时刻还有 #{earlier}", en = "{officer} ({badge}) visited “{subject}” on {date} at {start}, the time of #{earlier} too" }

WITH again AS (
  SELECT id, officer, date, start, subject,
         LAG(id) OVER (PARTITION BY date, officer, start ORDER BY id) AS earlier
    FROM visit WHERE date BETWEEN :first AND :last AND start <> ''
)
SELECT 'visit' AS ledger, g.id, g.date, g.start, g.subject, g.earlier, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM again g
  JOIN officer o ON o.id = g.officer
 WHERE g.earlier IS NOT NULL
 ORDER BY g.date, o.badge, g.id
