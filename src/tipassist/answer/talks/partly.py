"""Mixed questions: two in one, of which the plan answers one and has nothing on the other.

"Who leads A.3.2, and what is their phone number?" ends in part: the body is told, and that the plan
gives no phone number. An ending for both, "not in the plan", would deny what is printed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.guiding import Outcome
from tipassist.answer.language.asking_part import AskingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import CHORE, HARM, ORDERS, Meaning
from tipassist.answer.rewording.wrapped.manner import with_number_of_most
from tipassist.answer.understanding.double_questions import JOINS
from tipassist.types import AnswerStatus, Route

_MOST_CUTS = 3
_ADDS = r"(?:and also|and|plus|as well as|along with|together with|with|&)"
_TELL = (
    r"(?:(?:please|kindly|(?:can|could|would) you) )*(?:tell|give|show|send|name|list)(?: me| us)?"
)
_ORDER = re.compile(rf"\W*(?P<order>{_TELL})\b")
_NAMED = r"(?:the|its|their|his|her|any|an?|some|e-?mail|contact)\s+[a-z]"
_THING = re.compile(rf",?\s+{_ADDS}\s+(?:also\s+)?(?={_NAMED})")
_ADDED = re.compile(
    rf"[;?]\s+(?:{_ADDS}\s+)?(?={_NAMED}|\w[^.?!;]*\?)"
    r"|,?\s+(?:plus|as well as|and also)\s+(?=\w)"
)
_OF_TOPIC = re.compile(
    r"(?P<topic>(?:[^:?.;,]|\.(?!\s)){3,80}):\s+(?P<first>[^:?.;,]{2,60}?)"
    rf"(?:\s*[,;]\s+(?:{_ADDS}\s+)?|\s+{_ADDS}\s+)(?P<second>[^:?.;,]{{2,60}})\W*"
)
_SENTENCE = re.compile(r"[.?!;]\s+\w")
_WORDS = re.compile(r"[a-z][\w'-]*")
_DENIES = re.compile(r"The plan (?:sets|gives|names|has) no\b")
_TURNED = frozenset({AnswerStatus.NOT_IN_PLAN, AnswerStatus.ANSWERED, AnswerStatus.OUT_OF_SCOPE})
_ASIDE = frozenset({CHORE, HARM, ORDERS})


@dataclass(frozen=True, slots=True)
class Pair:
    """A question read as two.

    Attributes:
        first: The first one, as typed or said in full.
        second: The second one.
        loose: Whether the second is only a thing beside what the first asks for, so that it is a
            question of its own only if it asks for something that the plan has not.
    """

    first: str
    second: str
    loose: bool = False


def pairs_in(text: str, words: AskingWords) -> tuple[Pair, ...]:
    """Return the ways to read a question as two, the surest first.

    Args:
        text: As typed.
        words: What tells asking from telling.
    """
    text = with_number_of_most(text)
    low = fold(text)
    if len(low) != len(text):
        return ()
    return tuple(dict.fromkeys(_pairs(text, low, words)))


def _pairs(text: str, low: str, words: AskingWords) -> Iterator[Pair]:
    topic = _OF_TOPIC.fullmatch(low)
    if topic is not None and not words.bare.issuperset(_WORDS.findall(topic["second"])):
        of, first, second = (
            text[slice(*topic.span(key))].strip() for key in ("topic", "first", "second")
        )
        yield Pair(f"{of}: {first}?", f"{of}: {second}?", loose=True)
    cuts = [*_cuts(words.joints, low), *_cuts(JOINS, low, keeps=len("and"))]
    for before, after in sorted(cuts, reverse=True)[:_MOST_CUTS]:
        if words.bare.issuperset(_WORDS.findall(low[after:])):
            continue
        yield Pair(text[:before].strip(" ,;"), text[after:].strip())
    order = _ORDER.match(low)
    lead = order["order"] if order else "what is"
    things = (cut for cut in _cuts(_THING, low) if not _SENTENCE.search(low[cut[1] :]))
    for before, after in sorted(things, reverse=True)[:_MOST_CUTS]:
        yield Pair(text[:before].strip(" ,;"), f"{lead} {text[after:].strip()}", loose=True)
    asking = (cut for cut in _cuts(_ADDED, low) if words.is_asked_of(low[: cut[0] + 1]))
    for before, after in sorted(asking, reverse=True)[:_MOST_CUTS]:
        yield Pair(text[:before].strip(" ,;"), text[after:].strip(), loose=True)


def _cuts(joint: re.Pattern[str], low: str, keeps: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where a first question ends and a second one begins."""
    for one in joint.finditer(low):
        after = one.start() + keeps if keeps else one.end()
        if low[: one.start()].strip() and low[after:].strip(" ?.!"):
            yield one.start(), after


