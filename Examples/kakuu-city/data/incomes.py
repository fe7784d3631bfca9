"""Income, deductions and residence tax of the made-up residents, by the rules of 地方税法 as far as a test city needs them.

A tax year (課税年度) looks at the income of the year before, on the people who lived here on its 1 January (賦課期日).
"""

from dataclasses import dataclass, field
from random import Random

from residents import Person

TAX_YEARS = (2024, 2025, 2026)
SPOUSES = ("妻", "夫")
OTHER_SOURCES = (   # source, share of the salaried who have it, yen at most
    ("estate", .05, 2_400_000), ("dividend", .04, 300_000), ("interest", .01, 40_000), ("occasional", .02, 800_000),
    ("long_gain", .01, 12_000_000), ("short_gain", .005, 900_000), ("forest", .003, 500_000),
    ("futures", .004, 700_000),
)
BASIC, DEPENDANT, STUDENT_AGE, ELDERLY, ELDERLY_PARENT = 430_000, 330_000, 450_000, 380_000, 450_000


@dataclass
class Assessment:
    """One person in one tax year. Yen, but for counts and codes."""
    year: int
    person: Person
    declaration: str = "給与支払報告"   # 確定申告, 住民税申告, 給与支払報告, 年金支払報告, 未申告
    status: str = "課税"               # 課税, 均等割のみ, 非課税, 未申告
    income: dict = field(default_factory=dict)
    deductions: dict = field(default_factory=dict)
    dependants: list = field(default_factory=list)   # (Person, kind)
    total: int = 0                     # 合計所得金額, before losses brought forward
    total_after_losses: int = 0        # 総所得金額等
    taxable: int = 0                   # 課税標準額
    tax: dict = field(default_factory=dict)
    corrected: str = ""                # 更正年月日, empty when never

    def count(self, *kinds: str) -> int:
        return sum(1 for _, kind in self.dependants if kind in kinds)


def assess_city(people: list[Person], random: Random) -> list[Assessment]:
    households: dict[str, list[Person]] = {}
    for person in people:
        households.setdefault(person.setai, []).append(person)
    return [assessment for members in households.values() for assessment in _assess_household(members, random)]


def _assess_household(members: list[Person], random: Random):
    careers = {person.atena: _career(person, random) for person in members}
    for year in TAX_YEARS:
        taxpayers = [person for person in members if person.age(year) >= 16 and _lives_here(person, year)]
        results = [_earn(person, year, careers[person.atena], random) for person in taxpayers]
        _share_dependants(members, results, year)
        for result in results:
            _deduct(result, random)
            _levy(result)
        yield from results


def _lives_here(person: Person, year: int) -> bool:
    new_year = f"{year}-01-01"
    if person.state != "住登者":
        return person.event_date >= new_year
    return not (person.event == "転入" and person.came_from and person.event_date > new_year)


def _career(person: Person, random: Random) -> dict:
    """What the person lives on: yearly revenue by source, before a little drift from year to year."""
    tags, age = person.tags, person.age(2026)
    if "undeclared" in tags:
        return {"undeclared": True}
    if "no-income" in tags or age < 18:
        return {}
    if "loss" in tags:
        return {"business": -1_250_000, "estate": -84_000, "salary": 300_000}
    if "minimum-levy" in tags:
        return {"pension": 2_140_000}
    if "pension" in tags or age >= 66:
        return {"pension": random.randrange(650_000, 3_600_000, 1_234)}
    if "child" in tags:
        return {"salary": random.randrange(0, 1_100_000, 1_000)}
    return _working_life(random, salaried="salary" in tags)


def _working_life(random: Random, salaried: bool) -> dict:
    if not salaried and random.random() < 0.03:
        return {"undeclared": True}
    if not salaried and random.random() < 0.15:
        return {"business": random.randrange(-900_000, 9_000_000, 1_111)}
    career = {"salary": int(random.lognormvariate(15.15, 0.5))}
    for source, odds, most in OTHER_SOURCES:
        if random.random() < odds:
            career[source] = random.randrange(1_000, most, 777)
    return career


def _earn(person: Person, year: int, career: dict, random: Random) -> Assessment:
    result = Assessment(year, person)
    if career.get("undeclared"):
        result.declaration = result.status = "未申告"
        return result
    drift = 1 + (year - 2025) * 0.02 + random.uniform(-0.01, 0.01)
    earned = {source: int(yen * drift) for source, yen in career.items()}
    salary, pension = earned.pop("salary", 0), earned.pop("pension", 0)
    result.income = earned | {
        "salary_revenue": salary, "salary": salary_income(salary, year),
        "pension_revenue": pension, "pension": pension_income(pension, person.age(year)),
    }
    counted = sum(yen for source, yen in result.income.items() if not source.endswith("_revenue"))
    result.total = result.total_after_losses = max(0, counted)
    if len(earned) > 0:
        result.declaration = "確定申告"
    elif pension and not salary:
        result.declaration = "年金支払報告"
    elif not salary:
        result.declaration = "住民税申告"
    if random.random() < 0.02:
        result.corrected = f"{year}-{random.randint(7, 12):02d}-{random.randint(1, 28):02d}"
    return result


