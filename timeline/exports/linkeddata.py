"""schema.org as JSON-LD: a list of events, their dates in reduced precision, and the EDTF under a term of its own."""

from __future__ import annotations

from typing import Any

from timeline.models import Article, Event, Timeline
from timeline.temporal.cells import iso
from timeline.temporal.zones import offset

from .days import Parts, edtf_of, placed
from .losses import hedges, sentence
from .options import ExportOptions
from .redaction import shown
from .safejson import as_json
from .telling import Sources, cited, headline, named, one_line, quote, sources_of, web

CONTEXT = [
    "https://schema.org",
    {
        "edtf": {
            "@id": "https://timeline-extractor.example/terms/edtf",
            "@type": "http://id.loc.gov/datatypes/edtf/EDTF",
        }
    },
]
# What the text says of an event → schema.org's word for it, where it has one.
STATUS = {
    "planned": "https://schema.org/EventScheduled",  # "the bridge will open in May"
    "cancelled": "https://schema.org/EventCancelled",  # "the match was called off"
}


def to_jsonld(timeline: Timeline, options: ExportOptions = ExportOptions()) -> bytes:
    """A page about all of the time that its events cover, with the list of them."""
    told = shown(timeline, options)
    sources = sources_of(told)
    items = [
        {"@type": "ListItem", "position": n, "item": _event(event, sources)} for n, event in enumerate(told.events, 1)
    ]
    page: dict[str, Any] = {"@context": CONTEXT, "@type": "WebPage", "name": one_line(told.title or "Timeline")}
    if covered := _coverage(told):
        page["temporalCoverage"] = covered
    return as_json(page | {"mainEntity": {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}})


def lost(timeline: Timeline, options: ExportOptions = ExportOptions()) -> list[str]:
    """Ordinary readers of schema.org do not see how sure a date is."""
    return sentence("jsonld", hedges(timeline, options))


def _coverage(timeline: Timeline) -> str | None:
    """From the first day to the last, both inclusive; an end that is open is "..".

    >>> _coverage(Timeline(generator={"version": "0", "detector": "rules"})) is None
    True
    """
    found = [where for event in timeline.events if (where := placed(event))]
    if not found:
        return None
    ends = [where.days() for where in found]
    firsts, lasts = [first for first, _ in ends if first is not None], [last for _, last in ends if last is not None]
    begin = ".." if len(firsts) < len(ends) else iso(min(firsts) * 86_400)
    end = ".." if len(lasts) < len(ends) else iso((max(lasts) - 1) * 86_400)
    return None if begin == end == ".." else f"{begin}/{end}"


def _event(event: Event, sources: Sources) -> dict[str, Any]:
    where, edtf = placed(event), edtf_of(event.when)
    made: dict[str, Any] = {"@type": "Event", "identifier": one_line(event.id), "name": headline(event)}
    zone = event.when.timezone
    if where and where.first:
        made["startDate"] = _iso(where.first, zone)
    if where and where.last and where.last != where.first:
        made["endDate"] = _iso(where.last, zone)
    if edtf:
        made["edtf"] = edtf
    if event.factuality in STATUS:
        made["eventStatus"] = STATUS[event.factuality]
    if place := next((e.text for e in event.entities if e.type == "place" and e.role == "place"), None):
        made["location"] = {"@type": "Place", "name": one_line(place)}
    said = quote(event)
    made["description"] = one_line(event.when.display) + (f": “{said}”" if said else "")
    if articles := [_article(source) for source in cited(event, sources)]:
        made["subjectOf"] = articles
    return made


def _iso(parts: Parts, zone: str | None) -> str:
    """A date in reduced precision; a clock time with the offset that it was told with.

    >>> _iso(Parts(2024, 3), None), _iso(Parts(2024, 3, 5, 15, 30), "EST")
    ('2024-03', '2024-03-05T15:30-05:00')
    """
    return f"{parts}{(offset(zone) or '') if zone and parts.minute is not None else ''}"


def _article(source: Article) -> dict[str, Any]:
    made: dict[str, Any] = {"@type": "NewsArticle", "headline": named(source)}
    if url := web(source.url):
        made["url"] = url
    if source.published:
        made["datePublished"] = one_line(source.published.edtf)
    return made
