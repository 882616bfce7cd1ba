"""Whether a timeline holds what it promises: one line for each place where it does not."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from pydantic import ValidationError
from pydantic_core import from_json

from timeline.edits import active, log_of
from timeline.edits.finding import found
from timeline.errors import DateError, EditError, ReadError
from timeline.evidence import Phrase
from timeline.models import Event, Timeline
from timeline.strict import NEWER
from timeline.temporal.isodates import from_edtf
from timeline.versions import current


def faults(data: bytes) -> list[str]:
    """All that keeps a file from being a timeline of the published schema, place by place; none when it is one.

    >>> faults(b'{"format": "event-timeline", "version": "1.0"}')
    ['generator: Field required']
    """
    try:
        Timeline.model_validate(current(from_json(data, allow_inf_nan=False)), context={NEWER: True})
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False, include_context=False)
        return [
            f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {' '.join(fault['msg'].split())}" for fault in told
        ]
    except ReadError as error:
        return [str(error)]
    except ValueError as error:
        return [f"not JSON: {error}"]
    return []


def problems(timeline: Timeline) -> list[str]:
    """What is not as it should be in a timeline that could be read, in the order of the checks.

    >>> from timeline.models import Article, Generator
    >>> article = Article.of("It rained.", id="a1").model_copy(update={"text": "It snowed."})
    >>> problems(Timeline(generator=Generator(version="0", detector="rules"), sources=(article,)))
    ['source a1: its text is not the one that its sha256 was taken of']
    """
    return [line for check in CHECKS for line in check(timeline)]


# ---- ids and texts -----------------------------------------------------------------------------------------------


def _unique(timeline: Timeline) -> Iterator[str]:
    for kind, ids in (("source", [s.id for s in timeline.sources]), ("event", [e.id for e in timeline.events])):
        yield from (f"{kind} {name}: {n} of them bear this id" for name, n in Counter(ids).items() if n > 1)


def _hashes(timeline: Timeline) -> Iterator[str]:
    for source in timeline.sources:
        if source.text is not None and _digest(source.text) != source.sha256:
            yield f"source {source.id}: its text is not the one that its sha256 was taken of"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _cited(timeline: Timeline) -> Iterator[str]:
    """Every source that is named is there; JSON lines, which hold events alone, name theirs all the same."""
    known = {source.id for source in timeline.sources}
    named = [(f"event {e.id}", m.source) for e in timeline.events for m in e.mentions]
    named += [(f"event {e.id}", part.source) for e in timeline.events for part in e.entities]
    named += [(f"undated phrase {p.phrase.exact!r}", p.source) for p in timeline.undated_phrases]
    for who, source in dict.fromkeys(named):
        if source not in known and known:
            yield f"{who}: there is no source {source!r}"


# ---- dates -------------------------------------------------------------------------------------------------------


_ORDER = (
    ("earliest", "latest_start"),
    ("earliest_end", "latest"),
    ("earliest", "earliest_end"),
    ("latest_start", "latest"),
    ("earliest", "latest"),
)  # fmt: skip


def _dates(timeline: Timeline) -> Iterator[str]:
    for source in timeline.sources:
        if source.published:
            yield from _readable(f"source {source.id}: published", source.published.edtf)
    for event in timeline.events:
        when = event.when
        for name in ("edtf", "start", "end", "earliest", "latest_start", "earliest_end", "latest"):
            yield from _readable(f"event {event.id}: {name}", getattr(when, name))
        for first, second in _ORDER:
            a, b = getattr(when, first), getattr(when, second)
            if a and b and _begins(a) is not None and _begins(b) is not None and _begins(a) > _begins(b):  # type: ignore[operator]
                yield f"event {event.id}: {first} {a} is after {second} {b}"


def _readable(where: str, date: str | None) -> Iterator[str]:
    if date is not None and _begins(date) is None:
        yield f"{where} {date!r} is no EDTF date of the calendar"


def _begins(date: str) -> int | None:
    """The second at which a date begins; an open begin goes before all."""
    try:
        start = from_edtf(date).start
    except DateError:
        return None
    return -(2**63) if start is None else start


# ---- quotes ------------------------------------------------------------------------------------------------------


def _quotes(timeline: Timeline) -> Iterator[str]:
    """Each quoted word stands in its source where it is said to."""
    texts = {source.id: source.text for source in timeline.sources if source.text is not None}
    if "quotes" in timeline.redacted:
        return
    for event in timeline.events:
        for source, kind, exact, start, end in _places(event):
            text = texts.get(source)
            if text is not None and (start < 0 or text[start:end] != exact):
                yield f"event {event.id}: {kind} “{_short(exact)}” is not at {start}–{end} of source {source}"
    for source, phrase in ((p.source, p.phrase) for p in timeline.undated_phrases):
        text = texts.get(source)
        if text is not None and text[max(phrase.start, 0) : phrase.end] != phrase.exact:
            yield f"undated phrase “{_short(phrase.exact)}” is not at {phrase.start}–{phrase.end} of source {source}"


def _places(event: Event) -> Iterable[tuple[str, str, str, int, int]]:
    for m in event.mentions:
        yield m.source, "quote", m.quote.exact, m.position.start, m.position.end
        named: list[tuple[str, Phrase | None]] = [("trigger", m.trigger), ("phrase", m.phrase)]
        yield from ((m.source, kind, p.exact, p.start, p.end) for kind, p in named if p is not None)
    yield from ((e.source, "participant", e.text, e.start, e.end) for e in event.entities)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


# ---- edits -------------------------------------------------------------------------------------------------------


def _edits(timeline: Timeline) -> Iterator[str]:
    """Each decision that holds finds its events."""
    try:
        log = active(log_of(timeline))
    except ReadError as error:
        yield str(error)
        return
    sources = {source.id for source in timeline.sources}
    for edit in log:
        if edit.op == "set_published" and edit.payload.get("source") not in sources:
            yield f"edit {edit.seq} (set_published): there is no source {edit.payload.get('source')!r}"
        for target in edit.targets:
            try:
                found(timeline.events, target, sources)
            except EditError as lost:
                yield f"edit {edit.seq} ({edit.op}): {lost}"


CHECKS: tuple[Callable[[Timeline], Iterator[str]], ...] = (_unique, _hashes, _cited, _dates, _quotes, _edits)
