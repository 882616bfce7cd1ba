"""Where results go: whole files, quiet pipes, one line when writing fails."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli.output import table

ROOT = Path(__file__).resolve().parents[2]
CALL = f'"{sys.executable}" -m timeline'


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("The mayor resigned on May 5, 2024.", encoding="utf-8")
    return path


def shell(line, **environment):
    done = subprocess.run(
        line, shell=True, executable="/bin/bash", capture_output=True, cwd=ROOT, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_failed_run_leaves_an_older_file_as_it_was(tmp_path):
    out = tmp_path / "out.json"
    out.write_text("older", encoding="utf-8")
    for command in (f"extract --detector rules -o {out}", f"tag -o {out}"):
        name, _, rest = command.partition(" ")
        assert shell(f"{CALL} {name} {tmp_path}/none.txt {rest}")[0] == 1
        assert out.read_text(encoding="utf-8") == "older"
    assert list(tmp_path.iterdir()) == [out]


def test_an_output_that_cannot_be_written_is_one_line(story, tmp_path):
    for target, words in ((tmp_path, "this is a folder"), (tmp_path / "none" / "a.json", "No such file or directory")):
        code, out, err = shell(f"{CALL} tag {story} --format jsonl -o {target}")
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert str(target) in err
        assert words in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_and_a_closed_output_are_one_line(story):
    assert shell(f"{CALL} tag {story} >/dev/full")[2].startswith("error: standard output: cannot be written")
    assert shell(f"{CALL} tag {story} >&-")[2] == "error: standard output is closed; write to a file with -o\n"
    assert shell(f"{CALL} tag - <&-")[2] == "error: standard input is closed; name a file\n"


def test_a_named_pipe_is_written_and_not_replaced(story, tmp_path):
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    code, out, _ = shell(f"cat {pipe} & {CALL} tag {story} -o {pipe}; wait")
    assert (code, json.loads(out)["timexes"][0]["text"]) == (0, "May 5, 2024")
    assert pipe.is_fifo()


def test_a_link_is_followed(story, tmp_path):
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(target)
    assert shell(f"{CALL} extract {story} --detector rules -o {link}")[0] == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["events"]


def test_an_input_is_never_overwritten(tmp_path):
    story = tmp_path / "story.md"
    story.write_text("It fell on May 5, 2024.", encoding="utf-8")
    code, _, err = shell(f"{CALL} extract {story} -o {story}")
    assert (code, "is one of the inputs" in err) == (2, True)
    assert story.read_text(encoding="utf-8") == "It fell on May 5, 2024."


def test_a_closed_pipe_is_a_quiet_end(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"id": "a", "text": "It fell on May 5, 2024."}\n' * 3000, encoding="utf-8")
    code, out, err = shell(f"set -o pipefail; {CALL} tag {path} --format jsonl | head -n 1")
    assert (code, out.count("\n"), err) == (0, 1, "")


@pytest.mark.parametrize("options", ['--published ""', "--created yesterday", "-f floppy", "--without dates"])
def test_wrong_usage_is_told_and_exit_code_2(story, options):
    code, out, err = shell(f"{CALL} extract {story} {options}")
    assert (code, out, "Error: " in err) == (2, "", True)


def test_what_nobody_foresaw_is_one_line_too(story):
    code = "import sys; from timeline.cli import main; import timeline.lines as l; sys.argv = sys.argv[1:]\n"
    fault = f"{code}def broken(*_): raise KeyError('x')\nl.lines_of = broken\nmain()"
    arguments = [sys.executable, "-c", fault, "timeline", "tag", str(story)]
    done = subprocess.run(arguments, capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("error: a fault in timeline itself (KeyError: 'x')")
    assert done.stderr.count(b"\n") == 1


def test_texts_are_left_out_on_request(story):
    made = json.loads(shell(f"{CALL} extract {story} --format json --detector rules --without texts")[1])
    assert made["sources"][0]["text"] is None
    assert made["events"][0]["mentions"][0]["quote"]["exact"] == "The mayor resigned on May 5, 2024."


def test_what_a_form_leaves_out_is_told(story):
    story.write_text("The mayor resigned last Tuesday.", encoding="utf-8")
    _, out, err = shell(f"{CALL} extract {story} --published 2024-03-08 --format csv --detector rules")
    assert "resigned" in out
    assert err == "note: csv has no room for 1 other reading; json keeps everything\n"


def test_a_table_shows_no_control_characters_and_takes_no_markup():
    text = table(["a", "b"], [["[red]x\x1b[31m", "two\nlines"]])
    assert "[red]x\\x1b[31m" in text
    assert "two lines" in text
    assert "\x1b" not in text


def test_a_table_calls_a_source_by_its_title_or_its_file_s_name(story, tmp_path):
    titled = tmp_path / "other.md"
    titled.write_text("---\ntitle: Evening Post\n---\nThe clerk left on May 6, 2024.", encoding="utf-8")
    for command in ("extract --detector rules", "events --detector rules", "tag"):
        out = shell(f"{CALL} {command} {story} {titled} --format table")[1]
        assert "story.txt" in out
        assert "Evening Post" in out
        assert str(tmp_path) not in out


def test_the_dashboard_names_a_busy_port_and_a_missing_package():
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        code, out, err = shell(f"{CALL} app --headless --port {port}")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert f"port {port} is taken" in err
    hidden = "import sys; sys.modules['streamlit'] = None; from timeline.cli import main; main()"
    code, out, err = shell(f'"{sys.executable}" -c "{hidden}" app')
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert 'pip install "timeline-extractor[app]"' in err
