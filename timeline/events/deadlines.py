"""Whether a time lies ahead of the publication: a day after it, or a deadline that reaches beyond it.

>>> from timeline.temporal import Interval, read_times
>>> def ahead(words): return is_to_come(read_times(words, Interval.of(2024, 3, 8))[0])
>>> ahead("It opens on 9 March."), ahead("It opens within six weeks."), ahead("It is due by the end of May.")
(True, True, False)
>>> is_deadline(read_times("It is due by the end of May.", Interval.of(2024, 3, 8))[0])
True
>>> ahead("It opens today."), ahead("It is shut until the end of May.")
(False, False)
"""

from __future__ import annotations

from timeline.temporal import Dated
from timeline.temporal.algebra import Rest

# "Until Friday" and "through Friday" tell how long something lasts that has begun already.
DEADLINES = ("by", "before", "no later than", "not later than", "prior to")


def is_to_come(time: Dated | None) -> bool:
    """Whether a time lies after the publication date; "later this month" says so of a stretch that holds it.

    "Within six weeks" begins with the day of publication, and reaches beyond it.
    """
    if time is None or time.interval is None:
        return False
    dct, x = time.context.dct, time.interval
    if x.start is None or dct is None or dct.end is None:
        return False
    if isinstance(time.mention.expr, Rest) and time.mention.expr.side == "future":
        return True
    return x.start >= dct.end or (x.start == dct.start and _reaches_on(time) and _signal(time) == "within")


def is_deadline(time: Dated | None) -> bool:
    """ "By Friday", told before Friday: for what is expected or due it tells that it is still to come."""
    open_before = time is not None and time.interval is not None and time.interval.start is None
    return time is not None and open_before and _reaches_on(time) and _signal(time) in DEADLINES


def _reaches_on(time: Dated) -> bool:
    x, dct = time.interval, time.context.dct
    return x is not None and x.end is not None and dct is not None and dct.end is not None and x.end > dct.end


def _signal(time: Dated) -> str:
    return " ".join(time.text[time.mention.whole[0] : time.start].lower().split())
