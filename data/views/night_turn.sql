-- title = { zh = "夜间派出所值班和处警", en = "station duty and call-outs at night" }

-- Of police in lead and member posts, by their room of that day; dated by the start. A finish not after the start is on the next day.
-- The night runs from night_from to night_until, which itself is no longer night.
WITH turn AS (
  SELECT id, officer, date, start, finish,
         CAST(substr(start, 1, 2) AS INTEGER) * 60 + CAST(substr(start, 4, 2) AS INTEGER) AS starts,
         CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)
           + CASE WHEN finish <= start THEN 1440 ELSE 0 END AS ends
    FROM duty
   WHERE date BETWEEN :first AND :last AND kind IN ('station', 'callout')
)
SELECT 'duty' AS ledger, t.id, t.date, t.officer, p.room
  FROM turn t
  JOIN norm f ON f.name = 'night_from' AND substr(t.date, 1, 7) BETWEEN f.valid_from AND f.valid_until
  JOIN norm n ON n.name = 'night_until' AND substr(t.date, 1, 7) BETWEEN n.valid_from AND n.valid_until
  JOIN officer o ON o.id = t.officer AND o.kind = 'police'
  JOIN post p ON p.officer = t.officer AND p.role IN ('lead', 'member') AND p.since <= t.date AND (p.until IS NULL OR p.until >= t.date)
 WHERE t.starts * 10000 < n.value OR t.ends * 10000 > f.value
