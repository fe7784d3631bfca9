"""The hub as it is measured: one contract in two municipalities, over SOAP in one and over REST in the other."""

import json
import pathlib

import hub as bench
from hub import CITY, CONTRACTS, TOWN, Hub, envelope, namespace, wire_name

ROOT = pathlib.Path(__file__).resolve().parent.parent
PERSON = "0" * 15
REQUEST_BYTES = 2048


class BenchHub(Hub):
    """In the city the income contract is provided over SOAP, in the town over REST."""

    backend = 0
    interfaces = ROOT / "interfaces"
    contracts = ["010/kojinjuminzeishotoku"]

    def municipality(self, town, _):
        base = f"http://127.0.0.1:{self.backend}"
        adapter = f"kind: soap, url: '{base}/soap'" if town == CITY else f"kind: rest, url: '{base}/rest'"
        lines = [f'code: "{town}"', "name: 架空市", "systems:"]
        businesses = sorted({contract.split("/")[0] for contract in self.contracts})
        lines += [
            "  - id: zei",
            "    name: 税",
            f"    business: [{', '.join(json.dumps(b) for b in businesses)}]",
            f"    adapter: {{{adapter}, timeout: 20s}}",
            "  - id: jite",
            "    name: 児童手当",
            '    business: ["027"]',
            "grants:",
        ]
        for number, contract in enumerate(self.contracts):
            operation = next(o for _, _, o, c in CONTRACTS.values() if c == contract) if contract[0] == "0" else None
            if operation:
                lines += [
                    f"  - id: g{number}",
                    "    consumer: jite",
                    f"    contract: {contract}",
                    f"    operations: [{operation}]",
                    "    purpose: 測定",
                    "    legalBasis: 測定",
                ]
        if lines[-1] == "grants:":
            lines[-1] = "grants: []"
        lines.append("routes:")
        lines += [f"  - {{contract: {contract}, version: v10, provider: zei}}" for contract in self.contracts]
        return "\n".join(lines) + "\n"

    def fresh_token(self, town):
        """A token lasts 600 s, a whole run may take longer."""
        self.tokens.clear()
        return self.token("010", town=town)

    def write_configuration(self, settings):
        super().write_configuration(settings)
        self.config.write_text(self.config.read_text().replace(f"{ROOT}/interfaces", str(self.interfaces)))


def padded(fill):
    """The request with its remark (備考) as long as it takes to reach the size."""
    return fill("𠮷" * ((REQUEST_BYTES - len(fill("").encode())) // 4 + 1))


def bodies(folder):
    """Paths of the SOAP and the JSON request of 2 kB, with a placeholder for the person."""
    # The reason takes its share, since the remark alone holds 500 characters at most.
    message = bench.question("010", atenabango=PERSON, shokairiyu="児童手当の認定請求に係る所得の確認" * 11)
    order = [
        "shikuchosonkodo",
        "atenabango",
        "kazeinendo",
        "shokaikijunbi",
        "gyomuid",
        "dokujishisakushisutemutoid",
        "shokairiyu",
        "biko",
        "sosashaid",
        "sosanengappi",
        "sosajikoku",
    ]

    def items(town, remark):
        return {
            name: value
            for name, value in ((n, {**message, "shikuchosonkodo": town, "biko": remark}.get(n)) for n in order)
            if value
        }

    def as_json(town):
        return lambda remark: json.dumps(items(town, remark), ensure_ascii=False, separators=(",", ":"))

    def as_soap(town):
        def text(remark):
            inner = "".join(f"<{n}>{v}</{n}>" for n, v in items(town, remark).items())
            return envelope(
                f'<{wire_name("010")} xmlns="{namespace("010")}">{inner}</{wire_name("010")}>'.encode()
            ).decode()

        return text

    paths = {}
    for name, fill in (("soap-city", as_soap(CITY)), ("soap-town", as_soap(TOWN)), ("json-town", as_json(TOWN))):
        paths[name] = folder / name
        paths[name].write_text(padded(fill))
    return paths