def in_part(
    whole: Outcome,
    text: str,
    words: AskingWords,
    read: Callable[[str], Meaning],
    ask: Callable[[str, Outcome | None], Outcome],
) -> Outcome | None:
    """Return the answer to a question of which the plan answers one part; None of any other.

    Args:
        whole: What it leads to as one question.
        text: As typed.
        words: What tells asking from telling.
        read: Understands a question.
        ask: Leads a question to its end, after another one.
    """
    if whole.draft.status not in _TURNED or whole.meaning.cues & _ASIDE:
        return None
    if any(one.document for claim in whole.draft.claims for one in claim.evidence):
        return None  # What the plan lacks another document may have told.
    for pair in pairs_in(text, words):
        parts = (pair.second,) if pair.loose else (pair.second, pair.first)
        if whole.draft.status is not AnswerStatus.OUT_OF_SCOPE and all(
            read_asked(read(one)) is None for one in parts
        ):
            continue
        first = ask(pair.first, None)
        second = ask(pair.second, first)
        draft = _told_in_part(
            whole.draft, _Part(first, read(pair.first)), _Part(second, read(pair.second)), pair
        )
        if draft is not None:
            last = second if second.draft.status is AnswerStatus.ANSWERED else first
            return Outcome(whole.meaning, draft, last.turn)
    return None


@dataclass(frozen=True, slots=True)
class _Part:
    """One of two questions: what it leads to, and what is understood by it alone."""

    outcome: Outcome
    alone: Meaning

    @property
    def draft(self) -> Draft:
        return self.outcome.draft

    @property
    def is_told(self) -> bool:
        """Whether it is answered."""
        return self.draft.status is AnswerStatus.ANSWERED and bool(self.draft.claims)

    @property
    def is_told_of_rows(self) -> bool:
        """Whether it is answered from the table, of what it names."""
        meaning = self.outcome.meaning
        named = meaning.named or meaning.places or meaning.query is not None
        return self.is_told and self.draft.route is Route.REGISTER and bool(named)

    def lacks(self) -> Asked | None:
        """Return what it asks for that its answer does not give; None where it gives it.

        What it asks for is read in its own words where they went when it was put after the other
        one: "and how many of them are finished?" then only counts them.
        """
        asked = read_asked(self.outcome.meaning)
        lost = None if asked else read_asked(self.alone)
        found = asked or lost
        if found is None or found.kind.premise or found.kind.partly:
            return None
        if self.draft.status is AnswerStatus.NOT_IN_PLAN:
            return found
        given = any(found.given_by(one.text) for one in self.draft.claims)
        if self.draft.status is AnswerStatus.PARTIAL and _DENIES.match(self.draft.claims[0].text):
            return found
        return lost if self.is_told and not given else None


def _told_in_part(whole: Draft, first: _Part, second: _Part, pair: Pair) -> Draft | None:
    """Return the answer to the one question beside what the plan lacks for the other.

    Only a question of its own that the table answers is told after one that is not answered. None
    where both are answered or neither is, or where the answer to the whole gives what is lacking.
    Where the answer told gives it too, nothing is lacking.
    """
    turned = not pair.loose and not first.is_told
    told, other = (second, first) if turned else (first, second)
    if not (second.is_told_of_rows if turned else first.is_told):
        return None
    lacks = other.lacks()
    if lacks is not None:
        listed = pair.loose and other.is_told
        if whole.status is AnswerStatus.ANSWERED and (
            listed or any(map(lacks.given_by, _texts(whole)))
        ):
            return None
        if any(map(lacks.given_by, _texts(told.draft))):
            return told.draft
        said = f"The plan gives no {lacks.kind.told}."
    elif other.draft.status is AnswerStatus.OUT_OF_SCOPE and first.is_told_of_rows:
        said = f"As for the rest: {other.draft.claims[0].text}"
    else:
        return None
    evidence = next((one.evidence for one in told.draft.claims if one.evidence), ())
    note = DraftClaim(said, evidence)
    claims = (note, *told.draft.claims) if turned else (*told.draft.claims, note)
    return replace(told.draft, status=AnswerStatus.PARTIAL, claims=claims)


def _texts(draft: Draft) -> Iterator[str]:
    return (one.text for one in draft.claims)
