"""A trace of system calls: fdatasync before the answer is written, and, for an order, before it is forwarded."""

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

    def test_an_order_is_on_disk_before_it_is_forwarded_and_before_it_is_answered(self):
        events = self.trace("031")
        self.assertIn("sync", events[: events.index("forward")], events)
        self.assertIn("sync", events[events.index("forward") :], events)

    def test_a_question_is_on_disk_before_it_is_answered(self):
        events = self.trace("010")
        self.assertIn("forward", events)
        self.assertIn("sync", events[events.index("forward") :], events)
