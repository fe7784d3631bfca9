"""A full disk: 503, not ready, nothing half-said; and it goes on by itself when there is space again."""

import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from hub import CITY, Hub

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "faults"))

from city import CALL, FaultHub, notice  # noqa: E402  (needs the path above)


def fill(path):
    """Takes all the space that there is."""
    with open(path, "wb", buffering=0) as file:
        try:
            while file.write(bytes(65536)):
                pass
        except OSError:
            pass


def wait(what, seconds):
    deadline = time.monotonic() + seconds
    while not what():
        if time.monotonic() > deadline:
            raise AssertionError("waited in vain")
        time.sleep(0.1)


class FullDisk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.disk = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-disk-"))
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(cls.disk)], capture_output=True
        )
        if mounted.returncode:
            cls.disk.rmdir()
            raise unittest.SkipTest("no small file system can be mounted here (needs root)")

    @classmethod
    def tearDownClass(cls):
        subprocess.run(["umount", str(cls.disk)], check=True)
        cls.disk.rmdir()

    def test_the_hub_says_so_and_recovers(self):
        hub = Hub({"journal": {"segment": "4MiB"}}, data=self.disk / "data")
        try:
            hub.start()
            self.assertEqual(hub.ask().status, 200)
            filler = self.disk / "filler"
            fill(filler)
            answered = []
            deadline = time.monotonic() + 60
            while (answer := hub.ask("031")).status == 200:
                answered.append(answer.headers["hub-exchange-id"])
                self.assertLess(time.monotonic(), deadline, "the disk fills")
            self.assertEqual((answer.status, answer.headers["hub-error"]), (503, "H6001"), answer)
            seen = len(hub.provider.seen)
            answer = hub.ask("031")
            self.assertEqual((answer.status, answer.headers["hub-error"]), (503, "H6001"), answer)
            self.assertEqual(len(hub.provider.seen), seen, "nothing is forwarded that cannot be journaled")
            self.assertEqual(hub.send("GET", "/readyz").status, 503)
            self.assertEqual(hub.send("GET", "/healthz").status, 200)
            filler.unlink()
            wait(lambda: hub.send("GET", "/readyz").status == 200, 20)
            answered.append(hub.ask("031").headers["hub-exchange-id"])
            export = hub.command("audit", "export", "--municipality", CITY).stdout
            self.assertEqual([identity for identity in answered if identity not in export], [])
            self.assertEqual(hub.command("audit", "verify").returncode, 0)
        finally:
            hub.close()

    def test_without_room_for_day_files_messages_go_on_and_an_alarm_says_so(self):
        hub = FaultHub(receiver_port=1)
        days = hub.data / "messages" / "days"
        days.mkdir(parents=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(days)], check=True)
        try:
            hub.start()
            fill(days / "filler")

            def publish(number):
                headers = {"Authorization": hub.bearer("juki"), "Content-Type": "application/json"}
                return hub.send("POST", f"/{CITY}/{CALL}", notice(1, number), headers).status

            self.assertEqual(publish(1), 202)
            wait(lambda: "the message store cannot write its day files" in hub.log_text(), 20)
            wait(lambda: "H7056" in hub.command("status").stdout, 45)
            self.assertEqual(hub.send("GET", "/readyz").status, 200, "nothing is lost")
            self.assertEqual(publish(2), 202)
            (days / "filler").unlink()
            wait(lambda: "H7056" not in hub.command("status").stdout, 45)
            self.assertEqual(len(list(days.glob("*.sqlite"))), 1, [one.name for one in days.iterdir()])
        finally:
            try:
                hub.stop()
            finally:
                subprocess.run(["umount", str(days)], check=True)
                hub.close()
