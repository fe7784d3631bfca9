"""The story's good half: vendor C asks by SOAP, then the same in JSON, then residents from vendor A."""

import json
import os
import subprocess
from pathlib import Path

import questions
from hub import MUNICIPALITY, Hub
from report import Report

ASK_INCOME = Path(__file__).parent.parent / "vendor-c-jite" / "ask-income.py"
STATUS = {"undeclared": "0", "single-mother": "1", "minimum-levy": "2", "loss": "3"}


class VendorC:
    """The 児童手当 system, a program of its own that knows the hub by its WSDL."""

    def __init__(self, python: str, hub: Hub):
        self._command = [python, str(ASK_INCOME), "--client-id", hub.client.identifier,
                         "--wsdl", f"{hub.url}/{MUNICIPALITY}/soap/{questions.INCOME_CONTRACT}?wsdl"]
        self._environment = os.environ | {"JITE_CLIENT_SECRET": hub.client.secret}

    def ask(self, atena: str, year: str, *options: str) -> subprocess.CompletedProcess:
        return subprocess.run([*self._command, *options, atena, year], env=self._environment,
                              capture_output=True, text=True, timeout=120)


def ask_by_soap(vendor: VendorC, report: Report, atena: str) -> None:
    report.chapter("C社の児童手当システムがSOAPで所得を照会する（答えるのはB社の税システム、REST）")
    for year in ("2026", "2024"):
        run = vendor.ask(atena, year)
        report.step(run.returncode == 0, f"{year}年度の所得・課税情報", run.stderr.strip())
        report.text(run.stdout)


def ask_again_by_json(vendor: VendorC, hub: Hub, report: Report, people: dict) -> None:
    report.chapter("同じ照会をJSONで行う（client_secret_jwtで得たトークン）。両方の答えが一項目ずつ一致すること")
    token = hub.token(questions.INCOME_SCOPE)
    report.step(True, "アクセストークンを取得した（600秒以内、提供者1つ）")
    tags = ("single-mother", "undeclared", "minimum-levy", "loss", "large-family")
    asked = {tag: people[tag]["atenabango"] for tag in tags} | {"課税資料の無い人": "000000000000000"}
    for tag, atena in asked.items():
        soap = vendor.ask(atena, "2026", "--json")
        answer = hub.post_json(questions.INCOME_CALL, token, questions.income(atena))
        if soap.returncode != 0 or answer.status != 200:
            said = f"SOAP {soap.returncode} {soap.stderr.strip()} / JSON {answer.status} {answer.codes}"
            report.step(False, f"{tag}: SOAPとJSONの比較", said)
            continue
        left, right = json.loads(soap.stdout), questions.present(answer.json()["result"])
        good = left == right and _is_expected(tag, right)
        title = f"{tag}: SOAPとJSONの {questions.count_items(right)} 項目が一致"
        report.step(good, title, "" if good else _difference(left, right))


def _is_expected(tag: str, results: list[dict]) -> bool:
    if tag == "課税資料の無い人":
        return results == []
    return len(results) == 1 and results[0]["kazeijotai"] == STATUS.get(tag, results[0]["kazeijotai"])


def _difference(left: list, right: list) -> str:
    names = {name for results in (left, right) for result in results for name in result}
    return "異なる項目: " + ", ".join(sorted(
        name for name in names if [result.get(name) for result in left] != [result.get(name) for result in right]))


def ask_residents(hub: Hub, report: Report, people: dict) -> None:
    report.chapter("住民基本情報をJSONで照会する（答えるのはA社の住民記録システム、SOAP）")
    tags = ("single-mother", "alias", "unknown-birth", "wholly-unknown-birth", "moved-out", "deceased", "protected",
            "long-name")
    asked = [people[tag]["atenabango"] for tag in tags]
    token = hub.token(questions.RESIDENT_SCOPE)
    answer = hub.post_json(questions.RESIDENT_CALL, token, questions.residents(asked))
    if not report.step(answer.status == 200, f"{len(asked)}人をまとめて照会", "" if answer.status == 200 else answer.told):
        return
    found = {result["atenabango"]: result for result in answer.json()["result"]}
    for tag, atena in zip(tags, asked):
        result = found.get(atena, {})
        expected = "".join(people[tag]["shimei"].split())
        named = "".join(result.get("shimei", "").split()) == expected
        title = f"{tag}: {result.get('shimei', '')[:24]}　{result.get('seinengappi', '')}"
        report.step(named and _fits(tag, result), title)


def _fits(tag: str, result: dict) -> bool:
    return {
        "alias": result.get("tsusho") is not None and "zairyujoho" in result,
        "unknown-birth": result.get("seinengappi_fushofuragu") == "1" and "seinengappi_fushohyoki" in result,
        "moved-out": result.get("juminjotai") == "2" and "tenshutsusaki" in result,
        "deceased": result.get("juminjotai") == "3" and "shojo" in result,
        "protected": result.get("shiensochifuragu") == "1",
    }.get(tag, True)
