"""Builds for the tests that need other processes."""

from collections.abc import Callable
from multiprocessing.synchronize import Event
from pathlib import Path

from tests.fakes import BagOfWordsModel
from tests.index.examples import PASSAGES, passage
from tipassist.index.build import build_index
from tipassist.index.passages import Passage
from tipassist.index.progress import silent
from tipassist.index.stamp import IndexStamp, stamp_of

WORDS = ("alpha", "beta", "gamma", "delta")


def stamp(corpus: str = "corpus") -> IndexStamp:
    return stamp_of(corpus, BagOfWordsModel().digest)


def corpus_of(word: str) -> tuple[Passage, ...]:
    """Return a corpus of 200 passages that all hold `word`."""
    return tuple(passage(f"A.1.{at}", f"{word} {PASSAGES[at % 7].text}") for at in range(1, 201))


def build(state_dir: Path, word: str, progress: Callable[[str, int, int], None] = silent) -> None:
    model = BagOfWordsModel()
    build_index(
        corpus_of(word), state_dir=state_dir, stamp=stamp(word), model=model, progress=progress
    )


def build_for_ever(state_dir: Path, started: Event) -> None:
    """Build one corpus after the other until killed."""
    started.set()
    while True:
        for word in WORDS:
            build(state_dir, word)
