-- title = { zh = "群众安全感和满意度", en = "safety and satisfaction" }
-- unit = { zh = "人", en = "people asked" }
-- subject = "officer"
-- counts = "always"

-- The latest date within twelve assessment months on which the officer's room was surveyed, all batches of that date together.
-- The lower of the two measures counts, each over its own sample; a sample of nobody is no measure.
WITH latest AS (
  SELECT room, MAX(date) AS date FROM survey
   WHERE date BETWEEN :since AND :last AND (safety_sample > 0 OR satisfaction_sample > 0)
   GROUP BY room
), pooled AS (
  SELECT s.room, s.date, SUM(s.safe) AS safe, SUM(s.safety_sample) AS safety_sample,
         SUM(s.satisfied) AS satisfied, SUM(s.satisfaction_sample) AS satisfaction_sample
    FROM survey s JOIN latest l ON l.room = s.room AND l.date = s.date
   GROUP BY s.room, s.date
), lower_measure AS (
  SELECT room, date,
         CASE WHEN satisfaction_sample = 0 THEN 1
              WHEN safety_sample = 0 THEN 0
              WHEN safe * satisfaction_sample <= satisfied * safety_sample THEN 1 ELSE 0 END AS is_safety
    FROM pooled
)
SELECT h.officer AS subject, 'satisfaction' AS part, 'survey' AS ledger, s.id, s.date,
       CASE m.is_safety WHEN 1 THEN s.safe ELSE s.satisfied END AS done,
       CASE m.is_safety WHEN 1 THEN s.safety_sample ELSE s.satisfaction_sample END AS due
  FROM lower_measure m
  JOIN survey s ON s.room = m.room AND s.date = m.date
  JOIN home h ON h.room = m.room
