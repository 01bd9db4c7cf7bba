"""Lists that the structure of a document gives: recommendations, articles, definitions."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from tipassist.answer.documents.clauses.giving import years_in
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import SMALL_WORDS, TOKEN, families, fold
from tipassist.register.instruments import ClauseKind

_DEFINED = re.compile(
    r"(?:``|[“\"'‘«])\s*([^”\"'’»]{1,80}?)\s*(?:''|[”\"'’»]),?\s+"
    r"(?:shall\s+)?(?:mean|refer|include|ha[vs]|is\b|are\b|denote)"
)
_LABEL = re.compile(r"(?<![\w-])[a-z]{4,} \d{1,3}(?![\w-]|[.,]\d)")
_LABELLED = re.compile(r"(?P<label>[a-z]{4,} \d{1,3})\s*[:.–—-]\s")
_GLOSSED = re.compile(r"(?P<term>[^–—:.;,]{2,50}?)(?: [–—-]|:) +(?=\S)")
_VALUE = re.compile(
    r"(?:^|(?<=[.;,*_(] )|(?<=[*_(]))(?P<label>[A-Z][a-z]+(?: [a-z]+)?): (?P<value>[^.:;]+)"
)
_NOTE = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\.?$")
_TERMS = re.compile(r"\b(?:terms?|words|glossary|definitions?|abbreviations|vocabulary)\b")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_WORD = re.compile(r"[a-z]{4,}")
_KINDS = {
    "recommendation": ClauseKind.RECOMMENDATION,
    "finding": ClauseKind.FINDING,
    "annex": ClauseKind.ANNEX,
    "row": ClauseKind.TABLE_ROW,
}
_NAMES = {
    "recommendation": "recommendation",
    "finding": "finding",
    "annex": "annex",
    "row": "activity",
    "article": "article",
    "chapter": "chapter",
    "definition": "defined term",
}


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that a document has.

    Attributes:
        name: What one of its entries is called, in the singular.
        indexes: The clauses, in reading order.
        holder: The clause they all stand under, or None for the document.
    """

    name: str
    indexes: tuple[int, ...]
    holder: int | None = None

    @property
    def many(self) -> str | None:
        """What its entries are called where that is no regular plural."""
        return f"{self.name}es" if self.name.endswith("x") else None


def structural(what: str, places: Places, within: int | None = None) -> Listing:
    """Return a list of `[listings]`, of a whole document or under one clause."""
    match what:
        case "article":
            found = places.articles()
        case "chapter":
            found = tuple(at for at in places.of_kind(ClauseKind.HEADING) if _is_outer(places, at))
        case "finding" | "recommendation":
            found = _numbered(places, _KINDS[what])
        case _:
            found = places.of_kind(_KINDS[what])
    if within is not None:
        inside = {at for at, _ in places.tree(within)}
        found = tuple(at for at in found if at in inside and at != within)
    return Listing(_NAMES[what], found, within)


def _numbered(places: Places, kind: ClauseKind) -> tuple[int, ...]:
    """Return the remarks of a kind that have numbers of their own; all, when none has."""
    every = tuple(at for at, one in enumerate(places.instrument.clauses) if one.kind is kind)
    shared = [at for at in every if len(places.same(at)) > 1 or _shares_place(places, at)]
    own = tuple(at for at in every if at not in shared) or every
    named = tuple(at for at in own if _is_named(places, at, kind))
    return named if len(named) > 1 else own


def _is_named(places: Places, index: int, kind: ClauseKind) -> bool:
    """Whether a remark is numbered as such, and not as a paragraph: "Recommendation 3", "R4"."""
    key = places.key(places.clause(index).locator)
    return len(key) > 1 and key[0] in (kind.value, kind.value[0], kind.value[:3])


def _shares_place(places: Places, index: int) -> bool:
    holder = places.clause(index).lead_in
    return holder is not None and places.clause(holder).locator == places.clause(index).locator


def _is_outer(places: Places, index: int) -> bool:
    """Whether a heading is an outermost numbered one."""
    clause = places.clause(index)
    return bool(places.key(clause.locator)) and clause.lead_in is None


def definitions(places: Places) -> Listing:
    """Return the clauses that define a term, each with the term as its title."""
    found = tuple(
        at for at, one in enumerate(places.instrument.clauses) if _DEFINED.match(one.wording.text)
    )
    return Listing(_NAMES["definition"], found)


def glossary(places: Places) -> tuple[tuple[str, int], ...]:
    """Return the terms of a list of terms, each with its clause: "Berth – a place in a crew."."""
    return tuple(
        (match["term"], at)
        for at, one in enumerate(places.instrument.clauses)
        if (match := _GLOSSED.match(one.wording.text)) and _is_of_terms(places, at)
    )


