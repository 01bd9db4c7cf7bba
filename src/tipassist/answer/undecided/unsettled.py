"""Unsettled: what the plan lacks of an open question, and how that is said."""

import re

from tipassist.answer.asked import read_asked
from tipassist.answer.compose import endings
from tipassist.answer.compose.of_subjects.topic_verdicts import word_before
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import ROW_CHARS, as_typed, listing, shorten
from tipassist.answer.language.terms import Term, core_of
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold, specificity
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.sentence_fit import share_of
from tipassist.answer.ranking.splitting import SENTENCE_END
from tipassist.answer.undecided.findings import Findings

_MOST = 0.75
_NEAR = 0.35
_NEAR_WORDS = 0.5
_MAX_NEAREST = 3
_NEAREST_SENTENCES = 2
_COMMON = 0.6
_NARROWS = 0.6
_SURELY_PROSE = 0.8
_FEW_ROWS = 3
_SANCTION = "sanction"
_IF = re.compile(r"\bhappens? (?:if|when|to|in case)\b")
_NO_ANSWER = "nothing in it answers that question"
_OF_IT = (
    r"\b(?P<head>[\w-]+) (?:of|from|caused by|due to|posed by|against) "
    r"(?:(?:the|an?|all|any|such|new|other|these|those) )*"
)
_DEED = re.compile(r"[a-z]{3,}ing")
_COUNTED = re.compile(r"\bhow many (?P<noun>[a-z]+)\b")


def counts_unknown(meaning: Meaning, found: Findings) -> bool:
    """Whether what is to be counted is nothing that the plan speaks of: "how many pages …"."""
    counted = _COUNTED.search(fold(meaning.text)) if meaning.form is Form.COUNT else None
    unknown = (one for one in found.asked if not one.known)
    return counted is not None and any(fold(one.words) == counted["noun"] for one in unknown)


def is_hollow(found: Findings) -> bool:
    """Whether the plan has none of what tells the subject, only words that colour the question."""
    unknown = any(one.telling and not one.known for one in found.asked)
    return unknown and all(one.passing for one in found.asked if one.known)


def asks_only_when(meaning: Meaning, found: Findings) -> bool:
    """Whether a date is asked for and nothing that has one is named: "when is it due?"."""
    when = meaning.form is Form.WHEN and not meaning.places
    return when and not any(one.telling for one in found.asked)


def lacks(meaning: Meaning, found: Findings) -> tuple[Term, ...]:
    """Return what no activity speaks of, when it is a subject and rows could be asked for.

    What the plan has in other words is not lacking, and a common word is no subject. A question of
    the plan as a whole is none of its rows, nor is one of an item of the sections by its heading.
    """
    if _asks_what_follows(meaning):
        return ()
    lacking = tuple(term for term in found.asked if _may_lack(term))
    meant = sum(term.weight for term in found.asked if term.known and not term.doubtful)
    spoken = meant >= _MOST * sum(term.weight for term in found.asked)
    spoken = spoken and all(term.known for term in found.asked)
    whole = "talk:plan" in meaning.cues and meaning.likely.get(Intent.PROSE, 0.0) >= _SURELY_PROSE
    subject = any(term.specificity > _COMMON for term in lacking)
    return () if whole or spoken or meaning.actors or not subject else lacking


def _asks_what_follows(meaning: Meaning) -> bool:
    """Whether it is asked what follows from something: "what happens if the money runs out?".

    What is supposed there is no subject that rows could lack.
    """
    asked = read_asked(meaning)
    return asked is not None and asked.kind.name == _SANCTION and _IF.search(asked.said) is not None


def lacks_a_deed_only(meaning: Meaning, found: Findings) -> bool:
    """Whether all that is nowhere is what is done with something rows have: "pooling resources".

    That no row says "pooling" does not tell that none is about it, where few speak of the thing.
    """
    lacking = lacks(meaning, found)
    others = [one for one in found.asked if one not in lacking and one.known and not one.passing]
    deeds = all(_DEED.fullmatch(fold(one.words)) and not one.known for one in lacking)
    named = {one.words for one in others}
    rows = [
        rank for rank in found.table if any(named <= set(entry.found) for entry in rank.entries)
    ]
    return bool(lacking and others) and deeds and 0 < len(rows) <= _FEW_ROWS


def _may_lack(term: Term) -> bool:
    """Whether the plan may lack something; what it is made of, such as its rows, it has."""
    return (not term.known or term.doubtful) and not units_in(term.words)


