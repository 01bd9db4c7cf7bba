"""What a question asks of activities: their state, their bodies, empty cells, or one of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tipassist.answer.documents.activities.rows import (
    Activities,
    Activity,
    Column,
    states_of,
)
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import SMALL_WORDS, families, fold

_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z][\w-]*")
_LABELLED = re.compile(r"(?P<label>\w{1,4})[.:)]\s+(?P<title>.+)")
_CODE = re.compile(r"(?<![\w.-])[a-z]\d?(?:\.[a-z\d]{1,2}){1,3}(?![\w-]|\.\w)")
_CELLS = {"cell_status": Column.STATUS, "cell_body": Column.BODY, "cell_output": Column.OUTPUT}
_FIELDS = {"status": Column.STATUS, "body": Column.BODY, "output": Column.OUTPUT}
BEGUN = "begun"
BEGUN_STATES = frozenset({"done", "running", "partly"})
_WITH_YEAR = ("done", "dropped", "delayed")


@dataclass(frozen=True, slots=True)
class YearAsked:
    """A year with what stands before it: "before 2021".

    Attributes:
        how: The word before it; "" for none.
        year: The year.
    """

    how: str
    year: int

    def fits(self, years: frozenset[int]) -> bool:
        """Whether one of some years is meant."""
        match self.how:
            case "by" | "until" | "till":
                return any(one <= self.year for one in years)
            case "before":
                return any(one < self.year for one in years)
            case "after":
                return any(one > self.year for one in years)
            case "since" | "from":
                return any(one >= self.year for one in years)
            case _:
                return self.year in years


@dataclass(frozen=True, slots=True)
class RowQuestion:
    """What is asked of activities.

    Attributes:
        state: The state asked for, of `[states]`; "" for none, or one that is only printed.
        statuses: The printed states asked for; empty for any.
        years: The years of that state.
        bodies: The bodies asked for; empty for any.
        groups: The themes, or beginnings of codes, that they must be under; empty for any.
        role: "lead" or "beside" where they must have that part; "" for any.
        lacks: The column that must be empty, or None.
        fields: The columns asked about.
        used: Word families of the question that these took.
    """

    state: str
    statuses: tuple[str, ...]
    years: tuple[YearAsked, ...]
    bodies: tuple[str, ...]
    groups: tuple[str, ...]
    role: str
    lacks: Column | None
    fields: frozenset[Column]
    used: frozenset[str]

    @property
    def narrows(self) -> bool:
        """Whether anything of the rows is asked for."""
        return bool(self.statuses or self.bodies or self.groups or self.lacks is not None)

    def with_other(self, other: "RowQuestion") -> "RowQuestion":
        """Return it with what another asks for in place of its own: "and which were completed?"."""
        stands = other if other.statuses or other.lacks is not None else self
        return replace(
            self,
            state=stands.state,
            statuses=stands.statuses,
            years=stands.years,
            lacks=stands.lacks,
            bodies=other.bodies or self.bodies,
            role=other.role if other.bodies else self.role,
            groups=other.groups or self.groups,
        )


def read_rows(
    text: str, printed: str, held: Activities, names: Mapping[str, tuple[str, ...]]
) -> RowQuestion:
    """Read what a question asks of activities.

    Args:
        text: The question, folded, without the name of the document.
        printed: The same with its capitals.
        held: The activities.
        names: What each of their bodies is called.
    """
    words = load_document_words().rows
    lacks, empty = _lacking(text)
    said = text.replace(empty, " ") if empty else text
    state, statuses, told = _states_asked(said, held) if lacks is None else ("", (), ())
    named = dict(_named(text, names))
    other = tuple(_others(printed, held, named))
    years = tuple(
        YearAsked(match["how"] or "", int(match["year"])) for match in words["year"].finditer(text)
    )
    role = next((one for one in ("lead", "beside") if words[one].search(text)), "")
    took = _with_lead(text, told or statuses)
    groups = dict(_groups(text, held))
    used = {stem for one in (*took, *other, *groups.values(), empty) for stem in families(one)}
    used |= {stem for found in named.values() for stem in families(found)}
    return RowQuestion(
        state,
        statuses,
        tuple(one for one in years if one.year not in held.as_of),
        (*named, *other),
        tuple(groups),
        role if named else "",
        lacks,
        frozenset(column for what, column in _FIELDS.items() if words[what].search(text)),
        frozenset(used),
    )


def fitting(held: Activities, question: RowQuestion) -> tuple[Activity, ...] | None:
    """Return the activities that are asked for; None where the table does not tell which they are.

    The year in which something was done is told only where its status names one.
    """
    kept = [one for one in held.rows if _fits(one, held, question)]
    if question.years and question.statuses:
        dated = [one for one in kept if one.status.years]
        if question.state not in _WITH_YEAR or (kept and not dated):
            return None
        kept = [one for one in dated if all(year.fits(one.status.years) for year in question.years)]
    return tuple(kept)


def _fits(one: Activity, held: Activities, question: RowQuestion) -> bool:
    if question.lacks is not None and not one.lacks(question.lacks):
        return False
    if question.statuses and one.status.printed not in question.statuses:
        return False
    if question.groups and not any(map(one.is_under, question.groups)):
        return False
    if not held.first_leads or not question.role:
        return set(question.bodies) <= set(one.bodies)
    of_role = one.bodies[:1] if question.role == "lead" else one.bodies[1:]
    return set(question.bodies) <= set(of_role)


def _lacking(text: str) -> tuple[Column | None, str]:
    """Return the column of which empty cells are asked for, and the words that ask for them."""
    words = load_document_words().rows
    for what, column in _CELLS.items():
        cell, empty = words[what].pattern, words["empty"].pattern
        after = rf"{cell}(?: (?:is|are|was|were|has been|have been))? (?:left )?{empty}"
        before = rf"(?:{words['none_of'].pattern}|\b{empty}) (?:\w+ ){{0,1}}?{cell}"
        for shape in (after, before):
            if match := re.search(shape, text):
                return column, match[0]
    return None, ""


def _states_asked(text: str, held: Activities) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the state that a question asks for, how it is printed, and the words it asks with."""
    every = [one.status for one in held.rows if one.status.printed]
    printed = tuple(dict.fromkeys(one.printed for one in every))
    states = {one.printed: one.states for one in every}
    state, told = next(iter(states_of(text)), ("", ""))
    alike = {one for one in printed if state in states[one]}
    if state == "undone":
        alike = {one for one in printed if "done" not in states[one]}
    if state == BEGUN:
        alike = {one for one in printed if states[one] & BEGUN_STATES}
    if state and alike:
        return state, tuple(one for one in printed if one in alike), (told,)
    asked = set(families(text))
    named = [one for one in printed if (own := _telling(one)) and own <= asked]
    widest = {one for one in named if any(_telling(one) < _telling(two) for two in named)}
    return "", tuple(one for one in named if one not in widest), ()


