"""`timeline app --check`: the page once, without a browser; what is wrong is one line."""

import os

import pytest

from timeline.app import checking
from timeline.errors import TimelineError


def test_the_page_is_shown_and_the_workspace_of_the_user_is_not_opened():
    before = os.environ["TIMELINE_WORKSPACE"]
    assert checking.checked() == "the dashboard works: it showed the sample story “Chile mine rescue”"
    assert os.environ["TIMELINE_WORKSPACE"] == before


def test_a_page_that_does_not_show_the_story_is_told(monkeypatch):
    first = checking.samples()[0]
    monkeypatch.setattr(checking, "samples", lambda: [first._replace(title="Another story")])
    with pytest.raises(TimelineError, match="does not show the sample story 'Another story'"):
        checking.checked()


def test_a_page_that_fails_is_told(monkeypatch, tmp_path):
    broken = tmp_path / "broken.py"
    broken.write_text("raise ValueError('the page is broken')\n", encoding="utf-8")
    monkeypatch.setattr(checking.serve, "__file__", str(broken))
    with pytest.raises(TimelineError, match="the page fails; please report what stands above"):
        checking.checked()


def test_a_missing_package_is_named(monkeypatch):
    monkeypatch.setattr(checking.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(TimelineError, match="pip install"):
        checking.checked()
