-- title = { zh = "虚假记录", en = "false records" }
-- unit = { zh = "条", en = "records" }
-- subject = "officer"
-- counts = "always"

SELECT officer AS subject, 'false' AS part, 'supervision' AS ledger, id, date, 1 AS done
  FROM supervision
 WHERE date BETWEEN :first AND :last AND verdict = 'false' AND officer IS NOT NULL
