"""Vendor B's own authorisation server: OAuth 2.0 client credentials, opaque tokens that live 600 seconds.

Client authentication: client_secret_basic and client_secret_jwt (HS256), as the 庁内データ連携 specification asks.
"""

import base64
import hashlib
import hmac
import json
import secrets
import threading
import time

LIFETIME = 600
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class Refused(Exception):
    """An error of RFC 6749 §5.2: HTTP status and error code."""

    def __init__(self, status: int, error: str):
        self.status, self.error = status, error


class TokenServer:
    def __init__(self, client: str, secret: str, token_url: str, scopes: set[str]):
        self._client, self._secret, self._url, self._scopes = client, secret, token_url, scopes
        self._tokens: dict[str, tuple[float, frozenset]] = {}
        self._used: dict[str, float] = {}
        self._lock = threading.Lock()

    def issue(self, form: dict[str, str], authorization: str) -> dict:
        self._authenticate(form, authorization)
        if form.get("grant_type") != "client_credentials":
            raise Refused(400, "unsupported_grant_type")
        scopes = frozenset(form.get("scope", "").split())
        if not scopes or not scopes <= self._scopes:
            raise Refused(400, "invalid_scope")
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens[token] = (time.time() + LIFETIME, scopes)
            self._drop_expired()
        granted = " ".join(sorted(scopes))
        return {"access_token": token, "token_type": "Bearer", "expires_in": LIFETIME, "scope": granted}

    def allows(self, authorization: str, scope: str) -> bool:
        scheme, _, token = authorization.partition(" ")
        with self._lock:
            expires, scopes = self._tokens.get(token, (0, frozenset()))
        return scheme.lower() == "bearer" and expires > time.time() and scope in scopes

    def forget_all(self) -> None:
        """For the demonstration: every token given out so far is dead."""
        with self._lock:
            self._tokens.clear()

    def _authenticate(self, form: dict[str, str], authorization: str) -> None:
        if authorization.startswith("Basic "):
            good = self._basic(authorization[6:])
        else:
            good = form.get("client_assertion_type") == ASSERTION and self._assertion(form.get("client_assertion", ""))
        if not good:
            raise Refused(401, "invalid_client")

    def _basic(self, credentials: str) -> bool:
        try:
            given = base64.b64decode(credentials, validate=True)
        except ValueError:
            return False
        return hmac.compare_digest(given, f"{self._client}:{self._secret}".encode())

    def _assertion(self, assertion: str) -> bool:
        try:
            signed, _, signature = assertion.rpartition(".")
            header, claims = (json.loads(_decode(part)) for part in signed.split("."))
            expected = hmac.new(self._secret.encode(), signed.encode(), hashlib.sha256).digest()
            return (header["alg"] == "HS256" and hmac.compare_digest(expected, _decode(signature))
                    and claims["iss"] == claims["sub"] == self._client and self._url in _listed(claims["aud"])
                    and time.time() < claims["exp"] <= time.time() + LIFETIME
                    and self._first_use(claims["jti"], claims["exp"]))
        except (ValueError, KeyError, TypeError):
            return False

    def _first_use(self, identifier: str, expires: float) -> bool:
        with self._lock:
            if identifier in self._used:
                return False
            self._used[identifier] = expires
        return True

    def _drop_expired(self) -> None:
        now = time.time()
        self._tokens = {token: entry for token, entry in self._tokens.items() if entry[0] > now}
        self._used = {identifier: expires for identifier, expires in self._used.items() if expires > now}


def _listed(audience: str | list[str]) -> list[str]:
    return [audience] if isinstance(audience, str) else audience


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
