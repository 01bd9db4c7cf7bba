"""Endings that are sure: where words tell whether rows, the sections or nothing answers."""

import re

from tipassist.answer.asked import asks_length_of_another
from tipassist.answer.compose.of_subjects.topic_verdicts import asks_of_people, whom_asked
from tipassist.answer.language.words import families, family, fold
from tipassist.answer.meaning import CONDUCT, Form, Intent, Meaning, Relation
from tipassist.answer.rewording.told_first.told_before import asks_conduct
from tipassist.answer.undecided.behaving import HARMED, is_told_in_rows
from tipassist.answer.undecided.deciding import Ending
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.giving import gives_there
from tipassist.answer.undecided.headed import asks_of_subject
from tipassist.answer.undecided.mentioned import asks_mention, where_mentioned
from tipassist.answer.undecided.regulated import is_regulated
from tipassist.answer.undecided.row_on import is_row_on
from tipassist.answer.understanding.differences import compared_places
from tipassist.answer.understanding.intent_rules import says_mention

_NEARLY_ALL = 0.9
_WHOLLY = 0.99
_MOSTLY = 0.85
_MANY = 4
_MAY = re.compile(r"\W*(?:may|can|could|might)\b(?! (?:you|it|we|i|this|the plan)\b)")
_MEANT = 0.6
_LIKELIEST = 0.4
_SURELY_THERE = 0.7
_HALF = 0.5
_FAINT = 0.3
_LIKELY = 3
"""Endings that are likely, best first."""
_RARE = 0.95
_WORDS = 0.75
_OF_ITSELF = frozenset({"talk:plan", "talk:duty"})
"""Cues of questions about the plan itself and what it asks of those who carry it out."""
_IN_IT = frozenset({"talk:plan"})
"""Cues of questions that name the plan, be it only as where something is mentioned."""
_SILENT = (Ending.ABSENT, Ending.UNSETTLED)
_DONE_WITH_PLAN = re.compile(
    r"\W*(?:(?:and|so|but|ok) )*how (?:is|will|shall|are|was) "
    r"(?:(?:the|this|our) (?:whole )?(?:work )?plan(?:'s)?(?: implementation| progress)?"
    r"|(?:the )?implementation of (?:the|this) (?:work )?plan) (?:be |being )?[a-z]+(?:ed|en)\b"
)
"""What is done with the plan itself, which its sections tell: "how is the plan monitored?"."""
_ANYTHING_ON = re.compile(
    r"\b(?:anything|something|what)\b[^.?!]{0,30}\b(?:about|on|regarding|concerning|for|against)\b"
)
_OF_CASE = re.compile(
    r"(?P<told>[^?.!;]{8,})[.!;] (?:(?:and|so|but|then|now),? )?"
    r"(?:can|could|may|might|must|should|shall|will|would|is|are|was|were|does|do|did|has|have) "
    r"(?:he|she|they|we|i)\b[^?.!;]*\?"
)
"""A question about somebody of whom is told before: "my client stole. Can he be punished?"."""
_OF_ROLES = re.compile(r"co-?ordinat|\blead|responsib|support|\bwill\b")
_GIVES = re.compile(
    r"\W*(?:(?:so|and|but|ok) )*(?:does|will|would) (?:the|this|our) (?:work )?plan "
    r"(?:also |ever )?(?:give|offer|grant|allow|promise|guarantee|let|get)s? (?!(?:an?|any|the) "
    r"(?:answer|reason|definition|explanation|number|figure|date|deadline)\b)"
)
_WHO_IS_IT = re.compile(
    r"\bwho (?:is|are|acts? as|serves? as) (?:(?:the|an?|our) )(?P<noun>[a-z]{4,})\b"
)
_WHERE = re.compile(r"\W*(?:(?:so|and|but|ok) )*where (?:is|are|does|do)\b")
_SAID_THERE = re.compile(
    r"\bwhere (?:is|does) (?:it|the plan|this plan) (?:say|said|stated?|written)\b"
)
_WHICH_CODE = re.compile(r"\b(?:which|what)(?: is the)? codes?\b(?! of)|\bcode (?:is|for)\b")


