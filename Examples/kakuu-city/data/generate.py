#!/usr/bin/env python3
"""Makes the people of 架空市 and the databases of its vendors. The same seed makes the same city, row for row.

    generate.py --out .run/city [--households 1100] [--seed 999997]

Writes `juki.db` (vendor A, 住民記録), `zei.db` (vendor B, 税) and `people.json`: the 宛名番号 and 個人番号 of the people with a
story, by tag. Nobody in it exists; every 個人番号 starts with 00000.
"""

import argparse
import json
from pathlib import Path
from random import Random

import check_digits
import incomes
import juki_store
import zei_store
from households import build_city
from residents import Person, Register


def main() -> None:
    arguments = argparse.ArgumentParser(description="Makes the people of 架空市.")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--households", type=int, default=1100)
    arguments.add_argument("--seed", type=int, default=999_997)
    options = arguments.parse_args()

    random = Random(options.seed)
    register = Register(random)
    build_city(register, options.households)
    assessments = incomes.assess_city(register.people, random)

    options.out.mkdir(parents=True, exist_ok=True)
    for name in ("juki.db", "zei.db"):
        (options.out / name).unlink(missing_ok=True)
    juki_store.write(options.out / "juki.db", register.people, check_digits.dantai_kodo("99999"))
    zei_store.write(options.out / "zei.db", assessments)
    people = _people_with_a_story(register.people)
    (options.out / "people.json").write_text(json.dumps(people, ensure_ascii=False, indent=2), encoding="utf-8")
    print(f"架空市: 住民 {len(register.people)} 人、課税台帳 {len(assessments)} 件（{len(incomes.TAX_YEARS)} 年度） → {options.out}")


def _people_with_a_story(people: list[Person]) -> dict:
    """The first person of every tag."""
    found: dict[str, dict] = {}
    for person in people:
        for tag in person.tags:
            found.setdefault(tag, {"atenabango": person.atena, "kojinbango": person.kojin, "shimei": person.name})
    return dict(sorted(found.items()))


if __name__ == "__main__":
    main()
