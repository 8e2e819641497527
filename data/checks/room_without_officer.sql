-- title = { zh = "警务室无民警", en = "rooms without an officer" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{station_name} {room}（{code}）在 {day} 没有民警任职", en = "{station_name}: {room} ({code}) has no police officer in post on {day}" }

SELECT 'room' AS ledger, r.id, r.code, r.name AS room, :last AS day, u.code AS station, u.name AS station_name
  FROM room r
  JOIN unit u ON u.id = r.station
 WHERE r.opened <= :last AND (r.closed IS NULL OR r.closed >= :last)
   AND r.id NOT IN (SELECT p.room FROM post p JOIN officer o ON o.id = p.officer AND o.kind = 'police'
                     WHERE p.role IN ('lead', 'member') AND p.since <= :last AND (p.until IS NULL OR p.until >= :last))
 ORDER BY u.code, r.code
