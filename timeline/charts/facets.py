"""What events are told apart by: source, person, place, kind, factuality; the groups of rows, and the colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline.models import Article, Event, Timeline

from . import theme
from .places import Placed
from .view import Facet, View

# Each row: a class of events, its name in a key, an example.
KINDS = (
    ("OCCURRENCE", "happenings", "the bridge closed"),
    ("REPORTING", "statements", "the mayor said"),
    ("PERCEPTION", "observations", "engineers saw cracks"),
    ("ASPECTUAL", "beginnings and ends", "the works began"),
    ("I_ACTION", "undertakings", "the council tried to repair it"),
    ("I_STATE", "beliefs and wishes", "the council hopes to reopen it"),
    ("STATE", "states", "the bridge was closed"),
)
_KINDS = {kind: words for kind, words, _ in KINDS}
NOBODY: dict[Facet, str] = {"person": "nobody named", "place": "no place named"}
REST = "other"


class Group(NamedTuple):
    """The events of one row: a source, a person, …"""

    name: str
    events: tuple[Placed, ...]


class Key(NamedTuple):
    """Colour and tag of each value of a facet, and the key to read them by."""

    facet: Facet
    colours: dict[str, str]
    tags: dict[str, str]
    legend: tuple[tuple[str, str], ...]


def values(event: Event, facet: Facet) -> tuple[str, ...]:
    """The values of a facet that an event has, each once, in the order of the text."""
    if facet == "source":
        found = [m.source for m in event.mentions]
    elif facet in ("person", "place"):
        found = [" ".join(e.text.split()) for e in event.entities if e.type == facet]
    else:
        found = [_KINDS[event.kind] if facet == "kind" else event.factuality]
    return tuple(dict.fromkeys(found))


def groups(events: Sequence[Placed], facet: Facet, timeline: Timeline) -> tuple[Group, ...]:
    """The largest twelve groups in the order of their first event; then the rest, and the events without a value."""
    members: dict[str, list[Placed]] = {}
    nobody: list[Placed] = []
    for one in events:
        found = values(one.event, facet)
        for value in found:
            members.setdefault(value, []).append(one)
        if not found:
            nobody.append(one)
    largest = sorted(members, key=lambda value: -len(members[value]))
    kept = set(largest if len(largest) <= theme.MOST_GROUPS else largest[: theme.MOST_GROUPS - 1])
    shown = names(timeline, facet)
    made = [Group(shown.get(v, v), tuple(members[v])) for v in members if v in kept]
    ids = {one.event.id for v, ones in members.items() if v not in kept for one in ones}
    if ids:
        made.append(Group(REST, tuple(one for one in events if one.event.id in ids)))
    if nobody:
        made.append(Group(NOBODY.get(facet, REST), tuple(nobody)))
    return tuple(made)


def names(timeline: Timeline, facet: Facet) -> dict[str, str]:
    """Names of the values that are not their own name: the sources."""
    return {s.id: named(s) for s in timeline.sources} if facet == "source" else {}


def named(source: Article) -> str:
    """A source in a key: two articles of one outlet are told apart by their dates."""
    date = f", {source.published.edtf}" if source.published else ""
    return f"{source.publisher or source.called}{date}"


def key(timeline: Timeline, view: View) -> Key:
    """Colours for the five commonest values, one more for the others; the tag doubles the colour."""
    usual: Facet = "source" if len(timeline.sources) > 1 else "factuality"
    facet: Facet = usual if view.colour == "auto" else view.colour
    if facet == "factuality":
        used = dict.fromkeys(e.factuality for e in timeline.events)  # the label tells factuality in words
        return Key(facet, dict(theme.FACTUALITY), {}, tuple((f, theme.FACTUALITY[f]) for f in used))
    ranked = _ranked(timeline, facet)
    first = ranked[: len(theme.FACETS)]
    colours = dict(zip(first, theme.FACETS, strict=False))
    doubled = view.rows == facet or len(ranked) < 2
    tags = {} if doubled else dict(zip(first, theme.TAGS, strict=False))
    shown = names(timeline, facet)
    legend = [(f"{tags.get(v, '')} {shown.get(v, v)}".strip(), colours[v]) for v in first]
    if len(ranked) > len(first) or facet in NOBODY:
        legend.append((REST if facet not in NOBODY else f"{REST}, or {NOBODY[facet]}", theme.OTHER))
    return Key(facet, colours, tags, tuple(legend))


def _ranked(timeline: Timeline, facet: Facet) -> list[str]:
    """Sources as they were given, other values by how many events have them."""
    if facet == "source":
        return [s.id for s in timeline.sources]
    counts = Counter(value for event in timeline.events for value in values(event, facet))
    return [value for value, _ in counts.most_common()]


def colour_and_tag(event: Event, key: Key) -> tuple[str, str]:
    """By the first value that has a colour."""
    value = next((v for v in values(event, key.facet) if v in key.colours), "")
    return key.colours.get(value, theme.OTHER), key.tags.get(value, "")
