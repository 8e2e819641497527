-- title = { zh = "来信来访办结", en = "petitions answered" }
-- unit = { zh = "件", en = "petitions" }
-- subject = "officer"
-- counts = "always"
-- notes = { open = { zh = "到期未答复", en = "not answered by the due date" } }
-- uses = ["petition_due"]

SELECT l.officer AS subject, 'petitions' AS part, 'petition' AS ledger, d.id, d.due AS date,
       CASE WHEN d.answered <= d.due THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN d.answered IS NULL OR d.answered > d.due THEN 'open' END AS note
  FROM petition_due d
  JOIN post l ON l.room = d.room AND l.role = 'lead' AND l.since <= d.due AND (l.until IS NULL OR l.until >= d.due)
 WHERE d.due BETWEEN :first AND :last
