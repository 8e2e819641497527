-- title = { zh = "一室多名责任民警", en = "rooms with two leads at once" }
-- level = "block"
-- on = ["post"]
-- group = "posts"
-- message = { zh = "{room}（{code}）从 {since} 起由 {officer} 任责任民警，而 {other}（#{earlier}，{other_since} 至 {other_until}）仍是责任民警", en = "{room} ({code}) is led by {officer} from {since} while {other} (#{earlier}, {other_since} to {other_until}) still leads it" }

SELECT 'post' AS ledger, b.id, r.code, r.name AS room, ob.name AS officer, b.since,
       a.id AS earlier, oa.name AS other, a.since AS other_since, COALESCE(a.until, '…') AS other_until, u.code AS station
  FROM post a
  JOIN post b ON b.room = a.room AND b.role = 'lead' AND (b.since > a.since OR (b.since = a.since AND b.id > a.id))
             AND (a.until IS NULL OR a.until >= b.since) AND b.officer <> a.officer
  JOIN room r ON r.id = b.room
  JOIN officer oa ON oa.id = a.officer
  JOIN officer ob ON ob.id = b.officer
  JOIN unit u ON u.id = r.station
 WHERE a.role = 'lead' AND (a.until IS NULL OR a.until >= :first) AND (b.until IS NULL OR b.until >= :first)
 ORDER BY r.code, b.since, b.id
