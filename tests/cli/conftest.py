"""The command within the process of the tests: many short runs need not start Python each time.

What hangs on a process of its own (pipes, terminals, closed streams, exit at Ctrl+C) is tested with one.
"""

import contextlib
import io
import sys

import pytest

from timeline.cli import main


@pytest.fixture
def command(monkeypatch):
    """Runs it in a folder: exit code, standard output, standard error."""
    monkeypatch.setenv("TIMELINE_TRACEBACK", "1")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # the command sets its own

    def call(folder, *arguments, stdin=b""):
        streams = [io.TextIOWrapper(io.BytesIO(given), encoding="utf-8") for given in (stdin, b"", b"")]
        with monkeypatch.context() as patch, contextlib.chdir(folder):
            patch.setattr(sys, "argv", ["timeline", *map(str, arguments)])
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patch.setattr(sys, name, stream)
            with pytest.raises(SystemExit) as ended:
                main()
        out, err = (_written(stream) for stream in streams[1:])
        return ended.value.code or 0, out, err

    return call


def _written(stream):
    stream.flush()
    return stream.buffer.getvalue().decode()
