"""The embedding model: the packaged MiniLM, or any sentence-transformers model that is set."""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import numpy as np

from tipassist.errors import ConfigError, IndexMissingError
from tipassist.index import files, question_classifier
from tipassist.index.encoders import Encoder, Vectors
from tipassist.index.onnx_encoder import OnnxEncoder
from tipassist.index.progress import Progress
from tipassist.index.question_classifier import QuestionClassifier
from tipassist.index.torch_encoder import TorchEncoder
from tipassist.index.weights import EMBEDDING, fingerprint

LEAST_COSINE = 0.9999
_HERE = Path(__file__).parent
_EXPORT_CODE = ("onnx_export.py", "onnx_encoder.py", "torch_encoder.py", "sentence_model.py")
_EDGES = (
    "",
    "A.1.3",
    "Which bodies support it?",
    "  Women’s  rights – 14(7)\n",
    "long words " * 400,
)


class SentenceModel:
    """A sentence-transformers model that runs in ONNX Runtime.

    Args:
        model: A folder or the id of a model on a hub; None for the packaged weights, which need
            no hub and are checked against their known SHA-256.
        folder: Where exported models are kept, shared by all generations of the index.
    """

    def __init__(self, model: str | None, folder: Path) -> None:
        self._model = model
        self._folder = folder

    @cached_property
    def digest(self) -> str:
        """What tells its vectors from those of any other model."""
        if self._model is None:
            return EMBEDDING.digest
        if Path(self._model).is_dir():
            return f"folder:{fingerprint(Path(self._model))}"
        return f"hub:{self._model}"

    def prepare(self, sample: Sequence[str], progress: Progress) -> Encoder:
        """Open the exported model; where there is none, export it and compare it with the model.

        Args:
            sample: Texts on which the two must agree.
            progress: Told what is being done.

        Raises:
            ConfigError: When the weights cannot be used, or a cosine of the two is below 0.9999.
        """
        try:
            encoder = self._open()
        except IndexMissingError:
            self._export(sample, progress)
            encoder = self._open()
        files.prune(self._folder, self._exported)
        question_classifier.prepare(self._classifiers, progress)
        return encoder.for_passages()

    def query_encoder(self) -> Encoder:
        """Open the exported encoder; see `EmbeddingModel`."""
        return self._open()

    def classifier(self) -> QuestionClassifier:
        """Open the exported classifier; see `EmbeddingModel`."""
        return QuestionClassifier.load(self._classifiers)

    @property
    def _classifiers(self) -> Path:
        return self._folder.with_name("classifiers")

    @cached_property
    def _exported(self) -> Path:
        code = files.digest_of((_HERE / name for name in _EXPORT_CODE), _HERE)
        return self._folder / sha256(f"{self.digest} {code}".encode()).hexdigest()[:16]

    def _load(self) -> TorchEncoder:
        if self._model is not None:
            local = Path(self._model).is_dir()
            return TorchEncoder.load(self._model, local=local, digest=self.digest)
        return TorchEncoder.packaged()

    def _open(self) -> OnnxEncoder:
        encoder = OnnxEncoder.load(self._exported)
        files.mark_used(self._exported)
        return encoder

    def _export(self, sample: Sequence[str], progress: Progress) -> None:
        from tipassist.index.onnx_export import export

        progress("Loading the embedding model", 0, 1)
        model = self._load()
        progress("Loading the embedding model", 1, 1)
        progress("Exporting the embedding model", 0, 1)
        with files.building(self._exported) as building:
            export(model, building)
            queries = OnnxEncoder.load(building)
            passages = queries.for_passages()
            for texts in (_EDGES, sample):
                check_agreement(texts, model.encode_queries(texts), queries.encode(texts))
                check_agreement(texts, model.encode(texts), passages.encode(texts))
        progress("Exporting the embedding model", 1, 1)


def check_agreement(texts: Sequence[str], original: Vectors, exported: Vectors) -> None:
    """Check that a model and what was exported of it give the same vectors.

    Args:
        texts: What was encoded.
        original: Array `(len(texts), dim)` of the model.
        exported: Array `(len(texts), dim)` of what was exported.

    Raises:
        ConfigError: When the cosine of the two vectors of any text is below 0.9999.
    """
    cosines = np.sum(original * exported, axis=1)
    worst = int(np.argmin(cosines))
    if not cosines[worst] >= LEAST_COSINE:
        raise ConfigError(
            f"The exported model disagrees with the original: cosine {cosines[worst]:.6f} on"
            f" {texts[worst][:60]!r}, below {LEAST_COSINE}. Set TIPASSIST_INDEX__MODEL to another"
            " sentence-transformers model, or leave it empty for the packaged one."
        )
