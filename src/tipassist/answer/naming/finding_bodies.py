"""Finding the bodies that a question names, by every way in which they can be named."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from rapidfuzz.distance import DamerauLevenshtein

from tipassist.answer.language.words import (
    SMALL_WORDS,
    TOKEN,
    english_words,
    families,
    family,
    fold,
)
from tipassist.answer.naming.bare_fields import (
    by_deed,
    by_introduction,
    by_likeness,
    by_shared_head,
)
from tipassist.answer.naming.bodies import BodyNames, NameHit, field_bodies, name_words

_IS_TOPIC = re.compile(r"\b(?:concerning|about|regarding|engag\w+|training|on)\s+(?:the\s+)?$")
_ACTS = re.compile(
    r"\s+(?:also |both |only )?(?:lead|coordinat|support|do\b|does\b"
    r"|(?:have|has)\b(?! (?:some|any)thing to do\b)|handl|runs?\b"
    r"|head|manage|help|steer|are (?:in charge|responsible|involved|named))"
)
_ACTED = re.compile(r"\b(?:do|does|did|by|with|from|as|is|are|we|i'm|am)\s+(?:the\s+)?$")
_WORKED_WITH = re.compile(
    r"\b(?:the|any|all|some) (?:work|engagement|cooperation|activit(?:y|ies)) with\s+(?:the\s+)?$"
)
_ABOUT = frozenset(("on", "about", "regarding", "concerning"))
"""Words that part what is asked from its subject: "the row on labour | officials"."""
_OFFICERS = re.compile(r"\bofficers\b")
_SUFFERS = re.compile(r"[a-z]{3,}ed")
"""People told by what was done to them, "trafficked people", are nobody's colleagues."""
_SMALL = re.compile(r"^(?:(?:the|of|on|for|and|a|an|our|to|in|all|with) )+")
_NEXT_WORD = re.compile(r" ([a-z]{3,})\b")
_MIN_TYPO_CHARS = 4
_LONGEST_FIELD = 5
_LONG_NAME = 6
_MOST_TYPOS = 2
_PERSONS = re.compile(r"\b(?:people|officials?|officers?|staff|personnel)$")
_SPEAKS_OF = re.compile(
    r"\b(?:mention(?:s|ing)?|(?:speak(?:s|ing)?|talk(?:s|ing)?) (?:of|about)|refer(?:s|ring)? to|"
    r"(?:deal(?:s|ing)?) with|(?:are|is|rows|activities|anything|something) about"
    r"|(?:activity|row|line|item)s? (?:on|about|for|with)) (?:the |any )?$"
)
_COME_UP = re.compile(
    r"(?:(?: ?(?:/|and|or|,) ?[a-z ]{3,30}?)?(?::|,| [-–]) (?:and )?(?:where|in which [a-z]+) "
    r"(?:do|does) (?:they|it))? (?:also |still |even )*(?:come (?:in|up)|appear|turn up|crop up"
    r"|figure|occur|get (?:a )?mention(?:ed)?|mentioned|named|spoken of)\b"
)
"""People whose place in the plan is asked for: "where do consular officers come in?"."""
_ADDS_NOTHING = re.compile(r" (?:grouping|group|crowd|lot|folks?|people|guys|side|gang|bunch)\b")
_INSTITUTION = re.compile(r"'?(?:s'?)? (?:meeting|committee|commission|council|forum|body)\b")
_MANY = frozenset(("lot", "crowd", "side"))
"""Nouns that name no body by an "of" behind them: "a lot of", "the money side of crime"."""
_JOINT = re.compile(r"(?:and|or|&) ")
_BETWEEN_NAMES = re.compile(r"[ ,(]*|,? (?:at|of|from|in|i\.e\.|that is) (?:the )?")
_HYPHENATED = re.compile(r"(?<![\w-])(?P<field>[a-z]+(?:-[a-z]+)+)(?= (?P<noun>[a-z]+))")
_IN_NAMES = frozenset(("and", "of", "the", "on", "for"))


