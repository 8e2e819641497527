-- title = { zh = "实地检查", en = "inspections" }
-- unit = { zh = "家", en = "units" }
-- subject = "officer"

SELECT officer AS subject, 'units' AS part, 'inspection' AS ledger, id, date, 1 AS done, unit_name AS once
  FROM inspection
 WHERE date BETWEEN :first AND :last
