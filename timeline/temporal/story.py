"""What a document has told so far: the state that the fold over its mentions carries from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from .algebra import (
    DCT,
    OVERNIGHT,
    REF,
    REPORT,
    At,
    Before,
    Context,
    Expr,
    Head,
    Last,
    Mod,
    Nearest,
    Next,
    Nth,
    Often,
    Rest,
    This,
    Vague,
)
from .cells import DAY_SECONDS, Unit, cell
from .clocks import counts_hours, day_after, is_late, is_small_hour, same_day
from .contents import anchors, leans
from .interval import Interval
from .mentions import Mention
from .shifts import Every, Period

NEAR = 250  # characters: how far a day told carries over to a clock time alone
LEAP = 3  # years: further than a story goes in one step
LONG = 10  # years: longer ago than a sentence leaps
ASIDE = 120  # characters: how far a bare name still belongs to an aside
REPORTED = 1500  # characters: how far the quarter of a report on results carries
FRESH = 200 * DAY_SECONDS  # figures are told of a quarter that ended no longer ago


class Verbs(NamedTuple):
    """What the verbs near a mention tell: whether it lies back, and before what is told."""

    past: Callable[[Mention], bool]
    background: Callable[[Mention], bool]
    apart: Callable[[int, int], bool] = lambda start, end: False  # in different paragraphs
    together: Callable[[int, int], bool] = lambda start, end: False  # in one sentence that goes on in its year


class Story(NamedTuple):
    """`ref` is the time told last, `near` the one that bare names follow in a history, `report` the quarter or year
    whose figures are told, `passing` a day told in passing; `told`, `reported` and `passed` are where they were; `day`
    is the last day that `ref` was, `own` the last one that was no day of a saying, `several` whether `own` was two;
    `said` whether `ref` is the day of a saying."""

    history: bool = False
    ref: Interval | None = None
    near: Interval | None = None
    report: Interval | None = None
    told: int = 0
    reported: int = 0
    aside: Interval | None = None
    aside_at: int = 0
    passing: Interval | None = None
    passed: int = 0
    day: Interval | None = None
    own: Interval | None = None
    said: bool = False
    several: bool = False


def here(story: Story, ctx: Context, mention: Mention, verbs: Verbs) -> tuple[Context, Mention]:
    """The context in which a mention stands, and the mention as it is meant there."""
    expr = mention.expr
    near = story.aside if story.aside and mention.start - story.aside_at < ASIDE else story.near
    near = near if story.history else _long_ago(story, ctx, mention, verbs)
    ctx = ctx._replace(ref=story.ref, near=near)
    if story.history and story.ref:
        mention = mention._replace(expr=told_of(expr))
    if story.report and mention.start - story.reported < REPORTED and not _of_an_older_time(story, expr):
        ctx = ctx._replace(report=story.report)
        mention = mention._replace(expr=_compared(expr))
    if expr == OVERNIGHT and _night_after(story, ctx, mention):
        mention = mention._replace(expr=This(This(REF, Every(Unit.DAY)), OVERNIGHT.shift))
    if isinstance(_bare(expr), At) and REF in anchors(expr):
        ctx = _of_clock(story, ctx, mention, verbs)
    elif counts_hours(expr) and story.several and verbs.apart(story.told, mention.start):
        ctx = ctx._replace(ref=None, untold=True)
    passing = story.passing if story.passing and story.passing.unit <= Unit.DAY else None
    if passing and mention.start - story.passed < NEAR and _part_of_a_day(expr):
        ctx = ctx._replace(ref=passing)  # "had offered it on Friday and withdrew it the same evening"
    if story.history and _of_a_day(mention.expr) and _looks_back_from_its_day(story):
        ctx = ctx._replace(ref=story.day)
    return ctx, mention


def _of_an_older_time(story: Story, expr: Expr) -> bool:
    """ "In 2019 it relaunched a line closed three years earlier", behind the figures of a quarter: before 2019."""
    ref, report = story.ref, story.report
    if not isinstance(expr, Before) or expr.base != REF or ref is None or report is None:
        return False
    if ref.end is None or report.start is None:
        return False
    return story.told > story.reported and ref.end <= report.start


def _long_ago(story: Story, ctx: Context, mention: Mention, verbs: Verbs) -> Interval | None:
    """ "They landed in January 1645 and took the town in March": of that year, though the text is no history."""
    ref, dct = story.ref, ctx.dct
    if ref is None or ref.start is None or ref.unit >= Unit.YEAR or dct is None or dct.start is None:
        return None
    old = cell(dct.start, Unit.YEAR) - _year(ref) >= LONG
    return ref if old and leans(mention.expr) and verbs.together(story.told, mention.start) else None


def _of_clock(story: Story, ctx: Context, mention: Mention, verbs: Verbs) -> Context:
    """ "At 3 p.m." is on the day told just before when that is near, else on the anchor's.

    What is past is of no day of a saying, and of none still to come: it is on the story's day, told before.
    """
    if not (mention.start - story.told < NEAR and ctx.ref and ctx.ref.unit <= Unit.DAY):
        far = story.own is not None and verbs.past(mention) and verbs.apart(story.told, mention.start)
        return ctx._replace(ref=None, untold=True) if far and story.several else ctx._replace(ref=None)
    ahead = (
        ctx.dct is not None and ctx.dct.end is not None and ctx.ref.start is not None and ctx.ref.start >= ctx.dct.end
    )
    lost = story.several and verbs.apart(story.told, mention.start)
    if (story.said or ahead or lost) and verbs.past(mention):
        own = None if lost else story.own  # two days were told, and another paragraph may go on from either
        return ctx._replace(ref=own, untold=own is None)
    if is_late(ctx.ref) and is_small_hour(_bare(mention.expr)) and not verbs.background(mention):
        return ctx._replace(ref=day_after(ctx.ref))  # "at 11 p.m. … by 3 a.m. the roof was gone"
    return ctx


def _night_after(story: Story, ctx: Context, mention: Mention) -> bool:
    """ "Broke out late on Tuesday and raged overnight": of a day told just before, and not of the publication's."""
    ref, dct = ctx.ref, ctx.dct
    if story.said or ref is None or ref.end is None or ref.unit > Unit.DAY or mention.start - story.told >= ASIDE:
        return False
    return dct is None or dct.start is None or ref.end <= dct.start


