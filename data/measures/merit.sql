-- title = { zh = "加分、扣分和一票否决", en = "bonus, penalty and veto" }
-- unit = { zh = "百分之一分", en = "hundredths of a point" }
-- subject = "officer"
-- counts = "always"

-- Given points replace the kind's value. A veto fact has no points.
WITH fact AS (
  SELECT m.id, m.officer, m.date,
         COALESCE(m.points, p.number / 100, 0) AS hundredths,
         COALESCE(v.number, 0) > 0 AS is_veto
    FROM merit m
    LEFT JOIN standard_attribute p ON p.list = 'merit' AND p.code = m.kind AND p.name = 'points' AND :month BETWEEN p.valid_from AND p.valid_until
    LEFT JOIN standard_attribute v ON v.list = 'merit' AND v.code = m.kind AND v.name = 'veto' AND :month BETWEEN v.valid_from AND v.valid_until
   WHERE m.date BETWEEN :first AND :last
)
SELECT officer AS subject, 'bonus' AS part, 'merit' AS ledger, id, date, hundredths AS done FROM fact WHERE hundredths > 0
UNION ALL
SELECT officer, 'penalty', 'merit', id, date, -hundredths FROM fact WHERE hundredths < 0
UNION ALL
SELECT officer, 'veto', 'merit', id, date, 1 FROM fact WHERE is_veto
