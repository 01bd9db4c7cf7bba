"""Giving: the place of which one sentence gives what a question asks for.

Being near is not enough, and neither is a thing of the right kind: the sentence, with what it leans
on in its place, must speak of most of what is asked, and of every name and number in it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked, without_references
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.asking_part import asking_sentences, load_asking_words
from tipassist.answer.language.words import families, family, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.question_words import Word
from tipassist.answer.undecided.wanted import Sentence, Wanted, wanted_by
from tipassist.locators import CODE_KINDS
from tipassist.register.model import Register
from tipassist.register.queries import is_within

_NEAR = 12
_NEAR_PLACES = 4
_ENOUGH = 0.72
_ENOUGH_DONE = 0.85
_BEST_PLACE = 0.2
_BEHIND = 0.15
_TIE = 0.03
_STANDS_OUT = 0.5
_HALF = 0.5
_SHORT = 60
_SURE = 0.75
_SURELY_MEANT = 0.9
_LONE = re.compile(r"(?:^|(?<=[.?!;] ))[a-z]+\W*(?:$|(?= ))")
"""A question of one word after another: "Renewable?"."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])")
_POINTS_BACK = re.compile(r"\b(?:it|its|they|their|them|this|these|such|he|she)\b", re.IGNORECASE)
_BEGINS = re.compile(r"(?:The (?P<noun>[a-z]+)|(?P<many>[A-Z][a-z]{2,}s))\b")
_OF_ONE = 2
_RESULTS = frozenset({"findings", "result"})
_INQUIRY = re.compile(r"\b(?P<noun>review|assessment|evaluation|stud(?=y|ies)|survey|audit)")
_WHICH_INQUIRY = re.compile(
    r"\b(mid-?term|annual|yearly|biennial|interim|final|external|baseline|peer)\b"
)
_FOUND = r"\b(?:found|concluded|revealed|showed|observed|noted|recommended) that\b"
_ON = r"(?:[^.;]|\.(?=\d))"
"""Within a sentence; the point of a number, "Work Plan 2.0", ends none."""
_ADVISED = r"\b(?:recommend(?:ed|s)\b|made (?:\w+ )?recommendations\b)"
_ASKS_ADVICE = re.compile(r"\b(?:recommend|advis|suggest)")
_THEY = r"(?:They|It|The (?:review|evaluat|assess|survey|audit)(?:ers?|ors?)) "
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Given:
    """A place that gives what is asked for.

    Attributes:
        place: The place.
        worth: How much of what is asked its sentence speaks of, 0 to 1.
        text: That sentence, without what it refers to.
    """

    place: Ranked
    worth: float
    text: str


def giving_place(meaning: Meaning, found: Findings) -> Given | None:
    """Return the place that gives what is asked for, with its worth; None when none does for sure.

    Args:
        meaning: What is asked.
        found: What was found for it.
    """
    told = _result_told(meaning, found)
    if told is not None:
        return told
    wanted = wanted_by(meaning, found)
    if wanted is None:
        return None
    near = [
        (one, wanted.worth_of(one))
        for place in _candidates(meaning, found)
        for one in _sentences(place)
    ]
    enough = _ENOUGH_DONE if wanted.doing else _ENOUGH
    least = max(enough, max((worth for _, worth in near), default=0.0) - _BEHIND)
    given = [
        Given(one.place, worth, one.text)
        for one, worth in near
        if worth >= least and wanted.is_in(one)
    ]
    return _surest(given, found) or _given_where_meant(wanted, meaning, found)


def with_given(told: Draft, given: Given, register: Register) -> Draft:
    """Add the sentence that gives what is asked to what is told of its place, if it is left out."""
    if any(given.text in without_references(claim.text) for claim in told.claims):
        return told
    sentences = split_sentences(given.place.entry.wording, register)
    added = (one for one in sentences if given.text in without_references(one.text))
    evidence = given.place.entry.evidence
    claims = [DraftClaim(one.text, (replace(evidence, spans=one.spans),)) for one in added]
    return replace(told, claims=(*told.claims, *claims))


def _given_where_meant(wanted: Wanted, meaning: Meaning, found: Findings) -> Given | None:
    """Return what the one place that is surely meant gives; None where none is, or it gives none.

    There half is enough of the words that the plan has: what is told before the question is in
    words of its own. Those of the question itself the plan must have, numbers and names the place,
    and no other place that gives such a thing may speak of more.
    """
    best = found.placed[0] if found.placed else None
    if wanted.asked is None or best is None or best.share < _SURELY_MEANT:
        return None
    asking = _LONE.sub(" ", asking_sentences(fold(meaning.text), load_asking_words()))
    unknown = {one.stem for one in wanted.words if not _is_known(one, found)}
    if not unknown.isdisjoint(families(asking)):
        return None
    known = replace(wanted, words=tuple(one for one in wanted.words if one.stem not in unknown))
    near = [
        Given(one.place, known.worth_of(one), one.text)
        for place in _candidates(meaning, found)
        for one in _sentences(place)
        if known.is_in(one)
    ]
    here = [one for one in near if one.place.entry is best.found.entry]
    least = max([_HALF, *(one.worth for one in near if one not in here)])
    chosen = max(here, key=lambda one: one.worth, default=None)
    return chosen if chosen and chosen.worth >= least else None