def _is_of_terms(places: Places, index: int) -> bool:
    above = next((places.clause(at).heading for at in places.above(index)), "")
    return _TERMS.search(fold(above)) is not None


def marked(places: Places, indexes: Iterable[int], topic: Iterable[str]) -> tuple[int, ...]:
    """Return the entries of a list with the sign that a document says means a topic.

    A report says "Those marked ▲ are urgent." and prints the sign beside its recommendations.
    """
    asked = {stem for word in topic for stem in families(word)}
    asked -= {stem for one in asked_words("marked") for stem in families(one)}
    if not asked:
        return ()
    held = {at: _signs(_whole(places, at)) for at in indexes}
    every = {sign for signs in held.values() for sign in signs}
    for index, clause in enumerate(places.instrument.clauses):
        for sentence in _SENTENCE.split(clause.wording.text):
            meant = _signs(sentence) & every
            if len(meant) == 1 and asked <= set(families(sentence)):
                return tuple(at for at, signs in held.items() if meant <= signs and at != index)
    return ()


def valued(places: Places, indexes: Iterable[int], topic: Iterable[str]) -> tuple[int, ...]:
    """Return the entries of a list that bear a value asked for: "Priority: high."."""
    asked = {stem for word in topic for stem in families(word)}
    asked -= {stem for one in asked_words("marked") for stem in families(one)}
    found = []
    for at in indexes:
        values = (
            (set(families(one["label"])), set(families(one["value"])))
            for one in _VALUE.finditer(_whole(places, at))
        )
        if any(label < asked and asked - label <= value for label, value in values):
            found.append(at)
    return tuple(found)


def noted(places: Places, indexes: Iterable[int], topic: Iterable[str]) -> tuple[int, ...]:
    """Return the entries of a list with what is asked for in brackets: "Panels for all (urgent)".

    Nothing but the mark may be asked for.
    """
    asked = {stem for word in topic for stem in families(word)}
    asked -= {stem for one in asked_words("marked") for stem in families(one)}
    return tuple(
        at
        for at in indexes
        if any(asked and asked <= set(families(one)) for one in _NOTE.findall(_titled(places, at)))
    )


def _titled(places: Places, index: int) -> str:
    clause = places.clause(index)
    return clause.heading or _SENTENCE.split(clause.wording.text)[0]


def asked_words(what: str) -> tuple[str, ...]:
    """Return the words of a thing of `[asks]` that are plain words."""
    return tuple(_WORD.findall(load_document_words().asks[what].pattern))


def _whole(places: Places, index: int) -> str:
    clause = places.clause(index)
    return f"{clause.heading} {clause.wording.text}"


def _signs(text: str) -> set[str]:
    return {one for one in text if unicodedata.category(one) in ("So", "Sm") or one in "*†‡"}


def defined_term(places: Places, index: int) -> str:
    """Return the term that a clause defines, as printed."""
    match = _DEFINED.match(places.clause(index).wording.text)
    return match[1] if match else ""


def definitions_of(places: Places, topic: Iterable[str]) -> tuple[int, ...]:
    """Return the clauses that define a term made of the topic words, the fullest match first."""
    asked = [stem for word in topic for stem in families(word)]
    found = []
    for at in definitions(places).indexes:
        stems = [one for one in families(defined_term(places, at)) if one not in SMALL_WORDS]
        shared = sum(one in asked for one in stems)
        if shared and (shared == len(stems) or shared == len(set(asked))):
            found.append((shared / len(stems) + shared / len(asked), at))
    best = max((score for score, _ in found), default=0.0)
    return tuple(at for score, at in found if score == best) or _defining(places, asked)


def glossed(places: Places, topic: Iterable[str]) -> tuple[int, ...]:
    """Return the entry of a list of terms whose term is made of the very words of a topic."""
    asked = sorted(stem for word in topic for stem in families(word))
    return tuple(at for term, at in glossary(places) if sorted(families(term)) == asked)


def _defining(places: Places, asked: list[str]) -> tuple[int, ...]:
    """Return the clauses that define a term, of the very words asked, among other terms."""
    return tuple(
        at
        for at, one in enumerate(places.instrument.clauses)
        for match in _DEFINED.finditer(one.wording.text)
        if sorted(families(match[1])) == sorted(asked)
    )


