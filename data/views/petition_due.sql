-- title = { zh = "来信来访及其办理期限", en = "petitions and when they are due" }

-- Without a due date it is the norm's workdays after receipt. A pause moves the due date by its days, both ends counted; one that has not ended stops the clock.
WITH term AS (
  SELECT value / 10000 AS workdays FROM norm
   WHERE name = 'answer_workdays' AND :month BETWEEN valid_from AND valid_until
), due_by_rule AS (
  SELECT p.id, p.room, p.answered, p.paused_from, p.paused_to, COALESCE(p.due, e.date) AS due
    FROM petition p
   CROSS JOIN term
    LEFT JOIN calendar r ON r.date = p.received
    LEFT JOIN calendar e ON e.workday_number = r.workday_number + term.workdays AND e.workday = 1
   WHERE p.received <= :last
)
SELECT d.id, d.room, d.answered,
       CASE WHEN d.paused_from IS NULL THEN d.due
            WHEN d.paused_to IS NOT NULL THEN m.date END AS due
  FROM due_by_rule d
  LEFT JOIN calendar o ON o.date = d.due
  LEFT JOIN calendar a ON a.date = d.paused_from
  LEFT JOIN calendar b ON b.date = d.paused_to
  LEFT JOIN calendar m ON m.day_number = o.day_number + b.day_number - a.day_number + 1
