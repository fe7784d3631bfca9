"""One scenario from start to verdict: hubs, publishers, receivers, the fault, the draining, the counting."""

import random
import threading
import time

from city import FETCHER, LISTENER, FaultHub
from ledger import Ledger
from postgres import Postgres, binaries
from traffic import Fetcher, Listener, Publisher

PUBLISHERS, KEYS_EACH, FETCHERS = 6, 8, 2
DRAIN_LIMIT = 90


class Scene:
    """`store` is "embedded" or "postgres"."""

    def __init__(self, scenario, store, seconds, seed):
        self.store, self.seconds = store, seconds
        self.hubs, self.fetchers, self.listener = [], [], None
        self.data, self.environment, self.postgres = None, {}, None
        self.scenario = scenario(self, random.Random(seed))

    def reason_to_skip(self):
        if self.store == "postgres" and not binaries():
            return "PostgreSQL is not installed (scripts/bootstrap --test)"
        return self.scenario.reason_to_skip()

    def run(self):
        """Counts by receiver, and how many rounds of the fault there were."""
        ledger = Ledger()
        stop_publishing, stop_fetching = threading.Event(), threading.Event()
        publishers = []
        try:
            if self.store == "postgres":
                self.postgres = Postgres()
            self.listener = Listener(ledger)
            # Both hubs of a pair share key, clients and tokens, as two nodes of one town's service do.
            self.fetchers = [Fetcher(self.hubs, ledger, n, stop_fetching) for n in range(FETCHERS)]
            self.scenario.prepare()
            for _ in range(self.scenario.hubs):
                self.add_hub()
            for thread in self.fetchers:
                thread.start()
            publishers = [
                Publisher(self.hubs, ledger, n, range(1 + n * KEYS_EACH, 1 + (n + 1) * KEYS_EACH), stop_publishing, 0.002)
                for n in range(PUBLISHERS)
            ]
            for thread in publishers:
                thread.start()
            end = time.monotonic() + self.seconds
            while time.monotonic() < end:
                self.scenario.act()
            self.scenario.mend()
            stop_publishing.set()
            for thread in publishers:
                thread.join()
            drained = self.drain(ledger)
            return {
                "rounds": self.scenario.rounds,
                "drained": drained,
                "conflicts": len(ledger.conflicts),
                "receivers": {receiver: ledger.verdict(receiver) for receiver in (LISTENER, FETCHER)},
                "examples": ledger.strange,
            }
        finally:
            stop_publishing.set()
            stop_fetching.set()
            for thread in [*publishers, *self.fetchers]:
                if thread.is_alive():
                    thread.join(15)
            for hub in self.hubs:
                hub.close()
            if self.listener:
                self.listener.close()
            if self.postgres:
                self.postgres.close()
            self.scenario.close()

    def add_hub(self):
        url = self.postgres.url if self.postgres else None
        hub = FaultHub(self.listener.port, data=self.data, store=url, number=len(self.hubs) + 1)
        hub.environment = self.environment
        if self.hubs:
            hub.join(self.hubs[0])
        hub.start()
        for system in ("juki", FETCHER):
            hub.bearer(system)  # a hub that is killed while it makes a client would take the secret with it
        self.hubs.append(hub)

    def drain(self, ledger):
        """Seconds until everything accepted was everywhere, or None when that did not happen in time."""
        began = time.monotonic()
        while time.monotonic() - began < DRAIN_LIMIT:
            if not ledger.missing(LISTENER) and not ledger.missing(FETCHER):
                return round(time.monotonic() - began, 1)
            time.sleep(0.2)
        return None


def faults_of(result):
    """What must be zero and is not, in words."""
    bad = [] if result["drained"] is not None else ["not everything arrived in time"]
    if result["conflicts"]:
        bad.append(f"{result['conflicts']} conflicts of idempotency keys")
    for receiver, counts in result["receivers"].items():
        if not counts["accepted"]:
            bad.append("nothing was accepted")
        for name in ("lost", "unrecognisable", "out of order", "unexpected"):
            if counts[name]:
                bad.append(f"{receiver}: {counts[name]} {name}")
    return bad
