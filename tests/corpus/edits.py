"""Edits of the real plan's text, as a revised edition or another print of it would have them."""

import re
from collections.abc import Callable

from tests.corpus.plan import PLAN, Content, content, parse, plan_register

Edit = Callable[[str], str]

HEADER = (
    "Priority Outcomes\tActivity / Programme Types\tCoordinating ASB\tActivities / Projects\t"
    "Potential Indicators\t\n"
    "Description of the priority outcome(s)\tDescription of types\tDesignation of ASB\t"
    "Description of active or planned\tExamples of indicators\t\n"
)


def replaced(old: str, new: str) -> Edit:
    """Replace words that stand exactly once in the text."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, (text.count(old), old)
        return text.replace(old, new)

    return edit


def everywhere(pattern: str, new: str) -> Edit:
    """Replace every match of a pattern; there is at least one."""

    def edit(text: str) -> str:
        changed, count = re.subn(pattern, new, text, flags=re.MULTILINE)
        assert count
        return changed

    return edit


def after_line(words: str, *lines: str) -> Edit:
    """Put lines after the only line that has these words."""

    def edit(text: str) -> str:
        line = line_with(words, text)
        return text.replace(line, "\n".join([line, *lines]), 1)

    return edit


def without_line(words: str) -> Edit:
    """Remove the only line that has these words."""

    def edit(text: str) -> str:
        return text.replace(line_with(words, text) + "\n", "", 1)

    return edit


def appended(words: str) -> Edit:
    """Put words at the end of the text."""

    def edit(text: str) -> str:
        return text.rstrip() + words

    return edit


def put_before(words: str, new: str) -> Edit:
    """Put new words before the first place of others."""

    def edit(text: str) -> str:
        assert words in text
        return text.replace(words, new + words, 1)

    return edit


def cut(start: str, end: str) -> Edit:
    """Remove everything from the first place of some words up to the next place of others."""

    def edit(text: str) -> str:
        first = text.index(start)
        return text[:first] + text[text.index(end, first) :]

    return edit


def all_of(*edits: Edit) -> Edit:
    """Make several edits, one after the other."""

    def edit(text: str) -> str:
        for one in edits:
            text = one(text)
        return text

    return edit


def line_with(words: str, text: str = PLAN) -> str:
    """Return the only line that has these words."""
    found = [line for line in text.split("\n") if words in line]
    assert len(found) == 1, (len(found), words)
    return found[0]


def row(*cells: str) -> str:
    """Return a table row of five cells."""
    return "\t".join([*cells, *[""] * (5 - len(cells))])


def page_break(letter_and_title: str) -> str:
    """Return what stands between the rows of two pages."""
    return f"\n\n{letter_and_title}\t\t\t\t\n{HEADER}"


def edited(edit: Edit) -> Content:
    return content(parse(edit(PLAN)))


def changes(edit: Edit) -> set[str]:
    return content(plan_register()).differences(edited(edit))


def changed_parts(edit: Edit, letter: str) -> list[tuple[str, str]]:
    before = content(plan_register()).sections[letter]["parts"]
    after = edited(edit).sections[letter]["parts"]
    return [(part["locator"], part["text"]) for part in after if part not in before]
