"""A trace of system calls: fdatasync before the answer is written, and, for an order, before it is forwarded."""

import pathlib
import re
import shutil
import subprocess
import unittest

from hub import Hub

CALLS = "read,recvfrom,recvmsg,readv,write,writev,sendto,sendmsg,fdatasync,pwrite64,pwritev,pwritev2"


class SyncOrder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("strace"):
            raise unittest.SkipTest("strace is not installed")
        if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
            raise unittest.SkipTest("strace may not trace here")

    def trace(self, business):
        """What happened between the request's arrival and its answer: a list of request, sync, forward, answer."""
        hub = Hub()
        try:
            path = hub.folder / "trace"
            hub.start(prefix=["strace", "-f", "-qq", "-s", "64", "-e", "trace=" + CALLS, "-o", str(path)], wait=60)
            hub.token(business)
            self.assertEqual(hub.ask(business).status, 200)
            mark = path.stat().st_size
            self.assertEqual(hub.ask(business).status, 200)
            lines = path.read_text(errors="replace")[mark:].splitlines()
        finally:
            hub.close()
        events = []
        for line in lines:
            if re.search(r"(read|recv\w*)\(.*POST /999997/app_submit", line) or re.search(
                r"(read|recv\w*) resumed>.*POST /999997/app_submit", line
            ):
                events.append("request")
            elif re.search(r"fdatasync(\(\d+\)| resumed>.*\))\s*= 0", line):
                events.append("sync")
            elif re.search(r"(write|writev|sendto|sendmsg)\(.*POST /(rest|soap)", line):
                events.append("forward")
            elif re.search(r"(write|writev|sendto|sendmsg)\(.*HTTP/1\.1 200", line):
                events.append("answer")
        self.assertIn("request", events, "\n".join(lines[-50:]))
        return events[events.index("request") : events.index("answer") + 1]

    def test_a_message_is_in_its_log_and_in_the_journal_before_it_is_accepted(self):
        hub = Hub()
        try:
            path = hub.folder / "trace"
            hub.start(prefix=["strace", "-f", "-qq", "-s", "64", "-e", "trace=" + CALLS, "-o", str(path)], wait=60)
            hub.provider.delay = 1.0  # its delivery syncs later, behind the answer
            hub.token("010")
            mark = path.stat().st_size
            self.assertEqual(hub.ask("010", Prefer="respond-async").status, 202)
            lines = path.read_text(errors="replace")[mark:].splitlines()
            segments = {
                int(link.name): link.readlink().parts[-3]
                for link in pathlib.Path(f"/proc/{hub.pid}/fd").iterdir()
                if link.is_symlink() and str(link.readlink()).endswith(".phs")
            }
        finally:
            hub.close()
        running, synced = {}, []
        for line in lines:
            thread = line.split()[0]
            if begun := re.search(r"fdatasync\((\d+)", line):
                running[thread] = int(begun[1])
            if re.search(r"fdatasync(\(\d+\)| resumed>.*\))\s*= 0", line):
                synced.append(segments.get(running.get(thread)))
            if re.search(r"(write|writev|sendto|sendmsg)\(.*HTTP/1\.1 202", line):
                break
        else:
            self.fail("no 202 in the trace")
        self.assertLessEqual({"messages", "journal"}, set(synced), synced)

    def test_an_order_is_on_disk_before_it_is_forwarded_and_before_it_is_answered(self):
        events = self.trace("031")
        self.assertIn("sync", events[: events.index("forward")], events)
        self.assertIn("sync", events[events.index("forward") :], events)

    def test_a_question_is_on_disk_before_it_is_answered(self):
        events = self.trace("010")
        self.assertIn("forward", events)
        self.assertIn("sync", events[events.index("forward") :], events)
