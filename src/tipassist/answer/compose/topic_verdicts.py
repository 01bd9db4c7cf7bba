"""The yes or no before activities that speak of a subject; none where their words do not tell."""

import re
from collections.abc import Sequence

from tipassist.answer.intent_rules import says_mention
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking import ActivityRank
from tipassist.answer.terms import Term, core_of, families_of
from tipassist.answer.words import TOKEN, families, family, fold, names_doers, word_list

_ASKS = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*"
    r"(?:is|are|was|were|does|do|did|has|have|can|could|will|would|should)(?:n't)?\b"
)
_DENIES = re.compile(
    r"\b(?:nothing(?! (?:but|other|except))|nowhere|never|no|none|nobody|neither|nor|without|"
    r"not(?! (?:only|just|merely))|[a-z]+n't)\b"
)
_OF_PEOPLE = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*"
    r"(?:(?:can|could|will|would|may|might|must|shall|should)(?:n't)?\b"
    r"(?! (?:you|it|this|the plan)\b)"
    r"|am i\b|(?:do|does|did|are|were|have|has)(?:n't)? "
    r"(?:i|we|they|he|she|someone|somebody|anyone|anybody)\b)"
)
_OF_WHOM = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:is|are|was|were|do|does|did|has|have)(?:n't)? "
    r"(?:the |an? |all |any |these |those |such |trafficked )*(?P<who>[a-z]+) "
    r"(?!(?:are|is|mentioned|named|covered|included|meant|in|on|part|there|among|anywhere)\b)"
)
_THE_ONLY = re.compile(r"\bthe (?:only|sole|single)\b")
_PAIR = 2
_NEAR_WORDS = 2
_SURELY = 0.75


def verdict_on(meaning: Meaning, terms: tuple[Term, ...], found: Sequence[ActivityRank]) -> str:
    """Return yes or no with a blank behind it, or "" where the words found do not tell.

    Args:
        meaning: A question for yes or no.
        terms: The terms of its subject.
        found: The activities that speak of it.
    """
    tells = (
        _any_says_all(terms, found)
        and not _THE_ONLY.search(fold(meaning.text))
        and _tells_of_people(meaning, terms, found)
        and _stands_near(meaning, terms, found)
        and all(_names_doers(one, found) for one in core_of(terms))
    )
    return _spoken_of(meaning) if tells else ""


def _spoken_of(meaning: Meaning) -> str:
    """Return yes or no where rows speak of a subject; neither where a denial is asked about."""
    text = fold(meaning.text)
    denials = _DENIES.findall(text)
    if not denials:
        return "Yes. "
    if _ASKS.match(text):
        return "" if "nothing" in denials else "Yes. "
    return "No. " if len(denials) == 1 and denials[0] in ("nothing", "nowhere", "never") else ""


def _any_says_all(terms: tuple[Term, ...], found: Sequence[ActivityRank]) -> bool:
    """Whether one activity speaks of all that tells the subject: "a complaints procedure".

    Of two words each tells: rows on domestic laws tell nothing of domestic workers. Of more, most
    must be there: a row on work overseas tells nothing of an agreement on sending workers there.
    """
    own = [one for one in terms if not (one.passing or one.doubtful)]
    telling = [one.words for one in own if len(own) == _PAIR or one.telling]
    asked = telling or [one.words for one in own]
    if len(own) == _PAIR:
        told = [set(entry.found) for rank in found for entry in rank.entries]
    else:
        told = [{word for entry in rank.entries for word in entry.found} for rank in found]
    least = _SURELY * sum(one.weight for one in own)
    return any(
        all(word in words for word in asked)
        and sum(one.weight for one in own if one.words in words) >= least
        for words in told
    )


def _tells_of_people(
    meaning: Meaning, terms: tuple[Term, ...], found: Sequence[ActivityRank]
) -> bool:
    """Whether rows answer what people do, may do or undergo: "do victims get legal aid".

    All that is asked stands in one cell in its own words, and not with "non-" before it. Of what
    somebody may or will do, they are more than one deed: a "feasibility study" is no study.
    """
    text = fold(meaning.text)
    may, who = _OF_PEOPLE.match(text), _OF_WHOM.match(text)
    persons = set(word_list("persons"))
    whom = who is not None and bool({who["who"], f"{who['who']}s"} & persons)
    if not (may or whom) or says_mention(text):
        return True
    deeds = [
        one.words for one in terms if not one.passing and not persons & {one.words, f"{one.words}s"}
    ]
    if not deeds or (may and sum(len(one.split()) for one in deeds) < _PAIR):
        return False
    cells = [entry for rank in found for entry in rank.entries]
    return any(
        set(deeds) <= {word for word, _, own in one.worths if own}
        and not any(_is_denied(word, one.entry.wording.text) for word in deeds)
        for one in cells
    )


def _names_doers(term: Term, found: Sequence[ActivityRank]) -> bool:
    """Whether some cell names those who do something, where they are asked for."""
    texts = (entry.entry.wording.text for rank in found for entry in rank.entries)
    return any(names_doers(term.words, text) for text in texts)


def _is_denied(words: str, text: str) -> bool:
    """Whether a text has the last of some words only with "non-" before it."""
    stem = family(words.split()[-1])
    printed = [match[0] for match in TOKEN.finditer(text)]
    own = any(family(one) == stem for one in printed)
    parts = [one for one in printed if "-" in one and stem in families(one)]
    return not own and any(fold(one).startswith("non-") for one in parts)


def _stands_near(meaning: Meaning, terms: tuple[Term, ...], found: Sequence[ActivityRank]) -> bool:
    """Whether two words said as one thing stand near each other in some cell.

    A cell on "child labour and forced marriage" does not speak of child marriage.
    """
    pair = said_as_one(meaning, terms)
    cells = (entry.entry.families for rank in found for entry in rank.entries)
    return not pair or any(_lie_near(pair, cell) for cell in cells)


def _lie_near(pair: tuple[Term, ...], cell: Sequence[str]) -> bool:
    first, second = (
        [at for at, one in enumerate(cell) if one in families_of((term,))] for term in pair
    )
    return any(abs(a - b) <= _NEAR_WORDS for a in first for b in second)


def said_as_one(meaning: Meaning, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the two words that make the subject when they are said as one thing, else nothing."""
    core = core_of(terms)
    if len(core) != _PAIR or any(len(one.exact) > 1 for one in core):
        return ()
    said = " ".join(fold(meaning.text).split())
    pairs = (" ".join(one.words for one in order).lower() for order in (core, core[::-1]))
    return core if any(one in said for one in pairs) else ()