def find_bodies(text: str, names: BodyNames, printed: str | None = None) -> tuple[NameHit, ...]:
    """Find the bodies named in a text.

    Args:
        text: A question; any case.
        names: From `learn_body_names`.
        printed: The text with its capitals, which tell COMMIT from the verb; None for `text`.

    Returns:
        The hits in reading order; they do not overlap.
    """
    plain, cased = _with_fields_apart(fold(text), names), printed or text
    taken: list[tuple[int, int]] = []
    hits: list[NameHit] = []
    finders = (_by_phrase, _by_abbreviation, _by_field, by_deed, by_introduction, _by_typo)
    for finder in (*finders, partial(by_shared_head, hits=hits), partial(by_likeness, hits=hits)):
        for found in finder(plain, names):
            hit = _preferred(found, plain, names)
            if finder is _by_abbreviation and _is_plain_word(hit, cased):
                continue
            if finder is _by_typo and _begins_otherwise(hit, cased):
                continue
            hit = replace(hit, end=_with_noun(plain, hit.end))
            if not any(hit.start < end and start < hit.end for start, end in taken):
                taken.append((hit.start, hit.end))
                hits.append(hit)
    in_order = sorted(hits, key=lambda hit: hit.start)
    whole = (_with_field_before(plain, hit, names, hits) for hit in in_order)
    named: list[NameHit] = []
    for hit in _joined(whole, plain):
        if _are_persons_spoken_of(plain, hit, names):
            continue
        named.append(_with_own_words(plain, hit, names, named[-1].end if named else 0))
    return tuple(named)


def _with_fields_apart(plain: str, names: BodyNames) -> str:
    """Write a field as the plan does: "the women-and-children commission"; offsets stay."""

    def apart(match: re.Match[str]) -> str:
        word, noun = match["field"], match["noun"]
        known = word in names.vocabulary or word in {one.lower() for one in names.known}
        return match[0] if known or noun not in names.group_nouns else match[0].replace("-", " ")

    return _HYPHENATED.sub(apart, plain)


def _are_persons_spoken_of(plain: str, hit: NameHit, names: BodyNames) -> bool:
    """Whether "mention consular officers" asks for words of rows, and not for a body."""
    own = frozenset(families(names.definitions.get(hit.bodies[0], "")))
    words = plain[hit.start : hit.end].removeprefix("the ")
    persons = _PERSONS.search(words) is not None and not set(families(words)) <= own
    return persons and (
        _SPEAKS_OF.search(plain[: hit.start]) is not None
        or _COME_UP.match(plain, hit.end) is not None
    )


def _joined(hits: Iterable[NameHit], plain: str) -> list[NameHit]:
    """Take two names of one body in a row as one: "the social welfare body SOMSWD"."""
    found: list[NameHit] = []
    for hit in hits:
        last = found[-1] if found else None
        again = last is not None and last.bodies == hit.bodies
        if last is not None and again and _BETWEEN_NAMES.fullmatch(plain, last.end, hit.start):
            closes = plain[hit.end : hit.end + 1] == ")" and "(" in plain[last.end : hit.start]
            found[-1] = replace(last, end=hit.end + closes, exact=True)
        else:
            found.append(hit)
    return found


def _with_field_before(plain: str, hit: NameHit, names: BodyNames, hits: list[NameHit]) -> NameHit:
    """Take the words of its field into a name in brackets: "education (SOM-ED)"."""
    bracketed = plain[hit.start - 1 : hit.start] == "(" and plain[hit.end : hit.end + 1] == ")"
    if not bracketed or len(hit.bodies) > 1:
        return hit
    own = names.distinctive.get(hit.bodies[0], frozenset())
    start = hit.start
    for token in reversed(list(TOKEN.finditer(plain, 0, hit.start - 1))[-_LONGEST_FIELD:]):
        if plain[token.end() : start].strip(" (") or any(
            one.start < token.end() <= one.end for one in hits
        ):
            break
        if family(token[0]) in own:
            start = token.start()
        elif token[0] not in SMALL_WORDS and token[0] not in names.group_nouns:
            break
    return replace(hit, start=start, end=hit.end + 1) if start < hit.start else hit


def _with_own_words(plain: str, hit: NameHit, names: BodyNames, free: int) -> NameHit:
    """Take further words of its full name into a name: "the senior | health officials".

    What stands right before its "the" is no part of it: "meet the health officials".

    Args:
        plain: The question, folded.
        hit: The name.
        names: From `learn_body_names`.
        free: Where the name before ends.
    """
    if len(hit.bodies) > 1 or " " not in plain[hit.start : hit.end].removeprefix("the "):
        return hit
    own = frozenset(families(names.definitions.get(hit.bodies[0], "")))
    start = hit.start
    at = start
    begun = plain.startswith("the ", start)
    for token in reversed(list(TOKEN.finditer(plain, free, start))[-_LONGEST_FIELD:]):
        if plain[token.end() : at].strip() or (begun and token[0] not in _IN_NAMES):
            break
        at = token.start()
        begun = token[0] == "the"
        if token[0] in _IN_NAMES:
            continue
        if family(token[0]) not in own:
            break
        start = at
    return replace(hit, start=start)


