"""An assistant over small documents, which finds passages by the words they share."""

import pytest

from tests.corpora import Beside, corpus_with
from tests.fakes import BagOfWordsEncoder, BagOfWordsModel
from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import build_dependencies
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Document, DocumentKind, load_corpus
from tipassist.evaluation.contenders import Recorder
from tipassist.index.build import build_index
from tipassist.index.from_instruments import instrument_passages
from tipassist.index.from_register import passages_of
from tipassist.index.stamp import stamp_of
from tipassist.settings import Settings


def assistant_over(made: pytest.TempPathFactory, *beside: Beside) -> Assistant:
    """Return an assistant over the plan and documents beside it."""
    folder = corpus_with(made.mktemp("small") / "corpus", *beside)
    settings = Settings(corpus_dir=folder, state_dir=made.mktemp("state"))
    corpus = load_corpus(folder)
    register = build_dependencies(settings).register
    passages = (one for each in Library(corpus) for one in instrument_passages(each))
    index = build_index(
        (*passages_of(register), *passages),
        state_dir=settings.state_dir / "index",
        stamp=stamp_of(corpus.digest, "bag of words"),
        model=BagOfWordsModel(encoder=BagOfWordsEncoder(dim=384)),
    )
    return Assistant(build_dependencies(settings, Recorder(index)))


def talk(assistant: Assistant, *questions: str) -> str:
    """Return the last answer of a conversation."""
    conversation = ""
    text = ""
    for question in questions:
        answer = assistant.ask(question, conversation_id=conversation or None)
        conversation, text = answer.conversation_id, answer.text
    return text


def made(name: str, title: str, kind: str = "report") -> Document:
    """Return a document as a manifest names it, of no text."""
    return Document(
        id=name,
        kind=DocumentKind(kind),
        name=name.upper(),
        title=title,
        edition="1999",
        file=f"{name}.txt",
        sha256="0" * 64,
        source="made up",
        current=True,
    )
