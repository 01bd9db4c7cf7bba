"""Reading cues: which role, field and form a question asks for, and what is left as its topic."""

import re
from dataclasses import replace

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import TOKEN
from tipassist.answer.meaning import (
    MEASURED,
    OFFERS_ROLES,
    BodyMention,
    Column,
    Form,
    Relation,
)
from tipassist.answer.naming.slots import Slots
from tipassist.answer.sets.rewriting.framing import asks_which
from tipassist.locators import SCOPE_KINDS

_MASKED_GROUPS = ("relation", "form", "exclusion", "smalltalk")
_TURNS = {"average", "recurring", "joint_rows", "less", "ranked", "under_outcome"}
_TOPICAL = frozenset({("relation", "supports"), ("form", "none"), ("form", "only")})
_ENTRIES = ("projects", "indicators", "examples")
_BETWEEN_ROLES = re.compile(r"\b(?:or|and|also|n|versus|vs)\b|[/,&;?]")
_OR = re.compile(r"\bor\b|\bif (?:not|so|yes|no)\b")
_BY = re.compile(r" by\b")
_IF_NOT = re.compile(r"\bif not\b")
_EITHER_WAY = re.compile(r"(?:no matter |be it |regardless )?(?:of )?whether\b.*\bor\b")
_ASKS_OPENLY = re.compile(
    r"(?:(?:so|and|but|please|then) )*(?:(?:in|on|for) )?(?:which|where|what|list|show|give)\b"
)
_REQUEST = re.compile(
    r"(?:can|could|would|will|may|might) (?:you|i|someone|somebody|anyone|we (?:have|get|see))\b"
    r"|do (?:please|kindly|tell|give|list|show|send|name|let|set|say)\b"
)
_WHETHER = re.compile(
    r"(?:(?:please|kindly|just|can you|could you|would you|will you) )*"
    r"(?:check|confirm|verify|tell (?:me|us)|find out|see) (?:for (?:me|us) )?(?:whether|if) "
    r"|whether "
)
_CONFIRM = re.compile(
    r"(?:(?:please|kindly|just|can you|could you|would you|will you) )*"
    r"(?:confirm|verify|double-?check) (?:for (?:me|us) )?(?:that\b|(?=[^?!;]*\b"
    r"(?:is|are|was|were|has|have|does|do|will|names|leads|lists|supports|coordinates?|covers)\b)"
    r"(?!wh|how\b|if\b|it\b|this\b|the (?:names?|lists?|wordings?)\b))"
)
_PLACE_FIRST = re.compile(
    r"^(?:(?:so|and|but|now|ok|okay|well),? )*(?:under|in|for|on|at|within|regarding|as for) "
    r"(?:(?!wh|how\b)[\w.'-]+,? ){1,3}?(?=(?:is|are|was|were|does|do|did|has)\b)"
)
_DENIES = re.compile(r"\b(?:not|no|none|neither|nor|never|nobody)\b(?!\W*$)|n't\b(?! \w+\W*$)")
_BARE_WHAT = re.compile(r"\bwhat(?:'s| is| are)\s*(?:the|an|a)?\s*\??$")
_HOLDERS = (
    r"(?:(?:supporting|co-?ordinating|relevant|lead(?:ing)?) (?:and \w+ )?(?:bod|asb|sectoral)"
    r"|supporters?\b|co-?ordinators?\b)"
)
_WHAT_TOO = re.compile(
    rf"\bwhat\b(?!'s the {_HOLDERS}| (?:bod|asb|role|does|do\b|(?:is|are) (?:the|its) {_HOLDERS}))"
    r"|\babout\b|\bsay|\bwhat do they\b"
)
"""That what a row is about is asked beside its bodies; "what are the supporting bodies" is not."""
_SUPPORTS_IT = re.compile(
    r"\s*(?:is|are)?\s*(?:support\w*|help\w*|assist\w*|back\w*)(?: up)?\s+(?:the\s+)?"
)


