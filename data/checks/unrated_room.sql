-- title = { zh = "警务室未定级", en = "rooms without a rating" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{station_name} {room}（{code}）从 {day} 起没有定级，所在民警的得分无法计算", en = "{station_name}: {room} ({code}) has no rating on {day}; its officers cannot be scored" }

-- From the first day of the period on which the room is open.
WITH open_room AS (
  SELECT id, code, name, station, CASE WHEN opened > :first THEN opened ELSE :first END AS day
    FROM room
   WHERE opened <= :last AND (closed IS NULL OR closed >= :first)
)
SELECT 'room' AS ledger, r.id, r.code, r.name AS room, r.day, u.code AS station, u.name AS station_name
  FROM open_room r
  JOIN unit u ON u.id = r.station
 WHERE NOT EXISTS (SELECT 1 FROM rating g WHERE g.room = r.id AND g.since <= r.day)
 ORDER BY u.code, r.code
