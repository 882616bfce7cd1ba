"""The command as a user runs it, in a process of its own: output, talk, exit codes."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
STORY = "The mayor resigned last Tuesday.\n\nThe council will meet on May 5, 2024.\n"


@pytest.fixture
def timeline(command):
    """The command, and what it gave as `subprocess` would."""

    def call(*arguments, stdin=b""):
        code, out, err = command(ROOT, *arguments, stdin=stdin.encode() if isinstance(stdin, str) else stdin)
        return SimpleNamespace(returncode=code, stdout=out.encode(), stderr=err.encode())

    return call


def lines(done):
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_tag_keeps_its_contract(story, timeline):
    done = timeline("tag", story, "--published", "2024-03-08", "--format", "jsonl")
    (document,) = lines(done)
    first, second = document["timexes"]
    assert list(first) == [
        "start", "end", "text", "type", "value", "mod", "earliest", "latest", "timezone", "utc_offset",
        "precision", "edtf", "anchor", "rule", "readings", "whole",
    ]  # fmt: skip
    assert STORY[first["start"] : first["end"]] == "last Tuesday"
    assert (first["value"], first["earliest"], first["latest"], first["type"]) == (
        "2024-03-05",
        "2024-03-05",
        "2024-03-05",
        "DATE",
    )
    assert first["anchor"] == {"date": "2024-03-08", "from": "published"}
    assert [r["value"] for r in first["readings"]] == ["2024-02-27"]
    assert (second["value"], second["anchor"]) == ("2024-05-05", None)


def test_durations_and_sets_have_no_bounds(tmp_path, timeline):
    path = tmp_path / "a.txt"
    path.write_text("It took three weeks. They met every Tuesday.", encoding="utf-8")
    (document,) = lines(timeline("tag", path, "--published", "2024-03-08", "--format", "jsonl"))
    assert [(t["type"], t["value"], t["earliest"], t["latest"]) for t in document["timexes"]] == [
        ("DURATION", "P3W", None, None),
        ("SET", "XXXX-WXX-2", None, None),
    ]


def test_events_keeps_its_contract(story, timeline):
    (document,) = lines(
        timeline("events", story, "--published", "2024-03-08", "--format", "jsonl", "--detector", "rules")
    )
    resigned = next(e for e in document["events"] if e["text"] == "resigned")
    assert list(resigned) == ["start", "end", "text", "lemma", "class", "factuality", "when"]
    assert {"earliest", "latest_start", "earliest_end", "latest", "extent", "basis"} <= set(resigned["when"])
    assert (resigned["factuality"], resigned["when"]["earliest"], resigned["when"]["basis"]) == (
        "happened",
        "2024-03-05",
        "relative",
    )


def test_json_lines_give_one_line_a_document_in_order_and_bad_ones_do_not_stop_the_rest(tmp_path, timeline):
    path = tmp_path / "a.jsonl"
    rows = [{"id": "one", "text": STORY, "published": "2024-03-08"}, {"id": "two", "text": "It rained on May 5, 2024."}]
    path.write_text(f"{json.dumps(rows[0])}\nnot json\n{json.dumps(rows[1])}\n", encoding="utf-8")
    done = timeline("tag", path, "--format", "jsonl")
    assert [d["id"] for d in lines(done)] == ["one", "two"]
    assert done.returncode == 3
    assert f"{path}:2: not JSON" in done.stderr.decode()
    whole = timeline("extract", path, "--format", "jsonl", "--detector", "rules")
    assert [d["sources"][0]["id"] for d in lines(whole)] == ["one", "two"]
    assert all(d["format"] == "event-timeline" for d in lines(whole))


def test_standard_input_as_json_lines(story, timeline):
    row = json.dumps({"id": "one", "text": STORY, "published": "2024-03-08"})
    assert lines(timeline("tag", "-", "--jsonl", "--format", "jsonl", stdin=row))[0]["id"] == "one"


def test_without_a_date_nothing_relative_is_dated_and_the_output_says_how_many(story, timeline):
    done = timeline("tag", story, "--format", "jsonl")
    relative, absolute = lines(done)[0]["timexes"]
    assert (relative["earliest"], absolute["earliest"]) == (None, "2024-05-05")
    assert (
        f"note: no publication date in {story}; 1 relative phrase left unresolved (use --published)"
        in done.stderr.decode()
    )
    assert timeline("tag", story, "--format", "jsonl", "-q").stderr == b""


def test_several_files_make_one_timeline_and_a_bad_one_is_named(story, tmp_path, timeline):
    other = tmp_path / "other.md"
    other.write_text("---\ndate: 2024-03-09\ntitle: Other\n---\nThe clerk left on Friday.", encoding="utf-8")
    done = timeline(
        "extract",
        story,
        tmp_path / "none.txt",
        other,
        "--published",
        "2024-03-08",
        "--format",
        "json",
        "--detector",
        "rules",
    )
    made = json.loads(done.stdout)
    assert [s["title"] for s in made["sources"]] == [None, "Other"]
    assert made["created"] is None
    assert done.returncode == 3
    assert done.stderr.decode().count("\n") == 1
    assert "none.txt: no such file" in done.stderr.decode()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "no text"),
        ("binary.txt", b"\x00\x01\x02", "binary"),
        ("broken.txt", b"caf\xe9 au lait", "not UTF-8"),
        ("story.xyz", b"text", "cannot read .xyz"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_1(tmp_path, name, data, words, timeline):
    path = tmp_path / name
    path.write_bytes(data)
    done = timeline("extract", path, "--format", "json", "--detector", "rules")
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"error: {path}: ")
    assert words in line


def test_a_date_that_cannot_be_read_is_one_line(story, timeline):
    done = timeline("extract", story, "--published", "someday", "--format", "json", "--detector", "rules")
    assert done.returncode == 1
    assert "cannot read 'someday' as a date" in done.stderr.decode()
    ambiguous = timeline("tag", story, "--published", "03/04/2024", "--format", "jsonl")
    assert "ambiguous; write 2024-03-04 or 2024-04-03" in ambiguous.stderr.decode()


def test_a_missing_model_is_one_line(story, timeline):
    done = timeline("extract", story, "--model", "no_such_model", "--format", "json")
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode().splitlines()
    assert "no_such_model" in line
    assert "pip install" in line


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_far_publication_dates(story, date, timeline):
    done = timeline("extract", story, "--published", date, "--format", "json", "--detector", "rules")
    assert done.returncode == 0
    assert json.loads(done.stdout)["sources"][0]["published"]["edtf"] == date


@pytest.mark.parametrize(
    "text", ["נפגשנו on Tuesday ביום שלישי.", "会议 was held on May 5, 2024.", "x" * 300_000, "May 5 " * 20_000]
)
def test_other_scripts_and_endless_lines(text, timeline):
    done = timeline("tag", "-", "--published", "2024-03-08", "--format", "jsonl", stdin=text)
    assert done.returncode == 0
    for timex in lines(done)[0]["timexes"][:50]:
        assert text[timex["start"] : timex["end"]] == timex["text"]


@pytest.mark.parametrize("suffix", ["json", "jsonl", "csv", "md"])
def test_the_suffix_of_the_output_tells_the_format(story, tmp_path, suffix, timeline):
    out = tmp_path / f"out.{suffix}"
    done = timeline("extract", story, "--published", "2024-03-08", "-o", out, "--detector", "rules")
    assert (done.returncode, done.stdout) == (0, b"")
    text = out.read_text(encoding="utf-8")
    assert "The mayor resigned" in text
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_csv_is_a_table(story, timeline):
    done = timeline("extract", story, "--published", "2024-03-08", "--format", "csv", "--detector", "rules")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert rows[0]["edtf"] == "2024-03-05"


def test_explain_tells_the_steps_and_without_a_date_says_so(timeline):
    done = timeline("explain", "last Tuesday", "--published", "2023-02-23")
    assert "the last Tuesday before that: Tuesday 21 February 2023" in done.stdout.decode()
    assert "not dated" in timeline("explain", "last Tuesday").stdout.decode()
    told = json.loads(timeline("explain", "last Tuesday", "--published", "2023-02-23", "--json").stdout)
    assert told[0]["value"] == "2023-02-21"
    nothing = timeline("explain", "the old bridge")
    assert (nothing.returncode, nothing.stdout) == (1, b"")


def test_settings_switch_the_reading(timeline):
    done = timeline("explain", "last Tuesday", "--published", "2023-02-23", "--last-weekday", "calendar")
    assert "date           Tuesday 14 February 2023" in done.stdout.decode()


def test_wrong_usage_is_exit_code_2(story, timeline):
    assert timeline("extract").returncode == 2
    assert timeline("tag", story, "--format", "csv").returncode == 2
    assert timeline("extract", story, "-o", "out.xyz").returncode == 2


def test_the_published_schema_is_the_program_s(timeline):
    published = ROOT / "docs" / "schema" / "timeline-1.0.schema.json"
    assert timeline("schema").stdout.decode() == published.read_text(encoding="utf-8"), "run: make schema"


def test_a_closed_pipe_ends_quietly(story):
    program = f'"{sys.executable}" -m timeline'
    command = f'{program} extract "{story}" --published 2024-03-08 --format json --detector rules | head -c 1'
    done = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""
