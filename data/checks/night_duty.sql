-- title = { zh = "夜间安排值班处警", en = "station duty or call-out at night" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} {start} 至 {finish} 夜间被安排值班或处警", en = "{officer} ({badge}) was on station duty or call-out at night: {date} {start} to {finish}" }

-- The regulation keeps community officers from both between night_from and night_until. A finish not after the start is on the next day.
WITH turn AS (
  SELECT id, officer, date, start, finish,
         CAST(substr(start, 1, 2) AS INTEGER) * 60 + CAST(substr(start, 4, 2) AS INTEGER) AS starts,
         CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)
           + CASE WHEN finish <= start THEN 1440 ELSE 0 END AS ends
    FROM duty
   WHERE date BETWEEN :first AND :last AND kind IN ('station', 'callout')
)
SELECT 'duty' AS ledger, t.id, o.badge, o.name AS officer, t.date, t.start, t.finish, u.code AS station
  FROM turn t
  JOIN norm f ON f.name = 'night_from' AND substr(t.date, 1, 7) BETWEEN f.valid_from AND f.valid_until
  JOIN norm n ON n.name = 'night_until' AND substr(t.date, 1, 7) BETWEEN n.valid_from AND n.valid_until
  JOIN officer o ON o.id = t.officer
  JOIN post p ON p.officer = t.officer AND p.role IN ('lead', 'member') AND p.since <= t.date AND (p.until IS NULL OR p.until >= t.date)
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
 WHERE o.kind = 'police' AND (t.starts * 10000 < n.value OR t.ends * 10000 > f.value)
 ORDER BY t.date, o.badge, t.start, t.id
