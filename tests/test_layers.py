"""Imports go one way: the contracts of pyproject.toml, run as a test."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def test_imports_go_one_way():
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(command), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "3 kept, 0 broken" in done.stdout


@pytest.mark.parametrize("path", sorted((ROOT / "timeline").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_files_stay_short(path):
    tables = path.parent.name == "en"
    assert tables or len(path.read_text(encoding="utf-8").splitlines()) <= 300
