"""What is given to the command: every bad input is one line, and the others are still done."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = "The clerk left on May 5, 2024."


@pytest.fixture
def timeline(command):
    """The command, and what it gave as `subprocess` would."""

    def call(*arguments, stdin=b""):
        code, out, err = command(ROOT, *arguments, stdin=stdin.encode() if isinstance(stdin, str) else stdin)
        return SimpleNamespace(returncode=code, stdout=out.encode(), stderr=err.encode())

    return call


def documents(done):
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_each_bad_input_is_one_line_and_the_good_ones_are_done_in_order(tmp_path, timeline):
    bad = {
        "empty.txt": b"",
        "binary.txt": b"\x7fELF\x00\x01",
        "broken.md": b"caf\xe9",
        "word.docx": b"PK",
        "dated.md": b"---\ndate: someday\n---\nIt rained.",
        "endless.txt": b"word " * 10_000_001,
        "empty.jsonl": b"\n",
        "pretty.jsonl": b'[\n{"text": "It rained."}\n]',
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "first.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "last.txt").write_text("It closed in June 2024.", encoding="utf-8")
    names = ["first.txt", *bad, "missing.txt", ".", "last.txt"]
    done = timeline("tag", *(tmp_path / name for name in names), "--format", "jsonl")
    assert [d["timexes"][0]["text"] for d in documents(done)] == ["May 5, 2024", "June 2024"]
    assert done.returncode == 3
    told = done.stderr.decode().splitlines()
    assert [line.split(": ")[1] for line in told] == [str(tmp_path / name) for name in names[1:-1]]
    assert all(line.startswith("error: ") and len(line) < 300 + len(str(tmp_path)) for line in told)


def test_only_commands_that_parse_refuse_a_long_article(tmp_path, timeline):
    path = tmp_path / "novel.txt"
    path.write_text(f"{'word ' * 500_000}{GOOD}", encoding="utf-8")
    for command in ("events", "extract"):
        done = timeline(command, path, "--format", "jsonl", "--detector", "rules")
        assert (done.returncode, b"too long for one article; split it" in done.stderr) == (1, True)
    done = timeline("tag", path, "--format", "jsonl")
    assert [t["start"] for t in documents(done)[0]["timexes"]] == [2_500_000 + GOOD.index("May 5")]
    assert timeline("tag", "-", "--format", "jsonl", stdin=path.read_bytes()).stdout == done.stdout


def test_a_bad_json_line_does_not_stop_its_neighbours(tmp_path, timeline):
    path = tmp_path / "a.jsonl"
    rows = ['{"id": "a", "text": "It fell on May 5, 2024."}', "[" * 100_000, '{"text": ""}', '{"id": "b", "text": "x"}']
    path.write_text("\n".join(rows), encoding="utf-8")
    for command in ("tag", "events", "extract"):
        arguments = [] if command == "tag" else ["--detector", "rules"]
        done = timeline(command, path, "--format", "jsonl", *arguments)
        ids = [d["sources"][0]["id"] if command == "extract" else d["id"] for d in documents(done)]
        assert (ids, done.returncode) == (["a", "b"], 3)
        assert [line.split(": ")[1] for line in done.stderr.decode().splitlines()] == [f"{path}:2", f"{path}:3"]


def test_half_characters_go_through_every_form(tmp_path, timeline):
    path = tmp_path / "a.jsonl"
    path.write_text(r'{"id": "\udc00", "text": "It fell \ud800 on May 5, 2024.", "title": "\udfff"}', encoding="utf-8")
    for form in ("json", "jsonl", "csv", "md", "table"):
        done = timeline("extract", path, "--format", form, "--detector", "rules")
        assert done.returncode == 0
        assert "fell" in done.stdout.decode("utf-8", "strict")


def test_a_title_in_another_encoding_and_a_name_of_no_encoding_go_through(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(GOOD, encoding="utf-8")
    command = [sys.executable, "-m", "timeline", "extract", path, "--title", b"caf\xe9", "--detector", "rules", "-f"]
    made = subprocess.run([*command, "json"], capture_output=True, cwd=ROOT, check=True).stdout
    assert json.loads(made)["title"] == "caf\ufffd"
    assert b"The clerk left" in subprocess.run([*command, "table"], capture_output=True, cwd=ROOT, check=True).stdout


def test_offsets_count_code_points_of_the_text_as_given(tmp_path, timeline):
    text = "😀 \r\n\u2028שלום 会议 it fell on May 5, 2024.\r\nAnd on June 6, 2024."
    for name, data in {
        "a.txt": text.encode("utf-8-sig"),
        "a.jsonl": json.dumps({"text": text}).encode(),
        "b.txt": text.encode("utf-16"),
    }.items():
        (tmp_path / name).write_bytes(data)
        (document,) = documents(timeline("tag", tmp_path / name, "--format", "jsonl"))
        assert [text[t["start"] : t["end"]] for t in document["timexes"]] == ["May 5, 2024", "June 6, 2024"]


def test_the_same_text_twice_is_two_documents(tmp_path, timeline):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    done = timeline("tag", tmp_path / "a.txt", tmp_path / "b.txt", "--format", "jsonl")
    assert len({d["id"] for d in documents(done)}) == 2


def test_undated_documents_of_one_file_are_told_in_one_note(tmp_path, timeline):
    path = tmp_path / "a.jsonl"
    row = json.dumps({"text": "It fell yesterday, on Friday and in 2023."})
    path.write_text(f"{row}\n{row}\n", encoding="utf-8")
    done = timeline("tag", path, "--format", "jsonl")
    assert done.stderr.decode() == (
        f"note: no publication date in 2 documents of {path}; 4 relative phrases left unresolved (use --published)\n"
    )


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(date, timeline):
    text = b"It fell yesterday, two years ago and a century ago. It will open next year, next winter and tomorrow."
    (document,) = documents(timeline("tag", "-", "--published", date, "--format", "jsonl", stdin=text))
    assert len(document["timexes"]) == 6
    assert all(t["earliest"] and t["value"] for t in document["timexes"])
    for form in ("json", "csv", "md"):
        done = timeline("extract", "-", "--published", date, "--format", form, "--detector", "rules", stdin=text)
        assert done.returncode == 0


def test_json_lines_are_read_one_by_one():
    """The first answer comes while the input is still open."""
    command = [sys.executable, "-m", "timeline", "tag", "-", "--jsonl", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        process.stdin.write(json.dumps({"id": "one", "text": GOOD}).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "one"
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == 0
