"""The story of `make run`: 架空市's systems speak through the hub, rightly and wrongly.

    python3 Examples/kakuu-city/demo --hubd .build/release/hubd --people .run/city/people.json \\
        --share .run/share/inkan --python .venv/bin/python

The hub and the vendors must be running (`scripts/run-demo` starts them). Exit 0 only when every step went as it should.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import faults
import files
import good_questions
import journal
import notices
import wrong_questions
from hub import Client, Hub
from report import Report

CITY = Path(__file__).resolve().parent.parent


def main() -> int:
    arguments = argparse.ArgumentParser(description="架空市のデータ連携を一通り試す。")
    arguments.add_argument("--hub", default="http://127.0.0.1:8080", help="the hub's public URL")
    arguments.add_argument("--hubd", type=Path, required=True)
    arguments.add_argument("--config", type=Path, default=CITY / "hub.yaml")
    arguments.add_argument("--people", type=Path, required=True)
    arguments.add_argument("--share", type=Path, required=True, help="the folder that vendor D and the hub have in common")
    arguments.add_argument("--python", default=sys.executable, help="a Python that has zeep")
    arguments.add_argument("--control-port", type=int, default=9112, help="vendor B's fault switch")
    options = arguments.parse_args()

    report, people = Report(), json.loads(options.people.read_text(encoding="utf-8"))
    report.chapter("準備")
    if not report.step(_wait_until_ready(options.hub, 60), f"ハブが準備できている（{options.hub}/readyz）"):
        return report.finish()
    hubd = journal.Hubd(options.hubd, options.config)
    try:
        hub = Hub(options.hub, hubd.add_client("jite-c"))
    except (OSError, RuntimeError) as problem:
        report.step(False, "C社の児童手当システムをクライアントとして登録する", str(problem))
        return report.finish()
    report.step(True, "C社の児童手当システムをクライアントとして登録した")
    _tell(hub, hubd, report, people, options)
    return report.finish()


def _tell(hub: Hub, hubd: journal.Hubd, report: Report, people: dict, options) -> None:
    mother = people["single-mother"]["atenabango"]
    vendor = good_questions.VendorC(options.python, hub)
    control = faults.VendorBControl(options.control_port)
    for chapter in (
        lambda: good_questions.ask_by_soap(vendor, report, mother),
        lambda: good_questions.ask_again_by_json(vendor, hub, report, people),
        lambda: good_questions.ask_residents(hub, report, people),
        lambda: wrong_questions.ask_all(hub, report, mother),
        lambda: faults.FaultStory(hub, report, control, mother).tell(),
        lambda: notices.stories(hub, hubd.add_client("juki-a"), report, control, mother).tell(),
        lambda: files.story(hub.url, hubd.add_client("shomei-e"), hubd, report, options.share).tell(),
        lambda: journal.search_and_verify(hubd, report, mother),
    ):
        try:
            chapter()
        except Exception as problem:   # one chapter that breaks off must not hide the others
            report.step(False, "この章は最後まで進まなかった", f"{type(problem).__name__}: {problem}")


def _wait_until_ready(url: str, seconds: float) -> bool:
    hub, deadline = Hub(url, Client("", "")), time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if hub.call("GET", "/readyz").status == 200:
                return True
        except OSError:
            pass
        time.sleep(0.1)
    return False


if __name__ == "__main__":
    sys.exit(main())
