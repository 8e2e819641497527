-- title = { zh = "隐患整改", en = "hazards put right" }
-- unit = { zh = "处", en = "hazards" }
-- subject = "officer"
-- counts = "always"
-- notes = { open = { zh = "到期未整改", en = "not put right by the due date" } }

-- A hazard is an inspection in which one was found. It belongs to who leads its room on the day it is due.
WITH hazard AS (
  SELECT i.id, i.due, i.fixed, COALESCE(i.room, p.room) AS room
    FROM inspection i
    LEFT JOIN post p ON p.officer = i.officer AND p.since <= i.date AND (p.until IS NULL OR p.until >= i.date)
   WHERE i.due BETWEEN :first AND :last AND i.hazard <> ''
)
SELECT l.officer AS subject, 'hazards' AS part, 'inspection' AS ledger, h.id, h.due AS date,
       CASE WHEN h.fixed <= h.due THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN h.fixed IS NULL OR h.fixed > h.due THEN 'open' END AS note
  FROM hazard h
  JOIN post l ON l.room = h.room AND l.role = 'lead' AND l.since <= h.due AND (l.until IS NULL OR l.until >= h.due)
