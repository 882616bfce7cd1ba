"""`explain(dated)`: how words became a date, step by step, as a reader can check it. Worked out only when asked.

>>> from timeline.temporal.context import read_times
>>> dated = read_times("He left last Tuesday.", Interval.of(2023, 2, 23))[0]
>>> for name, words in explain(dated): print(f"{name}: {words}")
sentence: He left [last Tuesday].
words: "last Tuesday"
counted from: Thursday 23 February 2023, the publication date
step: the last Tuesday before that: Tuesday 21 February 2023
date: Tuesday 21 February 2023
other reading: Tuesday 14 February 2023: the Tuesday of the week before; the setting last-weekday calendar chooses it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple

from .algebra import (
    REPORT,
    Ahead,
    Anchored,
    Between,
    Cell,
    Context,
    Date,
    Either,
    Expr,
    Mod,
    Nearest,
    Rest,
    This,
    Within,
)
from .contents import operands
from .context import Dated
from .interval import Interval
from .lean import Leaning, leaning
from .mentions import table
from .resolution import resolve

LONGEST = 90  # characters of a sentence shown on either side of the words
_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[^a-z\s])|\n[ \t\r]*\n")


class Step(NamedTuple):
    """One line of an explanation: what it tells, and the words."""

    name: str
    words: str


def explain(dated: Dated, *, sentence: bool = True, published: str = "", debug: bool = False) -> list[Step]:
    """The sentence, the words, what they count from, each operator with what it gave, and the readings not chosen.

    `published` says where the publication date is known from; `debug` adds the rule, the expression and the spellings.
    """
    words = table(dated.lang, "steps")
    steps = list(_told(dated, words, sentence))
    steps += [Step("anchor", line) for line in _anchors(dated, words, published)]
    if dated.interval is None:
        steps += [Step("side", line) for line in _sides(dated, words)]
        steps.append(
            Step("unresolved", words.why_not(dated.reason, dated.mention.expr, dated.anchor and dated.anchor.date))
        )
    else:
        steps += _arithmetic(dated.mention.expr, dated.context, words)
        steps += [Step("side", line) for line in _sides(dated, words)]
        expr = dated.mention.expr
        ends = tuple(resolve(end, dated.context) for end in operands(expr)) if isinstance(expr, Between) else ()
        steps.append(Step("result", words.result(dated.interval, _as_told(expr), ends)))
        steps += [Step("other", words.reading(r.interval, r.reason, r.setting)) for r in dated.readings]
    if debug:
        steps += _inside(dated)
    return [Step(words.NAMES[step.name], step.words) for step in steps]


def display(interval: Interval, lang: str = "en") -> str:
    """An interval in words, never finer than told.

    >>> display(Interval.of(2024, 3))
    'March 2024'
    """
    return str(table(lang, "steps").display(interval))


# ---- the words and their place -----------------------------------------------------------------------------------


def _told(dated: Dated, words: ModuleType, sentence: bool) -> Iterator[Step]:
    start, end = dated.mention.whole
    if not dated.text or end <= start or dated.reason in ("vague", "a duration"):
        start, end = dated.start, dated.end  # "(has) so far": the verb steers, and is no part of the time
    phrase = _one_line(dated.text[start:end] or dated.mention.text).rstrip(" ,")
    if sentence and dated.text:
        before, after = _sentence(dated.text, start, end, words.ABBREVIATIONS)
        if before or after:
            yield Step("sentence", f"{before}[{phrase}]{after}")
    yield Step("phrase", f'"{phrase}"')


def _sentence(text: str, start: int, end: int, abbreviations: frozenset[str]) -> tuple[str, str]:
    """What stands before and after the words in their sentence, shortened where it is long."""
    before, after = text[max(0, start - 1000) : start], text[end : end + 1000]
    cut = [m.end() for m in _END.finditer(before + "A") if not _abbreviated(before[: m.start()], abbreviations, m)]
    before = before[cut[-1] :] if cut else before
    stops = (m.end() for m in _END.finditer(after) if not _abbreviated(after[: m.start()], abbreviations, m))
    after = after[: next(stops, None)]
    head, tail = _one_line(before), _one_line(after)
    if len(head) > LONGEST:
        head = "… " + head[-LONGEST:].partition(" ")[2]
    if len(tail) > LONGEST:
        tail = tail[:LONGEST].rpartition(" ")[0] + " …"
    return head + " " * (before[-1:].isspace() and bool(head)), " " * (after[:1].isspace() and bool(tail)) + tail


def _abbreviated(before: str, abbreviations: frozenset[str], mark: re.Match[str]) -> bool:
    """ "Mr", "U.S", an initial: a point behind it ends no sentence."""
    if not mark[0].startswith("."):
        return False
    bare = (before.rsplit(None, 1)[-1:] or [""])[0].strip("(\"'“‘")
    return bare.lower() in abbreviations or (bare[-1:].isupper() and (len(bare) == 1 or bare[-2:-1] == "."))


def _one_line(text: str) -> str:
    return " ".join(text.split())


# ---- what they count from ----------------------------------------------------------------------------------------


def _anchors(dated: Dated, words: ModuleType, published: str) -> list[str]:
    """One line for each time that the expression counts from, in order, each once."""
    ctx, tellers, lines = dated.context, dated.tellers, []
    for name in dict.fromkeys(_sources(dated.mention.expr, ctx)):
        told = {"REF": ctx.ref, "REPORT": ctx.report, "near": ctx.near}.get(name)
        teller = {"REF": tellers.ref, "REPORT": tellers.report, "near": tellers.near}.get(name)
        if told is not None:
            lines.append(words.told_before(name, told, _one_line(teller.text) if teller else ""))
        elif ctx.dct is not None and not ctx.untold:
            reported = resolve(REPORT, ctx) if name == "REPORT" else None
            lines.append(words.published(ctx.dct, published, reported, name == "REF"))
    return lines


def _sources(expr: Expr, ctx: Context) -> Iterator[str]:
    match expr:
        case Anchored(name):
            yield name
        case Nearest():
            yield "near" if ctx.near else "DCT"
        case Ahead() | Within():
            yield "DCT"
        case Either():
            yield from _sources(_chosen(expr, ctx), ctx)
        case _:
            for part in operands(expr):
                yield from _sources(part, ctx)
            if isinstance(expr, Rest):
                yield "DCT"


def _chosen(expr: Either, ctx: Context) -> Expr:
    return expr.a if ctx.policy.day_order in ("auto", expr.order) else expr.b


# ---- the arithmetic ----------------------------------------------------------------------------------------------


def _arithmetic(expr: Expr, ctx: Context, words: ModuleType) -> Iterator[Step]:
    """The operators inside out, each with what it gives; a range's two ends each under its own name."""
    if isinstance(expr, Between):
        for name, end in (("first", expr.a), ("last", expr.b)):
            told = resolve(end, ctx)
            bare = words.published(ctx.dct, "", None, False) if told is None and ctx.dct else words.as_told(told)
            found = list(_trace(end, ctx, words)) or [Step("step", bare)]  # "from now to May"
            yield from (Step(name, step.words) for step in found)
    elif not _as_told(expr):
        yield from _trace(expr, ctx, words)