def _is_known(word: Word, found: Findings) -> bool:
    """Whether the plan has a word or what means the same."""
    return any(found.says(gram) for gram in ((word.stem,), *word.meant))


def gives_there(meaning: Meaning, found: Findings) -> bool:
    """Whether the place that stands out gives a thing of the kind asked for, of the same subject.

    Its sentence speaks of as much of what is asked as any of another place, if not of most of it;
    what the plan has no word for it does not give.
    """
    wanted = wanted_by(meaning, found)
    if wanted is None or wanted.asked is None or not found.placed:
        return False
    best, known = found.placed[0], all(one.known for one in found.asked)
    if best.share < _STANDS_OUT or not (known and wanted.words):
        return False
    near = [
        (one, wanted.worth_of(one))
        for place in _candidates(meaning, found)
        for one in _sentences(place)
    ]
    rivals = (worth for one, worth in near if one.place.entry is not best.found.entry)
    least = max(_HALF, max(rivals, default=0.0))
    return any(
        worth >= least and one.place.entry is best.found.entry and wanted.is_in(one)
        for one, worth in near
    )


def _result_told(meaning: Meaning, found: Findings) -> Given | None:
    """Return where it is told what came of an inquiry: "the review found that …"."""
    asked = read_asked(meaning)
    inquiry = _INQUIRY.search(fold(meaning.text))
    if asked is None or asked.kind.name not in _RESULTS or inquiry is None:
        return None
    which = [family(one) for one in _WHICH_INQUIRY.findall(fold(meaning.text))]
    did = _ADVISED if _ASKS_ADVICE.search(fold(meaning.text)) else _FOUND
    came_of_it = re.compile(rf"\b{inquiry['noun']}\w*\b{_ON}*?{did}", re.IGNORECASE)
    taken_up = re.compile(f"{_THEY}{did}")
    for place in _candidates(meaning, found):
        if place.entry.kind == "section":
            for one in _sentences(place):
                told = one.own | one.leant_on
                so = taken_up.match(one.text) and family(inquiry["noun"]) in told
                if (so or came_of_it.search(one.text)) and told.issuperset(which):
                    return Given(place, 1.0, one.text)
    return None


def _surest(given: list[Given], found: Findings) -> Given | None:
    """Return the place that stands out; None when another gives it about as well."""
    shares = {id(one.found.entry): one.share for one in found.placed}

    def share(one: Given) -> float:
        return shares.get(id(one.place.entry), 0.0)

    best = max(given, key=lambda one: one.worth + _BEST_PLACE * share(one), default=None)
    if best is None or share(best) >= _SURE:
        return best
    rivals = (one for one in given if one.place.entry is not best.place.entry)
    return best if all(one.worth < best.worth - _TIE for one in rivals) else None


def _candidates(meaning: Meaning, found: Findings) -> Iterable[Ranked]:
    """Return the places near a question, inside the codes that it names."""
    codes = tuple(one for one in meaning.places if one.kind in CODE_KINDS)
    placed = (one.found for one in found.placed[:_NEAR_PLACES])
    near = (*placed, *found.prose[:_NEAR_PLACES], *found.ranked[:_NEAR])
    return {
        id(one.entry): one
        for one in near
        if not codes or (one.entry.activity is not None and is_within(one.entry.activity, codes))
    }.values()


def _sentences(place: Ranked) -> Iterator[Sentence]:
    """Yield the sentences of a place; an item or a term is about what heads it all through.

    An item under a numbered one is also about whom that tells of: what "the Group will: …" do.
    """
    entry = place.entry
    short = len(entry.families) <= _SHORT
    headed = "." in entry.name or entry.kind == "glossary" or short
    before: frozenset[str] = frozenset(families(entry.name)) if entry.kind == "glossary" else _NONE
    if entry.kind == "section" and len(entry.evidence.locator.parts) >= _OF_ONE:
        before = entry.context
    item = before
    for text in _SENTENCE_END.split(without_references(entry.wording.text)):
        own = frozenset(families(text)) | item
        item = _NONE
        leans = headed or bool(_POINTS_BACK.search(text)) or _takes_up(text, before)
        yield Sentence(text, place, own, before if leans else _NONE, entry.context)
        before |= own


def _takes_up(text: str, before: frozenset[str]) -> bool:
    """Whether a sentence begins with what stands before it: "The evaluators" of an evaluation.

    Several need no article: "Reports" after periodic ones.
    """
    begins = _BEGINS.match(text)
    return begins is not None and family((begins["noun"] or begins["many"]).lower()) in before
