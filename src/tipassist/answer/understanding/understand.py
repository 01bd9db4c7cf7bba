"""Understanding: from a person's words to a typed meaning."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from tipassist.answer.assertions.model import AreAll, Asserted
from tipassist.answer.assertions.reading import LONGEST, AssertionReader
from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.counting import without_rows_told
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.words import ACRONYM, TOKEN, families, fold
from tipassist.answer.meaning import (
    ASKS_OWN,
    BESIDE,
    CHORE,
    HARM,
    ORDERS,
    OUTRIGHT,
    BodyMention,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.naming.bodies import learn_body_names
from tipassist.answer.naming.own_mentions import asks_own_share, says_own_rows
from tipassist.answer.naming.role_holders import RoleHolders
from tipassist.answer.naming.slots import SlotFinder, Slots, ordinal_in
from tipassist.answer.rewording.rewording import Rewording
from tipassist.answer.rewording.wrapped.addenda import without_slips
from tipassist.answer.sets.contests.contest_reading import ContestReader
from tipassist.answer.sets.contests.contest_words import load_contest_words
from tipassist.answer.sets.counted_roles import counted_roles
from tipassist.answer.sets.query import Holds, Refers, SetQuery
from tipassist.answer.sets.ranks import load_rank_words, read_rank
from tipassist.answer.sets.reader import SetReader
from tipassist.answer.sets.tolerant import TolerantReader
from tipassist.answer.sets.unread import ConditionFinder, load_condition_words
from tipassist.answer.sets.words.tokens import load_set_words
from tipassist.answer.understanding.citing_rows import rows_citing, without_uncited
from tipassist.answer.understanding.conduct import asks_conduct_of_bodies, of_conduct
from tipassist.answer.understanding.cue_reading import CueReader
from tipassist.answer.understanding.each_other import says_each_other
from tipassist.answer.understanding.frame_reading import (
    FrameReader,
    FrameTeller,
    bodies_in,
    masked,
    says_own,
)
from tipassist.answer.understanding.frames import After
from tipassist.answer.understanding.intent_rules import is_settled, rule_intent
from tipassist.answer.understanding.likely_intents import most_likely
from tipassist.answer.understanding.misuse import asks_for_harm
from tipassist.answer.understanding.own_cases import tells_of_case
from tipassist.answer.understanding.part_reading import PartReader
from tipassist.answer.understanding.recurring import recurring_in
from tipassist.answer.understanding.roleless import names_own_only, with_subject
from tipassist.answer.understanding.standings import read_standing
from tipassist.answer.understanding.subject_reading import SubjectReader
from tipassist.answer.understanding.told_lists import ToldList, read_told_list
from tipassist.answer.understanding.whole_field import narrowed
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import CODE_KINDS, LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_SPEAKS_FOR_OWN = re.compile(
    r"\b(?:we|us|ours?|i|me|mine|my (?:own )?(?:rows?|activit(?:y|ies)|body))\b"
)
_WHICH_PART = re.compile(r"\b(?:which|what) (?:sub-?)?(?:paragraph|article|clause|provision)s?\b")
_LEADS_OR_HELPS = {Role.COORDINATING, Role.SUPPORTING}
_SOME_BODY = "the asker's own"

Guess = Callable[[Meaning], dict[Intent, float]]
Judge = Callable[[Meaning], bool]


class Understander:
    """Reads questions about one register.

    Args:
        register: The plan.
        lexicons: Cue words, aliases, stop words.
        guess: Gives the probability of each intent of a meaning; None to go by slots alone.
        lies_beside: Whether a question lies beside what is answered; asked where slots do not
            decide; None to refuse nothing for it.
        teller: Tells the frames of questions; None to go without.
    """

    def __init__(
        self,
        register: Register,
        lexicons: Lexicons,
        guess: Guess | None = None,
        lies_beside: Judge | None = None,
        teller: FrameTeller | None = None,
    ) -> None:
        self._guess = guess
        self._lies_beside = lies_beside
        self._register = register
        self._lexicons = lexicons
        self._names = learn_body_names(register, lexicons)
        self._printed = " ".join(fold(register.text).split())
        self._title = register.title.text
        self._finder = SlotFinder(register, self._names, lexicons)
        self._rewording = Rewording(register, self._names, self._finder, lexicons)
        self._cues = CueReader(lexicons)
        self._holders = RoleHolders(register, lexicons)
        words = load_set_words()
        self._sets = SetReader(words, lexicons.stop_words | lexicons.generic_words)
        self._contests = ContestReader(words, self._sets.known | words.frame, load_contest_words())
        self._conditions = ConditionFinder(words, self._sets.known, load_condition_words())
        self._ranks = load_rank_words()
        self._assertions = AssertionReader(words, self._sets.known | words.frame)
        tolerant = TolerantReader(self._sets, frozenset(families(self._names.cells)))
        self._parts = PartReader(self._finder, self._sets, load_asking_words(), tolerant)
        self._subjects = SubjectReader(
            self._names, self._finder, self._sets, self._parts, self._cues.topic
        )

        rows = frozenset(families(" ".join(map(_row_text, register.activities))))
        self._frames = FrameReader(teller, rows, register.bodies) if teller else None

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body that can be named."""
        return self._names.known

    def body_named(self, text: str) -> str | None:
        """Return the one body that a text names, or None."""
        slots = self._finder.find(fold_lookalikes(text), None)
        return slots.bodies[0].body if len(slots.bodies) == 1 else None

    def plain(self, question: str) -> str:
        """Return a question without markup and orders, shorthand and typos mended, said as one.

        An earlier plan that is not named has its name in it.
        """
        return self._rewording.plain(question)

    def slots(self, text: str, own_body: str | None) -> Slots:
        """Return what a text names."""
        return self._finder.find(text, own_body)

    def names_before(self, question: str) -> bool:
        """Whether a question names itself, in a sentence before, what its last points to."""
        return self._rewording.names_before(question)

    def asks_for_faults(self, question: str) -> bool:
        """Whether a question tells a claim and asks what is wrong in it."""
        return self._rewording.asks_for_faults(question)

    def understand(self, question: str, own_body: str | None = None) -> Meaning:
        """Turn a question into its meaning by slots and cues alone.

        Args:
            question: As typed.
            own_body: The asker's own body as the plan prints it, or None.
        """
        told = self._rewording.said(question, own_body)
        text, own_body = told.text, told.own_body
        text = self._framed(text, own_body) or text
        expression = self._subjects.expression(text, own_body)
        unset = own_body is None and expression is None
        unset = unset and self._subjects.expression(text, _SOME_BODY) is not None
        text = self._rewording.of_roles(text, own_body)
        most = self._rewording.of_most(text, own_body)
        outright = frozenset({OUTRIGHT} if most else ())
        text = most or text
        asserted = self._asserted(text, own_body)
        whole = text
        text, slots, query = self._parts.read(text, own_body)
        if query is not None and (
            _asks_which_part(query, slots, fold(text)) or _is_of_section(query, slots)
        ):
            query = None
        slots = self._of_titled_rows(slots, fold(text)) if query is None else slots
        standing = read_standing(fold(whole), lambda: self._finder.find(whole, own_body).marks)
        if standing is not None:
            text, slots, query = whole, self._finder.find(whole, own_body), None
        contest = standing
        if contest is None and not (asserted and asserted.counts_several):
            contest = self._contests.read(fold(text), slots.marks)
        coded = any(one.kind is LocatorKind.ACTIVITY for one in slots.places)
        free = contest is None and not coded
        bounded = self._subjects.beside(whole, query, own_body) if free and not unset else None
        if bounded is not None:
            slots = slots if text == whole else self._finder.find(whole, own_body)
            text, query = whole, None
        rest = " ".join(slots.rest.split())
        cues = self._cues
        asks_own = own_body is None and slots.says_own and self._reads_own(text)
        if own_body is None and slots.says_own and bounded is None and query is None:
            spoken = asks_own or _SPEAKS_FOR_OWN.search(fold(text)) is not None
            asks_own = spoken and (asks_own or self._bounds_own(text))
        unknown_names = self._unknown_names(text, slots)
        free = not (slots.bodies or slots.ambiguous or unknown_names or coded)
        asks_own = asks_own or unset or (own_body is None and free and asks_own_share(fold(text)))
        own = frozenset({ASKS_OWN} if asks_own else ()) | outright
        meaning = Meaning(
            question=question,
            text=text,
            relation=_relation_of(query) or cues.relation(rest),
            column=cues.column(rest, slots),
            form=_form_of(query) or cues.form(rest, slots, fold(text)),
            bodies=_as_read(cues.paired(slots.bodies, fold(text)), query),
            places=slots.places,
            outside=slots.outside,
            instruments=slots.instruments,
            instrument_names=slots.instrument_names,
            terms=slots.terms,
            actors=slots.actors,
            joint=cues.has("form", "both", rest),
            only=cues.has("form", "only", rest),
            lacking=cues.has("form", "none", rest),
            negated=bool(slots.bodies)
            and (_only_denies(query) or (cues.is_negated(rest) and not _held(query))),
            needs_own_body=own_body is None and (asks_own or self._says_own_body(rest, slots)),
            ambiguous=slots.ambiguous,
            unknown_names=unknown_names,
            topic=without_rows_told(narrowed(cues.topic(slots.rest), text, self._title), text),
            words=cues.content(slots.rest),
            ordinal=ordinal_in(rest),
            cues=cues.names(rest, slots, fold(text)) | self._orders(question) | own,
            query=query,
            contest=contest,
            bounded=bounded,
            expression=None if standing else expression,
            unread=self._conditions.find(fold(text), slots.marks),
            denied=self._conditions.denied(fold(text), slots.marks),
            speaks_for=told.speaks_for,
            rank=None if standing else read_rank(fold(text), slots.marks, self._ranks),
            asserted=None if standing else asserted,
            misplaced=told.misplaced,
            said_place=told.said_place,
        )
        meaning = with_subject(self._holders.read(meaning, whole), self._names.in_table)
        meaning = replace(meaning, query=meaning.query or rows_citing(meaning, slots.marks))
        meaning = without_uncited(meaning)
        meaning = replace(meaning, intent=rule_intent(meaning, rest, self._lexicons))
        return of_conduct(meaning) if asks_conduct_of_bodies(whole, slots) else meaning

    def masked(self, question: str, own_body: str | None) -> str:
        """Return a question as frames are told by: folded, bodies by what stands for them."""
        told = self._rewording.said(question, own_body)
        slots = self._finder.find(told.text, told.own_body)
        own = told.own_body if says_own(told.text, slots) else None
        return masked(told.text, slots, bodies_in(slots, own))

    def _framed(self, text: str, own_body: str | None) -> str | None:
        """Return the canonical question of a text that the grammar does not read, or may misread.

        Where it reads all of a question that names no other body, nothing has to be loaded.
        """
        if self._frames is None:
            return None
        slots = self._finder.find(text, own_body)
        read = self._sets.read(fold(text), slots.marks) is not None
        if read and not bodies_in(slots, own_body):
            return None
        if self._contests.read(fold(text), slots.marks) or counted_roles(fold(text)):
            return None
        if says_each_other(text, slots.marks) or recurring_in(text) is not None:
            return None
        if not slots.places and not slots.outside:
            titled = self._finder.pillars_of_rows(fold(text))
            slots = replace(slots, places=titled) if len(titled) == 1 else slots
        return self._frames.canonical(text, own_body, slots, certain=read)

    def following(
        self, text: str, own_body: str | None, spoken_of: Mapping[After, str]
    ) -> str | None:
        """Return the canonical question of a text that follows others; see `FrameReader`."""
        if self._frames is None:
            return None
        return self._frames.following(text, own_body, self._finder.find(text, own_body), spoken_of)

    def interpret(self, question: str, own_body: str | None = None) -> Meaning:
        """Turn a question into its meaning, asking the classifier where slots do not decide."""
        meaning = self.understand(question, own_body)
        if self._guess is None:
            return meaning
        beside = own_body is not None and names_own_only(meaning)
        if beside and BESIDE in self.interpret(question).cues:
            return replace(meaning, cues=meaning.cues | {BESIDE})
        if is_settled(meaning) or not meaning.text:
            return meaning  # Nothing is left of "hm" for a classifier to read.
        likely = self._guess(meaning)
        guessed = replace(meaning, likely=likely, intent=most_likely(meaning, likely))
        if self._lies_beside is None or not self._lies_beside(guessed):
            return guessed
        if tells_of_case(guessed):
            return replace(guessed, intent=Intent.OUT_OF_SCOPE)
        return replace(guessed, cues=guessed.cues | {BESIDE})

    def _orders(self, question: str) -> frozenset[str]:
        """Return cues of what the assistant is told to do: "ignore all rules", "write a poem"."""
        told = ((ORDERS, "instruction"), (CHORE, "chore"))
        found = (name for name, group in told if self._cues.has(group, "words", fold(question)))
        return frozenset((*found, *((HARM,) if asks_for_harm(question) else ())))

    def _asserted(self, text: str, own_body: str | None) -> Asserted | None:
        """Read what is asserted of rows; a long text asserts more than can be told at once."""
        if len(text) > LONGEST:
            return None
        text = without_slips(text)
        told = read_told_list(text)
        if told is not None:
            return self._listed(told, own_body)
        return self._assertions.read(fold(text), self._finder.find(text, own_body).marks)

    def _listed(self, told: ToldList, own_body: str | None) -> Asserted:
        """Read rows told as all of a kind; where the kind is not understood, nothing is told."""
        _, slots, query = self._parts.read(told.question, own_body)
        if query is None or query != SetQuery(query.target, query.conditions, bodies=query.bodies):
            return Asserted((), in_full=True)
        if query.target != "activities" or not query.conditions:
            return Asserted((), in_full=True)
        scope = tuple(one for one in slots.places if one.kind in CODE_KINDS)
        return Asserted((AreAll(told.rows, query.conditions, scope, slots.outside),))

    def _of_titled_rows(self, slots: Slots, text: str) -> Slots:
        """Add the pillar whose rows are said to cite something: "prevention outcomes cite …"."""
        cited = slots.instruments or slots.instrument_names
        placed = any(one.kind in CODE_KINDS for one in (*slots.places, *slots.outside))
        named = self._finder.pillars_of_rows(text) if cited and not placed else ()
        return replace(slots, places=(*slots.places, *named)) if len(named) == 1 else slots

    def _says_own_body(self, rest: str, slots: Slots) -> bool:
        named = slots.bodies or slots.ambiguous
        return not named and slots.says_own and self._cues.has("shape", "own_body", rest)

    def _bounds_own(self, text: str) -> bool:
        """Whether a condition beside a subject is on the asker's own body, not known."""
        named = any(one.own for one in self._finder.find(text, _SOME_BODY).bodies)
        return named and self._subjects.bounded(text, _SOME_BODY) is not None

    def _reads_own(self, text: str) -> bool:
        """Whether a question reads as one for what the asker's own body, not known, does."""
        marks = self._finder.find(text, _SOME_BODY).marks
        query = self._sets.read(fold(text), marks) or self._sets.read_framed(fold(text), marks)
        told = (*query.conditions, *query.inner) if query else ()
        held = [one for one in told if isinstance(one, Holds) and _SOME_BODY in one.bodies]
        others = query is not None and set(query.bodies) - {_SOME_BODY}
        beside = bool(held and others) and says_own_rows(text)
        return any(len(one.roles) == 1 for one in held) or beside

    def _unknown_names(self, text: str, slots: Slots) -> tuple[str, ...]:
        """Return what looks like an abbreviation or institution and stands nowhere in the plan."""
        institution = self._lexicons.institution.search(fold(text))
        named = slots.bodies or slots.ambiguous or slots.actors or slots.terms
        if institution and not named and institution["name"] not in self._printed:
            return (institution["name"],)
        if text.isupper():
            return ()
        taken = {one.words for one in slots.bodies}
        found = [match.group(0) for match in ACRONYM.finditer(text)]
        found += [
            word.upper() for word in TOKEN.findall(fold(text)) if word in self._names.elsewhere
        ]
        return tuple(
            dict.fromkeys(
                word for word in found if fold(word) not in taken and not self._stands_in_plan(word)
            )
        )

    def _stands_in_plan(self, word: str) -> bool:
        low = word.lower()
        bare = re.sub(r"[^a-z]", "", low)
        names = (re.sub(r"[^a-z]", "", fold(name)) for name in self._names.known)
        vocabulary = self._names.vocabulary | self._lexicons.stop_words
        known = (*names, *(one for one in vocabulary if one.startswith(f"{low}-")))
        spellings = {low, bare.rstrip("s"), f"{bare}s"}
        return bool(spellings & vocabulary) or any(bare in name for name in known)


