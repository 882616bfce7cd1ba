"""What stays at home is in no format, and what an export keeps by habit can be asked for."""

import pytest

from timeline import Article
from timeline.exports import FORMATS, format_of, installed, write
from timeline.exports.options import ExportOptions
from timeline.models import Options
from timeline.pipeline import extract

TEXT = "The mayor resigned on 5 May 2024. The bridge was closed on 7 May 2024."
NOTHING = frozenset()
HERE = [form for form in FORMATS if installed(form)]


@pytest.fixture(scope="module")
def timeline():
    article = Article.of(TEXT, published="2024-05-08", url="https://example.org/secret-path")
    made = extract([article], Options(detector="rules"))
    first, second = made.events
    rejected = second.model_copy(update={"review": "rejected", "title": "Bridge that was rejected"})
    return made.model_copy(update={"events": (first.model_copy(update={"notes": ("a private note",)}), rejected)})


@pytest.mark.parametrize("form", [form for form in HERE if form not in ("json", "jsonl")])
def test_no_export_shows_what_was_rejected_or_noted_by_habit(timeline, form):
    written = write(timeline, form)
    assert b"Bridge that was rejected" not in written
    assert b"a private note" not in written


def test_native_json_keeps_all_by_habit(timeline):
    written = write(timeline, "json")
    assert b"Bridge that was rejected" in written
    assert b"a private note" in written


def test_what_was_rejected_can_be_asked_for(timeline):
    assert b"Bridge that was rejected" in write(timeline, "csv", ExportOptions(without=NOTHING))


@pytest.mark.parametrize("form", HERE)
def test_quotes_and_addresses_stay_at_home_on_request(timeline, form):
    written = write(timeline, form, ExportOptions(without=frozenset(("quotes", "urls"))))
    assert b"was closed on 7 May" not in written
    assert b"secret-path" not in written


def test_a_format_is_told_by_the_name_of_a_file():
    assert format_of("a.b.md") == "md"
    assert format_of("readme") is None
