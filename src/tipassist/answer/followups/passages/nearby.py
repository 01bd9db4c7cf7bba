"""Nearby: what is asked of the passage quoted last, found in it or in the sentences around it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.followups import rewriting
from tipassist.answer.followups.asked_again.framing import subject_phrase
from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.passages.nearby_words import Detail, load_nearby_words
from tipassist.answer.followups.passages.said_there import says_so
from tipassist.answer.language.counting import (
    counted_head,
    counted_in,
    counts_members,
    counts_persons,
)
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families
from tipassist.answer.meaning import (
    NAMED_THERE,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
    without_members,
)
from tipassist.answer.ranking.quotations import Quotation, quotations_near
from tipassist.answer.ranking.sentence_fit import gives, share_of
from tipassist.types import Span

_ENOUGH = 0.6
_ALL = 0.95
_SEVERAL = 2
_LONG = 5
_SUBJECT = 0.25
_GIVEN = 0.5
_STEP = 0.06
_AS_GOOD = 0.01
_MOST = 3
_BACK = 3
_A_TURN = 2
_ELSE_OR_JUST = re.compile(
    r"(?:and |so )?(?:do|does|will|must|should|can) (?:it|they|that one|that body) "
    r"(?:[a-z]+ (?:anything|something|any(?: \w+){1,2}|things?|some \w+)|anything|more)"
    r"(?: (?:else|too|more|itself|themselves|on its own|on their own|of its own|of their own"
    r"|by itself))*,? or (?:(?:do|does) (?:it|they) )?(?:just|only|merely|simply)(?: [a-z]+){1,5}"
)
_NOTES = ("footnotes", "references")

ReadTerms = Callable[[Iterable[str], str], tuple[Term, ...]]
"""Reads topic words of a question as terms of the plan."""


def no_terms(_words: Iterable[str], _said: str) -> tuple[Term, ...]:
    """Read no terms, where no plan is at hand to read them by."""
    return ()


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence near what was quoted and how well it answers.

    Attributes:
        said: The sentence.
        score: Bigger is better.
    """

    said: Quotation
    score: float


