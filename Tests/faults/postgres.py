"""A PostgreSQL of its own for a run: made in a temporary folder, on a free port of loopback, fsync on."""

import getpass
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

import city  # noqa: F401  (sets the path to the clients' helpers)
from hub import free_port


def binaries():
    """The folder of initdb and postgres, or None."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[4]))
    return found[-1].parent if found else None


class Postgres:
    """Started by the constructor; `url` is what libpq wants."""

    def __init__(self):
        self.bin = binaries()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-faults-pg-"))
        self.port = free_port()
        self.user = "postgres" if os.geteuid() == 0 else getpass.getuser()
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run([self.bin / "initdb", "-D", self.folder / "data", "-A", "trust", "-U", "hub", "-E", "UTF8", "--no-locale"])
        self.process = None
        self.start()

    @property
    def url(self):
        return f"host=127.0.0.1 port={self.port} user=hub dbname=postgres"

    def demote(self):
        if os.geteuid() == 0:
            entry = pwd.getpwnam("postgres")
            os.setgid(entry.pw_gid)
            os.setuid(entry.pw_uid)

    def run(self, command):
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, preexec_fn=self.demote, cwd="/")
        if done.returncode:
            raise RuntimeError(done.stderr)

    def start(self, limit=60):
        options = ["-p", self.port, "-h", "127.0.0.1", "-k", self.folder, "-c", "fsync=on", "-c", "max_connections=100"]
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                list(map(str, [self.bin / "postgres", "-D", self.folder / "data", *options])),
                stdout=log,
                stderr=log,
                preexec_fn=self.demote,
                cwd="/",
            )
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            ready = [self.bin / "pg_isready", "-q", "-h", "127.0.0.1", "-p", self.port]
            if subprocess.run(list(map(str, ready))).returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError("PostgreSQL does not start: " + (self.folder / "log").read_text()[-2000:])

    def kill(self):
        """As a power cut does it to the process: no checkpoint, nothing flushed; its children go with it."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for pid in [self.process.pid, *map(int, children)]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
