"""The fold over a document's mentions: each is resolved against the publication date and the time told before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Literal, NamedTuple

from . import story as stories
from .algebra import Ahead, Between, Context, Expr, Lean, Mod, Policy, Rest, Vague, Within
from .contents import anchors, ended, is_up_to, leans, operands
from .history import is_history
from .interval import Interval
from .isodates import edtf
from .lean import is_background, is_beginning, is_earlier, is_saying, is_superlative, lean_of
from .mentions import Mention, table, tag
from .owned import in_their_years, is_no_turn
from .readings import Reading, other_readings
from .resolution import resolve
from .shifts import Yearly
from .story import Story, Verbs
from .values import TimexType, timex_type, timex_value

_SENTENCE = re.compile(r"[.!?;:]\s|\n")
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
NO_SUCH_DAY = "no such day"
NO_DAY_TOLD = "no day told"
Basis = Literal["stated", "relative", "narrative", "none"]


class Anchor(NamedTuple):
    """What a relative phrase was counted from, and where that is known from."""

    date: Interval
    origin: str


class Tellers(NamedTuple):
    """The mentions that told the times of a `Story`."""

    ref: Mention | None = None
    near: Mention | None = None
    report: Mention | None = None
    aside: Mention | None = None
    own: Mention | None = None


UNTOLD = Tellers()


class Dated(NamedTuple):
    """A mention with its interval, or the reason why it has none; with the other readings and the anchor."""

    mention: Mention
    interval: Interval | None
    basis: Basis = "none"
    anchor: Anchor | None = None
    reason: str = ""
    parts: tuple[Dated, ...] = ()
    context: Context = Context(None)
    text: str = ""  # these three are for explanations: the text it stands in …
    lang: str = "en"
    tellers: Tellers = Tellers()  # … and what told the times it counts from

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The other defensible readings; worked out when asked for, as few of them are ever shown."""
        return other_readings(self.mention.expr, self.context, self.interval)

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
    return list(each_time(text, dct, lang=lang, policy=policy, hints=hints))


def each_time(
    text: str,
    dct: Interval | None,
    *,
    lang: str = "en",
    policy: Policy = Policy(),
    hints: Callable[[int, int], Lean | None] | None = None,
) -> Iterator[Dated]:
    """`read_times`, one by one: of a long text none need be kept."""
    verbs = table(lang, "lean").TABLE

    def lean(mention: Mention) -> Lean | None:
        if isinstance(mention.expr, Ahead | Within) and is_superlative(text, mention.start, verbs):
            return "past"
        hint = hints(mention.start, mention.end) if hints else None
        return hint or lean_of(text, mention.start, mention.end, verbs)

    def background(mention: Mention) -> bool:
        return is_no_turn(text, mention, verbs) or is_background(text, mention.start, verbs)

    def earlier(mention: Mention) -> bool:
        return is_earlier(text, mention.start, verbs)

    def saying(mention: Mention) -> bool:
        return is_saying(text, mention.start, mention.end, verbs)

    def begun(at: int) -> bool:
        return is_beginning(text, at, verbs)

    ctx = Context(dct, policy=policy)
    mentions = in_their_years(text, tag(text, lang), verbs)
    return resolve_all(mentions, ctx, lean, background, earlier, saying, begun, text=text, lang=lang)


def resolve_all(
    mentions: Iterable[Mention],
    ctx: Context,
    lean: Callable[[Mention], Lean | None] | None = None,
    background: Callable[[Mention], bool] | None = None,
    earlier: Callable[[Mention], bool] | None = None,
    saying: Callable[[Mention], bool] | None = None,
    begun: Callable[[int], bool] | None = None,
    *,
    text: str = "",
    lang: str = "en",
) -> Iterator[Dated]:
    """Resolves mentions in text order; the story follows the last time told that can carry it on."""

    def past(mention: Mention) -> bool:
        return lean is not None and lean(mention) == "past"

    def apart(start: int, end: int) -> bool:
        return _PARAGRAPH.search(text, start, end) is not None

    def together(start: int, end: int) -> bool:
        between = text[start:end]
        return len(between) < stories.ASIDE and not _SENTENCE.search(between) and not (begun and begun(start))

    verbs = Verbs(past, lambda mention: background is not None and background(mention), apart, together)
    mentions = list(mentions)
    story, tellers = Story(is_history(mentions, ctx.dct)), Tellers()
    for mention in mentions:
        here, meant = stories.here(story, ctx, mention, verbs)
        side = _side(mention, lean) if lean else None
        meant = _looking_back(meant, here) if side == "past" or story.history else meant
        aside_near = here.near is not None and here.near is story.aside
        told = tellers._replace(near=tellers.aside) if aside_near else tellers
        told = told._replace(ref=told.own) if here.ref is not None and here.ref is not story.ref else told
        here = here if side == here.lean else here._replace(lean=side)
        aside = bool(background and story.ref and background(mention))
        before_story = aside and here.near and earlier and earlier(mention)
        here = here._replace(earlier=True) if before_story else here
        yield (dated := _dated(meant, here, text, lang, told))
        before = story
        told_of = partial(saying, mention) if saying else bool
        story = stories.after(story, meant, dated.interval, ctx.dct, aside=aside, is_said=told_of)
        tellers = _tellers(tellers, mention, before, story)


