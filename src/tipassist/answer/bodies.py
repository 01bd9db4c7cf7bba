"""Recognising bodies: by abbreviation, full name, parts of the name, everyday name and typo."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from tipassist.answer.lexicons import Lexicons
from tipassist.answer.words import TOKEN, english_words, families, family, fold, word_list
from tipassist.register.model import Activity, Register

_MIN_TAIL = 4
_DONE_BY = re.compile(
    r"\b(?:led|headed|run|coordinated|supported|backed|handled|owned|steered) by (?P<names>[a-z]+"
    r"(?: [a-z]+)?(?:,? (?:or|and)(?: by)? [a-z]+(?: [a-z]+)?)*?)"
    r"(?=\s*(?:$|[,.;?!]|(?:in|under|but|without|outside|beside)\b))"
)
_FIELD = re.compile(r"(?!(?:or|and|by)\b)\b[a-z]+(?: (?!(?:or|and|by)\b)[a-z]+)?")
_ENTITY = re.compile(
    r"\b(?:Meeting|Commission|Committee|Units|Council|Secretariat|Representatives|Initiative"
    r"|Centre|Center|Conference|Forum|Network|Working Group|Task Force|Board|Bureau)\b"
)
_IS_TOPIC = re.compile(r"\b(?:concerning|about|regarding|engag\w+|training|on)\s+(?:the\s+)?$")
_ACTS = re.compile(
    r"\s+(?:also |both |only )?(?:lead|coordinat|support|do\b|does\b|have\b|has\b|handl|runs?\b"
    r"|head|manage|help|steer|are (?:in charge|responsible|involved|named))"
)
_ACTED = re.compile(r"\b(?:do|does|did|by|with|from|as|is|are|we|i'm|am)\s+(?:the\s+)?$")
_SMALL = re.compile(r"^(?:(?:the|of|on|for|and|a|an|our|to|in|all|with) )+")
_MIN_TYPO_CHARS = 4


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
    """

    known: tuple[str, ...]
    in_table: frozenset[str]
    definitions: dict[str, str]
    phrases: tuple[tuple[str, str], ...]
    distinctive: dict[str, frozenset[str]]
    group_nouns: frozenset[str]
    vocabulary: frozenset[str]
    cells: str = ""


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
    known = tuple(dict.fromkeys((*register.bodies, *definitions)))
    phrases = [(_plain(text), body) for body, text in definitions.items()]
    phrases += [(_plain(text.removeprefix("ASEAN ")), body) for body, text in definitions.items()]
    phrases += _everyday(definitions, known, lexicons)
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
    )


def _said(activity: Activity) -> tuple[str, ...]:
    projects = (one.wording for one in activity.projects)
    cells = (activity.wording, *activity.examples, *projects, *activity.indicators)
    return tuple(cell.text for cell in cells)


