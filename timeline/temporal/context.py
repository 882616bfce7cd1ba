"""The fold over a document's mentions: each is resolved against the publication date and the time told before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Literal, NamedTuple

from .algebra import (
    DCT,
    REF,
    After,
    Anchored,
    At,
    Before,
    Between,
    Context,
    Date,
    Either,
    Expr,
    Head,
    Last,
    Lean,
    Mod,
    Nearest,
    Next,
    Nth,
    Often,
    Policy,
    Rest,
    This,
    Vague,
)
from .cells import DAY_SECONDS, Unit, civil
from .interval import Interval
from .isodates import edtf
from .lean import lean_of
from .mentions import Mention, tag
from .readings import Reading, other_readings
from .resolution import resolve
from .shifts import Period
from .values import TimexType, timex_type, timex_value

FAR, SEVERAL = 2, 11  # a history: at least so many years told, and most of them further away than that
NEAR = 250  # characters: how far a day told carries over to a clock time alone
Basis = Literal["stated", "relative", "narrative", "none"]


class Anchor(NamedTuple):
    """What a relative phrase was counted from, and where that is known from."""

    date: Interval
    origin: str


class Dated(NamedTuple):
    """A mention with its interval, or the reason why it has none; with the other readings and the anchor."""

    mention: Mention
    interval: Interval | None
    readings: tuple[Reading, ...] = ()
    basis: Basis = "none"
    anchor: Anchor | None = None
    reason: str = ""
    parts: tuple[Dated, ...] = ()
    context: Context = Context(None)

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end

    @property
    def text_type(self) -> TimexType:
        """DATE, TIME, DURATION or SET."""
        return timex_type(self.mention.expr)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return timex_value(self.mention.expr, self.interval)

    @property
    def mod(self) -> str | None:
        """The TIMEX3 mod."""
        if isinstance(self.mention.expr, Mod | Rest):
            return self.mention.expr.mod if isinstance(self.mention.expr, Mod) else _REST[self.mention.expr.side]
        placed = self.interval is not None and self.text_type in ("DATE", "TIME")
        return (self.interval.mod or None) if placed and self.interval else None

    @property
    def edtf(self) -> str | None:
        """The EDTF spelling; None when it has no place on the axis."""
        return edtf(self.interval) if self.interval and self.text_type in ("DATE", "TIME") else None


_REST = {"past": "START", "future": "END"}


def read_times(
    text: str,
    dct: Interval | None,
    *,
    lang: str = "en",
    policy: Policy = Policy(),
    hints: Callable[[int, int], Lean | None] | None = None,
) -> list[Dated]:
    """Every phrase of time in a text, resolved against its publication date; in text order, spans never overlap.

    `hints(start, end)` may give the side a mention's verb leans to, when the caller has parsed the text.

    >>> told = read_times("He left last Tuesday and died the following day.", Interval.of(2023, 2, 23))
    >>> [(d.value, d.basis) for d in told]
    [('2023-02-21', 'relative'), ('2023-02-22', 'narrative')]
    >>> [(d.value, d.reason) for d in read_times("He left last Tuesday.", None)]
    [('XXXX-XX-XX', 'no publication date')]
    """
    table = import_module(f"timeline.temporal.{lang}.lean").TABLE

    def lean(mention: Mention) -> Lean | None:
        hint = hints(mention.start, mention.end) if hints else None
        return hint or lean_of(text, mention.start, mention.end, table)

    return list(resolve_all(tag(text, lang), Context(dct, policy=policy), lean))


def resolve_all(
    mentions: Iterable[Mention], ctx: Context, lean: Callable[[Mention], Lean | None] | None = None
) -> Iterator[Dated]:
    """Resolves mentions in text order; `ref` follows the last time told that can carry a story on."""
    told = 0
    mentions = list(mentions)
    history = _is_history(mentions, ctx.dct)
    for mention in mentions:
        side = lean(mention) if lean and _leans(mention.expr) else None
        if side == "past" and isinstance(mention.expr, Mod) and mention.expr.mod == "ON_OR_BEFORE":
            side = None  # "by May", "until Friday": a deadline does not lie back because somebody said so
        here = ctx._replace(lean=side, near=ctx.ref if history else None)
        if ctx.ref and ctx.ref.unit is Unit.QUARTER:
            mention = mention._replace(expr=_compared(mention.expr))
        if _clock_alone(mention.expr) and not (mention.start - told < NEAR and ctx.ref and ctx.ref.unit <= Unit.DAY):
            here = here._replace(ref=None)
        dated = _dated(mention, here)
        yield dated
        if dated.interval and _carries(mention.expr, dated.interval):
            ctx, told = ctx._replace(ref=dated.interval), mention.end


def _is_history(mentions: Sequence[Mention], dct: Interval | None) -> bool:
    """Whether most years that are told in full lie far from the publication date: bare names then follow the story."""
    years = [date.y for m in mentions for date in _dates(m.expr)]
    if dct is None or dct.start is None:
        return bool(years)
    published = civil(dct.start // DAY_SECONDS)[0]
    far = sum(abs(y - published) > FAR for y in years)
    return far >= SEVERAL and far > 0.75 * len(years)


def _dates(expr: Expr) -> Iterator[Date]:
    match expr:
        case Date():
            yield expr
        case This(base) | Mod(_, base) | At(base):
            yield from _dates(base)
        case Between(a, b):
            yield from _dates(a)
            yield from _dates(b)


def _compared(expr: Expr) -> Expr:
    """ "a year ago", said of a quarter, is that quarter a year before."""
    match expr:
        case Before(base, Period(_, Unit.YEAR, None) as years) if base == DCT:
            return Before(REF, years)
    return expr


def _clock_alone(expr: Expr) -> bool:
    """ "at 3 p.m.": on the day told just before, when that is near; else on the anchor's."""
    expr = expr.of if isinstance(expr, Mod) else expr
    return isinstance(expr, At) and isinstance(expr.day, This) and expr.day.base == REF


