"""Places of documents as questions name them: "article 14, paragraph 7", "§4.2", "IV.A(e)"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tipassist.answer.documents.reading.places import Places, Tokens, tokens_of
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import fold
from tipassist.corpus.structure.ordinals import WORDS, word
from tipassist.register.instruments import ClauseKind

NAME = "@"
"""What stands in a text where a document was named."""

_NUMBER = (
    rf"(?:\d+(?:\s?(?:bis|ter)\b)?(?:\.\d+)*|[a-z]{{1,2}}\d{{1,3}}(?!\w)|(?:{WORDS})(?!\w)"
    r"|[ivxlc]+(?![\w'])|[a-z](?![\w']))"
)
_INSIDE = r"(?:\s*\(\s*\w{1,4}\s*\)|\.[a-z](?!\w)|\.\d{1,3}(?![\w.]*\d{3}))"
_PLACE = rf"{_NUMBER}{_INSIDE}*"
_ITEM = rf"(?:\(\s*\w{{1,4}}\s*\)|{_PLACE}(?:\s?\))?)"
_GAP = r"(?:(?<=§)|\.?\s+|\.?(?=\d))"
_OF = r"\s*,?\s*(?:of|in|from|under)\s+(?:the\s+)?"
_CODES = (
    re.compile(r"(?<![\w.])[a-z]\.[a-z]\.\d+\.\d+(?![\w])"),
    re.compile(rf"(?<![\w.])[ivxl]+\.(?:[a-z]|\d{{1,2}})(?!\w){_INSIDE}*"),
    re.compile(rf"§\s*(?:annex\s+)?\d+(?:\.\d+)*{_INSIDE}*"),
)
_BARE = re.compile(
    rf"{NAME}\s*,?\s+(?!(?:19|20)\d\d(?![\d.]))(?P<place>{_PLACE})(?!\s*[a-z])(?![\w-])(?!\.?\s*{NAME})"
)
_BEFORE = re.compile(
    rf"(?<![\w.])(?P<place>\d{{1,3}}{_INSIDE}+|\d{{1,2}}\.\d{{1,2}}|[a-z]{{1,2}}\d{{1,3}})\s+(?:of|in|from)\s+(?:the\s+)?{NAME}"
)
_GOES_ON = r"(?:and|or|shall|may|must|is|are|apply|of)\b"
_MORE = re.compile(
    rf"\s*(?:,|and|or|&)\s*(?P<place>{_PLACE})(?![\w-])(?!\s+(?!{_GOES_ON})[a-z]{{3}})"
)
_LETTER = re.compile(r"\s*(?:,|and|or|&)\s*\((?P<letter>[a-z]{1,4})\)")
_WRITTEN = re.compile(rf"(?<!\w)(?:{WORDS})(?!\w)")
_ROW = re.compile(r"(?<![\w.-])(?:[a-z]{1,3}[.-]?|[a-z]{4,12} )\d{1,3}(?![\w-]|[.,]\d)")
_HEADING = re.compile(r"(?<![\w.-])[a-z](?:\.(?:[a-z]|\d{1,2})){1,2}(?![\w-]|\.\w)")
_TOGETHER = re.compile(
    r"(?<![\w.-])(?!via\b)(?P<chapter>[ivx]{2,4})\s?(?P<part>[a-h])\b(?:\s?\(?(?P<item>[a-z])\)?(?!\w))?"
)
_DIVISIONS = ("section", "sec", "chapter", "part")
_NEXT = 3
_LABEL = 2
_CODED = 4
KINDS = {
    "recommendation": ClauseKind.RECOMMENDATION,
    "rec": ClauseKind.RECOMMENDATION,
    "finding": ClauseKind.FINDING,
}
"""The clauses that words for what a report numbers mean."""
TITLED = "titled"
"""The unit of a place that is named by the number in its title."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that a question names.

    Attributes:
        unit: The word for it ("article"), or "" for a bare number or code.
        tokens: Its letters and numbers, outermost first.
        printed: The words of the question.
        start: Offset of them.
        end: Offset after them.
    """

    unit: str
    tokens: Tokens
    printed: str
    start: int
    end: int

    @property
    def forms(self) -> tuple[Tokens, ...]:
        """The tokens that a locator of it may have."""
        if self.unit == TITLED:
            return (self.tokens,)
        heads = load_document_words().units.get(self.unit, ("art", "§", "", "activity"))
        named = tuple((*tokens_of(head), *self.tokens) for head in heads)
        own = self.unit in KINDS and len(self.tokens) > 1 and self.tokens[0].isalpha()
        return (*named, self.tokens) if own else named

    @property
    def is_label(self) -> bool:
        """Whether it is a code, or the label of a recommendation or finding: "R5", "C.a.2.1"."""
        coded = len(self.tokens) >= _CODED and self.unit in ("", "activity", "code")
        lettered = len(self.tokens) == _LABEL and self.tokens[0].isalpha()
        return coded or (lettered and self.unit in ("", "labelled", *KINDS))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of places, those that name more of what encloses one first."""
    words = load_document_words()
    units = "|".join(
        sorted((*words.units, *(f"{one}s" for one in words.units)), key=len, reverse=True)
    )
    inner = "|".join(sorted(words.inner, key=len, reverse=True))
    number = r"(?:\s*(?:no\.?|number|#))?"
    own = rf"(?P<unit>{units}){_GAP}{number}\s*(?P<place>{_PLACE})"
    item = rf"(?:{inner})\.?\s*{_ITEM}"
    held = rf"(?:{'|'.join(_DIVISIONS)}){_GAP}{_PLACE}"
    division = rf"(?P<unit>{'|'.join(_DIVISIONS)}){_GAP}(?P<place>{_PLACE})"
    nested = rf"(?<![\w-])(?:(?P<inner>{item}){_OF})?(?P<middle>{held}){_OF}{division}(?![\w])"
    own += rf"(?P<rest>(?:\s*,?\s*{item})*)(?![\w])"
    turned = rf"(?<![\w-])(?P<inner>{item}){_OF}{own}"
    plain = rf"(?<![\w-]){own}"
    return re.compile(nested), re.compile(turned), re.compile(plain)


