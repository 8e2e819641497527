-- title = { zh = "警务室最近一次测评", en = "the latest survey of each room" }

-- The latest date within twelve assessment months on which a room was surveyed, all batches of that date together.
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
SELECT s.id, s.room, s.date,
       CASE m.is_safety WHEN 1 THEN s.safe ELSE s.satisfied END AS content,
       CASE m.is_safety WHEN 1 THEN s.safety_sample ELSE s.satisfaction_sample END AS asked
  FROM lower_measure m
  JOIN survey s ON s.room = m.room AND s.date = m.date
