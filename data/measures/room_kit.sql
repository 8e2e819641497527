-- title = { zh = "装备配备", en = "kit" }
-- unit = { zh = "件", en = "pieces" }
-- subject = "room"
-- notes = { absent = { zh = "未配备", en = "missing" }, damaged = { zh = "损坏", en = "damaged" }, short = { zh = "数量不足", en = "too few" } }

-- Of every item of the standard as many good pieces as are required; what is there besides does not make up for what is missing.
-- Under heavy load, by the rating of the room's last day, urban and rural rooms need more.
WITH load AS (
  SELECT o.room, r.kind, o.last, CASE WHEN r.kind = 'mobile' THEN 0 ELSE COALESCE(g.heavy_load, 0) END AS heavy
    FROM open_room o
    JOIN room r ON r.id = o.room
    LEFT JOIN rating g ON g.room = o.room AND g.since = (SELECT MAX(l.since) FROM rating l WHERE l.room = o.room AND l.since <= o.last)
), needed AS (
  SELECT l.room, l.last, i.code AS item, k.number / 10000 + l.heavy * COALESCE(h.number, 0) / 10000 AS required
    FROM load l
    JOIN standard_item i ON i.list = 'kit' AND :month BETWEEN i.valid_from AND i.valid_until
    JOIN standard_attribute k ON k.list = i.list AND k.code = i.code AND k.valid_from = i.valid_from AND k.name = l.kind
    LEFT JOIN standard_attribute h ON h.list = i.list AND h.code = i.code AND h.valid_from = i.valid_from AND h.name = 'heavy'
)
SELECT n.room AS subject, 'pieces' AS part,
       CASE WHEN e.id IS NULL THEN 'room' ELSE 'equipment' END AS ledger, COALESCE(e.id, n.room) AS id, COALESCE(e.since, n.last) AS date,
       CASE WHEN e.id IS NULL OR e.condition = 'damaged' THEN 0 WHEN e.quantity < n.required THEN e.quantity ELSE n.required END AS done,
       n.required AS due,
       CASE WHEN e.id IS NULL THEN 'absent:kit/' || n.item WHEN e.condition = 'damaged' THEN 'damaged' WHEN e.quantity < n.required THEN 'short' END AS note
  FROM needed n
  LEFT JOIN equipment e ON e.room = n.room AND e.item = n.item AND (e.since IS NULL OR e.since <= n.last)
 WHERE n.required > 0
