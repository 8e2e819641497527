-- title = { zh = "同一车辆出勤时间重叠", en = "trips of one vehicle that overlap" }
-- level = "block"
-- on = ["trip"]
-- group = "records"
-- message = { zh = "{room}（{code}）{date} {start} 起在{place}的出勤，与{other_room} #{earlier}（{other_date} {other_start} 至 {other_finish}，{other_place}）时间重叠，车辆 {vehicle}", en = "the trip of {room} ({code}) to {place} from {date} {start} overlaps {other_room} #{earlier} ({other_date} {other_start} to {other_finish}, {other_place}), vehicle {vehicle}" }

-- One vehicle may serve several rooms, but stands in one place at a time; a room whose vehicle is not written down has one of its own. A finish not after
-- the start is on the next day: those few are held against the next day's trips too, and the day before the period is read for them.
WITH day AS (
  SELECT date, LAG(date) OVER (ORDER BY date) AS eve FROM calendar WHERE date BETWEEN :before AND :last
), car AS (
  SELECT id AS room, CASE WHEN COALESCE(vehicle, '') = '' THEN code ELSE upper(replace(vehicle, ' ', '')) END AS vehicle FROM room WHERE kind = 'mobile'
), clash AS (
  SELECT b.id, b.room, b.date, b.start, b.place, a.id AS earlier, a.room AS other, a.date AS other_date, a.start AS other_start, a.finish AS other_finish,
         a.place AS other_place, ca.vehicle
    FROM trip a
    JOIN car ca ON ca.room = a.room
    JOIN car cb ON cb.vehicle = ca.vehicle
    JOIN trip b ON b.room = cb.room AND b.date = a.date AND (b.start > a.start OR (b.start = a.start AND b.id > a.id))
               AND b.start < CASE WHEN a.finish <= a.start THEN '24:00' ELSE a.finish END
   WHERE a.date BETWEEN :first AND :last
  UNION ALL
  SELECT b.id, b.room, b.date, b.start, b.place, a.id, a.room, a.date, a.start, a.finish, a.place, ca.vehicle
    FROM day d
    JOIN trip a ON a.date = d.eve AND a.finish <= a.start
    JOIN car ca ON ca.room = a.room
    JOIN car cb ON cb.vehicle = ca.vehicle
    JOIN trip b ON b.room = cb.room AND b.date = d.date AND b.start < a.finish
)
SELECT 'trip' AS ledger, c.id, c.date, c.start, c.place, r.code, r.name AS room, c.earlier, o.name AS other_room, c.other_date, c.other_start, c.other_finish, c.other_place,
       c.vehicle, u.code AS station
  FROM clash c
  JOIN room r ON r.id = c.room
  JOIN room o ON o.id = c.other
  JOIN unit u ON u.id = r.station
 ORDER BY c.date, r.code, c.start, c.id, c.earlier
