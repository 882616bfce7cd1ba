"""What enters, leaves and is shown: articles, dates, events, timelines. Frozen; unknown fields are refused.

The JSON form is described in docs/schema; `Timeline.from_json` keeps the fields of newer versions, so that they
survive a round trip.

>>> article = Article.of("The mayor resigned last Tuesday.", published="2024-03-08")
>>> article.published.edtf, article.id
('2024-03-08', 'a_c135985172')
>>> Article.of("x", publishd="2024-03-08")
Traceback (most recent call last):
    ...
TypeError: Article.of() got an unexpected keyword argument 'publishd'
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError
from pydantic_core import from_json

from timeline.errors import ReadError
from timeline.evidence import EventClass, Phrase, Position, Quote, Resolution, Trigger
from timeline.settings import Options as Options
from timeline.settings import PolicySettings as PolicySettings
from timeline.settings import Settings as Settings
from timeline.strict import NEWER, Model, fault
from timeline.versions import SCHEMA_ID, VERSION, current

FIRST_WORDS = 40  # characters of an article without a title, by which it is called

Factuality = Literal["happened", "planned", "possible", "denied", "cancelled", "unknown"]
Review = Literal["unreviewed", "accepted", "corrected", "rejected"]
Basis = Literal["stated", "relative", "narrative", "inferred", "none"]
Precision = Literal[
    "second", "minute", "hour", "daypart", "day", "weekend", "week", "month", "season",
    "quarter", "half", "year", "decade", "century", "millennium",
]  # fmt: skip


# ---- sources -----------------------------------------------------------------------------------------------------


class Published(Model):
    """When an article was published, where that is known from, and what else was on offer."""

    edtf: str
    origin: str = Field(alias="from", examples=["command line", "front matter", "json"])
    candidates: tuple[str, ...] = ()


class Article(Model):
    """One text with its publication date. Offsets everywhere are code points in `text`."""

    id: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: Published | None = None
    retrieved: str | None = None
    language: str = "en"
    sha256: str
    text: str | None = Field(default=None, description="null when it was left out on request")

    @classmethod
    def of(
        cls,
        text: str,
        *,
        published: Published | str | None = None,
        id: str | None = None,
        title: str | None = None,
        url: str | None = None,
        publisher: str | None = None,
        language: str = "en",
    ) -> Self:
        """An article of this text; id and hash come from the content. `published` as EDTF ("2024-03-08").

        >>> Article.of("Nothing happened.").published is None
        True
        """
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if isinstance(published, str):
            published = Published(edtf=published, origin="caller")
        return cls(
            id=id or f"a_{digest[:10]}",
            title=title,
            url=url,
            publisher=publisher,
            published=published,
            language=language,
            sha256=digest,
            text=text,
        )

    @property
    def called(self) -> str:
        """Its title; without one its first words, for an id says nothing to a reader.

        >>> Article.of("A fire destroyed the grain mill in Lindholm last Tuesday. Two were hurt.").called
        '“A fire destroyed the grain mill in …”'
        """
        words = " ".join((self.text or "")[:200].split())
        if self.title or not words:
            return self.title or self.id
        if len(words) <= FIRST_WORDS:
            return f"“{words}”"
        return f"“{words[:FIRST_WORDS].rpartition(' ')[0].rstrip(' .,;:') or words[:FIRST_WORDS]} …”"


# ---- evidence ----------------------------------------------------------------------------------------------------


class Mention(Model):
    """One place in one article that tells of an event."""

    source: str
    quote: Quote
    position: Position
    trigger: Trigger
    phrase: Phrase | None = None
    resolution: Resolution | None = None


class Entity(Model):
    """Who or what takes part."""

    text: str
    type: str
    role: str
    source: str
    start: int
    end: int


# ---- events ------------------------------------------------------------------------------------------------------


class When(Model):
    """When an event happened, as far as the text says. Days are inclusive ISO dates; a null bound is open.

    `earliest <= latest_start` bound the begin, `earliest_end <= latest` the end. `extent` says whether it happened on a
    day in there ("within") or filled a stretch that begins and ends in these bounds ("lasting").
    """

    edtf: str | None = None
    start: str | None = None
    end: str | None = None
    earliest: str | None = None
    latest_start: str | None = None
    earliest_end: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    extent: Literal["within", "lasting"] = "within"
    mod: str | None = None
    qualifier: Literal["~", "?", "%"] | None = None
    open: Literal["start", "end", "both"] | None = None
    margin: str | None = None
    timezone: str | None = None
    value: str | None = Field(default=None, description="TIMEX3 value of the phrase")
    basis: Basis
    reason: str | None = Field(default=None, description="why there is no date, or how it was inferred")
    display: str


class Said(Model):
    """Who tells of an event, and when it was told: the day of the saying, else that of the article."""

    by: str | None = Field(default=None, description="the speaker as named; null is the article's own voice")
    when: When


class Event(Model):
    """Something that happened, is planned, may happen, or is denied."""

    id: str
    title: str
    kind: EventClass
    factuality: Factuality
    review: Review = "unreviewed"
    salience: float | None = Field(default=None, ge=0, le=1, description="how important; null when it was not ranked")
    starred: bool = False
    disputed: bool = False
    tags: tuple[str, ...] = ()
    when: When
    said: Said | None = Field(default=None, description="null when neither a saying nor the article has a date")
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def according_to(self) -> str:
        """Whose words it is told in: "according to the mayor"; "" where it is told in the article's own."""
        by = self.said.by if self.said else None
        return f"according to {by}" if by else ""


