"""What a question for a reason takes for granted: "why is the review already in 2031?".

Before a reason could be given, what is taken for granted must be so: the date, who does it, the
role of a body. Where the plan says another, that is told instead.
"""

import re
from dataclasses import dataclass, field, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.compose.of_bodies.checks import correct_role
from tipassist.answer.compose.of_text.prose import wrong_dates
from tipassist.answer.draft import Draft, DraftClaim, part_claim
from tipassist.answer.language.mood import Mood, asked_mood
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import fold, specificity
from tipassist.answer.meaning import BodyMention, Form, Intent, Meaning
from tipassist.answer.presuming.claimed_doers import Doer, DoerFinder
from tipassist.answer.presuming.lasting import compose_lasting
from tipassist.answer.presuming.rhythms import RhythmChecker
from tipassist.answer.ranking.matching import Entry, covered
from tipassist.answer.ranking.sentences import Sentences, sentence_claim
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.register.model import SectionPart
from tipassist.register.queries import find_place
from tipassist.types import AnswerStatus, Role, Route

_REASON = "reason"
_COVERED = 0.7
_NEAR_BEST = 0.85
_MAX_TOLD = 2
_MAX_ROWS = 4
_FEW = 2
_STEM = 4
_COMMONEST = 0.35
_RARE = 3.5
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CONTRASTED = re.compile(r"\b(?:not|instead of|rather than|over|than)\s+(?:the\s+)?$")
_CHOOSING = re.compile(
    r"(?:choos|chose|pick|select|appoint|nam|designat|assign|task|ask|let|mak|made|entrust|want|hir|decid)\w*"
    r"|leads|leading|led|drafters?|authors?|already|still|only|places?|venues?|cit(?:y|ies)"
)
_ASKS_DOER = re.compile(
    r"\W*(?:so |and |but )?(?:is|are|was|were|will) (?!there\b|it\b)[^?.,;]*?"
    r"(?:responsible|in charge|accountable|the ones? (?:who|that|to|for)|tasked|supposed to|"
    r"leading|chairing|run by)\b"
)
_GETS = re.compile(r"\b(?:gets?|got|gave|gives?|given|handed|receives?|received|put)\b")
_PROPER = re.compile(r"(?<=[a-z,] )[A-Z][\w-]*[A-Za-z]")
_HANDS_OVER = re.compile(r"\b(?:t(?:ook|akes?|aken|aking) over|replac\w+|succeed\w+)")
_PLACED = re.compile(r"\b(?:in|at|(?:choo|cho)s\w+|pick\w*) ([A-Z][a-z]+)\b(?! ?\d)")
"""A place where something is taken to have been done, which may stand in the plan for another."""
_ROWS = frozenset({"activities", "projects", "indicators", "outcomes"})
_OPEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.NOT_IN_PLAN})


