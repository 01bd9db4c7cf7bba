"""The shapes that an assertion over rows can have, over its words by class.

Every word of a text is one letter, so that a shape is a pattern over letters; a word that has no
letter has no place in any shape.
"""

import re
from dataclasses import dataclass

from tipassist.answer.sets.words.tokens import Token
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_LETTERS = {
    "body": "b",
    "coordinates": "c",
    "coordinating": "c",
    "supports": "s",
    "supporting": "s",
    "relevant": "r",
    "named": "n",
    "coordinators": "C",
    "supporters": "S",
    "relevants": "R",
    "bodies": "B",
    "alone": "a",
    "only": "o",
    "sole": "q",
    "both": "j",
    "joint": "j",
    "every": "e",
    "and": "&",
    "and_in": "&",
    "but": "&",
    "nor": "v",
    "stop": ",",
    "not": "x",
    "no": "0",
    "nobody": "0",
    "without": "W",
    "have": "w",
    "number": "N",
    "activities": "A",
    "outcomes": "O",
    "pillars": "L",
    "projects": "K",
    "indicators": "K",
    "examples": "K",
    "it": "i",
    "pointing": "i",
    "other": "+",
}
_SILENT = frozenset(("as", "some", "target"))
_PLACES = {LocatorKind.ACTIVITY: "p", LocatorKind.OUTCOME: "P", LocatorKind.PILLAR: "P"}
_ROLES = {"c": Role.COORDINATING, "z": Role.COORDINATING, "s": Role.SUPPORTING, "r": Role.RELEVANT}
_BELONGS = re.compile(r"belong")
_CO_LEADS = re.compile(r"co[- ]?(?:lead|co-?ordinat)")
_CO_LED = re.compile(r"co[- ]?led$")
_LEAD = re.compile(r"leads?$")

