"""The page: state in, panels drawn, actions out."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from timeline.app.panels.card import card
from timeline.app.panels.chart import chart
from timeline.app.panels.chronology import chronology
from timeline.app.panels.sidebar import sidebar
from timeline.app.samples import articles_of, samples
from timeline.app.state import Action, Choose, State, update
from timeline.app.words import plain
from timeline.charts.layout import lay_out
from timeline.charts.view import View
from timeline.events import Detector, load_detector
from timeline.events.rank import most_salient
from timeline.exports import write
from timeline.models import Article, Event, Options, Timeline
from timeline.pipeline import extract, program_version

DOWNLOADS = (("JSON", "json", "application/json"), ("CSV", "csv", "text/csv"), ("Markdown", "md", "text/markdown"))


HINT = "Select a mark here, or an entry below: its sentence and the reasons for its date appear beside it."
STYLE = """<style>
[class*="st-key-event-"] button { text-align: left; justify-content: flex-start; }
[data-testid="stMainBlockContainer"] { padding-top: 3rem; }
</style>"""


@st.cache_resource(show_spinner=False)
def _detector() -> tuple[Detector, list[str]]:
    notes: list[str] = []
    return load_detector(Options(), notes.append), notes


@st.cache_data(show_spinner="Reading the articles…", max_entries=16, scope="session")
def _extracted(articles: tuple[str, ...], version: str) -> str:
    """The timeline of articles given as JSON; texts may be confidential, so the cache is the session's own."""
    sources = [Article.model_validate_json(a) for a in articles]
    return extract(sources, Options(), detector=_detector()[0]).to_json(indent=None)


def main() -> None:
    """Draws the page once."""
    st.set_page_config(page_title="timeline", page_icon="🕰️", layout="wide")
    st.html(STYLE)
    stories = samples()
    state: State = st.session_state.setdefault("state", State(sample=stories[0].slug if stories else None))
    action = sidebar(state, stories)
    for problem in state.problems:
        st.error(plain(problem))
    sources = _sources(state)
    if sources:
        action = _story(state, sources) or action
    else:
        st.info("Paste an article at the left, or choose a sample story.")
    if action is not None:
        _apply(state, action)


def _sources(state: State) -> list[Article]:
    if state.own:
        return list(state.own)
    sample = next((s for s in samples() if s.slug == state.sample), None)
    return articles_of(sample) if sample else []


def _story(state: State, sources: list[Article]) -> Action | None:
    made = _extracted(tuple(a.model_dump_json() for a in sources), program_version())
    whole = Timeline.from_json(made)
    timeline = _limited(whole, state.most)
    layout = lay_out(timeline, View(everything=state.everything))
    _header(state, timeline, layout.events)
    if not timeline.events:
        _nothing(sources, timeline)
        return chronology(state, timeline)
    event = next((e for e in timeline.events if e.id == state.selected), None)
    beside_chart = event if state.beside == "chart" else None
    action = _beside(beside_chart, whole, lambda: chart(state, timeline, layout), HINT)
    st.subheader("Chronology")
    if event is None or beside_chart:
        return chronology(state, timeline) or action
    return _beside(event, whole, lambda: chronology(state, timeline)) or action


def _limited(whole: Timeline, most: int | None) -> Timeline:
    """The most important events alone; what is saved says so."""
    shown = most_salient(whole.events, whole.sources, most)
    settings = whole.settings.model_copy(update={"most": most})
    left_out = len(whole.events) - len(shown)
    return whole.model_copy(update={"events": tuple(shown), "left_out": left_out, "settings": settings})


def _beside(
    event: Event | None, timeline: Timeline, panel: Callable[[], Action | None], hint: str = ""
) -> Action | None:
    """A panel, with the selected event's card at its right; the place stays, so that a chart keeps its zoom."""
    left, right = st.columns([2, 1], gap="small")
    with left:
        action = panel()
    with right:
        if event is not None:
            return card(event, timeline) or action
        st.caption(hint)
    return action


def _header(state: State, timeline: Timeline, shown: int) -> None:
    title = next((s.title for s in samples() if s.slug == state.sample), None) or timeline.title or "Your timeline"
    st.title(title)
    undated = sum(a.published is None for a in timeline.sources)
    sources = "1 source" if len(timeline.sources) == 1 else f"{len(timeline.sources)} sources"
    fewer = f" · {timeline.left_out} less important left out" if timeline.left_out else ""
    st.markdown(f"{shown} of {len(timeline.events)} events on the axis{fewer} · {sources}")
    unresolved = sum(p.reason == "no publication date" for p in timeline.undated_phrases)
    phrases = "1 relative phrase stays undated" if unresolved == 1 else f"{unresolved} relative phrases stay undated"
    if undated and unresolved:
        st.warning(f"No publication date for {undated} of {sources}: {phrases}. Fill in “Published on” to date them.")
    for note in _detector()[1]:
        st.warning(plain(note))
    for column, (name, form, mime) in zip(st.columns([1, 1, 1, 3]), DOWNLOADS, strict=False):
        data = write(timeline, form)
        column.download_button(
            f"Save {name}", data, file_name=f"timeline.{form}", mime=mime, key=f"save-{form}", on_click="ignore"
        )


def _nothing(sources: list[Article], timeline: Timeline) -> None:
    characters = sum(len(a.text or "") for a in sources)
    st.info(
        f"No events were found in {characters} characters of text. "
        f"{len(timeline.undated_phrases)} phrases of time have no place on the calendar."
    )


def _apply(state: State, action: Action) -> None:
    after = update(state, action)
    if isinstance(action, Choose) or after.own != state.own:
        st.session_state.pop("clicked", None)
    if after != state:
        st.session_state["state"] = after
        st.rerun()