def sure_ending(meaning: Meaning, found: Findings, ranked: tuple[Ending, ...]) -> Ending | None:
    """Return the ending that is sure, whatever is likeliest; None where none is.

    A name that stands in a row alone is told by that row. What is to be done in a case that is
    told, the sections say where one place stands out; so they do where it seems unsettled what that
    place gives.

    Args:
        meaning: The question.
        found: What was found for it.
        ranked: The endings as they are likely, best first.
    """
    if meaning.form is Form.YESNO and asks_mention(meaning.text):
        mentioned = where_mentioned(meaning, found)
        if mentioned is not None:
            return mentioned
    if _acts_as_asked(meaning, found):
        return Ending.PROSE
    if is_told_in_rows(meaning, found):
        return Ending.TOPIC
    return _told_in_sections(meaning, found, ranked) or _told_in_rows(meaning, found, ranked)


def _told_in_sections(
    meaning: Meaning, found: Findings, ranked: tuple[Ending, ...]
) -> Ending | None:
    """Return the ending where the sections surely tell it, or surely do not."""
    if _DONE_WITH_PLAN.match(fold(meaning.text)) and any(one.exact for one in found.prose):
        return Ending.PROSE
    best = found.placed[0].share if found.placed else 0.0
    if asks_conduct(meaning.text) and best >= _MEANT:
        return Ending.PROSE
    if CONDUCT in meaning.cues:
        silent = next(one for one in ranked if one in _SILENT)
        least = _MEANT if ranked[0] in _SILENT else _LIKELIEST
        return Ending.PROSE if best >= least else silent
    if ranked[0] in _SILENT and best >= _NEARLY_ALL and _asks_of_case(meaning, found):
        return Ending.PROSE
    if ranked[0] is Ending.PROSE and asks_length_of_another(meaning):
        return Ending.UNSETTLED
    if ranked[0] is Ending.PROSE and _told_by_rows_alone(found):
        return Ending.TOPIC
    told = asks_of_subject(meaning) and _is_in_sections(found)
    if ranked[0] in _SILENT and (told or is_regulated(meaning, found)):
        return Ending.PROSE
    if _WHERE.match(fold(meaning.text)) and asks_mention(meaning.text) and _is_in_sections(found):
        return Ending.PROSE
    if compared_places(meaning, found.terms, found.placed) or _does_there(meaning, found, ranked):
        return Ending.PROSE
    return Ending.PROSE if ranked[0] is Ending.UNSETTLED and gives_there(meaning, found) else None


def _does_there(meaning: Meaning, found: Findings, ranked: tuple[Ending, ...]) -> bool:
    """Whether it is asked who does something that one section surely means, and no row does.

    Who has a role, or handles a subject, rows tell.
    """
    who = meaning.form is Form.WHO and meaning.relation is Relation.NONE and not meaning.named
    told = ranked[0] in (Ending.WHO, Ending.TOPIC)
    if not (who and told and found.placed) or meaning.places:
        return False
    rows = max((one.share for one in found.table), default=0.0)
    said = any(one.exact and one.words >= _MEANT for one in found.table)
    return found.placed[0].share >= _SURELY_THERE and rows < _HALF and not said