@dataclass(slots=True)
class ReasonChecker:
    """Corrects what questions for reasons take for granted.

    Args:
        sentences: The sentences of the plan.
        opened: Finds the rows that speak of a subject.
    """

    sentences: Sentences
    opened: OpenAnswerer
    _doers: DoerFinder = field(init=False, repr=False)
    _rhythms: RhythmChecker = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._rhythms = RhythmChecker(self.sentences.register)
        self._doers = DoerFinder(self.sentences.register)

    def check(self, meaning: Meaning, draft: Draft) -> Draft:
        """Return what corrects the question, or the draft where it is right or nothing tells."""
        if draft.status not in _OPEN or meaning.places:
            return draft
        if _asks_why(meaning):
            lasting = compose_lasting(meaning, self.sentences.register)
            taken = lasting or self._rhythms.check(meaning)
            if taken is not None:
                return taken
        if meaning.form is not Form.WHY:
            unanswered = draft.status is AnswerStatus.NOT_IN_PLAN
            told = draft.route is Route.PASSAGES and bool(_ASKS_DOER.match(fold(meaning.text)))
            does = asked_mood(meaning.text) is not Mood.EXISTS and (unanswered or told)
            return (does and self._done(meaning, strict=True)) or draft
        roles = _roles_stated(meaning)
        if meaning.bodies and meaning.topic and roles:
            alone = _without_bodies(meaning)
            spoken = {one.name for one in self.opened.entries_on(alone) if one.activity}
            if spoken:
                return self._role(meaning, roles, alone, spoken) or draft
        replaced = _replaced(meaning, draft)
        return replaced or self._dated(meaning, draft) or self._done(meaning) or draft

    def _role(
        self, meaning: Meaning, roles: tuple[Role, ...], alone: Meaning, spoken: set[str]
    ) -> Draft | None:
        """Correct the role that a body is taken to have in the row on a subject.

        Args:
            meaning: The question.
            roles: The roles that it may speak of; the first is told.
            alone: The question without bodies.
            spoken: Codes of the rows that speak of its subject in its own words.
        """
        held = [one for one in meaning.bodies if not (one.own or _is_contrasted(one, meaning))]
        found = self.opened.answer_who(alone) if held and len(spoken) <= _MAX_ROWS else None
        listed = [item.locator for item in found.items] if found else []
        if found is None or not listed or listed[0] not in spoken:
            return None
        order = sorted(self.sentences.register.activities, key=lambda one: one.code != listed[0])
        rows = [one for one in order if one.code in {*spoken, *listed}]
        holders = {name for row in rows for role in roles for name in row.named(role)}
        wrong = [one for one in held if one.body not in holders]
        if not wrong:
            return None
        notes = tuple(correct_role(one.body, rows[0], roles[0]) for one in wrong)
        return Draft(
            AnswerStatus.ANSWERED,
            (*notes, *found.claims),
            items=found.items,
            items_total=found.items_total,
            route=Route.REGISTER,
        )

    def _dated(self, meaning: Meaning, draft: Draft) -> Draft | None:
        """Correct a date that the sentences on the subject do not have but others in its stead."""
        said = set(_YEAR.findall(meaning.text))
        near = [one for one in self._near(meaning, None) if _YEAR.search(one.wording.text)]
        if not said or said & set(_YEAR.findall(" ".join(one.wording.text for one in near))):
            return None
        claims = tuple(sentence_claim(one) for one in near[:_MAX_TOLD])
        notes = wrong_dates(meaning, tuple(sentence_claim(one) for one in near))
        if not notes or notes[0].text == draft.claims[0].text:
            return None
        return Draft(AnswerStatus.ANSWERED, (*notes, *claims), route=Route.PASSAGES)

    def _done(self, meaning: Meaning, *, strict: bool = False) -> Draft | None:
        """Correct a doer whom no sentence on what is done names, where they name another.

        Args:
            meaning: The question.
            strict: Whether the sentences must have every word that tells what is done.
        """
        doer = None if meaning.cues & _ROWS else self._doers.find(meaning)
        if doer is None or (strict and self._says_more(meaning, doer)):
            return None
        told = [self._told(one) for one in self._near(meaning, doer)]
        if any(self._doers.speaks_of(doer, _text_of(one)) for one in told):
            return None
        if self._told_elsewhere(meaning, doer):
            return None
        others = [one for one in told if self._doers.names_one(_text_of(one))][:_MAX_TOLD]
        if not others:
            return None
        claims = tuple(dict.fromkeys(claim for one in others for claim in one))
        evidence = tuple(one for claim in claims for one in claim.evidence)
        note = DraftClaim(f"Not {doer.said} by the plan's text:", evidence)
        return Draft(AnswerStatus.ANSWERED, (note, *claims), route=Route.PASSAGES)

    def _told_elsewhere(self, meaning: Meaning, doer: Doer) -> bool:
        """Whether any part of a section names the doer beside all that is done, in any form."""
        words = self._words(meaning, doer)
        begins = [
            re.compile(rf"\b{re.escape(fold(one)[: max(_STEM, len(one) - 2)])}") for one in words
        ]
        texts = (fold(one.wording.text) for one in self.sentences.register.section_parts())
        named = (one for one in texts if doer.is_named_in(one))
        return bool(begins) and any(all(word.search(one) for word in begins) for one in named)

    def _says_more(self, meaning: Meaning, doer: Doer) -> bool:
        """Whether a word that tells what is done stands nowhere in the best sentence."""
        near = self._near(meaning, doer)[:1]
        words = (word for word in self._words(meaning, doer) if specificity(word) > _COMMONEST)
        return not near or any(
            not covered(near[0], self.sentences.matcher.terms((word,))) for word in words
        )

    def _near(self, meaning: Meaning, doer: Doer | None) -> list[Entry]:
        """Return the sentences that speak best of what is taken for granted, best first."""
        terms = self._terms(meaning, doer)
        scored = sorted(self.sentences.scored(terms, prose=True), key=lambda pair: -pair[0])
        best = scored[0][0] if terms and scored else 0.0
        least = max(_COVERED, _NEAR_BEST * best)
        return [one for score, one in scored if score >= least]

    def _terms(self, meaning: Meaning, doer: Doer | None) -> tuple[Term, ...]:
        names = (*meaning.instrument_names, *(one for one in meaning.actors if not doer))
        subject = self.sentences.matcher.terms((*names, *self._words(meaning, doer)))
        known = tuple(one for one in subject if one.known)
        told = sum(len(one.exact) for one in known) >= _FEW
        return known if told or any(one.specificity == 1.0 for one in known) else ()

    def _words(self, meaning: Meaning, doer: Doer | None) -> tuple[str, ...]:
        """Return the words for what is done: not the doer, nor what the whole plan is about."""
        said = meaning.text[doer.start : doer.end] if doer else ""
        left = {*_WORD.findall(fold(said)), *self._of_whole_plan()}
        left |= {fold(one) for one in _PLACED.findall(meaning.text)}
        words = (*meaning.topic, *meaning.words)
        return tuple(
            dict.fromkeys(
                word
                for word in words
                if word.lower() not in left
                and not word.isdigit()
                and not _CHOOSING.fullmatch(word.lower())
            )
        )

    def _of_whole_plan(self) -> set[str]:
        """Return the words of the plan's title that stand all over it."""
        said = _WORD.findall(fold(self.sentences.register.title.text))
        return {one for one in said if self.sentences.matcher.terms((one,))[0].weight < _RARE}

    def _told(self, sentence: Entry) -> tuple[DraftClaim, ...]:
        """Say a sentence after what introduces it, as "The chair is to:" does its items."""
        register, said = self.sentences.register, sentence_claim(sentence)
        part = find_place(register, sentence.evidence.locator)
        if not isinstance(part, SectionPart) or part.lead_in is None:
            return (said,)
        section = register.section(part.locator.parts[0])
        lead = section.parts[part.lead_in] if section else None
        if lead is None or not lead.wording.text.endswith(":"):
            return (said,)
        return (part_claim(lead, register), replace(said, level=1))


