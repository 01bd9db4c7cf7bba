"""Models over real HTTP: what each fault of a server is called, and that it ends in time."""

import time
from collections.abc import Iterator

import pytest

from tipassist.answer.writing import Ending
from tipassist.errors import WriterError
from tipassist.settings import Structured, WriterProvider, WriterSettings
from tipassist.writer.building import build_model
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError
from tipassist.writer.model import LanguageModel, Prompt, Shape
from tipassist.writer.prompting import load_prompts
from tipassist.writer.providers import check_provider

from .local_server import LocalServer, serving
from .scripted import copying

PROMPT = Prompt("Write.", '{"id": "e1", "text": "One."}\n{"id": "e2", "text": "Two."}')
PROVIDERS = tuple(WriterProvider)
MADE: list[LanguageModel] = []


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with serving() as found:
        yield found
    for model in MADE:
        client = getattr(model.llm.get(), "_client", None)
        if client is not None:
            client.close()
    MADE.clear()


def model_of(
    server: LocalServer,
    name: str,
    provider: WriterProvider = WriterProvider.OPENAI,
    structured: Structured = Structured.AUTO,
    budget_seconds: float = 60,
) -> LanguageModel:
    path = "/v1" if provider is WriterProvider.OPENAI else ""
    model = build_model(
        WriterSettings.model_validate(
            {
                "provider": provider,
                "model": name,
                "base_url": f"{server.url}{path}",
                "api_key": "key-1",
                "structured": structured,
                "budget_seconds": budget_seconds,
            }
        )
    )
    MADE.append(model)
    return model


def soon(seconds: float = 60) -> Deadline:
    return Deadline(time.monotonic() + seconds, time.monotonic)


def shape() -> Shape:
    return load_prompts().shape


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_reply_comes_with_the_tokens_that_the_server_counted(
    provider: WriterProvider, server: LocalServer
) -> None:
    text, usage = model_of(server, "good", provider).reply(PROMPT, shape(), soon())
    assert text == copying(PROMPT.user)
    assert (usage.tokens_in, usage.tokens_out, usage.counted) == (321, 45, True)
    assert "key-1" in server.keys[-1]


@pytest.mark.parametrize(
    ("provider", "key"),
    [(WriterProvider.OPENAI, "response_format"), (WriterProvider.ANTHROPIC, "output_config")],
)
def test_a_schema_is_demanded_unless_it_is_to_be_plain(
    provider: WriterProvider, key: str, server: LocalServer
) -> None:
    for structured, demanded in ((Structured.AUTO, True), (Structured.PLAIN, False)):
        model_of(server, "good", provider, structured).reply(PROMPT, shape(), soon())
        assert (key in server.bodies[-1]) is demanded


@pytest.mark.parametrize(("name", "calls"), [("plain", 2), ("bare", 3)])
def test_a_server_without_schemas_is_asked_in_words_from_then_on(
    name: str, calls: int, server: LocalServer
) -> None:
    model, before = model_of(server, name), len(server.bodies)
    assert model.takes_schema
    text, _ = model.reply(PROMPT, shape(), soon())
    assert text == copying(PROMPT.user)
    assert len(server.bodies) - before == calls
    assert not model.takes_schema
    model.reply(PROMPT, shape(), soon())
    assert len(server.bodies) - before == calls + 1


def test_a_schema_that_must_be_is_not_given_up(server: LocalServer) -> None:
    model = model_of(server, "plain", structured=Structured.SCHEMA)
    with pytest.raises(WritingFailedError) as caught:
        model.reply(PROMPT, shape(), soon())
    assert caught.value.ending is Ending.UNSUPPORTED


FAULTS = [
    ("unauthorized", Ending.UNAUTHORIZED),
    ("missing", Ending.MODEL_NOT_FOUND),
    ("limited", Ending.RATE_LIMITED),
    ("broken", Ending.SERVER_ERROR),
    ("overloaded", Ending.SERVER_ERROR),
    ("gateway", Ending.TIMEOUT),
    ("full", Ending.CONTEXT_OVERFLOW),
    ("odd", Ending.UNSUPPORTED),
    ("cut", Ending.CUT),
    ("long", Ending.CUT),
    ("garbled", Ending.MALFORMED),
    ("refusing", Ending.REFUSED),
]
ONLY_OPENAI = [("filtered", Ending.REFUSED), ("endless", Ending.CUT)]


@pytest.mark.parametrize(
    ("provider", "name", "ending"),
    [(provider, *fault) for provider in PROVIDERS for fault in FAULTS]
    + [(WriterProvider.OPENAI, *fault) for fault in ONLY_OPENAI],
)
def test_each_fault_is_told_by_its_kind(
    provider: WriterProvider, name: str, ending: Ending, server: LocalServer
) -> None:
    with pytest.raises(WritingFailedError) as caught:
        model_of(server, name, provider).reply(PROMPT, shape(), soon())
    assert caught.value.ending is ending, caught.value


@pytest.mark.parametrize("name", ["hanging", "slow"])
@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_server_that_hangs_is_left_at_the_deadline(
    provider: WriterProvider, name: str, server: LocalServer
) -> None:
    model = model_of(server, name, provider)
    model.llm.get()
    with pytest.raises(WritingFailedError) as caught:
        model.reply(PROMPT, shape(), soon(1.0))
    assert caught.value.ending is Ending.TIMEOUT
    assert caught.value.retryable


def test_a_server_that_is_not_there_is_unreachable() -> None:
    model = model_of(LocalServer("http://127.0.0.1:9"), "good")
    with pytest.raises(WritingFailedError) as caught:
        model.reply(PROMPT, shape(), soon())
    assert caught.value.ending is Ending.UNREACHABLE


def test_a_server_that_keeps_failing_is_left_alone(server: LocalServer) -> None:
    model, before = model_of(server, "broken"), len(server.bodies)
    endings = []
    for _ in range(5):
        with pytest.raises(WritingFailedError) as caught:
            model.reply(PROMPT, shape(), soon())
        endings.append(caught.value.ending)
    assert endings == [Ending.SERVER_ERROR] * 3 + [Ending.RESTING] * 2
    assert len(server.bodies) - before == 3


@pytest.mark.parametrize(
    ("settings", "advice"),
    [
        ({}, "TIPASSIST_WRITER__PROVIDER"),
        ({"provider": "openai"}, "TIPASSIST_WRITER__MODEL"),
        ({"provider": "anthropic", "model": ""}, "TIPASSIST_WRITER__MODEL"),
    ],
)
def test_a_missing_setting_is_named(settings: dict[str, str], advice: str) -> None:
    with pytest.raises(WriterError, match=advice):
        check_provider(WriterSettings.model_validate(settings))


def test_a_missing_extra_is_told_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "llama_index.llms.openai_like", None)
    settings = WriterSettings(provider=WriterProvider.OPENAI, model="any")
    with pytest.raises(WriterError, match=r"pip install 'tipassist\[openai\]'"):
        check_provider(settings)