def find_references(text: str) -> tuple[Reference, ...]:
    """Find the places that a folded text names, documents named being `NAME`, in reading order."""
    taken = [False] * len(text)
    found = []
    for one in _candidates(text):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = [True] * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _candidates(text: str) -> Iterator[Reference]:
    nested, turned, plain = _patterns()
    for match in nested.finditer(text):
        middle = match["middle"].split(maxsplit=1)[1]
        inside = f"{middle} {match['inner'] or ''}"
        yield _reference(match["unit"], f"{match['place']} {inside}", match, text)
    for match in turned.finditer(text):
        inside = f"{match['rest']} {match['inner']}"
        yield _reference(match["unit"], f"{match['place']} {inside}", match, text)
    for match in plain.finditer(text):
        first = _reference(match["unit"], match["place"] + match["rest"], match, text)
        yield first
        at = match.end()
        while more := _MORE.match(text, at):
            yield Reference(first.unit, tokens_of(more["place"]), more[0], *more.span("place"))
            at = more.end()
        while (
            len(first.tokens) > 1
            and first.tokens[-1].isalpha()
            and (more := _LETTER.match(text, at))
        ):
            beside = (*first.tokens[:-1], more["letter"])
            yield Reference(first.unit, beside, more[0], *more.span("letter"))
            at = more.end()
    for pattern in _CODES:
        for match in pattern.finditer(text):
            unit = "§" if match[0][0] == "§" else ""
            yield Reference(unit, tokens_of(match[0].lstrip("§")), match[0], *match.span())
    for match in _BEFORE.finditer(text):
        yield Reference("", tokens_of(match["place"]), match["place"], *match.span("place"))
    for match in _BARE.finditer(text):
        yield Reference("", tokens_of(match["place"]), match["place"], *match.span("place"))


def _reference(unit: str, place: str, match: re.Match[str], text: str) -> Reference:
    words = load_document_words()
    inner = "|".join(words.inner)
    bare = re.sub(rf"(?<![a-z])(?:{inner})(?![a-z])", " ", place)
    tokens = tokens_of(_WRITTEN.sub(lambda written: str(word(written[0])), bare))
    known = unit if unit in words.units else unit.removesuffix("s")
    printed = " ".join(text[match.start() : match.end()].split())
    return Reference(known, tokens, printed, match.start(), match.end())


def whole_places(text: str) -> tuple[Reference, ...]:
    """Find the places without a number that a folded text names: "the preamble"."""
    found = []
    for place, pattern in load_document_words().whole.items():
        if match := pattern.search(text):
            found.append(Reference("whole", (place,), match[0], *match.span()))
    return tuple(found)


def labelled_rows(text: str, taken: Sequence[Reference], places: Places) -> tuple[Reference, ...]:
    """Find the rows of tables that a folded text names by what their first cell says: "C-3".

    Recommendations and findings are named so by their labels, "R5", and divisions by their codes,
    "B.a".

    Args:
        text: The text.
        taken: The places found in it, whose words name nothing else.
        places: The document.
    """
    found = [*_written_together(text, taken, places), *titled_steps(text, taken, places)]
    for match in _HEADING.finditer(text):
        tokens = tokens_of(match[0])
        if _is_free(match, taken) and places.find(("§", *tokens)) is not None:
            found.append(Reference("§", tokens, match[0], *match.span()))
    for match in _ROW.finditer(text):
        start, end = match.span()
        free = _is_free(match, taken)
        tokens = tokens_of(match[0])
        if free and (
            places.labelled(tokens) or _remark(tokens, places, KINDS.values()) is not None
        ):
            found.append(Reference("labelled", tokens_of(match[0]), match[0], start, end))
    return tuple(found)


