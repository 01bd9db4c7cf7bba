"""Damaged and strange texts end in a clear error or an honest register, never in a crash."""

import re
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.edits import HEADER, row
from tests.corpus.plan import PLAN, content, parse, plan_register
from tipassist.corpus.work_plan import _WorkPlanParser, parse_work_plan, spans_of
from tipassist.errors import IngestError
from tipassist.register.model import Register, Wording

SMALL = (
    "A plan of our own\n\nA. Intro\n\nWords.\n\nA. Prevention\n\nNo one is trafficked.\n\n"
    + HEADER
    + "A.1 Less risk\tA.1.1 Activities to warn\tSOMTC\tConduct a campaign\tNumber of campaigns\n"
)


def parsed_or_refused(text: str) -> Register | None:
    try:
        register = parse(text)
    except IngestError:
        return None
    for span in spans_of(register):
        assert 0 <= span.start < span.end <= len(text)
    for found in register.findings:
        assert 0 <= found.span.start <= found.span.end <= len(text)
    return register


def test_small_plan_parses() -> None:
    register = parse(SMALL)

    assert [activity.code for activity in register.activities] == ["A.1.1"]
    assert register.title.text == "A plan of our own"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_refused_or_parsed(text: str) -> None:
    parsed_or_refused(text)


ALPHABET = "AB.1 \t\n-*()¹²⁰aIc,;:E.g/<i>\r\x0b\x0c\x1c\x85\u2028\u200b\ufeff\xa0АΑ"


@settings(max_examples=150, deadline=None)
@given(st.text(ALPHABET, max_size=80), st.integers(0, len(SMALL)))
def test_any_insertion_into_a_plan_is_refused_or_parsed(words: str, at: int) -> None:
    parsed_or_refused(SMALL[:at] + words + SMALL[at:])


def test_a_section_without_a_title_may_share_its_letter_with_a_pillar() -> None:
    register = parse(SMALL)
    untitled = replace(register.sections[0], title=Wording("", ()))
    parser = _WorkPlanParser(SMALL, "work-plan", "test")
    parser._report_letters(replace(register, sections=(untitled,)))
    assert [found.kind for found in parser.ledger.findings] == ["letter_used_twice"]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(PLAN)))
def test_a_file_cut_off_anywhere_keeps_what_stands_before(end: int) -> None:
    register = parsed_or_refused(PLAN[:end])

    if register is not None:
        before, after = content(plan_register()), content(register)
        whole = list(after.activities)[:-3]
        assert whole == list(before.activities)[: len(whole)]
        for code in whole:
            same = {**before.activities[code], "footnotes": 0, "references": 0}
            assert {**after.activities[code], "footnotes": 0, "references": 0} == same


@pytest.mark.parametrize("cut", ["C. Law Enforcement and Prosecution of Crimes of TIP\n", "B.3.2"])
def test_a_file_cut_off_in_a_pillar_keeps_the_pillars_before(cut: str) -> None:
    register = parse(PLAN[: PLAN.index(cut) + len(cut)])

    assert [act.code for act in register.activities if act.pillar == "A"] == [
        act.code for act in plan_register().activities if act.pillar == "A"
    ]


def test_a_pillar_whose_table_is_missing_is_reported() -> None:
    start = PLAN.index("All ASEAN Member States effectively criminalise")
    register = parse(PLAN[: PLAN.index("\n", start)])

    assert [pillar.letter for pillar in register.pillars] == ["A", "B", "C"]
    assert ("pillar_without_table", "C") in {
        (found.kind, found.locator) for found in register.findings
    }


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_damaged_lines_never_crash(random: Random) -> None:
    lines = PLAN.split("\n")
    for _ in range(random.randint(1, 12)):
        at = random.randrange(len(lines))
        damage = random.choice(["remove", "double", "move", "join", "cut", "blank"])
        line = lines.pop(at)
        if damage == "double":
            lines[at:at] = [line, line]
        elif damage == "move":
            lines.insert(random.randrange(len(lines)), line)
        elif damage == "join" and lines:
            lines[at - 1] += line
        elif damage == "cut":
            middle = random.randint(0, len(line))
            lines[at:at] = [line[:middle], line[middle:]]
        elif damage == "blank":
            lines[at:at] = [line, ""]

    parsed_or_refused("\n".join(lines))


REFUSED = {
    "an empty text": "",
    "blank lines": "\n \n\t\n",
    "a letter": "Dear colleagues,\n\nplease find the plan attached.\n\nRegards\n",
    "a web page": "<html><body><h1>A. Plan</h1><table><tr><td>Priority Outcomes</td></tr></table>",
    "a spreadsheet": "code\tbody\nA.1.1\tSOMTC\n",
    "prose without tables": PLAN[: PLAN.index("List of Abbreviations")],
    "a header without a pillar's heading": HEADER + row("A.1 x", "A.1.1 y", "SOMTC"),
    "a plan whose tabs were lost": re.sub(r"\t", " ", PLAN),
    "numbers": "1\n2\n3\n" * 100,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_text_that_is_no_work_plan_is_refused(name: str) -> None:
    with pytest.raises(IngestError) as refused:
        parse_work_plan(REFUSED[name], "work-plan", "2023-2028")

    assert refused.value.path == Path("work-plan")
    assert refused.value.line is None
    assert "no table of a pillar" in refused.value.reason
    assert "check that" in refused.value.reason


LARGE = {
    "a giant cell": SMALL.replace("a campaign", "a campaign on safe migration. " * 8000),
    "a cell without blanks": SMALL.replace("campaign\t", "x" * 100_000 + "\t"),
    "a giant paragraph": SMALL.replace(
        "Words.", "The plan covers ACTIP, Article 5(1) (TIP). " * 8000
    ),
    "names without end": SMALL.replace("Words.", "Capital Names And " * 10_000),
    "open brackets": SMALL.replace("campaign\t", "(" * 50_000 + ")" * 50_000 + "\t"),
    "many rows": SMALL + (row("", "", "ACWC", "Provide aid", "Number of x") + "\n") * 5000,
    "many items": SMALL.replace("Words.", "- Words.\n" * 10_000),
    "many emphases": SMALL.replace("Words.", "*word* " * 20_000),
    "many footnotes": SMALL + "\n" + "¹ ACTIP, Article 5\n\n" * 5000,
    "many columns": SMALL + "\t" * 200_000,
    "many bodies": SMALL.replace("SOMTC", "SOMTC ACWC " * 10_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_text_parses(name: str) -> None:
    assert [activity.code for activity in parse(LARGE[name]).activities] == ["A.1.1"]


def test_repeated_codes_are_kept_and_reported() -> None:
    register = parse(PLAN + "\n" + PLAN[PLAN.index("A. Prevention") :])
    twice = {found.locator for found in register.findings if found.kind == "code_twice"}
    codes = [activity.code for activity in register.activities]

    assert len(codes) > 63
    assert all(codes.count(code) == 1 or code in twice for code in codes)


def test_a_row_joined_to_a_header_row_is_reported() -> None:
    joined = HEADER.split("\n", 1)[0] + "\tA.9.9 Activities to be missed"
    register = parse(SMALL + joined + "\n")

    assert any("Activities to be missed" in found.message for found in register.findings)
