"""The check of the language model, as `tipassist doctor` shows it."""

from collections.abc import Iterator

from tipassist.answer.writing import Ending
from tipassist.errors import WriterError
from tipassist.settings import Settings
from tipassist.surfaces.checks import Checked, Level, told

_NAME = "writer"
_ENTAILMENT = "entailment"
_SAID = "The door of the small house is green."
_NO_ENTAILMENT = "take a cross-encoder that is trained for entailment"
_MENDS = {
    Ending.UNAUTHORIZED: "set TIPASSIST_WRITER__API_KEY to a key that the server takes",
    Ending.MODEL_NOT_FOUND: "set TIPASSIST_WRITER__MODEL to a name that the server has, and"
    " TIPASSIST_WRITER__BASE_URL to its address with the path of the API, such as …/v1",
    Ending.UNREACHABLE: "start the server, or set TIPASSIST_WRITER__BASE_URL to its address",
    Ending.TIMEOUT: "take a quicker model, or raise TIPASSIST_WRITER__BUDGET_SECONDS",
    Ending.RATE_LIMITED: "wait, or ask the provider for more requests",
    Ending.CONTEXT_OVERFLOW: "lower TIPASSIST_WRITER__CONTEXT_TOKENS to what the model reads",
    Ending.UNSUPPORTED: "set TIPASSIST_WRITER__STRUCTURED to plain, or take another model",
    Ending.CUT: "raise TIPASSIST_WRITER__MAX_OUTPUT_TOKENS",
}
_ELSE = "look at the server's log; answers are shown without a writer meanwhile"
_NO_JSON = "take a model that follows instructions better; its answers are not shown meanwhile"


def examine(settings: Settings) -> Iterator[Checked]:
    """Yield the result of trying the language model; one line where none is set."""
    if settings.writer.provider is None:
        found = "no language model is set; answers need none"
        yield Checked(_NAME, Level.OFF, found, "the README tells how, where one is wanted")
        return
    from tipassist.writer.building import build_model
    from tipassist.writer.trying import try_model

    try:
        model = build_model(settings.writer)
    except WriterError as err:
        yield told(_NAME, Level.FAIL, err)
        return
    trial = try_model(model, settings.writer.budget_seconds)
    name = f"{model.name} by {model.provider.value}"
    if trial.fault is not None:
        found = f"{name} gives no answer: {trial.fault.value.replace('_', ' ')}"
        yield Checked(_NAME, Level.WARN, found, _MENDS.get(trial.fault, _ELSE))
    elif not trial.sentences:
        yield Checked(_NAME, Level.WARN, f"{name} replies, but not in the JSON asked for", _NO_JSON)
    else:
        how = "by JSON schema" if trial.by_schema else "in JSON asked for in words"
        yield Checked(_NAME, Level.OK, f"{name} replies {how}, in {trial.took_ms / 1000:.1f} s")
    yield from _examine_entailment(settings)


def _examine_entailment(settings: Settings) -> Iterator[Checked]:
    """Yield the result of trying the model of entailment, where one is set."""
    from tipassist.writer.building import build_entailment

    found = build_entailment(settings.writer)
    if found is None:
        return
    name = settings.writer.entailment_model
    try:
        likely = found.judge.entailment(_SAID, _SAID)
    except WriterError as err:
        yield told(_ENTAILMENT, Level.FAIL, err)
        return
    if likely >= found.least:
        yield Checked(_ENTAILMENT, Level.OK, f"{name} finds a sentence to follow from itself")
    else:
        text = f"{name} finds no sentence to follow from itself, so nothing written is shown"
        yield Checked(_ENTAILMENT, Level.WARN, text, _NO_ENTAILMENT)
