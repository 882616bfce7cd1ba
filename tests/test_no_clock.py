"""Never today's date: the same text gives the same bytes in processes whose clocks stand ten years apart."""

import ast
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Runs in the child before anything else: every clock of Python shows the time given.
FAKE = "import os, time_machine; time_machine.travel(float(os.environ['FAKE_NOW']), tick=False).start()"
CLOCKS = {"early": "1290000000", "late": "1605600000"}  # November 2010 and November 2020
STORY = (
    "He left last Tuesday, three weeks ago and on 12 May. She came in May. "
    "It closes at 3 p.m. In '98 it rained. Now it stops."
)
DATES = [
    "yesterday",
    "last Tuesday",
    "12 May",
    "Feb. 23, 2023 8:14 pm ET",
    "März 1950",
    "5 mai",
    "2/3/98",
    "Friday",
    "23 février",
]
COMMANDS = ("extract", "tag", "events")
PUBLISHED = ((), ("--published", "2023-02-23"), ("--published", "23 février 2023"))
# One process for all the calls: most of a call's time goes into loading the model.
CALLS = """
import io, json, sys
from timeline.cli import main
hook, written = sys.excepthook, []
for command, published in {calls!r}:
    sys.excepthook = hook
    sys.argv = ["timeline", command, "-", "--format", "json" if command == "extract" else "jsonl", *published]
    sys.stdin, sys.stdout = (io.TextIOWrapper(io.BytesIO(given), encoding="utf-8") for given in ({story!r}, b""))
    try: main()
    except SystemExit as ended: assert not ended.code, ended.code
    sys.stdout.flush()
    written.append(sys.stdout.buffer.getvalue().decode())
sys.__stdout__.write(json.dumps(written))
"""
PARSE = """
from timeline.errors import DateError
from timeline.temporal import Interval
from timeline.temporal.datestring import parse_date
for words in {dates!r}:
    for base in (None, Interval.of(2023, 2, 23)):
        try: print(words, parse_date(words, base=base, day_order="mdy"))
        except DateError as error: print(words, error)
"""


@pytest.fixture(scope="module")
def fake(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clock")
    (folder / "sitecustomize.py").write_text(FAKE, encoding="utf-8")
    return folder


def run(fake, clock, *arguments, stdin=""):
    environment = {**os.environ, "PYTHONPATH": str(fake), "FAKE_NOW": CLOCKS[clock], "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, *arguments], input=stdin.encode(), capture_output=True, env=environment, cwd=ROOT, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.stdout + b"\n" + done.stderr


def test_the_clocks_really_stand_ten_years_apart(fake):
    code = "import datetime as d, time; print(d.datetime.now().year, d.date.today().year, time.localtime().tm_year)"
    assert run(fake, "early", "-c", code).split() == [b"2010"] * 3
    assert run(fake, "late", "-c", code).split() == [b"2020"] * 3


@pytest.fixture(scope="module")
def written(fake):
    """What each call writes under each clock."""
    calls = list(itertools.product(COMMANDS, PUBLISHED))
    code = CALLS.format(calls=calls, story=STORY.encode())
    told = {clock: json.loads(run(fake, clock, "-c", code).splitlines()[0]) for clock in CLOCKS}
    return {call: [told[clock][number] for clock in CLOCKS] for number, call in enumerate(calls)}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("published", PUBLISHED, ids=str)
def test_the_command_line_writes_the_same_bytes(written, command, published):
    early, late = written[command, published]
    assert early == late
    assert "2010" not in early
    assert len(early) > 200


def test_single_dates_through_dateparser_are_the_same(fake):
    code = PARSE.format(dates=DATES)
    early, late = (run(fake, clock, "-c", code) for clock in CLOCKS)
    assert early == late
    assert b"2023-02-22" in early
    assert "März 1950 1950-03-01".encode() in early


CLOCK = ROOT / "timeline" / "app" / "clock.py"  # dates the user's decisions, never a text


def test_the_day_of_the_clock_is_for_the_line_in_the_chart_alone(monkeypatch):
    from streamlit.testing.v1 import AppTest

    from timeline.app import main

    def refuse():
        raise AssertionError("the clock was asked for the day")

    monkeypatch.setattr(main, "this_day", refuse)
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not page.exception  # off by default
    before = page.session_state["made"][1].timeline.to_json()
    monkeypatch.setattr(main, "this_day", lambda: "2010-09-01")
    page.toggle(key="arrange-today").set_value(True).run()
    chart = page.get("plotly_chart")[0].proto.spec
    assert '"text":"today"' in chart.replace(": ", ":")
    assert page.session_state["made"][1].timeline.to_json() == before


def test_nothing_in_the_package_asks_the_clock_but_the_page_for_the_log_of_decisions():
    forbidden = {"now", "today", "utcnow", "time_ns", "localtime", "gmtime"}
    paths = [path for path in (ROOT / "timeline").rglob("*.py") if path != CLOCK]
    askers = [path.name for path in paths if "app.clock" in path.read_text(encoding="utf-8")]
    assert askers == ["main.py"]
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in forbidden, f"{path}:{node.lineno}"
            if isinstance(node, ast.Import):
                assert "time" not in [name.name for name in node.names], path
