"""The table of national holidays, beside two independent libraries."""

import csv
import datetime
import unittest

import holidays
import jpholiday

from hub import ROOT


class Holidays(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(ROOT / "interfaces" / "common" / "holidays.csv", encoding="utf-8") as file:
            rows = csv.DictReader(line for line in file if not line.startswith("#"))
            cls.table = {row["date"]: row["name"] for row in rows}

    def test_every_year_of_the_table_is_that_of_both_libraries(self):
        years = sorted({date[:4] for date in self.table})
        self.assertGreaterEqual(len(years), 4)
        for year in years:
            with self.subTest(year):
                ours = {date for date in self.table if date.startswith(year)}
                self.assertEqual(ours, {str(day) for day, _ in jpholiday.year_holidays(int(year))})
                self.assertEqual(ours, {str(day) for day in holidays.Japan(years=int(year))})

    def test_the_names_are_the_law_s(self):
        for date, name in self.table.items():
            with self.subTest(date):
                found = jpholiday.is_holiday_name(datetime.date.fromisoformat(date))
                # What the law calls only a day of rest has a descriptive name there.
                self.assertTrue(name == found or name == "休日", (name, found))
