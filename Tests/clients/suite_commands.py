"""The commands of hubd: exit codes, one line a file, JSON lines, help with examples."""

import csv
import json
import os
import subprocess
import tempfile
import unittest

import hub
from hub import CITY, CONTRACTS, ROOT, examples, shared


def hubd(*words, text=None):
    return subprocess.run([hub.HUBD, *words], input=text, capture_output=True, text=True, timeout=60, cwd=ROOT)


def write_households(folder, count, orphans):
    """The files of so many households with two members each, from the examples of the published layout."""
    layout = {}
    path = os.path.join(ROOT, "interfaces/001-juminkihondaicho/setaijoho/v10/published/layout.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            layout.setdefault(row["file"], []).append((row["name"], row["example"]))
    household, member, relation = layout
    absent = ("fushohyoki", "shometsunengappi", "denakunattanengappi", "tsusho")
    rows = {household: [], member: [], relation: []}

    def add(name, **values):
        rows[name].append(
            [values.get(column, "" if column.endswith(absent) else example) for column, example in layout[name]]
        )

    for number in range(1, count + 1):
        key = f"{number:015d}"
        add(household, setaibango=key)
        for place in ("2", "1"):
            add(member, setaibango=key, setaiin_renban=place)
            add(relation, setaibango=key, setaiin_renban=place, zokugarakodo_renban="1")
    for number in range(orphans):
        add(member, setaibango=f"9{number:014d}", setaiin_renban="1")
    paths = []
    for name, lines in rows.items():
        paths.append(os.path.join(folder, name + ".csv"))
        with open(paths[-1], "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow([column for column, _ in layout[name]])
            writer.writerows(lines)
    return paths


class Commands(unittest.TestCase):
    def test_version_names_what_it_was_built_with(self):
        done = hubd("--version")
        self.assertEqual(done.returncode, 0)
        for word in ("Swift", "SQLite", "libxml2"):
            self.assertIn(word, done.stdout)

    def test_every_command_has_help_with_an_example(self):
        for words in (
            ["serve"],
            ["check"],
            ["audit", "search"],
            ["audit", "verify"],
            ["audit", "export"],
            ["client", "add"],
            ["client", "list"],
            ["client", "revoke"],
            ["contract", "list"],
            ["contract", "show"],
            ["contract", "publish"],
            ["contract", "validate"],
            ["schema", "validate"],
            ["format", "check"],
        ):
            with self.subTest(" ".join(words)):
                done = hubd(*words, "--help")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertRegex(done.stdout, r"EXAMPLES?:\n\s+hubd " + " ".join(words))

    def test_the_list_says_what_loading_costs_and_it_stays_below_40_mib(self):
        done = hubd("contract", "list", "--timing")
        self.assertEqual(done.returncode, 0, done.stderr)
        words = done.stderr.removeprefix("hubd: ").split()
        told = dict(zip(words[::2], map(float, words[1::2])))
        self.assertEqual(told["contracts"], len(list((ROOT / "interfaces").glob("*/*/*/contract.yaml"))))
        self.assertEqual(told["contracts"], len(done.stdout.splitlines()))
        self.assertGreater(told["load_ms"], 0)
        self.assertTrue(0 < told["rss_growth_kib"] < 40 * 1024, told)

    def test_the_running_configuration_checks(self):
        self.assertEqual(shared().command("check").returncode, 0)

    def test_a_wrong_configuration_is_told_with_file_and_line(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "hub.yaml")
            text = shared().config.read_text()
            with open(path, "w") as file:
                file.write(text + "nazo: 1\n")
            done = hubd("check", "--config", path)
            self.assertNotEqual(done.returncode, 0)
            self.assertRegex(done.stdout + done.stderr, rf"hub\.yaml:{text.count(chr(10)) + 1}")

    def test_every_contract_is_listed(self):
        done = hubd("contract", "list")
        self.assertEqual(done.returncode, 0, done.stderr)
        for _, _, _, contract in CONTRACTS.values():
            self.assertIn(contract, done.stdout)

    def test_examples_are_judged_by_their_names(self):
        for business, (_, _, operation, contract) in CONTRACTS.items():
            for direction in ("request", "response"):
                good = [str(p) for ending in ("json", "xml") for p in examples(business, direction, ending)]
                bad = [
                    str(p)
                    for ending in ("json", "xml")
                    for p in examples(business, direction, ending, prefix="invalid-*-")
                ]
                words = [
                    "contract",
                    "validate",
                    "--contract",
                    contract,
                    "--operation",
                    operation,
                    "--message",
                    direction,
                    "--municipality",
                    CITY,
                    "--format",
                    "json",
                ]
                with self.subTest(business=business, direction=direction):
                    self.assertTrue(good)
                    done = hubd(*words, *good)
                    self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                    self.assertEqual(
                        [json.loads(line)["valid"] for line in done.stdout.splitlines()], [True] * len(good)
                    )
                    if bad:
                        done = hubd(*words, *bad)
                        self.assertEqual(done.returncode, 1, done.stderr)
                        for path, line in zip(bad, done.stdout.splitlines(), strict=True):
                            verdict = json.loads(line)
                            self.assertIs(verdict["valid"], False, path)
                            self.assertIn(
                                os.path.basename(path).split("-")[1], [e["code"] for e in verdict["errors"]], path
                            )

    def test_what_cannot_run_ends_with_2(self):
        done = hubd(
            "contract",
            "validate",
            "--contract",
            "010/kojinjuminzeishotoku",
            "--operation",
            "shokai",
            "--message",
            "request",
            "/nowhere/nothing.json",
        )
        self.assertEqual(done.returncode, 2, done.stdout + done.stderr)

    def test_formats_are_checked(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text, code in (
                ("a.json", '{"a":1}', 0),
                ("b.json", '{"a":1,}', 1),
                ("a.xml", "<a/>", 0),
                ("b.xml", "<a>", 1),
                ("c.xml", "<!DOCTYPE a><a/>", 1),
            ):
                with self.subTest(name=name, text=text):
                    path = os.path.join(folder, name)
                    with open(path, "w") as file:
                        file.write(text)
                    done = hubd("format", "check", "--format", "json", path)
                    self.assertEqual(done.returncode, code, done.stdout + done.stderr)
                    self.assertIs(json.loads(done.stdout)["valid"], code == 0)

    def test_a_set_of_files_is_judged_together(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = write_households(folder, 3, orphans=1)
            words = ["file", "check", "--contract", "001/setaijoho", "--day", "2026-11-20"]
            errors, good = os.path.join(folder, "errors"), os.path.join(folder, "good")
            done = hubd(*words, "--errors", errors, "--output", good, *paths)
            self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
            said = json.loads(done.stdout)
            self.assertEqual((said["accepted"], said["refused"], said["codes"]), (3, 1, {"H8080": 1}))
            self.assertEqual(said["files"]["setaijohoichiran_setaiin"], {"rows": 7, "refused": 1})
            with open(os.path.join(errors, "setaijohoichiran_setaiin.csv"), encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            self.assertEqual([row[-2] for row in rows], ["kodo", "H8080"])
            # The good ones are a set again.
            done = hubd(*words, *(os.path.join(good, os.path.basename(path)) for path in reversed(paths)))
            self.assertEqual((done.returncode, json.loads(done.stdout)["accepted"]), (0, 3), done.stdout + done.stderr)
            done = hubd(*words, *(f"--set={os.path.basename(path)[:-4]}={path}" for path in paths))
            self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
            for wrong in (paths[:2], paths + paths[:1], ["--set", f"nothing={paths[0]}"]):
                self.assertEqual(hubd(*words, *wrong).returncode, 2)

    def test_foreign_schemas_are_used(self):
        with tempfile.TemporaryDirectory() as folder:
            schema, good, bad = (os.path.join(folder, n) for n in ("s.xsd", "g.xml", "b.xml"))
            for path, text in (
                (
                    schema,
                    '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"><x:element name="a" type="x:int"/>'
                    "</x:schema>",
                ),
                (good, "<a>1</a>"),
                (bad, "<a>x</a>"),
            ):
                with open(path, "w") as file:
                    file.write(text)
            self.assertEqual(hubd("schema", "validate", "--schema", schema, good).returncode, 0)
            self.assertEqual(hubd("schema", "validate", "--schema", schema, good, bad).returncode, 1)
            self.assertEqual(hubd("schema", "validate", "--schema", folder + "/none.xsd", good).returncode, 2)

    def test_a_revoked_client_gets_no_token(self):
        made = json.loads(
            shared().command("client", "add", "--municipality", CITY, "--system", "kari", "--format", "json").stdout
        )
        self.assertIn(made["client_id"], shared().command("client", "list", "--municipality", CITY).stdout)
        self.assertNotIn(made["client_secret"], shared().command("client", "list", "--municipality", CITY).stdout)
        shared().command("client", "revoke", "--municipality", CITY, "--client", made["client_id"])
        answer = shared().request_token(
            {
                "grant_type": "client_credentials",
                "client_id": made["client_id"],
                "client_secret": made["client_secret"],
                "scope": "x",
            }
        )
        self.assertEqual(answer.status, 401, answer)
