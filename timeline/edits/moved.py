"""What another publication date would change: the dates that move and by how much, and those that stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.models import Event, Mention, Timeline, When
from timeline.strict import Model
from timeline.temporal import display

from .days import day_named, number

Told = tuple[str, int, int]


class Move(Model):
    """An event whose date moves. `days` is null when a date is gained or lost, or one side was open."""

    event: str
    source: str
    title: str
    phrase: str | None
    old: str
    new: str
    days: int | None
    why: str


class Listed(Model):
    """An event that one of the two timelines does not have."""

    event: str
    source: str
    title: str
    date: str


class Moved(Model):
    """How two readings of the same articles differ; `flipped` are the sources whose order of events changes."""

    moves: tuple[Move, ...] = ()
    stay: int = 0
    appeared: tuple[Listed, ...] = ()
    vanished: tuple[Listed, ...] = ()
    flipped: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """One line.

        >>> Moved(stay=9).summary
        'No date moves, 9 stay'
        """
        parts = list(_dates(self.moves))
        parts = parts or ["no date moves"]
        parts += [f"{self.stay} stay{'s' if self.stay == 1 else ''}"]
        parts += [f"{_events(len(self.appeared))} appear{'s' * (len(self.appeared) == 1)}"] * bool(self.appeared)
        parts += [f"{_events(len(self.vanished))} vanish{'es' * (len(self.vanished) == 1)}"] * bool(self.vanished)
        line = ", ".join(parts)
        return line[0].upper() + line[1:]


def moved(before: Timeline, after: Timeline) -> Moved:
    """How the dates of the same articles differ, in the order of `after`; events are matched by their places.

    >>> from timeline.edits import added, replay, typed_when
    >>> from timeline.models import Generator
    >>> fresh = Timeline(generator=Generator(version="0", detector="rules"))
    >>> payload = {"line": "3 May 2024: a vote", "title": "a vote", "when": typed_when("3 May 2024").model_dump()}
    >>> log = added((), "add", payload=payload)
    >>> before = replay(fresh, log).timeline
    >>> date = {"text": "5 May 2024", "when": typed_when("5 May 2024").model_dump()}
    >>> moved(before, replay(fresh, added(log, "set_date", before.events, date)).timeline).summary
    '1 date moves by +2 days, 0 stay'
    """
    old, new = _by_place(before), _by_place(after)
    both = [place for place in new if place in old]
    changed = [place for place in both if _date(old[place].when) != _date(new[place].when)]
    return Moved(
        moves=tuple(_move(old[place], new[place]) for place in changed),
        stay=len(both) - len(changed),
        appeared=tuple(_listed(new[place]) for place in new if place not in old),
        vanished=tuple(_listed(old[place]) for place in old if place not in new),
        flipped=tuple(_flipped([(place[0], old[place].when, new[place].when) for place in both])),
    )


def matched(before: Timeline, after: Timeline) -> list[tuple[Event, Event]]:
    """The events that both have, matched by their places, in the order of `after`."""
    old, new = _by_place(before), _by_place(after)
    return [(old[place], new[place]) for place in new if place in old]


def _by_place(timeline: Timeline) -> dict[Told, Event]:
    return {(m.source, m.trigger.start, m.trigger.end): event for event in timeline.events for m in event.mentions[:1]}


def _date(when: When) -> tuple[str | None, ...]:
    return when.edtf, when.start, when.end, when.earliest, when.latest_start, when.earliest_end, when.latest


def _move(old: Event, new: Event) -> Move:
    mention = new.mentions[0]
    return Move(
        event=new.id,
        source=mention.source,
        title=new.title,
        phrase=" ".join(mention.phrase.exact.split()) if mention.phrase else None,
        old=_shown(old.when, new.when),
        new=_shown(new.when, old.when),
        days=_days(old.when, new.when),
        why=_why(new, mention),
    )


def _shown(when: When, other: When) -> str:
    """The date in words; with its bound where the words alone do not tell the two apart ("by Christmas")."""
    if when.display != other.display:
        return when.display
    if when.earliest and when.earliest != other.earliest:
        return f"{when.display}, not before {display(day_named(when.earliest))}"
    if when.latest and when.latest != other.latest:
        return f"{when.display}, not after {display(day_named(when.latest))}"
    return when.display


def _listed(event: Event) -> Listed:
    return Listed(event=event.id, source=event.mentions[0].source, title=event.title, date=event.when.display)


def _why(event: Event, mention: Mention) -> str:
    """What the date counts from, as its explanation says it; else why there is none, or how it was inferred."""
    steps = mention.resolution.steps if mention.resolution else ()
    counted = [step for step in steps if step.startswith("counted from")]
    if event.when.reason:
        return event.when.reason
    return counted[0] if counted else "the side on which it lies is another one"


def _days(old: When, new: When) -> int | None:
    for a, b in ((old.earliest, new.earliest), (old.latest, new.latest)):
        if a and b and number(a) != number(b):
            return number(b) - number(a)
    return None


def _flipped(dates: Sequence[tuple[str, When, When]]) -> Iterator[str]:
    """The sources in which one event came before another, and now comes after it."""
    known = [(s, number(a.earliest), number(b.earliest)) for s, a, b in dates if a.earliest and b.earliest]
    for source, told in groupby(sorted(known), key=lambda row: row[0]):
        latest: int | None = None  # of all that came before the day looked at
        for _, day in groupby(told, key=lambda row: row[1]):
            now = [row[2] for row in day]
            if latest is not None and min(now) < latest:
                yield source
                break
            latest = max(now) if latest is None else max(latest, *now)


# ---- the summary -------------------------------------------------------------------------------------------------


def _dates(moves: Sequence[Move]) -> Iterator[str]:
    days = [move.days for move in moves if move.days is not None]
    if days:
        by = _signed(days[0]) if len(set(days)) == 1 else f"{_signed(min(days), unit=False)} to {_signed(max(days))}"
        yield f"{len(days)} date{'s move' if len(days) > 1 else ' moves'} by {by}"
    if other := len(moves) - len(days):
        yield f"{other} change{'s' * (other == 1)} otherwise"


def _signed(days: int, *, unit: bool = True) -> str:
    sign = "+" if days > 0 else "−"
    return f"{sign}{abs(days)}" + (f" day{'s' * (abs(days) != 1)}" if unit else "")


def _events(n: int) -> str:
    return f"{n} event{'s' * (n != 1)}"
