"""Pages and pictures before a checker of HTML, one of access, and two renderers of SVG."""

import json
import subprocess

import pytest

from timeline.exports import write
from timeline.exports.options import ExportOptions

PAGES = ("html", "html-interactive")
RULES = {"extends": ["html-validate:standard"], "root": True}


@pytest.fixture(params=("story", "hostile"))
def told(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("form", [*PAGES, "html-fragment"])
def test_a_checker_of_html_finds_no_error(form, told, node, modules, tmp_path):
    page, rules = tmp_path / "page.html", tmp_path / ".htmlvalidate.json"
    page.write_bytes(write(told, form))
    rules.write_text(json.dumps(RULES))
    command = [node, modules / "html-validate" / "bin" / "html-validate.mjs", "--config", rules, "-f", "text", page]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    found = [line.removeprefix(f"{page}:") for line in done.stdout.splitlines()]
    assert (done.returncode, found) == (0, []), done.stderr


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("form", PAGES)
def test_a_checker_of_access_finds_nothing_serious(form, theme, told, show, modules):
    page = show(write(told, form, ExportOptions(theme=theme)).decode())
    page.wait_for_timeout(500)
    found = page.evaluate((modules / "axe-core" / "axe.min.js").read_text() + "; axe.run(document)")
    serious = [
        (v["id"], node["html"][:120])
        for v in found["violations"]
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"]
    ]
    assert serious == []
    assert found["passes"]


def test_chromium_draws_the_picture(told, show):
    picture = write(told, "svg").decode()
    page = show(f"<!doctype html><title>x</title>{picture}")
    names = page.locator("svg text").all_text_contents()
    assert any(told.events[3].title[:20] in name for name in names)
    assert page.locator("svg script, svg img, svg foreignObject").count() == 0


def test_a_second_renderer_draws_the_picture(told, resvg_py):
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=write(told, "svg", ExportOptions(theme="light")).decode()))
    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) > 5_000
