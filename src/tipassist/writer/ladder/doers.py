"""Who does a thing in a sentence does it in the evidence, and is not whom it is done with there."""

import re
from collections.abc import Iterable, Iterator

from tipassist.answer.language.words import fold
from tipassist.writer.ladder.entities import AND, Entity, entities_in, opening_entities, short_names
from tipassist.writer.ladder.reading import content_of, stems_of
from tipassist.writer.ladder.verdict import Checked

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_EACH = r"(?:(?:the|all|each|every|other|relevant|respective|its|their) )*"
_DOES = re.compile(
    r"(?: on [A-Z]+)? (?:(?:will|shall|should|may|can|must|also|has|have|then|jointly) )*"
    r"([a-z][a-z-]+)"
)
_IS_DONE = re.compile(
    r"(?: \d{4}\W\d{4})?,? (?:was|were|is|are|(?:has|have) been|(?:will|shall) be)"
    r" (?:\w+ly )?(\w+ed)\b"
)
_NO_DEED = frozenset(
    ("be", "is", "are", "was", "were", "been", "being", "and", "or", "on", "in", "of")
)
_BY = re.compile(rf"\bby {_EACH}$")
_OF = re.compile(rf"\b(?:by|of|among|between|from) {_EACH}$")
_BEGINS = re.compile(
    r"(?:^|[,;:]|\b(?:and|while|where|that|when|once|after|before|because))\s*"
    r"(?:(?:the|all|each|every|then|thereafter|relevant)\s+)*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|through|by|from|of)\s+((?:[\w’'-]+\s+){0,3}[\w’'-]+)")
_TO = re.compile(rf"\b(?:to|through|with|from|for|via|under) {_EACH}$")
_DONE_BY = re.compile(r"([\w-]+) ([a-z]+ed|led|held|made|set) by ((?:[\w-]+ ){0,3}[\w-]+)")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?$")
_NEAR_CHARS = 24
_BESIDE = 2
_OPENING = 3


def check_doers(checked: Checked) -> str:
    """Return the first that does what another does in the evidence."""
    if not checked.is_english:
        return ""
    prose = [one.source.text for one in checked.cited if not one.source.fields]
    said, *held = (short_names(one, checked.known.expansions) for one in (checked.text, *prose))
    sentences = [one for text in held for one in _SENTENCE.split(text)]
    for doer, deed in _deeds(said):
        doers = [one for sentence in sentences for one in _doers(sentence, deed)]
        if doers and not any(doer.names(one) for one in doers):
            return f"{' '.join(doer.words)} {deed}"
        if not doers and _is_only_served(doer, deed, sentences):
            return f"{' '.join(doer.words)} {deed}"
    for name, deed in _undergone(said):
        others = [one for text in sentences for one, same in _undergone(text) if same == deed]
        if name.is_short and others and not any(name.names(one) for one in others):
            return f"{' '.join(name.words)} {deed}"
    return _turned_about(said, sentences) or _turned_round(said, sentences)


def _deeds(text: str) -> Iterator[tuple[Entity, str]]:
    """Yield each name that something is said to be done by, with the family of what is done."""
    for name in entities_in(text):
        after = _DOES.match(text, name.end)
        begins = _BEGINS.search(text[: name.start])
        if begins and after and after[1] not in _NO_DEED and (deed := content_of(after[1])):
            yield name, deed[0]
        if _BY.search(text[: name.start]) and (before := content_of(text[: name.start])):
            yield name, before[-1]


def _undergone(text: str) -> Iterator[tuple[Entity, str]]:
    """Yield each name right before what is done to it, with the family of that."""
    for name in entities_in(text):
        after = _IS_DONE.match(text, name.end)
        if after and (deed := content_of(after[1])):
            yield name, deed[0]


def _doers(sentence: str, deed: str) -> Iterator[Entity]:
    """Yield the names that a sentence of the evidence may tell as those who do a thing."""
    if deed not in content_of(sentence):
        return
    yield from opening_entities(sentence)
    joined = None
    for name in entities_in(sentence):
        beside = sentence[name.end : name.end + _NEAR_CHARS]
        before = sentence[: name.start]
        own = _OF.search(before) and deed in content_of(before)[-_BESIDE:]
        follows = joined is not None and AND.fullmatch(sentence[joined : name.start])
        if own or follows or _BY.search(before) or deed in content_of(beside):
            joined = name.end
            yield name


def _is_only_served(doer: Entity, deed: str, sentences: Iterable[str]) -> bool:
    """Whether evidence that tells a deed has the name in it only as whom it is done to or for."""
    told = [one for one in sentences if deed in content_of(one)]
    found = [
        bool(_TO.search(one[: name.start]))
        for one in told
        for name in entities_in(one)
        if doer.names(name)
    ]
    return bool(found) and all(found)


def _turned_round(said: str, sentences: Iterable[str]) -> str:
    """Return what was done by the second in the evidence, and by the first in the sentence."""
    plain = fold(said)
    for sentence in sentences:
        for match in _DONE_BY.finditer(fold(sentence)):
            done, deed, doers = (set(stems_of(one)) for one in match.groups())
            for word in re.finditer(r"[a-z-]+", plain):
                if not deed & set(stems_of(word[0])) or _PASSIVE.search(plain[: word.start()]):
                    continue
                before = set(stems_of(plain[: word.start()])[-_BESIDE:])
                after = set(stems_of(plain[word.end() :])[:_OPENING])
                if before & done and after & doers and " by " not in plain[word.end() :][:4]:
                    return word[0]
    return ""


def _turned_about(said: str, sentences: Iterable[str]) -> str:
    """Return the word that opens a sentence and accompanies the opening one in the evidence."""
    opening, rest = _first(said), set(_accompanying(said))
    for sentence in sentences:
        beside, first = set(_accompanying(sentence)), set(_first(sentence))
        turned = [one for one in opening if one in beside - first]
        if turned and rest & (first - beside):
            return " ".join(turned)
    return ""


def _first(text: str) -> tuple[str, ...]:
    """Return the first telling words of a text; one with a hyphen is one word."""
    return content_of(text.replace("-", ""))[:_OPENING]


def _accompanying(text: str) -> Iterator[str]:
    """Yield the telling words of what stands after "with", "through", "by", "from" and "of"."""
    for match in _WITH.finditer(fold(text).replace("-", "")):
        yield from content_of(match[1])
