"""Every help ends in three examples, and they run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli.options import EXAMPLES

ROOT = Path(__file__).resolve().parents[2]
TEXT = "The mayor resigned last Tuesday. The council will meet on May 5, 2024."
SERVES = "app"  # runs until it is stopped: tests/app and tests/browser start it


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the files that the examples name, and the command on the path."""
    made = tmp_path_factory.mktemp("examples")
    (made / "story.txt").write_text(TEXT, encoding="utf-8")
    (made / "story.md").write_text(f"---\ndate: 2024-03-08\n---\n{TEXT}", encoding="utf-8")
    row = json.dumps({"id": "a1", "text": TEXT, "published": "2024-03-08"})
    (made / "articles.jsonl").write_text(f"{row}\n", encoding="utf-8")
    command = made / "bin" / "timeline"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m timeline "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return made


@pytest.mark.parametrize("line", [line for name in EXAMPLES if name != SERVES for line in EXAMPLES[name]])
def test_an_example_runs(folder, line):
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "TIMELINE_TRACEBACK": "1"}
    done = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, check=False)
    assert (done.returncode, b"error" in done.stderr) == (0, False), done.stderr.decode()
    written = [folder / "story.json", folder / "timeline.schema.json"]
    assert done.stdout or any(f.name in line and f.stat().st_size > 100 for f in written)


@pytest.mark.parametrize("command", EXAMPLES)
def test_a_help_ends_in_its_three_examples_each_on_a_line(command):
    arguments = [sys.executable, "-m", "timeline", command, "--help"]
    text = subprocess.run(arguments, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    assert len(EXAMPLES[command]) == 3
    assert [line.strip() for line in text.rstrip().splitlines()[-4:]] == ["Examples:", *EXAMPLES[command]]


def test_every_command_has_examples():
    text = subprocess.run(
        [sys.executable, "-m", "timeline", "--help"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    assert all(f"\n  {command} " in text.decode() for command in EXAMPLES)


def test_the_help_loads_nothing_heavy():
    heavy = ["pydantic", "spacy", "plotly", "dateparser", "streamlit", "timeline.models"]
    code = f"import sys, timeline.cli; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout == b"[]\n"
