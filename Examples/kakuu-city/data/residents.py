"""The made-up residents of 架空市: households with every awkward case that a resident register knows."""

from dataclasses import dataclass, field
from random import Random

import check_digits
import names

BASE_YEAR = 2026
"""Ages and lives are told as of April of this year."""


@dataclass
class Address:
    town: str
    town_code: str
    postal: str
    number: str
    building: str = ""
    building_kana: str = ""


@dataclass
class Person:
    atena: str
    kojin: str
    setai: str
    sex: str                      # 1 男, 2 女, 0 不明
    birth: str                    # YYYY-MM-DD; unknown parts are 0000 and 00
    address: Address
    uji: str = ""
    na: str = ""
    uji_kana: str = ""
    na_kana: str = ""
    roman: str = ""
    kanji: str = ""
    foreign_kana: str = ""
    tsusho: str = ""
    tsusho_kana: str = ""
    birth_note: str = ""          # 不詳表記, only where parts are unknown
    relation: str = "世帯主"
    head: str = ""
    head_name: str = ""
    state: str = "住登者"         # 住登者, 転出, 死亡
    event: str = "出生"           # 異動事由
    event_date: str = ""
    notified: str = ""            # 届出年月日
    came_from: tuple | None = None
    went_to: tuple | None = None
    nationality: str = ""
    status: str = ""              # 在留資格
    status_until: str = ""        # 在留期間の満了の日; 9999-12-31 for permanent residents
    card: str = ""                # 在留カード等の番号
    protected: bool = False       # 支援措置
    tags: set = field(default_factory=set)

    @property
    def is_foreign(self) -> bool:
        return bool(self.roman)

    @property
    def name(self) -> str:
        return (self.kanji or self.roman) if self.is_foreign else f"{self.uji}　{self.na}"

    @property
    def kana(self) -> str:
        return self.foreign_kana if self.is_foreign else f"{self.uji_kana}　{self.na_kana}"

    def age(self, year: int) -> int:
        """Years at 1 January of `year`; a person whose year of birth is unknown counts as 80."""
        born = int(self.birth[:4])
        if born == 0:
            return 80
        return year - born - (0 if self.birth[5:] == "01-01" else 1)


class Register:
    """Gives out numbers and collects the people. The same seed makes the same city."""

    def __init__(self, random: Random):
        self.random = random
        self.people: list[Person] = []
        self._atena = 1_000_000
        self._kojin = 0
        self._setai = 500_000

    def new_household(self) -> tuple[str, Address]:
        random = self.random
        self._setai += 1
        town, _, code, postal = random.choice(names.TOWNS)
        number = f"{random.randint(1, 60)}番地{random.randint(1, 12)}"
        address = Address(town, code, postal, _full_width(number))
        if random.random() < 0.35:
            building, kana = random.choice(names.BUILDINGS)
            room = _full_width(str(random.randint(101, 1208)))
            address.building, address.building_kana = f"{building}{room}号", f"{kana}{room}ゴウ"
        return f"{self._setai:015d}", address

    def add(self, setai: str, address: Address, sex: str, birth: str, **details) -> Person:
        person = Person(self._next_atena(), self._next_kojin(), setai, sex, birth, address, **details)
        self.people.append(person)
        return person

    def japanese(self, setai, address, surname, age: int, sex: str, **details) -> Person:
        given = self.random.choice(names.MALE if sex == "1" else names.FEMALE)
        naming = {"uji": surname[0], "uji_kana": surname[1], "na": given[0], "na_kana": given[1]}
        return self.add(setai, address, sex, self.birth_date(age), **(naming | details))

    def foreigner(self, setai, address, age: int, sex: str, **details) -> Person:
        random = self.random
        roman, kanji, nationality, kana = random.choice(names.FOREIGN)
        status = random.choice(names.STATUSES)
        until = "9999-12-31" if "永住者" in status else f"{random.randint(2026, 2031)}-{random.randint(1, 12):02d}-28"
        card = f"ZZ{random.randint(0, 99_999_999):08d}ZZ"
        details = {"event": "転入", "event_date": self.date_between(2015, 2025)} | details
        return self.add(setai, address, sex, self.birth_date(age), roman=roman, kanji=kanji, foreign_kana=kana,
                        nationality=nationality, status=status, status_until=until, card=card, **details)

    def birth_date(self, age: int) -> str:
        return f"{BASE_YEAR - 1 - age}-{self.random.randint(1, 12):02d}-{self.random.randint(1, 28):02d}"

    def date_between(self, first: int, last: int) -> str:
        random = self.random
        return f"{random.randint(first, last)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"

    def close_household(self, setai: str) -> None:
        """Names the head in every member's record and fills in what an undisturbed life leaves behind."""
        members = [person for person in self.people if person.setai == setai]
        head = next(person for person in members if person.relation == "世帯主")
        for person in members:
            person.head, person.head_name = head.atena, head.name
            known_birth = "-00" not in person.birth and not person.birth.startswith("0000")
            person.event_date = person.event_date or (person.birth if known_birth else "1965-04-01")
            person.notified = person.notified or person.event_date

    def _next_atena(self) -> str:
        while True:
            self._atena += 1
            if number := check_digits.atena_bango(self._atena):
                return number

    def _next_kojin(self) -> str:
        self._kojin += 1
        return check_digits.kojin_bango(self._kojin)


def _full_width(text: str) -> str:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
