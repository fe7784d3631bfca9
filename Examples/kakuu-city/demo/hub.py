"""The hub as its callers see it: plain HTTP, JSON and XML, with nothing of its code."""

import base64
import hashlib
import hmac
import http.client
import json
import time
import uuid
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

MUNICIPALITY = "999997"
NEIGHBOUR = "999989"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
FAULT = "{urn:x-platformhub:fault:v1}"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def codes(self) -> list[str]:
        """The catalogue's codes that the answer names, in either face."""
        found = [self.headers["Hub-Error"]] if self.headers["Hub-Error"] else []
        if "json" in (self.headers["Content-Type"] or ""):
            found += [error["code"] for error in self.json().get("errors", [])]
        elif "xml" in (self.headers["Content-Type"] or ""):
            found += [element.text for element in ElementTree.fromstring(self.body).iter(f"{FAULT}code")]
        return found

    @property
    def message(self) -> str:
        """The first Japanese text about what went wrong."""
        if "json" in (self.headers["Content-Type"] or ""):
            document = self.json()
            errors = document.get("errors")
            return errors[0]["message"] if errors else document.get("detail") or document.get("error_description", "")
        if "xml" in (self.headers["Content-Type"] or ""):
            texts = [element.text for element in ElementTree.fromstring(self.body).iter(f"{FAULT}messageJa")]
            return texts[-1] if texts else ""
        return ""

    @property
    def told(self) -> str:
        return f"{self.status} {self.codes} {self.message}"

    def json(self) -> dict:
        return json.loads(self.body)


@dataclass
class Client:
    identifier: str
    secret: str


class Hub:
    def __init__(self, url: str, client: Client):
        self.url, self.client = url, client
        self._address = urlsplit(url).netloc

    def call(self, method: str, path: str, body: bytes | None = None, headers: dict | None = None) -> Answer:
        connection = http.client.HTTPConnection(self._address, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def ask_token(self, scope: str, municipality: str = MUNICIPALITY) -> Answer:
        """client_secret_jwt, HS256."""
        path = f"/{municipality}/oauth/v1/token"
        form = {"grant_type": "client_credentials", "scope": scope, "client_assertion_type": ASSERTION,
                "client_assertion": self._assertion(f"{self.url}{path}")}
        return self.call("POST", path, urlencode(form).encode(), {"Content-Type": "application/x-www-form-urlencoded"})

    def token(self, scope: str) -> str:
        answer = self.ask_token(scope)
        if answer.status != 200:
            raise RuntimeError(f"no token: {answer.status} {answer.codes}")
        return answer.json()["access_token"]

    def post_json(self, call: str, token: str | None, body: dict | bytes, municipality: str = MUNICIPALITY,
                  **headers) -> Answer:
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        sent = {"Content-Type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        return self.call("POST", f"/{municipality}/{call}", data, sent)

    def post_soap(self, contract: str, action: str, envelope: str | bytes, client: Client | None = None,
                  municipality: str = MUNICIPALITY) -> Answer:
        data = envelope if isinstance(envelope, bytes) else envelope.encode()
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{action}"'}
        if client:
            pair = base64.b64encode(f"{client.identifier}:{client.secret}".encode()).decode()
            headers["Authorization"] = f"Basic {pair}"
        return self.call("POST", f"/{municipality}/soap/{contract}", data, headers)

    def _assertion(self, audience: str) -> str:
        now = int(time.time())
        claims = {"iss": self.client.identifier, "sub": self.client.identifier, "aud": audience, "iat": now,
                  "exp": now + 60, "jti": str(uuid.uuid4())}
        signed = ".".join(_encode(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
        signature = hmac.new(self.client.secret.encode(), signed.encode(), hashlib.sha256).digest()
        return f"{signed}.{_encode(signature)}"


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
