"""What a process tree costs, read from /proc, and what wrk says."""

import os
import re
import subprocess

TICK = os.sysconf("SC_CLK_TCK")


def tree(pid):
    children = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            text = open(f"/proc/{entry}/stat").read()
            children.setdefault(int(text[text.rindex(")") + 2 :].split()[1]), []).append(int(entry))
        except OSError:
            pass  # ended meanwhile
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def cpu_seconds(pid):
    """User and system time of the tree; threads that have ended are in it."""
    total = 0
    for process in tree(pid):
        try:
            text = open(f"/proc/{process}/stat").read()
            total += sum(map(int, text[text.rindex(")") + 2 :].split()[11:15]))
        except OSError:
            pass
    return total / TICK


def pss_mebibytes(pid):
    total = 0
    for process in tree(pid):
        try:
            total += sum(
                int(line.split()[1]) for line in open(f"/proc/{process}/smaps_rollup") if line.startswith("Pss:")
            )
        except OSError:
            pass
    return total / 1024


def milliseconds(text):
    value, unit = re.match(r"([\d.]+)(us|ms|s|m)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}[unit]


def wrk(script, url, arguments, connections, seconds):
    """requests, requests a second, p50 and p99 in ms, and how many answers were no 2xx or did not come."""
    run = subprocess.run(
        [
            "wrk",
            "-t",
            "1",
            "-c",
            str(connections),
            "-d",
            f"{seconds}s",
            "--latency",
            "--timeout",
            "20s",
            "-s",
            str(script),
            url,
            "--",
            *map(str, arguments),
        ],
        capture_output=True,
        text=True,
    )
    text = run.stdout
    count = re.search(r"(\d+) requests in", text)
    if not count:
        raise RuntimeError(f"wrk against {url}: {run.stderr or text}")
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    lost = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    return {
        "requests": int(count[1]),
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
        "p50": milliseconds(re.search(r"\n\s+50%\s+(\S+)", text)[1]),
        "p99": milliseconds(re.search(r"\n\s+99%\s+(\S+)", text)[1]),
        "bad": (int(bad[1]) if bad else 0) + (sum(map(int, lost.groups())) if lost else 0),
    }
