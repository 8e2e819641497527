-- title = { zh = "承接警务室启用过晚", en = "successors that opened late" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{room}（{code}）{closed} 已注销，承接的 {next}（{next_code}）{next_opened} 才启用，中间无警务室", en = "{room} ({code}) closed on {closed}, but its successor {next} ({next_code}) opened on {next_opened}: between them there was no room" }

SELECT 'room' AS ledger, r.id, r.code, r.name AS room, r.closed, n.code AS next_code, n.name AS next, n.opened AS next_opened, u.code AS station
  FROM room r
  JOIN room n ON n.id = r.successor
  JOIN unit u ON u.id = r.station
 WHERE n.opened > r.closed AND EXISTS (SELECT 1 FROM calendar k WHERE k.date > r.closed AND k.date < n.opened)
 ORDER BY r.code
