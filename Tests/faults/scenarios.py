"""What is done to the hub, its receivers, its disk and its database while notices flow."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time


class Scenario:
    """Runs in its own thread-free loop: `act` once a round until the time is over, then `mend`."""

    title = ""
    hubs = 1
    needs_postgres = False

    def __init__(self, scene, dice):
        self.scene, self.dice = scene, dice
        self.rounds = 0

    def reason_to_skip(self):
        return None

    def prepare(self):
        """Before the hub starts."""

    def act(self):
        self.rounds += 1

    def mend(self):
        """Everything works again."""

    def close(self):
        """After the hub has stopped."""

    def wait(self, least, most):
        time.sleep(self.dice.uniform(least, most))


class Calm(Scenario):
    title = "nothing (the same load without a fault)"

    def act(self):
        super().act()
        self.wait(0.5, 0.5)


class Kill(Scenario):
    title = "`kill -9` of the hub at random moments"

    def act(self):
        super().act()
        self.wait(0.2, 1.5)
        hub = self.dice.choice(self.scene.hubs)
        hub.stop(signal.SIGKILL)
        hub.start()


class Pause(Scenario):
    title = "SIGSTOP of the hub for longer than a lease, then SIGCONT"

    def act(self):
        super().act()
        self.wait(0.3, 1.0)
        hub = self.dice.choice(self.scene.hubs)
        os.kill(hub.pid, signal.SIGSTOP)
        self.wait(2.2, 3.0)
        os.kill(hub.pid, signal.SIGCONT)


class BadListener(Scenario):
    title = "the listening receiver hangs, answers 503, breaks off before or after it took the notice"

    def prepare(self):
        self.scene.listener.manners = {"hang": 0.02, "error": 0.1, "lost": 0.05, "break": 0.05}

    def act(self):
        super().act()
        self.wait(0.5, 0.5)

    def mend(self):
        self.scene.listener.manners = {}


class BadFetcher(Scenario):
    title = "the fetching receiver dozes past its leases and acknowledges twice"

    def prepare(self):
        for fetcher in self.scene.fetchers:
            fetcher.manners = {"doze": 0.1, "twice": 0.2}

    def act(self):
        super().act()
        self.wait(0.5, 0.5)

    def mend(self):
        for fetcher in self.scene.fetchers:
            fetcher.manners = {}


class FullDisk(Scenario):
    title = "the disk is full, and has space again"
    disk = None

    def reason_to_skip(self):
        self.disk = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-faults-disk-"))
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512m", "tmpfs", str(self.disk)], capture_output=True).returncode:
            self.disk.rmdir()
            self.disk = None
            return "no small file system can be mounted here (needs root)"
        self.scene.data = self.disk / "data"
        return None

    def act(self):
        super().act()
        self.wait(0.3, 0.8)
        filler = self.disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while file.write(bytes(1 << 20)):
                    pass
            except OSError:
                pass
        self.wait(0.5, 1.5)
        filler.unlink()

    def mend(self):
        (self.disk / "filler").unlink(missing_ok=True)

    def close(self):
        if self.disk:
            subprocess.run(["umount", str(self.disk)], check=True)
            self.disk.rmdir()


class ClockJumps(Scenario):
    title = "the wall clock jumps by up to a minute, forwards and back"

    def prepare(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-faults-clock-"))
        library, self.file = self.folder / "clock.so", self.folder / "offset"
        source = pathlib.Path(__file__).parent / "clock.c"
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        self.jump(0)
        self.scene.environment = {"LD_PRELOAD": str(library), "CLOCK_OFFSET_FILE": str(self.file)}

    def jump(self, seconds):
        with open(self.file, "r+b" if self.file.exists() else "wb") as file:
            file.write((seconds * 1_000_000_000).to_bytes(8, sys.byteorder, signed=True))

    def act(self):
        super().act()
        self.wait(0.3, 1.0)
        self.jump(self.dice.choice([-50, -20, -5, 5, 20, 50]))

    def mend(self):
        self.jump(0)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class KillDatabase(Scenario):
    title = "PostgreSQL killed (-9) and started again"
    needs_postgres = True

    def act(self):
        super().act()
        self.wait(0.5, 1.5)
        self.scene.postgres.kill()
        self.wait(0.2, 1.0)
        self.scene.postgres.start()


class TwoHubs(Pause):
    title = "two hubs on one PostgreSQL; one is stopped (SIGSTOP) past its leases, or killed"
    hubs = 2
    needs_postgres = True

    def act(self):
        if self.dice.random() < 0.5:
            return super().act()
        self.rounds += 1
        self.wait(0.3, 1.0)
        hub = self.dice.choice(self.scene.hubs)
        hub.stop(signal.SIGKILL)
        hub.start()


ALL = [Calm, Kill, Pause, BadListener, BadFetcher, FullDisk, ClockJumps, KillDatabase, TwoHubs]
