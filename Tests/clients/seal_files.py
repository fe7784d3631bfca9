"""Files of 印鑑登録 as its owner writes them: the contract's columns, every field quoted, in CP932."""

import csv

from hub import ROOT

VERSION = ROOT / "interfaces" / "002-inkantoroku" / "inkantoroku" / "v10"


def columns():
    with open(VERSION / "published" / "layout.csv", encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file)]


def content(records):
    names = columns()
    rows = [",".join(f'"{one[name]}"' if name in one else "" for name in names) for one in records]
    return "\r\n".join([",".join(names), *rows, ""]).encode("cp932")
