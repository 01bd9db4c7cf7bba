"""Members: "labour inspectors too?", "is age one of them?", asked of the passage quoted last."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.passages.nearby import (
    ReadTerms,
    about_quoted,
    about_spoken,
    quoting,
)
from tipassist.answer.followups.passages.nearby_words import load_nearby_words
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold, names_doers, word_list
from tipassist.answer.meaning import (
    ASKED_THERE,
    BESIDE,
    CHORE,
    HARM,
    MORE_THERE,
    NAMED_BESIDE,
    NAMED_THERE,
    NOT_NAMED_THERE,
    SPOKEN_OF_THERE,
    Column,
    Form,
    Intent,
    Meaning,
)
from tipassist.answer.ranking.quotations import Quotation, quotations_near
from tipassist.answer.ranking.sentence_fit import share_of
from tipassist.answer.statements.enumerated import (
    Standing,
    lists_in,
    lists_kind,
    standing,
    things,
)
from tipassist.answer.statements.members import lists_more, lists_things
from tipassist.answer.turns import Turn
from tipassist.locators import CODE_KINDS, LocatorKind
from tipassist.register.model import Footnote, GlossaryTerm
from tipassist.types import Span

_ASKS = re.compile(
    r"(?:(?:in|on|at|under|for|by|from|with|of) )?"
    r"(?:which|what|where|who|whom|whose|how|when|why)\b"
)
_TAIL = re.compile(
    r"(?:[, ]+(?:in|there|here|(?:(?:is|are) )?(?:ones?|included)|counts?|qualify|qualifies"
    r"|belongs?|go in|come in|too|also|as well|in (?:it|there|that|this)"
    r"|one of (?:them|those|these)"
    r"|(?:or|and) (?:anything|something|things?|stuff|others?)(?: (?:like (?:that|it|this)|else))?"
    r"|and so on|and the like|or so|etc\.?))+$"
)
_OTHER = re.compile(
    r"\b(?:it|this|that|these|those|they|them|sections?|footnotes?|articles?|paragraphs?|pages?"
    r"|annex|chapters?|pillars?|outcomes?)\b"
)
_OPEN_WORD = re.compile(r"\b(?:what|which|who|whose|when|where|why|how)\b")
_DETERMINER = re.compile(r"^(?:the|an?|any|some) ")
_PARTS = re.compile(r"[,;:]|\band\b|\bor\b|\(|\)")
_BESIDES = re.compile(r"(?:for|on|about|with|by|to|at|from|when|if|as) ")
_ARTICLE = re.compile(r"^(?:an?|the|our|my) ")
_ASKED_NUMBER = re.compile(
    rf"\b(?:what|which|name|list|give|tell|say)\b(?: \w+)?? (?:the|its|their|those|these)"
    rf" (?P<number>[2-9]|{'|'.join(NUMBERS)})\b"
)
_NUMBERED = re.compile(r"\((\d|[ivx]+|[a-h])\)")
_LISTED = 3
_SMALL = frozenset(("and", "or", "the", "a", "an", "of", "to", "for"))
_FULL = 0.65
_PARTLY = 0.4
_BESIDE = 1
_SHORT = 4
_OPEN = (Intent.PROSE, Intent.DEFINITION, Intent.UNSETTLED)
_ONE_THING = (Form.WHEN, Form.WHO, Form.COUNT)


def of_member(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read a question whether something is named in the passage quoted last.

    A bare "and X?" is one when the passage lists X among other things.
    """
    if not leaning.state.turns:
        return None
    also = _also(leaning)
    if also is not None:
        denied = bool(also.groupdict().get("denied"))
        defines = any(one.kind is LocatorKind.GLOSSARY for one in leaning.last.cited)
        if denied and not defines and leaning.base.form is Form.WHO:
            return None  # "Not SOMTC?" tells again who does it.
        return _told(leaning, _thing(also), read, terms, denied=denied)
    words, rest = load_nearby_words(), leaning.bare
    if leaning.meaning.places:
        return None
    if not leaning.last.quoted:
        return _of_goal(leaning, read, terms)
    if _counts_quoted(leaning):
        return about_quoted(leaning, read, leaning.last.quoted)
    named = next(filter(None, (one.fullmatch(rest) for one in words.named)), None)
    whole = fold(leaning.meaning.question).strip(" ?.!")
    only = next(filter(None, (one.fullmatch(whole) for one in words.only)), None)
    if named is not None:
        known = _follows_one(leaning) or _terms_of(named["what"], terms)
        return _told(leaning, named["what"], read, terms) if known else None
    if only is not None:
        entry = _entry(leaning)
        if entry and lists_more(only["what"], entry[0]):
            return about_quoted(leaning, read, entry[1], (MORE_THERE, ASKED_THERE))
        found = _naming(leaning, _terms_of(only["what"], terms), least=_PARTLY)
        asked = (ASKED_THERE,)
        return about_quoted(leaning, read, _spans(found), asked) if found else None
    return _bare(leaning, rest, read, terms)


