"""The names that a plan uses, in all the ways in which they may be written."""

import re
from collections import Counter
from collections.abc import Iterator

from tipassist.answer.language.words import family, fold
from tipassist.register.model import Register

_NAME = re.compile(r"\b[A-Z][\w-]+(?:\s+(?:(?:of|on)\s+)?[A-Z][\w-]+)*")
_SPACED = re.compile(r"\s+")
_LEADING = frozenset(("the", "this", "its", "during", "upon", "each", "in"))
_JOINING = frozenset(("of", "on", "and", "in", "for", "to", "the"))
_SMALL = _JOINING | {"a", "an", "by", "with", "against"}
_WHOLE_FIELD = frozenset(("tip", "asean"))
_SECTORAL = re.compile(r"(?:asb|asean sectoral body|(?P<many>asbs|asean sectoral bodies))$")
_FEW = 2
_WORDS = 3


def key_of(name: str) -> str:
    """Return what a name is known by: its word families without "ASEAN" and articles."""
    words = [one for one in fold(name).split() if one not in ("asean", *_LEADING)]
    if len(words) == 1:
        return words[0]
    return " ".join(family(re.sub(r"ies$", "y", one)) for one in words)


def names_within(body: str, register: Register) -> tuple[str, ...]:
    """Return the names in the text that begin with that of a body: "SOMTC Working Group on TIP".

    Args:
        body: The name of the body.
        register: The plan.
    """
    longer = re.compile(
        rf"\b{re.escape(body)}(?:-[A-Z]\w+|(?: [A-Z][\w-]+)+(?: (?:on|of|for) [A-Z][\w-]+)*)"
    )
    texts = (one.wording.text for one in register.section_parts())
    return tuple(dict.fromkeys(match[0] for text in texts for match in longer.finditer(text)))


def documents_in(names: dict[str, str], kinds: frozenset[str]) -> frozenset[str]:
    """Return the keys of the names of treaties, plans and other papers, which do nothing.

    Args:
        names: The key of each name, folded.
        kinds: Words for papers.
    """
    return frozenset(key for said, key in names.items() if kinds & set(said.split()))


def spelling_of(register: Register) -> dict[str, str]:
    """Return how a plan prints the names that it uses, by their folded form."""
    terms = (one.term for one in (*register.glossary, *register.expansions))
    return {fold(one): one for one in (*_printed(register), *terms, *register.bodies)}


def names_of(register: Register) -> dict[str, str]:
    """Return the key of every way in which the names of a plan may be written, folded."""
    found: dict[str, str] = {}
    for term in (*register.glossary, *register.expansions):
        if not term.term.isupper() and "-" not in term.term:
            continue
        if not _is_name(term.definition.text):
            found.setdefault(fold(term.term), key_of(term.term))
            continue
        said = fold(term.term)
        full = _SPACED.sub(" ", fold(term.definition.text))
        for name in (said, full, full.removeprefix("asean "), said.removeprefix("asean ")):
            found.setdefault(name, key_of(term.term))
    found |= {fold(body): key_of(body) for body in register.bodies}
    printed = list(_printed(register))
    short = _expanded(register)
    for one in printed:
        found.setdefault(fold(one), key_of(" ".join(short.get(w, w) for w in fold(one).split())))
    found |= {part: key for part, key in _shortened(found).items() if part not in found}
    found |= {said: key for said, key in _bodies(found) if said not in found}
    return {one: key for one, key in found.items() if key and key not in _WHOLE_FIELD}


def _is_name(definition: str) -> bool:
    """Whether a definition only spells a name out, in capitals, and tells nothing of it."""
    words = (one for one in definition.split() if one not in _SMALL)
    return sum(one[0].islower() for one in words) <= _FEW


def _bodies(names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what names of kinds of sectoral bodies are called besides: "coordinating bodies"."""
    for said, key in names.items():
        match = _SECTORAL.search(said)
        if match and said[: match.start()].strip():
            kind, bodies = said[: match.start()], "bodies" if match["many"] else "body"
            yield f"{kind}{bodies}", key


def _expanded(register: Register) -> dict[str, str]:
    """Return what short abbreviations stand for that are part of other names: "Relevant ASBs"."""
    full = {
        fold(one.term): fold(one.definition.text)
        for one in register.glossary
        if one.term.isupper() and len(one.definition.text.split()) <= _WORDS
    }
    return full | {f"{said}s": text for said, text in full.items()}


def _printed(register: Register) -> Iterator[str]:
    for part in register.section_parts():
        for match in _NAME.finditer(part.wording.text):
            words = match[0].split()
            while words and words[0].lower() in _LEADING:
                words = words[1:]
            if len(words) >= _FEW or (words and "-" in words[0]):
                yield " ".join(words)


def _shortened(names: dict[str, str]) -> dict[str, str]:
    """Return the parts of names, of two words or more, that are part of no other name."""
    parts: dict[str, set[str]] = {}
    for said, key in names.items():
        words = said.split()
        for start in range(len(words)):
            for end in range(start + _FEW, len(words) + 1):
                parts.setdefault(" ".join(words[start:end]), set()).add(key)
        if words[0] == "asean" and len(words) == _FEW:
            parts.setdefault(words[1], set()).add(key)
        if words[-1] == "plan":
            first = words[1] if words[0] == "asean" else words[0]
            for kind in ("plan", "work plan"):
                parts.setdefault(f"{first} {kind}", set()).add(key)
    counts = Counter(word for said in names for word in said.split())
    return {
        said: next(iter(keys))
        for said, keys in parts.items()
        if len(keys) == 1
        and (" " in said or counts[said] == 1)
        and not {said.split()[0], said.split()[-1]} & _JOINING
    }
