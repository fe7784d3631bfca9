#!/usr/bin/env python3
"""Makes a catalogue of many contracts out of the project's own, for measuring start and memory.

usage: Benchmarks/contracts.py FOLDER [COUNT=100]
Each is a copy of one of the real contracts with an id, calls and a 業務ID (from Z01 on) of its own.
"""

import pathlib
import re
import shutil
import sys

INTERFACES = pathlib.Path(__file__).resolve().parent.parent / "interfaces"


def generate(folder, count, kept=()):
    """Ids of what was made; the folders of `kept` (like 010-…/…) are taken as they are and count."""
    folder = pathlib.Path(folder)
    shutil.copytree(INTERFACES / "common", folder / "common")
    shutil.copy(INTERFACES / "errors.yaml", folder)
    originals = sorted(INTERFACES.glob("*/*/*/contract.yaml"))
    for name in kept:
        shutil.copytree(INTERFACES / name, folder / name)
    made = []
    for number in range(count - len(kept)):
        source = originals[number % len(originals)]
        business, name = f"Z{number % 99 + 1:02d}", f"keiyaku{number:04d}"
        text = source.read_text()
        text = re.sub(r"(?m)^id: .*$", f"id: {business}/{name}", text)
        text = re.sub(r"(?m)^provider: .*$", f'provider: "{business}"', text)
        text = re.sub(r"(?m)^origin: .*$", "origin: in-the-style-of", text)
        text = re.sub(r"(?m)^(\s+call: \S*/)(\w+)\s*$", rf"\g<1>\g<2>{number:04d}", text)
        target = folder / f"{business}-mihon" / name / source.parent.name
        target.mkdir(parents=True)
        (target / "contract.yaml").write_text(text)
        shutil.copy(source.parent / "items.csv", target)
        made.append(f"{business}/{name}")
    return made


if __name__ == "__main__":
    print(len(generate(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100)), "contracts")
