"""Fits the intent classifier on the utterance bank and writes its plain weights.

Run by `tipassist intents fit`; the voices of `held_out.jsonl` are only measured, never fitted. The
questions that other fits learn from (`evals/bank/`) tell intents too.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.understanding.intents import IntentModel, grams_of, slot_features
from tipassist.errors import ConfigError
from tipassist.evaluation.gold import Gold, Kind
from tipassist.types import AnswerStatus

Floats = npt.NDArray[np.float32]
HELD_OUT = "held_out.jsonl"
_MIN_COUNT = 3
_STRENGTH = 2.0
_ONE_SIDED = 0.3
_INTENTS = {
    Kind.PROSE: Intent.PROSE,
    Kind.DEFINITION: Intent.DEFINITION,
    Kind.TOPIC: Intent.TOPIC,
    Kind.WHO_TOPIC: Intent.WHO_TOPIC,
    Kind.OUT_OF_SCOPE: Intent.OUT_OF_SCOPE,
}


@dataclass(frozen=True, slots=True)
class Utterance:
    """A question and what it means.

    Attributes:
        text: As typed.
        intent: What it asks for.
        weight: How much it counts among the others.
    """

    text: str
    intent: Intent
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted model and how well it reads voices that it was not fitted on.

    Attributes:
        model: The weights.
        fitted_on: Number of utterances it was fitted on.
        measured_on: Number of held-out utterances.
        accuracy: Share of the held-out utterances read right, 0 to 1.
        confusions: Pairs of intent meant and intent read, with counts, most frequent first.
    """

    model: IntentModel
    fitted_on: int
    measured_on: int
    accuracy: float
    confusions: tuple[tuple[tuple[Intent, Intent], int], ...]


def read_bank(folder: Path) -> tuple[list[Utterance], list[Utterance]]:
    """Read the utterance bank: what to fit on, and what only to measure.

    Raises:
        ConfigError: A file is missing, or a line is not an utterance.
    """
    fitting: list[Utterance] = []
    held_out: list[Utterance] = []
    for path in sorted(folder.glob("*.jsonl")):
        found = list(_read(path))
        (held_out if path.name == HELD_OUT else fitting).extend(found)
    if not fitting or not held_out:
        raise ConfigError(f"{folder} holds no utterance bank; give the folder of the bank")
    return fitting, held_out


def utterances_of(gold: Iterable[Gold]) -> list[Utterance]:
    """Return the questions to learn from whose kind tells their intent.

    They count less than the utterances: most kinds of question are not among them. What a plan
    speaks of and does not settle is unsettled; the absent is a topic like any
    other.
    """
    found = []
    for one in gold:
        intent = _INTENTS.get(one.kind)
        if one.kind is Kind.UNANSWERABLE:
            touched = AnswerStatus.PARTIAL in one.expected_status
            intent = Intent.UNSETTLED if touched else Intent.TOPIC
        if intent is not None:
            found.append(Utterance(one.question, intent, _ONE_SIDED))
    return found


def _read(path: Path) -> Iterable[Utterance]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            yield Utterance(row["text"], Intent(row["intent"]))
        except (ValueError, KeyError) as err:
            raise ConfigError(f"{path}, line {number}: not an utterance ({err}); mend it") from err


def fit(
    fitting: list[Utterance],
    held_out: list[Utterance],
    read: Callable[[str], Meaning],
    embed: Callable[[str], Floats],
) -> Fit:
    """Fit the model and measure it.

    Args:
        fitting: Utterances to fit on.
        held_out: Utterances of other voices.
        read: Reads slots and cues of a question.
        embed: Embeds a question, (dim,), unit length.
    """
    from sklearn.linear_model import LogisticRegression

    meanings = [read(one.text) for one in fitting]
    words, idf = vocabulary([one.text for one in meanings])
    slots = {name: at for at, name in enumerate(sorted(_slots(meanings)))}
    dim = len(embed("x"))
    empty = IntentModel(
        labels=(),
        words=words,
        idf=idf,
        slots=slots,
        dim=dim,
        weights=np.zeros((0, 0), np.float32),
        bias=np.zeros(0, np.float32),
    )
    rows = np.vstack([empty.row(m, embed(m.text)) for m in meanings])
    regression = LogisticRegression(C=_STRENGTH, max_iter=3000)
    weights = [one.weight for one in fitting]
    regression.fit(rows, [one.intent.value for one in fitting], sample_weight=weights)
    model = IntentModel(
        labels=tuple(Intent(label) for label in regression.classes_),
        words=words,
        idf=idf,
        slots=slots,
        dim=dim,
        weights=regression.coef_.astype(np.float32),
        bias=regression.intercept_.astype(np.float32),
    )
    return _measured(model, len(fitting), held_out, read, embed)


def _measured(
    model: IntentModel,
    fitted_on: int,
    held_out: list[Utterance],
    read: Callable[[str], Meaning],
    embed: Callable[[str], Floats],
) -> Fit:
    wrong: Counter[tuple[Intent, Intent]] = Counter()
    for one in held_out:
        meaning = read(one.text)
        shares = model.probabilities(meaning, embed(meaning.text))
        best = max(shares, key=lambda label: shares[label])
        if best is not one.intent:
            wrong[one.intent, best] += 1
    accuracy = 1 - sum(wrong.values()) / len(held_out)
    return Fit(model, fitted_on, len(held_out), accuracy, tuple(wrong.most_common()))


def vocabulary(texts: Sequence[str]) -> tuple[dict[str, int], Floats]:
    """Return the words and word pairs of texts that recur, and their inverse frequencies.

    Args:
        texts: As typed.

    Returns:
        The column of each, and the inverse document frequencies, (n_words,).
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(grams_of(text)))
    kept = sorted(gram for gram, count in counts.items() if count >= _MIN_COUNT)
    total = len(texts)
    idf = np.array([np.log((1 + total) / (1 + counts[gram])) + 1 for gram in kept], np.float32)
    return {gram: at for at, gram in enumerate(kept)}, idf


def _slots(meanings: Iterable[Meaning]) -> set[str]:
    return {name for meaning in meanings for name in slot_features(meaning)}


def write_model(model: IntentModel, path: Path) -> None:
    """Write the plain weights of a model."""
    np.savez_compressed(
        path,
        labels=np.array([label.value for label in model.labels]),
        words=np.array(list(model.words)),
        idf=model.idf,
        slots=np.array(list(model.slots)),
        weights=model.weights.astype(np.float16),
        bias=model.bias,
        dim=np.array(model.dim),
    )
