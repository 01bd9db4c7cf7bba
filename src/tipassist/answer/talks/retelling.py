"""Retelling: what is said of the last answer itself: "say that again", "are you sure?", "shorter".

Such a question asks nothing new of the plan. The question before is answered once more, and a lead
says so; `retelling.toml` holds the words and the leads.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.followups.leaning import codes_in
from tipassist.answer.in_words import in_words
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.meaning import OPEN, Column, Form, Intent, Meaning, Relation
from tipassist.answer.turns import Turn
from tipassist.types import AnswerStatus

SHORTER = "shorter"
SURE = "sure"
DOUBTS = (SURE, "wrong")
MORE = "more"
SHAPED = "shaped"
_WHICH = re.compile(r"(?:and |so |but )?(?:in|as|to|into) wh(?:at|ich)\b")
_PLACE = re.compile(
    r"\b(?:[a-z]\.\d|(?:footnotes?|articles?|sections?|pillars?|outcomes?|activity|rows?) \w)"
)
"""What a clause names that is no part of an answer told: "I was told to read B.1.2"."""
_CLAUSE = re.compile(r"[,;.!?]+\s|\s-\s|\b(?:and|but|so|then)\b(?=\W+\w)")
ALL = "all"
ONE = "one"
_SOME = "some"
_GIVEN = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)


@dataclass(frozen=True, slots=True)
class RetellingWords:
    """What is said of an answer, and what is said before it is told again.

    Attributes:
        words: A pattern for each way of speaking of an answer; it takes in the whole question.
        leads: What is said before the answer, by the same names; `some` for one that need not be
            everything.
        doubt: What the asker says of the same beside it: "I counted 24".
    """

    words: dict[str, re.Pattern[str]]
    leads: dict[str, str]
    doubt: re.Pattern[str]

    def asked(self, rest: str) -> str:
        """Return what is asked of the last answer, or "" when the question asks something else.

        Args:
            rest: The question without its opening and closing words, folded.
        """
        bare = rest.strip(" ?.!,")
        found = self._asked(bare)
        if found:
            return found
        clauses = [one for one in map(str.strip, _CLAUSE.split(bare)) if one]
        doubts = [one for one in clauses if self.doubt.fullmatch(one)]
        asked = [self._asked(one) for one in clauses if one not in doubts]
        if not asked or len(clauses) == 1 or not all(asked):
            return ""
        names = asked[-1] not in DOUBTS and any(map(_PLACE.search, doubts))
        return "" if names else asked[-1]

    def says_more(self, rest: str) -> bool:
        """Whether a question, folded, says something beside what it asks of an answer."""
        return not self._asked(rest.strip(" ?.!,"))

    def _asked(self, clause: str) -> str:
        return next((name for name, one in self.words.items() if one.fullmatch(clause)), "")


@lru_cache(maxsize=1)
def load_retelling_words() -> RetellingWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "retelling.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    parts = {name: data[name] for name in ("that", "please", "for_a", "few")}
    words = {}
    for name, patterns in data["words"].items():
        whole = [filled(one, parts) for one in patterns]
        words[name] = re.compile("|".join(f"(?:{one})" for one in whole))
    return RetellingWords(words, data["leads"], re.compile(data["doubt"]))


def whole_place(last: Turn, asked: str) -> Meaning | None:
    """Return the question for all of the one place that was spoken of, when more is asked.

    Args:
        last: The turn just before.
        asked: What is asked of its answer.
    """
    places = codes_in(last.focus)
    if asked != MORE or len(places) != 1 or last.talk is not None:
        return None
    whole = replace(last.meaning, intent=Intent.CODE_LOOKUP, places=places, column=Column.NONE)
    bare = replace(whole, form=Form.WHAT, relation=Relation.NONE, bodies=(), topic=(), terms=())
    bare = replace(bare, query=None, cues=frozenset())
    return replace(bare, text=in_words(bare))


def asks_shape_there(asked: str, rest: str, last: Turn | None) -> bool:
    """Whether "in what format?" asks on after what the sections tell: of a report, not an answer.

    Args:
        asked: What would be asked of the answer.
        rest: The question, folded.
        last: The turn just before.
    """
    told = last is not None and last.meaning.intent in OPEN and last.talk is None
    return asked == SHAPED and told and _WHICH.match(rest) is not None


def asks_who_else(asked: str, rest: str, last: Turn | None) -> bool:
    """Whether "just them?" asks if nobody else is named in the one row whose bodies were told.

    Args:
        asked: What would be asked of the answer.
        rest: The question, folded.
        last: The turn just before.
    """
    if asked != ALL or last is None or last.meaning.named or len(codes_in(last.focus)) != 1:
        return False
    of_bodies = last.meaning.intent is Intent.CODE_BODIES and last.meaning.places == last.focus
    none_else = load_pointing_words().asks["none_else"]
    return of_bodies and none_else.fullmatch(rest.strip(" ?.!")) is not None


def retold(draft: Draft, asked: str, before: str) -> Draft:
    """Return an answer told again.

    Args:
        draft: The answer.
        asked: What is asked of it.
        before: The question that it answers, in words.
    """
    if draft.status not in _GIVEN or not draft.claims:
        return draft
    if asked == SHORTER:
        return _shortened(draft)
    name = _SOME if asked == ALL and not draft.complete else asked
    lead = load_retelling_words().leads[name].format(asked=before)
    return replace(
        draft, claims=(DraftClaim(lead, draft.claims[0].evidence), *draft.claims), suggestions=()
    )


def _shortened(draft: Draft) -> Draft:
    """Keep the first sentence, with the codes of a list or the rows that it announces."""
    lead, rest = draft.claims[0], draft.claims[1:]
    if len(draft.items) > 1:
        codes = listing(one.locator for one in draft.items)
        shown = {one.locator for one in draft.items}
        rows = (one for claim in rest for one in claim.evidence if str(one.locator) in shown)
        return replace(draft, claims=(lead, DraftClaim(f"{codes}.", tuple(dict.fromkeys(rows)))))
    if not lead.text.endswith(":"):
        return replace(draft, claims=(lead,))
    ends = (at for at, claim in enumerate(rest) if claim.level == 0)
    return replace(draft, claims=(lead, *rest[: next(ends, len(rest))]))


def filled(pattern: str, parts: dict[str, str]) -> str:
    """Put the parts of a pattern in place of their names in braces."""
    for name, words in parts.items():
        pattern = pattern.replace(f"{{{name}}}", words)
    return pattern