def _asks_why(meaning: Meaning) -> bool:
    """Whether a question asks for a reason, in whatever words."""
    asked = read_asked(meaning)
    return meaning.form is Form.WHY or (asked is not None and asked.kind.sort == _REASON)


def _roles_stated(meaning: Meaning) -> tuple[Role, ...]:
    """Return the role that a question speaks of, any role where a body only "gets" a row."""
    if meaning.relation.role is not None:
        return (meaning.relation.role,)
    return tuple(Role) if _GETS.search(fold(meaning.text)) else ()


def _is_contrasted(body: BodyMention, meaning: Meaning) -> bool:
    return body.excluded or bool(_CONTRASTED.search(fold(meaning.text[: body.start])))


def _without_bodies(meaning: Meaning) -> Meaning:
    """Return the question who handles the subject, whatever bodies are named with it."""
    text = meaning.text
    for one in meaning.bodies:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return Meaning(
        question=meaning.question,
        text=" ".join(text.split()),
        intent=Intent.WHO_TOPIC,
        form=Form.WHO,
        relation=meaning.relation,
        topic=meaning.topic,
        words=meaning.topic,
        likely={Intent.WHO_TOPIC: 1.0},
    )


def _text_of(claims: tuple[DraftClaim, ...]) -> str:
    return " ".join(one.text for one in claims)


def _replaced(meaning: Meaning, draft: Draft) -> Draft | None:
    """Correct that somebody is still what the plan tells that another took over from them."""
    if _HANDS_OVER.search(fold(meaning.text)):
        return None
    for name in dict.fromkeys(_PROPER.findall(meaning.text)):
        over = re.compile(rf"{_HANDS_OVER.pattern}(?: from| of| for)? {re.escape(fold(name))}\b")
        told = next((one for one in draft.claims if over.search(fold(one.text))), None)
        if told is not None:
            lead = DraftClaim(f"Not {name} any more, by the plan's text:", told.evidence)
            return Draft(AnswerStatus.ANSWERED, (lead, told), route=Route.PASSAGES)
    return None
