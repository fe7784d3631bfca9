"""kill -9 under load: nothing that was answered is lost, and the restart needs no hand."""

import http.client
import json
import random
import signal
import threading
import time
import unittest

from hub import CITY, Hub, call, question

ROUNDS, THREADS = 6, 8


class Durability(unittest.TestCase):
    def setUp(self):
        self.hub = Hub({"journal": {"segment": "4MiB"}})
        self.hub.start()

    def tearDown(self):
        self.hub.close()

    def load(self, business, stop, answered, number):
        """Asks on one kept connection until told to stop; notes the exchange of every answer that arrived whole."""
        token = self.hub.token(business)
        template = question(business)
        connection = http.client.HTTPConnection("127.0.0.1", self.hub.port, timeout=10)
        person = number * 1_000_000
        while not stop.is_set():
            person += 1
            message = {**template, "atenabango": f"{person:015d}"} if business == "010" else template
            try:
                connection.request(
                    "POST",
                    f"/{CITY}/{call(business)}",
                    json.dumps(message),
                    {"Authorization": "Bearer " + token, "Content-Type": "application/json"},
                )
                answer = connection.getresponse()
                answer.read()
                if answer.status == 200:
                    answered.append(answer.headers["Hub-Exchange-Id"])
            except (OSError, http.client.HTTPException):
                connection.close()
                time.sleep(0.01)

    def exported(self):
        """Exchange id → the exported text about it."""
        text = {}
        for line in self.hub.command("audit", "export", "--municipality", CITY).stdout.splitlines():
            record = json.loads(line)
            if "exchange" in record and isinstance(record["exchange"], str):
                text[record["exchange"]] = text.get(record["exchange"], "") + line
        return text

    def test_nothing_that_was_answered_is_lost(self):
        dice = random.Random(20250401)
        answered, stop = [], threading.Event()
        self.hub.token("010"), self.hub.token("031")
        threads = [
            threading.Thread(target=self.load, args=("031" if n % 4 == 3 else "010", stop, answered, n + 1))
            for n in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        try:
            for round_number in range(ROUNDS):
                before = len(answered)
                deadline = time.monotonic() + 20
                while len(answered) - before < 30 + dice.randrange(200):
                    self.assertLess(time.monotonic(), deadline, "the load moves")
                    time.sleep(0.005)
                self.hub.stop(signal.SIGKILL)
                self.hub.start()
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        exported = self.exported()
        lost = [identity for identity in answered if '"verdict"' not in exported.get(identity, "")]
        self.assertGreater(len(answered), ROUNDS * 30)
        self.assertEqual(len(set(answered)), len(answered), "an exchange id is used once")
        self.assertEqual(lost, [], f"of {len(answered)}")
        self.assertEqual(self.hub.command("audit", "verify").returncode, 0)
        print(f"    {len(answered)} answers over {ROUNDS} kills, none lost")

    def test_a_graceful_stop_finishes_what_is_under_way(self):
        self.hub.provider.delay = 0.5
        self.hub.token()
        got = []
        thread = threading.Thread(target=lambda: got.append(self.hub.ask()))
        seen = len(self.hub.provider.seen)
        thread.start()
        deadline = time.monotonic() + 5
        while len(self.hub.provider.seen) == seen and time.monotonic() < deadline:
            time.sleep(0.005)
        self.assertEqual(self.hub.stop(), 0)
        thread.join()
        self.assertEqual(got[0].status, 200)
        self.hub.provider.delay = 0
        self.hub.start()
        self.assertIn(got[0].headers["hub-exchange-id"], self.exported())

    def test_a_second_hub_cannot_open_the_same_data(self):
        with self.assertRaises(RuntimeError):
            other = Hub(data=self.hub.data)
            try:
                other.start(wait=10)
            finally:
                other.close()
        self.assertEqual(self.hub.ask().status, 200)

    def test_tokens_survive_a_restart(self):
        token = self.hub.token()
        self.hub.stop()
        self.hub.start()
        self.assertEqual(self.hub.ask(token=token).status, 200)
