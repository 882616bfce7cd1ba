"""Whether the page can be shown on this machine: it is run once without a browser, with a sample story."""

from __future__ import annotations

import importlib.util
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.app import serve
from timeline.app.samples import Sample, samples
from timeline.errors import TimelineError

VARIABLE = "TIMELINE_WORKSPACE"
LONGEST = 120  # seconds, for a slow machine


def checked() -> str:
    """One line on what was shown; `TimelineError` when the page fails. The user's workspace is not opened."""
    if importlib.util.find_spec("streamlit") is None:
        raise TimelineError(serve.NO_STREAMLIT)
    sample = samples()[0]
    with tempfile.TemporaryDirectory() as folder, _alone(Path(folder) / "workspace.db"):
        shown = _shown(sample)
    if sample.title not in shown:
        raise TimelineError(f"the page does not show the sample story {sample.title!r}; please report it")
    return f"the dashboard works: it showed the sample story “{sample.title}”"


def _shown(sample: Sample) -> list[str]:
    """The titles on the page once the sample was picked."""
    from streamlit.testing.v1 import AppTest

    page = AppTest.from_file(str(Path(serve.__file__).resolve()), default_timeout=LONGEST).run()
    if not page.exception:
        page = page.button(key=f"sample-{sample.slug}").click().run()
    if page.exception:
        raise TimelineError("the page fails; please report what stands above")
    return [title.value for title in page.title]


@contextmanager
def _alone(workspace: Path) -> Iterator[None]:
    """Another workspace, which no other page of this process sees, and no warnings of a page without a server."""
    import streamlit as st

    st.cache_resource.clear()
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(workspace)
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        st.cache_resource.clear()
        logging.disable(logging.NOTSET)
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before
