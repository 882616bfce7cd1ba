import builtins

import pytest

from timeline.errors import ExportError
from timeline.exports import ExportOptions, lost, write

SIGNS = {"png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.mark.parametrize("form", SIGNS)
def test_a_picture_is_one_and_the_same_each_time(bridge, hostile, form):
    pytest.importorskip("typst")
    for story in (bridge, hostile):
        made = write(story, form)
        assert made.startswith(SIGNS[form])
        assert made == write(story, form)


def test_a_picture_is_twice_its_preset(bridge):
    pytest.importorskip("typst")
    data = write(bridge, "png", ExportOptions(size="slide"))
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (3200, 1800)


@pytest.mark.parametrize("form", SIGNS)
def test_without_the_extra_one_line_says_what_to_do(bridge, form, monkeypatch):
    real = builtins.__import__

    def refusing(name, *given, **named):
        if name == "typst":
            raise ImportError(name)
        return real(name, *given, **named)

    monkeypatch.setattr(builtins, "__import__", refusing)
    with pytest.raises(ExportError, match=rf"^{form} needs Typst.*timeline-extractor\[pictures\].*write svg") as told:
        write(bridge, form)
    assert "\n" not in str(told.value)


def test_what_is_left_out_is_told_in_the_name_of_the_form(bridge):
    assert lost(bridge, "pdf")[0].startswith("pdf has no room for 1 rejected event")
