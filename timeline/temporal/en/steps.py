"""English: dates in words, and the operators of the algebra in words a reader can follow."""

from __future__ import annotations

from ..algebra import (
    After,
    Ahead,
    At,
    Before,
    Between,
    Context,
    Counterpart,
    Either,
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
    Within,
)
from ..cells import DAY_SECONDS, Unit, at, cell, civil, floor, start, weekday
from ..interval import MARGIN_DAYS, OPEN_END, OPEN_START, PART_LENGTH, Interval
from ..lean import Leaning
from ..shifts import Clock, Every, Period, Yearly
from .words import ABBREVIATIONS as WORDS_WITH_POINT

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PARTS = {
    "WE": "weekend", "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half",
    "H2": "second half", "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
    "DT": "daytime",
}
MODS = {
    "START": "early in", "MID": "in the middle of", "END": "late in", "APPROX": "around", "BEFORE": "before",
    "AFTER": "after", "ON_OR_BEFORE": "by", "ON_OR_AFTER": "since", "LESS_THAN": "less than", "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
}
ON_DAY = {"START": "early on", "MID": "in the middle of", "END": "late on"}
VAGUE = {"PRESENT_REF": "the present", "PAST_REF": "some time in the past", "FUTURE_REF": "some time in the future"}
ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
NUMBERS = tuple("no one two three four five six seven eight nine ten eleven twelve".split())
NAMES = {
    "sentence": "sentence", "phrase": "words", "anchor": "counted from", "step": "step", "first": "from", "last": "to",
    "side": "side", "result": "date", "other": "other reading", "unresolved": "not dated", "rule": "rule",
    "expression": "expression", "value": "value", "edtf": "EDTF",
}
# Words whose point ends no sentence, besides those of the lexicon.
ABBREVIATIONS = WORDS_WITH_POINT | frozenset("mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon jr sr inc corp co ltd no vs u.s u.k u.n".split())
WHY_NOT = {
    "no publication date": "no publication date is known, and the words are counted from it",
    "no such day": "no such day in the calendar",
    "no day told": "an hour of a day that is not told: the day before it is that of a saying",
}


def display(x: Interval, named: bool = False) -> str:
    """An interval in words, never finer than told; `named` adds the weekday of a single day.

    >>> display(Interval.of(2024, 3, 5)), display(Interval.of(-43)), display(Interval.of(2024)._replace(mod="START"))
    ('5 March 2024', '44 BCE', 'early in 2024')
    >>> display(Interval(start(0, Unit.DAY), None, Unit.DAY, "ON_OR_AFTER"))
    'since 1 January 1970'
    """
    if x.start is None and x.end is None:
        return "no known time"
    told = x.told()
    words = _closed(told, named)
    if x.mod in ("START", "END") and not told.part and told.unit > Unit.DAY and x.start is not None and x.end is not None:
        t = x.start if x.mod == "START" else x.end - 1
        i = cell(t, told.unit)
        words = _closed(Interval(start(i, told.unit), start(i + 1, told.unit), told.unit))
        if x.mod == "START" and floor(x.end, told.unit) != x.end:
            return f"{words}, up to {_day(x.end - 1)}"  # "earlier this year"
        if x.mod == "END" and floor(x.start, told.unit) != x.start:
            return f"{words}, from {_day(x.start)} on"
    if x.mod == "ON_OR_BEFORE" and x.end is not None and floor(x.end, x.unit) != x.end:
        return f"up to {_day(x.end - 1)}"  # "in recent weeks": some of them, up to the anchor
    if x.mod == "ON_OR_AFTER" and x.start is not None and floor(x.start, x.unit) != x.start:
        return f"from {_day(x.start)} on"
    if x.mod == "BEFORE" and x.end is not None and floor(x.end, x.unit) != x.end:
        return f"before {_day(x.end)}"  # "months ago"
    if x.mod == "AFTER" and x.start is not None and floor(x.start, x.unit) != x.start:
        return f"after {_day(x.start - 1)}"
    if x.unit <= Unit.DAY and not x.part and x.mod in ON_DAY:
        return f"{ON_DAY[x.mod]} {words}"
    return f"{MODS[x.mod]} {words}" if x.mod in MODS else words


