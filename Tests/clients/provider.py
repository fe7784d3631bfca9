"""A provider of all four contracts, REST and SOAP: answers from the contracts' own examples, or badly on request."""

import http.server
import json
import re
import secrets
import socket
import socketserver
import threading
import time

import jwt

FAULT = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode>'
    "<faultstring>internal</faultstring></s:Fault></s:Body></s:Envelope>"
)


class Provider:
    """`mode` says how the next answers go: "ok", or the name of one of the bad manners below."""

    def __init__(self, root, contracts):
        self.secret = secrets.token_urlsafe(32)
        self.mode = "ok"
        self.changes_person = True  # an answer is about the person that was asked for
        self.protected = {"shotokujohoshokai"}  # calls that want a token
        self.connection_age = None  # close a kept connection after so many answers
        self.seen = []  # (path, headers, body) of the requests that came
        self.tokens = set()
        self.delay = 0.0
        self.answers = {}
        for business, (folder, call, operation, _) in contracts.items():
            below = root / "interfaces" / folder / "v10" / "examples"
            for ending in ("json", "xml"):
                paths = sorted(
                    below.glob(f"valid-{operation}.response-*.{ending}"),
                    key=lambda p: ("kara" in p.name or "zero" in p.name or "empty" in p.name, p.name),
                )
                full = [p for p in paths if '"atenabango"' in p.read_text() or "<atenabango>" in p.read_text()] or paths
                if full:
                    self.answers[call.rsplit("/", 1)[1], ending] = re.sub(r"^<\?xml.*?\?>\s*", "", full[0].read_text())
        provider = self

        class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
            daemon_threads = True
            request_queue_size = 256
            allow_reuse_address = True

            def handle_error(self, request, address):
                pass  # a hub that is killed under load breaks connections

        class Handler(_Handler):
            owner = provider

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65536

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.read_body()
        if self.path == "/token":
            return self.give_token(body)
        self.owner.seen.append((self.path, dict(self.headers), body))
        del self.owner.seen[:-2000]
        if self.owner.delay:
            time.sleep(self.owner.delay)
        if self.owner.mode != "ok":
            return getattr(self, "mode_" + self.owner.mode)(body)
        self.answer(body)

    def read_body(self):
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def say(self, status, kind, body):
        body = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    @property
    def is_soap(self):
        return self.path.startswith("/soap/")

    def answer(self, body):
        """The example of the contract, with the person that was asked for."""
        if self.is_soap:
            version = re.search(rb'"(http://[^"]*soap[^"]*envelope/?)"', body)[1].decode()
            name = re.search(rb"Body[^>]*>\s*<(?:\w+:)?(\w+)", body)[1].decode()
            person = re.search(rb"<(?:\w+:)?atenabango>([^<]*)<", body)
            inner = self.owner.answers[name, "xml"]
            if person:
                inner = re.sub(r"<atenabango>[^<]*<", f"<atenabango>{person[1].decode()}<", inner, count=1)
            kind = "text/xml; charset=utf-8" if "xmlsoap" in version else "application/soap+xml; charset=utf-8"
            return self.say(200, kind, f'<e:Envelope xmlns:e="{version}"><e:Body>{inner}</e:Body></e:Envelope>')
        name = self.path.rsplit("/", 1)[1]
        if name in self.owner.protected and self.bearer() not in self.owner.tokens:
            return self.say(401, "application/json", "{}")
        message = json.loads(self.owner.answers[name, "json"])
        asked = json.loads(body).get("atenabango")
        is_changed = self.owner.changes_person and isinstance(asked, str)
        if is_changed and message.get("result") and "atenabango" in message["result"][0]:
            message["result"][0]["atenabango"] = asked
        self.say(200, "application/json;charset=UTF-8", json.dumps(message, ensure_ascii=False))

    def bearer(self):
        return self.headers.get("Authorization", "").removeprefix("Bearer ")

    def give_token(self, body):
        form = dict(part.split("=", 1) for part in body.decode().split("&"))
        try:
            claims = jwt.decode(
                form["client_assertion"],
                self.owner.secret,
                algorithms=["HS256"],
                audience=f"http://127.0.0.1:{self.owner.port}/token",
            )
            assert claims["iss"] == claims["sub"] == "hub" and claims["jti"]
        except (KeyError, AssertionError, jwt.PyJWTError) as problem:
            return self.say(
                401, "application/json", json.dumps({"error": "invalid_client", "error_description": str(problem)})
            )
        token = secrets.token_urlsafe(24)
        self.owner.tokens.add(token)
        self.say(
            200, "application/json", json.dumps({"access_token": token, "token_type": "Bearer", "expires_in": 600})
        )

    # Bad manners

    def mode_slow(self, _):
        time.sleep(6)
        self.close_connection = True

    def mode_garbage(self, _):
        self.say(200, "text/xml" if self.is_soap else "application/json", b"\x00\xff<<<{ this is neither")

    def mode_contract(self, body):
        if self.is_soap:
            name = re.search(rb"Body[^>]*>\s*<(?:\w+:)?(\w+)[^>]*?xmlns(?::\w+)?=\"([^\"]*)\"", body)
            root, uri = name[1].decode() + "Response", name[2].decode()
            inner = f'<{root} xmlns="{uri}"><result><nazo>1</nazo></result></{root}>'
            return self.say(
                200,
                "text/xml; charset=utf-8",
                FAULT[: FAULT.index("<s:Body>")] + f"<s:Body>{inner}</s:Body></s:Envelope>",
            )
        message = json.loads(self.owner.answers[self.path.rsplit("/", 1)[1], "json"])
        message["result"] = [{"nazo": "1"}]
        self.say(200, "application/json", json.dumps(message))

    def mode_close(self, _):
        self.close_connection = True

    def mode_reset(self, _):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.close_connection = True

    def mode_half(self, _):
        self.wfile.write(
            b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"metadata":'
        )
        self.wfile.flush()
        self.close_connection = True

    def mode_error(self, _):
        self.say(500, "text/xml" if self.is_soap else "application/json", FAULT if self.is_soap else '{"metadata":{}}')

    def mode_refuse(self, _):
        self.say(
            400,
            "application/json",
            json.dumps(
                {
                    "title": "x",
                    "detail": "y",
                    "_links": {"self": {"href": "/x"}},
                    "errors": [{"code": "E0001", "message": "必須項目が未設定です"}],
                }
            ),
        )

    def mode_unauthorised(self, _):
        self.say(401, "application/json", "{}")

    def mode_html(self, _):
        self.say(200, "text/html", "<html><body>maintenance</body></html>")

    def mode_huge(self, _):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(64 << 20))
        self.end_headers()
        try:
            for _ in range(64):
                self.wfile.write(b" " * (1 << 20))
        except OSError:
            pass
        self.close_connection = True
