"""Building a writer from the settings; its packages are imported at its first call, not here."""

import re
import time
from collections.abc import Callable

from tipassist.answer.assembling import Assembler
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.semantics import Semantics
from tipassist.corpus.library import Library
from tipassist.index.lazy import Lazy
from tipassist.register.model import Register
from tipassist.settings import WriterSettings
from tipassist.writer.accounts import Prices
from tipassist.writer.breaker import Breaker
from tipassist.writer.cache import WritingCache
from tipassist.writer.entailing import cross_encoder_judge
from tipassist.writer.knowing import learn_names
from tipassist.writer.ladder.climbing import Entailment
from tipassist.writer.language_writer import LanguageWriter, WriterLimits
from tipassist.writer.model import LanguageModel
from tipassist.writer.numbering import Numbering
from tipassist.writer.providers import build_llm, check_provider
from tipassist.writer.understanding.checking import Checker
from tipassist.writer.understanding.guide import LanguageGuide
from tipassist.writer.understanding.prompting import body_names, system_prompt

_SECONDS_PER_HOUR = 3600.0
_WORD = re.compile(r"[a-z]{3,}")


def build_model(
    settings: WriterSettings, clock: Callable[[], float] = time.monotonic
) -> LanguageModel:
    """Build the language model of the settings; nothing is called.

    Raises:
        WriterError: A package or a setting is missing.
    """
    check_provider(settings)
    assert settings.provider is not None
    return LanguageModel(
        provider=settings.provider,
        name=settings.model or "",
        llm=Lazy(lambda: build_llm(settings)),
        breaker=Breaker(clock),
        structured=settings.structured,
    )


def build_guide(
    settings: WriterSettings,
    model: LanguageModel,
    matcher: Matcher,
    register: Register,
    clock: Callable[[], float] = time.monotonic,
) -> LanguageGuide:
    """Build what reads questions with a model."""
    texts = (entry.wording.text for entry in matcher.entries)
    words = frozenset(word for text in texts for word in _WORD.findall(text.lower()))
    return LanguageGuide(
        model=model,
        checker=Checker(register, body_names(register), words - load_lexicons().stop_words),
        system=system_prompt(register),
        clock=clock,
        budget_seconds=settings.budget_seconds,
        prices=Prices(settings.price_in, settings.price_out),
    )


def build_entailment(settings: WriterSettings) -> Entailment | None:
    """Build the last rung of the ladder, where one is set; its model is loaded when first asked."""
    if settings.entailment_model is None:
        return None
    return Entailment(cross_encoder_judge(settings.entailment_model), settings.entailment_least)


def build_writer(
    settings: WriterSettings,
    model: LanguageModel,
    assembler: Assembler,
    library: Library,
    semantics: Semantics,
    clock: Callable[[], float] = time.monotonic,
) -> LanguageWriter:
    """Build the writer of a model over a corpus."""
    return LanguageWriter(
        model=model,
        numbering=Numbering(assembler, semantics),
        known=learn_names(assembler.register, library),
        cache=WritingCache(clock, settings.cache_size, settings.cache_hours * _SECONDS_PER_HOUR),
        clock=clock,
        limits=WriterLimits(
            budget_seconds=settings.budget_seconds,
            context_tokens=settings.context_tokens,
            max_output_tokens=settings.max_output_tokens,
        ),
        prices=Prices(settings.price_in, settings.price_out),
        entailment=build_entailment(settings),
    )
