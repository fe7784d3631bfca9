"""Accepted → pushed to the receiver, end to end: at 100 messages a second and at saturation."""

import datetime
import http.client
import json
import statistics
import time

import measure
import peers
from city import CALL, CITY, notice, receipt
from hub import free_port
from ledger import Ledger
from message_hub import MessageHub
from traffic import Listener

HERE = measure.__file__.rsplit("/", 1)[0]
PACE, SAMPLES = 100, 400


def percentiles(values):
    ordered = sorted(values)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.99)]


def deliver(folder, path, options):
    return at_a_pace(options) and saturated(folder, path, options)


def at_a_pace(options):
    """From before the publisher's send to the arrival at the receiver, seen from outside."""
    arrivals = {}

    class Stamps(Ledger):
        def arrive(self, receiver, key, number, *rest):
            arrivals.setdefault((key, number), time.monotonic())

    listener = Listener(Stamps())
    hub = MessageHub("push", listener.port)
    try:
        hub.start()
        headers = {"Authorization": hub.bearer("juki"), "Content-Type": "application/json"}
        connection = http.client.HTTPConnection("127.0.0.1", hub.port, timeout=10)
        sent = {}
        begin = time.monotonic()
        total = PACE * options.seconds * 2
        for number in range(1, total + 1):
            pause = begin + number / PACE - time.monotonic()
            if pause > 0:
                time.sleep(pause)
            sent[number, 1] = time.monotonic()
            connection.request("POST", f"/{CITY}/{CALL}", notice(number, 1), headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 202:
                raise RuntimeError(f"not accepted: {answer.status}")
        deadline = time.monotonic() + 30
        while len(arrivals) < total and time.monotonic() < deadline:
            time.sleep(0.05)
        took = [(arrivals[key] - at) * 1e3 for key, at in sent.items() if key in arrivals]
        p50, p99 = percentiles(took)
        print(f"\nsent → arrived at {PACE}/s: p50 {p50:.2f} ms, p99 {p99:.2f} ms, {len(took)} of {total} arrived")
        return len(took) == total
    finally:
        hub.close()
        listener.close()


def saturated(folder, path, options):
    """wrk publishes as fast as it can, nginx receives; accepted → delivered by the hub's own times, of a sample."""
    port = free_port()
    answer = json.dumps(receipt({"tsuchibango": "00000000000000000001"}), ensure_ascii=False)
    configuration = "worker_processes 1;" + peers.COMMON.format(folder=folder, name="receiver")
    configuration += f"""  server {{ listen 127.0.0.1:{port} backlog=1024;
    location / {{ default_type application/json; return 200 '{answer}'; }} }} }}"""
    receiver = peers.nginx(folder, "receiver", configuration)
    hub = MessageHub("push", port)
    try:
        hub.start()
        headers = [f"Authorization: {hub.bearer('juki')}", "Content-Type: application/json"]
        url = f"{hub.base}/{CITY}/{CALL}"
        measure.wrk(f"{HERE}/load.lua", url, [path, 1, *headers], options.in_flight, 1)
        begun = time.monotonic()
        result = measure.wrk(f"{HERE}/load.lua", url, [path, 10_000_000, *headers], options.in_flight, options.seconds * 2)
        while depth(hub) and time.monotonic() - begun < 120:
            time.sleep(0.1)
        took = time.monotonic() - begun
        found = json.loads(
            hub.command("messages", "list", "--municipality", CITY, "--limit", str(SAMPLES), "--format", "json").stdout
        )["messages"]
        waits = [wait(message) for message in found]
        p50, p99 = percentiles(waits)
        print(
            f"saturated: {result['rate']:.0f} accepted/s, {result['requests'] / took:.0f} delivered/s until the last, "
            f"accepted → delivered p50 {p50:.0f} ms, p99 {p99:.0f} ms (of {len(waits)}), bad {result['bad']}"
        )
        return result["bad"] == 0 and depth(hub) == 0
    finally:
        hub.close()
        receiver.terminate()
        receiver.wait()


def depth(hub):
    queues = json.loads(hub.command("messages", "queues", "--municipality", CITY, "--format", "json").stdout)["queues"]
    return sum(queue["waiting"] + queue["leased"] for queue in queues)


def wait(message):
    """ms from acceptance to delivery."""
    at = lambda text: datetime.datetime.fromisoformat(text).timestamp()  # noqa: E731
    return (at(message["deliveries"][0]["deliveredAt"]) - at(message["acceptedAt"])) * 1e3