def _looking_back(mention: Mention, ctx: Context) -> Mention:
    """ "It was built in two weeks" tells how long it took; "rose in the year to June" of no June still to come."""
    expr, dct = mention.expr, ctx.dct
    if isinstance(expr, Ahead | Within):
        return mention._replace(expr=expr.shift)
    if not (isinstance(expr, Between) and is_up_to(expr) and dct and dct.end is not None):
        return mention
    last = resolve(expr.b, ctx)
    if last is None or last.end is None or last.end <= dct.end:
        return mention
    gone = Between(ended(expr.a), ended(expr.b), expr.amount)
    parts = tuple(p._replace(expr=e) for p, e in zip(mention.parts, (gone.amount or gone.a, gone.b), strict=True))
    return mention._replace(expr=gone, parts=parts)


def _tellers(tellers: Tellers, mention: Mention, before: Story, after: Story) -> Tellers:
    """The mention tells whatever it changed."""
    if after is before:
        return tellers
    return Tellers(
        mention if after.ref is not before.ref else tellers.ref,
        mention if after.near is not before.near else tellers.near,
        mention if after.report is not before.report else tellers.report,
        mention if after.aside is not before.aside else tellers.aside,
        mention if after.own is not before.own else tellers.own,
    )


def _side(mention: Mention, lean: Callable[[Mention], Lean | None]) -> Lean | None:
    """ "by May", "until Friday": a deadline does not lie back because somebody said so."""
    side = lean(mention) if leans(mention.expr) or isinstance(mention.expr, Ahead | Within) else None
    deadline = isinstance(mention.expr, Mod) and mention.expr.mod == "ON_OR_BEFORE"
    return None if side == "past" and deadline else side


def _dated(mention: Mention, ctx: Context, text: str = "", lang: str = "en", tellers: Tellers = UNTOLD) -> Dated:
    interval = resolve(mention.expr, ctx)
    uses = {a.name for a in anchors(mention.expr)}
    told = (ctx.ref if "REF" in uses else None) or (ctx.report if "REPORT" in uses else None)
    told = told or (ctx.near if leans(mention.expr) else None)
    anchor: Anchor | None = None
    if told:
        anchor = Anchor(told, "narrative")
    elif uses and ctx.dct and not ctx.untold:
        anchor = Anchor(ctx.dct, "published")
    parts = tuple(_dated(part, ctx) for part in mention.parts)
    if interval is None:
        return Dated(mention, None, "none", anchor, _why_not(mention.expr, uses, ctx), parts, ctx, text, lang, tellers)
    basis: Basis = "narrative" if told else "relative" if uses else "stated"
    return Dated(mention, interval, basis, anchor, "", parts, ctx, text, lang, tellers)


def _why_not(expr: Expr, uses: set[str], ctx: Context) -> str:
    kind = timex_type(expr)
    if kind == "SET":
        return "a set of times"
    if isinstance(expr, Vague) or (isinstance(expr, Mod) and isinstance(expr.of, Vague)):
        return "vague"
    if _in_no_year(expr):
        return NO_SUCH_DAY
    if ctx.untold:
        return NO_DAY_TOLD
    if uses and ctx.dct is None and ctx.ref is None:
        return "no publication date"
    if kind == "DURATION":
        return "a duration"
    return "the anchor is too coarse" if uses else NO_SUCH_DAY


def _in_no_year(expr: Expr) -> bool:
    """ "31 June": 2000, a leap year, has every day that any year has."""
    day = getattr(expr, "shift", None)
    missing = isinstance(day, Yearly) and not day.dow and day.inside(2000) is None
    return missing or any(_in_no_year(part) for part in operands(expr))
