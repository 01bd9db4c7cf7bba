"""Recognising bodies: by abbreviation, full name, parts of the name, everyday name and typo."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.words import TOKEN, families, family, fold, word_list
from tipassist.register.model import Activity, Register

_MIN_TAIL = 4
_OPENING = re.compile(r"[A-Z]{3,} (?=[A-Z])")
_ENTITY = re.compile(
    r"\b(?:Meeting|Commission|Committee|Units|Council|Secretariat|Representatives|Initiative"
    r"|Centre|Center|Conference|Forum|Network|Working Group|Task Force|Board|Bureau)\b"
)
_FORMER = re.compile(
    r"\s*[(\[](?:formerly|previously|until \d{4}|then|ex|before)(?: known as| called| named)?:?"
    r" (?:the )?(?P<name>[A-Z][\w'-]+(?: (?:[A-Z][\w'-]*|and|for|in|of|on|the|to|&))*)"
    r"[^()\[\]]*[)\]]"
)


@dataclass(frozen=True, slots=True)
class NameHit:
    """Words that name one body, or may name several.

    Attributes:
        bodies: The bodies they may name; one when they are clear.
        start: Offset of the words.
        end: Offset after them.
        exact: Whether they are the abbreviation, the full name or an alias as such.
    """

    bodies: tuple[str, ...]
    start: int
    end: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class BodyNames:
    """Everything that can name the bodies of one register.

    Attributes:
        known: The bodies.
        in_table: Those that the ASB column names.
        definitions: Their full names.
        phrases: Whole names and aliases, each with its body, the longest first.
        distinctive: The word families that only few full names have, by body.
        group_nouns: Words that turn a field into the people of that field.
        vocabulary: The words of the plan.
        cells: What the activities say, folded: people who are their subject.
        elsewhere: Bodies with everyday names that this register does not have, letters alone.
    """

    known: tuple[str, ...]
    in_table: frozenset[str]
    definitions: dict[str, str]
    phrases: tuple[tuple[str, str], ...]
    distinctive: dict[str, frozenset[str]]
    group_nouns: frozenset[str]
    vocabulary: frozenset[str]
    cells: str = ""
    elsewhere: frozenset[str] = frozenset()


def learn_body_names(register: Register, lexicons: Lexicons) -> BodyNames:
    """Collect the names of the bodies of a register.

    A body is what the ASB column names, or a glossary entry whose definition is an institution.
    """
    definitions = {
        term.term: term.definition.text
        for term in register.glossary
        if term.term in register.bodies
        or (_ENTITY.search(term.definition.text) and " " not in term.term)
    }
    definitions |= {
        body: body for body in register.bodies if " " in body and body not in definitions
    }
    former = {body: found["name"] for body, found in _former(definitions)}
    definitions = {body: _FORMER.sub("", text) for body, text in definitions.items()}
    known = tuple(dict.fromkeys((*register.bodies, *definitions)))
    region = _region(definitions.values())
    phrases = [(_plain(text), body) for body, text in definitions.items()]
    phrases += [(_plain(text.removeprefix(region)), body) for body, text in definitions.items()]
    for body, old in former.items():
        names = {old, old.removeprefix(region)}
        phrases += [(_plain(name), body) for name in names if name not in known]
    phrases += _everyday(definitions, known, lexicons, former)
    for body in known:
        phrases += [
            (f"{tail} {noun}", body) for tail in _tail(body) for noun in lexicons.group_nouns
        ]
    vocabulary = frozenset(word.lower() for word in TOKEN.findall(register.text))
    return BodyNames(
        known=known,
        in_table=frozenset(register.bodies),
        definitions=definitions,
        phrases=tuple(sorted(set(phrases), key=lambda pair: -len(pair[0]))),
        distinctive=_distinctive(definitions),
        group_nouns=lexicons.group_nouns,
        vocabulary=vocabulary,
        cells=" ".join(_plain(text) for one in register.activities for text in _said(one)),
        elsewhere=frozenset(
            re.sub(r"[^a-z]", "", name.lower()) for name in lexicons.aliases if name not in known
        ),
    )


def _region(names: Iterable[str]) -> str:
    """Return what the full names of several bodies open with, "ASEAN ", or "": nobody says it."""
    opening = Counter(found[0] for name in names if (found := _OPENING.match(name)))
    (first, times), *_ = (*opening.most_common(1), ("", 0))
    return first if times > 1 else ""


def _said(activity: Activity) -> tuple[str, ...]:
    projects = (one.wording for one in activity.projects)
    cells = (activity.wording, *activity.examples, *projects, *activity.indicators)
    return tuple(cell.text for cell in cells)


def _everyday(
    definitions: dict[str, str],
    known: tuple[str, ...],
    lexicons: Lexicons,
    former: dict[str, str],
) -> list[tuple[str, str]]:
    """Return the everyday names that go with what the edition itself says a body is.

    An abbreviation may stand for another body in another edition: none of its everyday names counts
    when its definition shares no field with them. One whose field is just another body's, or that
    is another body's full name, names that other body. Those of its former abbreviation count too.
    """
    common = name_words() | {family(word) for word in lexicons.group_nouns}
    fields = {body: frozenset(families(text)) - common for body, text in definitions.items()}
    region = _region(definitions.values())
    full = {_plain(text.removeprefix(region)): body for body, text in definitions.items()}
    found: list[tuple[str, str]] = []
    for body in known:
        aliases = {
            alias: frozenset(families(alias)) - common
            for name in (body, former.get(body, ""))
            for alias in lexicons.aliases.get(name, ())
        }
        own = fields.get(body)
        if own and not any(own & field for field in aliases.values()):
            continue
        for alias, field in aliases.items():
            taken = own != field and any(
                field == words for other, words in fields.items() if other != body
            )
            if not taken and full.get(_plain(alias), body) == body:
                found.append((_plain(alias), body))
    return found


def _former(definitions: dict[str, str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the abbreviations or full names that bodies had before: "… (formerly SLOM)"."""
    for body, text in definitions.items():
        found = _FORMER.search(text)
        if found is not None:
            yield body, found


def _tail(body: str) -> tuple[str, ...]:
    """Return the field that a hyphenated name ends with: "mlat" of SOM-MLAT; none when short."""
    head, _, tail = body.rpartition("-")
    return (tail.lower(),) if head and len(tail) >= _MIN_TAIL else ()


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _distinctive(definitions: dict[str, str]) -> dict[str, frozenset[str]]:
    words = {body: frozenset(families(text)) - name_words() for body, text in definitions.items()}
    count = Counter(word for found in words.values() for word in found)
    return {
        body: frozenset(w for w in found if count[w] <= 2 and len(w) > 3)
        for body, found in words.items()
    }


@lru_cache(maxsize=1)
def name_words() -> frozenset[str]:
    """Return the word families that many names of bodies share, such as "meeting"."""
    return frozenset(family(word) for word in word_list("name_words"))


def field_bodies(words: list[str], names: BodyNames) -> tuple[str, ...]:
    """Return the bodies whose full names alone have all of some words of a field."""
    wanted = {family(word) for word in words} - name_words() - {"and", "of", "the", "on", "for"}
    stripped = {family(word) for word in words} & name_words()
    if not wanted or len(words) > len(wanted) + len(stripped) + 1:
        return ()
    return tuple(body for body, own in names.distinctive.items() if wanted <= own)
