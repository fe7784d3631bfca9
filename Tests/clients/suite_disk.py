"""A full disk: 503, not ready, nothing half-said; and it goes on by itself when there is space again."""

import pathlib
import subprocess
import tempfile
import time
import unittest

from hub import CITY, Hub


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
            with open(filler, "wb", buffering=0) as file:
                try:
                    while file.write(bytes(65536)):
                        pass
                except OSError:
                    pass
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
            deadline = time.monotonic() + 20
            while hub.send("GET", "/readyz").status != 200:
                self.assertLess(time.monotonic(), deadline, "ready again when there is space")
                time.sleep(0.1)
            answered.append(hub.ask("031").headers["hub-exchange-id"])
            export = hub.command("audit", "export", "--municipality", CITY).stdout
            self.assertEqual([identity for identity in answered if identity not in export], [])
            self.assertEqual(hub.command("audit", "verify").returncode, 0)
        finally:
            hub.close()
