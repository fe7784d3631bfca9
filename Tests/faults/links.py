"""Files over folder links while the hub is killed: each has its effect once, and the files that go out tell the same state."""

import collections
import csv
import hashlib
import http.client
import io
import json
import random
import signal
import socket
import threading
import time

from city import CITY
from loads import CONTRACT, OWNER, READER, Book, LoadHub, Reader, record
from postgres import Postgres, binaries
from seal_files import content

KEYS = 2_000
SIZES = [3, 150, KEYS]
INCOMING, OUTGOING = ("full", "delta"), "out"
PATIENCE = 120
COUNTS = ["kills", "kills under way", "files in", "of them broken", "half files", "records", "files out", "seen again"]

LINK = """
  - id: {id}
    direction: {direction}
    partner: {partner}
    contract: {contract}
    version: v10
    operation: ichiran
    carrier: {{folder: {{path: {share}/{id}}}}}
    folders: {{files: in}}
    schedule: {{yearly: "01-01", at: "00:00"}}
    {more}
"""
IN = 'pattern: "*.csv"\n    complete: {{marker: ".done"}}\n    layout: {{encoding: cp932, content: {0}, refusal: partial}}'
OUT = (
    'name: "inkan_{seq}.csv"\n    complete: {manifest: "*.manifest"}\n'
    "    layout: {encoding: cp932, content: delta, refusal: whole, empty: skip}"
)


class AdminConnection(http.client.HTTPConnection):
    """To the hub's admin socket: a command of `hubd` takes longer than what is to be interrupted."""

    def __init__(self, path):
        super().__init__("localhost", timeout=20)
        self.path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


class LinkHub(LoadHub):
    """Its owner's files come in, full and delta; a reader's go out."""

    # Further lines of an incoming link.
    more = ""

    def __init__(self, store):
        super().__init__(store)
        for link in (*INCOMING, OUTGOING):
            (self.share / link / "in").mkdir(parents=True)

    @property
    def share(self):
        return self.folder / "share"

    def municipality(self, town, port):
        text = super().municipality(town, port)
        if town != CITY:
            return text
        links = [(link, "in", OWNER, IN.format(link) + self.more) for link in INCOMING] + [(OUTGOING, "out", READER, OUT)]
        return text + "links:" + "".join(
            LINK.format(id=link, direction=way, partner=partner, contract=CONTRACT, share=self.share, more=more)
            for link, way, partner, more in links
        )

    def run_link(self, link):
        connection = AdminConnection(self.folder / "admin.sock")
        try:
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            connection.request("POST", "/v1/links/run", f"municipality={CITY}&link={link}", form)
            answer = connection.getresponse()
            if answer.status != 200:
                raise RuntimeError(f"{link} does not run: {answer.status} {answer.read().decode()}")
        finally:
            connection.close()


