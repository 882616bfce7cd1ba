"""convert, merge, diff, check, formats: as a user runs them, in a folder with two timelines."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import targets
from timeline.edits import added, replay
from timeline.errors import ExportError
from timeline.exports import FORMATS, Format
from timeline.exports.options import ExportOptions
from timeline.models import Article, Options, Timeline
from timeline.pipeline import extract

ROOT = Path(__file__).resolve().parents[2]
TEXT = "The mayor resigned last Tuesday. The council will meet on 5 May 2024."
OTHER = "The river flooded the town on 2 March 2024."
RULES = Options(detector="rules")


@pytest.fixture
def folder(tmp_path):
    made = extract([Article.of(TEXT, id="a1", published="2024-03-08", title="Mayor")], RULES)
    made.save(tmp_path / "old.json")
    log = added((), "set_title", made.events[:1], {"title": "Mayor goes"})
    log = added(log, "note", made.events[:1], {"text": "ask"})
    replay(made, log).timeline.save(tmp_path / "new.json")
    extract([Article.of(OTHER, id="a2", published="2024-03-08")], RULES).save(tmp_path / "other.json")
    return tmp_path


@pytest.fixture
def run(command):
    return command


# ---- convert -----------------------------------------------------------------------------------------------------


def test_json_through_the_command_is_the_same_to_the_byte(folder, run):
    data = (folder / "new.json").read_bytes()
    assert run(folder, "convert", "new.json") == (0, data.decode(), "")
    assert run(folder, "convert", "-", "-o", "back.json", stdin=data) == (0, "", "")
    assert (folder / "back.json").read_bytes() == data


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_of_the_table_is_written_by_its_suffix_and_by_its_name(folder, form, run):
    made = FORMATS[form]
    code, out, err = run(folder, "convert", "new.json", "-o", f"made.{made.suffix}")
    if code == 1:  # a package that it needs is not here
        assert err.count("\n") == 1
        return
    assert (code, out) == (0, "")
    data = (folder / f"made.{made.suffix}").read_bytes()
    assert data == made.write(Timeline.load(folder / "new.json"), ExportOptions())
    assert run(folder, "convert", "new.json", "--to", form, "-o", "by-name")[0] == 0
    assert (folder / "by-name").read_bytes() == data


def test_what_is_lost_is_told_unless_quiet(folder, run):
    code, out, err = run(folder, "convert", "new.json", "--to", "csv")
    assert (code, "Mayor goes" in out) == (0, True)
    assert "edits" in err
    assert err.startswith("note: csv has no room for ")
    assert run(folder, "convert", "new.json", "--to", "csv", "-q")[2] == ""


def test_parts_are_left_out_and_kept(folder, run):
    bare = json.loads(run(folder, "convert", "new.json", "--without", "quotes", "--without", "notes")[1])
    assert bare["redacted"] == ["notes", "quotes", "texts"]
    assert "resigned" not in json.dumps(bare["events"][0]["mentions"][0]["quote"])
    assert bare["events"][0]["notes"] == []
    whole = json.loads(run(folder, "convert", "new.json")[1])
    assert whole["events"][0]["notes"] == ["ask"]
    code, _, err = run(folder, "convert", "new.json", "--without", "notes", "--with", "notes")
    assert (code, "cannot be both left out and kept" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["none.json"], 1, "error: none.json: cannot be opened (No such file or directory); check the name"),
        (["old.txt"], 1, "error: old.txt: its name tells no format; those that can be read: json, "),
        (["list.json"], 1, "error: list.json: not a timeline: it is a list, not an object"),
        (
            ["future.json"],
            1,
            "future.json: a timeline of version 7.0, and this program reads up to 1.x; upgrade",
        ),
        (["old.json", "--from", "nothing"], 1, "error: old.json: there is no format 'nothing'"),
        (["old.json", "--to", "nothing"], 2, "there is no format 'nothing'; known: table, json, "),
        (["old.json", "-o", "a.xyz"], 2, "cannot tell the format from 'a.xyz'; use .json, "),
        (["old.json", "-o", "old.json"], 2, "'old.json' is one of the inputs; write to another file"),
        (["old.json", "-o", "none/a.json"], 1, "none/a.json: cannot be written (No such file or directory)"),
        (["old.json", "--set", "theme"], 2, "--set 'theme': write NAME=VALUE, as in --set theme=dark"),
        (["old.json", "--set", "theme=pink"], 2, "--set: theme: Input should be 'auto', 'light', 'dark' or 'print'"),
        (["old.json", "--set", "mood=calm"], 2, "--set: Value error, unknown field 'mood'; known: theme, size, "),
    ],
)
def test_an_error_is_one_line_with_place_and_remedy(folder, arguments, code, words, run):
    (folder / "old.txt").write_text("text", encoding="utf-8")
    (folder / "list.json").write_text("[]", encoding="utf-8")
    (folder / "future.json").write_text('{"format": "event-timeline", "version": "7.0"}', encoding="utf-8")
    before = (folder / "old.json").read_bytes()
    got, out, err = run(folder, "convert", *arguments)
    assert (got, out) == (code, "")
    assert words in " ".join(err.split())
    assert code == 2 or err.count("\n") == 1
    assert (folder / "old.json").read_bytes() == before


def test_lines_that_cannot_be_read_are_named_and_the_others_are_written(folder, run):
    good = run(folder, "convert", "old.json", "--to", "jsonl", "-q")[1]
    (folder / "some.jsonl").write_text(f"nothing\n{good}", encoding="utf-8")
    code, out, err = run(folder, "convert", "some.jsonl", "--to", "jsonl", "-q")
    assert (code, out, err) == (0, good, "")
    assert "note: some.jsonl: line 1 is no event: " in run(folder, "convert", "some.jsonl", "--to", "jsonl")[2]


def test_a_format_that_is_no_text_is_not_shown_on_a_terminal(monkeypatch):
    picture = Format("png", "Picture", "image/png", lambda timeline, options: b"\x89PNG")
    monkeypatch.setitem(FORMATS, "png", picture)
    monkeypatch.setattr(targets, "on_terminal", lambda: True)
    with pytest.raises(ExportError, match=r"png is not for a terminal; name a file with -o, as in: -o story\.png"):
        targets.target([], "png", None)
    assert targets.target([], "png", Path("a.png")).form == "png"
    assert targets.target([], "json", None).form == "json"
    assert targets.target([], None, None).form == "table"


def test_an_edited_chronology_becomes_edits_over_its_timeline(folder, run):
    assert run(folder, "convert", "old.json", "-o", "story.md")[0] == 0
    text = (folder / "story.md").read_text(encoding="utf-8")
    assert "The mayor resigned" in text
    (folder / "story.md").write_text(text.replace("The mayor resigned", "Mayor goes", 1), encoding="utf-8")
    assert run(folder, "convert", "story.md", "--over", "old.json", "-o", "edited.json") == (0, "", "")
    made = Timeline.load(folder / "edited.json")
    (edit,) = made.edits
    assert (edit["op"], edit["payload"]) == ("set_title", {"title": "Mayor goes last Tuesday"})
    assert made.events[0].mentions == Timeline.load(folder / "old.json").events[0].mentions
    code, out, err = run(folder, "convert", "old.json", "--over", "new.json", "--to", "csv")
    assert (code, out, err) == (1, "", "error: old.json: --over takes a chronology that was edited (.md), not json\n")


# ---- merge -------------------------------------------------------------------------------------------------------


def test_two_are_merged_into_one(folder, run):
    assert run(folder, "merge", "old.json", "other.json", "-o", "both.json", "--title", "Town") == (0, "", "")
    made = Timeline.load(folder / "both.json")
    assert (made.title, [s.id for s in made.sources]) == ("Town", ["a1", "a2"])
    assert run(folder, "check", "both.json", "-q") == (0, "", "")


def test_a_clash_is_told_by_the_name_of_its_file(folder, run):
    timeline = Timeline.load(folder / "old.json")
    log = added((), "set_title", timeline.events[:1], {"title": "Mayor stays"})
    replay(timeline, log).timeline.save(folder / "third.json")
    code, out, err = run(folder, "merge", "new.json", "third.json")
    assert (code, json.loads(out)["events"][0]["title"]) == (0, "Mayor stays")
    assert err == "note: third.json: 'Mayor goes' was decided on in both (title); this one holds\n"


# ---- diff --------------------------------------------------------------------------------------------------------


def test_differences_are_a_table_or_json(folder, run):
    title = Timeline.load(folder / "old.json").events[0].title
    code, out, err = run(folder, "diff", "old.json", "new.json")
    assert (code, err) == (0, "")
    assert [" ".join(line.split()) for line in out.splitlines()] == [
        "change event was is now",
        f"retitled {title} {title} Mayor goes",
        f"decided (notes) {title} none ask",
    ]
    told = json.loads(run(folder, "diff", "old.json", "new.json", "--format", "json")[1])
    assert [(c["kind"], c["new"]) for c in told] == [("retitled", "Mayor goes"), ("decided", "ask")]


@pytest.mark.parametrize(("new", "code", "out"), [("new.json", 1, True), ("old.json", 0, False)])
def test_the_exit_code_tells_of_differences_when_it_is_asked_to(folder, new, code, out, run):
    told = run(folder, "diff", "old.json", new, "--exit-code", "-q")
    assert (told[0], bool(told[1]), told[2]) == (code, out, "")
    assert run(folder, "diff", "old.json", new)[0] == 0
    assert json.loads(run(folder, "diff", "old.json", "old.json", "-f", "json")[1]) == []


# ---- check -------------------------------------------------------------------------------------------------------


def test_problems_are_lines_and_exit_code_1(folder, run):
    data = json.loads((folder / "old.json").read_bytes())
    data["sources"][0]["text"] += "!"
    data["events"][1]["id"] = data["events"][0]["id"]
    (folder / "bad.json").write_text(json.dumps(data), encoding="utf-8")
    del data["generator"]
    (folder / "shape.json").write_text(json.dumps(data), encoding="utf-8")
    code, out, err = run(folder, "check", "old.json", "bad.json", "none.json", "shape.json")
    assert code == 1
    assert out.splitlines() == [
        f"bad.json: event {data['events'][0]['id']}: 2 of them bear this id",
        "bad.json: source a1: its text is not the one that its sha256 was taken of",
        "shape.json: generator: Field required",
    ]
    assert "note: old.json: sound (2 events, 1 source)" in err
    assert "error: none.json: cannot be opened" in err


# ---- exit codes, formats, terminals ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "options", "code", "words"),
    [
        ("Nothing here.", ["--fail-empty"], 4, "error: no event was found (--fail-empty)"),
        (TEXT, ["--fail-empty"], 0, ""),
        ("He resigned.", ["--fail-undated"], 4, "error: 1 event has no date (--fail-undated)"),
        ("He resigned on 5 May 2024.", ["--fail-undated"], 0, ""),
    ],
)
def test_exit_code_4_is_for_what_was_asked_not_to_be(folder, text, options, code, words, run):
    (folder / "story.txt").write_text(text, encoding="utf-8")
    got, out, err = run(folder, "extract", "story.txt", "--detector", "rules", "-f", "json", *options)
    assert (got, words in err) == (code, True)
    assert json.loads(out)["format"] == "event-timeline"


def test_the_formats_are_those_of_the_table(folder, run):
    told = json.loads(run(folder, "formats", "--json")[1])
    assert [f["name"] for f in told] == list(FORMATS)
    assert [f["reads"] for f in told] == [f.read is not None for f in FORMATS.values()]
    assert len(run(folder, "formats")[1].splitlines()) == len(FORMATS) + 1


def test_the_shell_completes_commands_and_formats(folder, run):
    def complete(words):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "_TIMELINE_COMPLETE": "complete_bash"}
        environment |= {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
        code = "import sys; sys.argv = ['timeline']; from timeline.cli import main; main()"
        call = [sys.executable, "-c", code]
        return subprocess.run(call, cwd=folder, env=environment, capture_output=True, check=False).stdout.decode()

    assert complete("timeline conv").split() == ["convert"]
    assert complete("timeline convert --to js").split() == [name for name in FORMATS if name.startswith("js")]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
def test_a_long_run_shows_how_far_it_is_on_a_terminal_alone(folder, run):
    code = (
        "import time; from timeline.cli import progress; progress.PATIENCE = 0.05\n"
        "for item in progress.followed('ab', lambda x: f'[b]{x} of two', 2, quiet=False): time.sleep(0.4)"
    )
    ours, theirs = pty.openpty()
    call = [sys.executable, "-c", code]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    subprocess.run(call, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "[b]a of two" in shown
    assert "1/2" in shown
    piped = subprocess.run(call, cwd=folder, env=environment, capture_output=True, check=True)
    assert piped.stderr == b""