def _dated(mention: Mention, ctx: Context) -> Dated:
    interval = resolve(mention.expr, ctx)
    kind = timex_type(mention.expr)
    uses = {a.name for a in anchors(mention.expr)}
    narrative = "REF" in uses and ctx.ref is not None
    anchor: Anchor | None = None
    if narrative and ctx.ref:
        anchor = Anchor(ctx.ref, "narrative")
    elif uses and ctx.dct:
        anchor = Anchor(ctx.dct, "published")
    parts = tuple(_dated(part, ctx) for part in mention.parts)
    if interval is None:
        return Dated(mention, None, (), "none", anchor, _why_not(mention.expr, kind, uses, ctx), parts, ctx)
    basis: Basis = "narrative" if narrative else "relative" if uses else "stated"
    readings = other_readings(mention.expr, ctx, interval)
    return Dated(mention, interval, readings, basis, anchor, "", parts, ctx)


def _why_not(expr: Expr, kind: TimexType, uses: set[str], ctx: Context) -> str:
    if kind == "SET":
        return "a set of times"
    if isinstance(expr, Vague) or (isinstance(expr, Mod) and isinstance(expr.of, Vague)):
        return "vague"
    if uses and ctx.dct is None and ctx.ref is None:
        return "no publication date"
    if kind == "DURATION":
        return "a duration"
    return "the anchor is too coarse" if uses else "no such day"


def anchors(expr: Expr) -> Iterator[Anchored]:
    """The anchors an expression counts from; a bare name hangs on the publication date."""
    match expr:
        case Anchored():
            yield expr
        case Nearest():
            yield Anchored("DCT")
        case Last() | Next() | This() | Before() | After() | Nth() | Head():
            yield from anchors(expr.base)
        case Between(a, b):
            yield from anchors(a)
            yield from anchors(b)
        case Either(a):
            yield from anchors(a)
        case Mod(_, of) | Rest(of, _):
            yield from anchors(of)
        case At(day, _):
            yield from anchors(day)


def _leans(expr: Expr) -> bool:
    match expr:
        case Nearest():
            return True
        case Mod(_, of) | Rest(of, _):
            return _leans(of)
        case At(day, _):
            return _leans(day)
        case Between(a, b):
            return _leans(a) or _leans(b)
        case Last() | Next() | This() | Before() | After() | Nth() | Head():
            return _leans(expr.base)
    return False


def _carries(expr: Expr, interval: Interval) -> bool:
    """A told day or stretch carries the story on; amounts, sets and open ends do not."""
    return not isinstance(expr, Period | Often | Vague) and interval.start is not None and interval.end is not None


__all__ = ["REF", "Anchor", "Dated", "anchors", "read_times", "resolve_all"]
