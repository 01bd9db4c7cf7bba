"""What answers about documents say, from the wording in `documents.toml` and the documents."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.listing import Listing
from tipassist.answer.documents.clauses.quoting import own_claim, quote
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.references import KINDS, Reference, nearest
from tipassist.answer.documents.reading.shelf import Shelf, all_evidence, title_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.locators import Locator
from tipassist.types import AnswerStatus, Route

_TITLE_ALONE = re.compile(r"\*\*[^*]+\*\* \*[^*]+\*")
_MAX_NAMED = 40
_MOST_CASES = 8


def led(shelf: Shelf, key: Key, claims: Sequence[DraftClaim]) -> list[DraftClaim]:
    """Return claims after a line that names their document."""
    lead = load_document_words().tell("in_document", document=shelf.called(key))
    evidence = all_evidence(list(claims))
    return [DraftClaim(lead, evidence[:1]), *claims]


def quoted(shelf: Shelf, key: Key, indexes: Iterable[int], *, alone: bool = False) -> Draft:
    """Quote places of a document, `alone` without others that stand at the same place."""
    claims = [one for at in indexes for one in quote(shelf.places(key), at, alone=alone)]
    return Draft(AnswerStatus.ANSWERED, tuple(led(shelf, key, claims)))


def with_rows(draft: Draft, places: Places, indexes: Iterable[int]) -> Draft:
    """Return an answer with rows of tables after it."""
    rows = (one for at in dict.fromkeys(indexes) for one in quote(places, at, alone=True))
    return replace(draft, claims=tuple(dict.fromkeys((*draft.claims, *rows))))


def under_title(draft: Draft, places: Places, index: int) -> Draft:
    """Return an answer with the title of a place before what it quotes."""
    clause = places.clause(index)
    text = f"**{clause.locator}** *{clause.heading}*"
    named = DraftClaim(text, (title_evidence(places, clause),))
    return replace(draft, claims=(*draft.claims[:1], named, *draft.claims[1:]))


def passages(shelf: Shelf, key: Key, found: Sequence[Found]) -> Draft:
    """Quote the clauses that answer an open question, none inside another that is quoted."""
    places = shelf.places(key)
    kept: list[int] = []
    for index in (_with_others(places, one.index) for one in found):
        if not any(at in kept for at in places.above(index)):
            kept.append(index)
    kept = [at for at in kept if not set(places.above(at)) & set(kept)]
    claims = [one for at in dict.fromkeys(kept) for one in quote(places, at, alone=True)]
    unique = tuple(dict.fromkeys(led(shelf, key, claims)))
    return Draft(AnswerStatus.ANSWERED, unique, route=Route.PASSAGES)


def _with_others(places: Places, index: int) -> int:
    """Return what leads in a list of cases, for one of them: "is prohibited, except: (a) …".

    One exception or condition alone would tell the rule wrongly.
    """
    lead = places.lead(index)
    if lead is None:
        return index
    text = fold(places.clause(lead).wording.text).rstrip()
    cases = load_document_words().verdict["cases"].search(text) is not None
    return lead if cases and len(places.under(lead)) <= _MOST_CASES else index


def beginning(draft: Draft, verdict: str) -> Draft:
    """Begin an answer with the yes or no that its first clause gives; "" for none."""
    if not verdict:
        return draft
    first = replace(draft.claims[0], text=f"{verdict}. {draft.claims[0].text}")
    return replace(draft, claims=(first, *draft.claims[1:]))


def partly(shelf: Shelf, key: Key, draft: Draft) -> Draft:
    """Say before the clauses of an answer that they answer one of the two things asked."""
    lead = load_document_words().tell("half", document=shelf.called(key))
    first = DraftClaim(lead, draft.claims[0].evidence)
    return replace(draft, status=AnswerStatus.PARTIAL, claims=(first, *draft.claims[1:]))


def near(shelf: Shelf, key: Key, draft: Draft) -> Draft:
    """Say before clauses that the document has the answer nowhere in so many words."""
    lead = load_document_words().tell("near", document=shelf.called(key))
    first = DraftClaim(lead, draft.claims[0].evidence)
    return replace(draft, status=AnswerStatus.PARTIAL, claims=(first, *draft.claims[1:]))


def surely(shelf: Shelf, key: Key, draft: Draft) -> Draft:
    """Give clauses without a line before them that says that they do not settle it all."""
    if draft.status is not AnswerStatus.PARTIAL:
        return draft
    claims = tuple(led(shelf, key, draft.claims[1:]))
    return replace(draft, status=AnswerStatus.ANSWERED, claims=claims)


def touching(shelf: Shelf, key: Key, draft: Draft) -> Draft:
    """Say before the clauses of an answer that they touch on the question and do not settle it."""
    lead = load_document_words().tell("touches", document=shelf.called(key))
    first = DraftClaim(lead, draft.claims[0].evidence)
    return replace(draft, status=AnswerStatus.PARTIAL, claims=(first, *draft.claims[1:]))


def listed(
    shelf: Shelf, key: Key, found: Listing, *, narrowed: str = "", count_only: bool = False
) -> Draft:
    """Give a whole list of a document, or its length."""
    places = shelf.places(key)
    words = load_document_words()
    count = plural(len(found.indexes), found.name, found.many)
    rows = [one for at in found.indexes for one in _row(places, at, found)]
    evidence = all_evidence(rows)
    if found.holder is not None and not narrowed:
        narrowed = f" in {places.clause(found.holder).locator}"
    if count_only:
        lead = words.tell("counted", document=shelf.called(key), count=count, narrowed=narrowed)
        shown = rows if len(rows) <= _MAX_NAMED else []
        return _complete([DraftClaim(lead, evidence), *shown])
    lead = words.tell("asked_of", document=shelf.called(key), count=f"{count}{narrowed}")
    return _complete([DraftClaim(lead, evidence), *rows])


def _row(places: Places, index: int, found: Listing) -> list[DraftClaim]:
    """Return an entry of a list: a titled one by its title, any other with all its words."""
    clause = places.clause(index)
    if clause.heading and found.name in ("article", "chapter", "annex"):
        name = f"**{clause.locator}** {clause.heading}"
        return [DraftClaim(name, (title_evidence(places, clause),), 1)]
    told = own_claim(places, index, 1)
    if found.name in ("article", "chapter", "annex"):
        return list(told)[:1]
    return [one for at, depth in places.tree(index) for one in own_claim(places, at, 1 + depth)]


def _complete(claims: Sequence[DraftClaim]) -> Draft:
    return Draft(AnswerStatus.ANSWERED, tuple(claims), complete=True)


def unknown(shelf: Shelf, key: Key, reference: Reference) -> Draft:
    """Say that a document has no such place, and what it has."""
    places = shelf.places(key)
    words = load_document_words()
    name = shelf.called(key)
    text = words.tell("unknown", document=name, place=_printed(reference, places))
    holder = nearest(reference, places)
    claims = []
    suggestions: list[str] = []
    near = places.inside(holder) if holder is not None else _like(reference, places)
    if holder is not None and near:
        inside = listing(str(places.clause(at).locator) for at in near[:_MAX_NAMED])
        place = str(places.clause(holder).locator)
        text += words.tell("has_inside", place=place, inside=inside)
    elif near:
        first, last = (str(places.clause(at).locator) for at in (near[0], near[-1]))
        count = plural(len(near), reference.unit.removesuffix("s") or "place")
        text += words.tell("has_articles", count=count, first=first, last=last)
    suggestions += [f"What does {places.clause(at).locator} say?" for at in near[:3]]
    evidence = tuple(title_evidence(places, places.clause(at)) for at in near[:3])
    claims.append(DraftClaim(text, evidence))
    return Draft(AnswerStatus.UNKNOWN_CODE, tuple(claims), suggestions=tuple(suggestions))


def _printed(reference: Reference, places: Places) -> str:
    kept = reference.printed.strip(" ,.")
    roman = reference.unit == "" or (kept.islower() and "." in kept)
    return kept.upper() if roman and places.instrument.clauses else kept


def _like(reference: Reference, places: Places) -> tuple[int, ...]:
    """Return the outermost places of the sort of one that is not there."""
    if reference.unit in ("article", "art", "articles", "arts"):
        return places.articles()
    if reference.unit == "labelled":
        return ()
    if (kind := KINDS.get(reference.unit)) is not None:
        return places.of_kind(kind)
    forms = {form[:1] for form in reference.forms if len(form) > len(reference.tokens)}
    found: dict[tuple[str, ...], int] = {}
    for at, clause in enumerate(places.instrument.clauses):
        key = places.key(clause.locator)
        if len(key) > 1 and key[:1] in forms:
            found.setdefault(key[:2], at)
    if not found:
        for at, clause in enumerate(places.instrument.clauses):
            key = places.key(clause.locator)
            if key and len(key) == len(reference.tokens):
                found.setdefault(key, at)
    return tuple(found.values())


def silent(shelf: Shelf, key: Key, what: Sequence[str], near: Sequence[Found]) -> Draft:
    """Say that a document does not answer, with the nearest that it has."""
    words = load_document_words()
    looked = listing((f'"{one}"' for one in what), "or") or "that question"
    text = words.tell("absent", document=shelf.called(key), what=looked)
    claims = [DraftClaim(text)]
    places = shelf.places(key)
    rows = [row for one in near for row in own_claim(places, one.index, 1)]
    if rows:
        claims += [DraftClaim(words.tell("nearest"), all_evidence(rows)), *rows]
    return Draft(AnswerStatus.NOT_IN_PLAN, tuple(claims), route=Route.PASSAGES)


def none_fit(shelf: Shelf, key: Key, found: Listing, narrowed: str) -> Draft:
    """Say that no entry of a list is of the sort asked for, every one having been looked at."""
    places = shelf.places(key)
    text = (
        load_document_words()
        .said["none_such"]
        .format(
            document=shelf.called(key),
            what=found.name,
            narrowed=narrowed,
            count=len(found.indexes),
        )
    )
    rows = [one for at in found.indexes for one in own_claim(places, at)]
    return _complete([DraftClaim(text, all_evidence(rows))])


def ask_which(shelf: Shelf, keys: Sequence[Key], question: str) -> Draft:
    """Ask which of several documents is meant."""
    names = [shelf.called(key) for key in keys]
    text = load_document_words().tell("which", documents=listing(names, "or"))
    suggestions = tuple(
        f"{question.strip(' ?.!')} (in {shelf.document(key).name})?" for key in keys[:3]
    )
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),), suggestions=suggestions)


def plan_question(topic: Sequence[str]) -> str:
    """Return the question of what the plan says about a topic."""
    return f"What does the plan say about {' '.join(topic)}?"


def first_place(draft: Draft) -> Locator | None:
    """Return the first place that an answer cites after the line that leads it in.

    The title of the section that a table stands in is not the place told of: the table is.
    """
    claims = draft.claims[1:]
    if len(claims) > 1 and _TITLE_ALONE.fullmatch(claims[0].text) and claims[1].evidence:
        title, after = claims[0].evidence[0].locator, claims[1].evidence[0].locator
        claims = claims if title.contains(after) else claims[1:]
    return next((one.locator for claim in claims for one in claim.evidence), None)
