"""The packaged reranker in torch, to learn; answering reads with `CrossEncoder` and no torch."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tipassist.index.onnx_encoder import INPUTS
from tipassist.index.quantized import WORTH, QuantizedGraph
from tipassist.index.reranker import LONGEST, packaged_tokenizer

if TYPE_CHECKING:
    import torch
    from torch.nn import Linear

_TABLES = ("word_embeddings", "token_type_embeddings", "position_embeddings")
_HEADS = 12


@dataclass(frozen=True, slots=True)
class TorchReader:
    """The packaged reranker.

    Attributes:
        encoder: A `transformers` model.
        worth: What tells the worth of a text from the pooled state.
        layers: How many layers the encoder has.
        tokenizer: A `tokenizers.Tokenizer`.
    """

    encoder: Any
    worth: "Linear"
    layers: int
    tokenizer: Any

    @classmethod
    def packaged(cls) -> "TorchReader":
        """Read it from its graph.

        Raises:
            ConfigError: When its package is not installed or holds other weights.
        """
        import torch
        from transformers import BertConfig, BertModel

        graph = QuantizedGraph.packaged()
        found = {name: graph.plain(f"bert.{name}") for name in graph.plain_names}
        tables = {f"embeddings.{one}.weight" for one in _TABLES}
        found |= {name: graph.table(name) for name in tables}
        biases = [one.removesuffix(".bias") for one in found if one.endswith(".bias")]
        linear = [one for one in biases if "LayerNorm" not in one]
        found |= {f"{one}.weight": graph.weights(one) for one in linear}
        words, dim = found["embeddings.word_embeddings.weight"].shape
        layers = sum(one.endswith("attention.self.query") for one in linear)
        wide = found["encoder.layer.0.intermediate.dense.weight"].shape[0]
        config = BertConfig(
            vocab_size=words,
            hidden_size=dim,
            num_hidden_layers=layers,
            num_attention_heads=_HEADS,
            intermediate_size=wide,
        )
        encoder = BertModel(config)
        states = {name: torch.tensor(array) for name, array in found.items()}
        encoder.load_state_dict(states, strict=False)
        worth = torch.nn.Linear(dim, 1)
        with torch.no_grad():
            worth.weight.copy_(torch.tensor(graph.weights(WORTH)))
            worth.bias.copy_(torch.tensor(graph.plain(f"{WORTH}.bias")))
        encoder.train(False)
        return cls(encoder, worth, layers, packaged_tokenizer())

    def read(self, pairs: Sequence[tuple[str, str]]) -> "tuple[torch.Tensor, torch.Tensor]":
        """Read questions with texts.

        Returns:
            What each text is worth, (n_pairs,), and the state of its first token, (n_pairs, dim).
        """
        import torch

        self.tokenizer.enable_truncation(LONGEST)
        self.tokenizer.enable_padding()
        rows = self.tokenizer.encode_batch(list(pairs))
        every = ([one.ids for one in rows], [one.attention_mask for one in rows])
        given = (*every, [one.type_ids for one in rows])
        found = self.encoder(
            **{name: torch.tensor(one) for name, one in zip(INPUTS, given, strict=True)}
        )
        return self.worth(found.pooler_output)[:, 0], found.last_hidden_state[:, 0]
