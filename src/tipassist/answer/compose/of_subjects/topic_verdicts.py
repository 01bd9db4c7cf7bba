"""The yes or no before activities that speak of a subject; none where their words do not tell."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipassist.answer.language.counting import rows_told
from tipassist.answer.language.kinds_named import kind_before
from tipassist.answer.language.mood import Mood, asked_mood, is_of_all
from tipassist.answer.language.terms import Term, core_of, families_of
from tipassist.answer.language.words import (
    TOKEN,
    families,
    family,
    fold,
    names_doers,
    other_number,
    word_list,
)
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.types import Role

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
_UNDERGOES = re.compile(
    r"^\W*(?:(?:so|and|but|ok|then) )*(?:is|are|was|were|do|does)\b[^.?!]{1,60}? (?:get )?"
    r"(?:told|asked|warned|allowed|forced|required|obliged|expected|invited|given|made|paid)\b"
)
"""What is done to somebody in words that say nothing of a subject: "are embassies told"."""
_DOES = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:do|does|did)(?:n't)? (?!(?:we|you|i|it|this|that|they)\b)"
    r"(?!(?:(?:the|this|our|any|some|all|which|work|of|its) )*(?:plan|rows?|activit\w+|pillars?|"
    r"outcomes?|projects?|examples?|indicators?|programmes?|sections?|goals?|principles?)\b)"
    r"(?P<rest>(?:[a-z-]+ ){1,5}[a-z-]+)"
)
_RECEIVES = re.compile(
    r"get|receive|have|obtain|enjoy|need|benefit|gain|undergo|learn|know|fall|feature|appear|figure"
    r"|come|show|stand|belong|count|matter|also|ever|only|even|really|still|actually|in|of|with|and"
)
_OFFERS = re.compile(r"\bor\b")
_THE_ONLY = re.compile(r"\bthe (?:only|sole|single)\b")
_ALONE = re.compile(
    r"\b(?:alone|by (?:it|them|our)sel(?:f|ves)|on (?:its|their|our) own|solo"
    r"|single-?handed(?:ly)?)\b"
)
_LEADS = Role.COORDINATING
_MENTION = re.compile(
    r"\b(?:mention|name|cover|include|contain|address|discuss|touch|deal|speak|say|state|refer|list)"
    r"(?:s|ed|d|ing)?\b"
)
_COVERED = re.compile(
    r"\b(?:covered|included|addressed|dealt with|provided for|foreseen|planned|part of it|"
    r"(?:part of|in) (?:it|(?:the |this |our )?(?:work )?plan))\b"
)
_UNDERGOES_ONE = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:is|are|was|were)(?:n't)? (?:the |any |all )*[a-z]+ "
    r"(?:being |to be |also |ever )*[a-z]+(?:ed|ght)\W*$"
)
_HOW_OFTEN = re.compile(
    r"\b(?:once|twice|thrice|(?:two|three|four|five|six|\d+) times) (?:in )?"
    r"(?:an?|each|every|per)\b"
    r"|\b(?:every|each) (?:other|second|third|two|three|four|five|six|\d+) \w+s?\b"
)
_ENDS_PEOPLE = re.compile(
    r"\s*(?:$|[^\w\s'’]|(?:and|or|on|to|in|for|who|with|by|from|at|under|are|is|were|being|receiv"
    r"|train|complet)\w*)",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\b(?:on|to|with|in|by|how|when|from|against|under)\b|[.;:()]")
_NO_KIND = re.compile(r"(?:work|national|asean|tip|regional|whole|current|plan|its?|\d+)\b")
_PAIR = 2
_NEAR_WORDS = 2
_NEAR_OWN = 3
_NEAR_DEED = 8
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
        and not (len(meaning.places) > 1 and _OFFERS.search(fold(meaning.text)))
        and not _HOW_OFTEN.search(fold(meaning.text))
        and (says_mention(meaning.text) or not _UNDERGOES.search(fold(meaning.text)))
        and (says_mention(meaning.text) or _is_told_by_rows(meaning.text))
        and (says_mention(meaning.text) or meaning.named or not _asks_doers(fold(meaning.text)))
        and _tells_of_people(meaning, terms, found)
        and _stands_near(meaning, terms, found)
        and _leaves_nothing(meaning, terms, found)
        and not any(_is_but_another(one, terms, found) for one in terms)
        and rows_told(meaning.text) in (None, sum(one.exact for one in found))
        and not any(_is_only_denied(one, found) for one in terms)
        and all(_names_doers(one, found) for one in core_of(terms))
    )
    if not tells:
        return ""
    return (
        _said_alone(meaning, found)
        if _ALONE.search(fold(meaning.question))
        else _spoken_of(meaning)
    )


def _said_alone(meaning: Meaning, found: Sequence[ActivityRank]) -> str:
    """Return yes or no to "does TELMIN lead it alone"; neither where others only help it there."""
    if len(meaning.named) != 1 or not found or _DENIES.search(fold(meaning.text)):
        return ""
    rows = [one.activity.bodies for one in found]
    if all({entry.body for entry in bodies} == set(meaning.named) for bodies in rows):
        return "Yes. "
    leads = ({entry.body for entry in bodies if entry.role is _LEADS} for bodies in rows)
    return "No. " if any(one and one != set(meaning.named) for one in leads) else ""


def _is_told_by_rows(text: str) -> bool:
    """Whether rows, which say what is to be done, can tell: not what is so, or must be, by now."""
    return asked_mood(text) is Mood.SAID and not is_of_all(text)


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


def asks_of_people(meaning: Meaning) -> bool:
    """Whether what people do, may do or undergo is asked: "are survivors listened to"."""
    text = fold(meaning.text)
    may = _OF_PEOPLE.match(text) is not None
    return (may or _whom(text) != "") and not says_mention(text)


def _asks_doers(text: str) -> bool:
    """Whether it is asked what people or things do, which no words found together tell.

    Rows on the training of prosecutors and judges do not tell that prosecutors train judges.
    """
    asked = _DOES.match(text)
    words = asked["rest"].split() if asked else []
    return bool(words) and not any(map(_RECEIVES.fullmatch, words))


def whom_asked(meaning: Meaning, terms: tuple[Term, ...]) -> Term | None:
    """Return the people of whom something is asked beside themselves: "are doctors trained"."""
    who = _whom(fold(meaning.text)).removesuffix("s")
    if not who or says_mention(meaning.text) or len(terms) < _PAIR:
        return None
    said = (fold(one.words).split()[-1].removesuffix("s") for one in terms)
    return next((one for one, last in zip(terms, said, strict=True) if last == who), None)


def _whom(text: str) -> str:
    """Return the people that a question for yes or no begins with, or ""."""
    who = _OF_WHOM.match(text)
    persons = word_list("persons")
    return who["who"] if who and (who["who"] in persons or f"{who['who']}s" in persons) else ""


def _tells_of_people(
    meaning: Meaning, terms: tuple[Term, ...], found: Sequence[ActivityRank]
) -> bool:
    """Whether rows answer what people do, may do or undergo: "do victims get legal aid".

    All that is asked stands in one cell in its own words, and not with "non-" before it. Of what
    somebody may or will do, they are more than one deed: a "feasibility study" is no study.
    """
    text = fold(meaning.text)
    may = _OF_PEOPLE.match(text)
    persons = set(word_list("persons"))
    if not asks_of_people(meaning):
        return True
    last = {one.words: fold(one.words).split()[-1] for one in terms if not one.passing}
    deeds = [words for words, who in last.items() if not persons & {who, f"{who}s"}]
    if not deeds or (may and sum(len(one.split()) for one in deeds) < _PAIR):
        return False
    cells = [entry for rank in found for entry in rank.entries]
    who = families_of(tuple(one for one in terms if one.words in last and one.words not in deeds))
    if len(deeds) == 1 and len(deeds[0].split()) == 1 and who:
        done = families_of(tuple(one for one in terms if one.words in deeds))
        cells = [one for one in cells if _lie_near(who, done, one.entry, _NEAR_DEED)]
        if _UNDERGOES_ONE.match(text):
            cells = [one for one in cells if _is_done_to(who, done, one.entry.wording.text)]
    return any(
        set(deeds) <= {word for word, _, own in one.worths if own}
        and not any(_is_denied(word, one.entry.wording.text) for word in deeds)
        for one in cells
    )


def _is_done_to(who: frozenset[str], done: frozenset[str], text: str) -> bool:
    """Whether a text tells a deed of people themselves: "training of police and prosecutors".

    Training on how to identify victims, or of "victim support providers", is none of victims.
    """
    printed = [(one.start(), one.end(), families(one[0])) for one in TOKEN.finditer(text)]
    people = [(a, b) for a, b, stems in printed if who & {*stems}]
    deeds = [(a, b) for a, b, stems in printed if done & {*stems}]
    for start, end in people:
        after = TOKEN.match(text, end + 1)
        kind = after is not None and fold(after[0]) in word_list("persons")  # "child victims"
        if not (_ENDS_PEOPLE.match(text, end) or kind):
            continue
        for first, last in deeds:
            between = text[last:start] if last <= start else text[end:first]
            if not _BREAKS.search(fold(between)) and len(between.split()) <= _NEAR_DEED:
                return True
    return False


def word_before(meaning: Meaning, terms: tuple[Term, ...]) -> tuple[str, Term] | None:
    """Return a word that no term has and the term it stands right before: "support persons"."""
    meant = [also for one in terms for also in (one, *one.also)]
    told = {word for one in meant for word in (*one.exact, *families(one.words))}
    frame = {*word_list("passing"), *word_list("frame"), *word_list("stopwords")}
    printed = [match[0] for match in TOKEN.finditer(fold(meaning.text))]
    own = {fold(word) for word in meaning.words}
    for word, behind in pairwise(printed):
        if word not in own or word in frame or told & set(families(word)) or _MENTION.match(word):
            continue
        term = next((one for one in terms if family(behind) == one.exact[0]), None)
        if term is not None and not term.passing and not _NO_KIND.match(word):
            return word, term
    return None


def has_before(word: str, term: Term, rank: ActivityRank) -> bool:
    """Whether some cell of an activity has a word right beside a term."""
    pair = {family(word), term.exact[0]}
    cells = (pairwise(cell.entry.families) for cell in rank.entries)
    return any({*two} == pair for cell in cells for two in cell)


def _leaves_nothing(
    meaning: Meaning, terms: tuple[Term, ...], found: Sequence[ActivityRank]
) -> bool:
    """Whether some cell has also the word that a question says right before its term."""
    before = None if meaning.bodies else word_before(meaning, terms)
    if before is not None:
        return any(has_before(*before, rank) for rank in found)
    kinds = () if meaning.bodies or not says_mention(meaning.text) else core_of(terms)
    named = ((kind_before(meaning.text, one), one) for one in kinds if len(one.exact) == 1)
    cells = [cell.entry for rank in found for cell in rank.entries]
    told = {stem for one in terms for stem in (*one.exact, *families(one.words))}
    return all(
        any(
            _lie_near(_either_number(kind), frozenset(one.exact), cell, _NEAR_WORDS)
            for cell in cells
        )
        for kind, one in named
        if kind and family(kind) not in told
    )


def _is_but_another(term: Term, terms: tuple[Term, ...], found: Sequence[ActivityRank]) -> bool:
    """Whether a term is found only in what stands for another: "vaccines" in "COVID-19"."""
    if not any(other.exact in term.related for other in terms if other is not term):
        return False
    cells = (cell for rank in found for cell in rank.entries)
    return not any(own and word == term.words for cell in cells for word, _, own in cell.worths)


def _is_only_denied(term: Term, found: Sequence[ActivityRank]) -> bool:
    """Whether cells have the very word of a term only with "non-" before it."""
    word = fold(term.words)
    texts = [fold(cell.entry.wording.text) for rank in found for cell in rank.entries]
    denied = any(re.search(rf"\bnon-{re.escape(word)}\b", text) for text in texts)
    return denied and not any(re.search(rf"(?<![\w-]){re.escape(word)}\b", text) for text in texts)


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
    return stand_together(meaning, terms, [one.entry for rank in found for one in rank.entries])


def stand_together(meaning: Meaning, terms: tuple[Term, ...], cells: Sequence[Entry]) -> bool:
    """Whether words said as one thing stand near each other in some of the cells."""
    if says_mention(meaning.text) or _COVERED.search(fold(meaning.text)):
        said = [
            (_either_number(first), _either_number(second))
            for first, second in _said_together(meaning, terms)
        ]
        return all(any(_lie_near(a, b, cell, _NEAR_OWN) for cell in cells) for a, b in said)
    pair = [families_of((one,)) for one in said_as_one(meaning, terms)]
    return not pair or any(_lie_near(pair[0], pair[1], cell, _NEAR_WORDS) for cell in cells)


def _said_together(meaning: Meaning, terms: tuple[Term, ...]) -> Iterator[tuple[str, str]]:
    """Yield each two words of different terms that stand side by side in a question.

    A term that stands there whole, as "social media" does before "influencers", is left out.
    """
    printed = [match[0] for match in TOKEN.finditer(fold(meaning.text))]
    stems = [family(word) for word in printed]
    for at, (first, second) in enumerate(pairwise(stems)):
        before = next((one for one in terms if first in one.exact), None)
        behind = next((one for one in terms if second in one.exact), None)
        if before is None or behind is None or before is behind:
            continue
        starts = at + 1 - len(before.exact)
        whole = len(before.exact) > 1 and tuple(stems[starts : at + 1]) == before.exact
        ends = at + 1 + len(behind.exact)
        whole = whole or (len(behind.exact) > 1 and tuple(stems[at + 1 : ends]) == behind.exact)
        if not whole:
            yield printed[at], printed[at + 1]


def _lie_near(first: frozenset[str], second: frozenset[str], cell: Entry, most: int) -> bool:
    """Whether words of two kinds stand near each other in a cell."""
    places = [
        [at for at, one in enumerate(cell.families) if one in said] for said in (first, second)
    ]
    return any(abs(a - b) <= most for a in places[0] for b in places[1])


def _either_number(word: str) -> frozenset[str]:
    return frozenset(map(family, (word, other_number(word))))


def said_as_one(meaning: Meaning, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the two words that make the subject when they are said as one thing, else nothing."""
    core = core_of(terms)
    if len(core) != _PAIR or any(len(one.exact) > 1 for one in core):
        return ()
    said = " ".join(fold(meaning.text).split())
    pairs = (" ".join(one.words for one in order).lower() for order in (core, core[::-1]))
    return core if any(one in said for one in pairs) else ()
