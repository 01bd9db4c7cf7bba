"""Doers that a question takes for granted: "why did they choose the ASEAN Secretariat to …?"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from tipassist.answer.meaning import Meaning
from tipassist.answer.words import fold
from tipassist.register.model import Register

_ASKS = (
    r"(?:why|how come|for what reasons?|when"
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
_BEFORE = re.compile(
    rf"(?:^|[.?!,;:]\s|\b(?:so|but|and)\s)\s*{_ASKS}(?:\s+{_AUXILIARY})?\s+(?:the\s+)?$"
    rf"|\b{_CHOSEN}\s+(?:the\s+)?$|\bby\s+(?:the\s+)?$|\b{_GIVEN}\s+to\s+(?:the\s+)?$"
)
_SMALL = r"(?:of|on|and|for|the)"
_NAME = re.compile(rf"\b[A-Z][\w-]+(?:\s+(?:{_SMALL}\s+)?[A-Z][\w-]+)*")


@dataclass(frozen=True, slots=True)
class Doer:
    """Who is taken to do something.

    Attributes:
        said: The words that name the doer, as the plan prints them where it does.
        start: Their offset in the question as understood.
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
        named = self._named(meaning, low)
        found = next((one for one in named if _BEFORE.search(low[: one.start])), None)
        the = found is not None and low[: found.start].endswith("the ")
        return replace(found, said=f"the {found.said}") if found and the else found

    def names_one(self, text: str) -> bool:
        """Whether a text of the plan names a body, or somebody who has tasks."""
        return bool(self._doing.search(fold(text)))

    def _named(self, meaning: Meaning, low: str) -> Iterator[Doer]:
        for one in meaning.bodies:
            if not (one.own or one.excluded):
                yield Doer(one.body, one.start, one.end, (fold(one.body), fold(one.words)))
        for match in self._pattern.finditer(low):
            yield self._doer(self._printed[match[0]], *match.span())
        for match in _NAME.finditer(meaning.text):
            if match.start() and not meaning.text.isupper():
                yield self._doer(match[0], *match.span())

    def _doer(self, said: str, start: int, end: int) -> Doer:
        return Doer(said, start, end, (fold(said).removeprefix("asean ").strip(),))


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(set(names), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-])")
