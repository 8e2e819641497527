-- title = { zh = "命名牌收回", en = "name plate to be withdrawn" }
-- message = { zh = "{name}：{officer} 已于 {until} 离开", en = "{name}: {officer} left on {until}" }

-- The officer whose name it bears has no lead or member post in the room any more, as the review counts.
SELECT 'plate' AS ledger, p.id, u.name AS station, r.name AS room, o.name AS officer, p.name, MAX(t.until) AS until, MAX(t.until) AS due
  FROM plate p
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
  JOIN officer o ON o.id = p.officer
  JOIN post t ON t.officer = p.officer AND t.room = p.room AND t.role IN ('lead', 'member')
 WHERE p.withdrawn IS NULL
   AND NOT EXISTS (SELECT 1 FROM post h WHERE h.officer = p.officer AND h.room = p.room AND h.role IN ('lead', 'member') AND (h.until IS NULL OR h.until >= :today))
 GROUP BY p.id
