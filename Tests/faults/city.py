"""A hub whose residents' system publishes notices to a subscriber that listens and to one that fetches."""

import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "clients"))

from hub import CITY, Hub  # noqa: E402  (needs the path above)

CONTRACT = "001/juminkihonjoho"
CALL = "app_submit/v10/juminidotsuchi"
SCOPE = f"001:{CALL}:Create"
LISTENER, FETCHER = "zei", "jite"
EXAMPLES = ROOT / "interfaces" / "001-juminkihondaicho" / "juminkihonjoho" / "v10" / "examples"


class FaultHub(Hub):
    """`receiver_port` is where the listener is called; `store` may name a PostgreSQL database (a keyword string)."""

    def __init__(self, receiver_port, data=None, store=None, number=1):
        self.receiver_port, self.store, self.number = receiver_port, store, number
        super().__init__({"journal": {"segment": "4MiB"}}, data=data)

    def write_configuration(self, settings):
        super().write_configuration(settings)
        self.config.write_text(self.config.read_text().replace("writer: w1", f"writer: w{self.number}"))
        if self.store:
            secret = self.folder / "postgres.secret"
            secret.write_text(self.store + "\n")
            secret.chmod(0o600)
            self.config.write_text(self.config.read_text() + f"store:\n  postgres: file:{secret}\n")

    def municipality(self, town, _):
        base = f"http://127.0.0.1:{self.receiver_port}"
        delivery = "attempts: 1000, firstDelay: 50ms, maxDelay: 500ms, timeToLive: 1h"
        return f"""code: "{town}"
name: 架空市
systems:
  - id: juki
    name: 住民記録
    business: ["001"]
    adapter: {{kind: rest, url: '{base}/juki', timeout: 2s}}
  - id: {LISTENER}
    name: 税
    business: ["010"]
    adapter: {{kind: rest, url: '{base}/rest', timeout: 1s}}
    circuit: {{failures: 1000, open: 100ms}}
    messages: {{mode: push, parallel: 8, lease: 5s, {delivery}}}
  - id: {FETCHER}
    name: 児童手当
    business: ["027"]
    messages: {{mode: pull, lease: 2s, {delivery}}}
grants:
  - {{id: zei-ido, consumer: {LISTENER}, contract: {CONTRACT}, operations: [tsuchi], purpose: 試験, legalBasis: 試験}}
  - {{id: jite-ido, consumer: {FETCHER}, contract: {CONTRACT}, operations: [tsuchi], purpose: 試験, legalBasis: 試験}}
routes:
  - {{contract: {CONTRACT}, version: v10, provider: juki}}
subscriptions:
  - {{id: zei-ido, subscriber: {LISTENER}, contract: {CONTRACT}, operation: tsuchi}}
  - {{id: jite-ido, subscriber: {FETCHER}, contract: {CONTRACT}, operation: tsuchi}}
"""

    def bearer(self, system):
        key = ("messages", system)
        if key not in self.tokens:
            answer = self.request_token(
                {"grant_type": "client_credentials", "scope": SCOPE}, CITY, {"Authorization": self.basic(system)}
            )
            if answer.status != 200:
                raise RuntimeError(f"no token for {system}: {answer}")
            self.tokens[key] = answer.json["access_token"]
        return "Bearer " + self.tokens[key]


_template = json.loads((EXAMPLES / "valid-tsuchi.request-moved-in.json").read_text())
_receipt = (EXAMPLES / "valid-tsuchi.response-applied.json").read_text()


def notice(key, number):
    """The notice as JSON: 通知番号 tells person and number."""
    return json.dumps(
        {**_template, "tsuchibango": f"{key:08d}{number:012d}", "atenabango": f"{key:015d}"}, ensure_ascii=False
    ).encode()


def read_notice(message):
    """(key, number) of a notice."""
    text = message["tsuchibango"]
    return int(text[:8]), int(text[8:])


def receipt(message):
    """The receiver's answer: 反映済."""
    answer = json.loads(_receipt)
    answer["result"][0]["tsuchibango"] = message["tsuchibango"]
    return answer