def _with_noun(plain: str, end: int) -> int:
    """Return where a name ends together with a noun that adds nothing: "the ministers' group"."""
    noun = _ADDS_NOTHING.match(plain, end)
    if noun is None:
        noun = _INSTITUTION.match(plain, end)
        noun = noun if noun and _ACTS.match(plain, noun.end()) else None
    return noun.end() if noun else end


def _is_plain_word(hit: NameHit, cased: str) -> bool:
    word = cased[hit.start : hit.end]
    return word.lower() in english_words() and not word.isupper()


def _begins_otherwise(hit: NameHit, cased: str) -> bool:
    """Whether an abbreviation in capitals begins with another letter: it is another body's."""
    typed = cased[hit.start : hit.end]
    begins = all(_compact(body)[0] != typed[0].lower() for body in hit.bodies)
    return begins and typed.isupper() and not cased.isupper()


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
        after = [one.group(0) for one in tokens[at + 1 : at + 10]]
        for words, start, end in _field_windows(before, after, tokens, at):
            found = tuple(
                body for body in field_bodies(words, names) if _ends_in_name(words, body, names)
            )
            topical = _IS_TOPIC.search(plain[:start]) or _is_subject(plain, start, end, names)
            topical = topical or (end == token.end() and not _ABOUT.isdisjoint(words[:-1]))
            topical = topical or _goes_on(plain, end, words[-1], found, names)
            if found and not (topical or any(_SUFFERS.fullmatch(word) for word in words)):
                joint = _JOINT.match(plain, start)
                yield NameHit(found, joint.end() if joint else start, end, exact=False)
                break


def _ends_in_name(words: list[str], body: str, names: BodyNames) -> bool:
    """Whether the last word belongs to the name: "… for women and children | coordinate"."""
    last = family(words[-1])
    if words[-1] in SMALL_WORDS:
        return False
    own = families(names.definitions.get(body, ""))
    return last in own or last not in name_words() or words[-1] in names.group_nouns


def _is_subject(plain: str, start: int, end: int, names: BodyNames) -> bool:
    """Whether people of a field are those whom activities are about, and nothing is done by them.

    "Consular officials" are trained and engaged by activities; a body of that field has a role.
    """
    before = plain[:start]
    acted = _ACTED.search(before) and not _WORKED_WITH.search(before)
    acts = _ACTS.match(plain, end) or acted
    said = re.sub(r"^of ", "", _SMALL.sub("", plain[start:end]))
    return not acts and any(one in names.cells for one in (said, _OFFICERS.sub("officials", said)))


def _goes_on(plain: str, end: int, last: str, found: tuple[str, ...], names: BodyNames) -> bool:
    """Whether a field is the beginning of what cells speak of: "the body on social | media"."""
    word = _NEXT_WORD.match(plain, end)
    if word is None or not plain[:end].endswith(last):
        return False
    own = {one for body in found for one in families(names.definitions.get(body, ""))}
    return family(word[1]) not in own and f"{last} {word[1]}" in names.cells


def _field_windows(
    before: list[str], after: list[str], tokens: list[re.Match[str]], at: int
) -> Iterator[tuple[list[str], int, int]]:
    for size in range(min(3, len(before)), 0, -1):
        yield before[-size:], tokens[at - size].start(), tokens[at].end()
    if after[:1] in (["of"], ["on"], ["for"]) and tokens[at].group(0) not in _MANY:
        for size in range(min(9, len(after)), 1, -1):
            yield after[1:size], tokens[at].start(), tokens[at + size].end()


def _by_typo(plain: str, names: BodyNames) -> Iterator[NameHit]:
    for match in re.finditer(r"[a-z]+(?:-[a-z]+)?", plain):
        word = match.group(0).replace("-", "")
        other = word in names.vocabulary or word in english_words() or word in names.elsewhere
        if len(word) < _MIN_TYPO_CHARS or other:
            continue
        found = _nearest(word, names)
        if found:
            yield NameHit(found, *match.span(), exact=False)


def _nearest(word: str, names: BodyNames) -> tuple[str, ...]:
    best = _MOST_TYPOS
    found: list[str] = []
    for body in names.known:
        compact = _compact(body)
        if len(compact) < _MIN_TYPO_CHARS:
            continue
        limit = _MOST_TYPOS if min(len(word), len(compact)) >= _LONG_NAME else 1
        distance = DamerauLevenshtein.distance(word, compact, score_cutoff=limit)
        if distance > limit or distance > best:
            continue
        found = [*found, body] if distance == best else [body]
        best = distance
    return tuple(found)
