-- title = { zh = "可防性案件", en = "preventable crime" }
-- unit = { zh = "起", en = "cases" }
-- subject = "room"

-- Of the month, of the month before and of the same month last year. None must be recorded too, as a row that says 0.
SELECT c.room AS subject, 'preventable' AS part, 'crime' AS ledger, c.id, m.last AS date, c.count AS done,
       CASE m.back WHEN 0 THEN 'month' WHEN 1 THEN 'month_before' ELSE 'last_year' END AS of
  FROM crime c
  JOIN past_month m ON m.month = c.month AND m.back IN (0, 1, 12)
 WHERE c.kind = 'preventable'
