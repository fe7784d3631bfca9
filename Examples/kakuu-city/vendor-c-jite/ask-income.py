#!/usr/bin/env python3
"""Vendor C's 児童手当 system, the part that asks for a resident's income: a SOAP consumer made from the WSDL alone.

    JITE_CLIENT_SECRET=… ask-income.py --wsdl URL --client-id ID [--json] 宛名番号 年度

Exit 0 with a summary in Japanese (or the answer's items as JSON), 1 when the other side refused (its reason is
printed), 2 when nobody answered. Needs zeep.
"""

import argparse
import datetime
import json
import os
import sys

import requests
import zeep
import zeep.exceptions
import zeep.helpers
import zeep.transports

MUNICIPALITY = "999997"
STATUS = {"0": "未申告のため不明", "1": "課税（所得割・均等割）", "2": "均等割のみ課税", "3": "非課税", "4": "免除", "5": "課税対象外"}


def main() -> int:
    arguments = argparse.ArgumentParser(description="児童手当: 所得を照会する。")
    arguments.add_argument("--wsdl", required=True)
    arguments.add_argument("--client-id", required=True)
    secret = os.environ.get("JITE_CLIENT_SECRET")
    arguments.add_argument("--secret", default=secret, help="default: $JITE_CLIENT_SECRET")
    arguments.add_argument("--json", action="store_true", help="print the answer's items as JSON")
    arguments.add_argument("atena", metavar="宛名番号")
    arguments.add_argument("year", metavar="年度")
    options = arguments.parse_args()
    try:
        results = ask(options)
    except zeep.exceptions.Fault as fault:
        print(describe_fault(fault), file=sys.stderr)
        return 1
    except (requests.RequestException, zeep.exceptions.Error) as problem:
        print(f"照会できませんでした: {type(problem).__name__}", file=sys.stderr)
        return 2
    print(json.dumps(results, ensure_ascii=False) if options.json else summarise(results, options.year))
    return 0


def ask(options) -> list[dict]:
    session = requests.Session()
    session.auth = (options.client_id, options.secret)
    transport = zeep.transports.Transport(session=session, timeout=60, operation_timeout=60)
    client = zeep.Client(options.wsdl, transport=transport)
    now = datetime.datetime.now()
    answer = client.service.shotokujohoshokai(
        shikuchosonkodo=MUNICIPALITY, atenabango=options.atena, kazeinendo=options.year, gyomuid="027",
        shokairiyu="児童手当の認定請求に係る所得の確認", sosashaid="JITE001",
        sosanengappi=f"{now:%Y-%m-%d}", sosajikoku=f"{now:%H:%M:%S}")
    # The contract allows one result at most, so zeep hands it over without a list, or None.
    found = zeep.helpers.serialize_object(answer, dict) or []
    return [present(result) for result in (found if isinstance(found, list) else [found])]


def present(value):
    """Leaves out what the answer did not hold; numbers as text, so that they are exact."""
    if isinstance(value, dict):
        kept = {name: present(item) for name, item in value.items() if item not in (None, [])}
        return {name: item for name, item in kept.items() if item != {}}
    if isinstance(value, list):
        return [present(item) for item in value]
    return str(value)


def summarise(results: list[dict], year: str) -> str:
    if not results:
        return f"{year}年度の課税資料はありません。"
    result = results[0]
    lines = [f"宛名番号 {result['atenabango']}　{year}年度", f"  課税状態: {STATUS[result['kazeijotai']]}"]
    income = result.get("shotokujoho")
    if income is None:
        return "\n".join(lines + ["  未申告です。所得0円とは扱えません。申告を勧奨してください。"])
    lines += [f"  {label}: {yen(income[name])}" for name, label in (
        ("kyuyoshunyu", "給与収入金額"), ("soshotokukingakuto", "総所得金額等"), ("gokeishotokukingaku", "合計所得金額"))
        if name in income]
    lines.append(f"  所得控除合計: {yen(result['shotokukojo']['shotokukojogokei'])}")
    lines.append(f"  扶養親族等: {result['fuyojoho']['fuyoninzugokei']}人")
    for person in result.get("fuyoshinzoku", []):
        lines.append(f"    - {person['shimei']}（{person['seinengappi']}）")
    if tax := result.get("kazeijoho"):
        lines.append(f"  年税額: {yen(tax['nenzeigaku'])}（市町村民税所得割 {yen(tax['shichosonminzei_shotokuwari'])}）")
    return "\n".join(lines)


def yen(amount: str) -> str:
    return f"{int(amount):,}円"


def describe_fault(fault: zeep.exceptions.Fault) -> str:
    """The provider's own code and text from the fault's detail, when it says one."""
    said = {} if fault.detail is None else {
        element.tag.rpartition("}")[2]: element.text for element in fault.detail.iter() if isinstance(element.tag, str)}
    return f"照会は受け付けられませんでした: {said.get('code', fault.code)} {said.get('messageJa', fault.message)}"


if __name__ == "__main__":
    sys.exit(main())
