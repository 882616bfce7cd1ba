"""English: words that look like times and are none."""

from __future__ import annotations

from ..algebra import Expr


def is_time(text: str, start: int, end: int, expr: Expr) -> bool:
    """False for look-alikes: "it may rain", "a second chance", "$1990"."""
    return True