def _acts_as_asked(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked who is something that a section near says somebody acts as."""
    asked = _WHO_IS_IT.search(fold(meaning.text)) if meaning.form is Form.WHO else None
    if asked is None:
        return False
    acts = re.compile(rf"\b(?:act|serv|function)\w* as (?:the|an?) (?:\w+ )?{asked['noun']}\b")
    return any(acts.search(fold(one.found.entry.wording.text)) for one in found.placed[:_LIKELY])


def _asks_of_case(meaning: Meaning, found: Findings) -> bool:
    """Whether something is asked of somebody of whom is told before what the plan knows."""
    case = _OF_CASE.fullmatch(fold(meaning.question))
    told = set(families(case["told"])) if case else set()
    known = (one for one in found.asked if one.known and not (one.passing or one.doubtful))
    return any(told & set(one.exact) for one in known if found.says(one.exact))


def tells_of_others(meaning: Meaning, found: Findings) -> bool:
    """Whether the sections tell a deed of others than those asked about: "are brokers punished".

    Those who are harmed have many names in a plan.
    """
    whom = whom_asked(meaning, found.asked) if meaning.form is Form.YESNO else None
    places = [one.found for one in found.placed[:1]]
    if whom is None or any(family(one) in whom.exact for one in HARMED):
        return False
    return not any(whom.words in one.found for one in places)


def _is_in_sections(found: Findings) -> bool:
    """Whether the sections have all of a subject in its own words, and no row has."""
    rows = any(one.exact and one.words >= _WHOLLY for one in found.table)
    return not rows and any(one.exact and one.words >= _WHOLLY for one in found.prose)


def _told_in_rows(meaning: Meaning, found: Findings, ranked: tuple[Ending, ...]) -> Ending | None:
    """Return the ending where rows surely tell it, before what only a heading names."""
    if _lists_rows(meaning, found) or is_row_on(meaning, found):
        return Ending.TOPIC
    if _is_told_under_a_name(meaning, found):
        return Ending.PROSE
    if ranked[0] in (*_SILENT, Ending.PROSE) and _rarest_in_rows_alone(meaning, found):
        return Ending.TOPIC
    if ranked[0] in _SILENT and _row_speaks(meaning, found):
        return Ending.WHO if meaning.form is Form.WHO else Ending.TOPIC
    if ranked[0] in _SILENT and _is_surely_meant(meaning, found):
        return Ending.TOPIC
    if ranked[0] is Ending.PROSE and _is_led_in_rows(meaning, found):
        return Ending.WHO
    if ranked[0] is Ending.PROSE and _is_given_in_rows(meaning, found):
        return Ending.TOPIC
    if ranked[0] in _SILENT and _is_allowed(meaning, found):
        return Ending.TOPIC
    if ranked[0] is Ending.PROSE and _stands_in_rows_too(meaning, found, ranked):
        return Ending.TOPIC
    coded = _WHICH_CODE.search(fold(meaning.text)) and found.table and found.table[0].exact
    return Ending.TOPIC if coded or _stands_in_rows_alone(meaning, found) else None


def _stands_in_rows_too(meaning: Meaning, found: Findings, ranked: tuple[Ending, ...]) -> bool:
    """Whether it is asked where a subject comes up that rows have as often as the sections."""
    where = _WHERE.match(fold(meaning.text))
    if where and _SAID_THERE.search(fold(meaning.text)) and _is_row_meant(found):
        return True
    if not (where and asks_mention(meaning.text)):
        return False
    rows, sections = (
        sum(one.exact and one.words >= _WHOLLY for one in places)
        for places in (found.table, found.prose)
    )
    return Ending.TOPIC in ranked[:_LIKELY] and 0 < rows >= sections


def _is_row_meant(found: Findings) -> bool:
    """Whether one row is surely meant and has more of what is asked than the place that is likely.

    Either may say it in other words.
    """
    if not found.table or not found.placed:
        return False
    row = max(found.table, key=lambda one: one.share)
    best = found.placed[0]
    return row.share >= _NEARLY_ALL > best.share and row.words > best.found.words


def _stands_in_rows_alone(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked what something is that the plan names in its rows and nowhere else."""
    named = all(one.telling and one.known and found.says(one.exact) for one in found.asked)
    if meaning.form not in (Form.WHAT, Form.DEFINE) or not (found.asked and named):
        return False
    whole = bool(found.table) and found.table[0].exact and found.table[0].words >= _WHOLLY
    return whole and not any(one.words for one in found.prose)


def _told_by_rows_alone(found: Findings) -> bool:
    """Whether a row has all that is asked and the sections nothing of what tells the subject."""
    telling = [one for one in found.asked if one.telling and one.known and not one.passing]
    if not telling or any(one.doubtful for one in telling) or not found.table:
        return False
    there = {word for one in found.prose for word in one.found}
    whole = found.table[0].exact and found.table[0].words >= _WHOLLY
    return whole and all(there.isdisjoint(one.asked) for one in telling)


def _rarest_in_rows_alone(meaning: Meaning, found: Findings) -> bool:
    """Whether the first row has all that is asked, and the best section lacks a rare word.

    "Do survivors get a seat at the table" is no question for a principle that only has survivors.
    """
    plain = meaning.form is Form.YESNO and not meaning.actors
    of_itself = _OF_ITSELF.intersection(meaning.cues)
    plain = plain and (not of_itself or (of_itself == _IN_IT and asks_mention(meaning.text)))
    if not plain or not found.table or not all(one.known for one in found.asked if one.telling):
        return False
    telling = [one for one in found.asked if one.telling and not one.passing]
    rare = [one for one in telling if one.specificity >= _RARE and not one.doubtful]
    best = found.table[0]
    said = {word for one in best.entries for word in one.found}
    there = {word for one in found.placed[:1] for word in one.found.found}
    met = all(not said.isdisjoint(one.asked) for one in telling)
    return met and any(there.isdisjoint(one.asked) for one in rare)


def _is_told_under_a_name(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked how or why of an item that is named by its heading and surely meant."""
    if meaning.form not in (Form.HOW, Form.WHY) or not (meaning.actors and found.placed):
        return False
    best = found.placed[0]
    named = {fold(one) for one in meaning.actors}
    return best.share >= _NEARLY_ALL and any(
        set(families(one)) <= set(best.found.entry.families) for one in named
    )


def _is_surely_meant(meaning: Meaning, found: Findings) -> bool:
    """Whether what is asked to be mentioned is known, be it in other words, and one row is meant.

    "Kidneys sold" is told by the row on the removal of organs.
    """
    asked = asks_mention(meaning.text)
    telling = [one for one in found.asked if one.telling and not one.passing]
    sure = bool(telling) and all(one.known and not one.doubtful for one in telling)
    if not (asked and sure and found.table) or meaning.actors or meaning.named:
        return False
    best = found.table[0]
    return best.share >= _RARE and best.words >= _MEANT


def _is_led_in_rows(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked who has a role for what one row has, and the section near tells none."""
    asked = meaning.form is Form.WHO and meaning.relation.role is not None
    if not (asked and found.table and found.placed) or meaning.named:
        return False
    likely = max(found.table, key=lambda one: one.share)
    if likely.exact and likely.share >= _MEANT and found.placed[0].share < _FAINT:
        return True
    best, near = found.table[0], fold(found.placed[0].found.entry.wording.text)
    return best.exact and best.share >= _MOSTLY and not _OF_ROLES.search(near)


def _is_given_in_rows(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked if the plan gives somebody something that a row does and no section."""
    if not _GIVES.match(fold(meaning.text)) or meaning.actors or not found.table:
        return False
    placed = found.placed[0].share if found.placed else 0.0
    best = found.table[0]
    return placed < _LIKELIEST and best.share >= _MOSTLY and best.words >= _WORDS


def _is_allowed(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked what may be done, and a row has nearly all of the many words of that."""
    asked = [one for one in found.asked if not one.passing]
    sure = all(one.known and not one.doubtful for one in asked)
    if len(asked) < _MANY or not sure or not _MAY.match(fold(meaning.text)) or not found.table:
        return False
    return any(one.exact and one.words >= _MOSTLY for one in found.table)


def _lists_rows(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked which activities speak of something, and one has all of it."""
    rows = meaning.form is Form.LIST and "level:activities" in meaning.cues
    asked = rows and says_mention(meaning.text) and "talk:plan" not in meaning.cues
    return (
        asked
        and bool(found.table)
        and any(one.exact and one.words >= _NEARLY_ALL for one in found.table)
    )


def _row_speaks(meaning: Meaning, found: Findings) -> bool:
    """Whether rows are asked for and the first there is speaks of the whole subject.

    They are where who handles a subject is asked, which code it has, or whether anything is on it.
    """
    if meaning.intent not in (Intent.TOPIC, Intent.WHO_TOPIC) or not found.table:
        return False
    best, text = found.table[0], fold(meaning.text)
    said = {word for one in best.entries for word in one.found}
    telling = [one for one in found.asked if one.telling and not one.passing]
    met = all(one.known and not said.isdisjoint(one.asked) for one in telling)
    deed = len(found.asked) > 1 and meaning.form is Form.YESNO and asks_of_people(meaning)
    if deed and met and best.words >= _WHOLLY:
        return True
    if not (telling and met and best.exact and best.share >= _NEARLY_ALL):
        return False
    if _ANYTHING_ON.search(text):
        return True
    return best.words >= _NEARLY_ALL and (
        meaning.form is Form.WHO or bool(_WHICH_CODE.search(text))
    )
