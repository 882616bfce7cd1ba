"""A workspace of the tests' own: the user's is never opened."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def workspace(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        path = tmp_path_factory.mktemp("workspace") / "workspace.db"
        patch.setenv("TIMELINE_WORKSPACE", str(path))
        yield path
