"""docs/grammar.md is true: its commands run, its examples hold, and the language it shows works."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.errors import LanguageError
from timeline.temporal import Context, Interval, explain, read_times, resolve, tag
from timeline.temporal import mentions as loaded
from timeline.temporal.en.rules import RULES
from timeline.temporal.values import timex_value

ROOT = Path(__file__).resolve().parents[1]
GRAMMAR = (ROOT / "docs" / "grammar.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", GRAMMAR, re.MULTILINE | re.DOTALL)
COMMANDS = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
FILES = dict(re.findall(r"^```python\n# (es/\w+\.py)\n(.*?)^```$", GRAMMAR, re.MULTILINE | re.DOTALL))
SESSIONS = [block for kind, block in BLOCKS if kind == "python" and block.startswith(">>>")]
SEVEN = {"words", "numerals", "rules", "holidays", "lookalikes", "lean", "steps"}
FRIDAY = Interval.of(2013, 3, 22)


@pytest.fixture(scope="module")
def spanish(tmp_path_factory):
    """The folder that the page shows, known as the language "es" while these tests run."""
    folder = tmp_path_factory.mktemp("language")
    for name, code in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(code, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        patch.setitem(loaded.LANGUAGES, "es", "es")
        yield loaded.table("es")
    loaded.language.cache_clear()
    for name in [name for name in sys.modules if name == "es" or name.startswith("es.")]:
        del sys.modules[name]


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_page_runs(line, tmp_path):
    for name, call in (("timeline", "-m timeline"), ("python", "")):
        command = tmp_path / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n', encoding="utf-8")
        command.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(line, shell=True, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b""), done.stdout.decode()[-500:]
    assert done.stdout


def test_the_page_has_commands_sessions_and_the_seven_files():
    assert len(COMMANDS) >= 5
    assert len(SESSIONS) == 2
    assert {Path(name).stem for name in FILES} == SEVEN | {"__init__"}
    assert {path.stem for path in (ROOT / "timeline" / "temporal" / "en").glob("*.py")} >= SEVEN


@pytest.mark.parametrize("session", SESSIONS)
def test_a_session_of_the_page_holds(spanish, session):
    test = doctest.DocTestParser().get_doctest(session, {}, "grammar.md", "docs/grammar.md", 0)
    told: list[str] = []
    failed = doctest.DocTestRunner(verbose=False).run(test, out=told.append).failed
    assert not failed, "".join(told)


def test_every_symbol_of_the_rules_is_named():
    used = {rule.yields for rule in RULES} | {s for rule in RULES for s in re.findall(r"<(\w+)>", rule.pattern)}
    tables = "\n".join(line for line in GRAMMAR.splitlines() if line.startswith("|"))
    named = set(re.findall(r"`(\w+)`", tables))
    assert used - named == set()


def test_every_row_of_the_language_holds_and_is_explained(spanish):
    rules = loaded.table("es", "rules").RULES
    assert len(rules) >= 25
    for rule in rules:
        text, values = rule.example.split(" => ")
        wanted = [value.partition(" @") for value in values.split(" | ")]
        found = [
            (timex_value(part.expr, resolve(part.expr, Context(FRIDAY))), part.text)
            for mention in tag(text, "es")
            for part in mention.parts or (mention,)
        ]
        words = [(value, at) if at else (value, found[0][1] if found else "") for value, _, at in wanted]
        assert found == words, rule.example
        for dated in read_times(text, FRIDAY, lang="es"):
            assert all(step.name and step.words.strip() for step in explain(dated))


def test_the_explanation_in_the_readme_is_what_is_printed():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition('timeline explain "last Tuesday" --published 2023-02-23\n\n')[2].partition("\n\n")[0]
    call = [sys.executable, "-m", "timeline", "explain", "last Tuesday", "--published", "2023-02-23"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, check=True)
    assert [line.removeprefix("    ") for line in shown.splitlines()] == done.stdout.decode().splitlines()


def test_a_language_without_tables_is_refused():
    with pytest.raises(LanguageError, match="no tables for language 'xx'; known: en"):
        read_times("x", None, lang="xx")
