-- title = { zh = "命名牌收回未写原因", en = "plates withdrawn without a reason" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{room}（{code}）的“{name}”{withdrawn} 收回，未写收回原因", en = "“{name}” of {room} ({code}) was withdrawn on {withdrawn} without a reason" }

SELECT 'plate' AS ledger, p.id, p.name, p.withdrawn, r.code, r.name AS room, u.code AS station
  FROM plate p
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
 WHERE p.withdrawn BETWEEN :first AND :last AND p.why IS NULL
 ORDER BY p.withdrawn, r.code
