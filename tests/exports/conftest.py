"""Two small stories made by hand: one with a date of every kind, one with every kind of mark; and hostile ones."""

from pathlib import Path

import pytest

from timeline.edits import typed_when
from timeline.evidence import Phrase, Position, Quote, Resolution, Trigger
from timeline.exports import FORMATS, write
from timeline.models import Article, Entity, Event, Generator, Mention, Timeline, When

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


# ---- a story of every mark, and hostile ones

# Each row: title, words of the date, earliest, latest, and what else the date and the event say.
ROWS = (
    ("The bridge closes", "5 March 2024", "2024-03-05", "2024-03-05", {}, {"salience": 0.9}),
    ("Engineers find cracks", "February 2024", "2024-02-01", "2024-02-29", {"precision": "month"}, {}),
    ("Works go on", "8 January to 19 February 2024", "2024-01-08", "2024-02-19", {"extent": "lasting"}, {}),
    ("A warning is sent", "around 14 January 2024", "2024-01-11", "2024-01-17", {"qualifier": "~"}, {}),
    ("The council meets", "2 April 2024", "2024-04-02", "2024-04-02", {"qualifier": "?"}, {}),
    ("Walkers are let over", "since 25 March 2024", "2024-03-25", None, {"open": "end"}, {}),
    ("The ferry runs", "before 1 February 2024", None, "2024-01-31", {"open": "start"}, {}),
    ("The mayor speaks", "8 March 2024, 17:00", "2024-03-08", "2024-03-08", {"start": "2024-03-08T17:00"}, {}),
    ("A new bridge opens", "May 2024", "2024-05-01", "2024-05-31", {"precision": "month"}, {"factuality": "planned"}),
    ("A tender is held", "no date", None, None, {"basis": "none", "reason": "vague"}, {}),
    ("A false report", "1 March 2024", "2024-03-01", "2024-03-01", {}, {"review": "rejected"}),
)


def made(n, title, words, earliest, latest, when, event):
    """An event of a row."""
    lasting = when.get("extent") == "lasting"
    date = {
        "basis": "stated", "display": words, "precision": "day", "earliest": earliest, "latest": latest,
        "latest_start": earliest if lasting else latest, "earliest_end": latest if lasting else earliest,
    }  # fmt: skip
    quote = f"“{title}”, it was said."
    mention = Mention(
        source="a", quote=Quote(exact=quote, prefix="Before. ", suffix=" After."), position=Position(start=0, end=9),
        trigger=Trigger(exact="x", start=0, end=1, lemma="x", event_class="OCCURRENCE"),
        phrase=Phrase(exact=words, start=0, end=len(words)),
        resolution=Resolution(rule="<date>", expr="Date()", steps=(f'words: "{words}"', "step: as told", "date: it")),
    )  # fmt: skip
    given = {"kind": "OCCURRENCE", "factuality": "happened"} | event
    return Event(id=f"ev_{n}", title=title, when=When(**(date | when)), mentions=(mention,), **given)


def story_of(rows, title="The old bridge"):
    """A timeline of rows."""
    source = Article.of(
        "The text of the article.", id="a", title="Bridge closes", publisher="Town Post", published="2024-03-08",
        url="https://example.org/bridge?a=1&b=2",
    )  # fmt: skip
    events = tuple(made(n, *row) for n, row in enumerate(rows, 1))
    generator = Generator(version="0", detector="rules")
    return Timeline(title=title, generator=generator, sources=(source,), events=events)


def many(n, days=400):
    """So many events on the days of some months, each with a sentence of usual length."""
    rows = []
    for i in range(n):
        day = i * 7919 % days
        date = f"2023-{1 + day // 28 % 12:02}-{1 + day % 28:02}"
        rows.append((f"Anna Berg visits the harbour number {i}", date, date, date, {}, {"salience": i % 97 / 97}))
    return story_of(rows, f"A story of {n} events")


@pytest.fixture(scope="session")
def bridge():
    return story_of(ROWS)


@pytest.fixture(scope="session")
def crowd():
    """Stories of many events, by their number."""
    return many


@pytest.fixture(scope="session")
def told():
    """A story of rows of a test's own."""
    return story_of


HOSTILE = (
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "]]> & ' \" <b>", "\x00\x1b control \x85",
    "lone \ud800 surrogate \ufffe", "שלום, עולם", "会议召开" * 30, "\u202eevil\u202c", "javascript:alert(1)", "a\nb\tc",
    "W" * 300, "",
)  # fmt: skip


@pytest.fixture(scope="session")
def hostile():
    """Titles, quotes and dates that a careless writer would stumble over."""
    days = (f"2024-03-{n:02}" for n in range(1, 32))
    rows = [(title, title or "?", day, day, {}, {}) for title, day in zip(HOSTILE, days, strict=False)]
    dates = (("-0043-03-15", "15 March 44 BCE"), ("0001-01-01", "1 CE"), ("9999-12-31", "9999"))
    rows += [("</style><a>", words, date, date, {}, {}) for date, words in dates]
    made = story_of(rows, "</title><script>alert(1)</script>")
    bad = made.sources[0].model_copy(update={"url": "javascript:alert(1)", "title": "<i>\x00"})
    return made.model_copy(update={"sources": (bad,)})
