#!/usr/bin/env python3
"""Vendor B's 税 system: its 公開用API by the 庁内データ連携 conventions, with an authorisation server of its own.

    server.py --data .run/city/zei.db [--port 9102] [--control-port 9112]

The one client comes from the environment: ZEI_CLIENT_ID and ZEI_CLIENT_SECRET. Listens on loopback.
"""

import argparse
import json
import os
import socket
import struct
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qsl

from faults import FaultBox, serve_control
from oauth import Refused, TokenServer
from restartable import RestartableServer
from roll import TOWN, Roll

CALL = "app_submit/v10/shotokujohoshokai"
SCOPE = f"010:{CALL}:Read"
NOTICE = "app_submit/v10/juminidotsuchi"
REQUIRED = {"dantaikodo": "市区町村コード", "atenabango": "宛名番号", "nendo": "課税年度", "gyomuid": "照会元業務ID",
            "shokairiyu": "照会理由", "sosashaid": "操作者ID", "sosabi": "操作年月日", "sosajikoku": "操作時刻"}
LONGEST_BODY = 65_536


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = 75
    tokens: TokenServer
    roll: Roll
    faults: FaultBox
    notices: dict = {}   # message id → when it took effect

    def do_POST(self):
        body = self._body()
        if body is None:
            return
        if self.path == "/oauth/v1/token":
            self._token(body)
        elif self.path == f"/api/{CALL}":
            self._inquiry(body)
        elif self.path == f"/api/{NOTICE}":
            self._notice(body)
        else:
            self._answer(404, _frame("エラーが発生しました。"))

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LONGEST_BODY:
            self.close_connection = True
            self._answer(413 if length.isdigit() else 411, _frame("エラーが発生しました。"))
            return None
        return self.rfile.read(int(length))

    def _token(self, body: bytes):
        try:
            form = dict(parse_qsl(body.decode("ascii")))
            self._answer(200, self.tokens.issue(form, self.headers.get("Authorization", "")))
        except UnicodeDecodeError:
            self._answer(400, {"error": "invalid_request"})
        except Refused as refused:
            self._answer(refused.status, {"error": refused.error})

    def _inquiry(self, body: bytes):
        fault = self.faults.take()
        if fault and self._misbehave(fault):
            return
        if not self.tokens.allows(self.headers.get("Authorization", ""), SCOPE):
            self._answer(401, _frame("アクセストークンが無効です。"))
            return
        problems, question = _read_question(body)
        if problems:
            errors = [{"code": code, "message": message} for code, message in problems]
            self._answer(400, _frame("エラーが発生しました。") | {"errors": errors})
            return
        found = self.roll.find(question["atenabango"], question["nendo"])
        if fault and fault["kind"] == "contract-breaking":
            found = [{"dantaikodo": TOWN, "kazeikubun": "77", "soshotokuto": "約三百万円"}]
        metadata = {"title": "所得・課税情報照会", "detail": "照会が完了しました。"}
        self._answer(200, {"metadata": metadata, "_links": {"self": {"href": f"/{CALL}"}}, "result": found})

    def _notice(self, body: bytes):
        """A resident has moved. The same message may come twice; it takes effect once, and the receipt is the same."""
        if not self.tokens.allows(self.headers.get("Authorization", ""), SCOPE):
            self._answer(401, _frame("アクセストークンが無効です。"))
            return
        notice = json.loads(body)
        at = self.notices.setdefault(self.headers.get("Hub-Message-Id", ""), time.localtime())
        day = f"05{at.tm_year - 2018:02d}{at.tm_mon:02d}{at.tm_mday:02d}"   # 令和, as everywhere in this system
        receipt = {"shikuchosonkodo": notice["shikuchosonkodo"], "tsuchibango": notice["tsuchibango"],
                   "uketsukekekka": "2", "uketsukenengappi": day, "uketsukejikoku": time.strftime("%H:%M:%S", at)}
        metadata = {"title": "住民異動通知", "detail": "受付が完了しました。"}
        self._answer(200, {"metadata": metadata, "_links": {"self": {"href": f"/{NOTICE}"}}, "result": [receipt]})

    def _misbehave(self, fault: dict) -> bool:
        """True when nothing more is to be said."""
        kind = fault["kind"]
        if kind == "slow":
            time.sleep(fault["seconds"])
        elif kind == "unauthorized":
            self.tokens.forget_all()
        elif kind == "500":
            self._answer(500, None)
        elif kind == "garbage":
            self._send(200, "application/json;charset=UTF-8", b'{"metadata": {"title": \xff\xfe, "result": [')
        elif kind == "truncate":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"me")
        elif kind == "close":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = self.close_connection or kind in ("truncate", "close")
        return kind in ("500", "garbage", "truncate", "close")

    def _answer(self, status: int, document: dict | None):
        body = b"" if document is None else json.dumps(document, ensure_ascii=False).encode()
        self._send(status, "application/json;charset=UTF-8", body)

    def _send(self, status: int, media: str, body: bytes):
        self.send_response(status)
        if body:
            self.send_header("Content-Type", media)
        if status == 401:
            self.send_header("WWW-Authenticate", "Basic" if self.path.startswith("/oauth/") else "Bearer")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def version_string(self):
        return "zei-b"

    def log_message(self, *_):
        pass


def _frame(detail: str) -> dict:
    return {"title": "所得・課税情報照会", "detail": detail, "_links": {"self": {"href": f"/{CALL}"}}}


def _read_question(body: bytes) -> tuple[list[tuple[str, str]], dict]:
    try:
        question = json.loads(body)
        if not isinstance(question, dict) or not all(isinstance(value, str) for value in question.values()):
            raise ValueError
    except ValueError:
        return [("E0002", "【要求】はJSON形式の文字列項目で設定してください。")], {}
    problems = [("E0001", f"【{label}】が設定されていません。") for name, label in REQUIRED.items() if not question.get(name)]
    if not problems and question["dantaikodo"] != TOWN:
        problems.append(("E0002", "【市区町村コード】は当団体のコードで設定してください。"))
    return problems, question


def main() -> None:
    arguments = argparse.ArgumentParser(description="Vendor B's 税 system.")
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--port", type=int, default=9102)
    arguments.add_argument("--control-port", type=int, default=9112)
    options = arguments.parse_args()

    url = f"http://127.0.0.1:{options.port}/oauth/v1/token"
    Handler.tokens = TokenServer(os.environ["ZEI_CLIENT_ID"], os.environ["ZEI_CLIENT_SECRET"], url, {SCOPE})
    Handler.roll, Handler.faults = Roll(options.data), FaultBox()
    server = RestartableServer(("127.0.0.1", options.port), Handler)
    serve_control(Handler.faults, server, options.control_port)
    print(f"zei-b: http://127.0.0.1:{options.port}/api", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
