"""Vendor B's system misbehaves, and the hub says so in its own words and goes on."""

import json
import time
import urllib.request

import questions
from hub import Answer, Hub
from report import Report

# What vendor B does, how often (a dropped connection is tried once more for a Read), how the hub reports it.
FAULTS = [
    ("500を返す", {"kind": "500"}, "H5011", 502),
    ("読めない答えを返す", {"kind": "garbage"}, "H5005", 502),
    ("契約に合わない答えを返す", {"kind": "contract-breaking"}, "H5006", 502),
    ("答えの途中で切る", {"kind": "truncate", "times": 2}, "H5004", 502),
    ("答えずに切る", {"kind": "close", "times": 2}, "H5004", 502),
    ("時間内に答えない", {"kind": "slow", "seconds": 8}, "H5003", 504),
]


class VendorBControl:
    def __init__(self, port: int):
        self._url = f"http://127.0.0.1:{port}/__fault"

    def order(self, fault: dict) -> None:
        request = urllib.request.Request(self._url, json.dumps(fault).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=10):
            pass


class FaultStory:
    def __init__(self, hub: Hub, report: Report, vendor: VendorBControl, atena: str):
        self._hub, self._report, self._vendor, self._atena = hub, report, vendor, atena
        self._token = hub.token(questions.INCOME_SCOPE)

    def tell(self) -> None:
        self._report.chapter("B社の税システムの不調: 原因の分かるエラーになり、次の照会は通ること")
        for title, fault, code, status in FAULTS:
            self._vendor.order(fault)
            self._expect(title, self._ask(), code, status)
            self._vendor.order({})
            self._works_again()
        self._forgotten_token()
        self._down()
        self._circuit()

    def _forgotten_token(self) -> None:
        self._vendor.order({"kind": "unauthorized"})
        good = self._ask().status == 200
        self._report.step(good, "B社がトークンを失効させた: 取り直して照会が通る")

    def _down(self) -> None:
        self._vendor.order({"kind": "down", "seconds": 1})
        self._expect("B社が停止している", self._ask(), "H5002", 503)
        self._report.step(self._wait_until_answered(30), "B社が戻れば照会が通る")

    def _circuit(self) -> None:
        self._vendor.order({"kind": "500", "times": 5})
        for _ in range(5):
            self._ask()
        answer = self._ask()
        self._expect("5回続けて失敗した相手には一定時間つながない（遮断）", answer, "H5009", 503)
        self._report.step((answer.headers["Retry-After"] or "").isdigit(), "Retry-After で待つ秒数を伝える")
        self._report.step(self._wait_until_answered(30), "時間が過ぎれば照会が通る")

    def _ask(self) -> Answer:
        return self._hub.post_json(questions.INCOME_CALL, self._token, questions.income(self._atena))

    def _works_again(self) -> None:
        answer = self._ask()
        if answer.status != 200:
            self._report.step(False, "次の照会が通る", f"{answer.status} {answer.codes}")

    def _wait_until_answered(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self._ask().status == 200:
                return True
            time.sleep(0.5)
        return False

    def _expect(self, title: str, answer: Answer, code: str, status: int) -> None:
        good = code in answer.codes and answer.status == status
        wrong = f"期待 {status} {code}、実際 {answer.status} {answer.codes}"
        self._report.step(good, title, f"{status} {code} {answer.message}" if good else wrong)