def narrowed_by(meaning: Meaning, found: Findings, matcher: Matcher) -> tuple[Term, ...]:
    """Return what narrows a word of the plan and is nowhere in it: the "drug" of its smuggling.

    Rows that may speak of the one in other words tell nothing of what the two mean together.
    """
    before = word_before(meaning, core_of(found.terms))
    exact = any(one.exact for one in found.table)
    if exact or before is None or specificity(before[0]) < _NARROWS or before[1].doubtful:
        return ()
    return tuple(one for one in matcher.terms(before[:1]) if not (one.known or one.passing))


def of_unknown(meaning: Meaning, found: Findings) -> tuple[Term, ...]:
    """Return what is nowhere in the plan, where all that is known is said of it: "effects of X".

    Rows that speak of effects tell nothing of those of something else.
    """
    unknown = [one for one in found.asked if one.telling and not (one.known or one.passing)]
    known = {stem for one in found.asked if one.known and one.telling for stem in one.exact}
    text = fold(meaning.text)
    for term in unknown:
        words = "[ -]".join(map(re.escape, fold(term.words).split()))
        said = re.search(rf"{_OF_IT}{words}(?![a-z])", text)
        if said is not None and known <= set(families(said[0])):
            return (term,)
    return ()


def of_the_wider(narrowing: tuple[Term, ...], meaning: Meaning, found: Findings) -> Draft:
    """Say that the plan speaks of something, and not of the kind of it that is asked for."""
    wider = listing(f'"{as_typed(one.words, meaning.text)}"' for one in core_of(found.terms))
    kind = listing((f'"{as_typed(one.words, meaning.text)}"' for one in narrowing), "or")
    near = tuple(_nearest(one.found, found.terms) for one in found.placed[:1])
    return endings.not_in_plan(f"it speaks of {wider}, but nothing in it speaks of {kind}", near)


def unsettled(meaning: Meaning, found: Findings) -> Draft:
    """Say that the plan does not settle it, with the nearest that it has."""
    near = [
        one for one in found.ranked[:_MAX_NEAREST] if one.cosine >= _NEAR or one.words > _NEAR_WORDS
    ]
    told = tuple(_nearest(one, found.terms) for one in near)
    return endings.not_in_plan(_why_not(meaning, found), told)


def _why_not(meaning: Meaning, found: Findings) -> str:
    """Say what the plan lacks: the words themselves, or what is asked of them."""
    asked = read_asked(meaning)
    told = asked and not asked.kind.premise and not counts_unknown(meaning, found)
    asking = asked.kind.families if asked and told else frozenset()
    follows = _asks_what_follows(meaning)
    lacked = (one for one in found.lacking if not (follows or asking.issuperset(one.exact)))
    lacked = (one for one in lacked if one.doubtful or not one.known)
    lacked = (one for one in lacked if not units_in(one.words))
    words = (one.words for one in lacked if not fold(one.words).startswith("how "))
    lacking = listing((f'"{as_typed(one, meaning.text)}"' for one in words), "or")
    if lacking:
        return f"nothing in it speaks of {lacking}"
    missing = f"it gives no {asked.kind.told}" if asked and not asked.kind.premise else ""
    return missing or _spoken_of(meaning, found) or _NO_ANSWER


def _spoken_of(meaning: Meaning, found: Findings) -> str:
    """Say which words the plan has, though it answers nothing; it may have others for them all."""
    printed = [term for term in found.asked if found.says(term.exact)]
    said = listing(f'"{as_typed(term.words, meaning.text)}"' for term in printed or found.asked)
    if not said:
        return ""
    if printed:
        return f"it speaks of {said}, but not of what is asked"
    return f"it does not use the word {said}"


def _nearest(found: Ranked, terms: tuple[Term, ...]) -> DraftClaim:
    """Say the sentences of a place that speak most of what is asked, in its order."""
    told, limit = found.entry.wording.text, ROW_CHARS
    if found.entry.kind == "section":
        sentences = SENTENCE_END.split(told)
        speaking = sorted(sentences, key=lambda one: -share_of(one, terms))[:_NEAREST_SENTENCES]
        speaking = [one for one in speaking if share_of(one, terms)]
        told = " ".join(one for one in sentences if one in speaking) or told
        limit *= max(1, len(speaking))
    text = f"**{found.entry.evidence.locator}** {shorten(told, limit)}"
    return DraftClaim(text, (found.entry.evidence,), level=1)
