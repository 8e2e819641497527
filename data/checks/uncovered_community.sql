-- title = { zh = "未覆盖的社区（行政村）", en = "communities that nobody covers" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{station_name} {community}（{code}）在 {day} 没有警务室或人员覆盖", en = "{station_name}: {community} ({code}) is covered by no room and nobody on {day}" }

SELECT 'community' AS ledger, c.id, c.code, c.name AS community, :last AS day, u.code AS station, u.name AS station_name
  FROM community c
  JOIN unit u ON u.id = c.station
 WHERE c.id NOT IN (SELECT v.community FROM coverage v WHERE v.since <= :last AND (v.until IS NULL OR v.until >= :last))
 ORDER BY u.code, c.code
