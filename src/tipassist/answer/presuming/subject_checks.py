"""A subject that a question takes to stand at a code: "climate change is A.1.4, right?"."""

import re
from dataclasses import dataclass, replace

from tipassist.answer.compose import endings
from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_subjects.topic_verdicts import stand_together
from tipassist.answer.draft import Draft, DraftClaim, activity_item, wording_evidence
from tipassist.answer.language.phrasing import bodies_words, listing
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.terms import Term
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.undecided.lacking import lacking_names
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity
from tipassist.types import AnswerStatus, Route

_MOST_ROWS = 4
_NOT_AT_ALL = 0.3
_NAMED_IN = re.compile(r"\b(?:named|listed|written|printed|found) (?:in|under|at|by|for)\b")
_AS_PART = re.compile(
    r"^\W*(?:(?:so|and|but|ok|then) )*(?:is|are) [^?.!]{2,60}? (?:the|a) "
    r"(?!(?:subject|topic|theme|focus|part)\b)(?:[a-z-]+ )?[a-z-]+ (?:of|in|under|behind) "
    r"(?:row |activity )?[a-z]\.\d"
)
"""What something is in a row, which its words alone do not tell: "are X the target of A.3.1"."""
_SAYS_NOT = re.compile(r"\b(?:not|never|no|without)\b|(?<=\w )\w+n't\b")
_TAG = re.compile(r",[^,]{0,25}$")
_IS_SO = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:is (?:it|that) )?(?:true|right|correct|so|the case) that\b"
)
_STATED = re.compile(
    r"\W*(?:(?:so|and|but|ok|then|well|hm+),? )*"
    r"(?!(?:who|which|what|where|when|why|how|list|show|give|tell|name|find|explain|please)\b)"
    r"[^?.!;:]{3,60}? (?:is|are|gets?) (?:(?:also|even|only|really|actually|explicitly|literally) "
    r")?(?:mentioned|named|spoken of|written|found|listed|referred to)\b[^?.!;:]{0,40}"
    r"\b[a-z](?:\.\d+){2}\s*\?\W*$"
)
"""A statement on a row, asked: "shelters are mentioned by name in A.1.1?"."""
_COLUMNS = (Column.NONE, Column.TEXT, Column.ALL)


