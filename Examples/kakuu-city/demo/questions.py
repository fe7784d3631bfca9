"""Well-formed questions of the 児童手当 business, from the published item tables, and how they stand in SOAP."""

from datetime import datetime
from xml.sax.saxutils import escape

from hub import MUNICIPALITY, SOAP

INCOME_CALL = "app_submit/v10/shotokujohoshokai"
INCOME_SCOPE = f"010:{INCOME_CALL}:Read"
INCOME_CONTRACT = "010/kojinjuminzeishotoku"
INCOME_NAMESPACE = "urn:x-platformhub:010:kojinjuminzeishotoku:v10"
INCOME_ACTION = f"{INCOME_NAMESPACE}:shotokujohoshokai"

RESIDENT_CALL = "app_submit/v10/juminkihonjohoshokai"
RESIDENT_SCOPE = f"001:{RESIDENT_CALL}:Read"
NUMBERING_CALL = "app_submit/v10/jutogaishaatenabangofuban"
NUMBERING_CONTRACT = "031/jutogaishaatenabangofuban"
NUMBERING_NAMESPACE = "urn:x-platformhub:031:jutogaishaatenabangofuban:v10"


def income(atena: str, year: str = "2026") -> dict:
    """所得・課税情報照会, items in table order."""
    return {"shikuchosonkodo": MUNICIPALITY, "atenabango": atena, "kazeinendo": year, "gyomuid": "027",
            "shokairiyu": "児童手当の認定請求に係る所得の確認", **_clerk()}


def residents(atenas: list[str]) -> dict:
    """住民基本情報照会."""
    return {"shikuchosonkodo": MUNICIPALITY, "atenabango": atenas, "gyomuid": "027",
            "shokairiyu": "児童手当の認定請求に係る世帯の確認", **_clerk()}


def _clerk() -> dict:
    now = datetime.now()
    return {"sosashaid": "JITE001", "sosanengappi": f"{now:%Y-%m-%d}", "sosajikoku": f"{now:%H:%M:%S}"}


def envelope(question: dict, header: str = "", root: str = "shotokujohoshokai",
             namespace: str = INCOME_NAMESPACE) -> str:
    items = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in question.items())
    return (f'<s:Envelope xmlns:s="{SOAP}">{header}<s:Body><{root} xmlns="{namespace}">{items}</{root}></s:Body>'
            f"</s:Envelope>")


def present(value):
    """An answer without its null items and with numbers as text: comparable between the faces."""
    if isinstance(value, dict):
        kept = {name: present(item) for name, item in value.items() if item not in (None, [])}
        return {name: item for name, item in kept.items() if item != {}}
    if isinstance(value, list):
        return [present(item) for item in value]
    return str(value)


def count_items(value) -> int:
    if isinstance(value, dict):
        return sum(count_items(item) for item in value.values())
    return sum(count_items(item) for item in value) if isinstance(value, list) else 1
