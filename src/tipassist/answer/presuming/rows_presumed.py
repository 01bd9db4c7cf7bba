"""Rows presumed by their subject: "since ACWC coordinates the procurement work, who helps it?".

What is asked is asked of that one row, so its code is put in the place of its subject: then the
role that the body is said to have there is held against the plan, and nothing of the body's other
rows is told.
"""

import re
from dataclasses import dataclass, replace

from tipassist.answer.draft import Draft
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.answer.understanding.understand import Understander
from tipassist.locator_reading import find
from tipassist.locators import code
from tipassist.register.model import Activity
from tipassist.types import Role

_OPENS = re.compile(
    r"\W*(?:(?:so|ok|okay|and|but|well|now|hi|hello)[, ]+)*"
    r"(?:(?P<since>since|as|because|given(?: that)?|seeing(?: that| as| how)?|now that"
    r"|considering(?: that)?|with|if|assuming(?: that)?)\s+)?(?:the )?"
)
_LEADS = (
    r"(?:(?:is|are) )?(?:leads?|leading|co-?ordinates?|co-?ordinating|heads?|heading|runs?|running"
    r"|handles?|handling|owns?)(?: on| up)?|(?:is|are) (?:in charge of|responsible for)"
    r"|(?:is|are|being|as) the (?:lead(?: body)?|co-?ordinator|co-?ordinating body) (?:of|for|on)"
)
_HELPS = r"(?:(?:is|are) )?(?:supports?|supporting|assists?|helps?|backs?)(?: on| with| out on)?"
_SAID = re.compile(
    rf"\s+(?:also )?(?:(?P<leads>{_LEADS})|(?P<helps>{_HELPS})) (?P<topic>[^.,;?!:]{{4,90}}?)\s*"
    r"(?P<pause>[,;.?!:]|\s-(?=\s))\s*(?:(?:right|correct|yes)\s*\?\s*)?"
    r"(?:(?:and|so|then),? )?(?P<asks>(?:who|whom|which|what|how many|how much|is|are|does|do|has"
    r"|have|where|list|tell|give|show|under (?:which|what)|on (?:which|what))\b.*)",
    re.DOTALL,
)
_ROW = re.compile(
    r"\s+(?:work|rows?|activity|activities|item|line|piece|strand|stuff|part|side|topic|bit|one)$"
)
_ABOUT_ROW = re.compile(
    r"(?:(?:the|that|this|our|its) )?(?:(?:work|row|activity|one) (?:on|about) )?"
)
_ELSEWHERE = re.compile(
    r"\b(?:else|other|others|another|more|pillars?|outcomes?|plan|everything|all|most|how often)\b"
)
_EVERY = re.compile(r"\b(?:every|everything|all|most|any|anything|nothing|many|several|\d+)\b")
_CORRECTS = re.compile(r"The plan names [^.]*, not ")
_HOLDERS = {"leads": Role.COORDINATING, "helps": Role.SUPPORTING}


@dataclass(frozen=True, slots=True)
class RowsPresumed:
    """Finds the one row that a question presumes a body to have a role in.

    Args:
        understander: Reads questions.
        opened: Finds the rows that speak of a subject.
    """

    understander: Understander
    opened: OpenAnswerer

    def named_in(self, question: str) -> tuple[str, Draft] | None:
        """Return a question with the code of the row for its subject, and what tells the row.

        Args:
            question: As typed.

        Returns:
            None when no row is presumed, or not just one may be meant.
        """
        if find(question) or not _may_presume(question):
            return None
        meaning = self.understander.interpret(question, None)
        bodies = [one for one in meaning.bodies if not (one.own or one.excluded)]
        if len(bodies) != 1 or len(meaning.bodies) != 1:
            return None
        text, body = meaning.text, bodies[0]
        opens = _OPENS.fullmatch(fold(text[: body.start]))
        said = _SAID.fullmatch(fold(text[body.end :]))
        if opens is None or said is None or _ELSEWHERE.search(said["asks"]):
            return None
        if not opens["since"] and said["pause"] == "." and not _points(said["asks"]):
            return None
        topic = _ABOUT_ROW.sub("", _ROW.sub("", said["topic"]), count=1).strip()
        if not topic or _EVERY.search(topic):
            return None
        role = _HOLDERS["leads" if said["leads"] else "helps"]
        found = self._row(topic, body.body, role)
        if found is None:
            return None
        row, told = found
        at = body.end + said.start("topic")
        behind = body.end + said.end("topic")
        return f"{text[:at]}{row.code}{text[behind:]}", told

    def _row(self, topic: str, body: str, role: Role) -> tuple[Activity, Draft] | None:
        """Return the one row on a subject: that of the body where some are, else the only one."""
        who = self.understander.interpret(f"Who leads {topic}?", None)
        who = replace(who, intent=Intent.WHO_TOPIC, form=Form.WHO, likely={Intent.WHO_TOPIC: 1.0})
        told = self.opened.answer_who(who)
        spoken = {one.name for one in self.opened.entries_on(who) if one.activity}
        listed = [one.locator for one in told.items] if told else []
        meant = [one for one in self.opened.register.activities if one.code in spoken]
        held = [one for one in meant if body in one.named(role)]
        rows = held or [one for one in meant if one.code in listed[:1]]
        if told is None or len(rows) != 1 or (not held and len(listed) > 1):
            return None
        own = {code(rows[0].code)}
        telling = (one for one in told.claims if {e.locator for e in one.evidence} == own)
        return rows[0], replace(told, claims=tuple(telling)[:1])


def _may_presume(question: str) -> bool:
    return bool(re.search(r"[.,;?!:-]\s*\w", question))


def _points(asks: str) -> bool:
    return bool(re.search(r"\b(?:it|its|they|them|their|there|that|this)\b", asks))


def told_of_row(draft: Draft, row: Draft) -> Draft:
    """Return a draft that tells which row is spoken of, after what corrects its body."""
    said = {claim.text for claim in draft.claims}
    lead = [claim for claim in row.claims if claim.text not in said]
    at = int(bool(draft.claims) and _CORRECTS.match(draft.claims[0].text) is not None)
    return replace(draft, claims=(*draft.claims[:at], *lead, *draft.claims[at:]))
