"""`timeline explain` on phrases and on files: what it prints, and what it says to bad input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STORY = "The mayor resigned last Tuesday. He had been warned the day before.\n\nThe council will meet on Friday.\n"


def explain(*arguments, stdin="", where=ROOT):
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "explain", *map(str, arguments)],
        input=stdin.encode(), capture_output=True, cwd=where, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_file_is_explained_phrase_by_phrase(story):
    code, out, _ = explain(story, "--published", "2024-03-08")
    first, second, third = out.rstrip("\n").split("\n\n")
    assert code == 0
    assert first.splitlines() == [
        "sentence       The mayor resigned [last Tuesday].",
        'words          "last Tuesday"',
        "counted from   Friday 8 March 2024, the publication date (given with --published)",
        "step           the last Tuesday before that: Tuesday 5 March 2024",
        "date           Tuesday 5 March 2024",
        "other reading  Tuesday 27 February 2024: the Tuesday of the week before; "
        "the setting last-weekday calendar chooses it",
    ]
    assert 'Tuesday 5 March 2024, told before by "last Tuesday"' in second
    assert "the publication date is itself a Friday" in third


def test_one_phrase_can_be_chosen_and_the_file_tells_its_date(tmp_path):
    path = tmp_path / "story.md"
    path.write_text(f"---\ndate: 2024-03-08\n---\n{STORY}", encoding="utf-8")
    code, out, err = explain(path, "--phrase", "LAST  tuesday")
    assert (code, err, out.count("words ")) == (0, "", 1)
    assert "the publication date (from the front matter)" in out


def test_the_steps_as_json(story):
    _, out, _ = explain(story, "--published", "2024-03-08", "--format", "json")
    first, second, _ = json.loads(out)
    assert (first["text"], first["value"]) == ("last Tuesday", "2024-03-05")
    assert first["steps"][0] == {"name": "sentence", "words": "The mayor resigned [last Tuesday]."}
    assert second["steps"][-1] == {"name": "date", "words": "Monday 4 March 2024"}
    assert explain("last Tuesday", "--json")[1] == explain("last Tuesday", "-f", "json")[1]


def test_standard_input_and_json_lines(tmp_path):
    _, out, err = explain("-", stdin="He left yesterday.")
    assert "not dated      no publication date is known" in out
    assert "to mend        give the publication date" in out
    assert "1 relative phrase left unresolved" in err
    row = json.dumps({"id": "a1", "text": "He left yesterday.", "published": "2024-03-08"})
    assert explain("-", "--jsonl", stdin=row)[1].startswith("document       a1\n")


def test_the_engine_s_words_are_for_debugging():
    assert "rule" not in explain("last Tuesday", "--published", "2024-03-08")[1]
    out = explain("last Tuesday", "--published", "2024-03-08", "--debug")[1]
    assert "expression     Last(DCT, Every(DAY, WEEK, 2))" in out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["the old bridge"], 1, "no phrase of time in 'the old bridge'"),
        (["none.txt"], 1, "none.txt: no such file"),
        (["picture.png"], 1, "picture.png: "),
        (["last Tuesday", "--published", "someday"], 1, "cannot read 'someday' as a date"),
        (["last Tuesday", "--phrase", "June"], 1, "no phrase of time with 'June'"),
        (["last Tuesday", "--phrase", " "], 1, "no phrase of time with ' '"),
        (["last Tuesday", "--format", "csv"], 2, "csv"),
        (["  "], 2, "nothing to explain"),
        (["last", "Tuesday"], 2, "unexpected extra argument"),
    ],
)
def test_bad_input_is_told_in_a_line(arguments, code, words, tmp_path):
    got, out, err = explain(*arguments, where=tmp_path)
    assert (got, out) == (code, "")
    assert words in " ".join(err.replace("│", " ").split())
    assert code == 2 or err.count("\n") == 1


def test_a_text_without_times_says_so(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The old bridge.", encoding="utf-8")
    assert explain(path) == (0, "", f"note: no phrase of time in {path}\n")
    assert explain(path, "-f", "json")[1] == "[]\n"


def test_what_could_steer_a_terminal_is_spelled_out():
    out = explain("It \x1b[31mclosed last Tuesday.", "--published", "2024-03-08")[1]
    assert "\x1b" not in out
    assert "\\x1b[31m" in out