def _looks_back_from_its_day(story: Story) -> bool:
    """Whether a month or a year was told last that lies before the day the story had come to."""
    ref, day = story.ref, story.day
    if ref is None or day is None or ref.end is None or day.start is None:
        return False
    return ref.unit > Unit.DAY and ref.end <= day.start


def _of_a_day(expr: Expr) -> bool:
    """ "that evening", "that day": no month has one."""
    return isinstance(expr, This) and expr.base == REF and expr.shift.unit <= Unit.DAY


def _part_of_a_day(expr: Expr) -> bool:
    return isinstance(expr, This) and expr.base == REF and expr.shift.unit < Unit.DAY


def after(
    story: Story,
    mention: Mention,
    interval: Interval | None,
    dct: Interval | None,
    *,
    aside: bool = False,
    is_said: Callable[[], bool] = lambda: False,
) -> Story:
    """What is known once a mention was told; amounts, sets, hints of now and borderless open ends tell nothing.

    `is_said` tells whether it is the time of a saying; it is asked where that matters.
    """
    expr = mention.expr
    story = _reported(story, mention, interval, dct)
    if interval is None or isinstance(expr, Period | Often | Vague) or _amount_from_now(expr):
        return story
    unheld = story.history and story.ref is None and REF in anchors(expr)  # counted from publication for want of better
    near = story.near if unheld or (aside and story.near) else _near(story.near, expr, interval.told())
    if near is not story.near:
        story = _turned(story, near, mention.end)
        near = story.near
    interval = _until(interval, dct)
    if interval.start is None or interval.end is None or REPORT in anchors(expr):
        return story._replace(near=near)  # what results are compared with is no turn of the story
    if aside and story.ref and anchors(expr):  # "which they had left two days earlier" is no turn of the story
        return story._replace(near=near, passing=interval, passed=mention.end)
    saying = is_said()
    day = interval if interval.unit <= Unit.DAY else story.day
    come = dct is None or dct.end is None or interval.start < dct.end
    own = interval if interval.unit <= Unit.DAY and come and not saying else story.own
    several = story.several or (own is not None and story.own is not None and not same_day(own, story.own))
    story = story._replace(day=day, own=own, said=saying, several=several)
    return story._replace(ref=interval, near=near, told=mention.end, passing=None)


