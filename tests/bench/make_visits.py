#!/usr/bin/env python3
"""Makes registers and home visits for the benches: the same bytes for the same arguments.

    make_visits.py registers FOLDER [--officers N] [--rooms N]     units, rooms, officers and posts
    make_visits.py visits FILE --rows N [--officers N] [--first DATE] [--day N] [--encoding E] [--bad SHARE]

Rows come day by day, officers of a day in no order, as a system of records writes them; 2.4 % have a quoted text, 0.5 % a line break in it.
"""
import argparse
import datetime
import os
import random

TARGETS = ["居民户", "居民户", "居民户", "单位商户", "出租房"]
REASONS = ["日常走访", "日常走访", "日常走访", "入室盗窃回访", "信访回访", "其他"]
NOTES = ["走访户主，宣传反诈，家中平安", "核对人口信息，无变化", "检查门窗防护，提醒防盗", "登记租住人员两名", "了解邻里情况", "发放警民联系卡"]
STREETS = ["官陵湖", "潺陵", "五总", "书院洲", "西门口", "长岭洲", "槐树湖", "文艺路", "围庵", "黄家台"]


def badge(number):
    return "%06d" % (10000 + number * 7)


def registers(folder, officers, rooms):
    os.makedirs(folder, exist_ok=True)

    def write(name, lines):
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")

    stations = max(rooms // 5, 1)
    write("unit", ["单位代码,单位名称,级别,上级单位", "430700000000,市公安局,公安局,"]
          + ["4307%06d00,派出所%d,派出所,430700000000" % (i, i) for i in range(1, stations + 1)])
    write("room", ["警务室编号,警务室名称,所属派出所,警务室类别,启用日期"]
          + ["R%05d,警务室%d,4307%06d00,城市社区警务室,2015-01-01" % (i, i, i % stations + 1) for i in range(1, rooms + 1)])
    write("officer", ["警号,姓名,人员类别"] + ["%s,民警%d,民警" % (badge(i), i) for i in range(officers)])
    write("post", ["警号,警务室,职责,到岗日期"]
          + ["%s,R%05d,%s,2015-01-01" % (badge(i), i % rooms + 1, "责任民警" if i < rooms else "协办民警") for i in range(officers)])


def spoil(chance, cells):
    """One of the mistakes that stations make."""
    kind = chance.randrange(6)
    if kind == 0:
        cells[0] = "9%05d" % chance.randrange(100000)
    elif kind == 1:
        cells[1] = "2026/13/%d" % chance.randrange(1, 29)
    elif kind == 2:
        cells[2] = "25:%02d" % chance.randrange(60)
    elif kind == 3:
        cells[3] = ""
    elif kind == 4:
        cells[4] = "工厂"
    else:
        cells[5] = "也许"


def visits(arguments):
    chance = random.Random(arguments.rows * 31 + arguments.officers)
    spoiled = random.Random(7)
    day = datetime.date.fromisoformat(arguments.first)
    badges = [badge(i) for i in range(arguments.officers)]
    left = arguments.rows
    row = 0
    with open(arguments.file, "w", encoding=arguments.encoding, newline="") as out:
        out.write("警号,走访日期,开始时间,走访对象,对象类型,是否见面,走访事由,走访情况\n")
        while left > 0:
            today = min(left, arguments.day)
            date = day.isoformat()
            order = [badges[i % arguments.officers] for i in range(today)]
            chance.shuffle(order)
            lines = []
            for who in order:
                row += 1
                minutes = chance.randrange(480, 1140)
                subject = "%s社区%d栋%d单元%d" % (chance.choice(STREETS), row % 97 + 1, row % 5 + 1, row % 9973 + 101)
                note = chance.choice(NOTES)
                quoted = chance.random()
                if quoted < 0.005:
                    note = '"' + note + "\n下次再访" + '"'
                elif quoted < 0.024:
                    note = '"' + note + ', 户主称""放心""' + '"'
                cells = [who, date, "%02d:%02d" % divmod(minutes, 60), subject, chance.choice(TARGETS), "是" if chance.random() < 0.9 else "否", chance.choice(REASONS), note]
                if arguments.bad and spoiled.random() < arguments.bad:
                    spoil(spoiled, cells)
                lines.append(",".join(cells))
            out.write("\n".join(lines) + "\n")
            left -= today
            day += datetime.timedelta(days=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("registers")
    made.add_argument("folder")
    made.add_argument("--officers", type=int, default=2000)
    made.add_argument("--rooms", type=int, default=800)
    made = commands.add_parser("visits")
    made.add_argument("file")
    made.add_argument("--rows", type=int, required=True)
    made.add_argument("--officers", type=int, default=2000)
    made.add_argument("--first", default="2026-01-01")
    made.add_argument("--day", type=int, default=14300, help="rows a day")
    made.add_argument("--encoding", default="utf-8")
    made.add_argument("--bad", type=float, default=0.0)
    arguments = parser.parse_args()
    if arguments.command == "registers":
        registers(arguments.folder, arguments.officers, arguments.rooms)
    else:
        visits(arguments)


if __name__ == "__main__":
    main()
