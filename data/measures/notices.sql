-- title = { zh = "警情通报", en = "notices to residents" }
-- unit = { zh = "半月", en = "halves of the month" }
-- subject = "officer"

-- What counts is that each half of the month has one.
SELECT n.officer AS subject, 'halves' AS part, 'notice' AS ledger, n.id, n.date, 1 AS done,
       CASE c.half WHEN 1 THEN 'first' ELSE 'second' END AS once
  FROM notice n
  JOIN calendar c ON c.date = n.date
 WHERE n.date BETWEEN :first AND :last