class Sender:
    """The owner: puts files, and knows what each that was put whole must have left."""

    def __init__(self, hub, book, dice):
        self.hub, self.book, self.dice = hub, book, dice
        self.state = {}
        self.put_whole = {}  # link, name → (content, code of the refusal or None, refused records)
        self.half = None

    def folder(self, link):
        return self.hub.share / link

    def put(self, link):
        """One more file with its marker, or the rest of the half one."""
        name = f"{len(self.put_whole) + 1:05d}.csv"
        data, code, bad, after = self.half[2] if self.half else self.make(link)
        place = self.folder(link) / "in" / name
        with open(place, "ab") as file:
            file.write(data[file.tell() :])
        (place.parent / (name + ".done")).touch()
        self.half = None
        self.put_whole[link, name] = (data, code, bad)
        self.book.count("files in")
        if code:
            self.book.count("of them broken")
        else:
            self.state = after

    def put_half(self, link):
        """Half of the next file; the rest and the marker come with the next ``put``."""
        name, made = f"{len(self.put_whole) + 1:05d}.csv", self.make(link)
        (self.folder(link) / "in" / name).write_bytes(made[0][: len(made[0]) // 2])
        self.half = (link, name, made)
        self.book.count("half files")

    def make(self, link):
        """(content, code of its refusal or None, refused records, state afterwards)."""
        dice, number = self.dice, len(self.put_whole) + 1
        keys = dice.sample(range(1, KEYS + 1), dice.choice(SIZES))
        after = {} if link == "full" else dict(self.state)
        records, refused = [], 0
        for key in keys:
            removed = link == "delta" and dice.random() < 0.3
            entry = record(key, number, removed)
            # A record that the contract refuses stays as it was; one is good at least.
            if records and dice.random() < 0.02:
                entry["torokujotai"] = "7"
                refused += 1
                if str(key) in self.state:
                    after[str(key)] = self.state[str(key)]
            elif removed:
                after.pop(str(key), None)
            else:
                after[str(key)] = entry["shimei"]
            records.append(entry)
        data = content(records)
        if dice.random() < 0.15:
            return data[:-4], "H8005", 0, self.state
        return data, None, refused, after

    def waiting(self):
        """Files that were put whole and still lie where they were put."""
        return [(link, name) for link, name in self.put_whole if (self.folder(link) / "in" / name).exists()]

    def check_half(self):
        if self.half:
            link, name, (data, *_) = self.half
            place = self.folder(link) / "in" / name
            if not place.exists() or place.read_bytes() != data[: len(data) // 2]:
                self.book.fault(f"{link} {name} was touched before it was whole")

    def check_ends(self):
        """Every file that was put whole was archived or quarantined exactly once, as it was put."""
        for link in INCOMING:
            found = collections.defaultdict(list)
            for kind in ("archive", "quarantine"):
                for one in (self.folder(link) / kind).glob("*"):
                    if "-reason-" not in one.name:
                        found[one.name.split("-", 1)[1]].append((kind, one))
            for (owner, name), (data, code, bad) in self.put_whole.items():
                if owner != link:
                    continue
                ends = found.pop(name, [])
                if [kind for kind, _ in ends] != ["quarantine" if code else "archive"]:
                    self.book.fault(f"{link} {name} ended {[one.name for _, one in ends]}, refused: {code}")
                elif ends[0][1].read_bytes() != data:
                    self.book.fault(f"{link} {name} is not what was put")
                self.check_notes(link, name, code, bad)
            if found:
                self.book.fault(f"{link}: nobody has put {sorted(found)}")

    def check_notes(self, link, name, code, bad):
        reasons = [one.read_text() for one in (self.folder(link) / "quarantine").glob(f"*-reason-{name}.txt")]
        if reasons != ([f"{code}\n"] if code else []):
            self.book.fault(f"{link} {name}: reasons {reasons}")
        lists = list((self.folder(link) / "errors").glob(f"*-errors-{name}"))
        lines = sum(len(one.read_bytes().decode("cp932").splitlines()) - 1 for one in lists)
        if not code and (len(lists), lines) != (min(bad, 1), bad):
            self.book.fault(f"{link} {name}: {len(lists)} error lists with {lines} lines for {bad} refused records")


class Receiver:
    """The partner of the outgoing link: takes what is announced, leaves or removes it, and applies the differences."""

    def __init__(self, folder, book, dice):
        self.folder, self.book, self.dice = folder, book, dice
        self.state, self.digests, self.removed = {}, {}, set()

    def take(self):
        for manifest in sorted(self.folder.glob("*.manifest")):
            for line in csv.DictReader(io.StringIO(manifest.read_text("utf-8"))):
                self.check(line, self.folder / line["file"])
            if self.dice.random() < 0.5:
                for line in csv.DictReader(io.StringIO(manifest.read_text("utf-8"))):
                    (self.folder / line["file"]).unlink()
                    self.removed.add(line["file"])
                manifest.unlink()

    def check(self, line, file):
        name = line["file"]
        data = file.read_bytes() if file.exists() else b""
        digest = hashlib.sha256(data).hexdigest()
        if (digest, str(len(data))) != (line["sha256"], line["bytes"]):
            return self.book.fault(f"half: {name} is not what its manifest says")
        if name in self.digests:
            if self.digests[name] != digest:
                self.book.fault(f"{name} came again with another content")
            return self.book.count("seen again") if name in self.removed else None
        if digest in self.digests.values():
            self.book.fault(f"{name} is a former file under another name")
        if name != f"inkan_{len(self.digests) + 1:04d}.csv":
            self.book.fault(f"{name} came after {len(self.digests)} files")
        self.digests[name] = digest
        self.book.count("files out")
        return self.apply(name, data, int(line["records"]))

    def apply(self, name, data, count):
        rows = list(csv.DictReader(io.StringIO(data.decode("cp932"), newline="")))
        if len(rows) != count:
            self.book.fault(f"half: {name} has {len(rows)} records, its manifest says {count}")
        for row in rows:
            kind, key = row["koshinkubun"], row["torokubango"]
            # 1 追加, 2 更新, 3 削除
            if (kind == "1") == (key in self.state):
                self.book.fault(f"{name}: 更新区分 {kind} of {key} does not fit the files before")
            if kind == "3":
                self.state.pop(key, None)
            else:
                self.state[key] = row["shimei"]


class LinkScene:
    """`kill -9` at random moments while files come in over two folder links and go out over a third."""

    title = "`kill -9` of the hub while files come in and go out over folder links"

    def __init__(self, store, seconds, seed):
        self.store, self.seconds, self.seed = store, seconds, seed
        self.dice = random.Random(seed)

    def reason_to_skip(self):
        return "PostgreSQL is not installed" if self.store == "postgres" and not binaries() else None

    def run(self):
        """Counts and faults."""
        postgres = Postgres() if self.store == "postgres" else None
        self.hub, self.book = LinkHub(postgres.url if postgres else None), Book(COUNTS)
        try:
            self.sender = Sender(self.hub, self.book, self.dice)
            self.receiver = Receiver(self.hub.share / OUTGOING / "in", self.book, self.dice)
            self.reader = Reader(self.hub, self.book, threading.Event(), self.seed)
            self.hub.start()
            self.hub.basic(READER)
            end = time.monotonic() + self.seconds
            while time.monotonic() < end and not self.book.faults:
                self.round()
            self.finish()
            return {"counts": self.book.counts, "faults": self.book.faults}
        finally:
            self.hub.close()
            if postgres:
                postgres.close()

    def round(self):
        """Some files of one link until all have come to an end, with kills between."""
        link = self.sender.half[0] if self.sender.half else self.dice.choice(INCOMING)
        count = self.dice.choice([1, 1, 2, 3])
        # Several are put while no hub looks: one that looks in between may rightly take a later one first.
        if count > 1:
            self.hub.stop(signal.SIGKILL)
        for _ in range(count):
            self.sender.put(link)
        if self.dice.random() < 0.3:
            self.sender.put_half(link)
        if count > 1:
            self.hub.start()
            self.book.count("kills")
        self.until(lambda: not self.sender.waiting(), [link, OUTGOING])
        self.sender.check_half()
        self.compare()

    def until(self, done, links):
        """Lets the links run, with kills between, until it is done."""
        deadline = time.monotonic() + PATIENCE
        while True:
            for link in links:
                self.hub.run_link(link)
            self.pause(done)
            self.receiver.take()
            if done():
                return
            if time.monotonic() > deadline:
                listed = self.hub.command("links", "list", "--municipality", CITY).stdout
                self.book.fault(f"no end: {self.sender.waiting()} {listed}")
                return

    def pause(self, done):
        """A while; mostly it ends with a kill, at any moment of what the hub does."""
        if self.dice.random() < 0.6:
            time.sleep(self.dice.choice([0.02, 0.1, 0.4, 1.5]) * self.dice.random())
            self.book.count("kills")
            if not done():
                self.book.count("kills under way")
            self.hub.stop(signal.SIGKILL)
            if self.dice.random() < 0.3:
                self.receiver.take()
            self.hub.start()
        else:
            end = time.monotonic() + 2
            while not done() and time.monotonic() < end:
                time.sleep(0.02)

    def compare(self):
        """The dataset is what the files make of it."""
        found = self.reader.read("")
        records = found[1] if found else {}
        if records != self.sender.state:
            wrong = {key for key in records.keys() | self.sender.state.keys() if records.get(key) != self.sender.state.get(key)}
            self.book.fault(f"dataset: {len(records)} records, {len(self.sender.state)} expected, {len(wrong)} wrong")

    def finish(self):
        if self.sender.half:
            self.sender.put(self.sender.half[0])
            self.until(lambda: not self.sender.waiting(), INCOMING)
        self.compare()
        self.until(lambda: self.receiver.state == self.sender.state, [OUTGOING])
        self.sender.check_ends()
        self.receiver.take()
        if self.receiver.state != self.sender.state:
            self.book.fault(f"files out: {len(self.receiver.state)} records, {len(self.sender.state)} in the dataset")
        self.check_evidence()
        drafts = [str(one.relative_to(self.hub.share)) for one in self.hub.share.rglob(".*")]
        if drafts:
            self.book.fault(f"half: {drafts}")
        self.book.counts["records"] = len(self.sender.state)


    def check_evidence(self):
        """The journal has one load of every file that was taken, none of one that was refused, and every file that went out."""
        loads, sent = collections.defaultdict(set), set()
        for line in self.hub.command("audit", "export", "--municipality", CITY).stdout.splitlines():
            entry = json.loads(line)
            if entry.get("operation") == "ichiran.load" and entry.get("verdict") == "answered":
                loads[entry["receivedDigest"]].add(entry["exchange"])
            if entry.get("operation") == "ichiran.file":
                sent.add(entry["forwardedDigest"])
        for (link, name), (data, code, _) in self.sender.put_whole.items():
            found = loads.pop(hashlib.sha256(data).hexdigest(), ())
            if len(found) != (0 if code else 1):
                self.book.fault(f"journal: {link} {name} stands there as loaded {len(found)} times, refused: {code}")
        if loads:
            self.book.fault(f"journal: {len(loads)} loads of files that nobody has put")
        for name, digest in self.receiver.digests.items():
            if digest not in sent:
                self.book.fault(f"journal: {name} went out without evidence")


def faults_of(result):
    """What is wrong, in words."""
    counts = result["counts"]
    idle = ["no file came in or went out"] if not (counts["files in"] and counts["files out"]) else []
    return idle + result["faults"][:5]
