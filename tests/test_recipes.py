"""docs/api.md, the README and the example report are true: their Python runs, and gives what they say."""

import ast
import re
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^## (\d+\. .+?)\n(.*?)(?=^## |\Z)", API, re.MULTILINE | re.DOTALL)
REPORT = (ROOT / "docs" / "examples" / "report.qmd").read_text(encoding="utf-8")


def blocks(text, fence="python"):
    return re.findall(rf"^```{re.escape(fence)}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def run(code, names):
    """Runs a block; each value with a comment behind it must be what the comment says. How many were compared."""
    lines = code.splitlines()
    compared = 0
    for statement in ast.parse(code).body:
        comment = lines[statement.end_lineno - 1][statement.end_col_offset :].partition("# ")[2]
        if isinstance(statement, ast.Expr) and comment:
            value = eval(compile(ast.Expression(statement.value), "page", "eval"), names)
            assert repr(value) == comment or value == ast.literal_eval(comment), ast.unparse(statement)
            compared += 1
        else:
            exec(compile(ast.Module([statement], []), "page", "exec"), names)
    return compared


@pytest.fixture(scope="module")
def names():
    """What the recipes before have made."""
    return {}


@pytest.mark.parametrize(("title", "text"), RECIPES, ids=[title for title, _ in RECIPES])
def test_a_recipe_gives_what_it_says(names, tmp_path, monkeypatch, title, text):
    (code,) = blocks(text)
    monkeypatch.chdir(tmp_path)
    compared = run(code, names)
    assert compared or list(tmp_path.iterdir())


def test_there_are_ten_recipes():
    assert [title.partition(".")[0] for title, _ in RECIPES] == [str(n) for n in range(1, 11)]


def test_a_wrong_value_is_found():
    with pytest.raises(AssertionError, match="x"):
        run("x = 1\nx  # 2\n", {})


def test_the_python_of_the_readme_gives_what_it_says_and_the_picture_it_shows(tmp_path, monkeypatch):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (tmp_path / "sample_articles").symlink_to(ROOT / "sample_articles")
    monkeypatch.chdir(tmp_path)
    assert sum(run(re.sub(r"(  # '[^']*').*", r"\1", code), {}) for code in blocks(_plain(readme))) >= 2
    shown = re.search(r"\((docs/images/\w+\.svg)\)", readme)[1]
    assert (tmp_path / "rescue.svg").read_bytes() == (ROOT / shown).read_bytes()


def _plain(readme):
    """Comments that are words, not values, are left out."""
    return re.sub(r"  # (?!['\[(\d]|True|False|None).*", "", re.sub(r"  # \d to .*", "", readme))


def test_the_cells_of_the_report_run_in_its_folder(tmp_path, monkeypatch):
    shown = []
    display = types.ModuleType("IPython.display")
    display.Markdown, display.display = str, shown.append
    package = types.ModuleType("IPython")
    package.display = display
    monkeypatch.setitem(sys.modules, "IPython", package)
    monkeypatch.setitem(sys.modules, "IPython.display", display)
    (tmp_path / "docs" / "examples").mkdir(parents=True)
    (tmp_path / "sample_articles").symlink_to(ROOT / "sample_articles")
    monkeypatch.chdir(tmp_path / "docs" / "examples")
    cells = blocks(REPORT, "{python}")
    assert len(cells) == 5
    names = {}
    for cell in cells:
        exec(compile(cell, "report.qmd", "exec"), names)
    assert shown[0].count("\n- **") == 9
    assert "counted from" in shown[1]
    assert len(names["fig"].data) > 0
    assert (tmp_path / "docs" / "examples" / "rescue.md").stat().st_size > 1000
