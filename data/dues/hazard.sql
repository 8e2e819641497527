-- title = { zh = "隐患整改", en = "hazard" }
-- message = { zh = "{unit_name}：{hazard}", en = "{unit_name}：{hazard}" }

-- What is still open, with its room and who leads that room today.
SELECT 'inspection' AS ledger, i.id, u.name AS station, r.name AS room, o.name AS officer, i.unit_name, i.hazard, i.due
  FROM inspection i
  LEFT JOIN post p ON p.officer = i.officer AND p.since <= i.date AND (p.until IS NULL OR p.until >= i.date)
  LEFT JOIN room r ON r.id = COALESCE(i.room, p.room)
  LEFT JOIN unit u ON u.id = r.station
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE i.hazard <> '' AND i.due IS NOT NULL AND i.fixed IS NULL
