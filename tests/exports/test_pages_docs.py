"""docs/pages.md is true: its examples hold, and it names every form that there is."""

import doctest
from pathlib import Path

from timeline.exports import FORMATS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "pages.md"


def test_the_examples_hold():
    results = doctest.testfile(str(PAGE), module_relative=False)
    assert results.attempted >= 8
    assert results.failed == 0


def test_every_picture_and_page_is_named():
    text = PAGE.read_text(encoding="utf-8")
    for form in ("svg", "html", "html-interactive", "html-fragment", "png", "pdf", "docx", "pptx"):
        assert f"`{form}`" in text
        assert f"`.{FORMATS[form].suffix}`" in text
