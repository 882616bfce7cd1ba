import io
import sys

import pytest

from timeline.errors import ExportError
from timeline.exports import write
from timeline.exports.frame import columns, to_frame
from timeline.exports.options import ExportOptions


def test_a_frame_has_a_row_an_event_and_dates_as_text(story):
    pytest.importorskip("pandas")
    frame = to_frame(story)
    assert list(frame["id"]) == [event.id for event in story.events]
    assert frame["edtf"][0] == "-0043-03-15"
    assert frame["tags"][2] == ["bridge", "history"]
    assert list(frame.columns) == list(columns(story))


def test_parquet_holds_the_same_columns_with_their_types(two_sources):
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(write(two_sources, "parquet")))
    assert table.to_pydict() == columns(two_sources)
    assert str(table.schema.field("tags").type).startswith("list<")
    assert table.column("sources")[6].as_py() == ["post", "herald"]
    empty = parquet.read_table(io.BytesIO(write(two_sources.model_copy(update={"events": ()}), "parquet")))
    assert empty.schema.names == table.schema.names
    assert empty.schema.types == table.schema.types


def test_the_same_timeline_is_the_same_parquet(story):
    pytest.importorskip("pyarrow")
    assert write(story, "parquet") == write(story, "parquet")


def test_polars_on_request(story):
    pytest.importorskip("polars")
    assert to_frame(story, "polars")["id"].to_list() == [event.id for event in story.events]


def test_what_is_left_out_stays_out(story):
    bare = columns(story, ExportOptions(without=frozenset(("quotes", "urls"))))
    assert set(bare["quote"]) == {""}
    assert set(map(tuple, bare["source_url"])) == {()}


def test_an_unknown_library_is_refused(story):
    with pytest.raises(ExportError, match="cannot make a frame of 'dask'; known: pandas, polars"):
        to_frame(story, "dask")


@pytest.mark.parametrize(("library", "extra"), [("pandas", r"\[frames\]"), ("polars", "pip install polars")])
def test_without_the_package_the_error_names_the_extra(story, monkeypatch, library, extra):
    pytest.importorskip("pyarrow")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ExportError, match=extra):
        to_frame(story, library)
