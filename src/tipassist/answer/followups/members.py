"""Members: "labour inspectors too?", "is age one of them?", asked of the passage quoted last."""

import re
from dataclasses import replace

from tipassist.answer.counted_ones import NUMBERS
from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.nearby import ReadTerms, about_quoted, about_spoken, quoting
from tipassist.answer.followups.nearby_words import load_nearby_words
from tipassist.answer.meaning import (
    MORE_THERE,
    NAMED_THERE,
    NOT_NAMED_THERE,
    Column,
    Form,
    Intent,
    Meaning,
)
from tipassist.answer.quotations import Quotation, quotations_near
from tipassist.answer.sentence_fit import share_of
from tipassist.answer.statements.members import lists_all, lists_more, lists_things
from tipassist.answer.terms import Term
from tipassist.answer.words import families, fold, specificity, word_list
from tipassist.register.model import GlossaryTerm
from tipassist.types import Span

_PARTS = re.compile(r"[,;:]|\band\b|\bor\b|\(|\)")
_BESIDES = re.compile(r"(?:for|on|about|with|by|to|at|from|when|if|as) ")
_ADDED = re.compile(r"\b(?:too|as well|also|included)$")
_ARTICLE = re.compile(r"(?:an?|the|our|my) ")
_ASKED_NUMBER = re.compile(
    rf"\b(?:what|which|name|list|give|tell|say)\b(?: \w+)?? (?:the|its|their|those|these)"
    rf" (?P<number>[2-9]|{'|'.join(NUMBERS)})\b"
)
_NUMBERED = re.compile(r"\((\d|[ivx]+|[a-h])\)")
_LISTED = 3
_FULL = 0.65
_PARTLY = 0.4
_OWN = 0.95
_BESIDE = 1
_SHORT = 4
_COMMONEST = 0.35
_OPEN = (Intent.PROSE, Intent.DEFINITION, Intent.UNSETTLED)
_ONE_THING = (Form.WHEN, Form.WHO, Form.COUNT)


