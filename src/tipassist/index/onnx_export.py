"""From the torch model to files that ONNX Runtime encodes with.

Pooling and normalisation are part of the graph, so encoding needs no torch and no knowledge
of the model.
"""

import json
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tipassist.index.onnx_encoder import CONFIG, INPUTS, MODEL, TOKENIZER, VECTORS
from tipassist.index.torch_encoder import TorchEncoder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor
    from torch.nn import Module

PER_TEXT = {0: "texts"}
PER_TOKEN = {0: "texts", 1: "tokens"}
"""Axes whose lengths differ from call to call."""
_OPSET = 17
_PROMPTS = {  # the names that sentence-transformers looks for, in its order
    "prompt": ("query", "question"),
    "passage_prompt": ("document", "passage", "corpus"),
}
_EXAMPLE = ["Which body coordinates it?", "A longer example, so that the shorter one is padded."]


def export(encoder: TorchEncoder, folder: Path) -> None:
    """Write the graph, the tokenizer and their description into an existing folder."""
    model = encoder.model
    _write_tokenizer(model, folder / TOKENIZER)
    inputs = inputs_of(model)
    write_graph(_pooled(model, list(inputs)), inputs, {VECTORS: PER_TEXT}, folder / MODEL)
    config = {"digest": encoder.digest} | {
        kind: next((model.prompts[name] for name in names if name in model.prompts), "")
        for kind, names in _PROMPTS.items()
    }
    (folder / CONFIG).write_text(json.dumps(config, indent=1), encoding="utf-8")


def _write_tokenizer(model: "SentenceTransformer", path: Path) -> None:
    """Save the tokenizer with the cutting and padding that sentence-transformers does per call."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(model.tokenizer.backend_tokenizer.to_str())
    tokenizer.enable_truncation(max_length=model.max_seq_length or model.tokenizer.model_max_length)
    tokenizer.enable_padding(
        pad_id=model.tokenizer.pad_token_id, pad_token=model.tokenizer.pad_token
    )
    tokenizer.save(str(path))


def inputs_of(model: "SentenceTransformer") -> "dict[str, Tensor]":
    """Return an example of what the graph of a model is given, by the names of its inputs."""
    example = model.tokenizer(_EXAMPLE, padding=True, return_tensors="pt")
    return {name: example[name] for name in INPUTS if name in example}


def write_graph(
    module: "Module",
    inputs: "Mapping[str, Tensor]",
    outputs: Mapping[str, Mapping[int, str]],
    path: Path,
) -> None:
    """Write the graph of a module that is given texts as tokens.

    Args:
        module: Takes the inputs in their order.
        inputs: An example of each, by its name; `PER_TOKEN`.
        outputs: The axes of each output that vary, by its name: `PER_TEXT` or `PER_TOKEN`.
        path: The file.
    """
    import torch

    axes = {name: dict(each) for name, each in outputs.items()}
    with torch.no_grad(), _known_warnings():
        torch.onnx.export(
            module,
            tuple(inputs.values()),
            str(path),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={name: dict(PER_TOKEN) for name in inputs} | axes,
            opset_version=_OPSET,
            dynamo=False,  # the newer exporter needs onnxscript and takes longer than the build
        )


def _pooled(model: "SentenceTransformer", names: list[str]) -> "Module":
    import torch

    class Pooled(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *inputs: "Tensor") -> "Tensor":
            found = self.model(dict(zip(names, inputs, strict=True)))
            return torch.nn.functional.normalize(found["sentence_embedding"], dim=1)

    return Pooled().eval()


@contextmanager
def _known_warnings() -> Iterator[None]:
    """Silence what the exporter says of itself; the encoders are compared afterwards."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "You are using the legacy", DeprecationWarning)
        warnings.filterwarnings("ignore", "The feature will be removed", DeprecationWarning)
        warnings.filterwarnings("ignore", "Exporting aten::index operator", UserWarning)
        warnings.filterwarnings("ignore", "Converting a tensor to a Python")
        yield
