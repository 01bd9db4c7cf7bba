"""That project: one told by its title or its reference, named again for what is asked of it."""

import re
from collections.abc import Iterator

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.sets.query import Refers
from tipassist.answer.turns import State
from tipassist.locator_reading import find
from tipassist.register.model import Register
from tipassist.register.queries import matches_target

_THAT = re.compile(
    r"\b(?:that|the same|this)(?: one)? project\b(?! (?:of|under|for|from)\b)", re.IGNORECASE
)
_SORT = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:what|which) (?:(?:kind|sort|type)s? of )?"
    r"(?:event|activity|project|meeting|initiative|exercise|training|thing|work)s? "
    r"(?:is|was|would|are) (?:it|that|this|they)(?: (?:exactly|then|about|be))*[ ?.!]*"
)
_WORD = re.compile(r"[\w'-]+")
_LEAST = 4
_ELSEWHERE = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*"
    r"(?:(?P<where>where|(?:in |under )?(?:which|what) (?:other )?(?:rows?|activit(?:y|ies)|ones?))"
    r"(?: else)? )?(?:(?:is|does|do|has|will) )?"
    r"(?:it|(?:the|that|this) (?:(?:very )?same )?(?:one|project)|that|this)"
    r"(?: (?:also|too|been|used|listed|named|repeated|printed|found|appear|stand|come|show|turn|up"
    r"|there))*(?: (?P<else>elsewhere|anywhere else|somewhere else|again|(?:in|under) "
    r"(?:another|any other|other) (?:rows?|activit(?:y|ies))))?"
    r"(?: (?:in |under |within )(?P<place>(?:the )?(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?"
    r"|the plan|this plan))?[ ?.!]*",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"\bprojects?\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)?")
_QUOTED_END = re.compile(r"[\"“”]|(?<!\w)'|'(?!\w)")
_QUOTED = re.compile(r"[\"“”]|(?<!\w)'(?=\w[^']*\w'(?!\w))")
_THERE = re.compile(
    r"(?:(?:and|so|ok|okay|but|then|now|what about|how about|only|just)\b[, ]*)*"
    r"(?:(?:is|are) there )?(?:(?:those|any|anything|some|something|the ones|ones|which|how many)"
    r"(?: (?:of (?:those|them|these)|are|is|rows|activities|ones))* )?(?:in |under |within )"
    r"(?P<place>(?:the )?(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?)[ ?.!]*",
    re.IGNORECASE,
)


def with_project_named(typed: str, state: State, register: Register) -> str | None:
    """Return a question about "that project" with its title, as the newest turn named it.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.

    Returns:
        The words of the question, or None when no turn named a project by words of its title.
    """
    that = _THAT.search(typed)
    if that is None or not state.turns or find(typed):
        return None
    last = state.turns[-1]
    if len(last.items) == 1:
        return None
    titles = _titles(register)
    asked = (one.meaning.text for one in state.newest_first)
    named = next(filter(None, (_title_in(one, titles) for one in asked)), None)
    return f"{typed[: that.start()]}the {named}{typed[that.end() :]}" if named else None


def with_project_there(typed: str, state: State, register: Register) -> str | None:
    """Return "anything in B?", after a project told in quotes, as asked for it by its title there.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    there = _THERE.fullmatch(typed.strip())
    if there is None or state.last is None:
        return None
    asked = next((one for one in _asked_before(state) if not _THERE.fullmatch(one.strip())), "")
    if not (_QUOTED.search(asked) and _PROJECT.search(asked)):
        return None
    named = _title_in(_QUOTED_END.sub(" ", asked), _titles(register))
    return f'Which activities list the project "{named}" in {there["place"]}?' if named else None


def _asked_before(state: State) -> Iterator[str]:
    """Yield what was asked, the last question first."""
    return (one.meaning.question for one in state.newest_first)


def with_project_referred(typed: str, state: State) -> str | None:
    """Return "what kind of event is it?" as asked of the row whose project has the reference told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    told = last is not None and last.meaning.intent is Intent.REFERENCE and len(last.items) == 1
    if last is None or not told or _SORT.fullmatch(fold(typed)) is None:
        return None
    return f"What are the projects of {last.items[0]}?"


def with_project_recurring(typed: str, state: State, register: Register) -> str | None:
    """Return "is it used elsewhere?" with the title of the one project told by what it refers to.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    asked = _ELSEWHERE.fullmatch(" ".join(typed.split()))
    if asked is None or state.last is None or not (asked["where"] or asked["else"]):
        return None
    told = _one_citing(state.last.meaning, register)
    title = " ".join(_WORD.findall(_BRACKETED.sub(" ", told)))
    if not title:
        return None
    place = f" in {asked['place']}" if asked["place"] else ""
    return f'Which activities list the project "{title}"{place}?'


def _one_citing(meaning: Meaning, register: Register) -> str:
    """Return the one project of a row that refers to what was asked, or ""."""
    query, rows = meaning.query, meaning.places
    if query is None or query.target != "projects" or len(rows) != 1:
        return ""
    cited = [one.instruments for one in query.conditions if isinstance(one, Refers)]
    row = register.activity(str(rows[0])) if len(cited) == len(query.conditions) == 1 else None
    found = [
        project.wording.text
        for project in (row.projects if row else ())
        if any(matches_target(one, ref.target) for ref in project.references for one in cited[0])
    ]
    return found[0] if len(found) == 1 else ""


def project_told(text: str, register: Register) -> str:
    """Return the project that the words of a question name by words of its title, or "".

    Args:
        text: The words.
        register: The plan.
    """
    return _title_in(text, _titles(register)) if _PROJECT.search(text) else ""


def _titles(register: Register) -> set[str]:
    """Return the words of the titles of all projects."""
    return {
        " ".join(_WORD.findall(fold(project.wording.text)))
        for one in register.activities
        for project in one.projects
    }


def _title_in(text: str, titles: set[str]) -> str:
    """Return the longest run of words of a question that stands in the title of a project."""
    words = _WORD.findall(text)
    low = [fold(one) for one in words]
    longest = ""
    for start in range(len(words)):
        end = start + _LEAST
        while end <= len(words):
            run = " ".join(low[start:end])
            if not any(f" {run} " in f" {title} " for title in titles):
                break
            if end - start > len(longest.split()):
                longest = " ".join(words[start:end])
            end += 1
    return longest.removeprefix("the ")
