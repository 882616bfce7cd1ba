"""Every help ends in three examples, and they run."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import COMMANDS
from timeline.cli.examples import EXAMPLES
from timeline.models import Article, Options
from timeline.pipeline import extract

ROOT = Path(__file__).resolve().parents[2]
TEXT = "The mayor resigned last Tuesday. The council will meet on May 5, 2024."
RUN = [line for name in EXAMPLES for line in EXAMPLES[name] if name != "app" or "--check" in line]  # others go on


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the files that the examples name, and the command on the path."""
    made = tmp_path_factory.mktemp("examples")
    (made / "story.txt").write_text(TEXT, encoding="utf-8")
    (made / "story.md").write_text(f"---\ndate: 2024-03-08\n---\n{TEXT}", encoding="utf-8")
    row = json.dumps({"id": "a1", "text": TEXT, "published": "2024-03-08"})
    (made / "articles.jsonl").write_text(f"{row}\n", encoding="utf-8")
    for name in ("story", "other"):
        article = Article.of(f"{TEXT} This is {name}.", id=name, published="2024-03-08")
        extract([article], Options(detector="rules")).save(made / f"{name}.json")
    command = made / "bin" / "timeline"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m timeline "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return made


@pytest.mark.parametrize("line", [line for line in RUN if not set("|>") & set(line)])
def test_an_example_runs(command, folder, line):
    _, *words = shlex.split(line)
    arguments = [name for word in words for name in (sorted(p.name for p in folder.glob(word)) or [word])]
    code, out, err = command(folder, *arguments)
    assert (code, "error" in err) == (0, False), err
    written = (folder / words[words.index("-o") + 1]).stat().st_size if "-o" in words else 0
    assert out or written > 100 or "no differences" in err or "check" in line


@pytest.mark.parametrize("line", [line for line in RUN if set("|>") & set(line)])
def test_an_example_of_the_shell_runs(folder, line):
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "TIMELINE_TRACEBACK": "1"}
    done = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, check=False)
    assert (done.returncode, b"error" in done.stderr) == (0, False), done.stderr.decode()
    named = re.search(r"> (\S+)", line)
    written = (folder / named[1]).stat().st_size if named else 0
    assert done.stdout or written > 100 or "check" in line


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
    assert list(EXAMPLES) == list(COMMANDS)


def test_the_help_loads_nothing_heavy():
    heavy = ["pydantic", "spacy", "plotly", "dateparser", "streamlit", "timeline.models"]
    code = f"import sys, timeline.cli; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout == b"[]\n"
