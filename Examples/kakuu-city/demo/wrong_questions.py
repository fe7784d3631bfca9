"""Questions that must be refused, each with the code that the hub must name for it."""

import json

import questions
from hub import NEIGHBOUR, SOAP, Client, Hub
from report import Report

CANARY = "漏洩検査用文字列"


def ask_all(hub: Hub, report: Report, atena: str) -> None:
    report.chapter("誤った照会（JSON）: それぞれのエラーコードで断られること")
    _wrong_items(hub, report, atena)
    _wrong_text(hub, report, atena)
    _wrong_callers(hub, report, atena)
    _wrong_addresses(hub, report, atena)
    report.chapter("誤った照会（SOAP）: 同じコードがフォルトの detail に入ること")
    _wrong_items_in_soap(hub, report, atena)
    _wrong_envelopes(hub, report, atena)
    _wrong_soap_callers(hub, report, atena)


# Each breaks one rule: title, what changes in a good question, code.
WRONG_ITEMS = [
    ("項目表に無い項目", {"himitsu": CANARY}, "H1002"),
    ("備考が500文字を超える", {"biko": CANARY * 100}, "H1001"),
    ("業務IDがコード表に無い", {"gyomuid": "9Z9"}, "H1003"),
    ("必須項目（照会理由）が無い", {"shokairiyu": None}, "E0001"),
    ("必須項目（照会理由）が空", {"shokairiyu": ""}, "E0001"),
    ("全角項目に半角文字", {"shokairiyu": "jidoteate"}, "E0002"),
    ("固定長項目の桁数違い", {"gyomuid": "27"}, "E0003"),
    ("相関: 業務ID 000 なら独自施策システム等IDが要る", {"gyomuid": "000"}, "E0004"),
    ("存在しない日付", {"sosanengappi": "2026-02-30"}, "H1004"),
    ("団体コードの検査数字違い", {"shikuchosonkodo": "999990"}, "H1006"),
    ("市区町村コードが別の団体", {"shikuchosonkodo": "131016"}, "H1017"),
]


def _changed(question: dict, change: dict) -> dict:
    """In table order; `biko` stands before the clerk's items."""
    order = list(question)
    order[order.index("sosashaid"):order.index("sosashaid")] = [name for name in change if name not in question]
    merged = question | change
    return {name: merged[name] for name in order if merged[name] is not None}


def _wrong_items(hub: Hub, report: Report, atena: str) -> None:
    token = hub.token(questions.INCOME_SCOPE)
    for title, change, code in WRONG_ITEMS:
        answer = hub.post_json(questions.INCOME_CALL, token, _changed(questions.income(atena), change))
        _check(report, title, answer, code, 400)
    answer = hub.post_json(questions.INCOME_CALL, token, questions.income(atena) | {"kazeinendo": 2026})
    _check(report, "文字列の項目に数値", answer, "H1011", 400)


def _wrong_text(hub: Hub, report: Report, atena: str) -> None:
    token, good = hub.token(questions.INCOME_SCOPE), json.dumps(questions.income(atena), ensure_ascii=False).encode()
    for title, body, code in [
        ("JSONが途中で切れている", good[:-9], "H2006"),
        ("末尾に余分なカンマ", good[:-1] + b",}", "H2006"),
        ("同じ項目が二度ある", good[:-1] + b',"gyomuid":"027"}', "H2007"),
        ("BOM付き", b"\xef\xbb\xbf" + good, "H2008"),
        ("UTF-8でない", good.replace("児童".encode(), "児童".encode("cp932")), "H2008"),
        ("本文が空", b"", "H2009"),
    ]:
        _check(report, title, hub.post_json(questions.INCOME_CALL, token, body), code, 400)
    answer = hub.post_json(questions.INCOME_CALL, token, good, Content_Type="text/plain")
    _check(report, "メディアタイプ違い", answer, "H2015", 415)


def _wrong_callers(hub: Hub, report: Report, atena: str) -> None:
    question, call = questions.income(atena), questions.INCOME_CALL
    _check(report, "トークン無し", hub.post_json(call, None, question), "H3001", 401)
    _check(report, "でたらめなトークン", hub.post_json(call, "A" * 43, question), "H3002", 401)
    other = hub.token(questions.RESIDENT_SCOPE)
    _check(report, "住民記録用のトークンで税を照会", hub.post_json(call, other, question), "H3003", 403)
    own = hub.token(questions.INCOME_SCOPE)
    _check(report, "架空市のトークンで隣町に照会", hub.post_json(call, own, question, NEIGHBOUR), "H3005", 403)
    numbering = f"031:{questions.NUMBERING_CALL}:Create"
    _check(report, "許可の無い業務（031）のトークンを請求", hub.ask_token(numbering), "H3007", 400)
    both = f"{questions.INCOME_SCOPE} {questions.RESIDENT_SCOPE}"
    _check(report, "一つのトークンで二つの提供者", hub.ask_token(both), "H3007", 400)
    impostor = Hub(hub.url, Client(hub.client.identifier, "x" * 43))
    _check(report, "シークレット違いでトークンを請求", impostor.ask_token(questions.INCOME_SCOPE), "H3006", 401)