def _of_goal(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Ask "does it mention corruption?" of the goal of the one pillar told last."""
    last = leaning.last
    single = "talk:goal" in last.meaning.cues and len(last.items) == 1
    asked = (one.fullmatch(leaning.bare) for one in load_nearby_words().named)
    named = next(filter(None, asked), None) if single else None
    told = named is not None and last.meaning.intent is Intent.CODE_LOOKUP and _passage(leaning)
    return _told(leaning, named["what"], read, terms) if named is not None and told else None


def _also(leaning: Leaning) -> re.Match[str] | None:
    """Return how "drug smuggling too?" and "not nurses?" ask it of a passage, if they do."""
    bare = _follows_one(leaning) or (_entry(leaning) is not None and _is_list(leaning))
    found = _asked_also(leaning, bare=bare)
    if found is None or not _passage(leaning) or _is_defined(_thing(found), leaning):
        return None
    if leaning.base.form in (Form.WHEN, Form.COUNT) and not _follows_one(leaning):
        return None
    return found


def _asked_also(leaning: Leaning, *, bare: bool = False) -> re.Match[str] | None:
    words, said = load_nearby_words(), fold(leaning.meaning.question).strip(" ?.!")
    asks = (*words.also, *(words.bare if bare else ()))
    found = next(filter(None, (one.fullmatch(said) for one in asks)), None)
    if found is None or not _thing(found):
        return None
    meaning = leaning.meaning
    role = meaning.relation.role is not None or meaning.column is not Column.NONE
    placed = any(one.kind in CODE_KINDS for one in (*meaning.places, *meaning.outside))
    details = any(one.asks.match(leaning.bare) for one in words.details)
    clause = leaning.words.asks["clause"].search(_thing(found)) or _OTHER.search(_thing(found))
    other = role or placed or details or clause or leaning.units or leaning.pointing.ordinal
    return None if other else found


def _thing(found: re.Match[str]) -> str:
    """Return what is asked about, without what only asks whether it belongs."""
    return _DETERMINER.sub("", _TAIL.sub("", found["what"]).strip(" ,"), count=1)


def _mended(what: str, leaning: Leaning) -> str:
    """Return what is asked about with its spelling mended, or as it is."""
    words, said = load_nearby_words(), fold(leaning.meaning.text).strip(" ?.!")
    found = next(filter(None, (one.fullmatch(said) for one in (*words.also, *words.bare))), None)
    alike = _DETERMINER.sub("", said)
    same = len(alike.split()) == len(what.split())
    return _thing(found) if found else alike if same else what


def _follows_one(leaning: Leaning) -> bool:
    """Whether the question before asked whether something is named in a passage, too."""
    return ASKED_THERE in leaning.base.cues


def _is_list(leaning: Leaning) -> bool:
    return any(lists_in(one.text) for one in _quoted(leaning))


def _is_defined(what: str, leaning: Leaning) -> bool:
    """Whether "SOMTC too?" after the definition of a term asks for that of another one."""
    defines = _first_asked(leaning).meaning.intent is Intent.DEFINITION or _entry(leaning)
    return bool(defines) and _is_name(what, leaning)


def _is_name(what: str, leaning: Leaning) -> bool:
    """Whether words are but a body or a term that the plan explains."""
    terms, bodies = leaning.register.glossary, leaning.register.bodies
    names = {fold(one.term) for one in terms} | set(map(fold, bodies))
    return _ARTICLE.sub("", what.strip(), count=1) in names


def _first_asked(leaning: Leaning) -> Turn:
    """Return the turn that quoted the passage; questions what it names do not count."""
    turns = leaning.state.newest_first
    return next((one for one in turns if ASKED_THERE not in one.meaning.cues), leaning.last)


def _passage(leaning: Leaning) -> tuple[Span, ...]:
    """Return what was quoted before it was asked what that names; else the goals of pillars."""
    asked = _first_asked(leaning)
    if asked.quoted:
        return asked.quoted
    if not asked.items or any(one.kind is not LocatorKind.PILLAR for one in asked.items):
        return ()
    letters = {str(one) for one in asked.items}
    goals = (one.goal.spans for one in leaning.register.pillars if one.letter in letters)
    return tuple(span for spans in goals for span in spans)


def _counts_quoted(leaning: Leaning) -> bool:
    """Whether "what are the four things it tries to do?" asks as many as the passage numbers."""
    asked = _ASKED_NUMBER.search(fold(leaning.meaning.question))
    if asked is None or leaning.units or leaning.meaning.named:
        return False
    told = [len(frozenset(_NUMBERED.findall(one.text))) for one in _quoted(leaning)]
    said = asked["number"]
    return (int(said) if said.isdigit() else NUMBERS[said]) == max(told, default=0)


def _bare(leaning: Leaning, rest: str, read: Read, terms: ReadTerms) -> Meaning | None:
    base, again = leaning.base, _follows_one(leaning)
    opens = leaning.pointing.continues or again or _is_bare(leaning)
    meaning = leaning.meaning
    named = meaning.actors or meaning.terms or meaning.instruments or meaning.named
    if _is_name(rest, leaning) or (named and not again):
        return None
    if _BESIDES.match(rest) or _OPEN_WORD.search(rest):
        return None
    if leaning.pointing.ordinal or meaning.column is not Column.NONE or leaning.units:
        return None
    if not opens or base.intent not in _OPEN or leaning.has_predicate:
        return None
    one_thing = base.form in _ONE_THING and base.intent is not Intent.DEFINITION
    if len(rest.split()) > _SHORT or (one_thing and not again):
        return None
    own = _terms_of(rest, terms)
    if again or _listing(leaning, own) or (own and _of_list(leaning, rest)):
        return _told(leaning, _TAIL.sub("", rest), read, terms)
    return None


def _of_list(leaning: Leaning, rest: str) -> bool:
    """Whether "teachers?" and "judges too?" follow a term whose definition lists others."""
    entry = _entry(leaning) if leaning.base.intent is Intent.DEFINITION else None
    several = rest.endswith("s") and not rest.endswith("ss") and not _ARTICLE.match(rest)
    return entry is not None and several and lists_things(entry[0])


def _is_bare(leaning: Leaning) -> bool:
    """Whether a question is nothing but a thing: "private welfare institutions?"."""
    asks = leaning.words.asks
    said = asks["clause"].search(leaning.rest) or asks["question_head"].match(leaning.rest)
    return leaning.meaning.question.rstrip().endswith("?") and not said


def _told(
    leaning: Leaning, what: str, read: Read, terms: ReadTerms, *, denied: bool = False
) -> Meaning | None:
    """Answer whether a passage names something: yes only where it stands in its one list."""
    what = _printed(what, leaning)
    if not things(what) or _ASKS.match(fold(what)):
        return None
    meaning = replace(leaning.meaning, text=leaning.pointing.core, form=Form.YESNO)
    meaning = (
        replace(about_spoken(leaning, read), form=Form.YESNO) if leaning.pointing.one else meaning
    )
    meaning = replace(meaning, cues=meaning.cues - {HARM, CHORE, BESIDE})
    passage = _passage(leaning)
    near = quotations_near(passage, leaning.register)
    told = [one for one, far in near if far == 0]
    rank, found, missing = _standing_in(told, what, terms)
    if rank is Standing.ABSENT:
        mended = _mended(what, leaning)
        again = _standing_in(told, mended, terms)
        if again[0] < rank:
            what, (rank, found, missing) = mended, again
    lists = sum(lists_in(one.text) for one in told)
    asked = _first_asked(leaning).meaning.text
    if rank is Standing.LISTED and (
        lists == 1 or all(lists_kind(one.text, asked) for one in found)
    ):
        return quoting(meaning, _spans(found), (ASKED_THERE, *(() if denied else (NAMED_THERE,))))
    if rank <= Standing.SPOKEN_OF and not denied:
        return quoting(meaning, _spans(found), (ASKED_THERE, f"{SPOKEN_OF_THERE}{what}"))
    if rank < Standing.ABSENT:
        return quoting(meaning, _spans(found), (ASKED_THERE,))
    beside = [one for one, far in near if far == _BESIDE]
    rank, found, _ = _standing_in(beside, what, terms)
    if rank <= Standing.SPOKEN_OF:
        notes = all(isinstance(one.holder, Footnote) for one in found)
        cues = (ASKED_THERE,) if notes else (ASKED_THERE, f"{NAMED_BESIDE}{what}")
        return quoting(meaning, _spans(found), cues)
    if _stands_in_other_forms(missing, " ".join(one.text for one in told)):
        return quoting(meaning, passage, (ASKED_THERE,))
    return quoting(meaning, passage, (ASKED_THERE, f"{NOT_NAMED_THERE}{missing}"))


def _stands_in_other_forms(missing: str, text: str) -> bool:
    """Whether a text has all words of a thing in some form: "criminally liable"."""
    stems = set(families(text))
    words = [word for word in re.findall(r"[\w'-]+", fold(missing)) if word not in _SMALL]
    stands = (stems.issuperset(families(one)) and names_doers(one, text) for one in words)
    return len(words) > 1 and all(stands)


def _printed(what: str, leaning: Leaning) -> str:
    """Return words of a folded question as they were typed."""
    typed = leaning.meaning.question
    at = fold(typed).find(what.strip())
    return typed[at : at + len(what.strip())] if at >= 0 else what.strip()


def _standing_in(
    told: list[Quotation], what: str, terms: ReadTerms
) -> tuple[Standing, list[Quotation], str]:
    """Return how firmly sentences name all of several things, which do, and what none names."""
    firmest, missing, empty = Standing.LISTED, [], load_nearby_words().empty
    found: list[Quotation] = []
    for thing in things(what):
        own = _terms_of(thing, terms)
        telling = " ".join(one for one in thing.split() if fold(one) not in empty) or thing
        ranks = [(standing(telling, one.text, own), one) for one in told]
        best = min((rank for rank, _ in ranks), default=Standing.ABSENT)
        firmest = max(firmest, best)
        if best is Standing.ABSENT:
            missing.append(thing)
        found += [one for rank, one in ranks if rank is best and one not in found]
    return firmest, found, listing(missing, "or")


def _entry(leaning: Leaning) -> tuple[GlossaryTerm, tuple[Span, ...]] | None:
    """Return the entry of the glossary that was quoted last, and where it stands."""
    told = [one for one in _quoted(leaning) if isinstance(one.holder, GlossaryTerm)]
    holders = {id(one.holder): one.holder for one in told}
    term = next(iter(holders.values())) if len(holders) == 1 else None
    return (term, _spans(told)) if isinstance(term, GlossaryTerm) else None


def _naming(leaning: Leaning, own: tuple[Term, ...], *, least: float) -> list[Quotation]:
    """Return the quoted sentences that have so much of what is named."""
    told = _quoted(leaning) if own else []
    return [one for one in told if share_of(one.text, own) >= least]


def _listing(leaning: Leaning, own: tuple[Term, ...]) -> bool:
    """Whether a quoted sentence lists most of what is named among other things."""
    parts = (_PARTS.split(one.text) for one in (_quoted(leaning) if own else ()))
    return any(
        len(listed) > _LISTED and any(share_of(part, own) >= _FULL for part in listed)
        for listed in parts
    )


def _quoted(leaning: Leaning) -> list[Quotation]:
    near = quotations_near(leaning.last.quoted, leaning.register)
    return [one for one, far in near if far == 0]


def _terms_of(what: str, terms: ReadTerms) -> tuple[Term, ...]:
    stop = frozenset(word_list("stopwords")) | load_nearby_words().empty
    what = fold(what)
    words = [word for word in re.findall(r"[\w'/-]+", what) if word not in stop]
    return terms(words, what) if words else ()


def _spans(found: list[Quotation]) -> tuple[Span, ...]:
    return tuple(span for one in found for span in one.evidence.spans)
