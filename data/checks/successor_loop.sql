-- title = { zh = "承接警务室成环", en = "successors that lead back" }
-- level = "block"
-- on = ["room"]
-- group = "rooms"
-- message = { zh = "{room}（{code}）由 {next}（{next_code}）承接，而 {next_code} 的承接关系又回到 {code}", en = "{room} ({code}) is succeeded by {next} ({next_code}), whose successors lead back to {code}" }

-- One finding for each loop, at its earliest room. A room that names itself is own_successor.
WITH RECURSIVE later(start, room) AS (
  SELECT id, successor FROM room WHERE successor IS NOT NULL AND successor <> id
  UNION
  SELECT l.start, r.successor FROM later l JOIN room r ON r.id = l.room WHERE r.successor IS NOT NULL
)
SELECT 'room' AS ledger, r.id, r.code, r.name AS room, n.code AS next_code, n.name AS next, u.code AS station
  FROM later l
  JOIN room r ON r.id = l.start
  JOIN room n ON n.id = r.successor
  JOIN unit u ON u.id = r.station
 WHERE l.room = l.start AND l.start = (SELECT MIN(m.room) FROM later m WHERE m.start = l.start)
 ORDER BY r.code
