"""Builds the households: first the people that the README and the demonstration name, then the crowd."""

import names
from residents import Register

LONG_NAME = ("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処",
             "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツクウネルトコロニスムトコロ")
LONG_ROMAN = "ＰＨＲＡ　ＫＨＲＵ　" + "　".join(["ＷＯＮＧＳＡＫＯＲＮＰＩＰＡＴ"] * 5)


def build_city(register: Register, households: int) -> None:
    for make in (_single_mother, _twins, _unknown_birth, _wholly_unknown_birth, _long_names, _foreigner_with_alias,
                 _protected, _moved_out, _deceased, _moved_in, _undeclared, _loss, _minimum_levy, _large_family):
        make(register)
    makers = [_young_single, _couple, _family, _family, _family, _elderly, _elderly, _three_generations,
              _foreign_family, _mixed_family, _lone_parent]
    for _ in range(households):
        register.random.choice(makers)(register)


# The people with a name of their own. A tag leads the demonstration and the tests to them.

def _single_mother(register):
    setai, address = register.new_household()
    surname = ("𠮷田", "ヨシダ")
    register.add(setai, address, "2", "1988-05-07", uji=surname[0], uji_kana=surname[1], na="花子", na_kana="ハナコ",
                 tags={"single-mother", "salary", "hitorioya"})
    register.japanese(setai, address, surname, 9, "1", relation="子", tags={"child"})
    register.japanese(setai, address, surname, 4, "2", relation="子", tags={"child"})
    register.close_household(setai)


def _twins(register):
    setai, address = register.new_household()
    surname = ("葛\U000E0100城", "カツラギ")
    register.japanese(setai, address, surname, 37, "1", tags={"salary", "twins-father"})
    register.japanese(setai, address, surname, 36, "2", relation="妻", tags={"no-income"})
    for na, kana in (("湊", "ミナト"), ("樹", "イツキ")):
        register.add(setai, address, "1", "2021-02-28", uji=surname[0], uji_kana=surname[1], na=na, na_kana=kana,
                     relation="子", tags={"child", "twin"})
    register.close_household(setai)


def _unknown_birth(register):
    setai, address = register.new_household()
    register.add(setai, address, "1", "1938-00-00", uji="辻\U000E0100", uji_kana="ツジ", na="茂", na_kana="シゲル",
                 birth_note="昭和１３年月日不詳", event="転入", event_date="1965-04-01", tags={"unknown-birth", "pension"})
    register.close_household(setai)


def _wholly_unknown_birth(register):
    setai, address = register.new_household()
    register.add(setai, address, "0", "0000-00-00", uji="架空", uji_kana="カクウ", na="不詳", na_kana="フショウ",
                 birth_note="昭和初期頃", event="職権記載", event_date="1999-12-31",
                 tags={"wholly-unknown-birth", "undeclared"})
    register.close_household(setai)


def _long_names(register):
    setai, address = register.new_household()
    address.building = "架空市営南部地域総合福祉住宅団地" * 6 + "１２０８号"
    address.building_kana = ""
    register.add(setai, address, "1", "1971-11-30", uji="勅使河原", uji_kana="テシガワラ", na=LONG_NAME[0],
                 na_kana=LONG_NAME[1][:50], tags={"long-name", "salary"})
    register.foreigner(setai, address, 45, "2", relation="妻", tags={"long-roman-name", "no-income"}).roman = LONG_ROMAN
    register.close_household(setai)


def _foreigner_with_alias(register):
    setai, address = register.new_household()
    person = register.foreigner(setai, address, 33, "2", tsusho="山田　花", tsusho_kana="ヤマダ　ハナ",
                                tags={"alias", "salary"})
    person.roman, person.kanji, person.nationality = "ＮＧＵＹＥＮ　ＴＨＩ　ＨＯＡ", "阮　氏花", "ベトナム"
    person.foreign_kana, person.status, person.status_until = "グエン　ティ　ホア", "定住者", "2028-06-28"
    register.close_household(setai)


def _protected(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("渡邉\U000E0102", "ワタナベ"), 41, "2", event="転入", event_date="2025-03-20",
                      came_from=names.ELSEWHERE[0], protected=True, tags={"protected", "salary", "hitorioya"})
    register.japanese(setai, address, ("渡邉\U000E0102", "ワタナベ"), 12, "2", relation="子", event="転入",
                      event_date="2025-03-20", came_from=names.ELSEWHERE[0], protected=True, tags={"child"})
    register.close_household(setai)


def _moved_out(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("髙橋", "タカハシ"), 29, "1", state="転出", event="転出", event_date="2026-03-31",
                      notified="2026-03-20", went_to=names.ELSEWHERE[2], tags={"moved-out", "salary"})
    register.close_household(setai)


def _deceased(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("𩸽沢", "ホッケザワ"), 88, "2", state="死亡", event="死亡",
                      event_date="2026-01-15", notified="2026-01-18", tags={"deceased", "pension"})
    register.close_household(setai)


