"""Peopled: "only where someone supports", "with a partner", "backed by anyone?" after a list.

Such words say no more than whether anybody, or nobody, stands in the rows: they keep of the list
just told the rows in which somebody does. Every word of theirs is of a class of `followups.toml`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tipassist.answer.followups import referents
from tipassist.answer.followups.filling import about_places
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import OF_LIST, REREAD, Column, Form, Intent, Meaning, Relation
from tipassist.answer.phrasing import place_name
from tipassist.locators import Locator, LocatorKind

_MANY = 2
_LONGEST = 16
_CHECKS = re.compile(r"(?:do|does|is|are) (?!there\b)")
_WHOM = re.compile(
    r"\b(?:with|under|by|has|have|having) (?:which|what|whose)\b|\bby$|"
    r"^(?:(?:and|so) )?(?:which|what)(?: (?:are|is|the|other|further|supporting|coordinating))* "
    r"(?:bod(?:y|ies)|asbs?|agenc|organi|committees?|support|help|back|coordinators?|leaders?)|"
    r"^(?:(?:and|so|but|then|also|only|just) )*"
    r"(?:supported|backed|helped|assisted|led|co-?ordinated)$"
)
_WHOLE = re.compile(
    r"(?:(?:please|show|list|give|me|us|are there|is there|which|what|all|any|the) )*"
    r"(?:activit(?:y|ies)|rows?|codes?|lines?|things?)\b"
)
_BY_OTHERS = re.compile(r"\bby (?:somebody else|it)\b")
_REASON = re.compile(
    r"(?:i|i'm|we|we're|my|our|because|since|as|for)\b[^?!.;:,]*[,;:]\s+(?=\S)|"
    r"(?:[a-z']+ ){1,4}?(?:wants?|needs?|asks? for|asked for|would like|prefers?) "
    r"(?=(?:only|just|the|those|rows)\b)"
)
_HOW_MANY = re.compile(
    r"how many (?:of (?:them|those|these) )?(?=(?:have|has|are|with|without|get)\b)"
)
_PARTNERS = re.compile(
    r"(?:who|which|what)(?:'s| is| are| was| were)? (?:the |their |its )*(?:other )?partners?"
    r"(?: (?:is|are) (?:it|that|they|those|there))?"
)
_DOES = re.compile(
    r"(?:(?:which|what)(?: (?:ones?|rows?|activities))? (?:does|do)|what's|whatever|what|those) "
    r"(?:it|they|we) (?:also )?(?=[a-z])"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """The classes of the words of a condition, in order, and the place it looks in."""

    classes: tuple[str, ...]

    @property
    def none(self) -> bool:
        """Whether nobody is to stand there."""
        return bool({"nobody", "denies", "without", "no_help", "no_lead"} & set(self.classes))

    @property
    def helps(self) -> bool:
        """Whether it speaks of supporting."""
        return bool({"helps", "helped", "helper", "no_help"} & set(self.classes))

    @property
    def leads(self) -> bool:
        """Whether it speaks of coordinating."""
        return bool({"leads", "led", "leader", "no_lead"} & set(self.classes))

    @property
    def is_whole(self) -> bool:
        """Whether it says that somebody has or does something, and not what is done by rows."""
        said = set(self.classes)
        role = self.helps or self.leads
        denied = any(
            one == "denies" and after in ("helper", "leader", "helps", "leads", "partner")
            for one, after in pairwise(self.classes)
        )
        passive = bool({"helped", "led", "no_help", "no_lead"} & said)
        acts = bool({"anyone", "nobody", "body"} & said)
        has = denied or bool({"has", "without"} & said)
        noun = bool({"helper", "leader", "helps", "leads", "partner", "anyone", "nobody"} & said)
        other = "other" in said and "body" in said
        one_role = not (self.helps and self.leads)
        return one_role and (passive or (role and acts) or (has and (noun or other)))


def of_peopled(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which rows of a list have somebody, or nobody, in a role or beside a body.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    bare, pointing = _REASON.sub("", leaning.bare, count=1), leaning.pointing
    whole = _WHOLE.match(bare) and not (pointing.lists or pointing.narrows)
    if leaning.meaning.named or leaning.meaning.outside or whole or _BY_OTHERS.search(bare):
        return None
    if _PARTNERS.fullmatch(bare):
        return _who_partners(leaning)
    bare, counts = _HOW_MANY.sub("", bare), _HOW_MANY.match(bare) is not None
    does = _DOES.match(bare)
    acted = _said(leaning, bare[does.end() :]) if does else None
    if acted is not None and acted.classes[:1] in (("helps",), ("leads",)):
        return _of_body(leaning, acted, read)
    said = None if _CHECKS.match(bare) or _WHOM.search(bare) else _said(leaning, bare)
    if said is None or not said.is_whole:
        return None
    if counts and not (said.helps or said.leads or pointing.lists):
        return None  # "How many have none?" of all rows is the rest of those that have some.
    asked = _of_rows(leaning, said, read)
    return replace(asked, form=Form.COUNT) if asked is not None and counts else asked


def _who_partners(leaning: Leaning) -> Meaning | None:
    """Ask "which partner?" after a list as who stands in its rows."""
    rows = codes_in(leaning.last.items)
    if not rows or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return None
    meaning = replace(leaning.meaning, form=Form.WHO, column=Column.BODIES, query=None, terms=())
    meaning = replace(meaning, relation=Relation.ANY, topic=(), words=())
    return about_places(leaning.saying(meaning), rows)


def _said(leaning: Leaning, bare: str) -> _Said | None:
    """Return the classes of the words; None when one of them is of no class."""
    classes = tuple(_classes(leaning, bare))
    known = classes and "" not in classes and len(classes) <= _LONGEST
    return _Said(tuple(one for one in classes if one != "passing")) if known else None


def _classes(leaning: Leaning, bare: str) -> Iterator[str]:
    at = 0
    text = re.sub(r"[,;:()-]+(?=\s|$)|(?<=\s)[-–]+(?=\s)", " ", bare).strip()
    while at < len(text):
        found = _word_at(leaning, text, at)
        yield found[0]
        if not found[0]:
            return
        at = found[1]
        at += len(text[at:]) - len(text[at:].lstrip())


def _word_at(leaning: Leaning, text: str, at: int) -> tuple[str, int]:
    """Return the class of the longest word or phrase that begins there, and where it ends."""
    hits = ((name, one.match(text, at)) for name, one in leaning.words.peopled.items())
    found = [(hit.end(), name) for name, hit in hits if hit is not None]
    end, name = max(found, default=(at, ""))
    return name, end


def _of_body(leaning: Leaning, said: _Said, read: Read) -> Meaning | None:
    """Ask "what does it lead with someone?" of the rows in which the body before has that role."""
    named, rest = leaning.base.named, _Said(said.classes[1:])
    beside = {"has", "without"} & set(rest.classes)
    if len(named) != 1 or not beside or not rest.is_whole:
        return None
    relation = Relation.COORDINATES if said.classes[0] == "leads" else Relation.SUPPORTS
    verb = "coordinated" if relation is Relation.COORDINATES else "supported"
    number = _number(rest, relation)
    text = f"Which activities{_where(leaning)} {verb} by {named[0]} have {number}?"
    return reread(text, leaning, read)


def _of_rows(leaning: Leaning, said: _Said, read: Read) -> Meaning | None:
    scopes = scopes_in(leaning.meaning.places)
    rows = tuple(one for one in _rows_meant(leaning, said) if _lies(one, scopes))
    told = leaning.base.named and leaning.last.items
    relation = leaning.base.relation if told else Relation.NONE
    number = _number(said, relation if relation.role or not leaning.base.named else Relation.ANY)
    asked_of_all = not scopes and _asked_of_all(leaning)
    if not asked_of_all and (len(rows) >= _MANY or (rows and scopes)):
        anew = read(f"Which activities have {number}?", None)
        cues = anew.cues | {OF_LIST, REREAD}
        return replace(anew, question=leaning.meaning.question, places=rows, cues=cues)
    if not (scopes or asked_of_all):
        return None
    return reread(f"Which activities{_where(leaning)} have {number}?", leaning, read)


def _asked_of_all(leaning: Leaning) -> bool:
    """Whether "and no lead?" follows the rows of all that have nothing in a column."""
    base = leaning.base
    whole = not (base.places or base.named) and OF_LIST not in base.cues
    return whole and base.lacking and leaning.pointing.continues


def _lies(row: Locator, scopes: tuple[Locator, ...]) -> bool:
    return not scopes or any(one.contains(row) for one in scopes)


def _rows_meant(leaning: Leaning, said: _Said) -> tuple[Locator, ...]:
    """Return the rows just told; an earlier list only where the words point to several."""
    rows = codes_in(referents.list_meant(leaning, _MANY))
    told = leaning.last.items or leaning.base.places
    single = leaning.base.intent in (Intent.CODE_BODIES, Intent.CODE_LOOKUP) and len(told) <= 1
    points = leaning.pointing.lists or "ones" in said.classes
    deep = {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    return rows if deep and (points or not single) else ()


def _where(leaning: Leaning) -> str:
    scopes = scopes_in(leaning.meaning.places)
    return f" in {place_name(scopes[0])}" if scopes else ""


def _number(said: _Said, relation: Relation) -> str:
    """Return what the rows have: "at least one supporting body", "exactly one body".

    Another supporter than the body whose supporting rows were listed makes two of them.
    """
    partner = "partner" in said.classes or "other" in said.classes
    if not (said.helps or said.leads):
        if partner or relation is not Relation.NONE:
            return "exactly one body" if said.none else "at least 2 bodies"
        return "no body" if said.none else "at least one body"
    role = "supporting" if said.helps else "coordinating"
    own = relation is (Relation.SUPPORTS if said.helps else Relation.COORDINATES)
    if "other" in said.classes and own:
        return f"exactly one {role} body" if said.none else f"at least 2 {role} bodies"
    return f"no {role} body" if said.none else f"at least one {role} body"
