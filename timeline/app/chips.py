"""Where the text of an article can be picked: its phrases of time and the words that stand for its events.

Phrases that overlap are one chip; a trigger is a place of its own only for an event that no chip names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.evidence import Phrase
from timeline.models import Event, UndatedPhrase

Kind = Literal["phrase", "trigger", "undated"]


@dataclass(frozen=True)
class Chip:
    """A stretch [start, end) of the text that picks events, or that tells why it has no date."""

    start: int
    end: int
    kind: Kind
    events: tuple[Event, ...] = ()
    reason: str | None = None

    def label(self, words: str) -> str:
        """What is read aloud for the words of the text.

        >>> Chip(0, 4, "undated", reason="vague").label("soon")
        'soon, no date: vague'
        """
        if not self.events:
            return f"{words}, no date: {self.reason}"
        first, others = self.events[0], len(self.events) - 1
        more = f", and {others} more event{'s' * (others > 1)}" if others else ""
        when = first.when
        if not (when.earliest or when.latest):
            return f"{words}, no date: {when.reason or self.reason or 'none is told'}{more}"
        if self.kind == "trigger":
            return f"{words}, an event of {when.display}{more}"
        return f"{words}, resolved to {when.display}{f', {when.precision}' if when.precision else ''}{more}"

    def date(self) -> str:
        """What stands under the words: the first event's date, and how many events there are."""
        if not self.events:
            return ""
        dates = dict.fromkeys(e.when.display for e in self.events)
        more = f" · {len(self.events)} events" if len(self.events) > 1 else ""
        return next(iter(dates)) + more


@dataclass(frozen=True)
class Marks:
    """Everything that is marked in one text, in its order: what can be picked, the verbs, the sentences."""

    chips: tuple[Chip, ...]
    triggers: tuple[Chip, ...]
    sentences: tuple[tuple[int, int, str], ...]  # start, end, event id


def marks(part: tuple[int, int], source: str, events: Sequence[Event], undated: Sequence[UndatedPhrase]) -> Marks:
    """The marks in a part of the article with the id `source`; places outside of it are left out."""
    told = [(e, m) for e in events for m in e.mentions if m.source == source and m.position.start < part[1]]
    phrases = (Chip(p.start, p.end, "phrase", (e,)) for e, m in told if (p := m.phrase) and _inside(p, part))
    reasons = (
        Chip(u.phrase.start, u.phrase.end, "undated", reason=u.reason)
        for u in undated
        if u.source == source and _inside(u.phrase, part)
    )
    verbs = (Chip(t.start, t.end, "trigger", (e,)) for e, m in told if _inside(t := m.trigger, part))
    chips, apart = _joined(_merged([*phrases, *reasons]), triggers := _merged(verbs))
    named = {e.id for chip in chips for e in chip.events}
    alone = [t for t in apart if any(e.id not in named for e in t.events)]
    clipped = ((max(m.position.start, part[0]), min(m.position.end, part[1]), e.id) for e, m in told)
    return Marks(
        tuple(sorted([*chips, *alone], key=lambda c: c.start)),
        tuple(triggers),
        tuple((start, end, event) for start, end, event in clipped if start < end),
    )


def _inside(place: Phrase, part: tuple[int, int]) -> bool:
    return part[0] <= place.start < place.end <= part[1]


def _merged(chips: Iterable[Chip]) -> list[Chip]:
    """Chips that overlap as one; a dated phrase wins over an undated one."""
    groups: list[list[Chip]] = []
    end = -1
    for chip in sorted(chips, key=lambda c: (c.start, c.end)):
        if chip.start < end:
            groups[-1].append(chip)
        else:
            groups.append([chip])
        end = max(end, chip.end)
    return [_one(group) for group in groups]


def _one(group: list[Chip]) -> Chip:
    events = {e.id: e for chip in group for e in chip.events}
    best = next((c for c in group if c.events), group[0])
    reason = next((c.reason for c in group if c.reason), None)
    return replace(
        best, start=group[0].start, end=max(c.end for c in group), events=tuple(events.values()), reason=reason
    )


def _joined(chips: list[Chip], triggers: list[Chip]) -> tuple[list[Chip], list[Chip]]:
    """Chips that also pick the events whose triggers lie in them, and the triggers that lie in none."""
    joined, apart, i = list(chips), [], 0
    for trigger in triggers:
        while i < len(joined) and joined[i].end <= trigger.start:
            i += 1
        if i < len(joined) and joined[i].start < trigger.end:
            events = {e.id: e for e in (*joined[i].events, *trigger.events)}
            joined[i] = replace(joined[i], events=tuple(events.values()))
        else:
            apart.append(trigger)
    return joined, apart
