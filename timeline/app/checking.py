"""Whether the page can be shown on this machine: it is run once without a browser, with a sample story."""

from __future__ import annotations

import importlib.util
import logging
import os
import tempfile
from pathlib import Path

from timeline.app import serve
from timeline.app.samples import samples
from timeline.errors import TimelineError

LONGEST = 120  # seconds, for a slow machine


def checked() -> str:
    """One line on what was shown; `TimelineError` when the page fails. The user's workspace is not opened."""
    if importlib.util.find_spec("streamlit") is None:
        raise TimelineError(serve.NO_STREAMLIT)
    from streamlit.testing.v1 import AppTest

    logging.disable(logging.WARNING)  # a page without a server: the library warns of that
    sample = samples()[0]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_WORKSPACE"] = str(Path(folder) / "workspace.db")
        page = AppTest.from_file(str(Path(serve.__file__).resolve()), default_timeout=LONGEST).run()
        if page.exception:
            raise TimelineError(f"the page fails: {page.exception[0].message}; please report it")
        page = page.button(key=f"sample-{sample.slug}").click().run()
    titles = [title.value for title in page.title]
    if page.exception or sample.title not in titles:
        raise TimelineError(f"the page does not show the sample story {sample.title!r}; please report it")
    return f"the dashboard works: it showed the sample story “{sample.title}”"