def of_member(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read a question whether something is named in the passage quoted last.

    A bare "and X?" is one when the passage lists X among other things.
    """
    if not leaning.state.turns or not leaning.last.quoted or leaning.meaning.places:
        return None
    words, rest = load_nearby_words(), leaning.bare
    if _counts_quoted(leaning):
        return about_quoted(leaning, read, leaning.last.quoted)
    named = next(filter(None, (one.fullmatch(rest) for one in words.named)), None)
    whole = fold(leaning.meaning.question).strip(" ?.!")
    only = next(filter(None, (one.fullmatch(whole) for one in words.only)), None)
    if named is not None:
        return _told(leaning, named["what"], read, terms)
    if only is not None:
        entry = _entry(leaning)
        if entry and lists_more(only["what"], entry[0]):
            return about_quoted(leaning, read, entry[1], (MORE_THERE,))
        found = _naming(leaning, _terms_of(only["what"], terms), least=_PARTLY)
        return about_quoted(leaning, read, _spans(found)) if found else None
    return _bare(leaning, rest, read, terms)


def _counts_quoted(leaning: Leaning) -> bool:
    """Whether "what are the four things it tries to do?" asks as many as the passage numbers."""
    asked = _ASKED_NUMBER.search(fold(leaning.meaning.question))
    if asked is None or leaning.units or leaning.meaning.named:
        return False
    told = [len(frozenset(_NUMBERED.findall(one.text))) for one in _quoted(leaning)]
    said = asked["number"]
    return (int(said) if said.isdigit() else NUMBERS[said]) == max(told, default=0)


def _bare(leaning: Leaning, rest: str, read: Read, terms: ReadTerms) -> Meaning | None:
    base, again = leaning.base, NAMED_THERE in _asked_before(leaning)
    opens = leaning.pointing.continues or again or _is_bare(leaning)
    meaning = leaning.meaning
    if meaning.named or meaning.actors or meaning.terms or meaning.instruments:
        return None
    if _BESIDES.match(rest):
        return None
    if leaning.pointing.ordinal or meaning.column is not Column.NONE or leaning.units:
        return None
    if not opens or base.intent not in _OPEN or leaning.has_predicate:
        return None
    one_thing = base.form in _ONE_THING and base.intent is not Intent.DEFINITION
    if len(rest.split()) > _SHORT or (one_thing and not again):
        return None
    own = _terms_of(rest, terms)
    found = _naming(leaning, own) if again else _listing(leaning, own)
    if found or again or _of_list(leaning, rest):
        return _told(leaning, rest, read, terms)
    return None


def _of_list(leaning: Leaning, rest: str) -> bool:
    """Whether "teachers?" and "arson too?" follow a term whose definition lists others."""
    entry = _entry(leaning) if leaning.base.intent is Intent.DEFINITION else None
    several = rest.endswith("s") and not rest.endswith("ss") and not _ARTICLE.match(rest)
    added = _ADDED.search(fold(leaning.meaning.question).strip(" ?.!")) is not None
    return entry is not None and (several or added) and lists_things(entry[0])


def _is_bare(leaning: Leaning) -> bool:
    """Whether a question is nothing but a thing: "private welfare institutions?"."""
    asks = leaning.words.asks
    said = asks["clause"].search(leaning.rest) or asks["question_head"].match(leaning.rest)
    return leaning.meaning.question.rstrip().endswith("?") and not said


def _asked_before(leaning: Leaning) -> frozenset[str]:
    """Return what the question before asked; one that was denied counts like one that was not."""
    cues = leaning.base.cues
    denied = any(one.startswith(NOT_NAMED_THERE) for one in cues)
    return cues | {NAMED_THERE} if denied else cues


def _told(leaning: Leaning, what: str, read: Read, terms: ReadTerms) -> Meaning | None:
    own = _terms_of(what, terms)
    if not own:
        return None
    meaning = replace(leaning.meaning, text=leaning.pointing.core, form=Form.YESNO)
    meaning = (
        replace(about_spoken(leaning, read), form=Form.YESNO) if leaning.pointing.one else meaning
    )
    entry = _entry(leaning)
    if entry and lists_all(what, entry[0]):
        return quoting(meaning, entry[1], (NAMED_THERE,))
    if _unsaid(what, own):
        return quoting(meaning, leaning.last.quoted, (f"{NOT_NAMED_THERE}{what.strip()}",))
    found = _naming(leaning, own)
    if found:
        listed = entry is not None and lists_things(entry[0])
        parts = [
            part for one in found for part in (_PARTS.split(one.text) if listed else (one.text,))
        ]
        sure = any(share_of(part, own) >= _OWN for part in parts)
        return quoting(meaning, _spans(found), (NAMED_THERE,) if sure else ())
    around = _naming(leaning, own, most=_BESIDE)
    if around:
        return quoting(meaning, _spans(around))
    return quoting(meaning, leaning.last.quoted, (f"{NOT_NAMED_THERE}{what.strip()}",))


def _unsaid(what: str, own: tuple[Term, ...]) -> bool:
    """Whether a telling word of the thing named is in no term: the plan has no such word.

    "Drug smuggling" is not named where "migrant smuggling" is.
    """
    said = {stem for one in own for words in one.asked for stem in families(words)}
    return any(
        specificity(word) > _COMMONEST and not said.issuperset(families(word))
        for word in _content(what)
    )


def _entry(leaning: Leaning) -> tuple[GlossaryTerm, tuple[Span, ...]] | None:
    """Return the entry of the glossary that was quoted last, and where it stands."""
    told = [one for one in _quoted(leaning) if isinstance(one.holder, GlossaryTerm)]
    holders = {id(one.holder): one.holder for one in told}
    term = next(iter(holders.values())) if len(holders) == 1 else None
    return (term, _spans(told)) if isinstance(term, GlossaryTerm) else None


def _naming(
    leaning: Leaning, own: tuple[Term, ...], *, least: float = _FULL, most: int = 0
) -> list[Quotation]:
    """Return the sentences that name something and stand so far at most from what was quoted."""
    told = _quoted(leaning, most) if own else []
    return [one for one in told if share_of(one.text, own) >= least]


def _listing(leaning: Leaning, own: tuple[Term, ...]) -> list[Quotation]:
    """Return the quoted sentences that list something among other things."""
    parts = ((one, _PARTS.split(one.text)) for one in (_quoted(leaning) if own else ()))
    return [
        one
        for one, listed in parts
        if len(listed) > _LISTED and any(share_of(part, own) >= _FULL for part in listed)
    ]


def _quoted(leaning: Leaning, most: int = 0) -> list[Quotation]:
    near = quotations_near(leaning.last.quoted, leaning.register)
    return [one for one, far in near if far <= most]


def _terms_of(what: str, terms: ReadTerms) -> tuple[Term, ...]:
    words = _content(what)
    return terms(words, what) if words else ()


def _content(what: str) -> list[str]:
    stop = frozenset(word_list("stopwords")) | load_nearby_words().empty
    return [word for word in re.findall(r"[\w'/-]+", what) if word not in stop]


def _spans(found: list[Quotation]) -> tuple[Span, ...]:
    return tuple(span for one in found for span in one.evidence.spans)
