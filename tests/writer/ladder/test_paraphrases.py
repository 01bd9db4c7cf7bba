"""Sentences as a person would write them from the plan: true ones stand, turned ones do not.

They are written by reading the plan, not made of it by a program.
"""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from tipassist.answer.dependencies import Dependencies
from tipassist.answer.draft import Evidence
from tipassist.locators import Locator, code, section
from tipassist.types import Role, Span
from tipassist.writer.knowing import learn_names
from tipassist.writer.ladder.climbing import ladder_over
from tipassist.writer.ladder.verdict import Verdict
from tipassist.writer.sources import RawSentence, Source

LEAST_TRUE_KEPT = 0.9


@lru_cache(maxsize=1)
def written() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("paraphrases.toml").read_text("utf-8"))


def place_of(printed: str) -> Locator:
    if printed.startswith("Section "):
        return section(*printed.removeprefix("Section ").split("."))
    return code(printed)


def sources() -> dict[str, Source]:
    found = {}
    for number, (name, told) in enumerate(written()["sources"].items()):
        place = place_of(told["place"])
        evidence = Evidence(place, "section", str(place), (Span(number, number + 1),))
        fields = tuple((role.value, told[role.value]) for role in Role if role.value in told)
        found[name] = Source(name, (evidence,), told["text"], fields)
    return found


def verdict(given: Dependencies, sentence: dict[str, Any]) -> Verdict:
    known = learn_names(given.register, given.library)
    ladder = ladder_over(sources().values(), known, sentence.get("language", "en"))
    return ladder.check(RawSentence(sentence["text"], tuple(sentence["cited"])))


def test_true_sentences_in_words_of_their_own_stand(given: Dependencies) -> None:
    true = written()["true"]
    kept = [one["text"] for one in true if verdict(given, one).stands]
    assert len(kept) >= LEAST_TRUE_KEPT * len(true), {one["text"] for one in true} - set(kept)


@pytest.mark.parametrize("sentence", written()["false"], ids=lambda one: one["text"][:60])
def test_a_sentence_that_turns_its_evidence_is_deleted(
    given: Dependencies, sentence: dict[str, Any]
) -> None:
    assert not verdict(given, sentence).stands, sentence["kind"]


@pytest.mark.parametrize("sentence", written()["beyond"], ids=lambda one: one["text"][:60])
def test_what_the_ladder_cannot_tell_is_known(
    given: Dependencies, sentence: dict[str, Any]
) -> None:
    assert verdict(given, sentence).stands, "it is deleted now: put it among the false ones"
