-- title = { zh = "十项任务以外的任务和指标", en = "tasks and indicators outside the ten" }

-- Handed down and not sent back. The room is the one named, else that of the named officer's post on that day.
SELECT 'tasking' AS ledger, t.id, t.date, t.officer, COALESCE(t.room, p.room) AS room
  FROM tasking t
  LEFT JOIN post p ON p.officer = t.officer AND p.since <= t.date AND (p.until IS NULL OR p.until >= t.date)
 WHERE t.date BETWEEN :first AND :last AND COALESCE(t.task, '') = '' AND COALESCE(t.outcome, '') <> 'refused'
