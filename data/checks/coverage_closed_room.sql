-- title = { zh = "未启用或已注销警务室的覆盖", en = "coverage by rooms that were not open" }
-- level = "block"
-- on = ["coverage", "room"]
-- group = "rooms"
-- message = { zh = "{community}（{community_code}）由 {room}（{code}）覆盖（{since} 至 {until}），而该室 {opened} 启用、{closed} 注销：请改覆盖起止日期或警务室", en = "{community} ({community_code}) is covered by {room} ({code}) from {since} to {until}, but that room was open from {opened} to {closed}: correct the days or the room" }

SELECT 'coverage' AS ledger, v.id, c.code AS community_code, c.name AS community, r.code, r.name AS room, v.since, COALESCE(v.until, '…') AS until,
       r.opened, COALESCE(r.closed, '…') AS closed, u.code AS station
  FROM coverage v
  JOIN room r ON r.id = v.room AND (v.since < r.opened OR (r.closed IS NOT NULL AND (v.until IS NULL OR v.until > r.closed)))
  JOIN community c ON c.id = v.community
  JOIN unit u ON u.id = r.station
 ORDER BY c.code, v.since, v.id
