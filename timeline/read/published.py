"""Which of the dates on offer is the publication date; the others stay as candidates."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.errors import DateError
from timeline.models import Published
from timeline.temporal.datestring import parse_date
from timeline.temporal.isodates import moment

_PLACES = {"front matter": "date in the front matter", "json": '"published"'}  # else "publication date"

Offer = tuple[str, str | None]  # where a date is known from, and its words


def publication(offers: Iterable[Offer], name: str, day_order: str = "auto") -> Published | None:
    """The first date on offer; `DateError` names the input and where the date stands.

    >>> publication([("command line", None), ("front matter", "8 March 2024")], "a.md")
    Published(edtf='2024-03-08', origin='front matter', candidates=())
    >>> publication([("front matter", "someday")], "a.md")
    Traceback (most recent call last):
        ...
    timeline.errors.DateError: a.md: date in the front matter: cannot read 'someday' as a date; ...
    """
    told = [(origin, words) for origin, words in offers if words]
    if not told:
        return None
    (origin, words), *others = told
    where = f"{name}: {_PLACES.get(origin, 'publication date')}"
    try:
        spelled = moment(parse_date(words, day_order=day_order))
    except DateError as error:
        raise DateError(f"{where}: {error}") from None
    if spelled is None:
        raise DateError(f"{where}: {words!r} has no place on the calendar; write it like 2024-03-08")
    return Published(edtf=spelled, origin=origin, candidates=tuple(f"{o}: {w}" for o, w in others))
