"""The benchmark, on made-up folders of gold data with scorers of a few lines. No network, no timing."""

import doctest
import importlib
import io
import json
import os
import shutil
import subprocess
import sys
import types
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BENCHMARKS = ROOT / "benchmarks"
SCORER = """
import json, sys
kept = set(open(sys.argv[5]).read().split()) if "--docs" in sys.argv else None
found = [json.loads(line) for line in open(sys.argv[2])]
n = sum(len(d["timexes"]) for d in found if kept is None or d["id"] in kept)
f1 = {"f1": float(n)}
print(json.dumps({"timex": dict.fromkeys(("strict", "relaxed", "type", "value"), f1)}))
"""
CASES_SCORER = """
import json, sys
found = [json.loads(line) for line in open(sys.argv[1])]
right = sum(d["results"] == [{"start": 0, "end": 9, "value": "2024-03-07", "timex": "2024-03-07"}] for d in found)
counts = {"cases": len(found), "case_ok": right, "none": 2, "none_ok": 1, "tolerances": {}}
json.dump({"chrono": counts}, open(sys.argv[sys.argv.index("--json") + 1], "w"))
"""


@contextmanager
def importing(*folders):
    """The modules of a folder that is no package, and none of them afterwards."""
    known = set(sys.modules)
    sys.path[:0] = map(str, folders)
    try:
        yield importlib.import_module
    finally:
        del sys.path[: len(folders)]
        for name in set(sys.modules) - known:
            where = getattr(sys.modules[name], "__file__", None) or ""
            if where.startswith(str(BENCHMARKS)):
                del sys.modules[name]


@pytest.fixture
def module():
    with importing(BENCHMARKS) as load:
        yield load


@pytest.fixture
def adapter():
    with importing(BENCHMARKS / "peers") as load:
        yield load


def gold(folder, *texts, corpus="wikiwars"):
    (folder / "score.py").write_text(SCORER, encoding="utf-8")
    rows = [{"id": f"a{i}", "dct": "2024-03-08T10:00", "text": t, "timexes": [1]} for i, t in enumerate(texts)]
    (folder / f"{corpus}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def bench(folder):
    call = [sys.executable, str(BENCHMARKS / "bench.py"), str(folder)]
    return subprocess.run(call, capture_output=True, text=True, cwd=ROOT, check=False)


def time(value, start=0, end=4, **more):
    told = {"type": "DATE", "mod": None, "earliest": None, "latest": None, "whole": None}
    return {"start": start, "end": end, "value": value, **told, **more}


def test_without_the_folder_there_is_one_plain_line(tmp_path):
    done = bench(tmp_path / "none")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "make bench GOLD=DIR" in done.stderr


def test_a_folder_with_little_in_it_is_measured_and_a_missed_floor_is_exit_code_1(tmp_path, module):
    main = module("bench")
    main.comparison = lambda gold: ""
    main.adversarial = lambda gold: iter(())
    assert main.main([str(gold(tmp_path, "He left last Tuesday and came on May 5, 2024."))]) == 1  # value F1 2 of 84
    floors = module("corpora").FLOORS
    floors["wikiwars"] = {"value": 2}
    assert main.main([str(tmp_path)]) == 0


def test_annotations_are_not_given_to_the_program(tmp_path, module):
    corpora = module("corpora")
    made = corpora.Gold(gold(tmp_path, "He left last Tuesday.", "Nothing."), tmp_path)
    found = corpora.documents(corpora.tagged(made, "wikiwars"))
    given = corpora.documents(tmp_path / "wikiwars.in.jsonl")
    assert [set(row) for row in given] == [{"id", "text", "published"}] * 2
    assert [len(row["timexes"]) for row in found] == [1, 0]
    assert found[0]["timexes"][0]["value"] == "2024-03-05"


def test_the_held_out_part_is_scored_apart(tmp_path, module):
    corpora = module("corpora")
    texts = ["It closed in 2019."] * 20
    made = corpora.Gold(gold(tmp_path, *texts), tmp_path)
    held = sum(corpora.part(f"a{i}") == 4 for i in range(20))
    assert 0 < held < 20
    rows = {measure: rest for _, measure, *rest in corpora.split(made)}
    assert rows["value F1"] == [20 - held, held, 2 * held - 20, "FURTHER APART"]
    assert rows["type F1"][-1] == ""


def test_phrases_are_read_in_one_run_and_scored(tmp_path, module):
    suites, corpora = module("suites"), module("corpora")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "score_cases.py").write_text(CASES_SCORER, encoding="utf-8")
    lines = [("yesterday", "en"), ("tomorrow", "en"), ("gestern", "de")]
    told = [{"source": "chrono", "id": t, "lang": n, "text": t, "reference": "2024-03-08T10:00:00"} for t, n in lines]
    (tmp_path / "cases" / "chrono.jsonl").write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    rows = {(row.corpus, row.measure): row for row in suites.phrases(corpora.Gold(tmp_path, tmp_path))}
    assert rows["chrono", "case %, of 2"].figure == 50.0
    assert rows["chrono", "case %, of 2"].floor == 75
    assert rows["all four", "none %, of 2"].verdict == "MISSED"


