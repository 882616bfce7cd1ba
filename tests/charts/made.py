"""Events made by hand: a day, a stretch, an open one, in any year."""

from timeline.models import Article, Entity, Event, Generator, Mention, Timeline, When

ARTICLES = tuple(Article.of(name, id=name, title=name.title(), published="2024-03-08") for name in ("s1", "s2", "s3"))


def when(lo, hi=None, **more):
    hi = hi or lo
    told = {"start": lo, "end": hi, "earliest": lo, "latest_start": lo, "earliest_end": hi, "latest": hi}
    return When(**{**told, "basis": "stated", "display": f"{lo}–{hi}", "precision": "day", **more})


def entity(name, kind="person"):
    return Entity(text=name, type=kind, role="actor", source="s1", start=0, end=1)


def event(number, date, *, sources=("s1",), people=(), title="The mayor resigns", factuality="happened", said=None):
    mentions = tuple(
        Mention.model_validate(
            {"source": s, "quote": {"exact": title}, "position": {"start": 10 * number, "end": 10 * number + 5},
             "trigger": {"exact": "resigns", "start": 0, "end": 7, "lemma": "resign", "class": "OCCURRENCE"}}
        )
        for s in sources
    )  # fmt: skip
    return Event(
        id=f"ev_{number}", title=title, kind="OCCURRENCE", factuality=factuality, when=date, mentions=mentions,
        entities=tuple(entity(p) for p in people), said=said,
    )  # fmt: skip


def timeline(*events, sources=1):
    return Timeline(generator=Generator(version="0", detector="rules"), sources=ARTICLES[:sources], events=events)


def of_days(*days, **more):
    """A timeline with one event on each ISO day, or stretch "a/b"."""
    return timeline(*(event(i, when(*d.split("/")), **more) for i, d in enumerate(days)))
