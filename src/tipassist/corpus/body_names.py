"""What a body's name looks like, and which cells hold names of bodies and nothing else."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.layout import Layout
from tipassist.corpus.lines import BULLETS
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.corpus.role_parts import role_label, role_parts
from tipassist.register.instruments import PARAGRAPH_GAP
from tipassist.types import Role

_NAME = re.compile(
    r"[A-Z][A-Z0-9]+(?:(?!s)[a-z](?!\w))?(?:[-‑–][A-Z][A-Za-z0-9]*)*"
    r"(?:[ -](?:of |on |for |the )*[A-Z][a-z]\w*| (?:of|on|for) (?:the )?[A-Z]\w*)*"
    r"|[A-Z][a-z]+(?:[ -](?:of |on |for |the )*[A-Z]\w*)*"
)
_SHORT = r"[A-Z][A-Z0-9]+[a-z]?(?:-[A-Z0-9]+)*"
_BETWEEN = re.compile(rf"[\s/,;&.:()\[\]+{BULLETS}*–—-]|\band\b")
_CODE = re.compile(r"\b[A-Z]\s?\.\s?\d")
_TIED = re.compile(r"\b(?:of|on|for|the|and|to|in)$")
_PARTED = re.compile(rf"[/,;{PARAGRAPH_GAP}]|\band\b")
_SMALL_WORD = re.compile(r"(?<![\w'’-])(?!and\b|the\b)[a-z]{2,}")
_PROSE_WORDS = 6


@dataclass(frozen=True, slots=True)
class OnlyBodies:
    """What is known about a cell that holds names of bodies and nothing else.

    Attributes:
        labelled: Whether it begins with the label of a role.
        known: Whether every one of the names is known.
        some_known: Whether any of them is.
    """

    labelled: bool
    known: bool
    some_known: bool


class BodyNames:
    """The names of bodies that are known, and how others are recognised.

    Args:
        terms: Definitions of the glossary's terms. Terms of several words are one body.
        layout: The layout's labels.
        cells: Parts of cells that each name one body, as `learn_names` returns them.
    """

    def __init__(self, terms: Mapping[str, str], layout: Layout, cells: Iterable[str] = ()) -> None:
        self._layout = layout
        self.terms = frozenset(terms)
        alone = frozenset(cells)
        spaced = [term.replace("-", " ") for term in terms if "-" in term]
        names = [one for one in (*terms, *terms.values(), *alone, *spaced) if one.strip()]
        self._known = {name for name in names if " " in name or not _NAME.fullmatch(name)}
        self._pattern = _pattern(self._known, layout)
        inside = {name for name in self._known if _NAME.fullmatch(name)} | alone
        ordered = "|".join(re.escape(one) for one in sorted(inside, key=len, reverse=True))
        self._inside = re.compile(rf"(?<=\s)(?:{ordered or '(?!)'})(?![\w-])")
        self._spelled = {_folded(words): term for term, words in terms.items()}
        self._run_together = {run_together(term): term for term in terms}

    def __contains__(self, name: str) -> bool:
        return name in self.terms

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the names in a text, in printed order.

        Group `short` is an abbreviation in brackets behind a name, `group` what stands for bodies
        that are not named. A name that nobody knows ends where one begins that stands alone
        elsewhere, unless words such as "of" tie the two together.
        """
        at = 0
        while (match := self._pattern.search(text, at)) is not None:
            end = self._end(match)
            yield self._pattern.match(text, match.start(), end) or match
            at = end

    def _end(self, match: re.Match[str]) -> int:
        if match["short"] or match["group"] or match[0] in self._known:
            return match.end()
        inner = self._inside.finditer(match.string, match.start() + 1)
        within = takewhile(lambda one: one.start() < match.end(), inner)
        ends = (len(match.string[: one.start()].rstrip()) for one in within)
        free = (end for end in ends if not _TIED.search(match.string, match.start(), end))
        return next(free, match.end())

    def name_of(self, match: re.Match[str]) -> str:
        """Return the name of a body that was found: the glossary's term where that is meant."""
        printed = match["short"] or match[0]
        name = self._spelled.get(_folded(printed), printed)
        return name if name in self.terms else self._run_together.get(run_together(name), name)

    def is_prose(self, text: str) -> bool:
        """Whether a text is sentences of another column rather than names of bodies."""
        if _CODE.search(text) or any(one in text for one in self._layout.type_starts):
            return True
        bare = role_label(self._layout).sub(" ", self._pattern.sub(" ", text))
        return len(_SMALL_WORD.findall(bare)) >= _PROSE_WORDS

    def only_bodies(self, text: str) -> OnlyBodies | None:
        """Return what is known about a cleaned cell that names bodies and nothing else, or None."""
        folded = fold_lookalikes(text).strip()
        label = role_label(self._layout)
        bare = label.sub(" / ", folded)
        found = [one[0] for one in self.find(bare)]
        if not found or _CODE.search(folded) or not is_between(self._pattern.sub(" ", bare)):
            return None
        known = [one in self.terms or one in self._known for one in found]
        return OnlyBodies(label.match(folded) is not None, all(known), any(known))


def learn_names(cells: Iterable[Aligned], source: str, layout: Layout) -> frozenset[str]:
    """Return the names that make up a whole part of some cell of bodies.

    Args:
        cells: The cleaned cells of a document.
        source: The text that their offsets point into.
        layout: The layout's labels.
    """
    pattern = _pattern((), layout)
    parts = (
        part.strip()
        for cell in cells
        for found in role_parts(cell, source, layout, Role.COORDINATING)
        for part in _PARTED.split(fold_lookalikes(found.words.text))
    )
    whole = ((part, pattern.fullmatch(part)) for part in parts)
    found = {part for part, match in whole if match and not match["group"] and not match["short"]}
    said = {part for part in found if layout.says_nothing(part)}
    short = {part for part in found if " " not in part}
    return frozenset(
        part for part in found - said if part in short or not short & set(part.split())
    )


def _pattern(known: Iterable[str], layout: Layout) -> re.Pattern[str]:
    names = sorted(known, key=len, reverse=True)
    known_names = "".join(rf"{re.escape(name)}(?!\w)|" for name in names)
    return re.compile(
        rf"(?:{known_names}(?P<group>(?i:{layout.unnamed_bodies}))(?!\w)|{_NAME.pattern})"
        rf"(?:\s\((?P<short>{_SHORT})\))?"
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def run_together(name: str) -> str:
    """Return a name without what parts its letters: "SOM-ED", "SOM ED" and "SOMED" are one."""
    return re.sub(r"[\s‑–-]", "", name).casefold()


def is_between(text: str) -> bool:
    """Whether a text only parts names: blanks, commas, slashes, "and"."""
    return not _BETWEEN.sub("", text)
