"""docs/cli.md says what the commands say."""

import typing
from pathlib import Path

import typer

from timeline.cli import COMMANDS, app
from timeline.cli.options import Part, Size, Theme
from timeline.cli.reference import page
from timeline.exports import FORMATS
from timeline.exports.options import ExportOptions
from timeline.exports.options import Part as KnownPart

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_made_of_the_commands():
    published = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert published == page(), "run: make docs"


def test_every_command_option_and_format_is_on_the_page():
    text = page()
    known = typer.main.get_command(app).commands
    assert list(known) == list(COMMANDS)
    for name, command in known.items():
        section = text.partition(f"\n## timeline {name}\n")[2].partition("\n## ")[0]
        for param in command.params:
            for option in param.opts if param.param_type_name == "option" else ():
                assert option == "--help" or f"`{option}`" in section, (name, option)
    assert all(f"| `{name}` |" in text for name in FORMATS)


def test_no_option_is_without_help():
    for command in typer.main.get_command(app).commands.values():
        assert [param.name for param in command.params if not param.help] == []


def test_the_choices_of_the_command_line_are_those_of_an_export():
    fields = ExportOptions.model_fields
    assert [part.value for part in Part] == list(typing.get_args(KnownPart))
    assert [theme.value for theme in Theme] == list(typing.get_args(fields["theme"].annotation))
    assert [size.value for size in Size] == list(typing.get_args(fields["size"].annotation))
