"""The days of the example: August to October 2026, with the holidays and make-up workdays of the State Council's notice."""

from datetime import date, timedelta

MONTHS = [(2026, 8), (2026, 9), (2026, 10)]
HOLIDAYS = {date(2026, 9, 25)} | {date(2026, 10, day) for day in range(1, 8)}
MAKE_UP_WORKDAYS = {date(2026, 9, 20), date(2026, 10, 10)}


def is_workday(day):
    return day in MAKE_UP_WORKDAYS or (day.weekday() < 5 and day not in HOLIDAYS)


def days_of(month):
    day = date(*month, 1)
    days = []
    while day.month == month[1]:
        days.append(day)
        day += timedelta(1)
    return days


def workdays_of(month):
    return [day for day in days_of(month) if is_workday(day)]


def later(day, number):
    return day + timedelta(number)


def workdays_later(day, number):
    while number > 0:
        day += timedelta(1)
        number -= is_workday(day)
    return day
