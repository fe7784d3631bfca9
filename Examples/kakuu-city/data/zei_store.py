"""Writes vendor B's database: the tax roll, one row a person and tax year, and the dependants beside it."""

import sqlite3
from pathlib import Path

from incomes import Assessment

STATUS = {"課税": "01", "均等割のみ": "02", "非課税": "03", "未申告": "09"}
DECLARATION = {"確定申告": "10", "住民税申告": "20", "給与支払報告": "30", "年金支払報告": "30", "未申告": "90"}
RELATION = {"世帯主": "0002", "夫": "0011", "妻": "0012", "子": "0020", "父": "0051", "母": "0052"}
DEPENDANT = {"配偶者": "11", "老人配偶者": "12", "一般": "21", "特定": "22", "老人": "23", "同居老親等": "24", "年少": "29"}

AMOUNTS = """
salary_revenue salary pension_revenue pension business estate interest dividend occasional long_gain
short_gain forest futures casualty medical social mutual life quake disability lone_parent spouse dependants
basic city_rate city_flat city_adjust prefecture_rate prefecture_flat prefecture_adjust forest_levy
""".split()


def write(path: Path, assessments: list[Assessment]) -> None:
    with sqlite3.connect(path) as database:
        amounts = ", ".join(f"{name} INTEGER NOT NULL DEFAULT 0" for name in AMOUNTS)
        database.execute(f"""CREATE TABLE roll (
            year INTEGER, atena TEXT, status TEXT, declaration TEXT, corrected TEXT,
            total INTEGER, after_losses INTEGER, taxable INTEGER, {amounts}, PRIMARY KEY (atena, year))""")
        database.execute("""CREATE TABLE dependant (
            year INTEGER, earner TEXT, place INTEGER, atena TEXT, name TEXT, birth TEXT, birth_note TEXT,
            relation TEXT, kind TEXT, PRIMARY KEY (earner, year, place))""")
        for assessment in assessments:
            _insert(database, assessment)
    database.close()


def _insert(database: sqlite3.Connection, assessment: Assessment) -> None:
    tax = {"forest_levy" if name == "forest" else name: yen for name, yen in assessment.tax.items()}
    amounts = assessment.income | assessment.deductions | tax
    row = {
        "year": assessment.year, "atena": assessment.person.atena, "status": STATUS[assessment.status],
        "declaration": DECLARATION[assessment.declaration], "corrected": assessment.corrected.replace("-", ""),
        "total": assessment.total, "after_losses": assessment.total_after_losses, "taxable": assessment.taxable,
        **amounts,
    }
    database.execute(f"INSERT INTO roll ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
    database.executemany("INSERT INTO dependant VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [
        (assessment.year, row["atena"], place, person.atena, person.name, person.birth.replace("-", ""),
         person.birth_note, RELATION[person.relation], DEPENDANT[kind])
        for place, (person, kind) in enumerate(assessment.dependants)
    ])