def _trace(expr: Expr, ctx: Context, words: ModuleType) -> Iterator[Step]:
    inner: tuple[Expr, ...] = (_chosen(expr, ctx),) if isinstance(expr, Either) else operands(expr)
    for child in inner:
        if isinstance(expr, Either) and _as_told(child):
            continue  # the step that says in which order it was read tells it
        if isinstance(child, Between):
            yield from _arithmetic(child, ctx, words)
        else:
            yield from _trace(child, ctx, words)
    interval = resolve(expr, ctx)
    if interval is None or isinstance(expr, Anchored):
        return
    base = resolve(inner[0], ctx) if inner else ctx.dct
    if isinstance(expr, This) and base == interval:
        return  # the day that holds a day is that day
    if isinstance(expr, Date | Cell):
        yield Step("step", words.as_told(interval))
    else:
        yield Step("step", f"{words.step(expr, ctx, base, interval)}: {words.day_in_words(interval)}")


def _as_told(expr: Expr) -> bool:
    return isinstance(expr, Date | Cell)


# ---- the side of a bare name -------------------------------------------------------------------------------------


def _sides(dated: Dated, words: ModuleType) -> list[str]:
    """Why a bare name lies where it lies; why "in two weeks" is a day ahead, or an amount."""
    expr, ctx = dated.mention.expr, dated.context
    told = _leaning(dated)
    lines = []
    for node in _leaning_nodes(expr, ctx):
        if isinstance(node, Nearest):
            interval, anchor = resolve(node, ctx), ctx.near or ctx.dct
            if interval and anchor:
                deadline = isinstance(expr, Mod) and expr.mod == "ON_OR_BEFORE"
                lines.append(words.side(node.shift, _where(interval, anchor), ctx, told, deadline))
        elif ctx.dct:
            lines.append(words.ahead(ctx.lean, told))
    if not lines and dated.mention.rule.meaning in (Ahead, Within) and ctx.dct:
        lines.append(words.took(told))
    return list(dict.fromkeys(lines))


def _leaning(dated: Dated) -> Leaning | None:
    verbs = table(dated.lang, "lean").TABLE
    return leaning(dated.text, dated.start, dated.end, verbs) if dated.text else None


def _leaning_nodes(expr: Expr, ctx: Context) -> Iterator[Expr]:
    if isinstance(expr, Nearest | Ahead | Within):
        yield expr
    for part in (_chosen(expr, ctx),) if isinstance(expr, Either) else operands(expr):
        yield from _leaning_nodes(part, ctx)


def _where(x: Interval, anchor: Interval) -> str:
    """On which side of the anchor a stretch lies: past, future, or over it."""
    if x.end is not None and anchor.start is not None and x.end <= anchor.start:
        return "past"
    if x.start is not None and anchor.end is not None and x.start >= anchor.end:
        return "future"
    return "here"


# ---- for the curious ---------------------------------------------------------------------------------------------


def _inside(dated: Dated) -> Iterator[Step]:
    yield Step("rule", dated.mention.rule.pattern)
    yield Step("expression", repr(dated.mention.expr))
    for time in dated.parts or (dated,):
        yield Step("value", time.value + (f" ({time.mod})" if time.mod else ""))
    if dated.edtf:
        yield Step("edtf", dated.edtf)
