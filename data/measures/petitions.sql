-- title = { zh = "来信来访办结", en = "petitions answered" }
-- unit = { zh = "件", en = "petitions" }
-- subject = "officer"
-- counts = "always"
-- notes = { open = { zh = "到期未答复", en = "not answered by the due date" } }

-- Without a due date it is the norm's workdays after receipt. A pause moves the due date by its days, both ends counted; one that has not ended stops the clock.
WITH day AS (
  SELECT date, workday, workday_number, ROW_NUMBER() OVER (ORDER BY date) AS number FROM calendar
), term AS (
  SELECT value / 10000 AS workdays FROM norm
   WHERE name = 'answer_workdays' AND :month BETWEEN valid_from AND valid_until
), due_by_rule AS (
  SELECT p.id, p.room, p.answered, p.paused_from, p.paused_to,
         COALESCE(p.due, (SELECT MIN(e.date) FROM day e, day r, term
                           WHERE r.date = p.received AND e.workday = 1 AND e.workday_number = r.workday_number + term.workdays)) AS due
    FROM petition p
   WHERE p.received <= :last
), due_after_pause AS (
  SELECT d.id, d.room, d.answered,
         CASE WHEN d.paused_from IS NULL THEN d.due
              WHEN d.paused_to IS NULL THEN NULL
              ELSE (SELECT e.date FROM day e, day o, day a, day b
                     WHERE o.date = d.due AND a.date = d.paused_from AND b.date = d.paused_to
                       AND e.number = o.number + b.number - a.number + 1) END AS due
    FROM due_by_rule d
)
SELECT l.officer AS subject, 'petitions' AS part, 'petition' AS ledger, d.id, d.due AS date,
       CASE WHEN d.answered <= d.due THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN d.answered IS NULL OR d.answered > d.due THEN 'open' END AS note
  FROM due_after_pause d
  JOIN post l ON l.room = d.room AND l.role = 'lead' AND l.since <= d.due AND (l.until IS NULL OR l.until >= d.due)
 WHERE d.due BETWEEN :first AND :last
