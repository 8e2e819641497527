-- title = { zh = "核查记录属于他人", en = "supervision of another officer's record" }
-- level = "warn"
-- on = ["supervision"]
-- group = "records"
-- message = { zh = "{room} 的监督 {number}（{date}）写的是{officer}（{badge}），核查的记录“{ref}”却是 {other}（{other_badge}）的", en = "supervision {number} of {room} ({date}) is of {officer} ({badge}), but “{ref}” is a record of {other} ({other_badge})" }

-- One figure mistyped, and the wrong officer's record is proved false.
WITH named AS (
  SELECT id, room, number, date, officer, ref, rtrim(ref, '0123456789') AS ledger, CAST(substr(ref, length(rtrim(ref, '0123456789')) + 1) AS INTEGER) AS row_id
    FROM supervision
   WHERE date BETWEEN :first AND :last AND ref <> '' AND officer IS NOT NULL
), held AS (
  SELECT n.*, r.officer AS other FROM named n JOIN visit r ON n.ledger = 'visit#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN publicity r ON n.ledger = 'publicity#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN patrol r ON n.ledger = 'patrol#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN inspection r ON n.ledger = 'inspection#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN notice r ON n.ledger = 'notice#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN journal r ON n.ledger = 'journal#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN duty r ON n.ledger = 'duty#' AND r.id = n.row_id
  UNION ALL SELECT n.*, r.officer FROM named n JOIN merit r ON n.ledger = 'merit#' AND r.id = n.row_id
)
SELECT 'supervision' AS ledger, h.id, h.date, h.number, h.ref, m.name AS room, o.badge, o.name AS officer, x.badge AS other_badge, x.name AS other, u.code AS station
  FROM held h
  JOIN officer o ON o.id = h.officer
  JOIN officer x ON x.id = h.other
  JOIN room m ON m.id = h.room
  JOIN unit u ON u.id = m.station
 WHERE h.other <> h.officer
 ORDER BY h.date, h.number, h.id