def _with_lead(text: str, told: tuple[str, ...]) -> tuple[str, ...]:
    """Return words for states with what tells that a table has them: "marked as not started"."""
    cue = load_document_words().rows["shown"]
    leads = (cue.search(text[: text.find(fold(one))]) for one in told if fold(one) in text)
    return (*told, *(lead[0] for lead in leads if lead))


def _groups(text: str, held: Activities) -> Iterator[tuple[str, str]]:
    """Yield the themes and the beginnings of codes that a text names, each with the words for it.

    A theme is named by its label, or by its title where it is said to be one: "in area B".
    """
    noun = load_document_words().rows["theme"].pattern
    for theme in held.themes:
        parts = _LABELLED.match(theme)
        title = fold(parts["title"] if parts else theme)
        called = "|".join(re.escape(one) for one in (title, title.split(" of ")[0]))
        ways = [
            rf"(?:{noun}|\b(?:under|within)) (?:(?:of|on|the|called|named) )*(?:{called})(?![\w-])",
            rf"(?<![\w-])(?:{called}) {noun}",
        ]
        if parts:
            ways.append(rf"{noun} {re.escape(fold(parts['label']))}(?![\w.-])")
        if match := next((one for way in ways if (one := re.search(way, text))), None):
            yield theme, match[0]
    for code in _CODE.findall(text):
        if any(one.code.startswith(f"{code}.") for one in held.rows):
            yield code, f"{code} {' '.join(code.split('.'))}"


def _named(text: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the bodies that a text names, each with the words for it."""
    for body, called in names.items():
        for one in sorted(called, key=len, reverse=True):
            if re.search(rf"(?<![\w-]){re.escape(fold(one))}(?:'s?)?(?![\w-])", text):
                yield body, one
                break


def _others(printed: str, held: Activities, named: Mapping[str, str]) -> Iterator[str]:
    """Yield the short names in a question that are those of no body here, nor in any cell."""
    cells = {name for one in held.rows for name in _NAME.findall(f"{one.subject} {one.output}")} | {
        one for each in named.values() for one in each.split()
    }
    known = {fold(one) for one in (*held.bodies, *cells)}
    yield from (one for one in dict.fromkeys(_NAME.findall(printed)) if fold(one) not in known)


def _telling(status: str) -> frozenset[str]:
    return frozenset(one for one in families(status) if one not in SMALL_WORDS)
