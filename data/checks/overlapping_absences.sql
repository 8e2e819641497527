-- title = { zh = "离岗日期重叠", en = "absences that overlap" }
-- level = "info"
-- group = "posts"
-- message = { zh = "{officer}（{badge}）{since} 至 {until} 的离岗与 #{earlier}（{other_since} 至 {other_until}）有重叠，重叠的日子只计一次", en = "the absence of {officer} ({badge}) from {since} to {until} overlaps #{earlier} ({other_since} to {other_until}); a day counts once" }

-- The later of the two is the finding.
SELECT 'absence' AS ledger, b.id, o.badge, o.name AS officer, b.since, b.until,
       a.id AS earlier, a.since AS other_since, a.until AS other_until,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = b.officer AND p.since <= b.since ORDER BY p.since DESC LIMIT 1) AS station
  FROM absence a
  JOIN absence b ON b.officer = a.officer AND (b.since > a.since OR (b.since = a.since AND b.id > a.id)) AND b.since <= a.until
  JOIN officer o ON o.id = b.officer
 WHERE b.since <= :last AND b.until >= :first AND a.until >= :first
 ORDER BY o.badge, b.since, b.id
