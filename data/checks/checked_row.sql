-- title = { zh = "核查记录不存在", en = "supervision of a record that is not there" }
-- level = "warn"
-- on = ["supervision"]
-- group = "records"
-- message = { zh = "{room} 的监督 {number}（{date}）核查的记录“{ref}”不存在；应写台账和编号，如 visit#123", en = "supervision {number} of {room} ({date}) names “{ref}”, which is no record; write ledger and number, as visit#123" }

-- A record that was proved false is removed, so there the name may outlive it: the journal knows what was removed. A name that no record ever had is mistyped.
SELECT 'supervision' AS ledger, s.id, s.date, s.number, s.ref, m.name AS room, u.code AS station
  FROM supervision s
  JOIN room m ON m.id = s.room
  JOIN unit u ON u.id = m.station
 WHERE s.date BETWEEN :first AND :last AND s.ref <> ''
   AND (s.verdict <> 'false'
        OR NOT EXISTS (SELECT 1 FROM image i
                        WHERE i.ledger = rtrim(rtrim(s.ref, '0123456789'), '#') AND i.id = CAST(substr(s.ref, length(rtrim(s.ref, '0123456789')) + 1) AS INTEGER)
                          AND i.what = 'removed' AND s.ref = i.ledger || '#' || i.id))
   AND NOT EXISTS (SELECT 1 FROM visit r WHERE r.id = CAST(substr(s.ref, 7) AS INTEGER) AND s.ref = 'visit#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM publicity r WHERE r.id = CAST(substr(s.ref, 11) AS INTEGER) AND s.ref = 'publicity#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM dispute r WHERE r.id = CAST(substr(s.ref, 9) AS INTEGER) AND s.ref = 'dispute#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM patrol r WHERE r.id = CAST(substr(s.ref, 8) AS INTEGER) AND s.ref = 'patrol#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM inspection r WHERE r.id = CAST(substr(s.ref, 12) AS INTEGER) AND s.ref = 'inspection#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM notice r WHERE r.id = CAST(substr(s.ref, 8) AS INTEGER) AND s.ref = 'notice#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.id = CAST(substr(s.ref, 9) AS INTEGER) AND s.ref = 'journal#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM duty r WHERE r.id = CAST(substr(s.ref, 6) AS INTEGER) AND s.ref = 'duty#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM petition r WHERE r.id = CAST(substr(s.ref, 10) AS INTEGER) AND s.ref = 'petition#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM merit r WHERE r.id = CAST(substr(s.ref, 7) AS INTEGER) AND s.ref = 'merit#' || r.id)
   AND NOT EXISTS (SELECT 1 FROM survey r WHERE r.id = CAST(substr(s.ref, 8) AS INTEGER) AND s.ref = 'survey#' || r.id)
 ORDER BY s.date, s.number, s.id
