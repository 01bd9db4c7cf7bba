"""The writer: it asks a language model, keeps what the evidence says, and else leaves the draft."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import DraftClaim
from tipassist.answer.language.languages import language_of
from tipassist.answer.writing import Ending, Task, Written, asks_plainly
from tipassist.writer.accounts import Prices
from tipassist.writer.cache import WritingCache, cache_key
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError
from tipassist.writer.finishing import claim_of, draft_of, ending_of
from tipassist.writer.ladder.climbing import Entailment, ladder_over
from tipassist.writer.ladder.reading import Known
from tipassist.writer.ladder.verdict import Verdict
from tipassist.writer.model import LanguageModel, Prompt, Usage, estimated
from tipassist.writer.numbering import MAX_SOURCES, Numbered, Numbering
from tipassist.writer.parsing import SentenceReader
from tipassist.writer.prompting import load_prompts, prompt_for
from tipassist.writer.sources import RawSentence, Source
from tipassist.writer.tally import Tally


@dataclass(frozen=True, slots=True)
class WriterLimits:
    """Within what a writing stays.

    Attributes:
        budget_seconds: Time from its begin to its end.
        context_tokens: Tokens of the prompt and of what is written, together.
        max_output_tokens: Tokens that are written at most.
    """

    budget_seconds: float = 12.0
    context_tokens: int = 8000
    max_output_tokens: int = 800


def _unwatched(_: Verdict) -> None:
    """Take no notice of a verdict."""


@dataclass(frozen=True, slots=True)
class LanguageWriter:
    """Writes answers with a language model.

    Attributes:
        model: The model.
        numbering: Makes sources of a draft.
        known: Names that stand for one another.
        cache: Writings that are kept.
        clock: Seconds, only differences count.
        limits: Within what a writing stays.
        prices: What tokens cost.
        entailment: The last rung of the ladder; None for none.
        watch: Told each verdict of the ladder; for measuring, as no answer shows what was deleted.
    """

    model: LanguageModel
    numbering: Numbering
    known: Known
    cache: WritingCache
    clock: Callable[[], float]
    limits: WriterLimits = field(default_factory=WriterLimits)
    prices: Prices = field(default_factory=Prices)
    entailment: Entailment | None = None
    watch: Callable[[Verdict], None] = _unwatched

    def write(self, task: Task) -> Generator[DraftClaim, None, Written]:
        """Yield the claims that are sure as they come, and return the end; see `Writer`."""
        tally = Tally(self.clock, language_of(task.meaning.question))
        numbered = self._fitting(task, tally.language)
        if not numbered.sources:
            return self._without(Ending.CONTEXT_OVERFLOW, tally)
        ladder = ladder_over(numbered.sources, self.known, tally.language, self.entailment)
        begun = False
        try:
            for sentence in self._sentences(task, numbered.sources, tally):
                verdict = ladder.check(sentence)
                self.watch(verdict)
                if tally.take(verdict):
                    yield from () if begun else numbered.before
                    begun = True
                    yield claim_of(sentence, ladder.sources)
        except WritingFailedError as err:
            return self._without(err.ending, tally)
        ending = ending_of(task, numbered, tally.kept)
        if ending is not Ending.WRITTEN:
            return self._without(ending, tally)
        draft = draft_of(task, numbered, tally.kept, tally.language)
        return Written(draft, tally.receipt(ending, self.model, self.prices))

    def _without(self, ending: Ending, tally: Tally) -> Written:
        return Written(None, tally.receipt(ending, self.model, self.prices))

    def _fitting(self, task: Task, language: str) -> Numbered:
        """Number the evidence; without what was found near, or none, where it does not fit."""
        numbered = self.numbering.number(task.draft, task.meaning.text)
        room = self.limits.context_tokens - self.limits.max_output_tokens
        for sources in (numbered.sources, numbered.sources[: len(numbered.quoted)]):
            prompt = _prompt(task, sources, language)
            if len(sources) <= MAX_SOURCES and estimated(prompt.system + prompt.user) <= room:
                return replace(numbered, sources=sources)
        return replace(numbered, sources=())

    def _sentences(
        self, task: Task, sources: tuple[Source, ...], tally: Tally
    ) -> Generator[RawSentence, None, None]:
        """Yield what the model writes, or once wrote of the same evidence."""
        question = " ".join(task.meaning.question.split())
        name = (load_prompts().version, self.model.provider.value, self.model.name)
        key = cache_key(*name, tally.language, question, sources=sources)
        found = self.cache.get(key)
        if found is not None:
            tally.cached = True
            yield from found
            return
        yield from self._called(_prompt(task, sources, tally.language), tally)
        self.cache.put(key, tuple(tally.raw))

    def _called(self, prompt: Prompt, tally: Tally) -> Generator[RawSentence, None, None]:
        """Yield the sentences of a reply as they come.

        Raises:
            WritingFailedError: The call failed, or what came is no whole reply.
        """
        tally.usage = Usage(estimated(prompt.system + prompt.user))
        deadline = Deadline(tally.begun + self.limits.budget_seconds, self.clock)
        stream = self.model.stream(prompt, load_prompts().shape, deadline)
        reader = SentenceReader()
        while True:
            try:
                piece = next(stream)
            except StopIteration as end:
                tally.usage = end.value
                break
            for sentence in reader.feed(piece):
                tally.raw.append(sentence)
                yield sentence
            if reader.is_too_long:
                raise WritingFailedError(Ending.MALFORMED, "the reply is no JSON that ends")
        if not reader.is_whole:
            ending = Ending.CUT if "{" in reader.text else Ending.MALFORMED
            raise WritingFailedError(ending, "the reply is no whole JSON")


def _prompt(task: Task, sources: Iterable[Source], language: str) -> Prompt:
    question = task.meaning.question
    return prompt_for(question, sources, language, in_plain_words=asks_plainly(question))
