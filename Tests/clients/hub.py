"""A release hub with its configuration, on free ports, in a temporary folder, shared by the suites."""

import base64
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

from provider import Provider

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HUBD = str(ROOT / ".build" / "release" / "hubd")

CITY, TOWN = "999997", "999989"

# What each contract is called on the wire: folder, call, XML root, address of the SOAP face.
CONTRACTS = {
    "001": (
        "001-juminkihondaicho/juminkihonjoho",
        "app_submit/v10/juminkihonjohoshokai",
        "shokai",
        "001/juminkihonjoho",
    ),
    "010": (
        "010-kojinjuminzei/kojinjuminzeishotoku",
        "app_submit/v10/shotokujohoshokai",
        "shokai",
        "010/kojinjuminzeishotoku",
    ),
    "027": (
        "027-jidoteate/jidoteatejukyusha",
        "app_submit/v10/jidoteatejukyushashokai",
        "shokai",
        "027/jidoteatejukyusha",
    ),
    "031": (
        "031-jutogaisha/jutogaishaatenabangofuban",
        "app_submit/v10/jutogaishaatenabangofuban",
        "fuban",
        "031/jutogaishaatenabangofuban",
    ),
}


def call(business):
    return CONTRACTS[business][1]


def wire_name(business):
    return call(business).rsplit("/", 1)[1]


def soap_path(business, town=CITY):
    return f"/{town}/soap/{CONTRACTS[business][3]}"


def namespace(business):
    return f"urn:x-platformhub:{business}:{CONTRACTS[business][3].split('/')[1]}:v10"


def scope(business):
    return f"{business}:{call(business)}:{'Create' if business == '031' else 'Read'}"


def examples(business, direction, ending, prefix="valid-"):
    folder = ROOT / "interfaces" / CONTRACTS[business][0] / "v10" / "examples"
    return sorted(folder.glob(f"{prefix}{CONTRACTS[business][2]}.{direction}-*.{ending}"))


def question(business, **changes):
    """A valid request as a dictionary: the contract's first example, some items replaced (None removes one)."""
    path = next(p for p in examples(business, "request", "json") if CITY in p.read_text())
    message = json.loads(path.read_text())
    for name, value in changes.items():
        message.pop(name, None) if value is None else message.__setitem__(name, value)
    return message


def question_xml(business, **changes):
    """A valid request as XML bytes without declaration, with the text of some items replaced."""
    text = next(p for p in examples(business, "request", "xml") if CITY in p.read_text()).read_text()
    text = re.sub(r"^<\?xml.*?\?>\s*", "", text).strip()
    for name, value in changes.items():
        text = re.sub(rf"<{name}>[^<]*</{name}>\s*", f"<{name}>{value}</{name}>" if value is not None else "", text)
    return text.encode()


SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"


def envelope(body, header=b"", version=SOAP11):
    return b'<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="%s">%s<s:Body>%s</s:Body></s:Envelope>' % (
        version.encode(),
        b"<s:Header>" + header + b"</s:Header>" if header else b"",
        body,
    )


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Answer:
    """Status, headers (lower case) and body of an HTTP answer."""

    def __init__(self, status, headers, body):
        self.status, self.body, self.headers = status, body, {}
        for name, value in headers:
            known = self.headers.get(name.lower())
            self.headers[name.lower()] = f"{known}, {value}" if known else value

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def text(self):
        return self.body.decode()

    def __repr__(self):
        return f"{self.status} {self.headers} {self.body[:600]!r}"


