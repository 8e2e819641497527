-- title = { zh = "违反四条硬性要求", en = "violations of the four hard requirements" }
-- unit = { zh = "起", en = "violations" }
-- subject = "room"
-- uses = ["early_move", "refused_flexible", "night_turn", "task_outside"]
-- notes = { fixed_post = { zh = "岗位固定：任职未满年限调离", en = "fixed post: moved before the years were full" }, flexible = { zh = "弹性工作：申请未获同意", en = "flexible hours: refused" }, night = { zh = "夜间不值班处警", en = "no station duty or call-out at night" }, outside = { zh = "十项任务以外", en = "nothing outside the ten" } }

SELECT room AS subject, 'violations' AS part, ledger, id, date, 1 AS done, 'fixed_post' AS note FROM early_move
UNION ALL
SELECT room, 'violations', ledger, id, date, 1, 'flexible' FROM refused_flexible
UNION ALL
SELECT room, 'violations', ledger, id, date, 1, 'night' FROM night_turn
UNION ALL
SELECT room, 'violations', ledger, id, date, 1, 'outside' FROM task_outside WHERE room IS NOT NULL
