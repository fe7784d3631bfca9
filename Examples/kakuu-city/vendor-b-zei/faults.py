"""Ways in which this system can misbehave on request, so that the other side's handling can be seen and tested.

A control port of its own, on loopback only: `POST /__fault {"kind": "slow", "seconds": 40, "times": 1}` waits for the
next business requests, `{"kind": "down", "seconds": 3}` happens at once, `{}` takes back what still waits.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from restartable import RestartableServer

KINDS = ("slow", "close", "truncate", "garbage", "contract-breaking", "500", "unauthorized")


class FaultBox:
    """Faults waiting to happen, first in, first out; one is used up by each business request."""

    def __init__(self):
        self._waiting: list[dict] = []
        self._lock = threading.Lock()

    def arm(self, kind: str, times: int = 1, seconds: float = 40) -> None:
        if kind not in KINDS:
            raise ValueError(kind)
        with self._lock:
            self._waiting += [{"kind": kind, "seconds": seconds}] * times

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()

    def take(self) -> dict | None:
        with self._lock:
            return self._waiting.pop(0) if self._waiting else None


def serve_control(box: FaultBox, server: RestartableServer, port: int) -> None:
    def obey(order: dict) -> None:
        if not order:
            box.clear()
        elif order["kind"] == "down":
            server.go_down(order["seconds"])
        else:
            box.arm(**order)

    class Control(BaseHTTPRequestHandler):
        def do_POST(self):
            try:
                obey(json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0)))))
                status = 204
            except (ValueError, TypeError, KeyError):
                status = 400
            self.send_response(status if self.path == "/__fault" else 404)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    control = ThreadingHTTPServer(("127.0.0.1", port), Control)
    threading.Thread(target=control.serve_forever, daemon=True).start()
