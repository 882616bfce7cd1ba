"""A file that is put in place only when it is whole: a run that fails leaves an older one as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from timeline.errors import ExportError


@contextmanager
def in_place(target: Path) -> Iterator[IO[bytes]]:
    """A file beside the target that takes its place at the end; nothing of it stays when writing fails.

    A link is followed; a pipe or a device is written, never replaced. `ExportError` (one line) when it cannot be done.
    """
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as device:
                yield device
        else:
            yield from _whole(target.resolve())
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another place") from None


def _whole(target: Path) -> Iterator[IO[bytes]]:
    if target.is_dir():
        raise ExportError(f"{target}: this is a folder; name a file in it")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
