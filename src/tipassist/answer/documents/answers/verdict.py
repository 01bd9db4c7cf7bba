"""The yes or no of a clause to a closed question: given only where it is certain.

What is asked must be what the sentence itself says or denies, and nothing may narrow it that the
question does not name: no exception, no condition, no other limit.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.references import (
    Reference,
    find_references,
    labelled_rows,
    resolve,
)
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import SMALL_WORDS, families, fold
from tipassist.register.instruments import ClauseKind

_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_PRONOUN = re.compile(r"(?:it|they|this|these) ")
_SUBJECT = re.compile(r",? n?or ")
_SOFT = {"may": r"(?:may|can|could|might)\b", "should": r"should\b"}
_ALLOWED = re.compile(r"\b(?:allowed|permitted|possible) (?:to|for)\b")
_PART = re.compile(r",? (?:nor|or) |; |, ")
_LEAST_SHARED = 0.6
_LEAST_AGREED = 0.75
_NO, _YES = "No", "Yes"


def verdict(
    question: str,
    terms: Sequence[Term],
    places: Places,
    index: int,
    stop_words: frozenset[str] = frozenset(),
) -> str:
    """Return "Yes" or "No" where a clause settles a closed question; "" where it does not.

    Args:
        question: Folded, documents named being `@`.
        terms: What is asked about, as the document knows it.
        places: The document.
        index: The clause.
        stop_words: Words that never name a subject.
    """
    cues = load_document_words().verdict
    asked = cues["closed"].search(question)
    if asked is None or not terms or not all(one.known for one in terms):
        return ""
    said = question[asked.end("lead") :]
    if cues["open"].search(said) or places.clause(index).cells:
        return ""
    stems = frozenset(families(said))
    form = _form(stop_words)
    found = {
        one
        for sentence, before in _sentences(places, index)
        if (one := _of_sentence(sentence, before, said, stems, terms, form))
    }
    if len(found) != 1 or _is_excepted(places, index):
        return ""
    return found.pop()


def _sentences(places: Places, index: int) -> Iterable[tuple[str, str]]:
    """Yield the sentences of a clause, each with the one that its "it" or "they" speaks of.

    An item of a list is one sentence with the words that lead it in.
    """
    text, whole = fold(places.clause(index).wording.text), fold(places.sentence(index))
    if text.rstrip().endswith(":"):
        return
    if whole != text:
        lead = whole.removesuffix(text).rstrip(": ")
        yield f"{_SENTENCE.split(lead)[-1]} {text}", ""
        return
    before = ""
    for sentence in _SENTENCE.split(text):
        spoken = _PRONOUN.match(sentence) is not None
        yield sentence, before if spoken else ""
        before = sentence


def _of_sentence(
    sentence: str,
    before: str,
    said: str,
    stems: frozenset[str],
    terms: Sequence[Term],
    form: frozenset[str],
) -> str:
    """Return what one sentence says to a question, of the part of it that has all that is asked."""
    cues = load_document_words().verdict
    if any(one[0] not in said for one in cues["condition"].finditer(sentence)):
        return ""
    for head, part in _parts(sentence):
        whole = f"{head} {part}"
        held = set(families(whole))
        spoken = held | set(families(before))
        limits = {one[0] for one in cues["limits"].finditer(whole)}
        if not all(_has(spoken, one) for one in terms) or any(one not in said for one in limits):
            continue
        act = cues["denied"].search(head) or cues["said"].search(head)
        if act is None or not _is_asked(_act_of(act), stems):
            continue
        own = {one for one in held if one not in SMALL_WORDS and one not in form}
        meant = stems.union(*(set(gram) for one in terms for gram in (one.exact, *one.related)))
        if not _is_done_by(head[: act.start()], _act_of(act), said, own - _parties(), meant):
            continue
        least = _LEAST_SHARED if cues["denied"].search(whole) else _LEAST_AGREED
        if len(own & meant) < least * len(own):
            continue
        denied = cues["denied"].search(whole) is not None
        barred = cues["barred"].search(whole) is not None
        asks_bar = cues["barred"].search(said) is not None
        if denied != (barred != asks_bar):
            return _NO
        softer = next((one for one in _SOFT if re.match(_SOFT[one], act[0])), "")
        asked_so = re.match(_SOFT.get(softer, ""), said) or _ALLOWED.search(said)
        return _YES if asked_so else ""
    return ""


def _is_done_by(subject: str, act: str, said: str, own: set[str], meant: frozenset[str]) -> bool:
    """Whether who does the act is asked about, and before the act: not who it is done to."""
    order = families(said)
    done = next((at for at, one in enumerate(order) if one in _same_acts(act)), len(order))
    told = [set(families(one)) & own for one in _SUBJECT.split(subject)]
    if len(told) == 1 and not told[0]:
        return True
    return any(one and one <= meant and _first(one, order) < done for one in told)


def _first(stems: set[str], order: Sequence[str]) -> int:
    return next((at for at, one in enumerate(order) if one in stems), len(order))


def _parts(sentence: str) -> Iterable[tuple[str, str]]:
    """Yield the words of a sentence up to its act, with each of the things that it names after."""
    cues = load_document_words().verdict
    act = cues["denied"].search(sentence) or cues["said"].search(sentence)
    if act is None:
        return
    head, rest = sentence[: act.end()], sentence[act.end() :]
    yield from ((head, part) for part in _PART.split(rest))
    yield head, rest


def _act_of(act: re.Match[str]) -> str:
    return next(one for one in act.groups() if one)


def _is_asked(act: str, stems: frozenset[str]) -> bool:
    """Whether a question asks for the act that a sentence says or denies."""
    return bool(_same_acts(act) & stems)


def _same_acts(act: str) -> set[str]:
    own = set(families(act))
    same = {
        stem
        for group in load_document_words().acts
        if own & {one for word in group for one in families(word)}
        for word in group
        for stem in families(word)
    }
    return own | same


def acting_on(places: Places, index: int, question: str) -> tuple[int, ...]:
    """Return the clauses that name a place and tell what a question asks to be done with it.

    "No reservation to Articles 5 and 9 shall be permitted" tells of a reservation to Article 9.

    Args:
        places: The document.
        index: The place.
        question: Folded.
    """
    acts = {same for one in _acts_in(question) for same in _same_acts(one)}
    outer = {index, *places.above(index)}
    found = []
    for at, clause in enumerate(places.instrument.clauses):
        text = fold(clause.wording.text)
        if at in outer or not acts & set(families(fold(places.sentence(at)))):
            continue
        if any(resolve(one, places) in outer for one in find_references(text)):
            found.append(at)
    return tuple(found)


def naming(places: Places, indexes: Sequence[int]) -> tuple[int, ...]:
    """Return the other clauses that name one of some places."""
    return tuple(
        at
        for at, clause in enumerate(places.instrument.clauses)
        if at not in indexes
        and any(resolve(one, places) in indexes for one in _named(clause.wording.text, places))
    )


def named_by(places: Places, index: int, kinds: Collection[ClauseKind]) -> tuple[int, ...]:
    """Return the recommendations or findings that a clause which is none names by their numbers.

    "Recommendations 1 and 4 are urgent" names two.
    """
    clause = places.clause(index)
    if clause.kind in kinds:
        return ()
    found = (resolve(one, places) for one in find_references(fold(clause.wording.text)))
    return tuple(at for at in found if at is not None and places.clause(at).kind in kinds)


def resting_on(places: Places, indexes: Sequence[int], question: str) -> tuple[int, ...]:
    """Return the recommendations or findings asked for that name one of some places."""
    words = load_document_words()
    kinds = {
        kind
        for kind in (ClauseKind.RECOMMENDATION, ClauseKind.FINDING)
        if words.listings[kind.value].search(question)
    }
    held = {at for kind in kinds for at in places.of_kind(kind)}
    chains = ((at, *places.above(at)) for at in naming(places, indexes))
    found = (next((one for one in chain if one in held), None) for chain in chains)
    return tuple(dict.fromkeys(at for at in found if at is not None and at not in indexes))


def _named(text: str, places: Places) -> tuple[Reference, ...]:
    """Return the places that a clause names, rows of tables by their labels among them."""
    found = find_references(fold(text))
    return (*found, *labelled_rows(fold(text), found, places))


def denies(places: Places, index: int, question: str) -> bool:
    """Whether a closed question asks for what a clause denies without any condition."""
    cues = load_document_words().verdict
    closed = cues["closed"].search(question)
    text = fold(places.sentence(index))
    return (
        closed is not None
        and cues["open"].search(question[closed.end("lead") :]) is None
        and re.match(r"no [a-z]+ ", text) is not None
        and cues["denied"].search(text) is not None
        and cues["exception"].search(text) is None
    )


def exceptions_to(places: Places, index: int) -> tuple[int, ...]:
    """Return what makes an exception to a place: itself, what is under it, what is beside it."""
    cues = load_document_words().verdict
    cue = cues["exception"]
    label = places.key(places.clause(index).locator)[-1:]
    lead = places.lead(index)
    beside = [at for at in (places.under(lead) if lead is not None else ()) if at != index]
    named = [re.compile(rf"\b(?:paragraph|point|item)s? \(?{re.escape(one)}\b") for one in label]
    found = [at for at, _ in places.tree(index) if cue.search(fold(places.clause(at).wording.text))]
    for at in beside:
        text = fold(places.clause(at).wording.text)
        general = at > index and cues["opening"].match(text) is not None
        if general or (cue.search(text) and any(one.search(text) for one in named)):
            found.append(at)
    return tuple(found)


def continued_by(
    places: Places,
    index: int,
    topic: Iterable[str] = (),
    *,
    asked_cases: bool = False,
    claimed: bool = False,
) -> tuple[int, ...]:
    """Return the next clause beside one where it goes on with what that one tells.

    It tells of what that one leaves ("The rest shall"), or says of the same thing what is asked
    and that one does not: "It shall be met as follows" after a cost; or it lists the cases of it:
    "Paragraph 1 applies in particular to:"; or it denies what is asked to be confirmed: "Silence
    shall not be taken as consent".

    Args:
        places: The document.
        index: The clause.
        topic: The words that tell the subject of the question.
        asked_cases: Whether the question asks which cases there are.
        claimed: Whether it asks for a yes or no.
    """
    following = _next_beside(places, index)
    cues = load_document_words().verdict
    cue = cues["continues"]
    if following is None:
        return ()
    text = fold(places.clause(following).wording.text)
    told, more = (set(families(one)) for one in (places.clause(index).wording.text, text))
    asked = {stem for word in topic for stem in families(word)} - told
    says = cues["says_more"].match(text) and asked & more
    cases = cues["particulars"].match(text)
    own = places.key(places.clause(index).locator)[-1:]
    listed = cases is not None and own == (cases["number"],) and asked_cases
    denied = claimed and asked & more and cues["denied"].search(text)
    return (following,) if cue.match(text) or says or listed or denied else ()


def goes_on(places: Places, index: int) -> int | None:
    """Return the clause that goes on right after one with the thing that it tells of, or None."""
    after = _next_beside(places, index)
    cue = load_document_words().verdict["says_more"]
    return (
        after if after is not None and cue.match(fold(places.clause(after).wording.text)) else None
    )


def _next_beside(places: Places, index: int) -> int | None:
    lead = places.lead(index)
    beside = places.under(lead) if lead is not None else ()
    return next((at for at in beside if at > index), None)


def _acts_in(question: str) -> set[str]:
    cue = load_document_words().asks["acts_on"]
    return {stem for one in cue.finditer(question) for stem in families(one[0])}


def _is_excepted(places: Places, index: int) -> bool:
    """Whether a clause beside or under one, or a footnote on it, makes an exception to it."""
    cue = load_document_words().verdict["exception"]
    text = places.clause(index).wording.text
    under = [fold(places.clause(at).wording.text) for at in places.under(index)]
    beside = [at for at in exceptions_to(places, index) if at != index]
    return "[^" in text or bool(beside) or any(cue.search(one) for one in under)


def _parties() -> frozenset[str]:
    return load_document_words().parties


def _form(stop_words: frozenset[str]) -> frozenset[str]:
    words = load_document_words().form_words | stop_words
    return frozenset(stem for word in words for stem in families(word))


def _has(held: set[str], term: Term) -> bool:
    return any(set(gram) <= held for gram in (term.exact, *term.related))
