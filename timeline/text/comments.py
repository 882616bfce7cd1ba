"""What readers of a page write under it: "At 15:49 26th Apr 2009, Nich wrote: …" opens a paragraph of its own.

>>> [c.start for c in comments("It closed. At 15:49 26th Apr 2009, Nich wrote: Why?")], is_comment("It closed.")
([10], False)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .changes import Change

_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?),? \d{4}"
_HOUR = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?"
_STAMP = re.compile(
    rf"(?:At {_HOUR}(?:,? on)? {_DAY}|(?:On|Posted on) {_DAY},? at {_HOUR}),? "
    r"(?:by )?[^\s:](?:[^:\n]{0,38}[^\s:])? (?:wrote|writes|said|says|posted):"
)
_BEFORE = re.compile(rf"\s+(?={_STAMP.pattern})")


def comments(text: str) -> Iterator[Change]:
    """A paragraph's end before each comment."""
    if _STAMP.search(text) is None:
        return
    for found in _BEFORE.finditer(text):
        yield Change(found.start(), found.end(), "\n\n")


def is_comment(text: str) -> bool:
    """Whether a paragraph is a reader's comment."""
    return _STAMP.match(text) is not None
