"""Two hubs on one PostgreSQL: one key, one set of clients; what one revokes the other refuses, even if it stood still meanwhile."""

import concurrent.futures
import os
import pathlib
import signal
import sys
import time
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "faults"))

from city import CITY, FETCHER, FaultHub  # noqa: E402  (needs the path above)
from postgres import Postgres, binaries  # noqa: E402


class Accounts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not binaries():
            raise unittest.SkipTest("PostgreSQL is not installed (scripts/bootstrap --test)")
        cls.postgres, cls.hubs = Postgres(), []
        for number in (1, 2):
            hub = FaultHub(receiver_port=1, store=cls.postgres.url, number=number)
            if cls.hubs:
                hub.join(cls.hubs[0])
            cls.hubs.append(hub)
            hub.start()

    @classmethod
    def tearDownClass(cls):
        for hub in cls.hubs:
            hub.close()
        cls.postgres.close()

    def setUp(self):
        self.first, self.second = self.hubs
        self.first.tokens.clear()

    def fetch(self, hub, token):
        answer = hub.send("GET", f"/{CITY}/messages?max=1&wait=0", None, {"Authorization": token}, timeout=30)
        return answer.status, answer.headers.get("hub-error")

    def revoke(self, hub, token):
        form = urllib.parse.urlencode({"token": token.split()[1]}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": hub.basic(FETCHER)}
        return hub.send("POST", f"/{CITY}/oauth/v1/revoke", form, headers, timeout=30).status

    def test_revoked(self):
        """a token of hub 1 opens hub 2; hub 2 revokes it, hub 1 refuses it"""
        token = self.first.bearer(FETCHER)
        for hub in self.hubs:
            self.assertEqual(self.fetch(hub, token), (200, None))
        self.assertEqual(self.revoke(self.second, token), 200)
        for hub in self.hubs:
            self.assertEqual(self.fetch(hub, token), (401, "H3002"))

    def test_stopped(self):
        """a hub that is stopped (SIGSTOP) while its neighbour revokes a token never lets that token in again"""
        token = self.first.bearer(FETCHER)
        self.assertEqual(self.fetch(self.second, token), (200, None))
        os.kill(self.second.pid, signal.SIGSTOP)
        try:
            # These wait in the stopped hub's sockets, and are the first things that it sees.
            pool = concurrent.futures.ThreadPoolExecutor(8)
            waiting = [pool.submit(self.fetch, self.second, token) for _ in range(8)]
            begin = time.monotonic()
            self.assertEqual(self.revoke(self.first, token), 200)
            took = time.monotonic() - begin
        finally:
            os.kill(self.second.pid, signal.SIGCONT)
        self.assertGreater(took, 5, "the revocation waits for the hub that does not look")
        self.assertLess(took, 15)
        for answer in waiting:
            self.assertIn(answer.result(), [(503, "H3020"), (401, "H3002")])
        deadline = time.monotonic() + 20
        while self.fetch(self.second, token) != (401, "H3002"):
            self.assertLess(time.monotonic(), deadline, "the hub sees again")
            time.sleep(0.05)

    def test_killed(self):
        """a hub that was killed holds up a revocation for its last look at most, and its successor knows of it"""
        token = self.first.bearer(FETCHER)
        self.second.stop(signal.SIGKILL)
        begin = time.monotonic()
        self.assertEqual(self.revoke(self.first, token), 200)
        self.assertLess(time.monotonic() - begin, 15)
        self.second.start()
        self.assertEqual(self.fetch(self.second, token), (401, "H3002"))
