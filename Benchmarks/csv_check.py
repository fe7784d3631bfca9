#!/usr/bin/env python3
"""What a city's engineer would write: checks every record of a dataset's CSV file by the published layout and writes it on.

usage: csv_check.py LAYOUT OPERATION CODES_FOLDER IN OUT [ENCODING]

Length, characters by type, dates, fixed length, presence and code values, column by column, with the csv module; good
records are written again, bad ones are counted. (Conditions between items are not looked at: the hub does that as well.)
"""

import csv
import datetime
import pathlib
import re
import sys

HALF = re.compile(r"[ -~｡-ﾟ]*\Z")
FULL = re.compile(r"[^\x00-\x1f\x20-\x7e\x7f-\x9f｡-ﾟ]*\Z")
DIGITS = re.compile(r"[0-9]+\Z")
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?\Z")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


def is_date(text):
    if not DATE.match(text):
        return False
    if text[:4] == "0000" or text[5:7] == "00" or text[8:] == "00":
        return True
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


KINDS = {"X": HALF.match, "N": FULL.match, "9": DIGITS.match, "S9": re.compile(r"-?[0-9]+\Z").match, "DATE": is_date, "TIME": TIME.match}


def columns(layout, operation, codes):
    """(kind, length, is fixed, is required, code values) of every column of the record's file."""
    found = []
    for row in csv.DictReader(open(layout, encoding="utf-8")):
        if row["operation"] != operation or found and row["file"] != name:
            continue
        name = row["file"]
        values = None
        if row["code"] and (codes / f"{row['code']}.csv").exists():
            values = {entry["code"] for entry in csv.DictReader(open(codes / f"{row['code']}.csv", encoding="utf-8"))}
        found.append((KINDS[row["type"]], int(row["digits"]), bool(row["fixed"]), row["presence"] == "必須", values))
    return found


def is_good(record, checks):
    if len(record) != len(checks):
        return False
    for value, (kind, length, is_fixed, is_required, values) in zip(record, checks):
        if not value:
            if is_required:
                return False
            continue
        if len(value) > length or (is_fixed and len(value) != length) or not kind(value):
            return False
        if values is not None and value not in values:
            return False
    return True


def main():
    layout, operation, codes, source, target = sys.argv[1:6]
    encoding = sys.argv[6] if len(sys.argv) > 6 else "utf-8"
    checks = columns(layout, operation, pathlib.Path(codes))
    good = bad = 0
    with open(source, newline="", encoding=encoding) as read, open(target, "w", newline="", encoding=encoding) as write:
        records, out = csv.reader(read), csv.writer(write, quoting=csv.QUOTE_ALL)
        out.writerow(next(records))
        for record in records:
            if is_good(record, checks):
                out.writerow(record)
                good += 1
            else:
                bad += 1
    print(f"{good} {bad}")


main()
