-- title = { zh = "警务室来信来访和转办意见办结", en = "petitions and opinions of a room answered" }
-- unit = { zh = "件", en = "petitions, opinions" }
-- subject = "room"
-- uses = ["petition_due"]
-- notes = { open = { zh = "到期未答复", en = "not answered by the due date" } }

-- Opinions that were passed on count with the petitions; theirs too is the norm's workdays where no due date is given.
WITH opinion_due AS (
  SELECT o.id, o.room, o.answered, COALESCE(o.due, e.date) AS due
    FROM opinion o
    JOIN norm n ON n.name = 'answer_workdays' AND :month BETWEEN n.valid_from AND n.valid_until
    LEFT JOIN calendar r ON r.date = o.date
    LEFT JOIN calendar e ON e.workday_number = r.workday_number + n.value / 10000 AND e.workday = 1
   WHERE o.date <= :last AND COALESCE(o.passed_to, '') <> ''
), both_kinds AS (
  SELECT 'petition' AS ledger, id, room, answered, due FROM petition_due
  UNION ALL
  SELECT 'opinion', id, room, answered, due FROM opinion_due
)
SELECT room AS subject, 'petitions' AS part, ledger, id, due AS date,
       CASE WHEN answered <= due THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN answered IS NULL OR answered > due THEN 'open' END AS note
  FROM both_kinds
 WHERE due BETWEEN :first AND :last
