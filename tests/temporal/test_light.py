"""The resolver imports nothing heavy, and no dateparser until a date string needs it."""

import subprocess
import sys

import pytest

HEAVY = ("pydantic", "spacy", "pandas", "plotly", "streamlit", "dateparser", "numpy")


def loaded(statement):
    code = f"import sys; {statement}; print(*sorted(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_temporal_loads_nothing_heavy():
    assert loaded("import timeline.temporal; list(timeline.temporal.tag('last week'))") == []


def test_the_package_itself_loads_lazily():
    assert loaded("import timeline") == []


@pytest.mark.parametrize("name", ["extract", "Article", "read_times"])
def test_public_names_come_when_asked_for(name):
    import timeline

    assert callable(getattr(timeline, name))
