"""Questions about the plan are answered alike, whatever else is in the corpus."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpora import PACT, corpus_with
from tests.fakes import BagOfWordsEncoder, BagOfWordsModel
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_dependencies
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import load_corpus
from tipassist.evaluation.contenders import Recorder
from tipassist.index.build import build_index
from tipassist.index.from_instruments import instrument_passages
from tipassist.index.from_register import passages_of
from tipassist.index.stamp import stamp_of
from tipassist.settings import Settings
from tipassist.types import Answer

OPEN = (
    "What does the plan say about the proceeds of money laundering?",
    "Who houses victims of trafficking?",
    "What is done about records of investigators?",
    "Which measures are there against deep sea mining?",
    "Tell me about protection of victims",
)


def answers(folder: Path, tmp_path: Path) -> list[Answer]:
    settings = Settings(corpus_dir=folder, state_dir=tmp_path)
    corpus = load_corpus(folder)
    bare = build_dependencies(settings)
    index = build_index(
        (
            *passages_of(bare.register),
            *(one for each in Library(corpus) for one in instrument_passages(each)),
        ),
        state_dir=tmp_path / corpus.digest,
        stamp=stamp_of(corpus.digest, "bag of words"),
        model=BagOfWordsModel(encoder=BagOfWordsEncoder(dim=384)),
    )
    assistant = Assistant(build_dependencies(settings, Recorder(index)))
    return [comparable(assistant.ask(question)) for question in OPEN]


def comparable(answer: Answer) -> Answer:
    """Return an answer without what differs from corpus to corpus and run to run."""
    stamp = answer.corpus.model_copy(update={"digest": ""})
    return answer.model_copy(
        update={"id": "", "conversation_id": "", "took_ms": 0.0, "corpus": stamp}
    )


@pytest.mark.slow
def test_open_questions_are_answered_alike_beside_other_documents(tmp_path: Path) -> None:
    text = "".join(f"Article {at}\n\n{OPEN[0]}\n\n" for at in range(1, 600))
    alone = answers(corpus_with(tmp_path / "alone"), tmp_path)
    beside = answers(corpus_with(tmp_path / "beside", replace(PACT, text=text)), tmp_path)
    assert beside == alone
    assert {one.status for one in alone} > {alone[0].status}
