"""Every operation of every contract below interfaces/, and a hub in which all of them are provided and granted."""

import functools
import json
import pathlib
import re

import yaml

from hub import CITY, ROOT, Hub
from provider import Provider

INTERFACES = ROOT / "interfaces"
CONSUMER = "kyaku"


class Operation:
    """One operation: what it is called on the wire, and the contract's own examples of its messages."""

    def __init__(self, folder, contract, description):
        self.folder, self.contract, self.version = folder, contract["id"], contract["version"]
        self.coverage, self.provider = contract["coverage"], contract["provider"]
        self.name, self.call, self.access = (description[key] for key in ("name", "call", "access"))
        self.wire_name = self.call.rsplit("/", 1)[1]
        self.soap_path = f"/{CITY}/soap/{self.contract}"
        self.namespace = f"urn:x-platformhub:{self.contract.replace('/', ':')}:{self.version}"

    def __str__(self):
        return f"{self.contract} {self.name}"

    @property
    def wsdl(self):
        return self.folder / "published" / "service.wsdl"

    def example(self, direction, ending="json"):
        """The valid example that says most; every operation has one of each message in both formats."""
        found = (self.folder / "examples").glob(f"valid-{self.name}.{direction}-*.{ending}")
        return max(found, key=lambda path: (path.stat().st_size, path.name))

    def message(self, direction):
        return json.loads(self.example(direction).read_text())

    def request_xml(self):
        return re.sub(r"^<\?xml.*?\?>\s*", "", self.example("request", "xml").read_text())


@functools.cache
def operations():
    found = []
    for path in sorted(INTERFACES.glob("*/*/*/contract.yaml")):
        contract = yaml.safe_load(path.read_text())
        found += [Operation(path.parent, contract, description) for description in contract["operations"]]
    return found


def by_contract():
    """(first operation, all operations) of every contract, in the order of their folders."""
    contracts = {}
    for operation in operations():
        contracts.setdefault(operation.folder, []).append(operation)
    return [(group[0], group) for group in contracts.values()]


class CatalogueHub(Hub):
    """One system provides every contract over REST, and one may call every operation."""

    def __init__(self):
        super().__init__({"limits": {"bodyBytes": "8MiB"}})
        self.provider.close()
        self.provider = Provider(ROOT, {})
        self.provider.changes_person, self.provider.protected = False, set()
        self.provider.answers = {
            (operation.wire_name, "json"): operation.example("response").read_text() for operation in operations()
        }
        self.write_configuration({"limits": {"bodyBytes": "8MiB"}})

    def municipality(self, town, port):
        if town != CITY:
            return f'code: "{town}"\nname: 隣町\nsystems: []\ngrants: []\nroutes: []\n'
        businesses = sorted({operation.provider for operation in operations()})
        lines = [
            f'code: "{town}"',
            "name: 架空市",
            "systems:",
            "  - id: subete",
            "    name: すべての業務",
            f"    business: {json.dumps(businesses)}",
            f"    adapter: {{kind: rest, url: 'http://127.0.0.1:{port}/rest', timeout: 20s}}",
            f"  - id: {CONSUMER}",
            "    name: 利用者",
            '    business: ["Z99"]',
            "grants:",
        ]
        for number, (first, group) in enumerate(by_contract()):
            names = ", ".join(operation.name for operation in group)
            lines.append(
                f"  - {{id: g{number}, consumer: {CONSUMER}, contract: {first.contract}, operations: [{names}], "
                "purpose: 試験, legalBasis: 試験用}"
            )
        lines.append("routes:")
        lines += [
            f"  - {{contract: {first.contract}, version: {first.version}, provider: subete}}"
            for first, _ in by_contract()
        ]
        return "\n".join(lines) + "\n"

    def credentials(self):
        return self.client(CONSUMER)

    def token_for(self, operation):
        """One token a provider's business, with the scopes of all its operations."""
        key = ("catalogue", operation.provider)
        if key not in self.tokens:
            scopes = [f"{o.provider}:{o.call}:{o.access}" for o in operations() if o.provider == operation.provider]
            answer = self.request_token(
                {"grant_type": "client_credentials", "scope": " ".join(scopes)},
                headers={"Authorization": self.basic(CONSUMER)},
            )
            if answer.status != 200:
                raise RuntimeError(f"no token for {operation}: {answer}")
            self.tokens[key] = answer.json["access_token"]
        return self.tokens[key]


_hub = None


def catalogue_hub():
    global _hub
    if _hub is None:
        _hub = CatalogueHub()
        _hub.start()
    return _hub


def close_catalogue_hub():
    global _hub
    hub, _hub = _hub, None
    if hub:
        hub.close()


def missing(expected, answered, path="result"):
    """Where a client's answer lacks what the example says; numbers and texts alike, since SOAP knows only texts.

    A list of one may stand as its only member, as SOAP clients unwrap it.
    """
    if isinstance(expected, list):
        answered = answered if isinstance(answered, list) else [answered]
        if len(answered) != len(expected):
            return [f"{path}: {len(answered)} of {len(expected)}"]
        return [f for i, (e, a) in enumerate(zip(expected, answered)) for f in missing(e, a, f"{path}[{i}]")]
    if isinstance(expected, dict):
        if not isinstance(answered, dict):
            return [f"{path}: no object but {answered!r}"]
        return [f for n, value in expected.items() for f in missing(value, answered.get(n), f"{path}.{n}")]
    if expected is None:
        return [] if answered is None else [f"{path}: {answered!r}, not null"]
    return [] if str(answered) == str(expected) else [f"{path}: {answered!r}, not {expected!r}"]
