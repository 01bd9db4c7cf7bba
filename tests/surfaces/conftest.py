"""What the tests of the surfaces share."""

from pathlib import Path

import pytest

from tests.surfaces.commands import tipassist


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a state folder with the index that the real command built with the real model."""
    state = tmp_path_factory.mktemp("state")
    done = tipassist("ingest", state=state)
    assert done.code == 0, done.err
    assert done.out == ""
    return state
