"""Statements put to the test are held against the sentences of the plan: yes, no, or no word.

Yes needs every name, value and telling word of the statement in one clause of a sentence, each in
its part; no needs all but one date, number, name or denial. In all other cases nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tipassist.answer.draft import Draft, DraftClaim, part_claim
from tipassist.answer.language.mood import Mood, asked_mood, tells
from tipassist.answer.language.statement_words import load_statement_words
from tipassist.answer.language.words import TOKEN, families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.naming.role_holders import speaks_of_bodies
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.sentences import Sentences, sentence_claim
from tipassist.answer.ranking.splitting import SENTENCE_END
from tipassist.answer.statements.clauses import DOES, Clause, ClauseReader
from tipassist.answer.statements.cutting import Cutter
from tipassist.answer.statements.holding import Held, Holder, Outcome
from tipassist.answer.statements.names import names_within
from tipassist.answer.statements.reading import Statement, StatementReader
from tipassist.answer.statements.tokens import Token, Tokenizer, TokenKind
from tipassist.locators import LocatorKind
from tipassist.register.model import SectionPart
from tipassist.register.queries import find_place
from tipassist.types import AnswerStatus, Route

_SO = "Yes, by the plan's text:"
_ONLY_NAMED = re.compile(r"\W*(?:[\w-]+ ){0,3}\([^()]*\)\W*")
_IS_SO = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then) )*(?:is|are)(?:n't)? (?:the |this |our )?(?:[a-z-]+ )??"
    r"(?P<what>[a-z-]+) (?P<is>[a-z-]+)\s*\??$"
)
_MOST = 0.6
_DOERS = re.compile(r"^(?:and |so |but |ok |then )*(?:\w+ )?they\b")
_ROWS = (LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
_OPEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.NOT_IN_PLAN})


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the plan, read.

    Attributes:
        entry: The sentence.
        clauses: What it says, with what introduces it.
        lead: The part that introduces it, if any.
        item: Whether it stands in an item of a list.
        headed: The word families of what introduces it and of its own heading; none without one.
    """

    entry: Entry
    clauses: tuple[Clause, ...]
    lead: SectionPart | None
    item: bool
    headed: frozenset[str] = frozenset()


