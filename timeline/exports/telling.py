"""How an event is told where a format has room for words: its title with its standing, its sentence, its sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from timeline.charts import facets
from timeline.models import Article, Event, Factuality, Timeline

from .options import Facet

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WEB = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f-\x9f\ud800-\udfff]+", re.IGNORECASE)
STANDING = tuple(word for word in get_args(Factuality) if word != "happened")
_STANDING = re.compile(rf"(.*\S)\s+\(({'|'.join(STANDING)})\)", re.DOTALL)

Sources = Mapping[str, Article]


def sources_of(timeline: Timeline) -> Sources:
    """The articles by their ids."""
    return {source.id: source for source in timeline.sources}


def one_line(text: str) -> str:
    """Text on one line, without characters that steer a terminal or end a file.

    >>> one_line("a\\n b\\x1b[0m")
    'a b[0m'
    """
    return _CONTROL.sub("", " ".join(text.split()))


def headline(event: Event) -> str:
    """The title; what has not happened, as far as the text says, says so.

    >>> event = Event(id="e", title="Bridge opens", kind="STATE", factuality="planned", mentions=(),
    ...     when={"basis": "none", "display": "no date"})
    >>> headline(event)
    'Bridge opens (planned)'
    """
    title = one_line(event.title) or "(no title)"
    return title if event.factuality == "happened" else f"{title} ({event.factuality})"


def standing(title: str) -> tuple[str, Factuality]:
    """The way back from a headline.

    >>> standing("Bridge opens (planned)"), standing("Bridge opens (again)")
    (('Bridge opens', 'planned'), ('Bridge opens (again)', 'happened'))
    """
    found = _STANDING.fullmatch(title)
    return (found[1], found[2]) if found else (title, "happened")  # type: ignore[return-value]


def quote(event: Event) -> str:
    """The first sentence that tells of it, on one line; empty when it was left out."""
    return one_line(event.mentions[0].quote.exact) if event.mentions else ""


def cited(event: Event, sources: Sources) -> list[Article]:
    """The articles that tell of it, each once."""
    return [sources[s] for s in dict.fromkeys(m.source for m in event.mentions) if s in sources]


def address(event: Event, sources: Sources) -> str:
    """The first address of the web that tells of it, or nothing."""
    return next((url for source in cited(event, sources) if (url := web(source.url))), "")


def named(source: Article) -> str:
    """What a source is called."""
    return one_line(source.title or source.publisher or source.id)


def web(url: str | None) -> str:
    """The address when it is one of the web, else nothing: what opens on a click is never code.

    >>> web("https://example.org/a_b?c=d&e"), web("javascript:alert(1)"), web('http://x"onclick=')
    ('https://example.org/a_b?c=d&e', '', '')
    """
    return url if url and _WEB.fullmatch(url) else ""


def groups(event: Event, facet: Facet, timeline: Timeline) -> tuple[str, ...]:
    """The names of all the groups of an event: its sources, persons, places …

    >>> event = Event(id="e", title="t", kind="STATE", factuality="planned", mentions=(), tags=("a", "b"),
    ...     when={"basis": "none", "display": "no date"})
    >>> made = Timeline(generator={"version": "0", "detector": "rules"}, events=(event,))
    >>> groups(event, "tag", made), groups(event, "factuality", made), groups(event, "none", made)
    (('a', 'b'), ('planned',), ())
    """
    if facet == "none" or facet == "tag":
        return tuple(map(one_line, event.tags)) if facet == "tag" else ()
    names = facets.names(timeline, facet)
    return tuple(one_line(names.get(value, value)) for value in facets.values(event, facet))
