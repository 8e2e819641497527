-- title = { zh = "未启用或已注销警务室的命名牌", en = "name plates of rooms that were not open" }
-- level = "block"
-- on = ["plate", "room"]
-- group = "rooms"
-- message = { zh = "“{name}”（#{plate}）{granted} 授予 {room}（{code}），收回 {withdrawn}，而该室 {opened} 启用、{closed} 注销：请改授牌、收回日期或警务室", en = "“{name}” (#{plate}) was granted to {room} ({code}) on {granted} and withdrawn {withdrawn}, but that room was open from {opened} to {closed}: correct the days or the room" }

SELECT 'plate' AS ledger, p.id, p.id AS plate, p.name, p.granted, COALESCE(p.withdrawn, '…') AS withdrawn, r.code, r.name AS room, r.opened, COALESCE(r.closed, '…') AS closed, u.code AS station
  FROM plate p
  JOIN room r ON r.id = p.room AND (p.granted < r.opened OR (r.closed IS NOT NULL AND (p.granted > r.closed OR (p.withdrawn IS NULL AND r.closed < :today))))
  JOIN unit u ON u.id = r.station
 ORDER BY r.code, p.granted
