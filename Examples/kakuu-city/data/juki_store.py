"""Writes vendor A's database: one row a resident, in the columns that resident registers export."""

import sqlite3
from pathlib import Path

from residents import Person

COLUMNS = """宛名番号 個人番号 世帯番号 住民種別 住民状態 氏 名 氏カナ 名カナ 氏名ローマ字 氏名漢字 氏名カナ 通称 通称カナ 性別
生年月日 生年月日不詳 生年月日不詳表記 続柄 世帯主宛名番号 世帯主氏名 住所市区町村コード 住所町字コード 住所都道府県 住所市区郡町村 住所町字
住所番地号 住所方書 住所方書カナ 住所郵便番号 異動事由 異動年月日 届出年月日 前住所市区町村コード 前住所都道府県 前住所市区郡町村 前住所町字
転出先市区町村コード 転出先都道府県 転出先市区郡町村 転出先町字 国籍 在留資格 在留期間満了日 在留カード番号 支援措置""".split()


def write(path: Path, people: list[Person], municipality: str) -> None:
    with sqlite3.connect(path) as database:
        database.execute(f"CREATE TABLE 住民 ({', '.join(COLUMNS)}, PRIMARY KEY (宛名番号))")
        rows = [_row(person, municipality) for person in people]
        database.executemany(f"INSERT INTO 住民 VALUES ({', '.join(':' + name for name in COLUMNS)})", rows)
    database.close()


def _row(person: Person, municipality: str) -> dict:
    address = person.address
    before, after = person.came_from or ("",) * 4, person.went_to or ("",) * 4
    return dict(zip(COLUMNS, (
        person.atena, person.kojin, person.setai, "外国人" if person.is_foreign else "日本人", person.state,
        person.uji, person.na, person.uji_kana, person.na_kana, person.roman, person.kanji, person.kana,
        person.tsusho, person.tsusho_kana, person.sex,
        person.birth, int(bool(person.birth_note)), person.birth_note, person.relation, person.head, person.head_name,
        municipality, address.town_code, "架空県", "架空市", address.town,
        address.number, address.building, address.building_kana, address.postal,
        person.event, person.event_date, person.notified, *before, *after,
        person.nationality, person.status, person.status_until, person.card, int(person.protected),
    ), strict=True))
