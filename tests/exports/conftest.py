"""A small story made by hand, with a date of every kind, and the files that it is written as."""

from pathlib import Path

import pytest

from timeline.edits import typed_when
from timeline.evidence import Phrase, Position, Quote, Trigger
from timeline.exports import FORMATS, write
from timeline.models import Article, Entity, Event, Generator, Mention, Timeline

GOLDEN = Path(__file__).parent / "golden"

# (sentence, its words of time, the date as typed, title, trigger, factuality, tags)
TOLD = (
    (
        "Caesar fell on the Ides of March, 44 BC.",
        "the Ides of March, 44 BC",
        "15 March 44 BCE",
        "Caesar fell",
        "fell",
        "happened",
        (),
    ),
    (
        "The town was founded in the 5th century.",
        "the 5th century",
        "the 5th century",
        "Town founded",
        "founded",
        "happened",
        (),
    ),
    (
        "The old bridge was built from 1931 to 1934.",
        "from 1931 to 1934",
        "from 1931 to 1934",
        "Bridge built",
        "built",
        "happened",
        ("bridge", "history"),
    ),
    ("Cracks were seen in the 1990s.", "the 1990s", "199X", "Cracks seen", "seen", "happened", ()),
    (
        "The council denied a warning before 1 March.",
        "before 1 March",
        "before 1 March 2024",
        "Warning given",
        "warning",
        "denied",
        (),
    ),
    (
        "Engineers tested it last week.",
        "last week",
        "the week of 26 February 2024",
        "Engineers tested it",
        "tested",
        "happened",
        (),
    ),
    (
        "It was closed on Tuesday, 5 March, at 3:30 p.m. EST.",
        "Tuesday, 5 March, at 3:30 p.m. EST",
        "5 March 2024 at 3:30 p.m. EST",
        'Bridge closed; "at once", they said',
        "closed",
        "happened",
        ("bridge",),
    ),
    (
        "A vote was held around 14 March.",
        "around 14 March",
        "around 14 March 2024",
        "Vote held",
        "held",
        "happened",
        (),
    ),
    (
        "It has been empty since 25 March.",
        "since 25 March",
        "since 25 March 2024",
        "It has been empty",
        "empty",
        "happened",
        (),
    ),
    (
        "A fair, from 5 to 7 April, was called off.",
        "from 5 to 7 April",
        "2024-04-05/2024-04-07",
        "Fair",
        "fair",
        "cancelled",
        (),
    ),
    ("A new bridge will open in May 2025.", "May 2025", "May 2025", "New bridge opens", "open", "planned", ("bridge",)),
    ("It should stand until the year 12000.", "the year 12000", "Y12000", "It stands", "stand", "possible", ()),
    ("Nobody paid.", "", "unknown", "Nobody paid", "paid", "unknown", ()),
)
TEXT = " ".join(sentence for sentence, *_ in TOLD)


def _mention(sentence, words, trigger, text, source):
    begin = text.index(sentence)
    at, when = begin + sentence.index(trigger), begin + sentence.index(words)
    return Mention(
        source=source, quote=Quote(exact=sentence), position=Position(start=begin, end=begin + len(sentence)),
        trigger=Trigger(exact=trigger, start=at, end=at + len(trigger), lemma=trigger, event_class="OCCURRENCE"),
        phrase=Phrase(exact=words, start=when, end=when + len(words)) if words else None,
    )  # fmt: skip


def _event(number, sentence, words, date, title, trigger, factuality, tags):
    return Event(
        id=f"ev_{number:02d}", title=title, kind="OCCURRENCE", factuality=factuality, tags=tags,
        when=typed_when(date), mentions=(_mention(sentence, words, trigger, TEXT, "post"),),
    )  # fmt: skip


@pytest.fixture(scope="session")
def story():
    """One article, thirteen events, in the order of their dates."""
    source = Article.of(
        TEXT, id="post", title="The bridge & the town", publisher="Town Post", published="2024-03-08",
        url="https://example.org/bridge?a=1&b=2",
    )  # fmt: skip
    events = [_event(number, *told) for number, told in enumerate(TOLD, 1)]
    place = Entity(text="Rome", type="place", role="place", source="post", start=0, end=6)
    events[0] = events[0].model_copy(update={"entities": (place,)})
    return Timeline(
        title="A bridge: its story", generator=Generator(version="1", detector="by hand"), sources=(source,),
        events=tuple(events),
    )  # fmt: skip


@pytest.fixture(scope="session")
def two_sources(story):
    """The same with a second article that tells of the closing too."""
    other = Article.of("They shut it on 5 March 2024.", id="herald", title="Herald", published="2024-03-06")
    mention = _mention(other.text, "5 March 2024", "shut", other.text, "herald")
    events = tuple(
        e.model_copy(update={"mentions": (*e.mentions, mention)}) if e.id == "ev_07" else e for e in story.events
    )
    return story.model_copy(update={"sources": (*story.sources, other), "events": events})


@pytest.fixture
def same_as_golden(story):
    """Whether the story is written as the file that somebody has looked at."""

    def same(form):
        assert write(story, form).decode() == (GOLDEN / f"story.{FORMATS[form].suffix}").read_bytes().decode()

    return same


@pytest.fixture
def dates():
    """What a date is known by: its spelling, bounds, precision, qualifier and words."""
    fields = ("edtf", "earliest", "latest_start", "earliest_end", "latest", "precision", "qualifier", "display")

    def told(timeline):
        return {event.title: tuple(getattr(event.when, field) for field in fields) for event in timeline.events}

    return told
