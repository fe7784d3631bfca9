"""The journal: who asked about a resident, and that nothing in it was changed."""

import json
import subprocess
from pathlib import Path

from hub import MUNICIPALITY, NEIGHBOUR, Client
from questions import INCOME_CONTRACT
from report import Report


class Hubd:
    """The hub's own command, which speaks to the running hub."""

    def __init__(self, binary: Path, config: Path):
        self._binary, self._config = binary, config

    def run(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess:
        command = [str(self._binary), *arguments, "--config", str(self._config)]
        return subprocess.run(command, input=given, capture_output=True, text=True, timeout=60)

    def add_client(self, system: str) -> Client:
        run = self.run("client", "add", "--municipality", MUNICIPALITY, "--system", system, "--format", "json")
        if run.returncode != 0:
            raise RuntimeError(f"hubd client add: {run.stderr.strip()}")
        made = json.loads(run.stdout)
        return Client(made["client_id"], made["client_secret"])


def search_and_verify(hubd: Hubd, report: Report, atena: str) -> None:
    report.chapter("ジャーナル: 住民の番号で検索し、改ざんの無いことを確かめる（番号は標準入力で渡す）")
    found = _search(hubd, MUNICIPALITY, atena)
    good = found.returncode == 0 and INCOME_CONTRACT in found.stdout
    report.step(good, "この住民についての照会が見つかる", found.stderr.strip())
    report.text(_head(found.stdout))
    report.step(good and atena not in found.stdout, "検索結果に番号そのものは出ない")
    elsewhere = _search(hubd, NEIGHBOUR, atena)
    good = elsewhere.returncode == 0 and INCOME_CONTRACT not in elsewhere.stdout
    report.step(good, "隣町のジャーナルからは見つからない", elsewhere.stderr.strip())
    verified = hubd.run("audit", "verify")
    report.step(verified.returncode == 0, "連鎖の検証", verified.stderr.strip())
    report.text(_head(verified.stdout))


def _search(hubd: Hubd, municipality: str, atena: str) -> subprocess.CompletedProcess:
    return hubd.run("audit", "search", "--municipality", municipality, "--reason", "開示請求への対応", given=f"{atena}\n")


def _head(text: str, lines: int = 8) -> str:
    rows = text.splitlines()
    return "\n".join(rows[:lines] + ([f"… ほか {len(rows) - lines} 行"] if len(rows) > lines else []))