def _everyday(
    definitions: dict[str, str], known: tuple[str, ...], lexicons: Lexicons
) -> list[tuple[str, str]]:
    """Return the everyday names that go with what the edition itself says a body is.

    An abbreviation may stand for another body in another edition: none of its everyday names counts
    when its definition shares no field with them. One whose field is just another body's, or that
    is another body's full name, names that other body.
    """
    common = _name_words() | {family(word) for word in lexicons.group_nouns}
    fields = {body: frozenset(families(text)) - common for body, text in definitions.items()}
    full = {_plain(text.removeprefix("ASEAN ")): body for body, text in definitions.items()}
    found: list[tuple[str, str]] = []
    for body in known:
        aliases = {
            alias: frozenset(families(alias)) - common for alias in lexicons.aliases.get(body, ())
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


def _tail(body: str) -> tuple[str, ...]:
    """Return the field that a hyphenated name ends with: "mlat" of SOM-MLAT; none when short."""
    head, _, tail = body.rpartition("-")
    return (tail.lower(),) if head and len(tail) >= _MIN_TAIL else ()


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _distinctive(definitions: dict[str, str]) -> dict[str, frozenset[str]]:
    words = {body: frozenset(families(text)) - _name_words() for body, text in definitions.items()}
    count = Counter(word for found in words.values() for word in found)
    return {
        body: frozenset(w for w in found if count[w] <= 2 and len(w) > 3)
        for body, found in words.items()
    }


@lru_cache(maxsize=1)
def _name_words() -> frozenset[str]:
    """Return the word families that many names of bodies share, such as "meeting"."""
    return frozenset(family(word) for word in word_list("name_words"))


def find_bodies(text: str, names: BodyNames, printed: str | None = None) -> tuple[NameHit, ...]:
    """Find the bodies named in a text.

    Args:
        text: A question; any case.
        names: From `learn_body_names`.
        printed: The text with its capitals, which tell COMMIT from the verb; None for `text`.

    Returns:
        The hits in reading order; they do not overlap.
    """
    plain, cased = fold(text), printed or text
    taken: list[tuple[int, int]] = []
    hits: list[NameHit] = []
    for finder in (_by_phrase, _by_abbreviation, _by_field, _by_deed, _by_typo):
        for found in finder(plain, names):
            hit = _preferred(found, plain, names)
            if finder is _by_abbreviation and _is_plain_word(hit, cased):
                continue
            if not any(hit.start < end and start < hit.end for start, end in taken):
                taken.append((hit.start, hit.end))
                hits.append(hit)
    return tuple(sorted(hits, key=lambda hit: hit.start))


def _is_plain_word(hit: NameHit, cased: str) -> bool:
    word = cased[hit.start : hit.end]
    return word.lower() in english_words() and not word.isupper()


def _preferred(hit: NameHit, plain: str, names: BodyNames) -> NameHit:
    """Of several bodies, prefer ministers where ministers are meant, else those in the table."""
    if len(hit.bodies) < 2:
        return hit
    ministers = "minister" in plain[hit.start : hit.end]
    kept = tuple(
        body
        for body in hit.bodies
        if (ministers and "minister" in names.definitions.get(body, "").lower())
        or (not ministers and body in names.in_table)
    )
    return NameHit(kept or hit.bodies, hit.start, hit.end, hit.exact)


def _by_phrase(plain: str, names: BodyNames) -> Iterator[NameHit]:
    for phrase, body in names.phrases:
        if phrase.partition(" ")[0] not in plain:
            continue
        for match in _phrase(phrase).finditer(plain):
            same = tuple(other for words, other in names.phrases if words == phrase)
            yield NameHit(tuple(dict.fromkeys((body, *same))), *match.span())


@lru_cache(maxsize=2000)
def _phrase(words: str) -> re.Pattern[str]:
    pattern = rf"(?<![\w-])(?:the\s+)?{re.escape(words)}(?![\w-])"
    return re.compile(pattern.replace(r"\ ", r"\s+"))


@lru_cache(maxsize=2000)
def _abbreviation(body: str) -> re.Pattern[str]:
    letters = re.split(r"[-\s]", body.lower())
    pattern = r"[-\s]?".join(re.escape(part) for part in letters)
    return re.compile(rf"(?<![\w-])(?:asean\s+)?{pattern}(?:'?s)?(?![\w]|-[a-z])")


def _compact(body: str) -> str:
    return re.sub(r"[^a-z0-9]", "", body.lower())


def _by_abbreviation(plain: str, names: BodyNames) -> Iterator[NameHit]:
    for body in sorted(names.known, key=len, reverse=True):
        for match in _abbreviation(body).finditer(plain):
            yield NameHit((body,), *match.span())


def _by_field(plain: str, names: BodyNames) -> Iterator[NameHit]:
    tokens = list(TOKEN.finditer(plain))
    for at, token in enumerate(tokens):
        if token.group(0) not in names.group_nouns:
            continue
        before = [one.group(0) for one in tokens[max(0, at - 4) : at]]
        after = [one.group(0) for one in tokens[at + 1 : at + 7]]
        for words, start, end in _field_windows(before, after, tokens, at):
            found = _field_bodies(words, names)
            topical = _IS_TOPIC.search(plain[:start]) or _is_subject(plain, start, end, names)
            if found and not topical:
                yield NameHit(found, start, end, exact=False)
                break


def _is_subject(plain: str, start: int, end: int, names: BodyNames) -> bool:
    """Whether people of a field are those whom activities are about, and nothing is done by them.

    "Consular officials" are trained and engaged by activities; a body of that field has a role.
    """
    acts = _ACTS.match(plain, end) or _ACTED.search(plain[:start])
    return not acts and _SMALL.sub("", plain[start:end]) in names.cells


def _by_deed(plain: str, names: BodyNames) -> Iterator[NameHit]:
    """Read a bare field as its body where somebody must be meant: "led by immigration"."""
    for match in _DONE_BY.finditer(plain):
        for name in _FIELD.finditer(match["names"]):
            found = _field_bodies(name.group(0).split(), names)
            start = match.start("names") + name.start()
            if len(found) == 1:
                yield NameHit(found, start, start + len(name.group(0)), exact=False)


def _field_windows(
    before: list[str], after: list[str], tokens: list[re.Match[str]], at: int
) -> Iterator[tuple[list[str], int, int]]:
    for size in range(min(3, len(before)), 0, -1):
        yield before[-size:], tokens[at - size].start(), tokens[at].end()
    if after[:1] in (["of"], ["on"], ["for"]):
        for size in range(min(6, len(after)), 1, -1):
            yield after[1:size], tokens[at].start(), tokens[at + size - 1].end()


def _field_bodies(words: list[str], names: BodyNames) -> tuple[str, ...]:
    wanted = {family(word) for word in words} - _name_words() - {"and", "of", "the", "on", "for"}
    stripped = {family(word) for word in words} & _name_words()
    if not wanted or len(words) > len(wanted) + len(stripped) + 1:
        return ()
    return tuple(body for body, own in names.distinctive.items() if wanted <= own)


def _by_typo(plain: str, names: BodyNames) -> Iterator[NameHit]:
    for match in re.finditer(r"[a-z]+(?:-[a-z]+)?", plain):
        word = match.group(0).replace("-", "")
        if len(word) < _MIN_TYPO_CHARS or word in names.vocabulary or word in english_words():
            continue
        found = _nearest(word, names)
        if found:
            yield NameHit(found, *match.span(), exact=False)


def _nearest(word: str, names: BodyNames) -> tuple[str, ...]:
    limit = 1 if len(word) < 6 else 2
    best, found = limit + 1, []
    for body in names.known:
        compact = _compact(body)
        if len(compact) < _MIN_TYPO_CHARS:
            continue
        distance = DamerauLevenshtein.distance(word, compact, score_cutoff=limit)
        if distance < best:
            best, found = distance, [body]
        elif distance == best and distance <= limit:
            found.append(body)
    return tuple(found) if best <= limit else ()
