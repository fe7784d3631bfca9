"""A hub with links of one dataset, files of millions of records for it, and what it costs to take and to make them."""

import http.client
import json
import os
import pathlib
import threading
import time

import measure
from city import CITY
from links import AdminConnection, LinkHub
from loads import CALL, CONTRACT, OWNER, READER, record
from seal_files import columns

NAMES = ["架空　一郎", "架空　花子", "山田　太郎", "佐藤　次郎", "鈴木　三枝", "高橋　翔", "田中　美咲", "伊藤　大輔"]
PLACES = ["中央二丁目", "本町一丁目", "東町", "西新町四丁目", "港南三丁目"]
# Coprime to every number of records that ends in zeros: keys in an order that is none.
STRIDE = 7_368_787


class BigHub(LinkHub):
    """For files of any size."""

    more = "\n    limit: 20GiB"

    def write_configuration(self, settings):
        # A machine that writes gigabytes may stand still for seconds: what is measured here is not how soon callers are given up.
        limits = {"headerTimeout": "30s", "bodyTimeout": "30s", "idleTimeout": "60s"}
        super().write_configuration({**settings, "limits": limits})

    def admin(self, path, form):
        connection = AdminConnection(self.folder / "admin.sock")
        connection.timeout = 120
        try:
            connection.request("POST", path, form, {"Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            return json.loads(answer.read())
        finally:
            connection.close()

    def run_link(self, link):
        self.admin("/v1/links/run", f"municipality={CITY}&link={link}")

    def link(self, link):
        return self.admin("/v1/links", f"municipality={CITY}&link={link}")["links"][0]


def row_pieces(changed):
    """Rows as the owner writes them, cut where the person's number and the key go."""
    found = []
    for name in NAMES:
        for place in PLACES:
            one = {**record(0, 1), "shimei": name, "jusho_choaza": place, "torokubango": "\0", "atenabango": "\0"}
            if changed:
                one |= {"koshinkubun": "2", "jusho_banchigohyoki": "９番９号"}
            row = ",".join(f'"{one[column]}"' if column in one else "" for column in columns()) + "\r\n"
            found.append(tuple(row.encode("cp932").split(b"\0")))
    return found


class Watch(threading.Thread):
    """What the hub's memory is, and how a reader fares, while something runs."""

    def __init__(self, hub, is_loaded):
        super().__init__(daemon=True)
        self.hub, self.is_loaded, self.stop = hub, is_loaded, threading.Event()
        self.pss, self.slowest, self.reads, self.refused = 0, 0, 0, {}

    def run(self):
        looked = 0
        while not self.stop.is_set():
            if time.monotonic() - looked > 0.2:
                looked = time.monotonic()
                self.pss = max(self.pss, measure.pss_mebibytes(self.hub.pid) * 1.048576)
            if self.is_loaded:
                self.read()
            time.sleep(0.1)

    def read(self):
        begun = time.monotonic()
        try:
            headers = {"Authorization": self.hub.basic(READER)}
            status = self.hub.send("GET", f"/{CITY}/{CALL}?offset=0&limit=10", None, headers, timeout=60).status
        except (OSError, http.client.HTTPException) as problem:
            status = type(problem).__name__
        self.slowest = max(self.slowest, time.monotonic() - begun)
        self.reads += 1
        if status != 200:
            self.refused[status] = self.refused.get(status, 0) + 1


class LinkLoad:
    """The steps of one run, and their figures."""

    def __init__(self, count, order, postgres):
        self.count, self.order, self.postgres = count, order, postgres
        self.hub = BigHub(postgres.url if postgres else None)
        self.rows, self.faults, self.files, self.expected = [], [], 0, {}

    def start(self):
        self.hub.start()
        self.hub.basic(OWNER), self.hub.basic(READER)

    def close(self):
        self.hub.close()
        if self.postgres:
            self.postgres.close()

    # Files in

    def numbers(self, link):
        """Keys of the records; a delta has every hundredth."""
        count = self.count if link == "full" else self.count // 100
        step = 1 if link == "full" else 100
        if self.order == "key":
            return (number * step + 1 for number in range(count))
        return (number * STRIDE % count * step + 1 for number in range(count))

    def write(self, link):
        pieces = row_pieces(link == "delta")
        self.files += 1
        place = self.hub.share / link / "in" / f"{self.files}.csv"
        with open(place, "wb", buffering=1 << 20) as file:
            file.write((",".join(columns()) + "\r\n").encode())
            for number in self.numbers(link):
                head, middle, tail = pieces[number % len(pieces)]
                file.write(b"%b%015d%b%015d%b" % (head, number, middle, number, tail))
        place.with_name(place.name + ".done").touch()
        return self.count if link == "full" else self.count // 100

    def come(self, link, step):
        """A file of the owner through a link."""
        count = self.write(link)
        counts = {"full load": (count, 0, 0), "delta of 1 %": (0, count, 0), "full load again": (0, self.count // 100, 0)}
        self.run(link, step, count, lambda now, before: now["archived"] > before["archived"], is_loaded=bool(self.rows))
        answer = self.hub.admin("/v1/datasets", f"municipality={CITY}")["datasets"]
        found = next(one for one in answer if one["contract"] == CONTRACT)
        if [found[name] for name in ("records", "added", "changed", "removed")] != [self.count, *counts[step]]:
            self.faults.append(f"{step}: {found}")
        for one in (self.hub.share / "archive").glob("*"):
            one.unlink()

    # Files out

    def go(self, step):
        count = self.count if "all" in step else self.count // 100
        self.run("out", step, count, lambda now, before: now["sent"] > before["sent"], is_loaded=True)
        for one in (self.hub.share / "out" / "in").glob("*.csv"):
            with open(one, "rb") as file:
                rows = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) - 1
            if rows != count:
                self.faults.append(f"{step}: {rows} rows, {count} expected")
        for one in (self.hub.share / "out" / "in").glob("*"):
            one.unlink()

    # What it costs

    def run(self, link, step, count, is_done, is_loaded):
        before, cpu = self.hub.link(link), measure.cpu_seconds(self.hub.pid)
        watch = Watch(self.hub, is_loaded)
        watch.start()
        begun = time.monotonic()
        self.hub.run_link(link)
        now, last = self.wait(link, before, is_done)
        seconds = time.monotonic() - begun
        watch.stop.set()
        watch.join()
        if watch.refused:
            self.faults.append(f"{step}: the reader was turned away: {watch.refused}")
        if now["quarantined"] or now["troubles"]:
            self.faults.append(f"{step}: {now}")
        status = pathlib.Path(f"/proc/{self.hub.pid}/status").read_text()
        rss = int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
        self.rows.append(
            {
                "step": step, "records": count, "seconds": seconds, "last": last, "pss": watch.pss, "rss": rss * 1024 / 1e6,
                "cpu": measure.cpu_seconds(self.hub.pid) - cpu, "slowest": watch.slowest, "reads": watch.reads,
                "disk": self.disk(),
            }
        )

    def wait(self, link, before, is_done):
        """How the link stands at the end, and seconds since the last record was read or written."""
        records, stood = 0, time.monotonic()
        while True:
            now = self.hub.link(link)
            if is_done(now, before):
                return now, time.monotonic() - stood
            found = sum(one["records"] for one in now["progress"])
            if found > records:
                records, stood = found, time.monotonic()
            if now["quarantined"] > before["quarantined"] or now["troubles"]:
                self.faults.append(f"{link}: {now}")
                return now, time.monotonic() - stood
            time.sleep(0.05)

    def disk(self):
        """Megabytes of what is kept of datasets and journal."""
        folders = [self.hub.data]
        if self.postgres:
            folders.append(self.postgres.folder / "data")
        return sum(size(folder) for folder in folders) / 1e6


def size(folder):
    total = 0
    for path, _, files in os.walk(folder):
        for name in files:
            try:
                total += os.lstat(os.path.join(path, name)).st_blocks * 512
            except OSError:
                pass  # gone meanwhile
    return total
