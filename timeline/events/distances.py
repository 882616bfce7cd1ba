"""How far apart the grammar says that two events are: "two days before the vote", "on the eve of the vote"."""

from __future__ import annotations

from typing import Any

from timeline.temporal import Dated
from timeline.temporal.algebra import Mod
from timeline.temporal.cells import Unit
from timeline.temporal.shifts import Period

from .clauses import SUBJECT, is_event_noun, is_event_verb

SIDES = {"after": 1, "following": 1, "since": 1, "before": -1}
UNITS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
FEASTS = frozenset("eve birthday anniversary year week month season spring summer autumn winter".split())
REACH = 14  # tokens: how far behind "after" the event stands
ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}


def amount_before(span: Any, time: Dated) -> tuple[Period, int, bool] | None:
    """The amount, the side and whether it is rough: "about two weeks" followed by "after"."""
    following = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    expr = time.mention.expr
    about = isinstance(expr, Mod)
    period = expr.of if isinstance(expr, Mod) else expr
    if isinstance(expr, Mod) and expr.mod != "APPROX":
        return None  # "less than a year after": nothing that could be counted
    if following not in SIDES or not isinstance(period, Period) or period.n is None or period.unit < Unit.DAY:
        return None
    return period, SIDES[following], about


def unit_before(token: Any) -> tuple[Period, int] | None:
    """ "the day after", "a week before", "the eve of": an amount of one that stands in no phrase of time."""
    if token.lower_ != "eve" and token.lower_ not in UNITS:
        return None
    doc = token.doc
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if token.lower_ == "eve" and following == "of":
        return Period(1, Unit.DAY), -1
    if (
        token.lower_ in UNITS
        and following in ("after", "before")
        and token.i
        and doc[token.i - 1].lower_ in ("the", "a")
    ):
        return Period(1, UNITS[token.lower_]), SIDES[following]
    return None


def anniversary_of(token: Any) -> tuple[Period, Any] | None:
    """ "the second anniversary of his abduction": the years, and the event that they are counted from."""
    if token.lemma_.lower() != "anniversary":
        return None
    years = next((n for c in token.children if (n := _ordinal(c.lower_))), None)
    of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    event = event_from(token.doc, of.i + 1, token.sent.end) if of is not None else None
    return (Period(years, Unit.YEAR), event) if years and event is not None else None


def at_a_feast(token: Any) -> bool:
    """ "Died on the eve of his fiftieth birthday", "was crowned in the New Year": at a time that names no date."""
    nouns = (c for prep in token.children if prep.dep_ == "prep" for c in prep.children if c.dep_ == "pobj")
    return any(noun.lemma_.lower() in FEASTS for noun in nouns)


def event_from(doc: Any, first: int, last: int) -> Any | None:
    """The first event noun or verb behind "after": the one that is counted from."""
    for token in doc[first : min(last, first + REACH)]:
        if is_event_noun(token) or is_event_verb(token):
            tells = token.dep_ in SUBJECT and token.head.i < last and is_event_verb(token.head)
            return token.head if tells else token  # "after a flood hit the town": what the clause tells
        if token.is_sent_start or token.text in (",", ";", ":"):
            return None
    return None


def _ordinal(word: str) -> int | None:
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word.removesuffix("-").rstrip("stndrh")
    return int(digits) if digits.isdigit() and word[-2:] in ("st", "nd", "rd", "th") and len(digits) < 4 else None
