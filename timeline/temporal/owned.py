"""Years that own what is told: "next year's race starts on 10 May" tells the year of that day.

"Last year's winner" tells who is meant: no day of the sentence is of that year, nor does the story go on from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .algebra import DCT, Date, Expr, Last, Nearest, Next, This
from .cells import Unit
from .lean import LeanTable, leaning
from .mentions import Mention
from .shifts import Every

HEADING = 70  # characters: no heading is longer
NOUNS = 4  # words: how far behind its year the thing may stand that is held in it
_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?;]\s|\n")


def is_owner(text: str, mention: Mention, table: LeanTable) -> bool:
    """Whether a year tells which thing is meant: "last year's winner", "the 1998 film's"."""
    year = _is_year(mention.expr) or (isinstance(mention.expr, Date) and mention.expr.m is None)
    return year and text[mention.end : mention.end + 2] in table.possessive


def is_planned(text: str, mention: Mention, table: LeanTable) -> bool:
    """Whether a year is that of a plan: "exposed for a planned campaign in 1976"; what comes next is not told of it."""
    if not (isinstance(mention.expr, Date) and mention.expr.m is None):
        return False
    found = leaning(text, mention.start, mention.end, table)
    return found is not None and found.words in table.planned


def is_no_turn(text: str, mention: Mention, table: LeanTable) -> bool:
    """Whether the story does not go on from a time: it tells which thing is meant, what is planned, when something was
    printed ("a report published in 2005"), or it is a bare name in a heading."""
    if is_owner(text, mention, table) or is_planned(text, mention, table) or _is_of_print(text, mention, table):
        return True
    return isinstance(mention.expr, Nearest) and _in_heading(text, mention)


def _is_of_print(text: str, mention: Mention, table: LeanTable) -> bool:
    """ "A note declassified in 2005": the verb has no auxiliary before it."""
    if not (isinstance(mention.expr, Date) and mention.expr.m is None):
        return False
    words = _WORD.findall(text[max(0, mention.start - 40) : mention.start].lower())[-3:]
    return len(words) == 3 and words[1] in table.printed and words[0] not in table.neither | table.auxiliary


def _in_heading(text: str, mention: Mention) -> bool:
    """In a short line that ends without a mark, and is not all there is."""
    first, last = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[first : last if last >= 0 else len(text)].strip()
    return len(line) < HEADING and len(line) < len(text.strip()) and line[-1] not in ".!?:;,\"”'’)"


def in_their_years(text: str, mentions: Iterable[Mention], table: LeanTable) -> Iterator[Mention]:
    """The mentions, each bare day in the year that owns the event of its sentence."""
    owner: Mention | None = None
    for mention in mentions:
        yield mention if owner is None else _in_year(text, owner, mention, table)
        owner = mention if is_owner(text, mention, table) else owner


def _in_year(text: str, owner: Mention, mention: Mention, table: LeanTable) -> Mention:
    """Next year's thing is of next year, whatever it is; of last year only what was held then."""
    if not isinstance(mention.expr, Nearest) or not _is_year(owner.expr):
        return mention
    between, shift = text[owner.end + 2 : mention.start], mention.expr.shift
    if shift.within is not Unit.YEAR or _END.search(between):
        return mention
    thing = [word.lower() for word in _WORD.findall(between)[:NOUNS]]
    if isinstance(owner.expr, Next) or any(word in table.announced for word in thing):
        return mention._replace(expr=This(owner.expr, shift))
    return mention


def _is_year(expr: Expr) -> bool:
    return isinstance(expr, Last | Next) and expr.base == DCT and expr.shift == Every(Unit.YEAR)
