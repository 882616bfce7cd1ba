"""Texts that would like to be more than text, and a timeline in which every text of the user is one of them."""

import pytest

from timeline.evidence import Phrase, Position, Quote, Trigger
from timeline.models import Article, Event, Generator, Mention, Timeline, When

TEXTS = (
    "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<img src=x onerror=alert(1)>",
    '=HYPERLINK("https://example.com","x")', "+1+1", "-2", "@SUM(A1)", "'=1", "a\nb\r\nc\rd", "\"'“”‘’`",
    "😀 👩‍👩‍👧 é", "שלום \u202eabc\u202c مرحبا", "x" * 10_000, "word " * 2_000, "-->", "--> <b>", "]]>", "]]",
    "<!-- x -->",
    "a\x00b\x07\x1b[31m\x7f\x85", "\ud800 half", "half \udfff", "\u2028\u2029\ufeff\ufffe", "a : b; c # d",
    "END:VEVENT\r\nBEGIN:VEVENT", "title: x\nsection y", "%%{init: {}}%%", "```", "a | b \\| c",
    "[x](javascript:alert(1))",
    "<https://example.com>", "![x](https://example.com/x.png)", "# head", "- item", "1. item", "// comment", "!id #tag",
    "javascript:alert(1)", "../../etc/passwd", '" onmouseover="alert(1)', "{{7*7}} ${7*7}", "\t", "  ",
)  # fmt: skip


@pytest.fixture(params=TEXTS, ids=lambda text: ascii(text[:20]))
def text(request):
    """Each of the texts in turn."""
    return request.param


@pytest.fixture(scope="session")
def told_by():
    """Makes the timeline of a text."""
    return _told_by


def _told_by(text):
    """A timeline in which every text of the user is this one."""
    source = Article.of(
        f"{text} closed today", id=f"a {text}", title=text, url=f"https://example.org/{text}", publisher=text,
        published="2024-03-08",
    )  # fmt: skip
    mention = Mention(
        source=source.id, quote=Quote(exact=text), position=Position(start=0, end=len(text)),
        trigger=Trigger(exact=text, start=0, end=len(text), lemma=text, event_class="OCCURRENCE"),
        phrase=Phrase(exact="today", start=len(text) + 8, end=len(text) + 13),
    )  # fmt: skip
    day = {"earliest": "2024-03-05", "latest_start": "2024-03-05", "earliest_end": "2024-03-05", "latest": "2024-03-05"}
    when = When(
        edtf="2024-03-05", start="2024-03-05", precision="day", basis="stated", display=text, reason=text, **day
    )
    event = Event(
        id=f"ev {text}", title=text, kind="OCCURRENCE", factuality="planned", tags=(text,), when=when,
        mentions=(mention,), notes=(text,),
    )  # fmt: skip
    return Timeline(
        title=text, created=text, generator=Generator(version=text, detector=text), sources=(source,), events=(event,)
    )


# ---- each format in its own terms --------------------------------------------------------------------------------