def of_detail(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read "under what condition?" and "in what capacity?" of the sentences around the quoted."""
    detail, said = _detail_in(leaning.rest)
    if detail is None or not _is_of_passage(leaning, _NOTES if detail.notes else ()):
        return None
    if detail.again and not leaning.base.quoted:
        return None
    topic = tuple(one for one in leaning.topic if one.lower() in said)
    own = _new(terms(topic, said), leaning) if topic else ()
    found = _best(leaning, own, terms, detail) or _best(leaning, (), terms, detail)
    return about_quoted(leaning, read, found) if found else None


def _detail_in(rest: str) -> tuple[Detail | None, str]:
    """Return the detail that a sentence of a question asks for, and what it says beside that."""
    for clause in re.split(r"[?.!;]\s*", rest):
        for one in load_nearby_words().details:
            head = one.asks.match(clause)
            if head:
                return one, clause[head.end() :]
    return None, ""


def of_duties_beside(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "does it write anything itself or just collect?" of all the duties listed there.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if not _is_of_passage(leaning) or _ELSE_OR_JUST.fullmatch(leaning.bare) is None:
        return None
    near = quotations_near(leaning.last.quoted, leaning.register)
    told = [one for one, far in near if far == 0 and one.lead_in is not None]
    first = (one for span in leaning.last.quoted for one in told if one.is_of((span,)))
    item = next(first, None)
    if item is None:
        return None
    inside = [one for one, _ in near if one.section == item.section]
    head = item.at if any(one.lead_in == item.at for one in inside) else item.lead_in
    listed = [one for one in inside if head in (one.lead_in, one.at)]
    spans = tuple(span for one in listed for span in one.evidence.spans)
    return about_quoted(leaning, read, spans)


def of_neighbour(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read "and who coordinates resources?" of a sentence around the quoted that says it all."""
    meaning, pointing = leaning.meaning, leaning.pointing
    named = meaning.named or meaning.places or meaning.instruments or meaning.actors
    asks = meaning.form is Form.WHO and pointing.continues and not pointing.points
    if named or not (asks and leaning.state.turns and leaning.last.quoted):
        return None
    own = _new(terms(meaning.words, leaning.rest), leaning)
    telling = sum(len(one.exact) for one in own if one.known)
    if telling < _SEVERAL or not all(one.known for one in own):
        return None
    found = _best(leaning, own, terms, None, least=_ALL)
    return about_quoted(leaning, read, found) if found else None


def of_nearby(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read "who signs off on those?" of the sentences around the quoted that speak of it."""
    other = leaning.meaning.form in (Form.WHEN, Form.DEFINE) or leaning.asks_activities
    if other or not _is_of_passage(leaning) or not leaning.topic:
        return None
    if leaning.words.asks["tasks"].search(leaning.rest):
        return None
    own = _new(terms(leaning.topic, leaning.rest), leaning)
    found = _best(leaning, own, terms, None) if own else ()
    cues = (NAMED_THERE,) if found and says_so(leaning, own, found) else ()
    return about_quoted(leaning, read, found, cues) if found else None


def _new(own: tuple[Term, ...], leaning: Leaning) -> tuple[Term, ...]:
    """Return the terms that the question before did not say, and by which sentences are known."""
    empty = load_nearby_words().empty
    said = set(families(leaning.base.text)) if not leaning.base.quoted else set()
    return tuple(
        one for one in own if one.words.lower() not in empty and not set(one.exact) <= said
    )


def about_quoted(
    leaning: Leaning, read: Read, quoted: tuple[Span, ...], cues: Iterable[str] = ()
) -> Meaning:
    """Return the question as answered by stretches of the plan near what was quoted last."""
    return quoting(about_spoken(leaning, read), quoted, cues)


def about_spoken(leaning: Leaning, read: Read) -> Meaning:
    """Return the question with what was spoken of put in the place of its pronoun."""
    subject = subject_phrase(leaning.base) or names_meant.subject_spoken_of(leaning)
    return rewriting.about_named(leaning, subject, read) if subject else leaning.meaning


def quoting(meaning: Meaning, quoted: tuple[Span, ...], cues: Iterable[str] = ()) -> Meaning:
    """Return a question as answered by stretches of the plan."""
    return replace(
        meaning,
        intent=Intent.PROSE,
        column=Column.NONE,
        relation=Relation.NONE,
        bodies=(),
        places=(),
        terms=(),
        unknown_names=(),
        query=None,
        contest=None,
        quoted=quoted,
        cues=without_members(meaning.cues) | set(cues),
    )


def _is_of_passage(leaning: Leaning, units: Iterable[str] = ()) -> bool:
    """Whether the answer before quoted the running text and nothing else is named or counted.

    Args:
        leaning: The question.
        units: The parts of the plan that may be named beside its bodies.
    """
    meaning = leaning.meaning
    if not leaning.state.turns or not leaning.last.quoted:
        return False
    named = meaning.named or meaning.places or meaning.instruments or meaning.outside
    counted = set(leaning.units) - {"bodies", *units}
    return not (named or counted or leaning.pointing.picks)


def _around(leaning: Leaning) -> Iterator[tuple[Quotation, int]]:
    """Yield the sentences around what the last answers quoted, each by its nearest one."""
    nearest: dict[Quotation, int] = {}
    for back, turn in enumerate(leaning.state.turns[: -_BACK - 1 : -1]):
        for said, far in quotations_near(turn.quoted, leaning.register) if turn.quoted else ():
            nearest[said] = min(far + back * _A_TURN, nearest.get(said, far + back * _A_TURN))
    yield from nearest.items()


def _best(
    leaning: Leaning,
    own: tuple[Term, ...],
    terms: ReadTerms,
    detail: Detail | None,
    least: float = _ENOUGH,
) -> tuple[Span, ...]:
    """Return where the sentences stand that answer best; nothing when none does."""
    topic = dict.fromkeys(
        word for one in leaning.state.turns[-_BACK:] for word in one.meaning.topic
    )
    subject = terms(topic, leaning.base.text) if topic else ()
    asked = read_asked(leaning.meaning)
    acts = detail is None and leaning.meaning.form is Form.WHO and _says_what_is_done(leaning, own)
    needs_subject = acts and any(one.known for one in subject)
    checks = leaning.meaning.form is Form.YESNO and leaning.pointing.points
    counts = detail is None and asked is None and leaning.meaning.form is Form.COUNT
    counted = counted_head(leaning.rest) if counts else ()
    near: list[Near] = []
    for said, far in _around(leaning):
        if detail is not None and not detail.gives(said, far):
            continue
        words = _share(said, far, own, checks=checks)
        about = share_of(said.text, subject)
        if words < least or (needs_subject and not about):
            continue
        if detail is None and asked is not None and not asked.given_by(said.text):
            continue
        if counted and not _counts(said.text, counted):
            continue
        given = detail is None and gives(said.text, leaning.meaning, asked)
        score = words + _SUBJECT * about + _GIVEN * given - _STEP * far
        near.append(Near(said, score))
    best = max((one.score for one in near), default=0.0)
    kept = [one.said for one in near if one.score >= best - _AS_GOOD][:_MOST]
    return tuple(span for one in kept for span in one.evidence.spans)


def _counts(text: str, counted: tuple[str, ...]) -> bool:
    """Whether a sentence tells how many there are of what is counted."""
    return (
        counted_in(text, counted) or counts_members(text, counted) or counts_persons(text, counted)
    )


def _says_what_is_done(leaning: Leaning, own: tuple[Term, ...]) -> bool:
    """Whether the terms only say what is done with it: "who conducts it?"."""
    verbs = "|".join(re.escape(one.words.lower()) for one in own)
    return (
        re.search(rf"\b(?:{verbs}) (?:it|that|this|them|those|these)\b", leaning.rest) is not None
    )


def _share(said: Quotation, far: int, own: tuple[Term, ...], *, checks: bool) -> float:
    """Return how much of the terms a sentence has, 0 to 1.

    Whether something holds for what was quoted is asked of the passage itself when that speaks of
    it in so many words, whatever verb asks it.
    """
    if not own:
        return 1.0
    known = tuple(one for one in own if one.known and not one.passing and not one.doubtful)
    if checks and far == 0 and known and share_of(said.text, known) >= _ALL:
        return 1.0
    return max(share_of(said.text, own), _derived(said.text, own))


def _derived(text: str, own: tuple[Term, ...]) -> float:
    """Return the share of terms that a text has in words made from them: "endorsement"."""
    stems = families(text)
    met = (
        one.weight
        for one in own
        if all(
            len(stem) >= _LONG and any(word.startswith(stem) for word in stems)
            for stem in one.exact
        )
    )
    return sum(met) / (sum(one.weight for one in own) or 1.0)
