"""Providers that are down, slow, talk garbage, break the contract, refuse, or close early: codes on both faces."""

import json
import time
import unittest

from hub import CITY, TOWN, Hub, envelope, question, question_xml, shared
from suite_bad_input import fault


class Providers(unittest.TestCase):
    def setUp(self):
        self.hub = shared()
        self.assertEqual(self.hub.ask().status, 200)

    def tearDown(self):
        self.hub.provider.mode = "ok"
        self.assertEqual(self.hub.ask().status, 200, "the hub goes on")
        self.assertEqual(self.hub.ask("001").status, 200, "the hub goes on")

    def both_faces(self, business, status, code, who="Server"):
        with self.subTest(face="REST", business=business, mode=self.hub.provider.mode):
            answer = self.hub.ask(business)
            self.assertEqual((answer.status, answer.headers.get("hub-error")), (status, code), answer)
            self.assertTrue(answer.headers["hub-exchange-id"], "an exchange began")
        with self.subTest(face="SOAP", business=business, mode=self.hub.provider.mode):
            answer = self.hub.ask_soap(business)
            self.assertEqual(fault(answer), (who, code), answer)

    def with_mode(self, mode, status, code, businesses=("010", "001"), who="Server"):
        self.hub.provider.mode = mode
        for business in businesses:
            self.both_faces(business, status, code, who)

    def test_garbage(self):
        self.with_mode("garbage", 502, "H5005")

    def test_another_media_type(self):
        self.with_mode("html", 502, "H5005")

    def test_an_answer_that_breaks_the_contract(self):
        self.with_mode("contract", 502, "H5006")

    def test_closing_before_the_answer(self):
        self.with_mode("close", 502, "H5004")

    def test_closing_in_the_middle_of_the_answer(self):
        self.with_mode("half", 502, "H5004")

    def test_a_provider_s_own_error(self):
        self.with_mode("error", 502, "H5011")

    def test_a_refusal_quotes_the_provider_s_code(self):
        self.hub.provider.mode = "refuse"
        answer = self.hub.ask()
        self.assertEqual((answer.status, answer.headers["hub-error"]), (400, "H5007"), answer)
        self.assertIn("E0001", answer.text)

    def test_a_provider_that_refuses_our_credentials(self):
        self.hub.provider.mode = "unauthorised"
        answer = self.hub.ask()
        self.assertEqual((answer.status, answer.headers["hub-error"]), (502, "H5008"), answer)

    def test_a_token_that_the_provider_forgot_is_fetched_anew(self):
        self.hub.provider.tokens.clear()
        self.assertEqual(self.hub.ask().status, 200)

    def test_an_answer_that_is_too_large(self):
        self.with_mode("huge", 502, "H5013", ("010",))

    def test_a_slow_provider(self):
        self.hub.provider.mode = "slow"
        started = time.monotonic()
        answer = self.hub.ask()
        self.assertEqual((answer.status, answer.headers["hub-error"]), (504, "H5003"), answer)
        self.assertLess(time.monotonic() - started, 5, "ended by the system's time-out of 2 s")
        answer = self.hub.ask_soap("001")
        self.assertEqual(fault(answer), ("Server", "H5003"), answer)

    def test_a_provider_that_is_down(self):
        answer = self.hub.ask(message=question("010", shikuchosonkodo=TOWN), town=TOWN)
        self.assertEqual((answer.status, answer.headers["hub-error"]), (503, "H5002"), answer)
        body = question_xml("010").replace(CITY.encode(), TOWN.encode())
        self.assertEqual(fault(self.hub.ask_soap(body=envelope(body), town=TOWN)), ("Server", "H5002"))

    def test_a_kept_connection_that_the_provider_closed_is_no_error_for_a_question(self):
        self.hub.provider.mode = "close"
        self.hub.ask()
        self.hub.provider.mode = "ok"
        for _ in range(10):
            self.assertEqual(self.hub.ask().status, 200)

    def test_an_order_is_sent_once_and_its_loss_is_told(self):
        self.hub.provider.mode = "close"
        before = len(self.hub.provider.seen)
        answer = self.hub.ask("031")
        self.assertEqual((answer.status, answer.headers["hub-error"]), (502, "H5014"), answer)
        self.assertEqual(len(self.hub.provider.seen) - before, 1)

    def test_a_failing_provider_opens_its_circuit_and_is_tried_again_later(self):
        hub = Hub()
        try:
            hub.start()
            hub.provider.mode = "error"
            codes = [hub.ask("027").headers["hub-error"] for _ in range(6)]
            self.assertEqual(codes, ["H5011"] * 3 + ["H5009"] * 3)
            seen = len(hub.provider.seen)
            self.assertEqual(hub.ask("001").headers["hub-error"], "H5011", "other providers have circuits of their own")
            answer = hub.ask("027")
            self.assertEqual(answer.status, 503)
            self.assertGreaterEqual(int(answer.headers["retry-after"]), 1)
            self.assertEqual(len(hub.provider.seen), seen + 1)
            hub.provider.mode = "ok"
            deadline = time.monotonic() + 10
            while hub.ask("027").status != 200:
                self.assertLess(time.monotonic(), deadline, "the circuit closes again")
                time.sleep(0.1)
        finally:
            hub.close()

    def test_every_exchange_is_in_the_journal_with_its_error_and_origin(self):
        self.hub.provider.mode = "garbage"
        identity = self.hub.ask().headers["hub-exchange-id"]
        self.hub.provider.mode = "ok"
        lines = [
            line
            for line in self.hub.command("audit", "export", "--municipality", CITY).stdout.splitlines()
            if identity in line
        ]
        self.assertTrue(lines, "the exchange is exported")
        self.assertTrue(any("H5005" in line and "receiver" in line for line in lines), lines)
        self.assertNotIn(question("010")["atenabango"], "".join(lines))
        json.loads(lines[0])

    def test_the_journal_is_searched_by_number_and_its_chain_verifies(self):
        person = "000000000012345"
        identity = self.hub.ask(message=question("010", atenabango=person)).headers["hub-exchange-id"]
        found = self.hub.command("audit", "search", "--municipality", CITY, text=person + "\n")
        self.assertIn(identity, found.stdout)
        self.assertNotIn(person, found.stdout)
        nobody = self.hub.command("audit", "search", "--municipality", CITY, text="000000000099999\n")
        self.assertNotIn(identity, nobody.stdout)
        self.assertEqual(self.hub.command("audit", "verify").returncode, 0)
