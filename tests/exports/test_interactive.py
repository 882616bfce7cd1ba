import json
import re

from plotly.offline import get_plotlyjs_version

from timeline.exports import ExportOptions, write
from timeline.exports.interactive import library


def figure_of(story, **options):
    text = write(story, "html-interactive", ExportOptions(**options)).decode()
    return json.loads(re.search(r'id="timeline-figure">(.*?)</script>', text, re.S)[1])


def test_the_library_is_of_the_version_that_figures_are_written_for():
    version = re.search(r"plotly\.js \(basic - minified\) v(\d+)\.(\d+)", library()).groups()
    assert list(version) == get_plotlyjs_version().split(".")[:2]
    assert "MIT license" in library()[:300]


def test_the_chart_sends_nothing_and_holds_what_the_library_draws(bridge):
    figure = figure_of(bridge)
    assert figure["config"]["showSendToCloud"] is False
    assert figure["config"]["displaylogo"] is False
    assert figure["config"]["responsive"] is True
    assert {trace["type"] for trace in figure["data"]} <= {"bar", "scatter"}


def test_every_event_of_the_chart_has_its_row(bridge):
    figure = figure_of(bridge)
    text = write(bridge, "html-interactive").decode()
    drawn = {data[0] for trace in figure["data"] for data in trace.get("customdata", ()) if data[0]}
    assert len(drawn) == 9
    assert all(f'id="{figure["rows"][event]}"' in text for event in drawn)


def test_a_theme_that_was_chosen_is_kept(bridge):
    assert figure_of(bridge)["theme"] == "auto"
    assert figure_of(bridge, theme="dark")["theme"] == "dark"
    assert set(figure_of(bridge)["colours"]) == {"light", "dark", "print"}
