"""Whether a text tells a history: then bare names, "this year" and clock times follow what was told before them.

>>> from .mentions import tag
>>> is_history(list(tag("It began in 1914, spread in 1915 and 1916, and ended in 1918.")), Interval.of(2020))
True
"""

from __future__ import annotations

from collections.abc import Sequence

from .algebra import DCT, REF, Ahead, Date, Expr, Nearest, Vague, Within
from .cells import DAY_SECONDS, Unit, civil
from .contents import anchors, dates, leans, nearest
from .interval import Interval
from .mentions import Mention
from .story import told_of

SEVERAL = 3  # a history tells at least so many other years than its own …
SOME = 2  # … or, where the text opens long ago, more than so many
LONG = 10  # years
RARELY = 6  # … and more than so many for each "yesterday" or "on Friday"


def is_history(mentions: Sequence[Mention], dct: Interval | None) -> bool:
    """Whether years are told in full far more often than times are counted from the publication date."""
    published = None if dct is None or dct.start is None else civil(dct.start // DAY_SECONDS)[0]
    years = sum(date.y != published for m in mentions for date in dates(m.expr))
    counted = [m.expr for m in mentions if _from_publication(m.expr)]
    if years < SEVERAL:
        return _goes_on_from_a_day(mentions, published) and not counted
    surely = [e for e in counted if told_of(e) == e]  # "the next year" may be the story's
    return years > RARELY * len(counted) or (_opens_long_ago(mentions, published) and years > SOME * len(surely))


def _goes_on_from_a_day(mentions: Sequence[Mention], published: int | None) -> bool:
    """ "On 12 April 1643 he marched. The following day … a month later": one day long ago, counted on from there."""
    first = _first_told(mentions)
    onward = sum(REF in anchors(m.expr) for m in mentions)
    return first is not None and first.d is not None and onward > 1 and _opens_long_ago(mentions, published)


def _opens_long_ago(mentions: Sequence[Mention], published: int | None) -> bool:
    """Whether the first time told is a year, or a day of a year, long before the publication."""
    first = _first_told(mentions)
    return first is not None and published is not None and published - first.y >= LONG


def _first_told(mentions: Sequence[Mention]) -> Date | None:
    """The date of the first time told; "now" and "recently" tell none."""
    timed = next((m for m in mentions if not isinstance(m.expr, Vague)), None)
    return next(iter(dates(timed.expr)), None) if timed else None


def _from_publication(expr: Expr) -> bool:
    if leans(expr):
        return any(isinstance(n, Nearest) and n.shift.within is Unit.WEEK for n in nearest(expr))
    return DCT in anchors(expr) and not isinstance(expr, Ahead | Within)  # amounts as well as dates
