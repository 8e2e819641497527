-- title = { zh = "任职日期重叠", en = "posts that overlap" }
-- level = "block"
-- on = ["post"]
-- group = "posts"
-- message = { zh = "{officer}（{badge}）从 {since} 起在 {room} 任职，而在 {other} 的任职（#{earlier}，{other_since} 至 {other_until}）尚未结束", en = "{officer} ({badge}) is in {room} from {since} while the post in {other} (#{earlier}, {other_since} to {other_until}) has not ended" }

-- The later of the two is the finding. Only days from the first of the period on matter: what ended before it is past.
SELECT 'post' AS ledger, b.id, o.badge, o.name AS officer, b.since, rb.name AS room,
       a.id AS earlier, ra.name AS other, a.since AS other_since, COALESCE(a.until, '…') AS other_until, u.code AS station
  FROM post a
  JOIN post b ON b.officer = a.officer AND (b.since > a.since OR (b.since = a.since AND b.id > a.id))
             AND (a.until IS NULL OR a.until >= b.since)
  JOIN officer o ON o.id = b.officer
  JOIN room ra ON ra.id = a.room
  JOIN room rb ON rb.id = b.room
  JOIN unit u ON u.id = rb.station
 WHERE (a.until IS NULL OR a.until >= :first) AND (b.until IS NULL OR b.until >= :first)
 ORDER BY o.badge, b.since, b.id
