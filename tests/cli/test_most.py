"""`--most` and `--importance`: fewer events, the count of the others on standard error, nothing else lost."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = """The mayor of Varn resigned on Tuesday after a fire destroyed the town hall.

The fire broke out on Monday. Two people ran away. A guard smiled, and somebody laughed.

The council will elect a new mayor on 9 April 2024."""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def extract(command):
    return lambda *arguments: command(ROOT, "extract", *arguments, "--published", "2024-03-08")


@pytest.fixture
def events(extract):
    def made(*arguments):
        _, out, err = extract(*arguments, "--format", "json")
        return json.loads(out), err

    return made


def test_so_many_are_kept_and_the_others_are_counted_in_one_line(story, events):
    whole, silence = events(story)
    few, told = events(story, "--most", 3)
    left = len(whole["events"]) - 3
    assert silence == ""
    assert told == f"note: {left} less important events left out (--most, --importance)\n"
    assert len(few["events"]) == 3
    assert [event for event in whole["events"] if event in few["events"]] == few["events"]
    assert (few["left_out"], few["settings"]["most"]) == (left, 3)
    for name in ("sources", "undated_phrases", "generator"):
        assert few[name] == whole[name]


def test_only_the_important_are_kept(story, events):
    whole, _ = events(story)
    few, told = events(story, "--importance", 0.5)
    assert few["events"] == [event for event in whole["events"] if event["salience"] >= 0.5]
    assert 0 < len(few["events"]) < len(whole["events"])
    assert f"note: {few['left_out']} less important" in told


def test_quiet_says_nothing(story, events):
    assert events(story, "--most", 1, "--quiet")[1] == ""


def test_one_event_is_not_several(story, events):
    whole, _ = events(story)
    assert events(story, "--most", len(whole["events"]) - 1)[1].startswith("note: 1 less important event left out")
    assert events(story, "--most", len(whole["events"]))[1] == ""


def test_of_json_lines_each_document_keeps_its_own_and_the_note_counts_all(tmp_path, extract):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in ("a", "b")), encoding="utf-8")
    _, out, err = extract(path, "--most", 2, "--format", "jsonl")
    made = [json.loads(line) for line in out.splitlines()]
    assert [len(timeline["events"]) for timeline in made] == [2, 2]
    assert err.count("\n") == 1
    assert err.startswith(f"note: {sum(timeline['left_out'] for timeline in made)} less important events")


def test_csv_has_the_salience_and_markdown_says_what_it_lacks(story, extract):
    head, *rows = extract(story, "--most", 2, "--format", "csv")[1].splitlines()
    assert head.endswith(",salience")
    assert [0 < float(row.rpartition(",")[2]) <= 1 for row in rows] == [True, True]
    assert "Only the most important are shown: " in extract(story, "--most", 2, "--format", "md")[1]
    assert "Only the most important" not in extract(story, "--format", "md")[1]


@pytest.mark.parametrize(
    "wrong", [("--most", "0"), ("--most", "x"), ("--importance", "2"), ("--importance", "-1"), ("--importance", "nan")]
)
def test_a_number_that_cannot_be_is_wrong_usage(story, wrong, extract):
    code, out, err = extract(story, *wrong)
    assert (code, out) == (2, "")
    assert wrong[0] in err
