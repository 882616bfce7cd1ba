"""The benchmark on a made-up folder of gold data with a scorer of three lines."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCORER = """
import json, sys
found = [json.loads(line) for line in open(sys.argv[2])]
n = sum(len(d["timexes"]) for d in found)
f1 = {"f1": 100.0 * (n == 2)}
print(json.dumps({"timex": dict.fromkeys(("strict", "relaxed", "type", "value"), f1)}))
"""


def bench(folder):
    return subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "bench.py"), str(folder)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def gold(folder, text):
    (folder / "score.py").write_text(SCORER, encoding="utf-8")
    row = {"id": "a", "dct": "2024-03-08T10:00", "text": text, "timexes": [{"secret": 1}]}
    (folder / "wikiwars.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder


def test_without_the_folder_there_is_one_plain_line(tmp_path):
    done = bench(tmp_path / "none")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "make bench GOLD=DIR" in done.stderr


def test_it_measures_what_the_folder_holds(tmp_path):
    done = bench(gold(tmp_path, "He left last Tuesday and came on May 5, 2024."))
    assert done.returncode == 0, done.stderr
    assert "| wikiwars | value F1 | 100.0 |" in done.stdout


def test_a_missed_floor_is_exit_code_1(tmp_path):
    folder = gold(tmp_path, "Nothing here.")
    (folder / "timebank.jsonl").write_text((folder / "wikiwars.jsonl").read_text(), encoding="utf-8")
    (folder / "score.py").write_text(
        SCORER.replace("dict.fromkeys", "{'event': 0} and dict.fromkeys"), encoding="utf-8"
    )
    done = bench(folder)
    assert done.returncode == 1