@dataclass(frozen=True, slots=True)
class SubjectChecker:
    """Tells whether the activity that a question names speaks of the subject it names.

    Attributes:
        opened: Finds the rows that speak of a subject.
    """

    opened: OpenAnswerer

    def check(self, meaning: Meaning, draft: Draft) -> Draft:
        """Put yes before what is told of the activity, or no before the rows that are meant."""
        activity = self._asked_of(meaning, draft)
        terms = tuple(one for one in self._terms(meaning) if not one.passing) if activity else ()
        if activity is None or not terms:
            return draft
        if not any(one.known and not one.doubtful for one in terms):
            return self._unsaid(activity, terms)
        if not all(one.known for one in terms) or self._names_others(meaning):
            return draft
        alone = replace(
            meaning, places=(), form=Form.LIST, intent=Intent.TOPIC, topic=_words(terms)
        )
        found = self.opened.entries_on(alone)
        rows_found = {one.activity.code: one.activity for one in found if one.activity is not None}
        if not all(self._has_each(one, terms) for one in rows_found.values()):
            return draft
        speaking = {
            code: one for code, one in rows_found.items() if self._has_whole(one, meaning, terms)
        }
        if activity.code in rows_found and activity.code not in speaking:
            return draft
        what = listing(dict.fromkeys(f'"{one.words}"' for one in _told_apart(terms)))
        if _SAYS_NOT.search(_TAG.sub("", fold(meaning.text))):
            return self._denied(meaning, activity, what, draft, speaks=activity.code in speaking)
        if activity.code in speaking:
            lead = f"Yes. {activity.code} speaks of {what}:"
            claims = (DraftClaim(lead, (wording_evidence(activity),)), *draft.claims)
            return replace(draft, claims=claims)
        if not speaking or len(speaking) > _MOST_ROWS or self._near(activity, terms):
            return draft
        rows = tuple(activity_row(one, bodies_words(one)) for one in speaking.values())
        lead = f"No. {listing(speaking)} {'speaks' if len(speaking) == 1 else 'speak'} of {what},"
        note = DraftClaim(
            f"{lead} not {activity.code}:", tuple(e for r in rows for e in r.evidence)
        )
        own = f"{activity.code} is about something else: {activity.wording.text}"
        return Draft(
            AnswerStatus.ANSWERED,
            (note, *rows, DraftClaim(own, (wording_evidence(activity),))),
            items=tuple(activity_item(one) for one in speaking.values()),
            items_total=len(speaking),
        )

    def _denied(
        self, meaning: Meaning, activity: Activity, what: str, draft: Draft, *, speaks: bool
    ) -> Draft:
        """Say that an activity does speak of what it is said not to speak of."""
        if not speaks:
            return draft
        no = "No. " if _IS_SO.match(fold(meaning.text)) else ""
        lead = DraftClaim(f"{no}{activity.code} speaks of {what}:", (wording_evidence(activity),))
        return replace(draft, claims=(lead, *draft.claims))

    def _unsaid(self, activity: Activity, terms: tuple[Term, ...]) -> Draft:
        """Say that the plan has no word of what is asked of an activity: "is it pregnant?"."""
        what = listing((f'"{one.words}"' for one in terms), "or")
        near = (activity_row(activity, bodies_words(activity)),)
        return endings.not_in_plan(f"{activity.code} does not speak of {what}", near)

    def _names_others(self, meaning: Meaning) -> bool:
        """Whether a name stands in the question and nowhere in the plan: "the World Bank"."""
        return bool(lacking_names(meaning, self.opened.register.text))

    def _asked_of(self, meaning: Meaning, draft: Draft) -> Activity | None:
        """Return the one activity that is asked about, where nothing else is asked of it."""
        asks = meaning.form is Form.YESNO or puts_to_test(meaning.text)
        asks = asks or _STATED.match(fold(meaning.text)) is not None
        single = len(meaning.places) == 1 and meaning.places[0].kind is LocatorKind.ACTIVITY
        said = says_mention(meaning.text) or _NAMED_IN.search(fold(meaning.text)) is not None
        named = said and meaning.relation is Relation.ANY
        if _AS_PART.search(fold(meaning.text)):
            return None
        plain = (meaning.relation is Relation.NONE or named) and meaning.column in _COLUMNS
        more = meaning.bodies or meaning.instruments or meaning.instrument_names or meaning.outside
        told = draft.status is AnswerStatus.ANSWERED and draft.route is Route.REGISTER
        denied = meaning.negated or meaning.lacking or meaning.only
        if not (asks and single and plain and told) or more or denied or meaning.query is not None:
            return None
        if draft.claims[0].text.startswith(("Yes", "No")) or units_in(" ".join(meaning.topic)):
            return None
        return self.opened.register.activity(str(meaning.places[0]))

    def _terms(self, meaning: Meaning) -> tuple[Term, ...]:
        return self.opened.matcher.terms(meaning.topic, meaning.text)

    def _has_each(self, activity: Activity, terms: tuple[Term, ...]) -> bool:
        """Whether a row has each of the words of a subject.

        What is asked of one word may be told in other words for it.
        """
        told = {words for one in _told_apart(terms) for words in one.exact}
        held = {stem for one in self._cells(activity) for stem in one.families}
        return len(told) == 1 or told <= held

    def _has_whole(self, activity: Activity, meaning: Meaning, terms: tuple[Term, ...]) -> bool:
        """Whether what is said in several words stands together in a row."""
        told = {words for one in _told_apart(terms) for words in one.exact}
        return len(told) == 1 or stand_together(meaning, terms, self._cells(activity))

    def _cells(self, activity: Activity) -> list[Entry]:
        return [one for one in self.opened.matcher.entries if one.activity is activity]

    def _near(self, activity: Activity, terms: tuple[Term, ...]) -> bool:
        """Whether a cell of an activity speaks of some of it, or of it in other words."""
        return any(
            one.score >= _NOT_AT_ALL
            for one in self.opened.matcher.match(terms)
            if one.entry.activity is activity
        )


def _told_apart(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Leave out a term that another one says with a hyphen: "covid 19" beside "covid-19"."""
    hyphened = {one.words.replace("-", " ") for one in terms if "-" in one.words}
    return tuple(one for one in terms if one.words not in hyphened)


def _words(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(word for one in terms for word in one.words.split())
