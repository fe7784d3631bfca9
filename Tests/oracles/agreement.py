#!/usr/bin/env python3
"""Do the published schemas and the hub's item validator say the same?

For every contract below interfaces/ the published files must be readable by foreign software, and over all examples and
thousands of mutations of them:

  * what a published schema refuses (libxml2 and xmlschema by messages.xsd, python-jsonschema by schema.json),
    `hubd contract validate` refuses, for a rule that the schema can say;
  * what only `hubd` refuses is one of the rules that the schema language cannot say (see Publication.swift).

Ends with 1 and names every disagreement, with 2 when it could not run.

    scripts/venv && .venv/bin/python Tests/oracles/agreement.py --hubd .build/release/hubd
"""
import argparse
import collections
import concurrent.futures
import itertools
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import foreign
import mutations
from verdicts import HubFailure, hub_verdicts

EXAMPLE = re.compile(
    r"^(valid|invalid-[EH]\d{4})-(?P<operation>\w+)\.(?P<message>request|response)-.*\.(?P<format>json|xml)$")

# Rules that the schema language cannot say at all, and codes of which it can say a part (the list, but not its dates
# nor, in a committed file, a list that each municipality sets;
# a bad date, but not the 不詳フラグ beside it; a number, but not how it is written) or that are faults of the text.
UNSAID = {"xml": re.compile(r"E0004|H1006|H1013|H1017"), "json": re.compile(r"H1006|H1017")}
PARTLY = {"xml": re.compile(r"H1003|H1005|H1016|H20\d\d"), "json": re.compile(r"H1003|H1012|H20\d\d")}


# More violations than these are not told, so that the one that the schema has seen may be missing.
REPORT_LIMIT = 100

AS_IT_IS = "as it is"


def main():
    arguments = parse_arguments()
    counts, disagreements = collections.Counter(), []
    with concurrent.futures.ProcessPoolExecutor(arguments.processes) as pool:
        for counted, found in pool.map(judged, folders(), itertools.repeat(arguments)):
            counts += counted
            disagreements += found
    report(counts, disagreements)
    if counts["compared"] < arguments.least or not counts["valid"] or not counts["invalid"]:
        sys.exit(f"agreement: {counts['compared']} messages compared, at least {arguments.least} of both kinds wanted")
    sys.exit(1 if disagreements else 0)


def judged(place, arguments):
    """All of one contract: what was counted, and the disagreements. Its mutations are the same in every run."""
    contract = Contract(*place)
    generator = random.Random(f"{arguments.seed} {contract.id}")
    counts = collections.Counter({"contracts": 1})
    disagreements = contract.foreign_problems(counts)
    for key, examples in sorted(contract.examples.items()):
        disagreements += compare(contract, key, examples, arguments, generator, counts)
    return counts, disagreements


def folders():
    """The real contracts, and the one of the tests that has every type and rule."""
    root = pathlib.Path(__file__).resolve().parents[2]
    for interfaces in (root / "interfaces", root / "Tests/Fixtures/mihon"):
        found = sorted(path.parent for path in interfaces.glob("*/*/*/contract.yaml"))
        if not found:
            sys.exit(f"agreement: no contract below {interfaces}")
        for folder in found:
            yield interfaces, folder


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hubd", default=".build/release/hubd")
    parser.add_argument("--mutations", type=int, default=30,
                        help="of every valid example, a tenth of them of every invalid one")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--least", type=int, default=20000, help="messages that must have been compared")
    parser.add_argument("--seed", type=int, default=20240701)
    return parser.parse_args()


class Contract:
    """One contract's folder: its published files compiled, its examples by (operation, message, format)."""

    def __init__(self, interfaces, folder):
        self.interfaces = interfaces
        description = (folder / "contract.yaml").read_text(encoding="utf-8")
        self.id = re.search(r"^id: *\"?([^\s\"]+)", description, re.MULTILINE).group(1)
        self.published = folder / "published"
        self.schemas = foreign.Schemas(self.published)
        self.examples = collections.defaultdict(list)
        for path in sorted((folder / "examples").iterdir()):
            match = EXAMPLE.match(path.name)
            if match is None:
                sys.exit(f"agreement: {path}: the name does not say what the example shows")
            self.examples[match["operation"], match["message"], match["format"]].append(path)

    def foreign_problems(self, counts):
        """Whether the foreign tools read the published files at all."""
        problems = foreign.unreadable(self.published)
        counts["published files"] += len(list(self.published.iterdir()))
        return [f"{self.id}: {problem}" for problem in problems]


def compare(contract, key, examples, arguments, generator, counts):
    """Every example and its mutations, through the schema and through the hub."""
    operation, message, form = key
    with tempfile.TemporaryDirectory() as name:
        files = list(write_cases(pathlib.Path(name), examples, form, arguments.mutations, generator))
        try:
            command = [arguments.hubd, "contract", "validate", "--interfaces", contract.interfaces]
            command += ["--contract", contract.id, "--operation", operation, "--message", message, "--format", "json"]
            verdicts = hub_verdicts(command, [path for path, _ in files])
        except HubFailure as failure:
            print(f"agreement: {failure}", file=sys.stderr)
            sys.exit(2)
        for (path, origin), codes in zip(files, verdicts, strict=True):
            yield from judge(contract, key, path, origin, codes, counts)


def write_cases(folder, examples, form, amount, generator):
    """The examples as they are, then their mutations, as files of their own."""
    mutate = mutations.of_json if form == "json" else mutations.of_xml
    for number, example in enumerate(examples):
        source = example.read_bytes()
        times = amount if example.name.startswith("valid-") else amount // 10
        cases = [(source, AS_IT_IS)] + [mutate(source, generator) for _ in range(times)]
        for index, (text, what) in enumerate(cases):
            path = folder / f"{number:03}-{index:04}.{form}"
            path.write_bytes(text)
            yield path, f"{example.name}: {what}"


def judge(contract, key, path, origin, codes, counts):
    """At most one disagreement about one message."""
    operation, message, form = key
    refusals = contract.schemas.refusals(path, operation, message, form)
    counts["compared"] += 1
    counts[form] += 1
    if origin.endswith(AS_IT_IS):
        counts["examples"] += 1
    counts["invalid" if codes else "valid"] += 1
    for code in set(codes):
        counts["refused with " + code] += 1
    where = f"{contract.id} {operation}.{message} {origin}"
    if codes and origin.startswith("valid-") and origin.endswith(AS_IT_IS):
        yield f"{where}: refused by hubd with {codes}"
    said = [code for code in codes if not UNSAID[form].fullmatch(code)]
    if refusals and not said and len(codes) < REPORT_LIMIT:
        yield f"{where}: hubd says {codes or 'valid'}, refused by {', '.join(refusals)}\n    {shown(path)}"
    elif codes and not refusals:
        counts["refused by hubd alone"] += 1
        unexplained = [code for code in said if not PARTLY[form].fullmatch(code)]
        if unexplained:
            yield f"{where}: refused by hubd alone with {unexplained}\n    {shown(path)}"


def shown(path):
    return repr(path.read_bytes()[:2000])


def report(counts, disagreements):
    for name, count in sorted(counts.items()):
        print(f"{count:7} {name}")
    for disagreement in disagreements:
        print("DISAGREEMENT", disagreement)
    print(f"agreement: {counts['compared'] - len(disagreements)} passed, {len(disagreements)} failed")


if __name__ == "__main__":
    main()