def _written_together(text: str, taken: Sequence[Reference], places: Places) -> Iterator[Reference]:
    """Yield the places whose chapter and part are written as one word: "IVB b"."""
    for match in _TOGETHER.finditer(text):
        tokens = tuple(one for one in match.group("chapter", "part", "item") if one)
        if _is_free(match, taken) and places.find(tokens) is not None:
            yield Reference("", tokens, match[0], *match.span())


def titled_steps(text: str, taken: Sequence[Reference], places: Places) -> tuple[Reference, ...]:
    """Return the places whose titles number a step, of those that a folded text names: "step 2"."""
    found = []
    for match in load_document_words().steps.finditer(text):
        number = match["number"] if match["number"].isdigit() else str(word(match["number"]))
        at = places.numbered_title(match["step"], number) if _is_free(match, taken) else None
        if at is not None:
            tokens = places.key(places.clause(at).locator)
            found.append(Reference(TITLED, tokens, match[0], *match.span()))
    return tuple(found)


def _is_free(match: re.Match[str], taken: Sequence[Reference]) -> bool:
    """Whether words of a text name none of the places found in it."""
    start, end = match.span()
    return all(end <= one.start or start >= one.end for one in taken)


def resolve(reference: Reference, places: Places) -> int | None:
    """Return the index of the clause that a reference names in a document, or None."""
    if reference.unit == "whole":
        return _titled(reference.tokens[0], places)
    if reference.unit == "labelled":
        return _labelled(reference, places)
    for form in reference.forms:
        if (found := places.find(form)) is not None:
            return found
    if len(reference.tokens) == _LABEL and reference.unit in ("", *KINDS):
        labelled = _labelled(reference, places)
        if labelled is not None:
            return labelled
    if reference.unit in KINDS:
        return _numbered(reference, places)
    if reference.unit in _DIVISIONS:
        return places.divided(reference.tokens)
    if reference.unit in load_document_words().inner:
        return places.ending(reference.tokens)
    return None


def _numbered(reference: Reference, places: Places) -> int | None:
    """Return the recommendation or finding that has a number, or the row of a table of such."""
    held = places.of_kind(KINDS[reference.unit])
    last = [at for at in held if places.key(places.clause(at).locator)[-1:] == reference.tokens]
    if len(last) == 1 or len(reference.tokens) > 1:
        return last[0] if len(last) == 1 else None
    return places.numbered_row(KINDS[reference.unit].value, reference.tokens[0])


def _labelled(reference: Reference, places: Places) -> int | None:
    """Return the recommendation or finding that a label names, or else the row of a table: "R6"."""
    own = KINDS.get(reference.unit)
    remark = _remark(reference.tokens, places, (own,) if own else KINDS.values())
    return next(iter(places.labelled(reference.tokens)), None) if remark is None else remark


def _remark(tokens: Tokens, places: Places, kinds: Iterable[ClauseKind]) -> int | None:
    """Return the only recommendation or finding that bears a label, or None."""
    for kind in dict.fromkeys(kinds):
        held = places.of_kind(kind)
        last = [at for at in held if places.key(places.clause(at).locator)[-2:] == tokens]
        if len(last) == 1:
            return last[0]
    return None


def labelled_alike(reference: Reference, index: int, places: Places) -> tuple[int, ...]:
    """Return the rows of tables that bear the label of a place: the reply to a recommendation."""
    clause = places.clause(index)
    numbered = clause.kind in KINDS.values()
    label = places.key(clause.locator)[-_LABEL:] if numbered else reference.tokens
    return places.labelled(label) if len(label) == _LABEL else ()


def joined(references: Sequence[Reference], places: Places) -> tuple[Reference, ...]:
    """Join places that stand one inside the other: "part IV, section C" is IV.C."""
    found: list[Reference] = []
    for one in references:
        outer = found[-1] if found else None
        if outer is not None and one.start - outer.end <= _NEXT:
            both = replace(
                outer,
                tokens=(*outer.tokens, *one.tokens),
                printed=f"{outer.printed} {one.printed}",
                end=one.end,
            )
            if (whole := resolve(both, places)) is not None and resolve(one, places) in (
                None,
                whole,
            ):
                found[-1] = both
                continue
        found.append(one)
    return tuple(found)


def nearest(reference: Reference, places: Places) -> int | None:
    """Return the clause that encloses a place which a document does not have, or None."""
    for size in range(len(reference.tokens) - 1, 0, -1):
        shorter = Reference(reference.unit, reference.tokens[:size], "", 0, 0)
        if (found := resolve(shorter, places)) is not None:
            return found
    return None


def _titled(name: str, places: Places) -> int | None:
    if (found := places.find(tokens_of(name))) is not None:
        return found
    return next((at for at in places.titled() if fold(places.clause(at).heading) == name), None)
