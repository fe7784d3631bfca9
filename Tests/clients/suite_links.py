"""Files of a partner: a dropped CSV answers questions, and neither kill -9 nor a reload loses or doubles a record."""

import csv
import datetime
import hashlib
import json
import os
import re
import signal
import time
import unittest

from hub import CITY, ROOT, Hub
from seal_files import VERSION, content

CALL = "app_submit/v10/inkantorokuichiran"
HOUSEHOLDS = ROOT / "interfaces" / "001-juminkihondaicho" / "setaijoho" / "v10"
TOKYO = datetime.timezone(datetime.timedelta(hours=9))

LINK = """
  - id: {id}
    direction: in
    partner: inkan
    contract: 002/inkantoroku
    version: v10
    operation: ichiran
    carrier: {{folder: {{path: {share}}}}}
    folders: {{files: in}}
    pattern: "*.csv"
    complete: {{marker: ".done"}}
    layout: {{encoding: cp932, content: full, refusal: partial}}
    schedule: {{yearly: "01-01", at: "00:00"}}
    {more}
"""


# The records of households lie in three files.
SETS = """
  - id: setai-in
    direction: in
    partner: juki
    contract: 001/setaijoho
    version: v10
    operation: ichiran
    carrier: {{folder: {{path: {share}}}}}
    folders: {{files: sets, archive: sets-archive, quarantine: sets-quarantine, errors: sets-errors}}
    pattern: "*.csv"
    complete: {{manifest: "*.manifest"}}
    layout:
      refusal: partial
      files:
        setaijohoichiran: "setai_*"
        setaijohoichiran_setaiin: "in_*"
        setaijohoichiran_setaiin_zokugarakodo: "zoku_*"
    schedule: {{yearly: "01-01", at: "00:00"}}
"""


def record(number, **changes):
    path = VERSION / "examples" / "valid-ichiran.response-two-registrations.json"
    record = dict(json.loads(path.read_text())["result"][0])
    return {**record, "koshinkubun": "1", "shimei": "山田　太郎", "torokubango": f"{number:015d}", **changes}


def household(number, **changes):
    path = HOUSEHOLDS / "examples" / "valid-ichiran.response-two-households.json"
    return {**json.loads(path.read_text())["result"][0], "setaibango": f"{number:015d}", **changes}


