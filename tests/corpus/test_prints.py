"""Another print of the same plan - other pages, blanks, columns, marks - is the same register."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.edits import HEADER, all_of, everywhere
from tests.corpus.plan import PLAN, content, parse, plan_register

GOES_ON = {"of", "the", "on", "to", "for", "and", "in", "by", "with", "under", "or", "a", "as"}


def table_lines(change: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    """Change the cells of every row of the pillars' tables."""

    def edit(text: str) -> str:
        start = text.index("A. Prevention of Trafficking in Persons\n")
        head, tail = text[:start], text[start:]
        lines = [
            "\t".join(change(line.split("\t"))) if "\t" in line else line
            for line in tail.split("\n")
        ]
        return head + "\n".join(lines)

    return edit


def swap_last_columns(cells: list[str]) -> list[str]:
    padded = [*cells, "", ""][: max(5, len(cells))]
    padded[3], padded[4] = padded[4], padded[3]
    return padded


def reverse_columns(cells: list[str]) -> list[str]:
    title = re.match(r"[A-D]\. [A-Z]", cells[0])
    return cells if title else [*cells, ""][:5][::-1]


def as_pipes(cells: list[str]) -> list[str]:
    """Print a row as one of a Markdown table, with the rule that follows the column titles."""
    titles = cells[0].startswith("Priority Outcomes")
    rule = "\n|" + "---|" * 5 if titles else ""
    return [f"| {' | '.join(cells)} |{rule}"]


def add_timeline(cells: list[str]) -> list[str]:
    """Put a column in the middle: its title above, a year in every other row."""
    first = cells[0]
    title = first.startswith(("Priority", "Description"))
    own = "Timeline" if title else "" if re.match(r"[A-D]\. [A-Z]", first) else "2025"
    return [*cells[:3], own, *cells[3:]]


def contents_list(text: str) -> str:
    listed = re.findall(r"^[A-G]\. \S[^\t\n]*$", text, re.MULTILINE)
    dotted = "\n".join(f"{title} ........ {page}" for page, title in enumerate(listed, start=2))
    return text.replace("\n\nA. Background", f"\n\nContents\n\n{dotted}\n\nA. Background", 1)


def bare_contents_list(text: str) -> str:
    """Put a list of contents in front that has no page numbers, so that its lines are headings."""
    listed = re.findall(r"^[A-G]\. \S[^\t\n]*$", text, re.MULTILINE)
    return text.replace("\n\nA. Background", "\n\n" + "\n".join(listed) + "\n\nA. Background", 1)


