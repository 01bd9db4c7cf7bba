"""What `tipassist doctor` finds about a writer."""

from collections.abc import Iterator

import pytest

from tipassist.settings import Settings, WriterSettings
from tipassist.surfaces.checks import Checked, Level
from tipassist.surfaces.writer_checks import examine

from .local_server import LocalServer, serving


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with serving() as found:
        yield found


def found(server: LocalServer, model: str) -> Checked:
    given = {"provider": "openai", "model": model, "base_url": f"{server.url}/v1"}
    writer = WriterSettings.model_validate(given | {"budget_seconds": 60})
    (checked,) = examine(Settings(writer=writer))
    return checked


def test_without_a_writer_nothing_is_asked() -> None:
    (checked,) = examine(Settings())
    assert checked.level is Level.OFF


@pytest.mark.parametrize(
    ("model", "how"), [("good", "by JSON schema"), ("plain", "in JSON asked for in words")]
)
def test_a_model_that_replies_is_in_order(model: str, how: str, server: LocalServer) -> None:
    checked = found(server, model)
    assert (checked.level, checked.mend) == (Level.OK, "")
    assert how in checked.found


@pytest.mark.parametrize(
    ("model", "mend"),
    [
        ("missing", "TIPASSIST_WRITER__MODEL"),
        ("unauthorized", "TIPASSIST_WRITER__API_KEY"),
        ("full", "TIPASSIST_WRITER__CONTEXT_TOKENS"),
        ("broken", "log"),
        ("prose", "instructions"),
    ],
)
def test_a_model_that_does_not_is_a_warning_with_its_mend(
    model: str, mend: str, server: LocalServer
) -> None:
    checked = found(server, model)
    assert checked.level is Level.WARN
    assert mend in checked.mend


def test_a_writer_that_cannot_be_made_is_a_failure() -> None:
    (checked,) = examine(Settings(writer=WriterSettings.model_validate({"provider": "openai"})))
    assert checked.level is Level.FAIL
    assert "TIPASSIST_WRITER__MODEL" in checked.mend
