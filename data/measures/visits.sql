-- title = { zh = "入户调查", en = "home visits" }
-- unit = { zh = "户", en = "subjects" }
-- subject = "officer"
-- notes = { nobody_met = { zh = "未见面", en = "nobody was met" } }

-- A subject visited again in the month is the same subject (once); two officers at one door both count.
SELECT officer AS subject,
       CASE target WHEN 'household' THEN 'households' ELSE 'businesses' END AS part,
       'visit' AS ledger, id, date,
       CASE WHEN met = 0 THEN 0 ELSE 1 END AS done,
       subject AS once,
       CASE WHEN met = 0 THEN 'nobody_met' END AS note
  FROM visit
 WHERE date BETWEEN :first AND :last