def _row_text(row: Activity) -> str:
    """Return all that a row says, apart from who has which role."""
    told = (*row.examples, *(one.wording for one in row.projects), *row.indicators)
    return " ".join((row.wording.text, *(one.text for one in told)))


def _asks_which_part(query: SetQuery, slots: Slots, text: str) -> bool:
    """Whether it is asked what in an instrument the places named refer to, not whether they do."""
    only = bool(query.conditions) and all(isinstance(one, Refers) for one in query.conditions)
    named = bool(slots.places) and all(one.kind in CODE_KINDS for one in slots.places)
    return only and named and not query.inner and _WHICH_PART.search(text) is not None


def _is_of_section(query: SetQuery, slots: Slots) -> bool:
    """Whether a section is named, which has no rows: "duty e. of the lead in section F"."""
    refers = any(isinstance(one, Refers) for one in query.conditions)
    return not refers and any(one.kind is LocatorKind.SECTION for one in slots.places)


def _form_of(query: SetQuery | None) -> Form | None:
    """Return the form of a query for a count or an extreme, which cues may not tell."""
    if query is not None and query.only_counts:
        return Form.COUNT
    return {"most": Form.MOST, "least": Form.LEAST}.get(query.extreme) if query else None


def _relation_of(query: SetQuery | None) -> Relation | None:
    """Return that any role will do, where rows are asked for that a body leads or supports."""
    told = query.conditions if query and query.target == "activities" and query.is_plain else ()
    held = told[0] if len(told) == 1 else None
    return Relation.ANY if isinstance(held, Holds) and set(held.roles) == _LEADS_OR_HELPS else None


def _held(query: SetQuery | None) -> frozenset[str]:
    """Return the bodies that the set asked for holds, when it leaves none out."""
    told = (*query.conditions, *query.inner) if query else ()
    held = [one for one in told if isinstance(one, Holds)]
    if any(one.negated for one in held):
        return frozenset()
    return frozenset(name for one in held for name in one.bodies)


def _only_denies(query: SetQuery | None) -> bool:
    """Whether all that is asked of rows is that bodies have no role in them."""
    told = (*query.conditions, *query.inner) if query else ()
    return len(told) == 1 and isinstance(told[0], Holds) and told[0].negated


def _as_read(bodies: tuple[BodyMention, ...], query: SetQuery | None) -> tuple[BodyMention, ...]:
    """Leave no body out that the set asked for holds: "outside Pillar A led by SLOM"."""
    held = _held(query)
    return tuple(replace(one, excluded=one.excluded and one.body not in held) for one in bodies)
