-- title = { zh = "宣传发动", en = "publicity" }
-- unit = { zh = "次", en = "sessions" }
-- subject = "officer"
-- notes = { nobody_came = { zh = "无人参加", en = "nobody came" } }

SELECT officer AS subject, 'sessions' AS part, 'publicity' AS ledger, id, date,
       CASE WHEN people >= 1 THEN 1 ELSE 0 END AS done,
       CASE WHEN people < 1 THEN 'nobody_came' END AS note
  FROM publicity
 WHERE date BETWEEN :first AND :last
UNION ALL
SELECT officer, 'themed', 'publicity', id, date,
       CASE WHEN people >= 1 THEN 1 ELSE 0 END,
       CASE WHEN people < 1 THEN 'nobody_came' END
  FROM publicity
 WHERE date BETWEEN :first AND :last AND theme IN ('anti_fraud', 'anti_theft')
