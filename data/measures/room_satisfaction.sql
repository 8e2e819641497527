-- title = { zh = "警务室群众安全感和满意度", en = "safety and satisfaction of a room" }
-- unit = { zh = "人", en = "people asked" }
-- subject = "room"
-- uses = ["room_opinion"]

SELECT room AS subject, 'satisfaction' AS part, 'survey' AS ledger, id, date, content AS done, asked AS due
  FROM room_opinion
