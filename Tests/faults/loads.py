"""Datasets that are loaded page by page while the hub is killed: each load is there whole or not at all, now, as of then and in the feed."""

import datetime
import http.client
import json
import random
import signal
import threading
import time
import urllib.parse

from city import CITY, ROOT, FaultHub
from postgres import Postgres, binaries

CONTRACT, CALL = "002/inkantoroku", "app_submit/v10/inkantorokuichiran"
OWNER, READER = "inkan", "jite"
KEYS, PAGE = 150, 20
COUNTS = ["loads", "broken off", "in doubt", "of them there", "reads", "kills"]
LOADS = f"/{CITY}/datasets/{CONTRACT}/v10/loads"
_example = json.loads(
    (ROOT / "interfaces/002-inkantoroku/inkantoroku/v10/examples/valid-ichiran.response-two-registrations.json").read_text()
)["result"][0]


class LoadHub(FaultHub):
    """Keeps one dataset; its owner loads, a reader has the grant."""

    def __init__(self, store):
        super().__init__(receiver_port=1, store=store)

    def municipality(self, town, _):
        return f"""code: "{town}"
name: 架空市
systems:
  - {{id: {OWNER}, name: 印鑑登録, business: ["002"]}}
  - {{id: {READER}, name: 児童手当, business: ["027"]}}
grants:
  - {{id: jite-inkan, consumer: {READER}, contract: {CONTRACT}, operations: [ichiran], purpose: 試験, legalBasis: 試験}}
routes:
  - {{contract: {CONTRACT}, version: v10, provider: {OWNER}, dataset: only, datasetOperations: [ichiran]}}
"""


def record(key, load, removed=False):
    """A record that says in 氏名 which load wrote it."""
    name = "第" + str(load).translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"}) + "号"
    number = str(key)
    return {**_example, "torokubango": number, "shimei": name, "koshinkubun": "3" if removed else "1"}


def microseconds(text):
    return round(datetime.datetime.fromisoformat(text).timestamp() * 1_000_000)


def time_text(moment):
    zone = datetime.timezone(datetime.timedelta(hours=9))
    whole = datetime.datetime.fromtimestamp(moment // 1_000_000, zone)
    return whole.replace(microsecond=moment % 1_000_000).isoformat(timespec="microseconds")


def told(answer):
    return f"{answer.status} {answer.headers.get('hub-error', '')}"


class Book:
    """What is counted, what is wrong, and what each load must have left, by its as-of time; written before the commit is sent."""

    def __init__(self, counts):
        self.lock = threading.Lock()
        self.states = {}
        self.acknowledged = 0  # as-of time of the last commit that was answered
        self.counts = dict.fromkeys(counts, 0)
        self.faults = []

    def count(self, name):
        with self.lock:
            self.counts[name] += 1

    def fault(self, text):
        with self.lock:
            self.faults.append(text)


class Caller(threading.Thread):
    """Calls the hub of a scene until it is told to stop; a call that breaks off is told by an exception."""

    def __init__(self, hub, book, stop, seed=0):
        super().__init__(daemon=True)
        self.hub, self.book, self.stop, self.dice = hub, book, stop, random.Random(seed)

    def call(self, system, method, path, body=None):
        content = {"Content-Type": "application/json"} if body is not None else {}
        data = json.dumps(body, ensure_ascii=False).encode() if body is not None else None
        return self.hub.send(method, path, data, {"Authorization": self.hub.basic(system), **content}, timeout=10)

    def patiently(self, *call, patience=60):
        """The same call again until the hub is there."""
        deadline = time.monotonic() + patience
        while True:
            try:
                return self.call(*call)
            except (OSError, http.client.HTTPException):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.02)


