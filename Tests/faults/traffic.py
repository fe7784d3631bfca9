"""Publishers and receivers under load, each a thread with its own connection."""

import http.client
import http.server
import json
import random
import socketserver
import threading
import time

from city import CALL, CITY, FETCHER, LISTENER, notice, read_notice, receipt


class Publisher(threading.Thread):
    """Sends notices of its own persons, one person's after the other; sends again until all are accepted, with the same key.

    A third of its requests are batches: notices of several persons, one a line.
    """

    def __init__(self, hubs, ledger, number, keys, stop, pace=0.0):
        super().__init__(daemon=True)
        self.hubs, self.ledger, self.number, self.keys, self.stop, self.pace = hubs, ledger, number, keys, stop, pace
        self.refused = {}

    def run(self):
        dice = random.Random(self.number)
        numbers = dict.fromkeys(self.keys, 0)
        while not self.stop.is_set():
            # One of a person at most: the next must not be accepted before one that was refused.
            keys = dice.sample(self.keys, min(len(self.keys), dice.choice((1, 1, dice.randint(2, 20)))))
            for key in keys:
                numbers[key] += 1
            if not self.send([(key, numbers[key]) for key in keys], dice):
                return
            if self.pace:
                time.sleep(self.pace)

    def send(self, notices, dice):
        for key, number in notices:
            self.ledger.sent(key, number)
        deadline = None
        while True:
            try:
                outcomes = self.ask(dice.choice(self.hubs), notices)
                for (key, number), (status, message) in zip(notices, outcomes, strict=True):
                    if status in (200, 202):
                        self.ledger.accept(key, number, message)
                    elif status == 409:
                        self.ledger.conflicts.append((key, number))
                        return False
                    else:
                        self.refused[status] = self.refused.get(status, 0) + 1
                if all(status in (200, 202) for status, _ in outcomes):
                    return True
            except (OSError, http.client.HTTPException, RuntimeError):
                pass
            # Once told to stop it still finishes the notices whose fate it does not know, for a while.
            if self.stop.is_set():
                deadline = deadline or time.monotonic() + 60
                if time.monotonic() > deadline:
                    return False
            time.sleep(0.02)

    def ask(self, hub, notices):
        """Status and message id of each notice; the id means something only where it was accepted."""
        key, number = notices[0]
        is_batch = len(notices) > 1
        connection = http.client.HTTPConnection("127.0.0.1", hub.port, timeout=10)
        connection.request(
            "POST",
            f"/{CITY}/{CALL}",
            b"\n".join(notice(*entry) for entry in notices) if is_batch else notice(key, number),
            {
                "Authorization": hub.bearer("juki"),
                "Content-Type": "application/x-ndjson" if is_batch else "application/json",
                "Idempotency-Key": f"{key}-{number}",
            },
        )
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        if is_batch and answer.status in (202, 207):
            lines = [json.loads(line) for line in body.splitlines()]
            return [(line["status"], line["body"].get("id")) for line in lines]
        message = json.loads(body).get("id") if answer.status in (200, 202) else None
        return [(answer.status, message)] * len(notices)


class Listener:
    """The subscriber that the hub calls: notes every notice; with `manners` it hangs, refuses or breaks off at random."""

    def __init__(self, ledger):
        self.ledger, self.manners, self.dice = ledger, {}, random.Random(7)
        listener = self

        class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
            daemon_threads = True
            request_queue_size = 256

            def handle_error(self, request, address):
                pass  # a hub that is killed breaks connections

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = 65536

            def log_message(self, *_):
                pass

            def do_POST(self):
                message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                manner = listener.manner()
                if manner == "error":
                    return self.say(503, {})
                if manner == "lost":  # it never came through
                    self.close_connection = True
                    return None
                key, number = read_notice(message)
                listener.ledger.arrive(
                    LISTENER,
                    key,
                    number,
                    self.headers.get("Hub-Message-Id", ""),
                    self.headers.get("Hub-Attempt", 0),
                    self.headers.get("Hub-Redelivered") == "true",
                )
                if manner == "hang":  # longer than the adapter waits
                    time.sleep(1.5)
                elif manner == "break":  # it took effect, and the hub does not hear of it
                    self.close_connection = True
                    return None
                self.say(200, receipt(message))

            def say(self, status, answer):
                body = json.dumps(answer, ensure_ascii=False).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def manner(self):
        """One of the bad manners with its probability, mostly none."""
        roll = self.dice.random()
        for name, share in self.manners.items():
            if roll < share:
                return name
            roll -= share
        return None

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Fetcher(threading.Thread):
    """The subscriber that fetches with leases; with `manners` it dozes past its leases or acknowledges twice."""

    def __init__(self, hubs, ledger, number, stop):
        super().__init__(daemon=True)
        self.hubs, self.ledger, self.stop = hubs, ledger, stop
        self.manners, self.dice = {}, random.Random(100 + number)
        self.lost_leases = self.double = 0

    def run(self):
        while not self.stop.is_set():
            try:
                self.round(self.dice.choice(self.hubs))
            except (OSError, http.client.HTTPException, RuntimeError, ValueError, KeyError):
                time.sleep(0.05)

    def round(self, hub):
        headers = {"Authorization": hub.bearer(FETCHER)}
        answer = hub.send("GET", f"/{CITY}/messages?max=20&wait=1", None, headers, timeout=10)
        if answer.status != 200:
            time.sleep(0.05)
            return
        messages = answer.json["messages"]
        for entry in messages:
            key, number = read_notice(entry["message"])
            self.ledger.arrive(FETCHER, key, number, entry["id"], entry["attempt"], entry.get("redelivered", False))
        if messages and self.dice.random() < self.manners.get("doze", 0):
            time.sleep(2.5)  # the leases last 2 s
        for entry in messages:
            for _ in range(2 if self.dice.random() < self.manners.get("twice", 0) else 1):
                said = hub.send(
                    "POST",
                    f"/{CITY}/messages/{entry['id']}/acknowledge",
                    json.dumps({"lease": entry["lease"]}).encode(),
                    {**headers, "Content-Type": "application/json"},
                )
                if said.status == 409:
                    self.lost_leases += 1
