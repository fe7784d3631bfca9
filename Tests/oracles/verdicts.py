"""The hub's verdicts by `hubd contract validate --format json`: one JSON object a line, in the order of the files."""
import json
import subprocess


class HubFailure(Exception):
    """hubd could not run, or did not answer as its help says."""


def hub_verdicts(command, paths):
    """A list of error codes for each file; empty when the file is valid."""
    verdicts = []
    for start in range(0, len(paths), 500):
        verdicts += run([*map(str, command)], paths[start:start + 500])
    return verdicts


def run(command, paths):
    try:
        done = subprocess.run([*command, *map(str, paths)], capture_output=True, timeout=300)
    except OSError as error:
        raise HubFailure(f"{command[0]}: {error}") from error
    lines = done.stdout.decode().splitlines()
    if done.returncode not in (0, 1) or len(lines) != len(paths):
        raise HubFailure(f"exit {done.returncode}, {len(lines)} lines for {len(paths)} files: {done.stderr.decode()}")
    verdicts = []
    for line, path in zip(lines, paths):
        verdict = json.loads(line)
        codes = [error["code"] for error in verdict["errors"]]
        if verdict["file"] != str(path) or verdict["valid"] != (not codes):
            raise HubFailure(f"a verdict that contradicts itself: {line}")
        verdicts.append(codes)
    if (done.returncode == 1) != any(verdicts):
        raise HubFailure(f"exit {done.returncode} does not fit the verdicts")
    return verdicts