@dataclass(slots=True)
class StatementChecker:
    """Tells whether what a question states is what the plan says.

    Args:
        sentences: The sentences of the plan.
    """

    sentences: Sentences
    _told: tuple[Told, ...] = field(init=False, default=(), repr=False)
    _tokenizer: Tokenizer = field(init=False, repr=False)
    _clauses: ClauseReader = field(init=False, repr=False)
    _reader: StatementReader = field(init=False, repr=False)
    _holder: Holder = field(init=False, repr=False)

    def __post_init__(self) -> None:
        words = load_statement_words()
        self._tokenizer = Tokenizer(self.sentences.register, words)
        self._clauses = ClauseReader(words, Cutter(words))
        self._holder = Holder(words, self._tokenizer.documents)
        self._reader = StatementReader(self._tokenizer, self._clauses, words)

    def check(self, meaning: Meaning, draft: Draft) -> Draft:
        """Say before a draft whether the plan says what is stated, where one sentence tells."""
        coded = any(one.kind in _ROWS for one in meaning.places)
        if draft.status not in _OPEN or coded or meaning.query or meaning.contest:
            return draft
        if _ONLY_NAMED.fullmatch(meaning.text):
            return draft
        found = self._first_found(meaning)
        if found is None:
            return self._told_of_part(meaning) or draft
        if _is_said(found[1], draft) or _is_untold(meaning, found):
            return draft
        if _is_of_another(meaning, found):
            return draft
        return self._answered(found, draft)

    def _told_of_part(self, meaning: Meaning) -> Draft | None:
        """Tell the sentence that says of a part of the body named what is stated of the body.

        "SOMTC monitors the implementation" is said of its working group alone.
        """
        named = [one for one in meaning.bodies if not (one.excluded or one.own)]
        if meaning.form is not Form.YESNO or len(named) != 1:
            return None
        text, body = meaning.text, named[0]
        for part in names_within(body.body, self.sentences.register):
            said = f"{text[: body.start]}{part}{text[body.end :]}"
            found = self._first_found(Meaning(said, said))
            if found is not None and found[1].outcome is Outcome.SO:
                lead = f"The plan's text says this of {part}, not of {body.body} as such:"
                return self._answered(found, Draft(AnswerStatus.ANSWERED, ()), lead)
        return None

    def says(self, question: str) -> str:
        """Return "yes", "no" with what is otherwise, or "" for a question as typed."""
        found = self._first_found(Meaning(question, question))
        if found is None:
            return ""
        if found[1].outcome is Outcome.SO:
            return "yes"
        return f"no: {found[1].wrong.said}" if found[1].wrong else "no"

    def _first_found(self, meaning: Meaning) -> tuple[Told, Held] | None:
        """Return the sentence that tells of what a question states, however that is put."""
        readings = self._reader.readings(meaning)
        found = (self._found(one) for one in readings if not _lacks_doer(meaning, one))
        return next((one for one in found if one is not None), None)

    def _found(self, statement: Statement) -> tuple[Told, Held] | None:
        """Return the sentence that tells whether a statement is so."""
        told = self._read()
        holder = self._holder
        denied: list[tuple[Told, Held]] = []
        for one in told:
            if statement.member and not _is_headed(one, statement):
                continue
            fares = [_best(holder, said, one.clauses) for said in statement.clauses]
            wrong = [held for held in fares if held.outcome is Outcome.NOT_SO]
            if any(held.outcome is Outcome.OPEN for held in fares) or len(wrong) > 1:
                continue
            if not wrong:
                if _says_but_a_deed(statement) or _is_but_a_title(statement, one):
                    continue
                if self._is_but_its_name(statement, one):
                    continue
                return one, fares[0]
            if (
                wrong[0].wrong is not None
                or statement.tagged
                or "negations" not in _flags(statement)
            ):
                denied.append((one, wrong[0]))
        if len({held.right for _, held in denied}) != 1:
            return None
        return None if self._is_said_elsewhere(statement, denied) else denied[0]

    def _is_but_its_name(self, statement: Statement, told: Told) -> bool:
        """Whether a sentence has a word of a statement only in the plan's own name.

        "Can victims work?" is not told by a sentence on victims in "this Work Plan".
        """
        title = set(families(self.sentences.register.title.text))
        text = f"{told.lead.wording.text if told.lead else ''} {told.entry.wording.text}"
        printed = [match[0] for match in TOKEN.finditer(text)]
        for said in statement.clauses:
            for one in said.content:
                if one.kind is not TokenKind.WORD or not one.families & title:
                    continue
                stands = [word for word in printed if one.families & set(families(word))]
                if stands and all(word[0].isupper() for word in stands):
                    return True
        return False

    def _is_said_elsewhere(self, statement: Statement, denied: list[tuple[Told, Held]]) -> bool:
        """Whether another sentence has what is held to be wrong, and most of the rest."""
        wrong = denied[0][1].wrong
        if wrong is None:
            return False
        rest = [one for said in statement.clauses for one in said.content if one is not wrong]
        denying = [one for one, _ in denied]
        acting = {fold(one) for one in self.sentences.register.bodies}
        if wrong.key & acting and self._asks_bodies_by_role(rest, denying):
            return True
        for other in self._read():
            if other in denying or not _has_token(wrong, other):
                continue
            if not all(_has_token(doer, other) for doer in _doers(statement, wrong)):
                continue
            met = sum(any(_holds_word(self._holder, t, c) for c in other.clauses) for t in rest)
            if met >= _MOST * len(rest):
                return True
        return False

    def _asks_bodies_by_role(self, rest: Sequence[Token], denying: Sequence[Told]) -> bool:
        """Whether a sentence on the bodies in a role, which it does not name, says the rest."""
        of_roles = (
            one
            for one in self._read()
            if one not in denying and any(map(speaks_of_bodies, _names_in(one)))
        )
        return any(
            all(any(_holds_word(self._holder, said, c) for c in one.clauses) for said in rest)
            for one in of_roles
        )

    def _answered(self, found: tuple[Told, Held], draft: Draft, says: str = "") -> Draft:
        """Put what the plan says of a statement before what was found."""
        one, held = found
        said = sentence_claim(one.entry)
        if one.item:
            said = replace(said, text=f"**{one.entry.evidence.locator}** {said.text}")
        before = (part_claim(one.lead, self.sentences.register),) if one.lead else ()
        told = (*before, replace(said, level=1) if before else said)
        texts = {_SO, *(claim.text for claim in told)}
        found_else = draft.route is Route.PASSAGES and draft.status is not AnswerStatus.NOT_IN_PLAN
        rest = draft.claims if found_else else ()
        rest = tuple(claim for claim in rest if claim.text not in texts)
        lead = DraftClaim(says or self._lead(held), said.evidence)
        return Draft(AnswerStatus.ANSWERED, (lead, *told, *rest), route=Route.PASSAGES)

    def _lead(self, held: Held) -> str:
        if held.outcome is Outcome.SO:
            return _SO
        if held.wrong is None:
            return "No, the plan's text says otherwise:"
        return f"No, not {self._tokenizer.spelled(held.wrong)} by the plan's text:"

    def _read(self) -> tuple[Told, ...]:
        if not self._told:
            entries = [one for _, one in self.sentences.scored((), prose=True)]
            self._told = tuple(self._read_one(one) for one in entries)
        return self._told

    def _read_one(self, entry: Entry) -> Told:
        register = self.sentences.register
        part = find_place(register, entry.evidence.locator)
        lead = None
        if isinstance(part, SectionPart):
            section = register.section(part.locator.parts[0])
            lead = section.introduction_of(part) if section else None
        before = self._tokenizer.read(_last_sentence(lead.wording.text)) if lead else ()
        clauses = (
            clause
            for sentence in SENTENCE_END.split(entry.wording.text)
            for clause in self._clauses.read(self._tokenizer.read(sentence), before)
        )
        item = isinstance(part, SectionPart) and part.is_item
        heading = part.heading if isinstance(part, SectionPart) else None
        headed = families(f"{heading} {lead.wording.text}") if heading and lead else ()
        return Told(entry, tuple(clauses), lead, item, frozenset(headed))


