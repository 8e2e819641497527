-- title = { zh = "夜间入户", en = "home visits at night" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{date} {start} 夜间走访“{subject}”", en = "{officer} ({badge}) visited “{subject}” at night: {date} {start}" }

WITH visited AS (
  SELECT id, officer, date, start, subject, CAST(substr(start, 1, 2) AS INTEGER) * 60 + CAST(substr(start, 4, 2) AS INTEGER) AS minute
    FROM visit
   WHERE date BETWEEN :first AND :last AND start <> ''
)
SELECT 'visit' AS ledger, v.id, v.date, v.start, v.subject, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = v.officer AND p.since <= v.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM norm f
  JOIN norm n ON n.name = 'night_until' AND substr(:last, 1, 7) BETWEEN n.valid_from AND n.valid_until
  JOIN visited v ON v.minute * 10000 >= f.value OR v.minute * 10000 < n.value
  JOIN officer o ON o.id = v.officer
 WHERE f.name = 'night_from' AND substr(:last, 1, 7) BETWEEN f.valid_from AND f.valid_until
 ORDER BY v.date, o.badge, v.start, v.id