class Owner(Caller):
    """Loads again and again, full or delta, a few pages each, the last word about a key counting."""

    current = None  # the state that must be there

    def run(self):
        self.current, number = {}, 0
        while not self.stop.is_set():
            number += 1
            self.load(number)

    def load(self, number):
        mode = self.dice.choice(["full", "delta"])
        keys = self.dice.sample(range(1, KEYS + 1), self.dice.randint(0, KEYS // 2))
        removed = {key for key in keys if mode == "delta" and self.dice.random() < 0.3}
        after = {} if mode == "full" else dict(self.current)
        for key in keys:
            after[str(key)] = record(key, number)["shimei"]
        for key in removed:
            after.pop(str(key))
        moment = time.time_ns() // 1_000
        sent = False
        try:
            answer = self.patiently(OWNER, "POST", LOADS, {"mode": mode, "asOf": time_text(moment)})
            if answer.status != 201:
                return self.refused("begin", answer)
            load = f"{LOADS}/{answer.json['load']}"
            for start in range(0, len(keys), PAGE):
                page = [record(key, number, key in removed) for key in keys[start : start + PAGE]]
                answer = self.call(OWNER, "PUT", load + "/records", page)
                if answer.status != 200:
                    return self.refused("records", answer)
            with self.book.lock:
                self.book.states[moment] = after
            sent = True
            answer = self.call(OWNER, "POST", load + "/commit", {})
            if answer.status != 200:
                return self.refused("commit", answer)
        except (OSError, http.client.HTTPException):
            return self.in_doubt(moment, after) if sent else self.book.count("broken off")
        return self.committed("loads", moment, after)

    def refused(self, step, answer):
        # A load that was cut off is gone with the hub that it was sent to.
        if answer.status == 404 and step != "begin":
            return self.book.count("broken off")
        return self.book.fault(f"{step}: {told(answer)}")

    def committed(self, name, moment, after):
        self.current = after
        self.book.acknowledged = moment
        self.book.count(name)

    def in_doubt(self, moment, after):
        """The answer to the commit did not come: the load is there or it is not."""
        self.book.count("in doubt")
        answer = self.patiently(READER, "GET", f"/{CITY}/{CALL}?limit=1")
        if answer.status == 200 and microseconds(answer.headers["hub-as-of"]) == moment:
            return self.committed("of them there", moment, after)
        with self.book.lock:
            del self.book.states[moment]
        return None


class Reader(Caller):
    """Reads whole states page by page: each must be what one load has left, and none older than what was acknowledged before."""

    def run(self):
        while not self.stop.is_set():
            floor = self.book.acknowledged
            found = self.read("")
            if found is None:
                time.sleep(0.02)
                continue
            moment, records = found
            with self.book.lock:
                expected = self.book.states.get(moment)
            if moment < floor:
                self.book.fault(f"lost: as of {time_text(moment)} after {time_text(floor)} was acknowledged")
            if records != expected:
                self.book.fault(f"half: as of {time_text(moment)}: {len(records)} records, {len(expected or {})} expected")
            self.book.count("reads")

    def read(self, query):
        """(as-of time, state), or None before the first load."""
        place, records, moment = f"?limit=40{query}", {}, None
        while True:
            answer = self.patiently(READER, "GET", f"/{CITY}/{CALL}{place}")
            if answer.headers.get("hub-error") == "H9002":
                return None
            if answer.status != 200:
                self.book.fault(f"page: {told(answer)}")
                return None
            as_of = microseconds(answer.headers["hub-as-of"])
            if moment not in (None, as_of):
                self.book.fault("half: two pages of two states")
            moment = as_of
            for entry in answer.json["result"]:
                records[entry["torokubango"]] = entry["shimei"]
            if "hub-next" not in answer.headers:
                return moment, records
            place = f"?after={urllib.parse.quote(answer.headers['hub-next'])}&limit=40"


class Follower(Caller):
    """Follows the feed over all kills; what it was told once must stay as it was told."""

    def __init__(self, *scene):
        super().__init__(*scene)
        self.changes = []

    def run(self):
        while not self.stop.is_set():
            if self.follow(self.changes) == 0:
                time.sleep(0.05)

    def follow(self, changes):
        """Adds what is new; how many there were."""
        since, count = (changes[-1][0] if changes else 0), 0
        while True:
            answer = self.patiently(READER, "GET", f"/{CITY}/{CALL}/changes?since={since}&limit=100")
            if answer.status != 200:
                return count
            for change in answer.json["changes"]:
                entry = change["record"]
                if changes and change["sequence"] <= changes[-1][0]:
                    self.book.fault("feed: a sequence that does not grow")
                changes.append((change["sequence"], entry["koshinkubun"], entry["torokubango"], entry["shimei"]))
                count += 1
            since = answer.json["next"]
            if answer.json["end"]:
                return count

    def state(self):
        records = {}
        for _, kind, key, name in self.changes:
            if kind == "3":
                records.pop(key, None)
            else:
                records[key] = name
        return records


class LoadScene:
    """`kill -9` at random moments while one owner loads, one reader reads and one follows the feed."""

    title = "`kill -9` of the hub while a dataset is loaded page by page"

    def __init__(self, store, seconds, seed):
        self.store, self.seconds, self.seed = store, seconds, seed
        self.dice = random.Random(seed)

    def reason_to_skip(self):
        return "PostgreSQL is not installed" if self.store == "postgres" and not binaries() else None

    def run(self):
        """Counts and faults."""
        postgres = Postgres() if self.store == "postgres" else None
        hub, book, stop = LoadHub(postgres.url if postgres else None), Book(COUNTS), threading.Event()
        threads = [kind(hub, book, stop, self.seed) for kind in (Owner, Reader)]
        owner, reader = threads
        follower = Follower(hub, book, stop)
        threads.append(follower)
        try:
            hub.start()
            hub.basic(OWNER), hub.basic(READER)
            for thread in threads:
                thread.start()
            end = time.monotonic() + self.seconds
            while time.monotonic() < end:
                time.sleep(self.dice.uniform(0.2, 2.0))
                self.kill(hub, book)
            stop.set()
            for thread in threads:
                thread.join(90)
                if thread.is_alive():
                    book.fault(f"{type(thread).__name__} does not end")
            self.kill(hub, book)
            self.compare(owner, reader, follower, book)
            return {"counts": book.counts, "faults": book.faults}
        finally:
            stop.set()
            hub.close()
            if postgres:
                postgres.close()

    def kill(self, hub, book):
        hub.stop(signal.SIGKILL)
        hub.start()
        book.count("kills")

    def compare(self, owner, reader, follower, book):
        """After the last kill: the newest state, some former ones, and the feed."""
        moment, records = reader.read("") or (0, {})
        if records != owner.current or moment != book.acknowledged:
            book.fault(f"half: {len(records)} records at the end, {len(owner.current)} expected")
        for former in self.dice.sample(sorted(book.states), min(10, len(book.states))):
            found = reader.read("&asOf=" + urllib.parse.quote(time_text(former)))
            if found != (former, book.states[former]):
                book.fault(f"as-of: {time_text(former)} is not what it was")
        follower.follow(follower.changes)
        if follower.state() != owner.current:
            book.fault("feed: it does not lead to the state")
        again = []
        follower.follow(again)
        if again != follower.changes:
            book.fault("feed: it is not what was told before")


def faults_of(result):
    """What is wrong, in words."""
    idle = ["nothing was loaded or read"] if not (result["counts"]["loads"] and result["counts"]["reads"]) else []
    return idle + result["faults"][:5]