def _amount_from_now(expr: Expr) -> bool:
    """ "The next twelve hours": how long something takes is no day that the story has come to."""
    return isinstance(expr, Next) and expr.base == DCT and isinstance(expr.shift, Period)


def _until(x: Interval, dct: Interval | None) -> Interval:
    """ "It ran until 1974. Three years earlier": where a stretch has ended, the story has come to its end."""
    if x.start is not None or x.end is None or x.unit < Unit.DAY or not x.mod or dct is None or dct.end is None:
        return x
    return x.told() if x.end <= dct.end else x


def _near(near: Interval | None, expr: Expr, told: Interval) -> Interval | None:
    """A story goes on from the day or month told last, and from a year only when that is another one."""
    counted = isinstance(_bare(expr), Before | Head) or (DCT in anchors(expr) and not leans(expr))
    if told.start is None or told.unit > Unit.YEAR or counted:
        return near
    if (
        near
        and near.start is not None
        and told.unit is Unit.YEAR
        and cell(near.start, Unit.YEAR) == cell(told.start, Unit.YEAR)
    ):
        return near
    if near and near.unit is Unit.YEAR and told.part == "WI" and leans(expr):
        return near  # a winter is of two years: what comes next is of the one that was named
    return told


def _turned(story: Story, near: Interval | None, at: int) -> Story:
    """A leap of years is an aside until a second time is told near it; then the story has moved on."""
    leap = story.near and near and abs(_year(near) - _year(story.near)) >= LEAP
    if not leap or (story.aside and near and abs(_year(near) - _year(story.aside)) < LEAP):
        return story._replace(near=near, aside=None)
    return story._replace(aside=near, aside_at=at)


def _year(x: Interval) -> int:
    assert x.start is not None
    return cell(x.start, Unit.YEAR)


def _reported(story: Story, mention: Mention, interval: Interval | None, dct: Interval | None) -> Story:
    """A report on results tells the figures of a quarter that ended not long ago, or of the months up to its end."""
    expr, at = mention.expr, mention.end
    months = isinstance(expr, Period | Head) and _months(expr)
    if story.report and months:
        assert story.report.start is not None
        return story._replace(report=Interval.span(cell(story.report.start, Unit.YEAR), 1, Unit.YEAR), reported=at)
    if REPORT in anchors(expr) or (story.report and _compared(expr) != expr):
        return story._replace(reported=at)
    named = interval is not None and interval.unit is Unit.QUARTER and isinstance(_bare(expr), Nearest | This | Last)
    if not named or interval is None or interval.start is None or interval.end is None or not dct or dct.start is None:
        return story
    fresh = dct.start - FRESH < interval.end <= dct.start
    older = story.report and story.report.start is not None and interval.start < story.report.start
    if older and at - story.reported < REPORTED:
        return story  # "after a flat second quarter": the figures are still those of the third
    return story._replace(report=interval, reported=at) if fresh or story.report is None else story


def _months(expr: Period | Head) -> bool:
    """Six or nine months, as results are told."""
    p = expr.shift if isinstance(expr, Head) else expr
    return p.unit is Unit.MONTH and p.n in (6, 9)


def _compared(expr: Expr) -> Expr:
    """ "a year ago", said of results, is the same quarter a year before."""
    match expr:
        case Before(base, Period(_, Unit.YEAR, None) as years) if base in (DCT, REF):
            return Before(REPORT, years)
    return expr


def told_of(expr: Expr) -> Expr:
    """In a history "this year" and "the next decade" are those of the story, not of its writing."""
    match expr:
        case This(base, Every(unit) as shift) | Next(base, Every(unit) as shift) if base == DCT and unit >= Unit.MONTH:
            return replace(expr, base=REF) if shift else expr
        case Mod(_, of) | Rest(of, _):
            return replace(expr, of=told_of(of))
        case This(base, _) | Nth(base, _, _):
            return replace(expr, base=told_of(base))
    return expr


def _bare(expr: Expr) -> Expr:
    return _bare(expr.of) if isinstance(expr, Mod | Rest) else expr
