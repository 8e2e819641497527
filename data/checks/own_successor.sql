-- title = { zh = "警务室承接自身", en = "rooms that succeed themselves" }
-- level = "block"
-- on = ["room"]
-- group = "rooms"
-- message = { zh = "{room}（{code}）的承接警务室填成了自己，请填写接替它的警务室或留空", en = "{room} ({code}) names itself as its successor: name the room that took over, or leave it blank" }

SELECT 'room' AS ledger, r.id, r.code, r.name AS room, u.code AS station
  FROM room r
  JOIN unit u ON u.id = r.station
 WHERE r.successor = r.id
 ORDER BY r.code
