"""The words that this package writes for a date, read again: quickly, and without a guess at another language.

>>> [own_words(words).edtf for words in ("June 1967 to June 1975", "up to 23 March 2021", "the 1990s")]
['1967-06/1975-06', '../2021-03-23', '199X']
>>> own_words("23 mars 2021") is None
True
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from timeline.edits import typed_when
from timeline.errors import DateError
from timeline.models import When
from timeline.temporal import read_times
from timeline.temporal.en.steps import MONTHS

_ATOM = rf"(?:(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) )?(?:\d{{1,5}} B?CE|\d{{4,5}})"
_PERHAPS = re.compile(r"^perhaps (?:around )?|^around ")
_AROUND = re.compile(r"\b(?:by|the|since|before|after|until)\b|[\s,.]")
_EDTF = re.compile(r"[-Y\d~?%/.X]+")
_LONG_YEAR = re.compile(r"\d{5,9}", re.ASCII)  # four digits and fewer are read as they are


class Form(NamedTuple):
    """Words around dates, the EDTF of them, and an example."""

    pattern: re.Pattern[str]
    edtf: str
    example: str


FORMS = (
    Form(re.compile(rf"(?:on or before|up to) ({_ATOM})"), "../{0}", "on or before 8 March 2024"),
    Form(re.compile(rf"on or after ({_ATOM})"), "{0}/..", "on or after 8 March 2024"),
    Form(re.compile(rf"from ({_ATOM}) on"), "{0}/..", "from 8 March 2024 on"),
    Form(re.compile(rf"({_ATOM}) to ({_ATOM})"), "{0}/{1}", "June 1967 to June 1975"),
)


@lru_cache(maxsize=4096)  # the entries of a file tell of much the same days
def own_words(text: str) -> When | None:
    """The date of words as `display` writes them, or of EDTF; None for anything else."""
    words = " ".join(text.split())
    if _LONG_YEAR.fullmatch(words):
        return typed_when(f"Y{words}")
    for form in FORMS:
        if found := form.pattern.fullmatch(words):
            return _of_form(form, found, words)
    return _typed(words) if _EDTF.fullmatch(words) or _is_one_time(words) else None


def _is_one_time(words: str) -> bool:
    """Whether our own tables read all of the words: what they leave would be tried as another language."""
    bare = _PERHAPS.sub("", words)
    times = read_times(bare, None)
    return len(times) == 1 and not _AROUND.sub("", bare[: times[0].start] + bare[times[0].end :])


def _of_form(form: Form, found: re.Match[str], words: str) -> When | None:
    """The words stay as they were written: "up to" and "by" are one date, told otherwise."""
    ends = [_typed(part) for part in found.groups()]
    if any(end is None or end.edtf is None for end in ends):
        return None
    when = _typed(form.edtf.format(*(end.edtf for end in ends if end)))
    return when and when.model_copy(update={"display": words})


def _typed(words: str) -> When | None:
    try:
        return typed_when(words)
    except DateError:
        return None
