"""Doers that a question takes for granted: "why did they choose the ASEAN Secretariat to …?"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.naming.role_holders import names_of_roles
from tipassist.register.model import Register
from tipassist.register.queries import holdings
from tipassist.types import Role

_ASKS = (
    r"(?:why|how come|how|for what reasons?|when"
    r"|(?:what|which)(?:'s| is| was) the reasons? (?:that|why))"
)
_AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|should|shall|must|can|could)(?:n't)?"
)
_CHOSEN = (
    r"(?:choos\w+|chose\w*|pick\w*|select\w*|appoint\w*|nam(?:e|ed|es|ing)|designat\w*|assign\w*"
    r"|task\w*|ask(?:s|ed|ing)?|let|makes?|made|making|entrust\w*|wants?|wanted|hired?|had|have|get|got)"
)
_GIVEN = (
    r"(?:sent|submitted|handed(?: in| over)?|given|delivered|addressed|report(?:s|ed|ing)?|goes|go)"
)
_CLAUSE = r"(?:^|[.?!,;:]\s|\b(?:so|but|and)\s)\s*"
_THE = r"(?P<the>(?:the\s+(?:[a-z][a-z'-]*\s+){0,2})?)$"
_SAYS = r"(?:i (?:think|thought|heard|assume|believe|guess|read)(?: that)? )?"
_BEFORE = re.compile(
    rf"(?:{_CLAUSE}{_ASKS}(?:\s+{_AUXILIARY})?\s+|{_CLAUSE}(?:is|are|was|were|does|did|will)\s+|\b{_CHOSEN}\s+"
    rf"|\bby\s+|\b{_GIVEN}\s+to\s+|(?P<tells>{_CLAUSE}{_SAYS})){_THE}"
)
_TAG = re.compile(
    r",?\s+(?:right|correct|yes|no|true|or not|am i right"
    r"|(?:is|are|do|does|did|has|have|was|were|will|would)n't (?:it|they|he|she))\s*\?+\s*$"
)
_SMALL = r"(?:of|on|and|for|the)"
_AFTER_FIRST = re.compile(rf"[A-Z][\w-]*\s+(?:{_SMALL}\s+)?(?=[A-Z])")
_ROLES = {"coordinators": Role.COORDINATING, "supporters": Role.SUPPORTING}
_NAME = re.compile(rf"\b[A-Z][\w-]+(?:\s+(?:{_SMALL}\s+)?[A-Z][\w-]+)*")


@dataclass(frozen=True, slots=True)
class Doer:
    """Who is taken to do something.

    Attributes:
        said: The words that name the doer, as the plan prints them where it does.
        start: Their offset in the question as understood, with what describes the doer before.
        end: The offset after them.
        names: What the plan may call the doer, folded.
    """

    said: str
    start: int
    end: int
    names: tuple[str, ...]

    def is_named_in(self, text: str) -> bool:
        """Whether a text of the plan names the doer."""
        low = fold(text)
        return any(name in low for name in self.names)


@dataclass(slots=True)
class DoerFinder:
    """Finds who is taken to do what a question speaks of.

    Args:
        register: The plan; its sections print names, and headings of those who have tasks.
    """

    register: Register
    _printed: dict[str, str] = field(init=False, repr=False)
    _pattern: re.Pattern[str] = field(init=False, repr=False)
    _doing: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        parts = tuple(self.register.section_parts())
        names = (match[0] for part in parts for match in _NAME.finditer(part.wording.text))
        self._printed = {fold(one): one for one in names if " " in one or "-" in one}
        self._pattern = _any_of(self._printed)
        headings = (fold(part.heading) for part in parts if part.heading)
        self._doing = _any_of((*headings, *(fold(body) for body in self.register.bodies)))

    def find(self, meaning: Meaning) -> Doer | None:
        """Return the doer that a question names; None when it names none."""
        low = fold(meaning.text)
        for one in self._named(meaning, low):
            before = _BEFORE.search(low[: one.start])
            if before and (before["tells"] is None or _TAG.search(low)):
                the = "the " if low[: one.start].endswith("the ") else ""
                return replace(one, said=f"{the}{one.said}", start=before.start("the"))
        return None

    def speaks_of(self, doer: Doer, text: str) -> bool:
        """Whether a text of the plan names the doer, or the bodies in a role that it has."""
        if doer.is_named_in(text):
            return True
        body = next((one for one in self.register.bodies if fold(one) in doer.names), "")
        units = units_in(names_of_roles(text)) if body else ()
        roles = [role for unit, role in _ROLES.items() if unit in units]
        return bool(roles) and bool(holdings(self.register, body, roles))

    def names_one(self, text: str) -> bool:
        """Whether a text of the plan names a body, or somebody who has tasks."""
        return bool(self._doing.search(fold(text)))

    def _named(self, meaning: Meaning, low: str) -> Iterator[Doer]:
        for one in meaning.bodies:
            if not (one.own or one.excluded):
                yield Doer(one.body, one.start, one.end, (fold(one.body), fold(one.words)))
        for match in self._pattern.finditer(low):
            yield self._doer(self._printed[match[0]], *match.span())
        for match in _NAME.finditer("" if meaning.text.isupper() else meaning.text):
            first = _AFTER_FIRST.match(match[0])
            if match.start() or first:
                start = match.start() or (first.end() if first else 0)
                yield self._doer(meaning.text[start : match.end()], start, match.end())

    def _doer(self, said: str, start: int, end: int) -> Doer:
        return Doer(said, start, end, (fold(said).removeprefix("asean ").strip(),))


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(set(names), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-])")