_BODIES = "j?b(?:[,&]*b)*j?"
_ROWS = "[pP](?:[,&]*[pP])*"
_WHO, _HELPED = f"(?P<who>{_BODIES})", f"(?P<helped>{_BODIES})"
_WHERE = f"(?P<where>{_ROWS}|i)"
_ROW = "(?P<where>p(?:[,&]*p)*|i)"
_THESE = "[,&]+(?P<where>p(?:[,&]*p)*)"
_ALL = ",?(?:[je]N?)?"
_VERB = "(?P<verb>n?[csrCSR]|n)"
_SOLE, _ONLY, _JUST = "(?P<sole>[oq])?", "(?P<only>[oq])?", "(?P<just>o|0&)?"
_ALONE, _NOT = "(?P<alone>a)?", "(?P<not>x)?"
_NUMBER, _UNIT = "(?P<number>N)", "(?P<unit>[AOLKBCSR])"
_CELL = "(?P<unit>K)"
_NONE = "(?P<none>[csrnCSRB])"
_BESIDE = f"(?P<beside>{_BODIES})"
SHAPES = tuple(
    (name, re.compile(shape))
    for name, shape in (
        ("does", f"{_SOLE}{_WHO}{_NOT}{_ONLY}{_VERB}{_JUST}{_WHERE}{_ALL}{_ALONE}"),
        ("does", f"{_WHO}{_VERB}?{_WHERE}(?P<just>o)"),
        ("does", f"{_WHO}w?(?P<just>o){_WHERE}"),
        ("does", f"{_WHO}(?P<alone>a){_VERB}{_WHERE}{_ALL}"),
        ("helps", f"{_WHO}s{_HELPED}{_WHERE}{_ALL}"),
        ("helped", f"{_WHO}w(?P<helpers>{_BODIES})(?P<helping>s){_WHERE}{_ALL}"),
        ("is with help", f"{_ROW}{_ALL},?{_WHO},?w(?P<helpers>{_BODIES})(?P<helping>[sS])i?"),
        ("is done", f"{_WHERE}{_ALL}{_NOT}{_ONLY}{_VERB}{_SOLE}{_WHO}{_ALONE}"),
        ("is done", f"{_WHERE}{_ALL}w?{_SOLE}{_WHO}{_VERB}{_ALONE}"),
        ("is done", f"{_WHERE}{_ALL}w?{_WHO}(?P<alone>a){_VERB}"),
        ("is done", f"{_VERB}{_WHERE}{_SOLE}{_WHO}{_ALONE}"),
        ("does not", f"0(?P<who>b(?:[,v]+b)+){_VERB}{_WHERE}{_ALL}"),
        ("is neither", f"{_WHO}0(?P<roles>[csrCSR][v&]+[csrCSR]){_WHERE}{_ALL}"),
        ("is neither", f"{_WHERE}{_ALL}0(?P<roles>[csrCSR][v&]+[csrCSR]){_WHO}"),
        ("shares", f"(?P<who>b(?:[,&]*b)+)j{_WHERE}"),
        ("shares", f"{_WHERE}j(?P<who>b(?:[,&]*b)+)"),
        ("is all", f"{_WHERE},?ew?{_WHO}a?"),
        ("is all", f"{_WHERE},?[nw]?o?{_WHO}a"),
        ("is all", f"{_WHERE},?[nw]?o{_WHO}a?"),
        ("and does", f"{_NOT}{_ONLY}{_VERB}{_JUST}{_WHERE}{_ALL}{_ALONE}"),
        ("and is done", f"{_NOT}{_ONLY}{_VERB}{_SOLE}{_WHO}{_ALONE}"),
        ("and with", f"w?{_WHO}{_VERB}[ij]*"),
        ("and aided", f"{_VERB}{_WHO}"),
        ("and nowhere", "(?P<nothing>0)\\+?(?P<rows>A)?"),
        ("and alone", "w?(?:a|0\\+?B?|0B?\\+)[in]*"),
        ("nobody", f"{_WHERE},?w?0\\+?B?{_NONE}?i?"),
        ("nobody", f"{_WHERE},?(?:W|xw){_NONE}"),
        ("nobody", f"0B?{_NONE}{_WHERE}"),
        ("nobody", f"{_WHERE},?w?(?P<none>Z)i?"),
        ("and nobody", "w?(?P<none>Z)i?"),
        ("lacks both", f"{_WHERE}{_ALL}w0{_CELL}v{_NONE}"),
        ("lacks both", f"{_WHERE}{_ALL}w0{_NONE}v{_CELL}"),
        ("has some", f"{_WHERE}{_ALL}w(?P<unit>[CSRK])"),
        ("nobody", f"0(?P<where>[pP](?:[,v]+[pP])+)w{_NONE}"),
        ("and nobody", f"(?:w?0|W|xw){_NONE}i?"),
        ("only does", f"{_WHO}(?P<just>oo?){_VERB}[+A]?"),
        ("has", f"w?{_WHERE}{_ALL}o?w?o?{_NUMBER}{_UNIT}[ei]?"),
        ("has", f"{_NUMBER}{_UNIT}{_WHERE}"),
        ("has", f"{_NUMBER}B(?P<unit>[cs]){_ROW}"),
        ("has", f"{_ROW}{_ALL}(?P<unit>[cs]){_NUMBER}B"),
        ("is shared", f"[cC]j{_ROW}"),
        ("is shared", f"[cC]{_ROW}j"),
        ("is shared", f"{_ROW}{_ALL}(?:y|cj|w?j[cC]|w?Cj)(?:[+i]B?)?"),
        ("plan has", f"w?{_NUMBER}(?P<unit>[AOL])"),
        ("and has", f"w?{_NUMBER}{_UNIT}"),
        ("lacks", f"{_WHERE}{_ALL}(?:w?0|W|xw){_CELL}"),
        ("lacks", f"{_WHERE}{_CELL}0"),
        ("lacks", f"0(?P<where>[pP](?:[,v]+[pP])+)w{_CELL}"),
        ("and lacks", f"(?:w?0|W|xw){_CELL}"),
        ("does in", f"{_WHO}{_VERB}{_NUMBER}A?(?P<them>i)?(?P<where>{_ROWS})?"),
        ("does in", f"{_WHO}{_VERB}{_NUMBER}A?[,&]*w{_BESIDE}"),
        ("does in", f"{_NUMBER}A?(?P<them>i)?(?P<where>{_ROWS})?{_VERB}{_WHO}"),
        ("does in these", f"{_WHO}{_VERB}{_NUMBER}A?i?{_THESE}"),
        ("does in these", f"{_WHO}w?{_NUMBER}A?i?{_THESE}"),
        ("does in these", f"{_NUMBER}A?{_VERB}{_WHO}i?{_THESE}"),
        ("and does in these", f"{_VERB}{_NUMBER}A?i?{_THESE}"),
        ("and does none", f"{_VERB}0[AB]?(?P<them>i)?(?P<where>{_ROWS})?"),
        ("and does none", f"x{_VERB}(?:0[AB]?)?"),
        ("and does in", f"{_NUMBER}A?(?P<them>i)(?P<where>{_ROWS})"),
        ("and does in", f"{_VERB}{_NUMBER}A?(?P<them>i)?(?P<where>{_ROWS})?"),
    )
)
"""What one assertion can be; one that begins with "and" goes on from the one before it."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as letters, one for each word that counts.

    Attributes:
        text: The letters.
        tokens: The words, as many.
    """

    text: str
    tokens: tuple[Token, ...]

    def bodies(self, span: tuple[int, int]) -> tuple[str, ...]:
        """Return the bodies in a stretch, without doubles."""
        return tuple(
            dict.fromkeys(str(one.value) for one in self.tokens[slice(*span)] if one.kind == "body")
        )

    def places(self, span: tuple[int, int]) -> tuple[Locator, ...]:
        """Return the places in a stretch, without doubles."""
        values = (one.value for one in self.tokens[slice(*span)])
        return tuple(dict.fromkeys(one for one in values if isinstance(one, Locator)))

    def roles(self, span: tuple[int, int]) -> tuple[Role, ...]:
        """Return the role that a verb or a noun tells of; all where it tells of none."""
        last = span[1] - 1
        role = _ROLES.get(self.text[last].lower())
        return (role,) if role and not _BELONGS.match(self.tokens[last].words) else tuple(Role)


def lettered(tokens: tuple[Token, ...]) -> Letters | None:
    """Return the words of a text as letters; None when one has none."""
    kept = tuple(one for one in tokens if one.kind not in _SILENT)
    letters = [_letter(one) for one in kept]
    for at in range(1, len(kept)):
        ends = "".join(letters[at + 1 : at + 2]) in ("", ",", *_PLACES.values())
        if letters[at - 1] == "N" and ends and _LEAD.match(kept[at].words):
            letters[at] = "C"
    return Letters("".join(letters), kept) if all(letters) else None


def _letter(token: Token) -> str:
    if token.kind == "coordinators" and token.words.startswith("no "):
        return "Z"
    if token.kind == "joint" and _CO_LED.match(token.words):
        return "y"
    if token.kind == "joint" and _CO_LEADS.match(token.words):
        return "c"
    if token.kind != "place":
        return _LETTERS.get(token.kind, "")
    return _PLACES.get(token.value.kind, "") if isinstance(token.value, Locator) else ""