# ---- the whole ---------------------------------------------------------------------------------------------------


class Generator(Model):
    """Which program, rules and model made this."""

    name: str = "timeline-extractor"
    version: str
    detector: str
    model: str | None = None


class UndatedPhrase(Model):
    """A phrase of time without a place on the axis, and why."""

    source: str
    phrase: Phrase
    reason: str


class Timeline(Model):
    """Events of one or many articles, with their evidence."""

    schema_id: str = Field(default=SCHEMA_ID, alias="$schema")
    format: Literal["event-timeline"] = "event-timeline"
    version: str = VERSION
    title: str | None = None
    created: str | None = Field(default=None, description="null unless handed in; never read from the clock")
    generator: Generator
    settings: Settings = Settings()
    sources: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    left_out: int = Field(default=0, ge=0, description="events not shown, for the settings most and importance")
    redacted: tuple[str, ...] = Field(default=(), description="parts that were left out of this file on request")
    undated_phrases: tuple[UndatedPhrase, ...] = ()
    edits: tuple[dict[str, Any], ...] = ()

    def to_json(self, *, indent: int | None = 2) -> str:
        """The native JSON form: stable key order, one final newline."""
        return self.model_dump_json(indent=indent) + "\n"

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """Reads the native JSON form, of older versions too, and keeps the fields of newer ones.

        `ReadError` is one line that names the first thing that is not as it should be.

        >>> made = Timeline(generator=Generator(version="0", detector="rules")).to_json()
        >>> newer = made.replace('"edits": []', '"edits": [],\\n  "mood": "calm"').replace("1.0", "1.1")
        >>> Timeline.from_json(newer).to_json() == newer
        True
        """
        try:
            plain = from_json(data, allow_inf_nan=False)
        except ValueError as error:
            raise ReadError(f"not JSON: {error}"[:200]) from None
        try:
            return cls.model_validate(current(plain), context={NEWER: True})
        except ValidationError as error:
            raise ReadError(f"not a timeline: {fault(error)}") from None

    # ---- what a timeline shows of itself: `timeline.showing` does the work, and is imported when it is asked for

    def save(self, path: str | Path, form: str | None = None, **options: Any) -> list[str]:
        """Writes a file in the format its name tells; returns what was left out. `options`: theme, size, without."""
        from timeline.showing import saved

        return saved(self, path, form, **options)

    @classmethod
    def load(cls, path: str | Path, form: str | None = None, *, problems: list[str] | None = None) -> Timeline:
        """Reads a file in any format that can be read back; `ReadError` says what is wrong.

        With a list of `problems`, rows that cannot be read are told there, and the others are taken.
        """
        from timeline.showing import loaded

        return loaded(path, form, problems)

    def figure(self, **view: Any) -> Any:
        """The chart as a Plotly figure: `rows`, `colour`, `window` and more as in `charts.view.View`."""
        from timeline.showing import figure

        return figure(self, **view)

    def to_frame(self) -> Any:
        """The events as a pandas data frame."""
        from timeline.showing import frame

        return frame(self)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from timeline.showing import bundle

        return bundle(self, include or (), exclude or ())