def household_files(records):
    """The three files of households: their own rows, their members' and the members' relations."""
    columns = {}
    with open(HOUSEHOLDS / "published" / "layout.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            columns.setdefault(row["file"], []).append(row["name"])
    rows = {name: [] for name in columns}
    for one in records:
        rows["setaijohoichiran"].append(one)
        for place, member in enumerate(one["setaiin"], 1):
            key = {"setaibango": one["setaibango"], "setaiin_renban": place}
            rows["setaijohoichiran_setaiin"].append({**member, **key})
            for number, code in enumerate(member["zokugarakodo"], 1):
                relation = {**key, "zokugarakodo_renban": number, "zokugarakodo": code}
                rows["setaijohoichiran_setaiin_zokugarakodo"].append(relation)
    return {
        name: "\r\n".join(
            [",".join(columns[name])]
            + [",".join(f'"{row[column]}"' if column in row else "" for column in columns[name]) for row in found]
            + [""]
        ).encode()
        for name, found in rows.items()
    }


class Links(unittest.TestCase):
    def setUp(self):
        self.hub = Hub()
        self.share = self.hub.folder / "share"
        (self.share / "in").mkdir(parents=True)
        (self.share / "sets").mkdir()
        self.file = self.hub.folder / "municipalities" / f"{CITY}.yaml"
        self.plain = self.file.read_text()
        self.configure()
        self.hub.start()

    def tearDown(self):
        self.hub.close()

    def configure(self, id="inkan-in", more="", sets=""):
        text = self.plain.replace("grants:", '  - {id: inkan, name: 印鑑登録, business: ["002"]}\ngrants:', 1)
        text = text.replace(
            "routes:",
            "  - {id: jite-inkan, consumer: jite, contract: 002/inkantoroku, operations: [ichiran], purpose: 試験,"
            " legalBasis: 試験用}\n"
            "  - {id: jite-setai, consumer: jite, contract: 001/setaijoho, operations: [ichiran], purpose: 試験,"
            " legalBasis: 試験用}\nroutes:\n"
            "  - {contract: 001/setaijoho, version: v10, provider: juki, dataset: only, datasetOperations: [ichiran]}\n"
            "  - {contract: 002/inkantoroku, version: v10, provider: inkan, dataset: only, datasetOperations: [ichiran]}",
            1,
        )
        link = LINK.format(id=id, share=self.share, more=more)
        self.file.write_text(text + "links:" + link + sets.format(share=self.share))

    def put(self, name, records):
        (self.share / "in" / name).write_bytes(content(records))
        (self.share / "in" / (name + ".done")).touch()

    def run_link(self, id="inkan-in"):
        self.hub.command("links", "run", "--municipality", CITY, "--link", id)

    def link(self):
        answer = self.hub.command("links", "list", "--municipality", CITY, "--format", "json").stdout
        return json.loads(answer)["links"][0]

    def wait(self, what, seconds=120):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if result := what():
                return result
            time.sleep(0.05)
        self.fail(f"waited in vain: {self.link()}\n{self.hub.log_text()[-2000:]}")

    def kept(self):
        answer = self.hub.command("dataset", "list", "--municipality", CITY, "--format", "json").stdout
        found = [one for one in json.loads(answer)["datasets"] if one["contract"] == "002/inkantoroku"]
        return found[0] if found else {}

    def archived(self, name):
        return any(one.name.endswith("-" + name) for one in (self.share / "archive").glob("*"))

    def half_way(self):
        progress = self.link()["progress"]
        return progress and progress[0]["state"] == "fetched" and progress[0]["records"] > 500

    # What comes in

    def test_a_dropped_file_answers_a_question_and_its_errors_come_back(self):
        self.put("a.csv", [record(1), record(2, torokujotai="7"), record(3, shimei="佐藤　花子")])
        self.run_link()
        self.wait(lambda: self.archived("a.csv"))
        question = json.loads((VERSION / "examples" / "valid-ichiran.request-whole.json").read_text())
        answer = self.hub.send(
            "POST",
            f"/{CITY}/{CALL}",
            json.dumps(question).encode(),
            {"Authorization": self.hub.basic(), "Content-Type": "application/json"},
        )
        self.assertEqual(answer.status, 200, answer)
        self.assertEqual([one["shimei"] for one in answer.json["result"]], ["山田　太郎", "佐藤　花子"])
        self.assertRegex(answer.headers["hub-as-of"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$")
        errors = next((self.share / "errors").glob("*-errors-a.csv")).read_bytes().decode("cp932")
        self.assertEqual(len(errors.splitlines()), 2)
        self.assertIn('"H1003"', errors)
        jobs = self.hub.command("links", "jobs", "--municipality", CITY).stdout
        self.assertRegex(jobs, r"archived .* 3  2  1  a\.csv")
        evidence = self.hub.command("audit", "export", "--municipality", CITY).stdout
        self.assertIn("ichiran.load", evidence)
        self.assertNotIn("山田", evidence + self.hub.log_text())

    def test_a_set_of_files_answers_a_question_and_a_bad_row_comes_back_in_its_file(self):
        self.configure(sets=SETS)
        self.hub.command("reload")
        files = household_files([household(1), household(2), household(3, setainushi_shimei="架空　次郎")])
        members = files["setaijohoichiran_setaiin"].split(b"\r\n")
        members[6] = members[6].replace(b"1990-08-02", b"1990-13-02")
        files["setaijohoichiran_setaiin"] = b"\r\n".join(members)
        manifest = "file,sha256,bytes,records\n"
        for content, name in zip(files.values(), ["setai_1.csv", "in_1.csv", "zoku_1.csv"]):
            (self.share / "sets" / name).write_bytes(content)
            rows = content.count(b"\r\n") - 1
            manifest += f"{name},{hashlib.sha256(content).hexdigest()},{len(content)},{rows}\n"
        (self.share / "sets" / "1.manifest").write_text(manifest)
        self.run_link("setai-in")
        self.wait(lambda: any((self.share / "sets-archive").glob("*-1.manifest")))
        question = json.loads((HOUSEHOLDS / "examples" / "valid-ichiran.request-whole.json").read_text())
        answer = self.hub.send(
            "POST",
            f"/{CITY}/app_submit/v10/setaijohoichiran",
            json.dumps(question).encode(),
            {"Authorization": self.hub.basic(), "Content-Type": "application/json"},
        )
        self.assertEqual(answer.status, 200, answer)
        self.assertEqual(answer.json["result"], [household(1), household(3, setainushi_shimei="架空　次郎")])
        lists = {one.name.split("-errors-")[1]: one.read_text() for one in (self.share / "sets-errors").glob("*")}
        lines = {name: len(text.splitlines()) for name, text in lists.items()}
        self.assertEqual(lines, {"setai_1.csv": 2, "in_1.csv": 5, "zoku_1.csv": 5})
        self.assertIn("1990-13-02", lists["in_1.csv"])
        self.assertEqual(lists["in_1.csv"].count('"H8085"'), 3)

    def test_a_broken_file_is_quarantined_and_an_alarm_until_a_good_one_comes(self):
        (self.share / "in" / "b.csv").write_bytes(content([record(1)])[:-4])
        (self.share / "in" / "b.csv.done").touch()
        self.run_link()
        note = self.share / "quarantine" / "1-reason-b.csv.txt"
        self.wait(note.exists)
        self.assertEqual(note.read_text(), "H8005\n")
        self.wait(lambda: "H8057" in self.hub.command("status").stdout)
        self.put("c.csv", [record(1)])
        self.run_link()
        self.wait(lambda: "H8057" not in self.hub.command("status").stdout)
        self.assertEqual(self.kept()["records"], 1)

    # Kill and reload

    def test_kill_in_the_middle_of_a_file_and_restart_give_exactly_its_records(self):
        count = 30_000
        self.put("big.csv", [record(number) for number in range(count)])
        self.run_link()
        self.wait(self.half_way)
        self.hub.stop(signal.SIGKILL)
        self.assertFalse(self.archived("big.csv"))
        self.hub.start()
        # Nobody asks: what was under way goes on by itself.
        self.wait(lambda: self.archived("big.csv"), 300)
        kept = self.kept()
        self.assertEqual((kept["records"], kept["versions"], kept["added"]), (count, count, count))

    def test_a_reload_takes_a_change_over_and_loses_no_file(self):
        count = 30_000
        self.put("big.csv", [record(number) for number in range(count)])
        self.run_link()
        self.wait(self.half_way)
        self.configure(more="missed: skip")
        self.hub.command("reload")
        self.wait(lambda: self.archived("big.csv"), 300)
        self.assertEqual(self.kept()["records"], count)
        self.configure(id="inkan-new")
        self.hub.command("reload")
        self.assertEqual(self.link()["link"], "inkan-new")
        self.put("small.csv", [record(1)])
        self.run_link("inkan-new")
        self.wait(lambda: self.archived("small.csv"))
        self.assertEqual(self.kept()["records"], 1)
        # What does not fit is told with its place, and the running links go on.
        self.file.write_text(self.file.read_text().replace("partner: inkan", "partner: jite"))
        refused = self.hub.command("reload", check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertRegex(refused.stderr, re.escape(str(self.file)) + r":\d+:\d+: .*provider of the route")
        self.assertEqual(self.link()["link"], "inkan-new")

    def test_it_stops_in_order_in_the_middle_of_a_file(self):
        self.put("big.csv", [record(number) for number in range(30_000)])
        self.run_link()
        self.wait(self.half_way)
        begun = time.monotonic()
        self.assertEqual(self.hub.stop(), 0)
        self.assertLess(time.monotonic() - begun, 15)
        self.hub.start()
        self.wait(lambda: self.archived("big.csv"), 300)

    # Deadlines

    def test_a_missed_deadline_is_an_alarm_until_the_file_has_come(self):
        by = datetime.datetime.now(TOKYO) + datetime.timedelta(seconds=61)
        if by.date() != datetime.datetime.now(TOKYO).date():
            self.skipTest("too near to midnight in Japan")
        self.configure(more=f'deadline: {{daily: all, by: "{by:%H:%M}"}}')
        self.hub.command("reload")
        self.wait(lambda: self.link().get("missedDeadline"), 130)
        self.assertIn("H8045", self.hub.command("links", "list").stdout)
        self.assertIn("H8045", self.hub.command("status").stdout)
        self.put("late.csv", [record(1)])
        self.run_link()
        self.wait(lambda: "H8045" not in self.hub.command("status").stdout)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main()