class Hub:
    """One hubd with its own folder. `provider` answers for all systems; nobody listens on `dead_port`."""

    def __init__(self, settings=None, data=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-clients-"))
        self.port, self.dead_port = free_port(), free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.provider = Provider(ROOT, CONTRACTS)
        self.process = None
        self.clients = {}
        self.tokens = {}
        self.environment = {}
        self.config = self.folder / "hub.yaml"
        self.data = pathlib.Path(data) if data else self.folder / "data"
        self.write_configuration(settings or {})

    # Configuration

    def write_configuration(self, settings):
        limits = {
            "headerTimeout": "2s",
            "bodyTimeout": "2s",
            "idleTimeout": "20s",
            "bodyBytes": "1MiB",
            **settings.get("limits", {}),
        }
        journal = settings.get("journal", {})
        (self.folder / "municipalities").mkdir(exist_ok=True)
        (self.folder / "provider.secret").write_text(self.provider.secret + "\n")
        (self.folder / "provider.secret").chmod(0o600)
        self.config.write_text(
            "\n".join(
                [
                    "hub:",
                    "  name: clients-test",
                    "  writer: w1",
                    f"publicURL: {self.base}",
                    "listen:",
                    f'  - address: "127.0.0.1:{self.port}"',
                    f"interfaces: {ROOT}/interfaces",
                    f"data: {self.data}",
                    "admin:",
                    f"  socket: {self.folder}/admin.sock",
                    f"municipalities: {self.folder}/municipalities",
                    "limits:",
                    *(f"  {k}: {v}" for k, v in limits.items()),
                    *(["journal:", *(f"  {k}: {v}" for k, v in journal.items())] if journal else []),
                    "tokens:",
                    "  lifetime: 600s",
                    "log:",
                    "  level: warning",
                    "",
                ]
            )
        )
        for town, port in ((CITY, self.provider.port), (TOWN, self.dead_port)):
            (self.folder / "municipalities" / f"{town}.yaml").write_text(self.municipality(town, port))

    def municipality(self, town, port):
        base = f"http://127.0.0.1:{port}"
        systems = [
            ("juki", "001", f"kind: soap, url: '{base}/soap/001', timeout: 2s", 1000),
            (
                "zei",
                "010",
                f"kind: rest, url: '{base}/rest', timeout: 2s, authentication: {{oauth: {{tokenURL: '{base}/token', "
                f"client: hub, secret: 'file:{self.folder}/provider.secret', method: client_secret_jwt}}}}",
                1000,
            ),
            ("jutogai", "031", f"kind: rest, url: '{base}/rest', timeout: 2s", 1000),
            ("jite", "027", f"kind: soap, soapVersion: '1.2', url: '{base}/soap/027', timeout: 2s", 3),
            ("soto", None, None, None),
            ("kari", None, None, None),
        ]
        lines = [f'code: "{town}"', f"name: {'架空市' if town == CITY else '隣町'}", "systems:"]
        for name, business, adapter, failures in systems:
            lines += [f"  - id: {name}", f"    name: {name}", f'    business: ["{business or "Z01"}"]']
            if adapter:
                lines += [f"    adapter: {{{adapter}}}", f"    circuit: {{failures: {failures}, open: 2s}}"]
        lines.append("grants:")
        for business, (folder, _, operation, contract) in CONTRACTS.items():
            if business != "031" or town == CITY:
                lines += [
                    f"  - id: jite-{business}",
                    "    consumer: jite",
                    f"    contract: {contract}",
                    f"    operations: [{operation}]",
                    "    purpose: 児童手当の認定",
                    "    legalBasis: 試験用",
                ]
        lines += [
            "  - id: soto-001",
            "    consumer: soto",
            "    contract: 001/juminkihonjoho",
            "    operations: [shokai]",
            "    purpose: 試験",
            "    legalBasis: 試験用",
        ]
        lines.append("routes:")
        for name, business, _, _ in systems[:4]:
            lines.append(f"  - {{contract: {CONTRACTS[business][3]}, version: v10, provider: {name}}}")
        return "\n".join(lines) + "\n"

    # Life

    def start(self, prefix=(), wait=30):
        self.log = open(self.folder / "hubd.log", "ab")
        self.process = subprocess.Popen(
            [*prefix, HUBD, "serve", "--config", str(self.config)],
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            env={**os.environ, **self.environment},
        )
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"hubd ended with {self.process.returncode}:\n{self.log_text()[-3000:]}")
            try:
                if self.send("GET", "/readyz").status == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.02)
        raise RuntimeError(f"hubd is not ready after {wait} s:\n{self.log_text()[-3000:]}")

    @property
    def pid(self):
        """Of hubd itself, also when it runs under a tracer."""
        if self.process.args[0] == HUBD:
            return self.process.pid
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0])

    def stop(self, number=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            os.kill(self.pid, number)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise RuntimeError("hubd did not stop within 20 s")
        code, self.process = (self.process.returncode if self.process else None), None
        return code

    def close(self):
        try:
            self.stop()
        finally:
            self.provider.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def log_text(self):
        return (self.folder / "hubd.log").read_text(errors="replace")

    def command(self, *words, text=None, check=True):
        done = subprocess.run(
            [HUBD, *words, "--config", str(self.config)], input=text, capture_output=True, text=True, timeout=60
        )
        if check and done.returncode:
            raise RuntimeError(f"hubd {' '.join(words)} ended with {done.returncode}: {done.stderr}{done.stdout}")
        return done

    # Clients and tokens

    def join(self, other):
        """Before the start: the key and the clients of another hub on the same database, which has been started once."""
        keys = self.data / "keys"
        keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy(other.data / "keys" / "hub.key", keys)  # with its mode, 0600
        self.clients, self.tokens = other.clients, other.tokens

    def client(self, system="jite", town=CITY):
        """(id, secret) of a registered client."""
        if (system, town) not in self.clients:
            made = json.loads(
                self.command("client", "add", "--municipality", town, "--system", system, "--format", "json").stdout
            )
            self.clients[system, town] = (made["client_id"], made["client_secret"])
        return self.clients[system, town]

    def basic(self, system="jite", town=CITY):
        return "Basic " + base64.b64encode(":".join(self.client(system, town)).encode()).decode()

    def request_token(self, form, town=CITY, headers=None):
        return self.send(
            "POST",
            f"/{town}/oauth/v1/token",
            urllib.parse.urlencode(form).encode(),
            {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})},
        )

    def token(self, business="010", system="jite", town=CITY):
        key = (business, system, town)
        if key not in self.tokens:
            answer = self.request_token(
                {"grant_type": "client_credentials", "scope": scope(business)},
                town,
                {"Authorization": self.basic(system, town)},
            )
            if answer.status != 200:
                raise RuntimeError(f"no token: {answer}")
            self.tokens[key] = answer.json["access_token"]
        return self.tokens[key]

    # Requests

    def send(self, method, path, body=None, headers=None, timeout=20):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, answer.getheaders(), answer.read())
        finally:
            connection.close()

    def raw(self, data, timeout=10, half_close=False):
        """Sends bytes as they are; returns everything the hub says until it closes or falls silent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as s:
            s.sendall(data)
            if half_close:
                s.shutdown(socket.SHUT_WR)
            received = b""
            try:
                while part := s.recv(65536):
                    received += part
            except (TimeoutError, ConnectionResetError):
                pass
            return received

    def ask(self, business="010", message=None, town=CITY, token=None, **headers):
        body = (
            json.dumps(question(business) if message is None else message, ensure_ascii=False).encode()
            if not isinstance(message, bytes)
            else message
        )
        return self.send(
            "POST",
            f"/{town}/{call(business)}",
            body,
            {
                "Authorization": "Bearer " + (token or self.token(business, town=town)),
                "Content-Type": "application/json",
                **{k.replace("_", "-"): v for k, v in headers.items()},
            },
        )

    def ask_soap(self, business="010", body=None, town=CITY, action=None, **headers):
        action = namespace(business) + ":" + wire_name(business) if action is None else action
        return self.send(
            "POST",
            soap_path(business, town),
            envelope(question_xml(business)) if body is None else body,
            {
                "Authorization": self.basic(town=town),
                "Content-Type": "text/xml; charset=utf-8",
                "SOAPAction": f'"{action}"',
                **{k.replace("_", "-"): v for k, v in headers.items()},
            },
        )


_shared = None


def shared():
    """The hub that most suites use together."""
    global _shared
    if _shared is None:
        _shared = Hub()
        _shared.start()
    return _shared


def close_all():
    """Stops the shared hub; false when it did not end in order."""
    global _shared
    hub, _shared = _shared, None
    try:
        return hub is None or hub.close() is None
    except RuntimeError as problem:
        print(f"  ✗ the shared hub: {problem}")
        return False