def _lacks_doer(meaning: Meaning, statement: Statement) -> bool:
    """Whether "they" of a talk, who do what is stated, are nobody by name."""
    filled = meaning.text != meaning.question and _DOERS.search(meaning.question.lower())
    return bool(filled) and next(_doers(statement), None) is None


def _is_but_a_title(statement: Statement, told: Told) -> bool:
    """Whether a sentence has all words of a statement only in capitals: in the title of a paper.

    "Are trafficked persons punished?" is not told by the name of a protocol against trafficking.
    """
    said = [
        one for clause in statement.clauses for one in clause.content if one.kind is TokenKind.WORD
    ]
    printed = [match[0] for match in TOKEN.finditer(told.entry.wording.text)]
    stands = [[word for word in printed if one.families & set(families(word))] for one in said]
    found = [words for words in stands if words]
    return len(found) > 1 and all(word[0].isupper() for words in found for word in words)


def _says_but_a_deed(statement: Statement) -> bool:
    """Whether somebody is only said to do something: the deed may be a noun in the plan."""
    told = [one for said in statement.clauses for one in said.content]
    words = [one for one in told if one.kind is not TokenKind.NAME]
    return len(told) == 2 and len(words) == 1 and next(_doers(statement), None) is not None


def _is_said(held: Held, draft: Draft) -> bool:
    """Whether the table has told already that it is so."""
    told = draft.claims[0].text if draft.claims else ""
    so = held.outcome is Outcome.SO
    return so and draft.route is Route.REGISTER and told.startswith("Yes")


def _flags(statement: Statement) -> frozenset[str]:
    return frozenset(flag for one in statement.clauses for flag in one.flags)


def _best(holder: Holder, said: Clause, told: tuple[Clause, ...]) -> Held:
    """Return how a clause of a statement fares in a sentence: as it does where it fits best."""
    fares = [holder.hold(said, one) for one in told]
    order = (Outcome.SO, Outcome.NOT_SO, Outcome.OPEN)
    return min(fares, key=lambda held: order.index(held.outcome), default=Held(Outcome.OPEN))


def _holds_word(holder: Holder, token: Token, clause: Clause) -> bool:
    if token.kind is TokenKind.NAME:
        return bool(token.key & clause.roles.keys())
    return holder.hold_one(token, clause)


def _has_token(token: Token, told: Told) -> bool:
    if token.kind is TokenKind.NAME:
        return any(token.key & one.roles.keys() for one in told.clauses)
    return any(token.key <= v.key for one in told.clauses for v in one.values(token.kind))


def _is_headed(told: Told, statement: Statement) -> bool:
    """Whether what is said to be one of several heads the item, if it has a heading."""
    said = (one for clause in statement.clauses for one in clause.content)
    return not told.headed or all(one.families <= told.headed for one in said)


def _doers(statement: Statement, wrong: Token | None = None) -> Iterator[Token]:
    """Yield the names that do what is stated, but for the one that is held to be wrong."""
    for said in statement.clauses:
        for one in said.content:
            does = any(DOES in said.roles.get(key, ()) for key in one.key)
            if one.kind is TokenKind.NAME and one is not wrong and does:
                yield one


def _last_sentence(text: str) -> str:
    return text.rstrip(" :").rsplit(". ", 1)[-1]


def _names_in(told: Told) -> tuple[str, ...]:
    """Return the names that a sentence has, and the one that leads it in."""
    lead = told.lead.heading or "" if told.lead else ""
    return (lead, *(name for clause in told.clauses for name in clause.roles))


def _is_untold(meaning: Meaning, found: tuple[Told, Held]) -> bool:
    """Whether a sentence that will have something done or there does not tell that it is.

    That something will be at another time is told all the same.
    """
    told, held = found
    mood = asked_mood(meaning.text)
    if held.outcome is not Outcome.SO:
        return mood is Mood.EXISTS
    return not tells(mood, told.entry.wording.text)


def _is_of_another(meaning: Meaning, found: tuple[Told, Held]) -> bool:
    """Whether what the plan is said to be is said of another thing: "the final evaluation"."""
    asked = _IS_SO.match(fold(meaning.text))
    if asked is None or found[1].outcome is not Outcome.SO:
        return False
    word, text = re.escape(asked["is"]), fold(found[0].entry.wording.text)
    if not re.search(rf"\b{word}\b", text):
        return False
    own = rf"\b{word}(?:,| and)? (?:[a-z-]+ )?{re.escape(asked['what'])}\b"
    said = rf"\b(?:is|are|be|being|remains?|as|becomes?)(?: [a-z]+)? {word}\b|\b{word}[.,;:]"
    return re.search(f"{own}|{said}", text) is None