def _moved_in(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("𠀋部", "ジョウベ"), 26, "1", event="転入", event_date="2026-02-28",
                      came_from=names.ELSEWHERE[3], tags={"moved-in", "salary"})
    register.close_household(setai)


def _undeclared(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("鬼頭", "キトウ"), 31, "1", tags={"undeclared", "plain-undeclared"})
    register.close_household(setai)


def _loss(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("德永", "トクナガ"), 52, "1", tags={"loss"})
    register.close_household(setai)


def _minimum_levy(register):
    setai, address = register.new_household()
    register.japanese(setai, address, ("濵田", "ハマダ"), 71, "1", tags={"minimum-levy"})
    register.japanese(setai, address, ("濵田", "ハマダ"), 68, "2", relation="妻", tags={"no-income"})
    register.close_household(setai)


def _large_family(register):
    setai, address = register.new_household()
    surname = ("四月一日", "ワタヌキ")
    register.japanese(setai, address, surname, 44, "1", tags={"salary", "large-family"})
    register.japanese(setai, address, surname, 42, "2", relation="妻", tags={"no-income"})
    register.japanese(setai, address, surname, 78, "2", relation="母", tags={"no-income", "elderly-parent"})
    for age in (21, 18, 16, 15, 12, 9, 6, 3, 0):
        register.japanese(setai, address, surname, age, register.random.choice("12"), relation="子", tags={"child"})
    register.close_household(setai)


# The crowd.

def _surname(register):
    return register.random.choice(names.SURNAMES)


def _young_single(register):
    setai, address = register.new_household()
    age = register.random.randint(19, 39)
    details = {}
    if register.random.random() < 0.4:
        details = {"event": "転入", "event_date": register.date_between(2020, 2025),
                   "came_from": register.random.choice(names.ELSEWHERE)}
    person = register.japanese(setai, address, _surname(register), age, register.random.choice("12"), **details)
    if register.random.random() < 0.06:
        person.state = person.event = "転出"
        person.event_date, person.went_to = register.date_between(2025, 2025), register.random.choice(names.ELSEWHERE)
    register.close_household(setai)


def _couple(register):
    setai, address = register.new_household()
    age, surname = register.random.randint(25, 64), _surname(register)
    register.japanese(setai, address, surname, age, "1")
    register.japanese(setai, address, surname, age - register.random.randint(0, 4), "2", relation="妻")
    register.close_household(setai)


def _family(register):
    setai, address = register.new_household()
    age, surname = register.random.randint(28, 50), _surname(register)
    register.japanese(setai, address, surname, age, "1")
    register.japanese(setai, address, surname, age - 2, "2", relation="妻")
    _children(register, setai, address, surname, age)
    register.close_household(setai)


def _children(register, setai, address, surname, parent_age):
    for _ in range(register.random.randint(1, 4)):
        age = register.random.randint(0, max(0, min(22, parent_age - 22)))
        register.japanese(setai, address, surname, age, register.random.choice("12"), relation="子", tags={"child"})


def _lone_parent(register):
    setai, address = register.new_household()
    age, surname = register.random.randint(25, 50), _surname(register)
    register.japanese(setai, address, surname, age, register.random.choice("122"), tags={"hitorioya"})
    _children(register, setai, address, surname, age)
    register.close_household(setai)


def _elderly(register):
    setai, address = register.new_household()
    age, surname = register.random.randint(66, 98), _surname(register)
    register.japanese(setai, address, surname, age, "1", tags={"pension"})
    wife = register.japanese(setai, address, surname, age - 3, "2", relation="妻", tags={"pension"})
    if register.random.random() < 0.1:
        wife.state = wife.event = "死亡"
        wife.event_date = register.date_between(2024, 2025)
    register.close_household(setai)


def _three_generations(register):
    setai, address = register.new_household()
    age, surname = register.random.randint(35, 52), _surname(register)
    register.japanese(setai, address, surname, age, "1")
    register.japanese(setai, address, surname, age - 1, "2", relation="妻")
    register.japanese(setai, address, surname, age + 27, "1", relation="父", tags={"pension"})
    register.japanese(setai, address, surname, age + 25, "2", relation="母", tags={"no-income", "elderly-parent"})
    _children(register, setai, address, surname, age)
    register.close_household(setai)


def _foreign_family(register):
    setai, address = register.new_household()
    age = register.random.randint(24, 55)
    register.foreigner(setai, address, age, "1")
    if register.random.random() < 0.5:
        register.foreigner(setai, address, age - 1, "2", relation="妻")
        register.foreigner(setai, address, register.random.randint(0, 3), "2", relation="子", tags={"child"})
    register.close_household(setai)


def _mixed_family(register):
    setai, address = register.new_household()
    age, surname = register.random.randint(26, 55), _surname(register)
    register.japanese(setai, address, surname, age, "2")
    register.foreigner(setai, address, age + 2, "1", relation="夫", tsusho=f"{surname[0]}　次郎",
                       tsusho_kana=f"{surname[1]}　ジロウ")
    _children(register, setai, address, surname, age)
    register.close_household(setai)
