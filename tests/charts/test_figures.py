import json

from timeline.charts.figures import CONFIG, figure
from timeline.charts.layout import lay_out
from timeline.charts.view import View
from timeline.models import Article, Options
from timeline.pipeline import extract


def spec(timeline):
    return json.loads(figure(lay_out(timeline, View(everything=True))).to_json())


def test_each_row_has_a_mark_a_label_and_its_id(timeline):
    layout = lay_out(timeline, View(everything=True))
    traces = spec(timeline)["data"]
    marks = next(t for t in traces if t.get("mode") == "markers")
    labels = next(t for t in traces if t.get("mode") == "text")
    assert [c[0] for c in marks["customdata"]] == [row.id for row in layout.rows]
    assert len(labels["text"]) == len(layout.rows)
    assert min(marks["marker"]["size"]) > 0


def test_the_figure_sets_no_colour_of_text_or_ground(timeline):
    layout = spec(timeline)["layout"]
    assert "font" not in layout
    assert "paper_bgcolor" not in layout


def test_user_text_is_escaped():
    text = "The <b>mayor</b> <script>x</script> resigned last Tuesday."
    made = extract([Article.of(text, published="2024-03-08", title="<i>T</i>")], Options(detector="rules"))
    assert made.events
    written = figure(lay_out(made)).to_json()
    assert "<script>" not in written
    assert "<i>T" not in written


def test_years_before_the_common_era_have_ticks_in_words():
    text = "Caesar died in 44 BC. Augustus died in AD 14."
    made = extract([Article.of(text, published="2024-03-08")], Options(detector="rules"))
    axis = spec(made)["layout"]["xaxis"]
    assert axis["type"] == "linear"
    assert any(words.endswith("BCE") for words in axis["ticktext"])
    assert any(words.endswith("CE") and not words.endswith("BCE") for words in axis["ticktext"])


def test_the_chart_is_never_sent_anywhere():
    assert CONFIG["showSendToCloud"] is False
