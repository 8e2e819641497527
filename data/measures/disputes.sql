-- title = { zh = "矛盾纠纷化解", en = "disputes settled" }
-- unit = { zh = "起", en = "disputes" }
-- subject = "officer"
-- counts = "always"
-- notes = { open = { zh = "到期未化解", en = "not settled by the due date" }, no_agreement = { zh = "未达成协议", en = "without agreement" } }

SELECT l.officer AS subject, 'disputes' AS part, 'dispute' AS ledger, d.id, d.due AS date,
       CASE WHEN d.settled <= d.due AND COALESCE(d.agreement, 1) = 1 THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN d.settled IS NULL OR d.settled > d.due THEN 'open'
            WHEN d.agreement = 0 THEN 'no_agreement' END AS note
  FROM dispute d
  JOIN post l ON l.room = d.room AND l.role = 'lead' AND l.since <= d.due AND (l.until IS NULL OR l.until >= d.due)
 WHERE d.due BETWEEN :first AND :last
