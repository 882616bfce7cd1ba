"""Each decision is half a page under the same five headings, and the tests it names exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
HEADINGS = ["Context", "Choice", "Evidence", "Cost", "Tests that hold it"]


def test_numbers_are_consecutive():
    assert [int(page.name[:4]) for page in PAGES] == list(range(1, len(PAGES) + 1))
    assert len(PAGES) >= 13


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_a_page_has_its_headings_and_its_tests(page):
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert named
    for path, function in named:
        source = (ROOT / path).read_text(encoding="utf-8")
        assert f"def {function or 'test_'}" in source, f"{page.name}: {path}::{function}"


def test_the_index_lists_every_page():
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^- \[(.+)\]\((.+)\)$", index, re.MULTILINE) == [
        (page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# "), page.name) for page in PAGES
    ]
