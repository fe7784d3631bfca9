"""Check digits of the numbers that a municipality's records carry."""


def _weighted_remainder(body: str) -> int:
    """Modulus 11 with the weights 2 to 7, cyclic from the right."""
    return sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(body))) % 11


def atena_bango(serial: int) -> str | None:
    """宛名番号: 14 digits and their check digit (M11W2~7), or None where the remainder is 1.

    The standard leaves remainder 1 open (the digit would be 10), so this city never gives such a serial out.
    """
    body = f"{serial:014d}"
    remainder = _weighted_remainder(body)
    if remainder == 1:
        return None
    return body + str(0 if remainder == 0 else 11 - remainder)


def kojin_bango(serial: int) -> str:
    """個人番号 for made-up people: the body always starts with 00000 (平成26年総務省令第85号 第5条 gives the digit)."""
    body = f"00000{serial:06d}"
    remainder = _weighted_remainder(body)
    return body + str(0 if remainder <= 1 else 11 - remainder)


def dantai_kodo(body: str) -> str:
    """全国地方公共団体コード: five digits and their check digit."""
    remainder = sum(int(digit) * weight for digit, weight in zip(body, (6, 5, 4, 3, 2))) % 11
    return body + str((11 - remainder) % 10)
