"""A timeline as a file, a figure, a cell of a notebook."""

import html
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import Timeline, showing
from timeline.errors import ExportError, ReadError
from timeline.exports import FORMATS, Format, write
from timeline.exports.options import ExportOptions
from timeline.models import Generator

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("form", [form for form, made in FORMATS.items() if made.read])
def test_what_is_saved_can_be_loaded(timeline, tmp_path, form):
    path = tmp_path / f"story.{FORMATS[form].suffix}"
    try:
        timeline.save(path)
        back = Timeline.load(path, problems=[])
    except (ExportError, ReadError) as error:
        assert "pip install" in str(error)
        pytest.skip(str(error))
    assert path.read_bytes() == write(timeline, form)
    assert 0 < len(back.events) <= len(timeline.events)


def test_json_is_loaded_without_loss_and_what_others_lose_is_told(timeline, tmp_path):
    assert timeline.save(tmp_path / "a.json") == []
    assert Timeline.load(tmp_path / "a.json") == timeline
    assert timeline.save(tmp_path / "a.csv")[0].startswith("csv has no room for")
    assert timeline.save(str(tmp_path / "b"), "json", without={"quotes"}) == []
    assert Timeline.load(tmp_path / "b", "json").redacted == ("quotes", "texts")


def test_a_file_that_cannot_be_saved_leaves_the_older_one(timeline, tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_text("older", encoding="utf-8")

    def broken(timeline: Timeline, options: ExportOptions) -> bytes:
        raise ExportError("no browser was found")

    monkeypatch.setitem(FORMATS, "json", Format("json", "JSON", "application/json", broken))
    with pytest.raises(ExportError, match="no browser"):
        timeline.save(path)
    assert path.read_text(encoding="utf-8") == "older"
    with pytest.raises(ExportError, match=r"cannot tell the format from 'a\.xyz'; use \.json"):
        timeline.save(tmp_path / "a.xyz")
    with pytest.raises(ExportError, match="this is a folder"):
        timeline.save(tmp_path, "csv")
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_loaded_is_named(timeline, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("one\ntwo\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"a\.jsonl: line 1 is no event"):
        Timeline.load(path)
    path.write_text(f"one\n{write(timeline, 'jsonl').decode()}", encoding="utf-8")
    with pytest.raises(ReadError, match=r"a\.jsonl: line 1 is no event"):
        Timeline.load(path)
    assert Timeline.load(path, problems=(told := [])).events == timeline.events
    assert told[0].startswith(f"{path}: line 1 is no event")
    with pytest.raises(ReadError, match=r"none\.json: cannot be opened"):
        Timeline.load(tmp_path / "none.json")


def test_another_format_of_the_same_ending_is_offered(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_text('{"events": []}', encoding="utf-8")
    other = Format("other.json", "Other", "application/json", lambda t, o: b"", None, lambda data, problems=None: None)
    monkeypatch.setitem(FORMATS, "other", other)
    with pytest.raises(ReadError, match=r'no "format".*; if it is another format, name it: .*other'):
        Timeline.load(path)
    with pytest.raises(ReadError, match=r"article$"):
        Timeline.load(path, "json")


def test_a_notebook_is_given_every_form_there_is(timeline, monkeypatch):
    page = '<!doctype html><p title="a">&amp;</p>'
    monkeypatch.setitem(FORMATS, "html", Format("html", "Page", "text/html", lambda t, o: page.encode()))
    shown = timeline._repr_mimebundle_()
    assert {"text/html", "text/markdown", "text/plain"} <= set(shown)
    assert shown["text/markdown"].encode() == write(timeline, "md")
    framed = re.search(r'srcdoc="([^"]*)"', shown["text/html"])
    assert html.unescape(framed[1]) == page
    assert shown["text/plain"].splitlines()[0] == f"{timeline.title}: {len(timeline.events)} events"
    assert set(timeline._repr_mimebundle_(include=["text/plain", "text/markdown"])) == {"text/plain", "text/markdown"}
    assert "text/html" not in timeline._repr_mimebundle_(exclude=["text/html"])


def test_a_format_that_is_not_there_is_not_given(timeline, monkeypatch):
    few = {name: made for name, made in FORMATS.items() if name not in ("html", "svg")}
    monkeypatch.setattr(showing, "FORMATS", few)
    assert set(timeline._repr_mimebundle_()) == {"text/markdown", "text/plain"}


def test_the_figure_has_a_ground_of_its_own_and_takes_the_wishes_of_a_view(timeline):
    fig = timeline.figure(rows="factuality")
    assert fig.layout.paper_bgcolor == "#FFFFFF"
    assert "happened" in str(fig.to_dict())
    with pytest.raises(TypeError, match="mood"):
        timeline.figure(mood="calm")


def test_plain_text_is_cut():
    many = Timeline(generator=Generator(version="0", detector="rules"))
    event = {"kind": "OCCURRENCE", "factuality": "happened", "mentions": (), "when": {"basis": "none", "display": "–"}}
    events = [{**event, "id": f"e{n}", "title": f"Event {n}"} for n in range(25)]
    full = Timeline.model_validate({**many.model_dump(), "events": events})
    lines = full._repr_mimebundle_(include=["text/plain"])["text/plain"].splitlines()
    assert len(lines) == 22
    assert lines[-1].strip() == "… 5 more"


def test_the_models_load_no_format():
    heavy = ["timeline.exports", "timeline.charts", "timeline.showing", "plotly"]
    code = f"import sys, timeline.models; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b"[]\n"
