-- title = { zh = "一村由两室专管", en = "communities with two rooms of their own" }
-- level = "block"
-- on = ["coverage"]
-- group = "rooms"
-- message = { zh = "{community}（{code}）从 {since} 起由 {room} {mode_zh}覆盖，而 {other} 的一村一警覆盖（#{earlier}，{other_since} 至 {other_until}）尚未结束：先结束其中一条", en = "{community} ({code}) is covered by {room} ({mode_en}) from {since} while {other} still covers it as an officer of its own (#{earlier}, {other_since} to {other_until}): end one of them" }

-- Whoever has an officer of his own needs no second one, and is no linked village besides. The later of the two is the finding.
SELECT 'coverage' AS ledger, b.id, c.code, c.name AS community, b.since, rb.name AS room,
       CASE b.mode WHEN 'own_room' THEN '一村一警' ELSE '联村一警' END AS mode_zh, CASE b.mode WHEN 'own_room' THEN 'officer of its own' ELSE 'linked villages' END AS mode_en,
       a.id AS earlier, ra.name AS other, a.since AS other_since, COALESCE(a.until, '…') AS other_until, u.code AS station
  FROM coverage a
  JOIN coverage b ON b.community = a.community AND b.room <> a.room AND b.mode IN ('own_room', 'linked')
                 AND (b.mode = 'linked' OR b.since > a.since OR (b.since = a.since AND b.id > a.id))
                 AND (a.until IS NULL OR a.until >= b.since) AND (b.until IS NULL OR b.until >= a.since)
  JOIN community c ON c.id = a.community
  JOIN room ra ON ra.id = a.room
  JOIN room rb ON rb.id = b.room
  JOIN unit u ON u.id = c.station
 WHERE a.mode = 'own_room' AND (a.until IS NULL OR a.until >= :first) AND (b.until IS NULL OR b.until >= :first)
 ORDER BY c.code, b.since, b.id