class CueReader:
    """Reads the cues of a question whose slots are found.

    Args:
        lexicons: Cue words.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._cues = lexicons.cues

    def has(self, group: str, name: str, text: str) -> bool:
        """Whether a cue occurs in a text."""
        return bool(self._cues.patterns[group][name].search(text))

    def names(self, rest: str, slots: Slots, text: str) -> frozenset[str]:
        """Return the names of all cues that fire.

        Args:
            rest: The question with its slots blanked out.
            slots: The slots.
            text: The whole question, folded.
        """
        found = {f"relation:{one}" for one in self._cues.fired("relation", rest)}
        found |= {f"form:{one}" for one in self._cues.fired("form", rest)}
        found |= {f"talk:{one}" for one in self._cues.fired("talk", text)}
        found |= set(units_in(rest))
        found |= {f"level:{unit}" for unit in units_in(self._first_clause(rest))}
        found |= self._shapes(rest, slots)
        if self.has("unsettled", "words", rest) or "$" in text:
            found.add("unsettled")
        if self.has("measuring", "asks", rest):
            found.add(MEASURED)
        if self.starts_yesno(text):
            found.add("yesno")
        rows = bool({"level:activities", "level:outcomes", "level:pillars"} & found)
        asks_place = rows or re.search(r"\bwhere\b", rest)
        quoted = slots.instruments and not slots.places and not asks_place
        if quoted and self.has("quoting", "words", rest):
            found.add("quoting")
            found |= {"verbatim"} if self.has("quoting", "verbatim", rest) else set()
        return frozenset(found)

    def _first_clause(self, rest: str) -> str:
        """Return the first clause that is more than a greeting."""
        clauses = [clause.strip() for clause in re.split(r"[(.;?!]", rest)]
        greeting = self._cues.patterns["smalltalk"]["words"]
        return next((one for one in clauses if one and not greeting.fullmatch(one)), "")

    def _shapes(self, rest: str, slots: Slots) -> set[str]:
        fired = set(self._cues.fired("shape", rest)) & _TURNS
        asked_of = sum(not one.excluded for one in slots.bodies)
        if asked_of == 1 and self.has("shape", "partners", rest):
            fired |= set(self._cues.fired("shape", rest)) & {"partners", "body_supports_whom"}
        if _BARE_WHAT.search(rest.strip()):
            fired.add("bare_what")
        if _WHAT_TOO.search(rest):
            fired.add("what_too")
        if self._offers_roles(rest):
            fired.add(OFFERS_ROLES)
        return fired

    def _offers_roles(self, rest: str) -> bool:
        """Whether one role or another is offered: "does it lead, or only support?"."""
        if not {"coordinates", "supports"} <= set(self._cues.fired("relation", rest)):
            return False
        first, last = sorted(
            self._cues.spans("relation", role, rest)[0] for role in ("coordinates", "supports")
        )
        between = rest[first[1] : last[0]]
        return self._begins_yesno(rest) and bool(_OR.search(between))

    def is_negated(self, rest: str) -> bool:
        """Whether the role asked is denied: "not coordinate", but not "support, not coordinate"."""
        roles = {"coordinates", "supports"} <= set(self._cues.fired("relation", rest))
        return self.has("shape", "negated", rest) and not roles

    def paired(self, bodies: tuple[BodyMention, ...], text: str) -> tuple[BodyMention, ...]:
        """Give two bodies that are asked in two roles each its own role.

        "X supports Y" means that X supports what Y coordinates; "coordinated by X in which Y is the
        supporting ASB" tells both.
        """
        if len(bodies) != 2 or any(one.excluded for one in bodies):
            return bodies
        first, second = bodies
        if _SUPPORTS_IT.fullmatch(text[first.end : second.start]):
            roles: tuple[Relation, ...] = (Relation.SUPPORTS, Relation.COORDINATES)
        else:
            roles = self._nearest_roles(bodies, text)
        if set(roles) != {Relation.SUPPORTS, Relation.COORDINATES}:
            return bodies
        return tuple(replace(one, relation=role) for one, role in zip(bodies, roles, strict=True))

    def _nearest_roles(self, bodies: tuple[BodyMention, ...], text: str) -> tuple[Relation, ...]:
        cues = [
            (start, end, role)
            for role in (Relation.COORDINATES, Relation.SUPPORTS)
            for start, end in self._cues.spans("relation", role.value, text)
        ]
        if len({role for _, _, role in cues}) < 2:
            return ()
        if (turns := _in_turn(bodies, cues)) is not None:
            return turns
        return tuple(
            min(cues, key=lambda cue: max(cue[0] - one.end, one.start - cue[1]))[2]
            for one in bodies
        )

    def starts_yesno(self, text: str) -> bool:
        """Whether a clause begins, or the last one ends, like a question for yes or no.

        "Does … or does …" asks which.
        """
        if self.has("form", "yesno_tags", text) and not _DENIES.search(text):
            return True
        if self._cues.patterns["form"]["yesno_verbless"].match(text.strip()):
            return True
        return self._begins_yesno(text) and not asks_which(text)

    def _begins_yesno(self, text: str) -> bool:
        """Whether a clause begins like a question for yes or no."""
        pattern = self._cues.patterns["form"]["yesno_starts"]
        parts = re.split(r"[.;:!]\s+|,\s+", text.strip())
        clauses = [_PLACE_FIRST.sub("", clause.strip(), count=1) for clause in parts]
        if any(map(_ASKS_OPENLY.match, clauses)):
            clauses = [one for one in clauses if not _EITHER_WAY.match(one)]
        return any(
            one
            and (
                _WHETHER.match(one)
                or _CONFIRM.match(one)
                or (pattern.match(one) and not _REQUEST.match(one))
            )
            for one in clauses
        )

    def relation(self, rest: str) -> Relation:
        """Return the role asked."""
        fired = self._cues.fired("relation", rest)
        if fired == ("relevant",):
            return Relation.RELEVANT
        if "supports" in fired and "coordinates" in fired:
            return self._both_roles(rest)
        for name in ("supports", "coordinates", "relevant", "any"):
            if name in fired:
                return Relation(name)
        return Relation.NONE

    def _both_roles(self, rest: str) -> Relation:
        """Return the role asked where both are named: the one that is done "by" somebody, if one.

        "Is work to help victims led by SLOM?" asks whether it leads.
        """
        coordinating = self._cues.spans("relation", "coordinates", rest)[0]
        supporting = self._cues.spans("relation", "supports", rest)[0]
        by = [bool(_BY.match(rest, one[1])) for one in (coordinating, supporting)]
        if sum(by) == 1 and self._begins_yesno(rest):
            return Relation.COORDINATES if by[0] else Relation.SUPPORTS
        first, last = sorted((coordinating, supporting))
        between = _IF_NOT.sub("", rest[first[1] : last[0]])
        if _BETWEEN_ROLES.search(between) and not re.search(r"\b(?:not|never)\b|n't\b", between):
            return Relation.ANY
        return Relation.COORDINATES if first == coordinating else Relation.SUPPORTS

    def column(self, rest: str, slots: Slots) -> Column:
        """Return the field asked."""
        fired = self._cues.fired("field", rest)
        entries = set(_ENTRIES) & set(fired)
        whole = self.has("shape", "everything", rest)
        if whole and (not entries or (slots.places and len(fired) > 2)):
            return Column.ALL
        if entries == {"projects"} and slots.places and self.has("shape", "traced", rest):
            return Column.REFERENCES
        for name in _ENTRIES:
            if name in fired:
                return Column(name)
        if "references" in fired and (slots.places or slots.instruments):
            return Column.REFERENCES
        for name in ("bodies", "outcomes"):
            if name in fired:
                return Column(name)
        text = {"goal", "text"} & set(fired) and not self._asks_inside(rest, slots)
        return Column.TEXT if text else Column.NONE

    def _asks_inside(self, rest: str, slots: Slots) -> bool:
        """Whether "what is under …?" asks what a pillar or an outcome holds."""
        scopes = [one for one in slots.places if one.kind in SCOPE_KINDS]
        return bool(scopes) and self.has("shape", "inside", rest)

    def form(self, rest: str, slots: Slots, text: str) -> Form:
        """Return the shape of answer asked."""
        fired = set(self._cues.fired("form", rest))
        if len(slots.bodies) < 2:
            fired.discard("compare")
        for name in ("compare", "most", "least", "count", "why", "when"):
            if name in fired:
                return Form(name)
        if self.starts_yesno(text):
            return Form.YESNO
        if self._asks_inside(rest, slots):
            return Form.LIST
        for name in ("who", "define", "list", "how"):
            if name in fired:
                return Form(name)
        return Form.WHAT

    def topic(self, rest: str) -> tuple[str, ...]:
        """Return the content words that are left when cues are taken out too.

        How progress is asked for goes too where a subject is left: "how is success measured in …".
        """
        measuring = self._cues.patterns["measuring"]
        bare = measuring["words"].sub(" ", rest) if measuring["asks"].search(rest) else rest
        return self._topic(bare) or self._topic(rest)

    def _topic(self, rest: str) -> tuple[str, ...]:
        masked = rest
        for group in _MASKED_GROUPS:
            for name, cue in self._cues.patterns[group].items():
                if (group, name) not in _TOPICAL:
                    masked = cue.sub(" ", masked)
        generic = self._lexicons.generic_words
        return tuple(word for word in self.content(masked) if word.lower() not in generic)

    def content(self, text: str) -> tuple[str, ...]:
        """Return the words of a text that are not stop words."""
        stop = self._lexicons.stop_words
        words = (match.group(0) for match in TOKEN.finditer(text))
        return tuple(word for word in words if len(word) > 1 and word.lower() not in stop)


def _in_turn(
    bodies: tuple[BodyMention, ...], cues: list[tuple[int, int, Relation]]
) -> tuple[Relation, ...] | None:
    """Return the roles of two bodies in the order told, where each of the two stands with its own.

    So it is in "A is coordinating and B gives the support", but not in "A and B lead or support".
    """
    if len(cues) != len(bodies):
        return None
    told = sorted(cues)
    (first, *_), *_, last = ((one.start, one.end) for one in bodies)
    if told[0][0] > last[1] or told[-1][1] < first:
        return None
    return tuple(role for _, _, role in told)
