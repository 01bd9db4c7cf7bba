"""What a document says of one of its places elsewhere: of a division, a code, acts it lists."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from tipassist.answer.documents.answers.verdict import naming
from tipassist.answer.documents.clauses.listing import subject_of_title
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.references import Reference
from tipassist.answer.documents.reading.words import alike, load_document_words
from tipassist.answer.language.words import SMALL_WORDS, families, fold

_ARTICLE = 2
_CODE = 3
_MOST = 3
_NAMED = re.compile(
    r"\bparagraphs? (?P<number>\d+)(?P<items>(?:(?:,| and| or| to)* ?\(\w{1,4}\))*)"
)
_ITEM = re.compile(r"\((\w+)\)")
_AREA = re.compile(
    r"\b(?:area|pillar|component|strand|theme|field|priority|section|chapter|part)"
    r" (?P<label>[a-z]|\d{1,2})(?!\w)"
)


def of_division(places: Places, index: int, stems: Iterable[str]) -> tuple[int, ...]:
    """Return where a division is named with what is asked of it, when it does not stand in it.

    "Who leads section II?" is told by "Section II shall be led by the board", or by "for Section
    II, the board" in a list of lead bodies.

    Args:
        places: The document.
        index: The division.
        stems: The word families of what is asked.
    """
    asked = frozenset(stems)
    own = {stem for at, _ in places.tree(index) for stem in _stems(places, at)}
    beyond = asked - own - alike(own)
    if 2 * len(beyond) <= len(asked):
        return ()
    held = ((at, _stems(places, at) | _around(places, at)) for at in naming(places, [index]))
    return tuple(at for at, told in held if beyond & (told | alike(told)))


def of_area(places: Places, topic: Iterable[str]) -> tuple[int, ...]:
    """Return where it is told who leads an area by its letter, after the area that is meant.

    "Who leads on protection?" is told by "the council leads area B" where B is "Protection".

    Args:
        places: The document.
        topic: The words that tell the subject of the question, those for leading among them.
    """
    lead = frozenset(families("lead"))
    leading = (lead | alike(lead)) - SMALL_WORDS
    asked = {stem for word in topic for stem in families(word)} - leading
    for title in places.titled():
        if not asked or subject_of_title(places, title) != asked:
            continue
        told = [
            at
            for at, clause in enumerate(places.instrument.clauses)
            if leading & _stems(places, at)
            and any(
                places.divided((one["label"],)) == title
                for one in _AREA.finditer(fold(clause.wording.text))
            )
        ]
        if told:
            return (title, *told[:_MOST])
    return ()


def speaking_of(references: Iterable[Reference], places: Places) -> tuple[int, ...]:
    """Return the clauses that name codes of another document: "the exercises (C.a.1.1)"."""
    codes = [r"\.".join(one.tokens) for one in references if len(one.tokens) >= _CODE]
    cue = re.compile(rf"(?<![\w.])(?:{'|'.join(codes) or '(?!)'})(?!\w|\.\w)")
    found = (
        at for at, one in enumerate(places.instrument.clauses) if cue.search(fold(one.wording.text))
    )
    return tuple(islice(found, _MOST))


def asks_punishment(question: str) -> bool:
    """Whether a folded question asks how something is punished."""
    return load_document_words().unsettled["punished"].search(question) is not None


def punishing(places: Places, indexes: Sequence[int]) -> tuple[int, ...]:
    """Return the paragraphs of the same articles that tell how acts listed elsewhere are punished.

    Args:
        places: The document.
        indexes: The clauses that tell of the acts; none is found where they tell a punishment.
    """
    cue = load_document_words().unsettled["sanctions"]
    told = [at for one in indexes for at, _ in places.tree(one)]
    if any(cue.search(fold(places.clause(at).wording.text)) for at in told):
        return ()
    named = {places.key(places.clause(at).locator) for at in told}
    return tuple(
        at
        for at, clause in enumerate(places.instrument.clauses)
        if at not in told
        and cue.search(text := fold(clause.wording.text))
        and any(_points_to(text, places.key(clause.locator), one) for one in named)
    )


def _points_to(text: str, own: Sequence[str], place: Sequence[str]) -> bool:
    """Whether a text names a paragraph of its own article by number, or an item of it."""
    if len(place) <= _ARTICLE or tuple(own[:_ARTICLE]) != tuple(place[:_ARTICLE]):
        return False
    number, *items = place[_ARTICLE:]
    return any(
        one["number"] == number
        and (not items or not (listed := _ITEM.findall(one["items"])) or items[0] in listed)
        for one in _NAMED.finditer(text)
    )


def _stems(places: Places, index: int) -> set[str]:
    clause = places.clause(index)
    return set(families(f"{clause.heading} {clause.wording.text}"))


def _around(places: Places, index: int) -> set[str]:
    """Return the word families of what leads a clause in, and of the title that it stands under."""
    title = next((one for one in map(places.clause, places.above(index)) if one.heading), None)
    return set(families(f"{places.sentence(index)} {title.heading if title else ''}"))