def salary_income(revenue: int, year: int) -> int:
    """給与所得 after 給与所得控除 (所得税法第28条, 別表第五); the least deduction rose with the tax year 2026."""
    least, until = (650_000, 1_900_000) if year >= 2026 else (550_000, 1_625_000)
    if revenue < until:
        return max(0, revenue - least)
    step = revenue // 4_000 * 1_000
    if revenue < 1_800_000:
        return step * 24 // 10 + 100_000
    if revenue < 3_600_000:
        return step * 28 // 10 - 80_000
    if revenue < 6_600_000:
        return step * 32 // 10 - 440_000
    return revenue * 9 // 10 - 1_100_000 if revenue < 8_500_000 else revenue - 1_950_000


def pension_income(revenue: int, age: int) -> int:
    """公的年金等の雑所得 (所得税法第35条), other income below 10,000,000 yen."""
    least = 1_100_000 if age >= 65 else 600_000
    for until, share, base in ((4_100_000, 25, 275_000), (7_700_000, 15, 685_000), (10_000_000, 5, 1_455_000)):
        if revenue <= until:
            return max(0, revenue - max(least, revenue * share // 100 + base))
    return revenue - 1_955_000


def _share_dependants(members: list[Person], results: list[Assessment], year: int) -> None:
    """Everyone who earns at most 480,000 yen hangs on the household's best earner."""
    earners = [result for result in results if result.status != "未申告"]
    if not earners:
        return
    best = max(earners, key=lambda result: result.total)
    totals = {result.person.atena: result.total for result in results if result.status != "未申告"}
    for person in members:
        born_by_then = person.birth[:4] < str(year)
        silent = any(result.person is person and result.status == "未申告" for result in results)
        if person is best.person or silent or not born_by_then or not _lives_here(person, year):
            continue
        if totals.get(person.atena, 0) <= 480_000 and best.total > 480_000:
            best.dependants.append((person, _kind(person, best.person, year)))


def _kind(person: Person, earner: Person, year: int) -> str:
    age = person.age(year)
    if {person.relation, earner.relation} & set(SPOUSES) and {person.relation, earner.relation} & {"世帯主"}:
        return "老人配偶者" if age >= 70 else "配偶者"
    if age < 16:
        return "年少"
    if age >= 70:
        return "同居老親等" if person.relation in ("父", "母") else "老人"
    return "特定" if 19 <= age <= 22 else "一般"


def _deduct(result: Assessment, random: Random) -> None:
    if result.status == "未申告":
        return
    found, income = {}, result.income
    found["social"] = (income["salary_revenue"] * 15 + income["pension_revenue"] * 6) // 100
    for name, odds, most in (("life", .5, 70_000), ("quake", .2, 25_000), ("medical", .06, 400_000),
                             ("casualty", .005, 800_000), ("mutual", .05, 276_000)):
        if random.random() < odds and result.total > 1_000_000:
            found[name] = random.randrange(1_000, most, 100)
    if "hitorioya" in result.person.tags and result.total <= 5_000_000 and result.count("年少", "一般", "特定"):
        found["lone_parent"] = 300_000
    if random.random() < 0.02:
        found["disability"] = 260_000
    found["spouse"] = DEPENDANT * result.count("配偶者") + ELDERLY * result.count("老人配偶者")
    found["dependants"] = (DEPENDANT * result.count("一般") + STUDENT_AGE * result.count("特定")
                           + ELDERLY * result.count("老人") + ELDERLY_PARENT * result.count("同居老親等"))
    found["basic"] = BASIC if result.total <= 24_000_000 else 0
    result.deductions = {name: yen for name, yen in found.items() if yen}


def _levy(result: Assessment) -> None:
    """市町村民税 6 %, 道府県民税 4 %, 均等割 3,000 + 1,000 yen, 森林環境税 1,000 yen; limits of 1級地."""
    if result.status == "未申告":
        return
    heads = 1 + len(result.dependants)
    extra = 100_000 if heads == 1 else 310_000
    relieved = 1_350_000 if result.deductions.keys() & {"lone_parent", "disability"} else 0
    free, minimum = max(350_000 * heads + extra, relieved), 350_000 * heads + (100_000 if heads == 1 else 420_000)
    if result.total <= free:
        result.status = "非課税"
        return
    result.taxable = max(0, result.total - sum(result.deductions.values())) // 1_000 * 1_000
    result.tax = {"city_flat": 3_000, "prefecture_flat": 1_000, "forest": 1_000}
    if result.taxable == 0 or result.total_after_losses <= minimum:
        result.status = "均等割のみ"
        return
    adjust = min(result.taxable, 50_000 + 50_000 * len(result.dependants)) * 5 // 100
    city, prefecture = adjust * 3 // 5, adjust * 2 // 5
    result.tax |= {
        "city_rate": max(0, result.taxable * 6 // 100 - city) // 100 * 100, "city_adjust": city,
        "prefecture_rate": max(0, result.taxable * 4 // 100 - prefecture) // 100 * 100, "prefecture_adjust": prefecture,
    }
