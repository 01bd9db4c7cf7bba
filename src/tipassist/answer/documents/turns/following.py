"""Questions about documents that lean on the one before: "and paragraph 8?", "the next article"."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from tipassist.answer.documents.clauses.listing import asked_listing
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.reading.references import Reference, resolve, titled_steps
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.turns.wording import exchanged, joined_questions
from tipassist.answer.language.words import TOKEN, fold
from tipassist.answer.turns import Talk
from tipassist.corpus.structure.ordinals import WORDS, word
from tipassist.locators import Locator
from tipassist.register.instruments import ClauseKind

_FEW_WORDS = 9
_MORE_WORDS = 16
_FRAGMENT = re.compile(
    r"\W*(?:and|or|but|so),? (?:(?:what|how) (?:about|if)|if|when|where|for|to|with|without|by|from"
    r"|after|before|during|in|on|at)\b(?! (?:which|what|whom|whose|how|who)\b)"
)
"""A part of a sentence that only the question before makes whole: "and for one who is late?"."""
_SPOKEN_OF = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|must|should)(?:n't)? "
    r"(?:it|they)\b"
)
_POINTS = re.compile(
    r"\b(?:on|of|for|to|about|with|from|by|put|want|take|took|bring|take up|keep|kept) "
    r"(?:(?P<one>it|that|this)|them|these|those)(?=\s*(?:$|[?.!,])|"
    r" (?:in|by|back|at|too|also|now|then|again|today|up|on)\b)"
)
_FEW_OWN = 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Followed:
    """A question with what it takes from the one before.

    Attributes:
        asked: The question.
        index: The clause that it points to, when no reference says it.
        traces: The place of which the plan's references are asked, or None.
        of_plan: Whether the plan is asked the same.
        tentative: Whether it is one for the plan when the document has nothing of it.
        whole: The question together with the one before it, when it is but a part of one.
        place: The place spoken of, when the question leans on it by a pronoun or asks the plan.
        told: The place spoken of, whether it leans on it or not.
        instead: The question before with a phrase of it put in place of another: "and to clubs?".
        before: The question before.
        again: Whether it is the question before, asked of another document.
    """

    asked: DocumentQuestion
    index: int | None = None
    traces: Locator | None = None
    of_plan: bool = False
    tentative: bool = False
    whole: DocumentQuestion | None = None
    place: Locator | None = None
    told: Locator | None = None
    instead: DocumentQuestion | None = None
    before: DocumentQuestion | None = None
    again: bool = False


def follow(
    asked: DocumentQuestion,
    talk: Talk,
    reader: QuestionReader,
    stop_words: frozenset[str],
) -> Followed | None:
    """Return a question filled in from the turn before it; None when it does not lean on it."""
    key = Key(talk.document, talk.edition)
    if key not in reader.shelf.names.editions_of(key.document):
        return None
    leaning = _Leaning(asked, talk, reader, asked.topic(stop_words))
    if asked.keys:
        return leaning.elsewhere()
    if asked.choices:
        meant = {one.document for one in asked.choices}
        return Followed(replace(asked, keys=(key,), choices=())) if key.document in meant else None
    if asked.codes:
        return None
    return (
        leaning.traced()
        or leaning.placed()
        or leaning.of_plan()
        or leaning.part()
        or leaning.said_of_it()
    )


@dataclass(frozen=True, slots=True)
class _Leaning:
    """A question, what was said before it, and the words that tell its subject."""

    asked: DocumentQuestion
    talk: Talk
    reader: QuestionReader
    topic: tuple[str, ...]

    @property
    def key(self) -> Key:
        """The document spoken of."""
        return Key(self.talk.document, self.talk.edition)

    @property
    def is_bare(self) -> bool:
        """Whether a question is short and has no subject of its own."""
        return len(TOKEN.findall(self.asked.text)) <= _FEW_WORDS and not self.topic

    @property
    def is_short(self) -> bool:
        """Whether a question has few words, or more that make but a part of a sentence."""
        words = len(TOKEN.findall(self.asked.text))
        return words <= _FEW_WORDS or (
            words <= _MORE_WORDS and _FRAGMENT.match(self.asked.text) is not None
        )

    def elsewhere(self) -> Followed | None:
        """Fill in "and in the protocol?": the question before, of another document.

        "How about the contract under the protocol?" asks the same of the contract there.
        """
        if self.asked.references:
            return None
        if not self.is_bare or self.asked.asks("recommends"):
            return self._part_elsewhere()
        before = self.reader.read(self.talk.question)
        places = [self.reader.shelf.places(key) for key in self.asked.keys]
        missing = all(resolve(one, held) is None for one in before.references for held in places)
        if before.references and missing and (told := self._part_elsewhere()):
            return told
        again = replace(before, keys=self.asked.keys, plan=self.asked.plan, choices=())
        return Followed(again, again=True)

    def _part_elsewhere(self) -> Followed | None:
        short = len(TOKEN.findall(self.asked.text)) <= _FEW_WORDS
        points = _POINTS.search(self.asked.text) if len(self.topic) <= _FEW_OWN else None
        leans = _SPOKEN_OF.search(self.asked.text) is not None or points is not None
        if self.asked.plan or not (leans or (short and self.asked.asks("opens"))):
            return None
        told = self._told() if points is not None and points["one"] else ""
        before = told or self.talk.question
        whole = self.reader.read(joined_questions(before, self.asked.printed))
        return Followed(self.asked, whole=replace(whole, keys=self.asked.keys, choices=()))

    def _told(self) -> str:
        """Return what the recommendation, finding or activity spoken of says; "" for another."""
        places = self.reader.shelf.places(self.key)
        at = places.find(places.key(self.talk.place)) if self.talk.place is not None else None
        if at is None:
            return ""
        clause = places.clause(at)
        if clause.cells:
            return next((cell.text for head, cell in clause.cells if asked_listing(fold(head))), "")
        told = clause.kind in (ClauseKind.RECOMMENDATION, ClauseKind.FINDING)
        return _SENTENCE.split(clause.wording.text)[0] if told else ""

    def traced(self) -> Followed | None:
        """Fill in "what in the plan rests on it?"."""
        asks = self.asked.asks("trace") and self.asked.asks("it")
        if self.talk.place is None or not (self.is_bare and asks):
            return None
        return Followed(self.asked, traces=self.talk.place)

    def placed(self) -> Followed | None:
        """Fill in the document and the article of "and paragraph 8?", "and (d)?", "the next"."""
        label = _label(self.asked.text)
        places = self.reader.shelf.places(self.key)
        named = self.asked.references or ((label,) if label else ())
        named = named or titled_steps(self.asked.text, (), places)
        if named:
            filled = tuple(_filled(one, self.talk, places) for one in named)
            if all(resolve(one, places) is None for one in filled):
                filled = _numbered_beside(label, self.talk, places)
            if not filled:
                return None
            found = replace(self.asked, keys=(self.key,), references=filled)
            return Followed(self._asked_before(found, places))
        step = 1 if self.asked.asks("next") else -1 if self.asked.asks("before") else 0
        if not (step and self._is_step(step) and self.talk.place) or self.asked.plan:
            return None
        index = _beside(self.talk.place, places, step)
        found = replace(self.asked, keys=(self.key,))
        return Followed(found, index=index) if index is not None else None

    def _is_step(self, step: int) -> bool:
        """Whether a short question has no words but those for a place beside another."""
        cue = load_document_words().asks["next" if step > 0 else "before"]
        said = {fold(one) for one in TOKEN.findall(cue.sub(" ", self.asked.text))}
        return len(TOKEN.findall(self.asked.text)) <= _FEW_WORDS and not any(
            fold(one) in said for one in self.topic
        )

    def _asked_before(self, found: DocumentQuestion, places: Places) -> DocumentQuestion:
        """Fill in what is asked of a division: "and for chapter E?" after "who leads D?"."""
        if self.topic or not self.asked.asks("opens"):
            return found
        at = resolve(found.references[0], places)
        if at is None or places.clause(at).kind not in (ClauseKind.HEADING, ClauseKind.ANNEX):
            return found
        before = self.reader.read(self.talk.question)
        return replace(before, keys=found.keys, references=found.references, choices=())

    def of_plan(self) -> Followed | None:
        """Fill in "and in the plan?"."""
        if not (self.asked.plan and self.is_bare):
            return None
        before = self.reader.read(self.talk.question)
        return Followed(before, of_plan=True, place=self.talk.place)

    def part(self) -> Followed | None:
        """Fill in "who decided that?" and "and in 2023?" from the question before."""
        short = self.is_short
        leans = self.asked.asks("leans") or (short and self.asked.asks("opens"))
        leans = leans or self.asked.asks("of_them") or (short and self.asked.asks("same_list"))
        if self.asked.plan or not leans:
            return None
        found = replace(self.asked, keys=(self.key,))
        whole = self.reader.read(joined_questions(self.talk.question, self.asked.printed))
        place = self.talk.place if self.asked.asks("leans") else None
        return Followed(
            found,
            tentative=True,
            whole=replace(whole, keys=(self.key,)),
            place=place,
            told=self.talk.place,
            instead=self._exchanged(),
            before=replace(self.reader.read(self.talk.question), keys=(self.key,)),
        )

    def _exchanged(self) -> DocumentQuestion | None:
        put = exchanged(self.talk.question, self.asked.printed)
        return replace(self.reader.read(put), keys=(self.key,), choices=()) if put else None

    def said_of_it(self) -> Followed | None:
        """Fill in "does it say anything about housing?"."""
        if self.asked.plan:
            return None
        found = replace(self.asked, keys=(self.key,))
        if self.topic and self.asked.asks("it_says"):
            return Followed(found)
        short = self.is_short
        subject = bool(self.topic) or asked_listing(self.asked.text) is not None
        opens = short and subject and self.asked.asks("opens")
        return Followed(found, tentative=True) if opens else None


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    """Return the pattern of a question that is but a label."""
    inner = "|".join(load_document_words().inner)
    return re.compile(
        r"(?:(?:and|or|also|then|now|so|what about|how about|ok),? )*"
        r"(?:(?:in |from |of )?(?:the )?same [a-z-]+(?:,| -| –)? ?)?"
        r"(?:what (?:does|do|is) )?(?:the )?"
        rf"(?:(?:(?P<unit>{inner}|number|no\.|nr\.?|#) ?)?"
        r"\(?(?P<label>\d{1,2}|[a-z]|[ivx]{1,4})\)?"
        rf"|(?:number|no\.|nr\.?) (?P<word>{WORDS}))"
        r"(?:,? (?:of|in|from|under) (?:the same|that|this|the said|it)(?: [a-z]+)?)?"
        r"(?: say| provide| then| too| please)?\s*[?.!]*"
    )


def _label(text: str) -> Reference | None:
    """Return the place of a question that is but a label: "and (d)?", "and number nine?"."""
    match = _labels().fullmatch(text)
    if match is None:
        return None
    label = match["label"] or str(word(match["word"]))
    return Reference("paragraph", (label,), label, 0, 0)


def _filled(reference: Reference, talk: Talk, places: Places) -> Reference:
    """Fill in the article of "paragraph 8" from the place spoken of."""
    if talk.place is None or (
        resolve(reference, places) is not None and reference.unit != "paragraph"
    ):
        return reference
    base = places.key(talk.place)
    for size in range(len(base), 0, -1):
        tokens = (*base[:size], *reference.tokens)
        if places.find(tokens) is not None:
            return replace(reference, unit="", tokens=tokens)
    return reference


def _numbered_beside(label: Reference | None, talk: Talk, places: Places) -> tuple[Reference, ...]:
    """Return the recommendation or article, which is not there, that a number alone asks for."""
    base = places.key(talk.place) if label is not None and talk.place is not None else ()
    like = (*base[-2:-1], *base[:1])
    unit = next((one for one in like if one in load_document_words().units), "")
    if label is None or not unit or not label.tokens[0].isdigit():
        return ()
    return (replace(label, unit=unit, printed=f"{unit} {label.printed}"),)


def _beside(place: Locator, places: Places, step: int) -> int | None:
    """Return the clause of the same sort after or before a place."""
    key = places.key(place)
    index = places.find(key)
    if index is None:
        return None
    like = places.clause(index)
    order: dict[tuple[str, ...], int] = {}
    for at, one in enumerate(places.instrument.clauses):
        own = places.key(one.locator)
        if one.kind is like.kind and len(own) == len(key):
            order.setdefault(own, at)
    held = list(order.values())
    if index not in held:
        return None
    wanted = held.index(index) + step
    return held[wanted] if 0 <= wanted < len(held) else None