AFTER, BEFORE = {"mod": "AFTER", "earliest": "2015-01-01"}, {"mod": "BEFORE", "latest": "2013-12-31"}
LATE = {"earliest": "2024-03-16", "latest": "2024-03-31"}


@pytest.mark.parametrize(
    ("told", "value", "end"),
    [
        (time("2014", **AFTER), "2015-01-01", None),
        (time("2014", **BEFORE), "2014", None),  # a deadline is told by its day
        (time("2024-03", mod="END", **LATE), "2024-03-16", "2024-03-31"),
        (time("2024-03", **LATE), "2024-03", None),
        (time("P16D", type="DURATION", **LATE), "2024-03-16", "2024-03-31"),
        (time("P3W", type="DURATION"), "P3W", None),
        (time("2024-03-04/2024-03-05"), "2024-03-04", "2024-03-05"),
        (time("PRESENT_REF"), "2024-03-08T10:00:00", None),
        (time("XXXX-XX-XXTMO", type="SET"), "TMO", None),
    ],
)
def test_a_value_is_spelled_anew_and_never_computed(told, value, end, module):
    (made,) = module("phrases").results([told], "2024-03-08T10:00:00")
    assert (made["value"], made.get("end_value"), made.get("end_inclusive")) == (value, end, True if end else None)


@pytest.mark.parametrize(
    ("first", "last", "end", "inclusive"),
    [
        ("2024-03-04", "2024-03-08", "2024-03-08", True),
        ("2024-03-04T09:00", "2024-03-04T17:00", "2024-03-04T17:00", False),
        ("2024-03-04", "2024-03-05TAF", "2024-03-05TAF", True),
        ("2024-03-04", "PRESENT_REF", "2024-03-08T10:00:00", False),
    ],
)
def test_a_range_is_one_result_and_a_clock_ends_it_where_a_day_does_not(first, last, end, inclusive, module):
    whole = {"start": 0, "end": 20, "values": [first, last]}
    told = [time(first, whole=whole), time(last, whole=whole)]
    (made,) = module("phrases").results(told, "2024-03-08T10:00:00")
    assert made == {"start": 0, "end": 20, "value": first, "end_value": end, "end_inclusive": inclusive}


def test_the_longer_and_the_hostile_texts_are_what_they_say(module):
    passes = module("passes")
    for make in passes.HOSTILE.values():
        assert len(make(2)) >= 1.99 * len(make(1))
    assert passes.HOSTILE["10,000 weekdays in a row"](1).split() == ["Monday"] * 10_000
    assert len(passes.HOSTILE["1 MB of digits"](1).encode()) == 1_000_000


