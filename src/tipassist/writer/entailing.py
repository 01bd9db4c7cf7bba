"""The adapter to models of entailment: cross-encoders of sentence-transformers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tipassist.errors import WriterError
from tipassist.index.lazy import Lazy

_LABEL = "entailment"


@dataclass(frozen=True, slots=True)
class CrossEncoderJudge:
    """Judges by a cross-encoder that is loaded when it is first asked.

    https://sbert.net/docs/cross_encoder/pretrained_models.html#nli

    Attributes:
        name: A folder, or a name that sentence-transformers finds.
        model: The model.
    """

    name: str
    model: Lazy[Any]

    def entailment(self, premise: str, hypothesis: str) -> float:
        """Return the probability of entailment, 0 to 1; see `Judge`."""
        model = self.model.get()
        labels = {int(at): str(label).lower() for at, label in model.config.id2label.items()}
        at = next((at for at, label in labels.items() if label == _LABEL), None)
        if at is None:
            raise WriterError(
                f"{self.name!r} has no label {_LABEL!r} but {sorted(labels.values())}; set"
                " TIPASSIST_WRITER__ENTAILMENT_MODEL to a cross-encoder trained for entailment.",
                retryable=False,
            )
        rows: Sequence[Sequence[float]] = model.predict(
            [(premise, hypothesis)], apply_softmax=True, show_progress_bar=False
        )
        return float(rows[0][at])


def cross_encoder_judge(name: str) -> CrossEncoderJudge:
    """Return a judge by a model; nothing is loaded yet."""
    return CrossEncoderJudge(name, Lazy(lambda: _loaded(name)))


def _loaded(name: str) -> Any:
    from sentence_transformers import CrossEncoder

    try:
        return CrossEncoder(name)
    except (OSError, ValueError) as err:
        raise WriterError(
            f"The model of entailment {name!r} cannot be loaded; set"
            " TIPASSIST_WRITER__ENTAILMENT_MODEL to the folder of one, or leave it out.",
            retryable=False,
        ) from err
