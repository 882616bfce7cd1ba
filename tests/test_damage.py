"""The same times and events from a text however its lines, quotes and blanks came; places are those it came with."""

import importlib.util
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from timeline.app.samples import articles_of, samples
from timeline.cli import app
from timeline.events import find_events, load_detector, read_article
from timeline.models import Article, Options
from timeline.pipeline import extract

_spec = importlib.util.spec_from_file_location("damaged", Path(__file__).parent / "text" / "damaged.py")
damaged = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(damaged)

TEXTS = [(text, "2024-03-08") for text in (damaged.BRIDGE, damaged.ENVOYS)]
TEXTS += [(a.text, a.published.edtf) for sample in samples() for a in articles_of(sample)]
RUN_TOGETHER = """Talks in Geneva

The talks on the war in Ukrainesaid to be close ended last Tuesday.The envoys met the Security Councilon the follow-
ing day, the Town Post reported .

In Moscow, Vladimir Putin spoke on Thursday; it was Putinwho signed the treaty on 5\u00a0March. “It is done,”he said.
"""


@pytest.fixture(scope="module", params=["rules", "spacy"])
def detector(request):
    return load_detector(Options(detector=request.param))


def told(text, published, detector):
    article = Article.of(text, published=published)
    found = read_article(article)
    events = find_events(article, detector, told=found)
    for event in (f.event for f in events):
        spot = event.mentions[0]
        assert text[spot.position.start : spot.position.end] == spot.quote.exact
        assert text[spot.trigger.start : spot.trigger.end] == spot.trigger.exact
        assert spot.position.start <= spot.trigger.start < spot.trigger.end <= spot.position.end
        assert not spot.phrase or text[spot.phrase.start : spot.phrase.end] == spot.phrase.exact
    assert all(text[t.start : t.end] == t.mention.text for t in found.original)
    times = [(part.value, part.text_type) for time in found.times for part in time.parts or (time,)]
    return [(f.event.title, f.event.when, f.event.factuality, f.event.kind, f.listed) for f in events], times


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_damage_changes_nothing(number, detector):
    text, published = TEXTS[number]
    ways = damaged.WAYS if detector.name == "rules" else ("\\r", "60 columns and \\r\\n", "curly quotes", "tabs")
    sound = told(text, published, detector)
    assert all(sound)
    for way in ways:
        assert (way, *told(damaged.WAYS[way](text), published, detector)) == (way, *sound)


def test_titles_are_mended_and_quotes_are_the_text_s_own():
    events = extract([Article.of(RUN_TOGETHER, published="2024-03-08")]).events
    titles = {event.title: event for event in events}
    met = titles["The envoys met the Security Council"]
    assert met.when.start == "2024-03-06"
    assert met.mentions[0].quote.exact == (
        "The envoys met the Security Councilon the follow-\ning day, the Town Post reported ."
    )
    assert met.mentions[0].phrase.exact == "the follow-\ning day"
    assert [e.when.start for e in events if "signed the treaty" in e.title] == ["2024-03-05"]


@pytest.mark.parametrize(("command", "key"), [("tag", "timexes"), ("events", "events")])
def test_places_on_the_command_line_are_those_of_the_file(tmp_path, command, key):
    path = tmp_path / "story.txt"
    text = damaged.wrapped(RUN_TOGETHER, 60).replace("\n", "\r\n")
    path.write_bytes(text.encode())
    made = CliRunner().invoke(app, [command, str(path), "--published", "2024-03-08", "--format", "jsonl"])
    found = json.loads(made.stdout)[key]
    assert found
    assert all(text[one["start"] : one["end"]] == one["text"] for one in found)


def test_explain_counts_in_the_words_given():
    made = CliRunner().invoke(
        app, ["explain", "It fell on\u00a0\u00a0last\u00a0Tuesday", "--published", "2024-03-08", "--format", "json"]
    )
    (time,) = json.loads(made.stdout)
    assert (time["start"], time["text"], time["value"]) == (12, "last\u00a0Tuesday", "2024-03-05")
