"""Python requests with tokens by client_secret_jwt and client_secret_basic."""

import time
import unittest
import uuid

import jwt
import requests

from hub import CITY, CONTRACTS, TOWN, call, question, scope, shared

ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class Tokens(unittest.TestCase):
    def setUp(self):
        self.hub = shared()
        self.identity, self.secret = self.hub.client()
        self.url = f"{self.hub.base}/{CITY}/oauth/v1/token"

    def claims(self, **changes):
        now = int(time.time())
        return {
            "iss": self.identity,
            "sub": self.identity,
            "aud": self.url,
            "iat": now,
            "exp": now + 60,
            "jti": str(uuid.uuid4()),
            **changes,
        }

    def ask(self, claims=None, key=None, algorithm="HS256", **form):
        assertion = jwt.encode(claims or self.claims(), self.secret if key is None else key, algorithm=algorithm)
        return requests.post(
            self.url,
            timeout=10,
            data={
                "grant_type": "client_credentials",
                "scope": scope("010"),
                "client_assertion_type": ASSERTION,
                "client_assertion": assertion,
                **form,
            },
        )

    def refuses(self, answer, status, error):
        self.assertEqual((answer.status_code, answer.json()["error"]), (status, error), answer.text)
        self.assertEqual(answer.headers["Cache-Control"], "no-store")

    def test_a_token_by_jwt_opens_the_call(self):
        answer = self.ask()
        self.assertEqual(answer.status_code, 200, answer.text)
        token = answer.json()
        self.assertEqual(token["token_type"].lower(), "bearer")
        self.assertLessEqual(token["expires_in"], 600)
        self.assertNotIn("refresh_token", token)
        with requests.Session() as session:
            for _ in range(3):
                income = session.post(
                    f"{self.hub.base}/{CITY}/{call('010')}",
                    json=question("010"),
                    timeout=10,
                    headers={"Authorization": "Bearer " + token["access_token"]},
                )
                self.assertEqual(income.status_code, 200, income.text)
                self.assertEqual(income.json()["_links"]["self"]["href"], "/" + call("010"))
                self.assertEqual(income.json()["result"][0]["atenabango"], question("010")["atenabango"])
                self.assertEqual(income.headers["Content-Type"].replace(" ", ""), "application/json;charset=UTF-8")

    def test_a_token_by_basic_opens_every_contract_that_is_granted(self):
        for business in CONTRACTS:
            with self.subTest(business=business):
                token = requests.post(
                    self.url,
                    auth=(self.identity, self.secret),
                    timeout=10,
                    data={"grant_type": "client_credentials", "scope": scope(business)},
                ).json()["access_token"]
                answer = requests.post(
                    f"{self.hub.base}/{CITY}/{call(business)}",
                    json=question(business),
                    timeout=10,
                    headers={"Authorization": "Bearer " + token},
                )
                self.assertEqual(answer.status_code, 200, answer.text)
                self.assertTrue(answer.headers["Hub-Exchange-Id"])
                self.assertIsInstance(answer.json()["result"], list)

    def test_an_assertion_works_once(self):
        claims = self.claims()
        self.assertEqual(self.ask(claims).status_code, 200)
        self.refuses(self.ask(claims), 401, "invalid_client")

    def test_wrong_assertions_are_refused(self):
        now = int(time.time())
        cases = {
            "for another audience": self.claims(aud="https://elsewhere.example/token"),
            "of another issuer": self.claims(iss="x" * 32),
            "of another subject": self.claims(sub="x" * 32),
            "expired": self.claims(iat=now - 300, exp=now - 120),
            "valid for hours": self.claims(exp=now + 7200),
            "without jti": {k: v for k, v in self.claims().items() if k != "jti"},
            "without exp": {k: v for k, v in self.claims().items() if k != "exp"},
        }
        for name, claims in cases.items():
            with self.subTest(name):
                self.refuses(self.ask(claims), 401, "invalid_client")
        with self.subTest("signed with another key"):
            self.refuses(self.ask(key="k" * 43), 401, "invalid_client")
        with self.subTest("alg none"):
            self.refuses(self.ask(key="", algorithm="none"), 401, "invalid_client")
        with self.subTest("alg HS512"):
            self.refuses(self.ask(algorithm="HS512"), 401, "invalid_client")

    def test_wrong_token_requests_are_refused(self):
        cases = {
            "no scope": ({"scope": ""}, "invalid_scope"),
            "a scope without grant": ({"scope": "031:app_submit/v10/nothing:Create"}, "invalid_scope"),
            "scopes of two providers": ({"scope": scope("010") + " " + scope("001")}, "invalid_scope"),
            "another grant type": ({"grant_type": "password"}, "unsupported_grant_type"),
            "no grant type": ({"grant_type": ""}, "invalid_request"),
        }
        for name, (form, error) in cases.items():
            with self.subTest(name):
                self.refuses(self.ask(**form), 400, error)

    def test_a_client_of_one_town_is_unknown_in_another(self):
        answer = requests.post(
            f"{self.hub.base}/{TOWN}/oauth/v1/token",
            auth=(self.identity, self.secret),
            timeout=10,
            data={"grant_type": "client_credentials", "scope": scope("010")},
        )
        self.refuses(answer, 401, "invalid_client")

    def test_a_revoked_token_is_dead_at_once(self):
        token = self.ask().json()["access_token"]
        base, auth = f"{self.hub.base}/{CITY}/oauth/v1", (self.identity, self.secret)
        self.assertIs(
            requests.post(base + "/introspect", auth=auth, data={"token": token}, timeout=10).json()["active"], True
        )
        self.assertEqual(self.hub.ask(token=token).status, 200)
        self.assertEqual(requests.post(base + "/revoke", auth=auth, data={"token": token}, timeout=10).status_code, 200)
        refused = self.hub.ask(token=token)
        self.assertEqual((refused.status, refused.headers["hub-error"]), (401, "H3002"))
        self.assertEqual(
            requests.post(base + "/introspect", auth=auth, data={"token": token}, timeout=10).json(), {"active": False}
        )
