"""Notifications: vendor A tells of a resident's move once; vendor B is called, vendor C fetches; nothing is lost on the way."""

import datetime
import json
import time

import questions
from faults import VendorBControl
from hub import MUNICIPALITY, Answer, Client, Hub
from report import Report

CALL = "app_submit/v10/juminidotsuchi"
SCOPE = f"001:{CALL}:Create"


class NoticeStory:
    """`juki` speaks as vendor A's system, `jite` as vendor C's."""

    def __init__(self, juki: Hub, jite: Hub, report: Report, vendor_b: VendorBControl, atena: str):
        self._juki, self._jite, self._report, self._vendor_b, self._atena = juki, jite, report, vendor_b, atena
        self._publish_token, self._fetch_token = juki.token(SCOPE), jite.token(questions.INCOME_SCOPE)

    def tell(self) -> None:
        self._report.chapter("A社が住民異動を一度だけ通知する。B社には届けられ、C社は取りに来る")
        first = self._publish(1)
        self._report.step(first.status == 202, "202: ハブが確かに預かった（ディスク上にある）", first.told)
        again = self._publish(1)
        same = again.status in (200, 202) and again.json()["id"] == first.json()["id"]
        self._report.step(same, "同じ通知を同じ冪等キーで再送しても一件のまま", again.told)
        other = self._publish(2, key=1)
        self._report.step(other.status == 409, "同じ冪等キーで別の通知は衝突として断られる", other.told)
        self._report.step(self._reaches("zei-b", first, "applied"), "B社: 配信され、反映済の返答があった")
        self._fetch(first)
        self._while_b_is_down()

    def _publish(self, number: int, key: int | None = None) -> Answer:
        headers = {"Idempotency_Key": f"demo-{key or number}"}
        return self._juki.post_json(CALL, self._publish_token, moved_in(self._atena, number), **headers)

    def _state(self, published: Answer, receiver: str) -> str | None:
        answer = self._juki.call("GET", f"/{MUNICIPALITY}/messages/{published.json()['id']}",
                                 headers={"Authorization": f"Bearer {self._publish_token}"})
        found = [d["state"] for d in answer.json()["deliveries"] if d["receiver"] == receiver]
        return found[0] if found else None

    def _reaches(self, receiver: str, published: Answer, state: str, seconds: float = 30) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self._state(published, receiver) == state:
                return True
            time.sleep(0.1)
        return False

    def _fetch(self, published: Answer) -> None:
        headers = {"Authorization": f"Bearer {self._fetch_token}"}
        answer = self._jite.call("GET", f"/{MUNICIPALITY}/messages?max=10&wait=5", headers=headers)
        found = answer.json()["messages"] if answer.status == 200 else []
        good = len(found) == 1 and found[0]["message"]["atenabango"] == self._atena
        self._report.step(good, "C社: 待ち受けずに取りに来て、期限付きで受け取った", "" if good else answer.told)
        if not good:
            return
        body = json.dumps({"lease": found[0]["lease"]}).encode()
        path = f"/{MUNICIPALITY}/messages/{found[0]['id']}/acknowledge"
        said = self._jite.call("POST", path, body, headers | {"Content-Type": "application/json"})
        good = said.status == 200 and self._reaches("jite-c", published, "delivered")
        self._report.step(good, "C社: 受領を返すと配信済になる", "" if good else said.told)
        twice = self._jite.call("POST", path, body, headers | {"Content-Type": "application/json"})
        self._report.step(twice.status == 409, "C社: 二度目の受領は断られる（期限の切れた権利では何も変わらない）", twice.told)

    def _while_b_is_down(self) -> None:
        self._vendor_b.order({"kind": "down", "seconds": 3})
        published = self._publish(3)
        self._report.step(published.status == 202, "B社が停止していても、通知は預かる", published.told)
        self._report.step(self._reaches("zei-b", published, "applied"), "B社が戻ると、再試行で届く")


def moved_in(atena: str, number: int) -> dict:
    """転入 of one resident."""
    now = datetime.datetime.now()
    return {
        "shikuchosonkodo": MUNICIPALITY, "tsuchibango": f"{now:%Y%m%d}{number:012d}", "koshinkubun": "1",
        "hasseinengappi": f"{now:%Y-%m-%d}", "hasseijikoku": "08:45:30", "tsuchikubun": "1", "idojiyu": "10",
        "todokedekubun": "1", "todokedebango": f"{now:%Y%m%d}-{number:04d}", "doitsutodokedeninzu": 1,
        "atenabango": atena, "rirekibango": 1, "juminshubetsu": "1", "juminjotai": "1", "seibetsu": "2",
        "seinengappi": "1994-06-30", "seinengappi_fushofuragu": "0", "idonengappi": f"{now:%Y-%m-%d}",
        "idonengappi_fushofuragu": "0", "todokedenengappi": f"{now:%Y-%m-%d}",
        "idogo": {
            "setaibango": "000000000000728", "setainushi_atenabango": atena, "zokugarakodo": ["02"],
            "zokugarahyoki": "世帯主", "shimei": "辻󠄀　みなみ", "shimei_furigana": "ツジ　ミナミ",
            "jusho_shikuchosonkodo": MUNICIPALITY, "jusho_choazakodo": "0002000", "jusho_todofuken": "架空県",
            "jusho_shikugunchosonmei": "架空市", "jusho_choaza": "大字北原", "jusho_banchigohyoki": "１２３４番地の５",
            "jusho_yubinbango": "9990011"},
        "tennyumaejusho": {
            "shikuchosonkodo": "131016", "todofuken": "東京都", "shikugunchosonmei": "千代田区",
            "choaza": "霞が関二丁目", "banchigohyoki": "１番６号", "yubinbango": "1000014"},
        "shiensochifuragu": "0", "tagyomusanshofukafuragu": "0", "sosashaid": "JUKI001",
        "sosanengappi": f"{now:%Y-%m-%d}", "sosajikoku": f"{now:%H:%M:%S}"}


def stories(hub: Hub, juki: Client, report: Report, vendor_b: VendorBControl, atena: str) -> NoticeStory:
    return NoticeStory(Hub(hub.url, juki), hub, report, vendor_b, atena)
