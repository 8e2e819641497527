-- title = { zh = "警务室矛盾纠纷化解", en = "disputes of a room settled" }
-- unit = { zh = "起", en = "disputes" }
-- subject = "room"
-- notes = { open = { zh = "到期未化解", en = "not settled by the due date" }, no_agreement = { zh = "未达成协议", en = "without agreement" } }

SELECT room AS subject, 'disputes' AS part, 'dispute' AS ledger, id, due AS date,
       CASE WHEN settled <= due AND COALESCE(agreement, 1) = 1 THEN 1 ELSE 0 END AS done,
       1 AS due,
       CASE WHEN settled IS NULL OR settled > due THEN 'open'
            WHEN agreement = 0 THEN 'no_agreement' END AS note
  FROM dispute
 WHERE due BETWEEN :first AND :last
