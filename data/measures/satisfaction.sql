-- title = { zh = "群众安全感和满意度", en = "safety and satisfaction" }
-- unit = { zh = "人", en = "people asked" }
-- subject = "officer"
-- counts = "always"
-- uses = ["room_opinion"]

SELECT h.officer AS subject, 'satisfaction' AS part, 'survey' AS ledger, s.id, s.date, s.content AS done, s.asked AS due
  FROM room_opinion s
  JOIN home h ON h.room = s.room
