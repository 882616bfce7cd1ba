"""`extract`: articles → timeline. The only file that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from timeline.events import Detector, FoundEvent, Told, each_told, find_events, load_detector, read_article
from timeline.events.order import place_in_order
from timeline.events.rank import most_salient, with_salience
from timeline.evidence import Phrase
from timeline.models import Article, Event, Generator, Options, Timeline, UndatedPhrase
from timeline.temporal import Dated, Policy


def extract(
    articles: Iterable[Article],
    options: Options = Options(),
    *,
    detector: Detector | None = None,
    warn: Callable[[str], None] | None = None,
) -> Timeline:
    """The timeline that the articles tell: listed events in order of time, the undated last, in text order.

    `options.settings` says how many events (`most`) and how important ones (`importance`); else all are shown.

    >>> article = Article.of("The mayor resigned last Tuesday.", published="2024-03-08")
    >>> timeline = extract([article], Options(detector="rules"))
    >>> [(event.title, event.when.start, event.factuality) for event in timeline.events]
    [('The mayor resigned last Tuesday', '2024-03-05', 'happened')]
    """
    detector = detector or load_detector(options, warn)
    return assembled((extracted(article, detector, options) for article in distinct(articles)), detector, options)


class Extracted(NamedTuple):
    """What one article tells by itself: its listed events in text order, and its phrases without a date."""

    article: Article
    events: tuple[Event, ...]
    undated: tuple[UndatedPhrase, ...]


def extracted(article: Article, detector: Detector, options: Options = Options()) -> Extracted:
    """One article read: the costly step, which depends on nothing but the article and the options."""
    told = told_by(article, options)
    found = find_events(article, detector, policy_of(options), told)
    listed = tuple(f.event for f in found if f.listed)
    return Extracted(article, listed, tuple(undated_phrases(article, told.original)))


def assembled(parts: Iterable[Extracted], detector: Detector, options: Options = Options()) -> Timeline:
    """The timeline of articles that were read, of distinct ids."""
    read = list(parts)
    sources = [part.article for part in read]
    ranked = with_salience(sorted((event for part in read for event in part.events), key=place_in_order), sources)
    shown = most_salient(ranked, sources, options.settings.most, options.settings.importance)
    return Timeline(
        title=options.title or (sources[0].title if len(sources) == 1 else None),
        created=options.created,
        generator=Generator(version=program_version(), detector=detector.name, model=detector.model),
        settings=options.settings,
        sources=tuple(a if options.texts else a.model_copy(update={"text": None}) for a in sources),
        events=tuple(shown),
        left_out=len(ranked) - len(shown),
        redacted=() if options.texts else ("texts",),
        undated_phrases=tuple(phrase for part in read for phrase in part.undated),
    )


def mentions(article: Article, detector: Detector, options: Options = Options()) -> list[FoundEvent]:
    """Every event mention of one article, listed or not."""
    return find_events(article, detector, policy_of(options))


def told_by(article: Article, options: Options = Options()) -> Told:
    """One article's text, mended, with every phrase of time in it."""
    return read_article(article, policy_of(options))


def times_of(article: Article, options: Options = Options()) -> list[Dated]:
    """Every phrase of time of one article, where it stands in its text."""
    return list(each_time_of(article, options))


def each_time_of(article: Article, options: Options = Options()) -> Iterator[Dated]:
    """Every phrase of time of one article, one by one."""
    return each_told(article, policy_of(options))


def policy_of(options: Options) -> Policy:
    """The options' policy as the resolver takes it."""
    return Policy(**options.settings.policy.model_dump())


def distinct(articles: Iterable[Article]) -> list[Article]:
    """Articles with ids of their own: the second "a1" becomes "a1-2"."""
    taken: dict[str, int] = {}
    found = []
    for article in articles:
        taken[article.id] = taken.get(article.id, 0) + 1
        n = taken[article.id]
        found.append(article if n == 1 else article.model_copy(update={"id": f"{article.id}-{n}"}))
    return found


def undated_phrases(article: Article, times: Iterable[Dated]) -> list[UndatedPhrase]:
    """Phrases that name a time and have no place on the axis; amounts and sets of times name none."""
    return [
        UndatedPhrase(source=article.id, phrase=Phrase(exact=t.mention.text, start=t.start, end=t.end), reason=t.reason)
        for t in times
        if t.interval is None and t.text_type in ("DATE", "TIME")
    ]


def program_version() -> str:
    """The installed version; "0" when run from a bare checkout."""
    try:
        return version("timeline-extractor")
    except PackageNotFoundError:
        return "0"
