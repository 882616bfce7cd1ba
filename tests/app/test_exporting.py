"""The export menu offers the table of formats, and writes what its switches say."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from timeline.app.exporting import SWITCHES, Choice, Size, Theme, habit, is_looked_at
from timeline.exports import FORMATS, Format, lost, write
from timeline.exports.options import ExportOptions
from timeline.models import Timeline

APP = Path(__file__).resolve().parents[2] / "app.py"
ALL = frozenset(SWITCHES)


@pytest.fixture
def noted(timeline):
    first, second, *rest = timeline.events
    first = first.model_copy(update={"notes": ("a private note",)})
    second = second.model_copy(update={"review": "rejected", "title": "Rejected one"})
    return timeline.model_copy(update={"events": (first, second, *rest)})


@pytest.mark.parametrize("form", FORMATS)
def test_without_a_wish_a_file_is_that_of_the_format_s_habit(noted, form):
    choice = Choice(form, habit(form))
    assert choice.options == ExportOptions(without=FORMATS[form].habit)
    assert choice.named("Bridge") == f"bridge.{FORMATS[form].suffix}"


def test_the_switches_say_what_is_in_the_file(noted):
    quote = noted.events[0].mentions[0].quote.exact.encode()
    bare, whole = (Choice("json", parts).made(noted) for parts in (frozenset(), ALL))
    for words in (b"a private note", b"Rejected one", quote):
        assert words in whole
        assert words not in bare
    assert whole == write(noted, "json")
    assert Timeline.from_json(bare).redacted == ("rejected", "notes", "quotes", "texts")


def test_what_is_lost_and_what_was_left_out_is_told(noted):
    assert Choice("json", ALL).lost(noted) == []
    told = Choice("csv", ALL - {"quotes"}).lost(noted)
    assert told[:-1] == lost(noted, "csv", ExportOptions(without=frozenset(("quotes",))))
    assert told[-1] == "Left out: quotes."


def test_colours_and_size_are_for_what_is_looked_at(monkeypatch):
    monkeypatch.setitem(FORMATS, "png", Format("png", "Picture", "image/png", lambda t, o: b""))
    assert is_looked_at("png")
    assert not is_looked_at("json")
    assert Choice("png", ALL, "dark", "slide").options == ExportOptions(theme="dark", size="slide", without=frozenset())
    fields = ExportOptions.model_fields
    assert (fields["theme"].annotation, fields["size"].annotation) == (Theme, Size)


@pytest.mark.parametrize("title", [None, "", "///", "é" * 500, "../../etc/passwd", "a\nb\x00c"])
def test_a_file_is_called_by_its_title_and_harmlessly(title):
    name = Choice("csv", ALL).named(title)
    assert name.endswith(".csv")
    assert len(name) < 80
    assert not set(name) & set("/\\\n\x00")
    assert not name.startswith(".")


def test_the_page_offers_every_format_and_tells_its_losses():
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    menu = page.selectbox(key="export-format")
    assert menu.options == [f"{made.label} (.{made.suffix})" for made in FORMATS.values()]
    page = menu.set_value("csv").run()
    assert not page.exception
    assert any(caption.value.startswith("csv has no room for") for caption in page.caption)
    assert not page.toggle(key="export-notes-csv").value
    page = page.toggle(key="export-quotes-csv").set_value(False).run()
    assert any(caption.value.startswith("Left out\\: quotes, notes, rejected events") for caption in page.caption)