def test_peak_memory_is_the_childs_own(module):
    script = module("speed").script
    small, large = (script("peak.py", sys.executable, "-c", f"x = b'x' * {n}") for n in (1, 60_000_000))
    assert 55 < large["megabytes"] - small["megabytes"] < 70
    failed = script("peak.py", sys.executable, "-c", "raise SystemExit('too long')")
    assert (failed["code"], failed["said"].strip()) == (1, "too long")


def test_a_refused_text_is_told_and_not_counted_as_lean(tmp_path, module):
    speed, corpora = module("speed"), module("corpora")
    speed.tag = lambda path: {"seconds": 1.0, "megabytes": 20.0, "code": path.suffix == ".txt", "said": "error: x: no"}
    made = corpora.Gold(gold(tmp_path, "It closed in 2019. " * 5000, corpus="timebank"), tmp_path)
    rows = list(speed.memory(made))
    assert rows[0].measure == "refused, “no”, exit code"
    assert rows[0].floor is None
    assert [row.floor for row in rows if row.measure == "peak memory, MB"] == [150, 150, None]
    assert 9_900_000 <= (tmp_path / "load.txt").stat().st_size <= speed.LOAD


ANSWER = """
import json, sys
for line in sys.stdin:
    told = json.loads(line)
    phrase = {"start": 0, "end": 1, "text": told["text"][:1], "type": "DATE", "value": told["reference"] + sys.argv[1]}
    print(json.dumps({"id": told["id"], "timexes": [phrase], "results": [phrase]}))
print(json.dumps({"seconds": 2.0, "bytes": 4000}))
"""


def test_peers_that_are_there_stand_beside_timeline_and_the_others_are_named(tmp_path, module):
    comparison, corpora = module("comparison"), module("corpora")
    (tmp_path / "answer.py").write_text(ANSWER, encoding="utf-8")
    there = comparison.Peer("there", str(tmp_path / "answer.py"), sys.executable)
    made = corpora.Gold(gold(tmp_path, "It closed in 2019.", "No.", corpus="aquaint"), tmp_path)
    peers = [there, there._replace(name="away", needs=tmp_path / "nowhere"), there._replace(name="bad", adapter="no")]
    told = comparison.comparison(made, peers)
    assert "| timeline | 1.0 / 1.0 / 1.0 / 1.0 |  |" in told
    assert "| there | 2.0 / 2.0 / 2.0 / 2.0 | 2.0 |" in told
    assert told.endswith("Not installed: away (make bench-peers).\n\nFailed: bad (CalledProcessError).")
    assert "| away" not in told
    assert '"value": "2024-03-08T00:00:00past"' in (tmp_path / "aquaint.there.jsonl").read_text(encoding="utf-8")


def test_an_adapter_answers_every_document_in_the_scorers_formats(adapter, monkeypatch, capsys):
    exchange = adapter("exchange")
    given = [{"id": n, "text": f"on Friday, {n}", "reference": "2024-03-08T00:00:00"} for n in "ab"]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(map(json.dumps, given))))

    def shape(found, text, reference):
        yield {"start": 0, "end": 10, "text": text[:10], "type": "DATE", "value": exchange.timex(reference, found)}

    exchange.serve(lambda text, reference: "day", shape)
    first, second, told = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["timexes"] == [{"start": 3, "end": 9, "text": "Friday", "type": "DATE", "value": "2024-03-08"}]
    assert first["results"][0]["end"] == 10
    assert (second["id"], told["bytes"]) == ("b", 24)


def test_dateparsers_words_are_found_in_order(adapter):
    peer = adapter("dateparser_search")
    text, reference = "May 5, 2024 and again May 5, 2024", datetime(2024, 3, 8)
    found = [("May 5, 2024", datetime(2024, 5, 5)), ("May 5, 2024", datetime(2024, 5, 5, 16, 30))]
    first, second = peer.shape(found, text, reference)
    assert (first["start"], first["value"], first["type"]) == (0, "2024-05-05", "DATE")
    assert (second["start"], second["value"], second["type"]) == (22, "2024-05-05T16:30", "TIME")


