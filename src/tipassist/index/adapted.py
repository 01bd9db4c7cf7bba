"""Models made of the packaged embedding model and of what it learnt beside its weights.

Each is exported once, when the index is built, and needs no torch then.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tipassist.errors import ConfigError, IndexMissingError
from tipassist.index import files as folders
from tipassist.index.onnx_encoder import open_session
from tipassist.index.progress import Progress
from tipassist.index.weights import EMBEDDING

if TYPE_CHECKING:
    from torch.nn import Module

GRAPH = "classifier.onnx"
TOKENIZER = "tokenizer.json"
_HERE = Path(__file__).parent
_CODE = ("adapted.py", "low_rank.py", "onnx_encoder.py", "onnx_export.py")


@dataclass(frozen=True, slots=True)
class Adapted:
    """A model that is made of the embedding model.

    Attributes:
        name: What it is called, among others in their folder.
        weights: The packaged file of what it learnt.
        code: The modules that make it.
    """

    name: str
    weights: str
    code: tuple[str, ...]

    def exported(self, folder: Path) -> Path:
        """Return where that of this version lies.

        Args:
            folder: Where such models are kept.

        Raises:
            ConfigError: The packaged file is missing.
        """
        with as_file(files("tipassist.index").joinpath(self.weights)) as path:
            try:
                told = sha256(path.read_bytes()).hexdigest()
            except OSError as err:
                missing = f"The packaged {self.weights} is missing: install tipassist again."
                raise ConfigError(missing) from err
        code = folders.digest_of((_HERE / name for name in (*_CODE, *self.code)), _HERE)
        version = sha256(f"{EMBEDDING.sha256} {told} {code}".encode()).hexdigest()[:16]
        return folder / self.name / version

    def open(self, folder: Path) -> tuple[Any, Any]:
        """Open what `prepare` wrote.

        Args:
            folder: Where such models are kept.

        Returns:
            An `onnxruntime.InferenceSession` and a `tokenizers.Tokenizer`.

        Raises:
            IndexMissingError: It is missing or cannot be read.
        """
        from tokenizers import Tokenizer

        made = self.exported(folder)
        try:
            told = (made / TOKENIZER).read_text(encoding="utf-8")
            json.loads(told)  # Of a damaged one the tokenizer only says that it failed.
            tokenizer = Tokenizer.from_str(told)
            session = open_session(made / GRAPH)
        except (OSError, ValueError) as err:
            raise IndexMissingError(
                f"The classifier of {self.name} in {str(made)!r} cannot be read: run"
                " `tipassist ingest`."
            ) from err
        folders.mark_used(made)
        return session, tokenizer

    def prepare(
        self,
        folder: Path,
        make: "Callable[[Any], Module]",
        outputs: Mapping[str, Mapping[int, str]],
        progress: Progress,
    ) -> None:
        """Export it unless it is there; older ones that nobody uses are removed.

        Args:
            folder: Where such models are kept.
            make: Makes it of the encoder of the embedding model, a `transformers` model.
            outputs: The axes of each of its outputs that vary, as for `write_graph`.
            progress: Told what is being done.

        Raises:
            ConfigError: The packaged weights are missing or are others.
        """
        made = self.exported(folder)
        try:
            self.open(folder)
        except IndexMissingError:
            progress(f"Exporting the classifier of {self.name}", 0, 1)
            _export(made, make, outputs)
            progress(f"Exporting the classifier of {self.name}", 1, 1)
        folders.mark_used(made)
        folders.prune(made.parent, made)


def _export(
    made: Path, make: "Callable[[Any], Module]", outputs: Mapping[str, Mapping[int, str]]
) -> None:
    from tipassist.index.onnx_export import inputs_of, write_graph
    from tipassist.index.torch_encoder import TorchEncoder

    model = TorchEncoder.packaged().model
    encoder: Any = model[0].auto_model
    with folders.building(made) as building:
        model.tokenizer.backend_tokenizer.save(str(building / TOKENIZER))
        write_graph(make(encoder).eval(), inputs_of(model), outputs, building / GRAPH)
