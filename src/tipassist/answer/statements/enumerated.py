"""Enumerated: how a thing that a question names stands in a sentence: listed, spoken of, or not.

Whole words count, be they singular or plural: of "migrant smuggling" a sentence does not say "drug
smuggling", and of what is "criminally liable" it does not say "criminals".
"""

import re
from enum import IntEnum
from functools import lru_cache

from tipassist.answer.language.statement_words import load_statement_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold, other_number, word_list

_LISTS = re.compile(
    r"\b(?:includ(?:e|es|ing)|such as|e\.g\.|for example|for instance|namely|not limited to)"
    r"(?:,? but (?:(?:is|are) )?not limited to)?,?",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*(?P<mark>[,;/&()]|\s[–—-]\s|\band\b|\bor\b)\s*")
_JOINED = re.compile(r",|;|/|&|\band\b|\bor\b")
_SEGMENTS = re.compile(r"[,;:()]|\s[–—-]\s")
_ENDS = re.compile(r"[;)–—-]")
_OF = frozenset(("of", "for", "in", "against", "from", "to", "by", "with"))
_DOER = re.compile(r"\w{3,}(?:ers?|ors?|ists?|als?|ees?)$")
_SPELLED = ((re.compile(r"iz(?=(?:e[sdr]?|ing|ations?|ed)$)"), "is"), (re.compile(r"our"), "or"))
_INITIALS = 3
_PAIR = 2
_ABBREVIATION = re.compile(r"[a-z]{2,8}")
_TITLE = re.compile(r"[A-Z][a-z]+(?: (?:of|the|on|in|and|for|to|[A-Z][a-z]+))+")

Words = tuple[str, ...]


class Standing(IntEnum):
    """How a thing stands in a text, the firmest first."""

    LISTED = 0
    SPOKEN_OF = 1
    MEANT = 2
    ABSENT = 3


def standing(what: str, text: str, terms: tuple[Term, ...] = ()) -> Standing:
    """Return how a thing, or several with "and" between them, stands in a sentence.

    Args:
        what: One thing, or several.
        text: The sentence as printed.
        terms: The thing as terms of the plan, which tell what means the same.
    """
    parts = things(what)
    whole = max((_standing(one, text) for one in parts), default=Standing.ABSENT)
    if whole is not Standing.ABSENT or not terms:
        return whole
    said = {word for one in terms for word in _plain(" ".join(one.asked))}
    meant = said.issuperset(_plain(what)) and all(_means(text, one) for one in terms)
    return Standing.MEANT if meant else whole


def things(what: str) -> list[str]:
    """Return the things that a question names."""
    return [one.strip() for one in _JOINED.split(what) if _plain(one)]


def lists_in(text: str) -> int:
    """Return how many times a sentence begins to list things: "such as …", "including …"."""
    return len(_LISTS.findall(text))


def lists_kind(text: str, asked: str) -> bool:
    """Whether what a sentence first lists is of a kind asked for, as in "crimes such as"."""
    head = families(_LISTS.split(text, maxsplit=1)[0].rstrip(" ,("))
    return bool(head) and head[-1] in families(asked)


def _standing(thing: str, text: str) -> Standing:
    said = _plain(thing)
    if _is_listed(thing, text):
        return Standing.LISTED
    if any(_names(one, said) for one in _SEGMENTS.split(text)):
        return Standing.SPOKEN_OF
    own = frozenset(_plain(text))
    lacking = [word for word in said if word not in own]
    return Standing.MEANT if all(_spells_out(text, one) for one in lacking) else Standing.ABSENT


def _is_listed(thing: str, text: str) -> bool:
    """Whether one of the things listed is it by its whole name, or is the kind that it is of."""
    listed, said = _items_of(text), _plain(thing)
    if "".join(said) in {"".join(_plain(one)) for one in listed}:
        return True
    named = set(map(families, listed))
    own = {families(" ".join(said)), families("".join(said)), _own_families(thing)}
    if len(said) > _PAIR:
        own.add(families(f"{said[0]} {said[-1]}"))  # An "NGO shelter worker" is an NGO worker.
    kinds = load_statement_words().kinds
    return any(kind in named and own & others for kind, others in kinds)


def _own_families(thing: str) -> Words:
    small = frozenset(word_list("stopwords"))
    return families(" ".join(word for word in thing.split() if word not in small))


@lru_cache(maxsize=512)
def _items_of(text: str) -> tuple[str, ...]:
    """Return the things that a sentence lists after "such as" or "including"."""
    marker = _LISTS.search(text)
    if marker is None:
        return ()
    found: list[str] = []
    after, joined = text[marker.end() :], False
    at = 0
    for mark in (*_PARTED.finditer(after), None):
        part = after[at : mark.start() if mark else len(after)]
        words = _plain(part)
        if words:
            found += [part.strip(" ."), *_heads(part)]
            if joined and (mark is None or mark["mark"] not in ("and", "or")):
                break
        if mark is None or _ENDS.search(mark["mark"]):
            break
        joined = mark["mark"] == "and" or (joined and not words)
        at = mark.end()
    return tuple(found)


def _heads(part: str) -> list[str]:
    """Return what a thing is called without what follows its name: "courts of law"."""
    words = part.split()
    at = next((k for k, word in enumerate(words) if k and word in _OF), 0)
    return [" ".join(words[:at])] if at and _plain(" ".join(words[:at])) else []


def _names(segment: str, said: Words) -> bool:
    """Whether words stand together and no other one narrows them, as "social" narrows "media"."""
    words = [_singular(one) for one in re.findall(r"[a-z0-9]+", fold(segment))]
    small, size = frozenset(word_list("stopwords")), len(said)
    kept = [at for at, word in enumerate(words) if _plain(word)]
    for first in range(len(kept) - size + 1):
        ats = kept[first : first + size]
        before = words[ats[0] - 1] if ats[0] else ""
        narrowed = before and before not in small and before != "asean"
        if tuple(words[at] for at in ats) == said and not narrowed:
            return True
    return False


def _means(text: str, term: Term) -> bool:
    """Whether a sentence has a term in other words; a doer is not what is done."""
    stems, own = frozenset(families(text)), frozenset(_plain(text))
    if any(word not in own and _DOER.fullmatch(word) for word in _plain(term.words)):
        return False
    return any(stems.issuperset(gram) for gram in (term.exact, *term.related))


def _spells_out(text: str, word: str) -> bool:
    """Whether a text spells out an abbreviation by its initials: CEDAW, the CRC, UN."""
    if not _ABBREVIATION.fullmatch(word):
        return False
    for run in _TITLE.findall(text):
        initials = "".join(one[0] for one in run.split() if one[0].isupper()).lower()
        skipped = r"\w{0,2}" if len(word) > _INITIALS else ""
        if re.search(skipped.join(word), initials):
            return True
    return False


def _plain(text: str) -> Words:
    """Return the whole words of a text in the singular, in one spelling and without small words."""
    small = frozenset(word_list("stopwords")) | {"asean"}
    words = re.findall(r"[a-z0-9]+", re.sub(r"'s?\b", "", fold(text)))
    return tuple(_singular(one) for one in words if one not in small)


def _singular(word: str) -> str:
    for pattern, plain in _SPELLED:
        word = pattern.sub(plain, word)
    if other_number(word) != word:
        return min(word, other_number(word))
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    if re.search(r"(?:ss|x|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if re.search(r"[^su]s$", word) and len(word) > _INITIALS else word