def test_recognizers_reads_line_by_line_and_looks_back_in_news(adapter, monkeypatch):
    values = [{"timex": "XXXX-WXX-2", "value": day} for day in ("2024-03-05", "2024-03-12")]
    told = types.SimpleNamespace(start=3, end=9, type_name="datetimeV2.date", resolution={"values": values})
    stub = types.SimpleNamespace(Culture=types.SimpleNamespace(English="en"))
    stub.recognize_datetime = lambda line, culture, reference: [told] if line == "on Tuesday" else []
    monkeypatch.setitem(sys.modules, "recognizers_date_time", stub)
    peer, text, day = adapter("recognizers"), "It was\non Tuesday", datetime(2024, 3, 8)
    assert next(peer.shape(peer.find(text, day), text, day))["value"] == "2024-03-12"
    monkeypatch.setattr(peer, "PAST", True)
    made = next(peer.shape(peer.find(text, day), text, day))
    assert (made["start"], made["end"], made["text"], made["value"]) == (10, 17, "Tuesday", "2024-03-05")


def test_duckling_looks_back_in_news(adapter, monkeypatch):
    stub = types.SimpleNamespace(**dict.fromkeys(("load_time_zones", "parse_lang", "parse_dimensions"), lambda _: None))
    stub.default_locale_lang = lambda _: None
    monkeypatch.setitem(sys.modules, "duckling", stub)
    peer = adapter("duckling_native")
    days = [{"type": "value", "grain": "day", "value": f"2024-03-{day}T00:00:00.000+00:00"} for day in (12, 19)]
    entity = {"start": 3, "end": 10, "dim": "time", "value": days[0] | {"values": days}}
    assert next(peer.shape([entity], "on Tuesday", datetime(2024, 3, 8)))["value"] == "2024-03-12"
    monkeypatch.setattr(sys, "argv", ["duckling_native.py", "past"])
    assert next(peer.shape([entity], "on Tuesday", datetime(2024, 3, 8)))["value"] == "2024-03-05"
    year = {"start": 0, "end": 4, "dim": "time", "value": {"type": "value", "grain": "year", "value": "-0345-01-01"}}
    assert next(peer.shape([year], "text", datetime(2024, 3, 8)))["value"] == "-0345"


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_chronos_offsets_are_code_points(tmp_path):
    (tmp_path / "chrono-node").mkdir()
    (tmp_path / "chrono-node" / "index.js").write_text(
        """
        const parts = { get: (p) => ({ year: 2024, month: 3, day: 5 })[p], isCertain: (p) => p === "weekday" };
        exports.parse = (text) => [{ index: text.indexOf("on"), text: "on Tuesday", start: parts }];
        """,
        encoding="utf-8",
    )
    given = json.dumps({"id": "a", "text": "🎉 on Tuesday", "reference": "2024-03-08T00:00:00"})
    call, where = ["node", str(BENCHMARKS / "peers" / "chrono.js")], {"NODE_PATH": str(tmp_path)}
    told = subprocess.run(call, input=given, capture_output=True, encoding="utf-8", env=os.environ | where, check=True)
    first, last = map(json.loads, told.stdout.splitlines())
    assert first["results"][0] == {"start": 2, "end": 12, "text": "on Tuesday", "value": "2024-03-05", "type": "DATE"}
    assert first["timexes"][0] == {"start": 5, "end": 12, "text": "Tuesday", "type": "DATE", "value": "2024-03-05"}
    assert last["bytes"] == 15


@pytest.mark.parametrize("name", ["figures", "corpora", "phrases", "suites", "peers/exchange", "peers/recognizers"])
def test_examples_in_the_docstrings_hold(name, monkeypatch):
    stub = types.SimpleNamespace(Culture=None, recognize_datetime=None)
    monkeypatch.setitem(sys.modules, "recognizers_date_time", stub)
    with importing(BENCHMARKS, BENCHMARKS / "peers") as load:
        told = doctest.testmod(load(name.rpartition("/")[2]), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert told.attempted
    assert not told.failed