def _closed(x: Interval, named: bool = False) -> str:
    assert x.start is not None and x.end is not None
    unit, n = PART_LENGTH.get(x.part, (x.unit, 1))
    first, last = cell(x.start, unit), cell(x.end - 1, unit)
    if x.start < at(0) and unit in (Unit.DECADE, Unit.CENTURY):
        bce = 1 - civil(x.start // DAY_SECONDS)[0]
        return f"the {bce // 10 * 10}s BCE" if unit is Unit.DECADE else f"the {_nth((bce + 99) // 100)} century BCE"
    if last - first + 1 > n:
        if x.unit is Unit.WEEK:
            return f"{_day(x.start)} to {_day(x.end - 1)}"
        if x.unit < Unit.DAY and not x.part and x.start // DAY_SECONDS == x.end // DAY_SECONDS:
            return f"{_one(x.start, x, named)} to {_one(x.end, x).rpartition(', ')[2]}"
        end = x.end if x.unit < Unit.DAY else start(last, unit) if unit is Unit.DECADE else x.end - 1
        return f"{_one(start(first, unit), x)} to {_one(end, x)}"
    return _one(x.start, x, named)


def _nth(k: int) -> str:
    return f"{k}{'th' if k % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(k % 10, 'th')}"


def _day(t: int, named: bool = False) -> str:
    y, m, d = civil(t // DAY_SECONDS)
    weekday_name = f"{DAYS[weekday(t) - 1]} " if named else ""
    return f"{weekday_name}{d} {MONTHS[m - 1]} {_year(y)}"


def _year(y: int) -> str:
    return f"{1 - y} BCE" if y <= 0 else str(y) if y > 999 else f"{y} CE"


def _one(t: int, x: Interval, named: bool = False) -> str:
    y, m, _ = civil(t // DAY_SECONDS)
    if x.part == "WE":
        return f"the weekend of {_day(t)}"
    if x.part in ("SP", "SU", "FA", "WI"):
        return f"{PARTS[x.part]} {_year(y)}"
    if x.part in ("H1", "H2"):
        return f"the {PARTS[x.part]} of {_year(y)}"
    if x.part:
        return f"the {PARTS[x.part]} of {_day(t, named)}"
    if x.unit < Unit.DAY:
        seconds = t % DAY_SECONDS
        clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}" + (f":{seconds % 60:02d}" if x.unit is Unit.SECOND else "")
        return f"{_day(t, named)}, {clock}{_zone(x.zone)}"
    match x.unit:
        case Unit.DAY:
            return _day(t, named)
        case Unit.WEEK:
            return f"the week of {_day(t)}"
        case Unit.MONTH:
            return f"{MONTHS[m - 1]} {_year(y)}"
        case Unit.QUARTER:
            return f"the {ORDINALS[(m - 1) // 3]} quarter of {_year(y)}"
        case Unit.YEAR:
            return _year(y)
        case Unit.DECADE if y > 0:
            return f"the {y}s"
        case Unit.CENTURY:
            i = cell(t, Unit.CENTURY)
            return f"the {_nth(i + 1)} century" if i >= 0 else f"the {_nth(-i)} century BCE"
    return f"the {x.unit.name.lower()} from {_year(y)} on"


def day_in_words(x: Interval) -> str:
    """With its weekday when it is one day: "Thursday 23 February 2023"."""
    return display(x, named=True)


def amount(p: Period) -> str:
    """three weeks → "three weeks"; an unknown count → "some weeks"."""
    n = "some" if p.n is None else NUMBERS[p.n] if p.n < len(NUMBERS) else f"{p.n:,}"
    words = f"{n} {p.unit.name.lower()}{'' if p.n == 1 else 's'}"
    words = words.replace("centurys", "centuries").replace("millenniums", "millennia")
    return f"{words} and {amount(p.plus)}" if p.plus else words


def shift_name(shift: Period | Every | Yearly) -> str:
    """What a step is called: Tuesday, June, week, summer, 25 December."""
    match shift:
        case Period():
            return amount(shift)
        case Yearly(month, day) if month and day:
            return f"{day} {MONTHS[month - 1]}"
        case Yearly(month, _, k) if k:
            which = "last" if k < 0 else ORDINALS[k - 1]
            named = f"{which} {DAYS[shift.dow - 1]} of {MONTHS[month - 1]}"
            return f"{_apart(shift.plus)} the {named}" if shift.plus else named
        case Yearly():
            return f"{_apart(shift.easter)} Easter Sunday" if shift.easter else "Easter Sunday"
        case Every() if shift.part:
            return PARTS[shift.part]
        case Every(Unit.DAY, Unit.WEEK, value):
            return DAYS[value - 1]
        case Every(Unit.MONTH, Unit.YEAR, value):
            return MONTHS[value - 1]
        case Every(Unit.DAY, Unit.MONTH, value):
            return f"{_nth(value)} of the month"
        case Every(unit, Unit.YEAR, value):
            return f"{ORDINALS[value - 1]} {unit.name.lower()}"
    return shift.unit.name.lower()


def _apart(days: int) -> str:
    """the day after, two days before"""
    n = "the day" if abs(days) == 1 else amount(Period(abs(days), Unit.DAY))
    return f"{n} {'after' if days > 0 else 'before'}"


def _the(shift: Period | Every | Yearly) -> str:
    """With "the" where English wants it: the summer, but June, Easter Sunday, 9 March, the day after …"""
    bare = isinstance(shift, Every) and shift.unit is Unit.MONTH and not shift.part and shift.within
    fixed = isinstance(shift, Yearly) and (not shift.k or shift.plus)
    return shift_name(shift) if bare or fixed else f"the {shift_name(shift)}"


def step(expr: Expr, ctx: Context, base: Interval | None, x: Interval) -> str:
    """One operator in words; "that" is what the line before gave."""
    match expr:
        case Last(_, Period(None, unit)):
            return f"some {unit.name.lower()}s up to then"
        case Next(_, Period(None, unit)):
            return f"some {unit.name.lower()}s from then on"
        case Last(_, Period() as p):
            return f"the {amount(p)} up to then" if p.n != 1 else f"the {p.unit.name.lower()} up to then"
        case Next(_, Period() as p):
            return f"the {amount(p)} after that" if p.n != 1 else f"the {p.unit.name.lower()} after that"
        case Last(_, shift):
            return _stepped(shift, base, x, -1)
        case Next(_, shift):
            return _stepped(shift, base, x, +1)
        case This(_, shift):
            return _held(shift)
        case Before(_, p):
            return f"{amount(p)} before that{_known(base, x)}" if p.n is not None else f"some {p.unit.name.lower()}s before that"
        case After(_, p) | Ahead(p):
            return f"{amount(p)} after that{_known(base, x)}" if p.n is not None else f"some {p.unit.name.lower()}s after that"
        case Within(p):
            return f"{amount(p)} at most from then on"
        case Nth(_, shift, 1, True):
            return f"the last {shift_name(shift)} in it"
        case Nth(_, shift, k, from_end):
            return f"the {ORDINALS[k - 1] if k <= len(ORDINALS) else _nth(k)} {shift_name(shift)} in it" + (
                ", counted from its end" if from_end else ""
            )
        case Head(_, p, from_end):
            return f"its {'last' if from_end else 'first'} {amount(p)}"
        case Counterpart():
            return "the same quarter of that year" if x.unit is Unit.QUARTER else "the same stretch of that year"
        case Nearest(shift):
            return _named(shift, ctx, x)
        case Mod(mod, _):
            return hedge(mod, x)
        case Rest(_, side):
            if x.mod and base and (x.start, x.end) == (base.start, base.end):
                return "early in it" if side == "past" else "late in it"
            return "the part of it up to that day" if side == "past" else "the part of it from that day on"
        case At(_, clock):
            return f"at {clock_words(clock)} on that day"
        case Either(_, _, _, order):
            us = (order == "mdy") == (ctx.policy.day_order in ("auto", order))
            return "read with the month before the day" if us else "read with the day before the month"
        case Between():
            return "from the start of the first to the end of the second"
    raise AssertionError(f"no words for {expr!r}")


def _known(base: Interval | None, x: Interval) -> str:
    """Told in weeks, a date is known to the week."""
    return f", known to the {x.unit.name.lower()}" if base and base.unit < x.unit and x.unit > Unit.DAY and not x.part else ""


def _stepped(shift: Period | Every | Yearly, base: Interval | None, x: Interval, sign: int) -> str:
    """The last Tuesday before that, or the Tuesday of the week before: whichever it was."""
    name = shift_name(shift)
    which, order = ("last", "before") if sign < 0 else ("first", "after")
    host = getattr(shift, "within", None)
    if host is Unit.YEAR and base:
        return _of_year(shift, base, x)
    if not host or base is None or base.start is None or base.end is None or x.start is None or x.end is None:
        return f"the {name} {order} that"
    calendar = cell(x.start, host) == cell(base.start, host) + sign
    stepped = x.end <= base.start if sign < 0 else x.start >= base.end
    between = shift.inside(cell(base.start, host)) if isinstance(shift, Every | Yearly) else None
    passed = between and between.start is not None and between.end is not None and (
        between.end <= base.start if sign < 0 else between.start >= base.end
    )  # one lies between, so it was not the nearest
    if calendar and stepped and passed:
        return f"the {name} of the {host.name.lower()} {order} that"
    return f"the {which} {name} {order} that"


def _held(shift: Every | Yearly) -> str:
    host = shift.within
    if not host:
        return f"the {shift.unit.name.lower()} it lies in"
    if isinstance(shift, Every) and host is Unit.MONTH:
        return f"the {_nth(shift.value)} of that month"
    return f"{_the(shift)} of that {host.name.lower()}"


def _named(shift: Every | Yearly, ctx: Context, x: Interval) -> str:
    anchor = ctx.near or ctx.dct
    name = shift_name(shift)
    if anchor is None or anchor.start is None or anchor.end is None or x.start is None or x.end is None:
        return f"the {name}"
    if x.end > anchor.start and x.start < anchor.end and anchor.unit <= Unit.DAY:
        return "that day itself" if x.unit <= Unit.DAY and not x.part else f"the {name} that day lies in"
    if shift.within is Unit.YEAR:
        return _of_year(shift, anchor, x)
    name = name.removesuffix(" of the month")
    falls = f", a {DAYS[shift.dow - 1]}" if shift.within is Unit.MONTH and shift.dow else ""
    return f"the last {name} before that{falls}" if x.end <= anchor.start else f"the next {name} after that{falls}"


def _of_year(shift: Period | Every | Yearly, base: Interval, x: Interval) -> str:
    """June of the year before, 9 March of the same year."""
    years = cell(x.start or 0, Unit.YEAR) - cell(base.start or 0, Unit.YEAR)
    order = "before" if years < 0 else "after"
    which = {-1: "the year before", 0: "the same year", 1: "the year after"}.get(years, f"{abs(years)} years {order}")
    weekday_told = f", a {DAYS[shift.dow - 1]}" if isinstance(shift, Yearly) and shift.day and shift.dow else ""
    return f"{_the(shift)} of {which}{weekday_told}"


def hedge(mod: str, x: Interval) -> str:
    """What a hedge does to the stretch."""
    if mod in OPEN_START:
        return "until the end of it, from no known start" if mod == "ON_OR_BEFORE" else "before it, from no known start"
    if mod in OPEN_END:
        return "from its start on, with no end told" if mod == "ON_OR_AFTER" else "after it, with no end told"
    if mod == "APPROX":
        days = MARGIN_DAYS.get(x.unit, 0)
        margin = {0: f"{'an' if x.unit is Unit.HOUR else 'a'} {x.unit.name.lower()}", 7: "a week", 31: "a month", 365: "a year",
                  3652: "ten years", 36524: "a hundred years", 365242: "a thousand years"}.get(days)
        return f"give or take {margin or amount(Period(days, Unit.DAY))}, our margin"
    if x.unit <= Unit.DAY or x.part:
        return {"START": "early in it", "MID": "in the middle of it", "END": "late in it"}.get(mod, MODS[mod] + " it")
    return {
        "START": "early in it: its first third, at most its first half", "MID": "its middle third, or a little more",
        "END": "late in it: its last third, at most its last half",
    }.get(mod, MODS[mod] + " it")


def clock_words(clock: Clock) -> str:
    seconds = "" if clock.second is None else f":{clock.second:02d}"
    return f"{clock.hour:02d}:{clock.minute or 0:02d}{seconds}{_zone(clock.zone)}"


def _zone(zone: str) -> str:
    """GMT as written, "eastern" as a name."""
    return f" {zone.capitalize() if zone.islower() else zone}" if zone else ""


# ---- what a date is counted from, and its side --------------------------------------------------------------------


def told_before(name: str, x: Interval, teller: str) -> str:
    """A time told before in the text, and the words that told it."""
    told = f', told before by "{teller}"' if teller else ", told before in the text"
    return f"{day_in_words(x)}{', the time reported on' if name == 'REPORT' else ''}{told}"


def published(dct: Interval, origin: str, reported: Interval | None, ref: bool) -> str:
    """The publication date, where it is known from, and why it is taken."""
    words = f"{day_in_words(dct)}, the publication date" + (f" ({origin})" if origin else "")
    if reported:
        return f"{day_in_words(reported)}, the last quarter that had ended by {words}"
    return f"{words}, as no day is told just before" if ref else words


def side(shift: Every | Yearly, where: str, ctx: Context, told: Leaning | None, deadline: bool) -> str:
    """Why a bare name lies before, after, or on what it is counted from."""
    if ctx.near:
        return "the text tells of the past in order, so a bare name goes on from the time told before"
    if where == "here":
        if shift.within is Unit.WEEK and not shift.part:
            return f"the publication date is itself a {shift_name(shift)}"
        return "the publication date is that day" if shift.unit <= Unit.DAY and not shift.part else "the publication date lies in it"
    nearest = "the last one" if shift.within is Unit.WEEK else "the nearest"
    if shift.unit is Unit.QUARTER:
        return "a quarter is the nearest one, whatever the verb"
    if ctx.lean is None:
        if deadline and told and told.side == "past":
            return f"a limit in time does not lie back because of \"{told.words}\", so {nearest}"
        return f"no verb leans, so {nearest}"
    points = _points(told, ctx.lean)
    if ctx.lean == where:
        return points
    far = "the one before lies too far back" if ctx.lean == "past" else "the next one lies too far ahead"
    return f"{points}, but {far} to be told without its year, so {nearest}"


def ahead(lean: str | None, told: Leaning | None) -> str:
    """Why "in two weeks" is a day ahead."""
    return f"{_points(told, 'future')}, so counted on from that day" if lean == "future" else "no verb points back, so counted on from that day"


def took(told: Leaning | None) -> str:
    """Why "in two weeks" is an amount."""
    points = _points(told, "past") if told and told.side == "past" else "the text tells of the past"
    return f"{points}, so the words tell how long it took"


def _points(told: Leaning | None, lean: str) -> str:
    word = f'"{told.words}"' if told and told.side == lean else "the verb"
    return f"{word} points {'back' if lean == 'past' else 'ahead'}"


# ---- results -----------------------------------------------------------------------------------------------------


def as_told(x: Interval | None) -> str:
    return f"as told: {day_in_words(x)}" if x else "no such day"


def result(x: Interval, told: bool, ends: tuple[Interval | None, ...] = ()) -> str:
    """The date; of a range of clock times both of its ends, of one told in full that it was."""
    if len(ends) == 2 and x.unit < Unit.DAY and not x.part and ends[0] and ends[1]:
        first, last = day_in_words(ends[0]), day_in_words(ends[1])
        day, _, clock = last.rpartition(", ")
        return f"{first} to {clock if first.startswith(day) else last}"
    return f"{day_in_words(x)}, as told" if told else day_in_words(x)


def reading(x: Interval, reason: str, setting: str) -> str:
    """A reading not chosen: its date, why it is one, and what would choose it."""
    chosen = f"; the setting {setting.replace('_', '-')} chooses it" if setting else ""
    return f"{day_in_words(x)}: {reason}{chosen}"


def why_not(reason: str, expr: Expr, anchor: Interval | None) -> str:
    """Why the words have no date."""
    match expr:
        case Often(shift, clock, part):
            at = f", at {clock_words(clock)}" if clock else ", at night" if part == "NI" else f", in the {PARTS[part]}" if part else ""
            return f"a set of times: {_often(shift)}{at}"
        case Vague(name) | Mod(_, Vague(name)):
            return f"vague: {VAGUE[name]}, no day that could be named"
    if reason == "a duration":
        return f"an amount of time: {_hedged(expr)}"
    if reason == "the anchor is too coarse" and anchor:
        return f"too coarse: what the words are counted from is known to the {anchor.unit.name.lower()} only"
    return WHY_NOT.get(reason, reason)


def _often(shift: Period | Every | Yearly) -> str:
    """Fridays; day by day; every two weeks."""
    match shift:
        case Period(None, unit):
            return f"every few {unit.name.lower()}s"
        case Period():
            return f"every {amount(shift)}"
        case Every(unit, None):
            return f"{unit.name.lower()} by {unit.name.lower()}"
        case Every() if shift.part or shift.within is Unit.WEEK:
            return f"{shift_name(shift)}s"
    return f"{shift_name(shift)}, {shift.host.name.lower()} by {shift.host.name.lower()}"


def _hedged(expr: Expr) -> str:
    match expr:
        case Mod(mod, of):
            return f"{MODS[mod]} {_hedged(of)}"
        case Period():
            return amount(expr)
        case Within(p) | Ahead(p):
            return f"at most {amount(p)}"
    return "not counted from a known day"
