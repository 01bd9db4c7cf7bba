"""Patterns by name are compiled when they are asked for, and every packaged one compiles."""

import re
from collections.abc import Iterable

import pytest

from tipassist.answer.followups.pointing import load_pointing_words
from tipassist.answer.named_patterns import NamedPatterns


def test_a_pattern_is_compiled_once_and_only_when_it_is_asked_for() -> None:
    compiled = []

    def pattern(words: Iterable[str]) -> re.Pattern[str]:
        compiled.append(tuple(words))
        return re.compile("|".join(words))

    patterns = NamedPatterns({"first": ["a", "b"], "second": ["c"]}, pattern)
    assert (list(patterns), len(patterns), compiled) == (["first", "second"], 2, [])
    assert patterns["first"] is patterns["first"]
    assert compiled == [("a", "b")]


def test_a_name_that_no_pattern_has_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        NamedPatterns({}, lambda words: re.compile("|".join(words)))["none"]


def test_every_packaged_pattern_compiles() -> None:
    assert all(isinstance(one, re.Pattern) for one in load_pointing_words().asks.values())