def under_heading(places: Places, topic: Iterable[str]) -> tuple[int, ...]:
    """Return the places whose title is made of the very words of a topic."""
    asked = {stem for word in topic for stem in families(word)}
    return tuple(
        at
        for at in places.titled()
        if asked == set(families(places.clause(at).heading)) - SMALL_WORDS
    )


def titled_so(places: Places, cue: re.Pattern[str]) -> tuple[int, ...]:
    """Return what stands under the one title that has a pattern: "What we left out"."""
    found = [at for at in places.titled() if cue.search(fold(places.clause(at).heading))]
    return (places.inside(found[0]) or (found[0],)) if len(found) == 1 else ()


def under_title(places: Places, noun: str, years: frozenset[str] = frozenset()) -> Listing | None:
    """Return what stands under the title that is one noun, and of the years asked, if of any."""
    stems = set(families(noun))
    for at in places.titled():
        own = {one for one in families(places.clause(at).heading) if one not in SMALL_WORDS}
        of_years = not years or years_in(places.clause(at).heading) in (years, frozenset())
        if own and stems in (own, subject_of_title(places, at)) and of_years:
            inside = places.inside(at)
            if len(inside) > 1:
                return Listing(noun, inside, at)
    return None


def subject_of_title(places: Places, index: int) -> set[str]:
    """Return the word families of a title that tell a subject: "Main Difficulties"."""
    words = load_document_words()
    heading = words.asks["entries"].sub(" ", fold(places.clause(index).heading))
    left = words.form_words | words.small
    tokens = (one for one in TOKEN.findall(heading) if not one.isdigit())
    kept = " ".join(one for one in tokens if one not in left)
    return {one for one in families(kept) if one not in SMALL_WORDS}


def articles_on(places: Places, topic: Iterable[str]) -> Listing | None:
    """Return the articles under the one chapter whose title has a topic, or all that name it."""
    asked = {stem for word in topic for stem in families(word)} - SMALL_WORDS
    if not asked:
        return None
    chapters = [
        at
        for at in structural("chapter", places).indexes
        if asked <= set(families(places.clause(at).heading))
    ]
    if len(chapters) == 1 and (inside := structural("article", places, chapters[0])).indexes:
        return inside
    having = tuple(at for at in places.articles() if asked <= _words_of(places, at))
    return Listing(_NAMES["article"], having) if having else None


def _words_of(places: Places, index: int) -> set[str]:
    clauses = (places.clause(at) for at, _ in places.tree(index))
    return {stem for one in clauses for stem in families(f"{one.heading} {one.wording.text}")}


def labelled(places: Places, text: str) -> tuple[int, ...]:
    """Return the paragraphs that begin as a folded text names one: "Decision 2: …"."""
    names = {match[0] for match in _LABEL.finditer(text)}
    return tuple(
        at
        for at, clause in enumerate(places.instrument.clauses)
        if (match := _LABELLED.match(fold(clause.wording.text))) and match["label"] in names
    )


def authors(places: Places) -> tuple[int, ...]:
    """Return the lines before the first division that tell who wrote a document."""
    cue = load_document_words().given["authorship"]
    front = (
        at
        for at, clause in enumerate(places.instrument.clauses)
        if clause.lead_in is None and not places.key(clause.locator)
    )
    told = [at for at in front if cue.search(places.clause(at).wording.text)]
    first = [at for at in told if cue.match(places.clause(at).wording.text)]
    return tuple(first or told) or _carried_out(places)


def _carried_out(places: Places) -> tuple[int, ...]:
    """Return the first clause that tells by whom a document was made, by a noun of its title.

    "The review was carried out between October and March by three reviewers."
    """
    words = load_document_words()
    title = set(re.findall(r"[a-z]+", fold(places.instrument.title)))
    nouns = {one for every in words.nouns.values() for one in every} & title
    subject = rf"\b(?:{'|'.join(sorted(nouns)) or '(?!)'}) {words.given['carried_out'].pattern}"
    said = (
        at
        for at, one in enumerate(places.instrument.clauses)
        if not one.cells and re.search(subject, fold(one.wording.text))
    )
    return tuple(islice(said, 1))


def asked_listing(text: str) -> str | None:
    """Return which list of `[listings]` a folded text asks for, the first named, or None."""
    words = load_document_words()
    named = [
        (match.start(), what) for what, cue in words.listings.items() if (match := cue.search(text))
    ]
    return min(named)[1] if named else None


def whole_list(places: Places, index: int) -> int | None:
    """Return the clause that leads in the list of which a clause is an item; None for no item."""
    lead = places.lead(index)
    if lead is None or not places.clause(lead).wording.text.rstrip().endswith(":"):
        return None
    return lead if len(places.under(lead)) > 1 else None