TITLE = PLAN.split("\n", 1)[0]
PILLAR = r"^([A-D])\. ((?:Prev|Prot|Law|Reg)[^\n]*)$"
SECTION = r"^([A-G])\. (?!Prev|Prot|Law|Reg)([^\n\t]*)$"
PRINTS: dict[str, Callable[[str], str]] = {
    "windows line ends": everywhere(r"\n", "\r\n"),
    "old mac line ends": everywhere(r"\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "extra columns": everywhere(r"(?<=\t)$", "\t\t"),
    "tabs and blanks at line ends stripped": everywhere(r"[ \t]+$", ""),
    "an empty column in front": table_lines(lambda cells: ["", *cells]),
    "last columns swapped": table_lines(swap_last_columns),
    "no italics": everywhere(r"</?i>", ""),
    "doubled blanks": everywhere(r"(?<=\w) (?=\w)", "  "),
    "no-break spaces": everywhere(r"(?<=\w) (?=\w)", "\xa0"),
    "soft hyphens": everywhere(r"(?<=tra)(?=ffick)", "\xad"),
    "doubled blank lines": everywhere(r"\n\n", "\n\n\n"),
    "page numbers": everywhere(r"\n\n(?=[A-D]\. [A-Z][^\n\t]*\t)", "\n\n12\n\n"),
    "pages of": everywhere(r"\n\n(?=[A-D]\. [A-Z][^\n\t]*\t)", "\n\nPage 12 of 60\n\n"),
    "form feeds": everywhere(r"\n\n(?=[A-D]\. [A-Z][^\n\t]*\t)", "\n\n\f"),
    "running titles": everywhere(r"\n\n(?=[A-D]\. [A-Z][^\n\t]*\t)", f"\n\n{TITLE[:60]}\n\n"),
    "no repeated titles": everywhere(r"^[A-D]\. [A-Z][^\n\t]*\t[^\n]*\n", ""),
    "markdown headings": everywhere(r"^(?=[A-G]\. [A-Z][^\t\n]*$)", "## "),
    "bold headings": everywhere(r"^([A-G]\. [A-Z][^\t\n]*)$", r"**\1**"),
    "bullets for dashes": everywhere(r"^( ?)- ", r"\1• "),
    "numbers without dashes": everywhere(r"^- (?=\d\. )", ""),
    "labels in brackets": everywhere(r"^( ?- )([0-9a-g])\. ", r"\1(\2) "),
    "nested items without indent": everywhere(r"^ - ", "- "),
    "deeper indents": everywhere(r"^ - ", "    - "),
    "list of contents": contents_list,
    "no blank line at the end": str.rstrip,
    "shorter header rows": everywhere(r"(?<=Designation of ASB)[^\t\n]*", ""),
    "plural header": everywhere(r"Coordinating ASB(?=\t)", "Coordinating ASBs"),
    "capital header": everywhere(r"Priority Outcomes(?=\t)", "PRIORITY OUTCOMES"),
    "columns in reverse": table_lines(reverse_columns),
    "markdown tables": table_lines(as_pipes),
    "line breaks of HTML": everywhere(r" (?=Supporting ASB|of |Number of )", "<br/>"),
    "hyphens that do not break": everywhere(r"(?<=SOM)-", "\u2011"),
    "list of contents without page numbers": bare_contents_list,
    "pillars by name": everywhere(PILLAR, r"Pillar \1: \2"),
    "sections by name": everywhere(
        r"^([A-G])\. (?!Prev|Prot|Law|Reg)([^\n\t]*)$", r"Section \1 – \2"
    ),
    "letters in brackets": everywhere(SECTION, r"\1) \2"),
    "blanks around slashes": everywhere(r"(?<=Activities)/(?=programmes)", "/"),
}


@pytest.mark.parametrize("name", PRINTS)
def test_another_print_is_the_same_register(name: str) -> None:
    text = PRINTS[name](PLAN)

    assert content(plan_register()).differences(content(parse(text))) == set()


def test_pillars_that_only_the_title_rows_of_their_tables_name() -> None:
    text = everywhere(r"^[A-D]\. (?:Prev|Prot|Law|Reg)[^\n\t]*\n\n[^\n]*\n", "")(PLAN)

    register = parse(text)

    changed = content(plan_register()).differences(content(register))
    assert [pillar.letter for pillar in register.pillars] == ["A", "B", "C", "D"]
    assert {path for path in changed if "/goal" not in path and "notes" not in path} <= {
        f"pillars/{letter}/references" for letter in "ABCD"
    }


def test_lines_that_list_pillars_are_no_sections() -> None:
    listed = "A. The prevention of TIP\nB. The protection of victims\nE. Technology and data"
    text = everywhere(r"- A\. The prevention of TIP\n(?:- [B-D]\. [^\n]*\n)+", listed + "\n")(PLAN)

    register = parse(text)

    assert [section.title.text for section in register.sections] == [
        section.title.text for section in plan_register().sections
    ]


def test_a_new_column_moves_no_other_and_its_cells_are_reported() -> None:
    text = table_lines(add_timeline)(PLAN)

    register = parse(text)

    assert content(plan_register()).differences(content(register)) == set()
    left = [found.span.of(text) for found in register.findings if found.kind == "unassigned"]
    assert len(left) > 100
    assert set(left) == {"2025", "3"}


def test_all_harmless_differences_at_once() -> None:
    names = ("extra columns", "no italics", "page numbers", "markdown headings", "byte order mark")
    text = all_of(*(PRINTS[name] for name in names), PRINTS["windows line ends"])(PLAN)

    assert content(plan_register()).differences(content(parse(text))) == set()


def cuttable_cells() -> list[tuple[int, int, tuple[int, ...]]]:
    """Return line number, cell number and cuts of every cell of the pillars' tables.

    A cell is cut before a word in lower case or after a word that cannot end a sentence.
    """
    found = []
    lines = PLAN.split("\n")
    start = next(n for n, line in enumerate(lines) if line.startswith("A.1\tA.1.1"))
    for number, line in enumerate(lines[start:], start):
        if "\t" not in line or re.match(r"Priority|Description|[A-D]\. ", line):
            continue
        for at, cell in enumerate(line.split("\t")):
            cuts = tuple(
                match.end()
                for match in re.finditer(r"(\S+) (?=(\w))", cell)
                if match[2].islower() or match[1] in GOES_ON
                if not re.match(r"[A-D]\.\d", match[1]) and "Supporting" not in match[1]
            )
            if cuts:
                found.append((number, at, cuts))
    return found


CELLS = cuttable_cells()


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_page_break_inside_a_cell_changes_nothing(data: st.DataObject) -> None:
    number, at, cuts = data.draw(st.sampled_from(CELLS))
    cut = data.draw(st.sampled_from(cuts))
    lines = PLAN.split("\n")
    cells = lines[number].split("\t")
    rest = [""] * len(cells)
    cells[at], rest[at] = cells[at][: cut - 1], cells[at][cut:]
    title = next(
        match[0] for line in lines[number::-1] if (match := re.match(r"[A-D]\. [A-Z][^\t]*", line))
    )
    lines[number] = "\n".join(["\t".join(cells), "", f"{title}\t\t\t\t", HEADER + "\t".join(rest)])

    assert content(plan_register()).differences(content(parse("\n".join(lines)))) == set()
