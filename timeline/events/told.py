"""An article as it is read: its text mended, and the phrases of time in it.

>>> told = read_article(Article.of("It closed on\\nMay\\n5, 2024.", id="a1"))
>>> [(time.mention.text, time.start) for time in told.times], [time.mention.text for time in told.original]
([('May 5, 2024', 13)], ['May\\n5, 2024'])
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.models import Article
from timeline.temporal import Dated, Interval, Mention, Policy, each_time, read_times
from timeline.temporal.isodates import from_edtf
from timeline.text.mend import Mended, mend


class Told(NamedTuple):
    """A mended text and its times; `times` point into it, `original` into the article's own text."""

    mended: Mended
    times: list[Dated]

    @property
    def original(self) -> list[Dated]:
        """The times where they stand in the article, in its own words."""
        return [original(time, self.mended) for time in self.times]


def publication(article: Article) -> Interval | None:
    """The publication date of an article as an interval; None when it is not known."""
    return from_edtf(article.published.edtf) if article.published else None


def read_article(article: Article, policy: Policy = Policy()) -> Told:
    """Mends the text of an article and finds its times."""
    mended = mend(article.text or "")
    return Told(mended, read_times(mended.text, publication(article), lang=article.language, policy=policy))


def each_told(article: Article, policy: Policy = Policy()) -> Iterator[Dated]:
    """The times of an article where they stand in it, one by one: of a long text none need be kept."""
    mended = mend(article.text or "")
    for time in each_time(mended.text, publication(article), lang=article.language, policy=policy):
        yield original(time, mended)


def original(time: Dated, mended: Mended) -> Dated:
    """A time of the mended text where it stands in the article, in the article's own words."""
    if mended.text == mended.source:
        return time
    parts = tuple(original(part, mended) for part in time.parts)
    return time._replace(mention=_mention(time.mention, mended), parts=parts, text=mended.source)


def _mention(mention: Mention, mended: Mended) -> Mention:
    start, end = mended.original(mention.start, mention.end)
    return mention._replace(
        start=start,
        end=end,
        text=mended.source[start:end],
        parts=tuple(_mention(part, mended) for part in mention.parts),
        whole=mended.original(*mention.whole),
    )
