"""TimeML: an article with its times and events marked in the text, one document an article; several are a zip."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from timeline.errors import DateError, ExportError
from timeline.evidence import Phrase
from timeline.models import Article, Event, Factuality, Mention, Timeline, When
from timeline.temporal import Interval
from timeline.temporal.isodates import day_bounds, from_edtf
from timeline.temporal.values import timex

from .losses import Losses, counts, sentence
from .options import ExportOptions
from .redaction import shown
from .telling import one_line
from .timexvalues import from_timex

DCT = "t0"
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML has no way to write them
_LENGTH, _TIME = re.compile(r"PT?[\dX]"), re.compile(r"\dT")
_UNSAFE = re.compile(r"[^\w-]+")
# How the standing of an event is written on its MAKEINSTANCE: (tense, polarity, modality).
STANDING: dict[Factuality, tuple[str, str, str]] = {
    "happened": ("NONE", "POS", ""),  # "the bridge closed"
    "planned": ("FUTURE", "POS", ""),  # "the bridge will close"
    "possible": ("NONE", "POS", "POSSIBLE"),  # "the bridge may close"
    "denied": ("NONE", "NEG", ""),  # "the bridge did not close"
    "cancelled": ("NONE", "NEG", "CANCELLED"),  # "the closure was called off"
    "unknown": ("NONE", "POS", "UNKNOWN"),
}


class Mark(NamedTuple):
    """A tag around a stretch of the text."""

    start: int
    end: int
    opening: str
    closing: str


Stretch = tuple[int, int]


def to_timeml(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """The one article as TimeML; `ExportError` names the format for several."""
    made = documents(timeline, options)
    if len(made) != 1:
        raise ExportError(
            f"timeml is one document for one article, and this has {len(made)}; write it as timeml-zip (.tml.zip)"
        )
    return next(iter(made.values()))


def to_zip(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """Each article as a TimeML document of its own, in one zip; the same bytes on any day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in documents(timeline, options).items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def documents(timeline: Timeline, options: ExportOptions = ExportOptions()) -> dict[str, bytes]:
    """File name → TimeML document, one for each article, in their order."""
    told = shown(timeline, options)
    made: dict[str, bytes] = {}
    for number, source in enumerate(told.sources, 1):
        name = _UNSAFE.sub("_", source.id.encode("utf-8", "replace").decode()).strip("_")[:80] or "article"
        name = f"{name}.tml" if f"{name}.tml" not in made else f"{name}-{number}.tml"
        made[name] = _written(source, told).encode("utf-8", "replace")
    return made


