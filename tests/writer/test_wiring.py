"""A writer by the settings alone: built when set, in time when its server hangs, else not there."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.answer.conftest import NoSemantics
from tipassist.answer.writing import Ending, Finished
from tipassist.bootstrap import build_assistant
from tipassist.errors import WriterError
from tipassist.settings import Settings, WriterSettings
from tipassist.types import Route

from .conftest import CORPUS
from .local_server import LocalServer, serving

OPEN = "Is gender equality only about women?"


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with serving() as found:
        yield found


def settings_of(server: LocalServer, model: str, budget_seconds: float) -> Settings:
    given = {"provider": "openai", "model": model, "base_url": f"{server.url}/v1"}
    writer = WriterSettings.model_validate(given | {"budget_seconds": budget_seconds})
    return Settings(corpus_dir=CORPUS, writer=writer)


def test_a_model_of_a_real_server_writes(server: LocalServer) -> None:
    assistant = build_assistant(settings_of(server, "good", 120), NoSemantics())
    *_, last = assistant.steps(OPEN)
    assert isinstance(last, Finished)
    assert last.answer.route is Route.WRITER
    assert last.receipt is not None
    assert (last.receipt.tokens_in, last.receipt.counted) == (321, True)


def test_a_server_that_hangs_costs_no_more_than_the_budget(server: LocalServer) -> None:
    assistant = build_assistant(settings_of(server, "hanging", 2.0), NoSemantics())
    plain = build_assistant(Settings(corpus_dir=CORPUS), NoSemantics()).ask(OPEN)
    *_, last = assistant.steps(OPEN)
    assert isinstance(last, Finished)
    assert last.receipt is not None
    assert last.receipt.ending is Ending.TIMEOUT
    assert (last.answer.text, last.answer.route) == (plain.text, Route.PASSAGES)


def test_a_writer_that_cannot_be_made_is_told_at_once() -> None:
    settings = Settings(
        corpus_dir=CORPUS, writer=WriterSettings.model_validate({"provider": "anthropic"})
    )
    with pytest.raises(WriterError, match="TIPASSIST_WRITER__MODEL"):
        build_assistant(settings, NoSemantics())


def test_without_a_writer_nothing_of_one_is_imported() -> None:
    script = f"""
import sys
from pathlib import Path
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tests.answer.conftest import NoSemantics
assistant = build_assistant(Settings(corpus_dir=Path({str(CORPUS)!r})), NoSemantics())
assert assistant.ask({OPEN!r}).route == "passages"
heads = ("tipassist.writer", "llama_index", "openai", "anthropic")
print([one for one in sys.modules if one.startswith(heads)])
"""
    root = str(CORPUS.parent)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        check=False,
        capture_output=True,
        text=True,
        cwd=root,
    )
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr
