"""What a question means, as data: the result of understanding and the input of composing."""

from dataclasses import dataclass, field
from enum import StrEnum

from tipassist.answer.assertions.model import Asserted
from tipassist.answer.language.words import fold
from tipassist.answer.sets.conditions.bounded import Bounded
from tipassist.answer.sets.contests.contests import Contest
from tipassist.answer.sets.expressions.expressions import Expression
from tipassist.answer.sets.query import SetQuery
from tipassist.answer.sets.ranks import Rank
from tipassist.answer.sets.unread import Unread
from tipassist.locators import Locator
from tipassist.types import Role, Span

ORDERS = "orders"
CHORE = "chore"
HARM = "harm"
BESIDE = "beside"
CONDUCT = "conduct"
ASKS_OWN = "asks own"
OFFERS_ROLES = "offers roles"
RESOLVED = "resolved"
OF_LIST = "of_list"
REREAD = "reread"
CARRIED = "carried"
"""Of a question of earlier: its query was read anew, and is what was answered."""
AS_WORDED = "as worded"
"""Its own text tells all that it asks."""
KEPT = "kept"
"""It asks for the rows of a list that its query keeps, and for nothing else."""
IN_FULL = "in full"
POSITION = "position"
AGAIN = "asked again"
WHY = "form:why"
MEASURED = "measured"
LIES = "lies"
LIES_SAME = "lies same "
UNSAID = "unsaid "
ALIKE_IN_WHAT = "alike in what"
WHOLE_OF_WHAT = "whole of what"
LITERALLY = "literally"
BEYOND = "beyond"
NO_OTHER = "no other"
NONE_BESIDE = "none beside"
"""The rows told are all that there are in the place that was looked in."""
NONE_SHARED = "none shared"
"""The last two answers, whose things are the places, have none in common."""
WHICH_ONE = "which one"
NO_ROWS_TOLD = "no rows told"
DROPS_WHAT = "drops what"
NOT_SO_MANY = "not_so_many"
IN_WHOSE_STEAD = "in whose stead"
COMES_IN = "comes in"
ADDS = "adds "
VERDICT = "verdict "
CHECKS_ROW = "checks row "
CHECKS_BODY = "checks body "
"""What was told already says yes or no to it."""
NONE_ELSE = "none else "
LIES_WHICH = "lies_which:"
LIES_NONE = "lies_none"
WINNER = "winner:"
ALONE_FIRST = "alone first"
OUTRIGHT = "outright"
NAMED_THERE = "named there"
NOT_NAMED_THERE = "not named there "
MORE_THERE = "more named there"
ASKED_THERE = "asked whether named there"
SPOKEN_OF_THERE = "spoken of there "
NAMED_BESIDE = "named beside it "


class Intent(StrEnum):
    """What kind of thing is asked."""

    BODY_ACTIVITIES = "body_activities"
    CODE_LOOKUP = "code_lookup"
    CODE_BODIES = "code_bodies"
    TOPIC = "topic"
    WHO_TOPIC = "who_topic"
    REFERENCE = "reference"
    AGGREGATE = "aggregate"
    DEFINITION = "definition"
    PROSE = "prose"
    ABOUT = "about"
    UNSETTLED = "unsettled"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"


OF_SUBJECTS = (Intent.TOPIC, Intent.WHO_TOPIC)
"""What looks for rows by what they speak of."""

OPEN = (Intent.PROSE, Intent.UNSETTLED)
"""What is asked of the sections in open words."""


class Relation(StrEnum):
    """Which role of a body is asked."""

    COORDINATES = "coordinates"
    SUPPORTS = "supports"
    RELEVANT = "relevant"
    ANY = "any"
    NONE = "none"

    @property
    def role(self) -> Role | None:
        """The one role asked, or None where any role will do."""
        return _ROLE_OF.get(self)

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles asked: one, or all of them."""
        return tuple(Role) if self.role is None else (self.role,)


_ROLE_OF = {
    Relation.COORDINATES: Role.COORDINATING,
    Relation.SUPPORTS: Role.SUPPORTING,
    Relation.RELEVANT: Role.RELEVANT,
}


class Column(StrEnum):
    """Which field of the plan is asked."""

    TEXT = "text"
    PROJECTS = "projects"
    INDICATORS = "indicators"
    EXAMPLES = "examples"
    REFERENCES = "references"
    BODIES = "bodies"
    OUTCOMES = "outcomes"
    ALL = "all"
    NONE = "none"


class Form(StrEnum):
    """What shape the answer should have."""

    LIST = "list"
    COUNT = "count"
    YESNO = "yesno"
    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    WHY = "why"
    HOW = "how"
    COMPARE = "compare"
    MOST = "most"
    LEAST = "least"
    DEFINE = "define"
    TOPIC = "topic"


def without_members(cues: frozenset[str]) -> frozenset[str]:
    """Return cues without those that a question for something named in a passage left."""
    said = (NAMED_THERE, MORE_THERE, ASKED_THERE)
    told = (NOT_NAMED_THERE, SPOKEN_OF_THERE, NAMED_BESIDE)
    return frozenset(one for one in cues if one not in said and not one.startswith(told))


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body recognised in a question.

    Attributes:
        body: The body as the plan prints it.
        words: The words that named it.
        start: Offset of those words in the question as understood.
        end: Offset after them.
        excluded: Whether it stands after "except", "other than", "not" and the like.
        own: Whether the words were "my body", "we" or "us".
        misread: The abbreviation as typed when the plan has no such body and it was read as this
            one, which is spelled nearest; else "".
        relation: The role asked of this very body, when two bodies are asked in two roles.
    """

    body: str
    words: str
    start: int
    end: int
    excluded: bool = False
    own: bool = False
    misread: str = ""
    relation: Relation = Relation.NONE


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Words that may name several bodies."""

    words: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """The typed meaning of one question.

    Attributes:
        question: As typed.
        text: The question as understood: folded, typos mended.
        intent: What kind of thing is asked.
        relation: Which role is asked.
        column: Which field is asked.
        form: Which shape the answer should have.
        bodies: Bodies named, in reading order.
        places: Codes, sections, footnotes and glossary terms named.
        outside: Codes or pillars excluded ("outside pillar B").
        among: The earlier list that an open question is asked of; empty for the whole plan.
        instruments: Articles and paragraphs named.
        instrument_names: Instruments named without a place ("ACTIP", "the AICHR FYWP").
        terms: Glossary terms and headings named.
        actors: Names from the headings of section items ("SOMTC-Philippines").
        joint: Whether bodies are asked together ("both", "jointly").
        only: Whether nothing else may be there ("only", "alone").
        lacking: Whether what is missing is asked ("without", "no", "blank").
        negated: Whether the verb is negated ("which does SLOM not coordinate").
        needs_own_body: Whether "my body" was said and no body is set.
        speaks_for: The body that the asker is introduced with ("I'm with SLOM"), or None.
        ambiguous: Words that may name several bodies.
        unknown_names: Words that look like a body or abbreviation but are not in the corpus.
        topic: Content words left when slots and cues are taken out.
        words: Content words left when only slots are taken out.
        ordinal: 1-based position asked ("the second"), 0 for none, -1 for the last.
        cues: Names of the cue groups that fired.
        likely: Probability of each intent by the classifier; empty when slots decide alone.
        query: The set of rows asked for, when every word of the question tells of it.
        unread: Words that bound the rows asked for and that no slot, cue or query reads.
        denied: The first word that denies something of rows, where nothing reads the denial; "".
        rank: The places of a ranking asked for, when they are others than the first.
        contest: The counts that are set against each other, when every word tells of them.
        bounded: The rows asked for where a subject stands beside a condition on them.
        expression: What is asked of sets of rows, when every word tells of it and some of them tell
            what the rows speak of.
        asserted: What it asserts of rows and puts to the test, when every word tells of it.
        misplaced: Activities that it says to lie in a place that they do not lie in.
        said_place: That place, or None.
        quoted: The stretches of the plan that answer it, found near what was quoted last.
    """

    question: str
    text: str
    intent: Intent = Intent.TOPIC
    relation: Relation = Relation.NONE
    column: Column = Column.NONE
    form: Form = Form.WHAT
    bodies: tuple[BodyMention, ...] = ()
    places: tuple[Locator, ...] = ()
    outside: tuple[Locator, ...] = ()
    among: tuple[Locator, ...] = ()
    instruments: tuple[Locator, ...] = ()
    instrument_names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    joint: bool = False
    only: bool = False
    lacking: bool = False
    negated: bool = False
    needs_own_body: bool = False
    speaks_for: str | None = None
    ambiguous: tuple[Ambiguity, ...] = ()
    unknown_names: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    ordinal: int = 0
    cues: frozenset[str] = field(default=frozenset())
    likely: dict[Intent, float] = field(default_factory=dict)
    query: SetQuery | None = None
    contest: Contest | None = None
    rank: Rank | None = None
    unread: tuple[Unread, ...] = ()
    denied: str = ""
    bounded: Bounded | None = None
    expression: Expression | None = None
    asserted: Asserted | None = None
    misplaced: tuple[Locator, ...] = ()
    said_place: Locator | None = None
    quoted: tuple[Span, ...] = ()

    @property
    def is_asserted(self) -> bool:
        """Whether it puts to the test what it says of rows that it names itself."""
        return self.asserted is not None and self.asserted.is_placed

    @property
    def named(self) -> tuple[str, ...]:
        """Bodies asked for, without doubles and without the excluded ones."""
        return tuple(dict.fromkeys(one.body for one in self.bodies if not one.excluded))

    def marked(self, sign: str) -> str:
        """Return its text, folded, with a sign in place of each body."""
        text = fold(self.text)
        for one in sorted(self.bodies, key=lambda body: -body.start):
            text = f"{text[: one.start]}{sign}{text[one.end :]}"
        return text

    @property
    def excluded_bodies(self) -> tuple[str, ...]:
        """Bodies to leave out."""
        return tuple(dict.fromkeys(one.body for one in self.bodies if one.excluded))
