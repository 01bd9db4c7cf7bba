"""The guide: a language model picks the query that a question asks for, in at most three calls."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tipassist.answer.draft import Draft
from tipassist.answer.guiding import Guided
from tipassist.answer.language.languages import ENGLISH, language_of
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.writing import Ending, Receipt
from tipassist.types import AnswerStatus
from tipassist.writer.accounts import Prices
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError
from tipassist.writer.model import LanguageModel, Usage
from tipassist.writer.understanding.checking import Checked, Checker, Refusal
from tipassist.writer.understanding.expecting import is_expected
from tipassist.writer.understanding.phrasing import question_of
from tipassist.writer.understanding.pick import Query, pick_shape, read_pick
from tipassist.writer.understanding.prompting import load_guide_prompts, reading_prompt

MAX_CALLS = 3
_GIVEN = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
_OPEN = (AnswerStatus.CLARIFY, AnswerStatus.NOT_IN_PLAN, AnswerStatus.OUT_OF_SCOPE)
_SETTLED = (Intent.SMALLTALK, Intent.ABOUT, Intent.DEFINITION)


@dataclass(slots=True)
class _Reading:
    """What came of one reading so far."""

    language: str
    begun: float
    usage: Usage | None = None
    tried: list[tuple[str, str]] = field(default_factory=list)

    def spend(self, usage: Usage) -> None:
        """Count a call."""
        self.usage = self.usage.plus(usage) if self.usage else usage


@dataclass(frozen=True, slots=True)
class LanguageGuide:
    """Reads questions with a language model.

    Attributes:
        model: The model.
        checker: Holds its picks against the plan.
        system: What it is told of the queries and of the plan.
        clock: Seconds, only differences count.
        budget_seconds: Time that a reading may take.
        prices: What tokens cost.
    """

    model: LanguageModel
    checker: Checker
    system: str
    clock: Callable[[], float]
    budget_seconds: float = 12.0
    prices: Prices = field(default_factory=Prices)

    def doubts(self, meaning: Meaning, draft: Draft) -> bool:
        """Whether a draft is of a question that the rules did not understand.

        Every question in another language is one; of those in English, only one that has no answer
        and in which no name, code or term was read. That the plan lacks something is no doubt.
        """
        if draft.status is AnswerStatus.ERROR or not any(map(str.isalpha, meaning.question)):
            return False
        if language_of(meaning.question) != ENGLISH:
            return True
        read = (meaning.bodies, meaning.places, meaning.instruments, meaning.instrument_names)
        named = any(read) or meaning.terms or meaning.unknown_names or meaning.ambiguous
        unread = not named and not meaning.needs_own_body and meaning.intent not in _SETTLED
        return unread and draft.status in _OPEN and not draft.complete

    def read(self, question: str, try_out: Callable[[str], Draft]) -> Guided:
        """Find a question that says the same and that the rules understand; see `Guide`."""
        reading = _Reading(language_of(question), self.clock())
        try:
            for found in self._picks(question, reading):
                asked = question_of(found)
                draft = try_out(asked)
                if self._answers(draft, found, reading.language):
                    return self._ended(reading, Ending.UNDERSTOOD, asked)
                reading.tried.append((asked, Refusal.NO_ANSWER))
        except WritingFailedError as err:
            return self._ended(reading, err.ending)
        return self._ended(reading, Ending.NOT_UNDERSTOOD)

    def _picks(self, question: str, reading: _Reading) -> Iterator[Checked]:
        """Yield the picks that stand, until the model chooses nothing or its calls are used up.

        Raises:
            WritingFailedError: A call failed, or the time is over.
        """
        deadline = Deadline(reading.begun + self.budget_seconds, self.clock)
        for _ in range(MAX_CALLS):
            prompt = reading_prompt(self.system, question, reading.tried)
            reply, usage = self.model.reply(prompt, pick_shape(), deadline)
            reading.spend(usage)
            pick = read_pick(reply)
            if pick is not None and pick.query is Query.NOTHING:
                return
            found = self.checker.check(pick) if pick else Refusal.NO_JSON
            if isinstance(found, Refusal):
                reading.tried.append(("", found))
            elif any(question_of(found) == asked for asked, _ in reading.tried):
                reading.tried.append((question_of(found), Refusal.REPEATED))
            else:
                yield found

    def _answers(self, draft: Draft, found: Checked, language: str) -> bool:
        """Whether a draft answers a pick.

        That the plan lacks it is an answer to a question in another language, whose own words the
        rules could not look for.
        """
        absent = draft.status is AnswerStatus.NOT_IN_PLAN and language != ENGLISH
        given = draft.status in _GIVEN or absent
        return given and is_expected(draft, found, self.checker.register)

    def _ended(self, reading: _Reading, ending: Ending, asked: str = "") -> Guided:
        usage = reading.usage or Usage()
        receipt = Receipt(
            provider=self.model.provider.value,
            model=self.model.name,
            prompt=load_guide_prompts().version,
            ending=ending,
            tokens_in=usage.tokens_in,
            tokens_out=usage.tokens_out,
            counted=usage.counted,
            cost=self.prices.cost(usage),
            took_ms=round((self.clock() - reading.begun) * 1000, 3),
            language=reading.language,
        )
        return Guided(asked, receipt)
