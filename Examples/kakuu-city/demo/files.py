"""Files: vendor D's system only writes CSV into a folder at night, and still answers questions by day."""

import csv
import json
import time
from pathlib import Path

from hub import MUNICIPALITY, Answer, Client, Hub
from journal import Hubd
from report import Report

CALL = "app_submit/v10/inkantorokuichiran"
SCOPE = f"002:{CALL}:Read"
LINK = "inkan-d-in"
CONTRACT = Path(__file__).resolve().parents[3] / "interfaces" / "002-inkantoroku" / "inkantoroku" / "v10"


class FileStory:
    """`asker` speaks as vendor E's system; `share` is the folder that vendor D and the hub have in common."""

    def __init__(self, asker: Hub, hubd: Hubd, report: Report, share: Path):
        self._asker, self._hubd, self._report, self._share = asker, hubd, report, share

    def tell(self) -> None:
        self._report.chapter("D社の印鑑登録は夜間にCSV（CP932）をフォルダに置くだけ。E社の問い合わせにはハブが答える")
        before = self._ask()
        self._report.step(before.status != 200, "ファイルが届く前は、答えられないとはっきり断る", before.told)
        people = [_record(1, "山田　太郎", "ヤマダ　タロウ"), _record(2, "佐藤　花子", "サトウ　ハナコ")]
        self._put("inkan_0001.csv", [*people, _record(3, "鈴木　一郎", "スズキ　イチロウ", torokujotai="7")])
        ran = self._hubd.run("links", "run", "--municipality", MUNICIPALITY, "--link", LINK)
        self._report.step(ran.returncode == 0, "D社がCSVと完了の印（.done）を置いた。ハブに今すぐ見に行かせる", ran.stderr.strip())
        archived = self._wait("archive", "*-inkan_0001.csv")
        self._report.step(archived is not None, "ハブが検査して取り込み、archive に移した", archived.name if archived else "")
        self._answered()
        self._errors()
        self._put("inkan_0002.csv", people[:1], cut=9)
        self._hubd.run("links", "run", "--municipality", MUNICIPALITY, "--link", LINK)
        reason = self._wait("quarantine", "*-reason-inkan_0002.csv.txt")
        told = reason.read_text(encoding="utf-8").strip() if reason else ""
        self._report.step(bool(told), "途中で切れたファイルは全体を断り、quarantine に理由を添える", told)
        after = self._ask()
        self._report.step(after.status == 200 and len(after.json()["result"]) == 2, "断られたファイルは何も変えていない")

    def _put(self, name: str, records: list[dict], cut: int = 0) -> None:
        """The published layout's columns; the marker comes last, when the file is whole."""
        with open(CONTRACT / "published" / "layout.csv", encoding="utf-8") as layout:
            names = [row["name"] for row in csv.DictReader(layout)]
        rows = [",".join(f'"{one[name]}"' if name in one else "" for name in names) for one in records]
        content = "\r\n".join([",".join(names), *rows, ""]).encode("cp932")
        (self._share / "in" / name).write_bytes(content[: len(content) - cut])
        (self._share / "in" / f"{name}.done").touch()

    def _wait(self, folder: str, pattern: str, seconds: float = 30) -> Path | None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if found := list((self._share / folder).glob(pattern)):
                return found[0]
            time.sleep(0.1)
        return None

    def _ask(self) -> Answer:
        question = json.loads((CONTRACT / "examples" / "valid-ichiran.request-whole.json").read_text(encoding="utf-8"))
        return self._asker.post_json(CALL, self._asker.token(SCOPE), question)

    def _answered(self) -> None:
        answer = self._ask()
        names = [one["shimei"] for one in answer.json()["result"]] if answer.status == 200 else []
        title = "E社: D社のシステムが止まっていても、ハブが答える"
        self._report.step(names == ["山田　太郎", "佐藤　花子"], title, "、".join(names) or answer.told)
        moment = answer.headers["Hub-As-Of"] or ""
        self._report.step(bool(moment), "E社: いつの時点のデータかが分かる", f"Hub-As-Of: {moment}")

    def _errors(self) -> None:
        found = self._wait("errors", "*-errors-inkan_0001.csv")
        lines = found.read_bytes().decode("cp932").splitlines() if found else []
        good = len(lines) == 2 and '"H1003"' in lines[1]
        self._report.step(good, "D社: 取り込めなかった1件は、エラー一覧（CP932）として errors に返る", _end(lines[-1]) if lines else "")


def _record(number: int, name: str, furigana: str, **changes: str) -> dict:
    path = CONTRACT / "examples" / "valid-ichiran.response-two-registrations.json"
    example = json.loads(path.read_text(encoding="utf-8"))["result"][0]
    changes |= {"koshinkubun": "1", "torokubango": f"{number:015d}", "shimei": name, "shimei_furigana": furigana}
    return example | changes


def _end(line: str) -> str:
    """行番号, code and text, which stand behind the record."""
    return "行 " + "、".join(next(csv.reader([line]))[-3:])


def story(url: str, asker: Client, hubd: Hubd, report: Report, share: Path) -> FileStory:
    return FileStory(Hub(url, asker), hubd, report, share)