def _wrong_addresses(hub: Hub, report: Report, atena: str) -> None:
    token, question = hub.token(questions.INCOME_SCOPE), questions.income(atena)
    _check(report, "登録の無い団体", hub.post_json(questions.INCOME_CALL, token, question, "131016"), "H4001", 404)
    _check(report, "無いAPI", hub.post_json("app_submit/v10/nainai", token, question), "H4002", 404)
    _check(report, "無い版", hub.post_json("app_submit/v99/shotokujohoshokai", token, question), "H4003", 404)
    path = f"/999997/{questions.INCOME_CALL}"
    _check(report, "GETで照会", hub.call("GET", path, None, {"Authorization": f"Bearer {token}"}), "H4004", 405)


def _wrong_items_in_soap(hub: Hub, report: Report, atena: str) -> None:
    for title, change, code in WRONG_ITEMS:
        _ask_soap(hub, report, title, questions.envelope(_changed(questions.income(atena), change)), code)
    question = questions.income(atena)
    shuffled = {"atenabango": question.pop("atenabango")} | question
    _ask_soap(hub, report, "要素の順序違い", questions.envelope(shuffled), "H1010")


def _wrong_envelopes(hub: Hub, report: Report, atena: str) -> None:
    good = questions.envelope(questions.income(atena))
    header = f'<s:Header><x:a xmlns:x="urn:x" xmlns:s2="{SOAP}" s2:mustUnderstand="1"/></s:Header>'
    for title, body, code in [
        ("整形式でないXML", good.replace("</gyomuid>", ""), "H2001"),
        ("DOCTYPE（外部実体）", f'<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/hostname">]>{good}', "H2002"),
        ("DOCTYPE（UTF-16）", f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE s>{good}'.encode("utf-16"), "H2002"),
        ("Shift_JISのXML", f'<?xml version="1.0" encoding="Shift_JIS"?>{good}'.encode("cp932"), "H2003"),
        ("SOAPの封筒が無い", good.partition("<s:Body>")[2].partition("</s:Body>")[0], "H2011"),
        ("Bodyが空", f'<s:Envelope xmlns:s="{SOAP}"><s:Body/></s:Envelope>', "H2011"),
        ("SOAPの版違い", good.replace(SOAP, "urn:soap-from-the-future"), "H2014"),
        ("理解できない必須ヘッダ", questions.envelope(questions.income(atena), header), "H2013"),
        ("本文の要素がSOAPActionと違う", questions.envelope(questions.income(atena), namespace="urn:other"), "H2012"),
        ("項目の名前空間違い", good.replace("<gyomuid>", '<gyomuid xmlns="">'), "H1015"),
    ]:
        _ask_soap(hub, report, title, body, code)
    answer = hub.post_soap(questions.INCOME_CONTRACT, "urn:other:action", good, hub.client)
    _check(report, "SOAPAction違い", answer, "H2012")


def _wrong_soap_callers(hub: Hub, report: Report, atena: str) -> None:
    good = questions.envelope(questions.income(atena))
    contract, action = questions.INCOME_CONTRACT, questions.INCOME_ACTION
    _check(report, "認証無し", hub.post_soap(contract, action, good), "H3001")
    impostor = Client(hub.client.identifier, "x" * 43)
    _check(report, "シークレット違い", hub.post_soap(contract, action, good, impostor), "H3006")
    _check(report, "登録の無い団体", hub.post_soap(contract, action, good, hub.client, "131016"), "H4001")
    _check(report, "架空市の資格で隣町に照会", hub.post_soap(contract, action, good, hub.client, NEIGHBOUR), "H3005")
    numbering = questions.envelope({"shorikubun": "0"}, "", "jutogaishaatenabangofuban", questions.NUMBERING_NAMESPACE)
    action = f"{questions.NUMBERING_NAMESPACE}:jutogaishaatenabangofuban"
    answer = hub.post_soap(questions.NUMBERING_CONTRACT, action, numbering, hub.client)
    _check(report, "許可の無い業務（031 住登外者宛名番号付番）", answer, "H3004")


def _ask_soap(hub: Hub, report: Report, title: str, body: str | bytes, code: str) -> None:
    _check(report, title, hub.post_soap(questions.INCOME_CONTRACT, questions.INCOME_ACTION, body, hub.client), code)


def _check(report: Report, title: str, answer, code: str, status: int | None = None) -> None:
    """The code is named, the status is right, and nothing of the question's values comes back."""
    problems = []
    if code not in answer.codes:
        problems.append(f"期待したコード {code}、実際は {answer.codes}")
    if answer.status < 400 or (status is not None and answer.status != status):
        problems.append(f"期待したHTTPステータス {status or '4xx/5xx'}、実際は {answer.status}")
    if CANARY.encode() in answer.body:
        problems.append("エラー文に値が含まれている")
    report.step(not problems, title, "、".join(problems) or f"{answer.status} {code} {answer.message}")