def lost(form: str) -> Losses:
    """What the tags have no place for."""

    def counted(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
        told = shown(timeline, options)
        bare = sum(source.text is None for source in told.sources)
        missing = (bare, "text, which was left out", "texts, which were left out")
        return sentence(form, [missing, *counts(timeline, options)])

    return counted


# ---- one document ------------------------------------------------------------------------------------------------


class Told(NamedTuple):
    """A place in a document that tells of an event."""

    event: Event
    mention: Mention
    trigger: Stretch
    phrase: Stretch | None


class Time(NamedTuple):
    """A TIMEX3: its id, value and mod."""

    tid: str
    value: str
    mod: str


def _written(source: Article, timeline: Timeline) -> str:
    told = [(e, m) for e in timeline.events for m in e.mentions if m.source == source.id]
    text, found = _in_text(source.text, told) if source.text is not None else _bare(told)
    taken: set[int] = set()
    phrases = _phrases(found, taken)
    empty: dict[tuple[str, str], Time] = {}
    marks = [_timex_mark(stretch, time, told) for stretch, (time, told) in phrases.items()]
    links: list[str] = []
    for number, one in enumerate((o for o in found if _free(o.trigger, taken)), 1):
        opening = f"<EVENT {_attributes(eid=f'e{number}', **{'class': one.mention.trigger.event_class})}>"
        marks.append(Mark(*one.trigger, opening, "</EVENT>"))
        links += _instance(number, one, _time_of(one, phrases, empty))
    after = [f'<TIMEX3 {_timex(time)} temporalFunction="false"/>' for time in empty.values()]
    return "\n".join(_lines(source, _marked(text, marks), [*after, *links])) + "\n"


def _in_text(text: str, told: list[tuple[Event, Mention]]) -> tuple[str, list[Told]]:
    """The places of the mentions, without those that the text does not have."""
    found = []
    for event, mention in told:
        trigger, phrase = _stretch(mention.trigger, text), _stretch(mention.phrase, text)
        if trigger:
            found.append(Told(event, mention, trigger, phrase))
    return text, sorted(found, key=lambda one: one.trigger)


def _stretch(phrase: Phrase | None, text: str) -> Stretch | None:
    return (phrase.start, phrase.end) if phrase and 0 <= phrase.start < phrase.end <= len(text) else None


def _bare(told: list[tuple[Event, Mention]]) -> tuple[str, list[Told]]:
    """Without the text: a paragraph for each mention, its sentence, or else its trigger and its words of time."""
    paragraphs, found, at = list[str](), list[Told](), 0
    for event, mention in told:
        paragraph, trigger, phrase = _quoted(mention) or _named(mention)
        moved = [span and (span[0] + at, span[1] + at) for span in (trigger, phrase)]
        found.append(Told(event, mention, moved[0] or (at, at), moved[1]))
        paragraphs.append(paragraph)
        at += len(paragraph) + 2
    return "\n\n".join(paragraphs), found


def _quoted(mention: Mention) -> tuple[str, Stretch, Stretch | None] | None:
    quote, begin = mention.quote.exact, mention.position.start
    trigger = _within(mention.trigger, begin, quote)
    return (quote, trigger, _within(mention.phrase, begin, quote)) if trigger else None


def _within(phrase: Phrase | None, begin: int, quote: str) -> Stretch | None:
    if phrase is None:
        return None
    start, end = phrase.start - begin, phrase.end - begin
    return (start, end) if 0 <= start < end and quote[start:end] == phrase.exact else None


def _named(mention: Mention) -> tuple[str, Stretch, Stretch | None]:
    trigger = one_line(mention.trigger.exact) or "–"
    words = one_line(mention.phrase.exact) if mention.phrase else ""
    begin = len(trigger) + 1
    return f"{trigger} {words}", (0, len(trigger)), (begin, begin + len(words)) if words else None


def _free(stretch: Stretch, taken: set[int]) -> bool:
    """Takes the characters of a tag; tags never cross, so what meets another one is left out."""
    if not taken.isdisjoint(range(*stretch)):
        return False
    taken.update(range(*stretch))
    return True


def _marked(text: str, marks: list[Mark]) -> str:
    parts, at = [], 0
    for mark in sorted(marks):
        parts += [_text(text[at : mark.start]), mark.opening, _text(text[mark.start : mark.end]), mark.closing]
        at = mark.end
    return "".join([*parts, _text(text[at:])])


def _text(text: str) -> str:
    """Text in XML, of the same length when it is read again: a carriage return is kept, what cannot be written is �."""
    return escape(_ILLEGAL.sub("\ufffd", text), {"\r": "&#13;"})


def _attributes(**values: str) -> str:
    return " ".join(f"{name}={quoteattr(_ILLEGAL.sub(chr(0xFFFD), value))}" for name, value in values.items())


def _lines(source: Article, text: str, after: list[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<TimeML>"
    yield f"<DOCID>{_text(one_line(source.id))}</DOCID>"
    if source.published and (value := _value(source.published.edtf)):
        made = _attributes(tid=DCT, type=_kind(value), value=value, temporalFunction="false")
        yield f'<DCT><TIMEX3 {made} functionInDocument="CREATION_TIME">{_text(source.published.edtf)}</TIMEX3></DCT>'
    if source.title:
        yield f"<TITLE>{_text(one_line(source.title))}</TITLE>"
    yield f"<TEXT>{text}</TEXT>"
    yield from after
    yield "</TimeML>"


# ---- times and links ---------------------------------------------------------------------------------------------


def _phrases(found: list[Told], taken: set[int]) -> dict[Stretch, tuple[Time, Told]]:
    """The phrases that date an event, each once."""
    made: dict[Stretch, tuple[Time, Told]] = {}
    for one in found:
        when = one.event.when
        value = when.value or _value(when.edtf)
        if one.phrase and value and _free(one.phrase, taken):
            made[one.phrase] = Time(f"t{len(made) + 1}", value, when.mod or ""), one
    return made


def _time_of(one: Told, phrases: dict[Stretch, tuple[Time, Told]], empty: dict[tuple[str, str], Time]) -> Time | None:
    """The time that an event is linked to: its phrase, or an empty TIMEX3 where none tells just this date."""
    when = one.event.when
    value, mod = _linked(when)
    if value is None:
        return None
    told = phrases[one.phrase][0] if one.phrase in phrases else None
    if told and (told.value, told.mod) == (value, mod):
        return told
    return empty.setdefault((value, mod), Time(f"t{len(phrases) + len(empty) + 1}", value, mod))


def _linked(when: When) -> tuple[str | None, str]:
    """The value of the phrase where it means the bounds, else theirs: "the last three weeks" is P3W, and no date."""
    for value, mod in ((when.value, when.mod or ""), _bounds(when.edtf)):
        x = from_timex(value, mod) if value else None
        if x is not None and (day_bounds(x)[0], day_bounds(x)[3]) == (when.earliest, when.latest):
            return value, mod
    return None, ""


def _bounds(edtf: str | None) -> tuple[str | None, str]:
    x = _interval(edtf)
    return (None, "") if x is None else (timex(x), x.mod)


def _interval(edtf: str | None) -> Interval | None:
    try:
        return from_edtf(edtf) if edtf else None
    except DateError:
        return None


def _value(edtf: str | None) -> str | None:
    return _bounds(edtf)[0]


def _kind(value: str) -> str:
    return "DURATION" if _LENGTH.match(value) else "TIME" if _TIME.search(value) else "DATE"


def _timex(time: Time) -> str:
    mod = {"mod": time.mod} if time.mod else {}
    return _attributes(tid=time.tid, type=_kind(time.value), value=time.value, **mod)


def _timex_mark(stretch: Stretch, time: Time, told: Told) -> Mark:
    anchor = told.mention.resolution.anchor if told.mention.resolution else None
    counted = {"temporalFunction": "true" if anchor else "false"}
    if anchor and anchor.origin == "published":
        counted["anchorTimeID"] = DCT
    return Mark(*stretch, f"<TIMEX3 {_timex(time)} {_attributes(**counted)}>", "</TIMEX3>")


def _instance(number: int, one: Told, time: Time | None) -> list[str]:
    tense, polarity, modality = STANDING[one.event.factuality]
    stands = {"tense": tense, "aspect": "NONE", "polarity": polarity, "pos": "OTHER"}
    stands |= {"modality": modality} if modality else {}
    made = [f"<MAKEINSTANCE {_attributes(eventID=f'e{number}', eiid=f'ei{number}', **stands)}/>"]
    if time:
        relation = "SIMULTANEOUS" if one.event.when.extent == "lasting" else "IS_INCLUDED"
        link = {"lid": f"l{number}", "relType": relation, "eventInstanceID": f"ei{number}"}
        made.append(f"<TLINK {_attributes(**link, relatedToTime=time.tid)}/>")
    return made
