"""The tax roll as this product answers it: its own codes, eras, digit strings and property names.

Amounts are strings, codes have two digits, flags are Y and N, dates are 元号2桁+年月日 (令和8年6月10日 = 05080610), a date
that may have unknown parts is YYYYMMDD, and what is not there is "".
"""

import sqlite3
from pathlib import Path

TOWN = "99999"
ERAS = (("20190501", "05", 2018), ("19890108", "04", 1988), ("19261225", "03", 1925), ("19120730", "02", 1911))

INCOME = {
    "kyuyoshunyukingaku": "salary_revenue", "kyuyoshotoku": "salary", "nenkinshunyu": "pension_revenue",
    "nenkinzatsushotoku": "pension", "eigyotoshotoku": "business", "fudosanshotoku": "estate",
    "rishishotoku": "interest", "haitoshotoku": "dividend", "ichijishotoku": "occasional",
    "tankijotoshotoku": "short_gain", "chokijotoshotoku": "long_gain", "sakimonotorihikizatsushotoku": "futures",
    "sanrinshotoku": "forest",
}
DEDUCTIONS = {
    "zatsusonkojo": "casualty", "iryohikojo": "medical", "shakaihokenryokojo": "social", "shokibokyosaikojo": "mutual",
    "seimeihokenryokojo": "life", "jishinhokenryokojo": "quake", "shogaishakojo": "disability",
    "hitorioyakojo": "lone_parent", "haigushakojo": "spouse", "fuyokojo": "dependants", "kisokojo": "basic",
}
COUNTS = {
    "ippanfuyosu": "21", "tokuteifuyosu": "22", "rojinfuyosu": "23", "dokyoroshintosu": "24", "nenshofuyosu": "29",
}
SEPARATE = ("short_gain", "long_gain", "futures")


class Roll:
    def __init__(self, path: Path):
        self._uri = f"file:{path}?mode=ro"

    def find(self, atena: str, year: str) -> list[dict]:
        """The person's entry of that tax year as this product writes it; empty when there is none."""
        database = sqlite3.connect(self._uri, uri=True)
        try:
            database.row_factory = sqlite3.Row
            row = database.execute("SELECT * FROM roll WHERE atena = ? AND year = ?", (atena, year)).fetchone()
            others = database.execute(
                "SELECT * FROM dependant WHERE earner = ? AND year = ? ORDER BY place LIMIT 20", (atena, year),
            ).fetchall()
            return [_entry(row, others)] if row else []
        finally:
            database.close()


def _entry(row: sqlite3.Row, others: list[sqlite3.Row]) -> dict:
    declared, taxed = row["declaration"] != "90", row["status"] in ("01", "02")
    entry = {
        "dantaikodo": TOWN, "atenabango": row["atena"], "nendo": str(row["year"]),
        "rirekibango": "2" if row["corrected"] else "1",
        "shinkokukubun": row["declaration"], "kazeikubun": row["status"],
        "hikazeijiyu": ("2" if row["disability"] or row["lone_parent"] else "3") if row["status"] == "03" else "",
        "choshukubun": _collection(row) if taxed else "",
    }
    if declared:
        entry |= {"shotoku": _income(row), "kojo": _deductions(row), "honnin": _person(row), "fuyo": _counts(others)}
    if others:
        entry["fuyoshinzoku"] = [_dependant(other) for other in others]
    if taxed:
        entry["zei"] = _tax(row)
    corrected = row["corrected"]
    return entry | {
        "koseibi": era(corrected) if corrected else None, "koseijiyu": "期限後申告による更正" if corrected else "",
        "koshinbi": era(corrected or f"{row['year']}0610"), "koshinjikoku": "18:30:05",
    }


def _income(row) -> dict:
    general = sum(row[name] for key, name in INCOME.items()
                  if name not in SEPARATE + ("forest",) and not name.endswith("_revenue"))
    return {name: str(row[column]) for name, column in INCOME.items()} | {
        "soshotoku": str(general), "soshotokuto": str(row["after_losses"]), "gokeishotoku": str(row["total"])}


def _deductions(row) -> dict:
    total = sum(row[column] for column in DEDUCTIONS.values())
    taken = {name: str(row[column]) if row[column] else "" for name, column in DEDUCTIONS.items()}
    return taken | {"kojogokei": str(total)}


def _person(row) -> dict:
    return {"shogaikubun": "01" if row["disability"] else "00", "hitorioyakubun": "02" if row["lone_parent"] else "00",
            "kinrogakuseifuragu": "N", "miseinenshafuragu": "N"}


def _counts(others) -> dict:
    kinds = [other["kind"] for other in others]
    spouse = "01" if "11" in kinds else "02" if "12" in kinds else "00"
    return {"haigushakubun": spouse} | {name: str(kinds.count(kind)) for name, kind in COUNTS.items()} | {
        "fuyogokei": str(sum(kind in COUNTS.values() for kind in kinds))}


def _dependant(other) -> dict:
    return {"atenabango": other["atena"], "shimei": other["name"], "seinengappi": other["birth"],
            "fushofuragu": "Y" if other["birth_note"] else "N", "fushohyoki": other["birth_note"],
            "zokugara": [other["relation"]], "fuyokubun": other["kind"]}


def _tax(row) -> dict:
    separate = min(row["taxable"], sum(row[column] for column in SEPARATE) // 1_000 * 1_000)
    city, prefecture = row["city_rate"] + row["city_flat"], row["prefecture_rate"] + row["prefecture_flat"]
    return {
        "hyojun_soshotoku": str(row["taxable"] - separate), "hyojun_bunri": str(separate),
        "choseikojo": str(row["city_adjust"] + row["prefecture_adjust"]),
        "shiminzei_shotokuwari": str(row["city_rate"]), "shiminzei_kintowari": str(row["city_flat"]),
        "kenminzei_shotokuwari": str(row["prefecture_rate"]), "kenminzei_kintowari": str(row["prefecture_flat"]),
        "shinrinkankyozei": str(row["forest_levy"]), "nenzeigaku": str(city + prefecture + row["forest_levy"]),
    }


def _collection(row) -> str:
    return "01" if row["salary_revenue"] else "03" if row["pension_revenue"] else "02"


def era(date: str) -> str:
    """YYYYMMDD → 元号2桁, 年2桁, MMDD."""
    for start, code, before in ERAS:
        if date >= start:
            return f"{code}{int(date[:4]) - before:02d}{date[4:]}"
    raise ValueError("a date before 大正")
