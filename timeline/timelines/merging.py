"""Several timelines → one: each source told once, each event told once, the decisions of all kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from timeline.edits import as_dicts, byhand, log_of
from timeline.edits.joining import told
from timeline.errors import ReadError
from timeline.events.order import place_in_order
from timeline.events.rank import with_salience
from timeline.models import Article, Event, Timeline

from .logs import Joint, joint
from .renaming import in_ids_of
from .soundness import problems

T = TypeVar("T")


class Joined(NamedTuple):
    """The joined timeline, and in words where the timelines disagreed and what was kept."""

    timeline: Timeline
    remarks: tuple[str, ...] = ()


def joined(timelines: Sequence[Timeline], names: Sequence[str] = ()) -> Joined:
    """The timelines as one; `names` is what the remarks call them. `ReadError`: an edit cannot be read.

    Where two of them decided the same thing of an event, the later one holds, as in one log. Which events of different
    sources are the same happening is not asked here.
    """
    told_as = [*names, *(f"timeline {n}" for n in range(len(names) + 1, len(timelines) + 1))]
    whole, remarks = timelines[0], list[str]()
    for name, other in zip(told_as[1:], timelines[1:], strict=False):
        _readable(whole, told_as[0])
        _readable(other, name)
        whole, said = _pair(whole, other, name)
        remarks += said
    return Joined(whole, tuple(remarks))


def _readable(timeline: Timeline, name: str) -> None:
    try:
        log_of(timeline)
    except ReadError as error:
        raise ReadError(f"{name}: {error}") from None


def _pair(first: Timeline, other: Timeline, name: str) -> Joined:
    second = in_ids_of(first, other)
    logs = joint(log_of(first), log_of(second))
    remarks = [f"{name}: {words}" for words in _differing(first, second, logs)]
    sources, said = _sources(first, second)
    events, clashes = _events(first, second, logs)
    remarks += [f"{name}: {words}" for words in (*said, *clashes)]
    edits = as_dicts(logs.log)
    disjoint = len(sources) == len(first.sources) + len(second.sources)
    more = {
        "title": _title(first, sources) or _title(second, sources),
        "created": first.created if first.created is not None else second.created,
        "sources": tuple(sources),
        "events": tuple(sorted(events, key=_place)),
        "left_out": first.left_out + second.left_out if disjoint else max(first.left_out, second.left_out),
        "redacted": _once((*first.redacted, *second.redacted)),
        "undated_phrases": _once((*first.undated_phrases, *second.undated_phrases)),
        "edits": edits,
    }
    made = first.model_copy(update=more)
    if not edits and len(sources) > max(len(first.sources), len(second.sources)):
        made = _ranked(made)
    return Joined(made, tuple(remarks))


def _ranked(timeline: Timeline) -> Timeline:
    """As when all had been extracted at once; what a file has in wrong places cannot be ranked by its places."""
    if any(not event.mentions for event in timeline.events) or problems(timeline):
        return timeline
    return timeline.model_copy(update={"events": tuple(with_salience(timeline.events, timeline.sources))})


def _title(timeline: Timeline, sources: Sequence[Article]) -> str | None:
    """A timeline called like its one article is not called so when there are more."""
    article = timeline.sources[0] if len(timeline.sources) == 1 else None
    return None if article and len(sources) > 1 and timeline.title == article.title else timeline.title


def _place(event: Event) -> tuple[object, ...]:
    try:
        return place_in_order(event)
    except (IndexError, ValueError):  # a file may hold events that nothing tells of, or days that are none
        return (3, 0, "", "", 0)


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _differing(first: Timeline, second: Timeline, logs: Joint) -> Iterator[str]:
    """What holds for a timeline as a whole, and cannot be kept twice."""
    for words, a, b in (
        ("the settings differ", first.settings, second.settings),
        ("it was made in another way", first.generator, second.generator),
    ):
        if a != b and second.sources:
            yield f"{words}; those of the first are named"
    if logs.taken_back:
        yield "it took back decisions that the other holds; they hold, and its own follow without their history"


# ---- sources -----------------------------------------------------------------------------------------------------


def _sources(first: Timeline, second: Timeline) -> tuple[list[Article], list[str]]:
    """Each source once, with its text if either has it."""
    found = {article.id: article for article in first.sources}
    remarks = []
    for article in second.sources:
        known = found.get(article.id)
        if known is None or (byhand.is_typed(known) and len(article.text or "") > len(known.text or "")):
            found[article.id] = article
        else:
            dates = [a.published.edtf if a.published else "not known" for a in (known, article)]
            if dates[0] != dates[1]:
                remarks.append(f"{known.title or known.id} was published {dates[1]} here; {dates[0]} is kept")
            if known.text is None and article.text is not None:
                found[article.id] = known.model_copy(update={"text": article.text})
    return list(found.values()), remarks


# ---- events ------------------------------------------------------------------------------------------------------


def _events(first: Timeline, second: Timeline, logs: Joint) -> tuple[list[Event], list[str]]:
    """Events that both have, then those of either that no event of both has taken in."""
    others = {event.id: event for event in second.events}
    events, remarks = [], list[str]()
    for event in first.events:
        other = others.pop(event.id, None)
        if other is not None and other != event:
            event, said = _one_of(event, other, logs)
            remarks += said
        events.append(event)
    events += others.values()
    return _without_taken_in(events), remarks


def _one_of(event: Event, other: Event, logs: Joint) -> tuple[Event, list[str]]:
    """Field by field: what somebody decided goes before what nobody did, and the later decision before the earlier."""
    ours, theirs = (side.get(event.id, frozenset()) for side in (logs.first, logs.second))
    taken, clashes, unlike = {}, [], []
    for field in _fields(event, other):
        if field in theirs:
            taken[field] = getattr(other, field)
            clashes += [field] if field in ours else []
        elif field not in ours and field != "salience":
            unlike.append(field)
    said = []
    if clashes:
        said.append(f"{event.title!r} was decided on in both ({', '.join(clashes)}); this one holds")
    if unlike:
        said.append(f"{event.title!r} was read differently ({', '.join(unlike)}); the first is kept")
    return event.model_copy(update=taken), said


def _fields(event: Event, other: Event) -> list[str]:
    typed = any(m.source.startswith(byhand.SOURCE) for m in event.mentions)  # its line may stand elsewhere
    names = [name for name in Event.model_fields if getattr(event, name) != getattr(other, name)]
    return [name for name in names if not (typed and name == "mentions")]


def _without_taken_in(events: Sequence[Event]) -> list[Event]:
    """Events that were merged by hand in one timeline stand alone in the other: the merged one holds all they tell."""
    places = [{told(m) for m in event.mentions} for event in events]
    holders: dict[object, list[int]] = {}
    for i, held in enumerate(places):
        for place in held:
            holders.setdefault(place, []).append(i)

    def taken_in(i: int) -> bool:
        around = {j for place in places[i] for j in holders[place] if j != i}
        return any(places[i] < places[j] for j in around)

    return [event for i, event in enumerate(events) if not taken_in(i)]
