"""Offsets of the time zones that a clock time names. A clock time is kept as told; the offset is never applied.

Names that change with the season ("ET", "Pacific time") or that several countries use ("IST") have no offset here.

>>> offset("EDT"), offset("+02:00"), offset("Z"), offset("ET")
('-04:00', '+02:00', '+00:00', None)
"""

from __future__ import annotations

import re

OFFSETS = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "JST": "+09:00",
}  # fmt: skip
_NUMBERS = re.compile(r"([+-]\d\d):?(\d\d)")


def offset(zone: str) -> str | None:
    """The offset from UTC as ISO 8601 writes it; None where the name does not tell it."""
    if m := _NUMBERS.fullmatch(zone):
        return f"{m[1]}:{m[2]}"
    return OFFSETS.get(zone.upper())
