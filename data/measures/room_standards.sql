-- title = { zh = "外观与内部设置", en = "appearance and interior" }
-- unit = { zh = "项", en = "items" }
-- subject = "room"
-- notes = { failed = { zh = "不合格", en = "failed" }, unchecked = { zh = "未查", en = "not inspected" } }

-- Items that apply to the kind of room, by their latest inspection within the norm's months; one that was found not applicable is left out.
WITH since AS (
  SELECT m.first FROM norm n JOIN past_month m ON m.back = n.value / 10000 - 1
   WHERE n.name = 'inspection_months' AND :month BETWEEN n.valid_from AND n.valid_until
), applies AS (
  SELECT o.room, o.last, i.code AS item
    FROM open_room o
    JOIN room r ON r.id = o.room
    JOIN standard_item i ON i.list = 'checklist' AND :month BETWEEN i.valid_from AND i.valid_until
    JOIN standard_attribute a ON a.list = i.list AND a.code = i.code AND a.valid_from = i.valid_from AND a.name = r.kind AND a.number > 0
), latest AS (
  SELECT c.room, c.item, MAX(c.date) AS date
    FROM checklist c
    JOIN since s ON c.date >= s.first
   WHERE c.date <= :last
   GROUP BY c.room, c.item
)
SELECT a.room AS subject, 'items' AS part,
       CASE WHEN c.id IS NULL THEN 'room' ELSE 'checklist' END AS ledger, COALESCE(c.id, a.room) AS id, COALESCE(c.date, a.last) AS date,
       CASE c.result WHEN 'pass' THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN c.id IS NULL THEN 'unchecked:checklist/' || a.item WHEN c.result = 'fail' THEN 'failed' END AS note
  FROM applies a
  LEFT JOIN latest l ON l.room = a.room AND l.item = a.item
  LEFT JOIN checklist c ON c.room = l.room AND c.item = l.item AND c.date = l.date
 WHERE c.id IS NULL OR c.result <> 'na'
