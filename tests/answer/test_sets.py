"""Questions about sets of rows, each beside its own small computation over the register."""

from collections.abc import Callable

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, Number
from tipassist.answer.understanding.understand import Understander
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Outcome, Register
from tipassist.types import AnswerStatus, Role

Test = Callable[[Activity], bool]


def leads(body: str) -> Test:
    return lambda one: body in one.named(Role.COORDINATING)


def backs(body: str) -> Test:
    return lambda one: body in one.named(Role.SUPPORTING)


def names(body: str) -> Test:
    return lambda one: any(entry.body == body for entry in one.bodies)


def supporters(one: Activity) -> int:
    return len(one.named(Role.SUPPORTING))


ACTIVITIES: list[tuple[str, Test]] = [
    (
        "Which activities does DGICM coordinate, and where is it only a supporting body?",
        lambda one: leads("DGICM")(one) or backs("DGICM")(one),
    ),
    (
        "which activities does SOMSWD support? Do not include any line where it is only relevant",
        backs("SOMSWD"),
    ),
    (
        "Where does AICHR support a coordinator that is not SOMTC?",
        lambda one: backs("AICHR")(one) and set(one.named(Role.COORDINATING)) - {"SOMTC"} != set(),
    ),
    (
        "acwc!! list al the ones they CORDINATE not support, hurry",
        lambda one: leads("ACWC")(one) and not backs("ACWC")(one),
    ),
    (
        "what does ASLOM support, as opposed to coordinate?",
        backs("ASLOM"),
    ),
    (
        "All activities with ASLOM in the coordinating ASB column, no matter whether it leads.",
        names("ASLOM"),
    ),
    (
        "Pillar B: which lines does SOMTC coordinate single-handed (no co-coordinator, no "
        "supporting body, no relevant body)?",
        lambda one: one.pillar == "B" and leads("SOMTC")(one) and len(one.bodies) == 1,
    ),
    (
        "Apart from the ones under B.1, what else does the social welfare body SOMSWD coordinate?",
        lambda one: one.outcome != "B.1" and leads("SOMSWD")(one),
    ),
    ("on how many lines is AICHR a supporting ASB?", backs("AICHR")),
    (
        "List the prevention activities (pillar A) coordinated by SOMTC.",
        lambda one: one.pillar == "A" and leads("SOMTC")(one),
    ),
    (
        "AICHR supports much SOMTC stuff. Where does it support another than SOMTC?",
        lambda one: backs("AICHR")(one) and set(one.named(Role.COORDINATING)) - {"SOMTC"} != set(),
    ),
    (
        "what does SOMSWD coordinate entirely alone, no other body named next to it",
        lambda one: leads("SOMSWD")(one) and len(one.bodies) == 1,
    ),
    (
        "the SOMTC-AICHR work: activities coordinated by SOMTC in which AICHR is supporting body",
        lambda one: leads("SOMTC")(one) and backs("AICHR")(one),
    ),
    ("ACTIVTY TYPES W/ AICHR AS COORDNATOR PLS TQ", leads("AICHR")),
    (
        "all activities where DGICM is the coordinating or a supporting body",
        lambda one: leads("DGICM")(one) or backs("DGICM")(one),
    ),
    (
        "which activities still have nothing at all in the activities/projects column?",
        lambda one: not one.projects,
    ),
    (
        "In pillar B, which activities have SOMTC and SOMSWD in no role at all, neither "
        "coordinating, supporting nor relevant?",
        lambda one: one.pillar == "B" and not names("SOMTC")(one) and not names("SOMSWD")(one),
    ),
    (
        "in which activities of pillar A does SOMTC play no part",
        lambda one: one.pillar == "A" and not names("SOMTC")(one),
    ),
    (
        "Under regional cooperation (D), what are the activities with a supporting body?",
        lambda one: one.pillar == "D" and supporters(one) > 0,
    ),
    (
        "common activities of SOMTC and DGICM?",
        lambda one: names("SOMTC")(one) and names("DGICM")(one),
    ),
    (
        "which activities does SOMTC support together with at least one other body",
        lambda one: backs("SOMTC")(one) and len({entry.body for entry in one.bodies}) > 1,
    ),
    (
        "Where does SOMSWD support a body other than SOMTC?",
        lambda one: backs("SOMSWD")(one) and set(one.named(Role.COORDINATING)) != {"SOMTC"},
    ),
    (
        "pls list the rows in which aichr is a supp bdy together with at least one other bdy",
        lambda one: backs("AICHR")(one) and len({entry.body for entry in one.bodies}) > 1,
    ),
    (
        "Which activities led by SLOM does ACMW support?",
        lambda one: leads("SLOM")(one) and backs("ACMW")(one),
    ),
    (
        "In pillar B, where are both SOMTC and ACMW absent?",
        lambda one: one.pillar == "B" and not names("SOMTC")(one) and not names("ACMW")(one),
    ),
    (
        "Of those SLOM leads, which ones get support?",
        lambda one: leads("SLOM")(one) and supporters(one) > 0,
    ),
    (
        "Which activities does AICHR co-coordinate?",
        lambda one: leads("AICHR")(one) and len(one.named(Role.COORDINATING)) > 1,
    ),
    (
        "everything coordinated by SOMSWD, plus everything coordinated by SLOM",
        lambda one: leads("SOMSWD")(one) or leads("SLOM")(one),
    ),
    ("Show me every activity in which AICHR has the lead.", leads("AICHR")),
    (
        "where SOMSWD supports but SLOM gives no help.",
        lambda one: backs("SOMSWD")(one) and not backs("SLOM")(one),
    ),
    (
        "Which are the activities where AICHR leads, pillar B excluded",
        lambda one: leads("AICHR")(one) and one.pillar != "B",
    ),
    (
        "activities in pillar C with a project from the Myanmar 2022 TIP work plan",
        lambda one: (
            one.pillar == "C" and any("Myanmar" in str(ref.target) for ref in one.references)
        ),
    ),
    (
        "Give all activities coordinated by AICHR together with those coordinated by ACWC.",
        lambda one: leads("AICHR")(one) or leads("ACWC")(one),
    ),
    ("list B activties w/out support", lambda one: one.pillar == "B" and not supporters(one)),
    (
        "Which activities does SLOM coordinate without support?",
        lambda one: leads("SLOM")(one) and not supporters(one),
    ),
    (
        "Which activities have no support from AICHR in pillar B?",
        lambda one: one.pillar == "B" and not backs("AICHR")(one),
    ),
    (
        "For tomorrow's courtesy call, I must know under which activities SOMSWD sits in second "
        "place behind SOMTC.",
        lambda one: backs("SOMSWD")(one) and leads("SOMTC")(one),
    ),
    ("Do please set out, pillar by pillar, what AICHR coordinates.", leads("AICHR")),
    (
        "activities that are AICHR's to lead and that quote the AICHR five-year plan too",
        lambda one: leads("AICHR")(one) and any("FYWP" in str(r.target) for r in one.references),
    ),
    (
        "Those of the activities under outcomes A.1 and A.2 having no supporting ASB, kindly.",
        lambda one: one.outcome in ("A.1", "A.2") and not supporters(one),
    ),
    (
        "If one removes everything SOMTC coordinates from the table, what remains in C and D?",
        lambda one: one.pillar in "CD" and not leads("SOMTC")(one),
    ),
    (
        "Leave the coordinators aside; which activities have AICHR as their only supporting body?",
        lambda one: one.named(Role.SUPPORTING) == ("AICHR",),
    ),
    (
        "Name activities which cite neither the AICHR FYWP nor Myanmar's plan in pillar C.",
        lambda one: (
            one.pillar == "C"
            and not any(w in str(r.target) for r in one.references for w in ("FYWP", "Myanmar"))
        ),
    ),
    (
        "list acts led by immigration or by telecom",
        lambda one: leads("DGICM")(one) or leads("TELMIN")(one),
    ),
    (
        "any rows with no indicator no coordinator",
        lambda one: not one.indicators and not one.named(Role.COORDINATING),
    ),
    (
        "Of the 17 protection activities, pick out those AICHR does not touch and SOMTC does.",
        lambda one: one.pillar == "B" and names("SOMTC")(one) and not names("AICHR")(one),
    ),
    (
        "Is there an activity for which both coordinator and supporter are missing?",
        lambda one: not one.named(Role.COORDINATING) and not supporters(one),
    ),
    (
        "Please list activities under A.2 where ACMW is absent.",
        lambda one: one.outcome == "A.2" and not names("ACMW")(one),
    ),
    (
        "Which rows of the prevention pillar have ACMW next to SLOM?",
        lambda one: one.pillar == "A" and names("ACMW")(one) and names("SLOM")(one),
    ),
    (
        "What SOMSWD coordinates in protection, bar the one on victim support funds (B.5.1).",
        lambda one: one.pillar == "B" and leads("SOMSWD")(one) and one.code != "B.5.1",
    ),
    (
        "Where is the coordinating seat shared between two bodies?",
        lambda one: len(one.named(Role.COORDINATING)) == 2,
    ),
    (
        "everyting in C that isnt just somtc",
        lambda one: one.pillar == "C" and {entry.body for entry in one.bodies} != {"SOMTC"},
    ),
    (
        "How many activities quote Myanmar's plan in pillar C?",
        lambda one: (
            one.pillar == "C" and any("Myanmar" in str(ref.target) for ref in one.references)
        ),
    ),
    ("aichr leads what outside b", lambda one: leads("AICHR")(one) and one.pillar != "B"),
    (
        "List what SOMSWD backs up as a supporting body, leaving aside pillar D.",
        lambda one: backs("SOMSWD")(one) and one.pillar != "D",
    ),
    (
        "How many activities does SOMTC coordinate if you take out the prevention ones?",
        lambda one: leads("SOMTC")(one) and one.pillar != "A",
    ),
    (
        "Which are SOMTC's own, i.e. it coordinates and nobody else is listed beside it, in B?",
        lambda one: one.pillar == "B" and {e.body for e in one.bodies} == {"SOMTC"},
    ),
    ("What has nobody been put in charge of?", lambda one: not one.named(Role.COORDINATING)),
    (
        "i need the ones where ASLOM shows up, both as boss and as helper",
        lambda one: leads("ASLOM")(one) or backs("ASLOM")(one),
    ),
    ("acmw coord only not support", lambda one: leads("ACMW")(one) and not backs("ACMW")(one)),
    ("How many rows are totally blank under projects?", lambda one: not one.projects),
    (
        "under b what does somtc lead",
        lambda one: leads("SOMTC")(one) and one.pillar == "B",
    ),
    (
        "I was asked in the corridor which protection activities have AICHR and SOMTC on them "
        "together, no matter who of the two is in charge.",
        lambda one: names("AICHR")(one) and names("SOMTC")(one) and one.pillar == "B",
    ),
    (
        "As the note-taker I lost track: the immigration directors-general, "
        "which items under B was it attached to?",
        lambda one: names("DGICM")(one) and one.pillar == "B",
    ),
    ("mlat guys. what they do. codes only", names("SOM-MLAT")),
    (
        "Which activities carry the Bilateral and Multilateral Cooperation Project?",
        lambda one: any("Bilateral and Multi" in e.wording.text for e in one.projects),
    ),
    (
        "How many activities have the project to enhance cooperation with international "
        "organizations?",
        lambda one: any("with International Org" in e.wording.text for e in one.projects),
    ),
    (
        "Activities coordinated by SOMTC but not supported by AICHR?",
        lambda one: leads("SOMTC")(one) and not backs("AICHR")(one),
    ),
    (
        "where does SLOM lead while ACMW is not in support",
        lambda one: leads("SLOM")(one) and not backs("ACMW")(one),
    ),
    (
        "which activities does SOMTC support but not lead",
        lambda one: backs("SOMTC")(one) and not leads("SOMTC")(one),
    ),
    ("list the types that name just one body", lambda one: len({e.body for e in one.bodies}) == 1),
    (
        "Which activities have at least 2 supporting bodies?",
        lambda one: supporters(one) >= 2,
    ),
    ("acts w/ 2+ supporters", lambda one: supporters(one) >= 2),
    ("activities w/o any indicator", lambda one: not one.indicators),
    (
        "Activities whose indicators are missing or whose projects are missing",
        lambda one: not one.indicators or not one.projects,
    ),
    (
        "Which activities lack both a coordinating and a supporting body?",
        lambda one: not one.named(Role.COORDINATING) and not supporters(one),
    ),
    (
        "Which activities have both a blank project cell and a coordinator?",
        lambda one: not one.projects and bool(one.named(Role.COORDINATING)),
    ),
    (
        "Which activities are coordinated by SOMSWD and supported by anyone?",
        lambda one: leads("SOMSWD")(one) and supporters(one) > 0,
    ),
    (
        "activities coordinated by anybody other than SOMTC in pillar A",
        lambda one: (
            one.pillar == "A" and any(body != "SOMTC" for body in one.named(Role.COORDINATING))
        ),
    ),
    (
        "For which activities does SOMTC share the coordinating role with somebody else?",
        lambda one: leads("SOMTC")(one) and len(one.named(Role.COORDINATING)) > 1,
    ),
    (
        "Which activities in pillars B and C have neither SOMTC nor SOMSWD in any role?",
        lambda one: one.pillar in "BC" and not names("SOMTC")(one) and not names("SOMSWD")(one),
    ),
    (
        "Which activities involve both SOMTC and DGICM, but neither is the lead?",
        lambda one: (
            names("SOMTC")(one)
            and names("DGICM")(one)
            and not leads("SOMTC")(one)
            and not leads("DGICM")(one)
        ),
    ),
    (
        "Which activities are supported by either ASLOM or DGICM?",
        lambda one: backs("ASLOM")(one) or backs("DGICM")(one),
    ),
    (
        "Which activities have more projects than indicators?",
        lambda one: sum(not p.pointer for p in one.projects) > len(one.indicators),
    ),
    (
        "Which activities with a BWP reference are led by SOMTC?",
        lambda one: leads("SOMTC")(one) and any(r.target.parts[0] == "BWP" for r in one.references),
    ),
    (
        "Which activities are led by someone other than SOMTC or SLOM?",
        lambda one: any(b not in ("SOMTC", "SLOM") for b in one.named(Role.COORDINATING)),
    ),
    (
        "While SOMTC coordinates the greater share, list the activities in which it only supports.",
        backs("SOMTC"),
    ),
    (
        "I know SOMTC leads most of it. But which ones does SOMTC merely support?",
        backs("SOMTC"),
    ),
    (
        "I was told some activity types have not a single project filled in. How many, and which?",
        lambda one: not one.projects,
    ),
    (
        "slom and no acmw = which activities",
        lambda one: names("SLOM")(one) and not names("ACMW")(one),
    ),
    (
        "Which activities of SOMSWD are supported by SOMTC?",
        lambda one: leads("SOMSWD")(one) and backs("SOMTC")(one),
    ),
    (
        "Which activity has a relevant body rather than a supporting or coordinating one?",
        lambda one: bool(one.named(Role.RELEVANT)),
    ),
    (
        "where does SOMTC coordinate, where does SOMTC support, without any footnote",
        lambda one: names("SOMTC")(one) and not one.footnotes,
    ),
]


@pytest.mark.parametrize(("question", "accept"), ACTIVITIES, ids=[one for one, _ in ACTIVITIES])
def test_conditions_on_activities_combine(
    assistant: Assistant, register: Register, question: str, accept: Test
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    wanted = [one.code for one in register.activities if accept(one)]
    assert [item.locator for item in answer.items] == wanted


Group = Callable[[list[Activity]], bool]
OUTCOMES: list[tuple[str, Group]] = [
    (
        "Which outcomes does SLOM have no activity under?",
        lambda own: not any(names("SLOM")(one) for one in own),
    ),
    (
        "Name the outcomes in which every single activity is coordinated by the same body.",
        lambda own: (
            all(one.named(Role.COORDINATING) for one in own)
            and len({body for one in own for body in one.named(Role.COORDINATING)}) == 1
        ),
    ),
    (
        "In how many outcomes does SOMTC coordinate every activity?",
        lambda own: all(leads("SOMTC")(one) for one in own),
    ),
    (
        "Which outcomes have at least one activity with no coordinator?",
        lambda own: any(not one.named(Role.COORDINATING) for one in own),
    ),
    (
        "which outcomes does ACWC not appear under?",
        lambda own: not any(names("ACWC")(one) for one in own),
    ),
    (
        "Outcomes under which nobody except SOMTC coordinates",
        lambda own: {body for one in own for body in one.named(Role.COORDINATING)} == {"SOMTC"},
    ),
    (
        "Which outcomes have no supporting body in any of their activities?",
        lambda own: not any(supporters(one) for one in own),
    ),
    (
        "which outcomes have exactly two activities and just one coordinating body",
        lambda own: (
            len(own) == 2 and len({b for one in own for b in one.named(Role.COORDINATING)}) == 1
        ),
    ),
    (
        "which outcomes involve more than four different bodies?",
        lambda own: len({entry.body for one in own for entry in one.bodies}) > 4,
    ),
]


@pytest.mark.parametrize(("question", "accept"), OUTCOMES, ids=[one for one, _ in OUTCOMES])
def test_conditions_on_outcomes_combine(
    assistant: Assistant, register: Register, question: str, accept: Group
) -> None:
    answer = assistant.ask(question)
    wanted = [
        outcome.code
        for outcome in register.outcomes
        if accept([one for one in register.activities if one.outcome == outcome.code])
    ]
    assert [item.locator for item in answer.items] == wanted


def _roles(register: Register, body: str) -> set[Role]:
    return {e.role for one in register.activities for e in one.bodies if e.body == body}


def _leads_in(register: Register, body: str) -> set[str]:
    return {one.pillar for one in register.activities if leads(body)(one)}


def _pillars(register: Register, body: str) -> set[str]:
    return {one.pillar for one in register.activities for e in one.bodies if e.body == body}


BODIES: list[tuple[str, Callable[[Register, str], bool]]] = [
    (
        "which bodies never coordinate anything",
        lambda plan, body: Role.COORDINATING not in _roles(plan, body),
    ),
    (
        "Which bodies both coordinate and support?",
        lambda plan, body: {Role.COORDINATING, Role.SUPPORTING} <= _roles(plan, body),
    ),
    (
        "Which coordinating bodies never appear as supporting body?",
        lambda plan, body: (
            Role.COORDINATING in _roles(plan, body) and Role.SUPPORTING not in _roles(plan, body)
        ),
    ),
    (
        "Which bodies have a role in pillar A but none in pillar B?",
        lambda plan, body: "A" in _pillars(plan, body) and "B" not in _pillars(plan, body),
    ),
    (
        "Which bodies appear in only one pillar?",
        lambda plan, body: len(_pillars(plan, body)) == 1,
    ),
    (
        "bodies that coordinate in Pillar A but not in Pillar D",
        lambda register, body: (
            "A" in _leads_in(register, body) and "D" not in _leads_in(register, body)
        ),
    ),
    (
        "Which bodies coordinate in pillars A and B but not D?",
        lambda register, body: (
            bool({"A", "B"} & _leads_in(register, body)) and "D" not in _leads_in(register, body)
        ),
    ),
    (
        "bodies that coordinate something in every pillar",
        lambda register, body: len(_leads_in(register, body)) == 4,
    ),
    (
        "which bodies support everything SLOM leads?",
        lambda register, body: all(
            backs(body)(one) for one in register.activities if leads("SLOM")(one)
        ),
    ),
    (
        "which bodies support both SOMTC and SLOM?",
        lambda register, body: all(
            any(leads(other)(one) and backs(body)(one) for one in register.activities)
            for other in ("SOMTC", "SLOM")
        ),
    ),
    (
        "which bodies support SOMTC but not SLOM?",
        lambda register, body: (
            any(leads("SOMTC")(one) and backs(body)(one) for one in register.activities)
            and not any(leads("SLOM")(one) and backs(body)(one) for one in register.activities)
        ),
    ),
]


@pytest.mark.parametrize(("question", "accept"), BODIES, ids=[one for one, _ in BODIES])
def test_conditions_on_bodies_combine(
    assistant: Assistant,
    register: Register,
    question: str,
    accept: Callable[[Register, str], bool],
) -> None:
    answer = assistant.ask(question)
    told = {claim.text.split("**")[1] for claim in answer.claims[1:]}
    assert told == {body for body in register.bodies if accept(register, body)}


@pytest.mark.parametrize(
    "question",
    [
        "Which of those have no indicators?",
        "Which activities train judges but not prosecutors?",
        "Which activities about recruitment are coordinated by SLOM but not supported by ACMW?",
        "How many have a supporter, and how many have none?",
        "Does AICHR coordinate more activities than SOMSWD?",
        "Activities that SOMTC coordinates in pillar A and SOMSWD supports in pillar B",
    ],
)
def test_a_question_with_words_not_understood_is_no_set_question(
    understander: Understander, question: str
) -> None:
    assert understander.understand(question).query is None


@pytest.mark.parametrize(
    ("question", "body", "accept"),
    [
        (
            "what do we support that SOMTC leads?",
            "AICHR",
            lambda one: backs("AICHR")(one) and leads("SOMTC")(one),
        ),
        (
            "Do we share any activity with ASLOM?",
            "AICHR",
            lambda one: names("AICHR")(one) and names("ASLOM")(one),
        ),
        ("Can you show us what SLOM leads?", "AICHR", leads("SLOM")),
    ],
)
def test_the_own_body_counts_beside_another_where_it_acts(
    assistant: Assistant, register: Register, question: str, body: str, accept: Test
) -> None:
    answer = assistant.ask(question, body=body)
    wanted = [one.code for one in register.activities if accept(one)]
    assert [item.locator for item in answer.items] == wanted


def test_a_row_is_not_asked_for_its_wording(assistant: Assistant) -> None:
    answer = assistant.ask("Which outcome refers to ACTIP Article 14(13), and what is it about?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [item.locator for item in answer.items] == ["B.6"]


@pytest.mark.parametrize(
    "question",
    ["How many indicators does each pillar have?", "Rank the pillars by number of indicators"],
)
def test_counts_are_given_for_each(assistant: Assistant, register: Register, question: str) -> None:
    text = assistant.ask(question).claims[0].text
    for pillar in register.pillars:
        count = sum(len(a.indicators) for a in register.activities if a.pillar == pillar.letter)
        assert f"Pillar {pillar.letter} ({count})" in text


def test_of_several_codes_those_that_do_not_exist_are_named(assistant: Assistant) -> None:
    answer = assistant.ask("compare A.2.6 with A.2.7")
    assert answer.status is AnswerStatus.PARTIAL
    assert "no A.2.7" in answer.text
    assert "A.2.6" in {citation.locator for citation in answer.citations}


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("pillars A and D", ["A", "D"]),
        ("pillars A, B and D", ["A", "B", "D"]),
        ("the pillar on cooperation", ["D"]),
        ("the prosecution pillar", ["C"]),
        ("the victims chapter", ["B"]),
        ("the whole international cooperation part", ["D"]),
        ("the victims chapter of the handbook", []),
        ("the coordination part", []),
        ("victims take part", []),
        ("the trafficking pillar", []),
        ("activities under protection", ["B"]),
        ("activities within law enforcement", ["C"]),
    ],
)
def test_pillars_are_known_by_letters_and_title_words(
    understander: Understander, words: str, letters: list[str]
) -> None:
    places = understander.understand(f"How many {words}").places
    assert [str(one) for one in places] == letters


def test_an_average_tells_what_was_divided(assistant: Assistant, register: Register) -> None:
    inside = [one for one in register.activities if one.pillar == "B"]
    total = sum(len(one.indicators) for one in inside)
    answer = assistant.ask("average number of indicators per activity in pillar B")
    assert f"{round(total / len(inside), 2):g} indicators" in answer.text
    assert f"{total} indicators in {len(inside)} activities" in answer.text


def test_the_highest_average_is_found_over_pillars(
    assistant: Assistant, register: Register
) -> None:
    def mean(letter: str) -> float:
        inside = [one for one in register.activities if one.pillar == letter]
        projects = sum(not each.pointer for one in inside for each in one.projects)
        return projects / len(inside)

    answer = assistant.ask("Which pillar has the highest average number of projects per activity?")
    best = max((one.letter for one in register.pillars), key=mean)
    assert [item.locator for item in answer.items] == [best]


def test_an_activity_is_told_with_the_outcome_it_belongs_to(assistant: Assistant) -> None:
    answer = assistant.ask("Which outcome does B.3.3 belong to?")
    assert answer.text.startswith("B.3.3 stands under **Outcome B.3**")


def test_a_role_check_that_names_the_place_first_says_no(assistant: Assistant) -> None:
    assert assistant.ask("Under B.1.4 is AICHR the coordinator?").text.startswith("No.")


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Is SOMTC coordinating more than half of all activities?", True),
        ("Does SOMTC lead the majority of the activities?", True),
        ("Does AICHR support at least a quarter of the activities in pillar B?", False),
        ("Does SLOM coordinate less than a third of the activities?", True),
        ("Does D.3.5 have indicators but no projects?", True),
        ("Does B.1.1 have indicators but no projects?", False),
    ],
)
def test_what_is_said_of_a_share_or_of_cells_is_checked(
    assistant: Assistant, question: str, yes: bool
) -> None:
    assert assistant.ask(question).text.startswith("Yes." if yes else "No.")


def test_every_column_asked_for_is_told(assistant: Assistant) -> None:
    one = assistant.ask("projects and indicators of B.1.1").text
    many = assistant.ask("list the projects and indicators under outcome D.2").text
    counted = assistant.ask("How many projects and indicators are there in pillar B?").text
    assert "2 projects" in one
    assert "2 indicators" in one
    assert "5 projects" in many
    assert "3 indicators" in many
    assert "40 projects" in counted
    assert "32 indicators" in counted


def test_what_is_supposed_is_told_as_not_read(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Which activities would be left without a coordinator if SOMTC were to withdraw from B?"
    )
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "if somtc were to withdraw" in answer.text


def test_a_year_in_the_cells_is_told_where_no_date_is_set(assistant: Assistant) -> None:
    answer = assistant.ask("Tell me which project of A.2.6 is foreseen and for what year.")
    assert answer.status is AnswerStatus.PARTIAL
    assert "sets no date" in answer.text
    assert "PP 2023" in answer.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "does ACMW support all activities that SLOM coordinates?",
            "No. 4 of the 5 activities that are coordinated by SLOM are supported by ACMW",
        ),
        ("is ACMW in all of SLOM's activities?", "No. 4 of the 5 activities that name SLOM"),
        (
            "is AICHR involved in each of the activities ASLOM supports?",
            "Yes. 2 of the 2 activities that are supported by ASLOM name AICHR",
        ),
        (
            "do all of SOMSWD's activities have an indicator?",
            "No. 11 of the 12 activities that name SOMSWD have at least one indicator",
        ),
        (
            "of the activities SLOM coordinates, how many are supported by ACMW?",
            "4 of the 5 activities that are coordinated by SLOM are supported by ACMW",
        ),
        (
            "none of SLOM's activities lacks a supporter, right?",
            "No. 1 of the 5 activities that name SLOM has no supporting body: A.4.2",
        ),
        (
            "None of the pillar C activities has a supporting body, right?",
            "No. 2 of the 10 activities in Pillar C have at least one supporting body",
        ),
        (
            "DGICM has no part in pillar B, right?",
            "No. 15 of the 17 activities in Pillar B do not name DGICM in any role",
        ),
        (
            "Please confirm that DGICM has no role in pillar C.",
            "Yes. 10 of the 10 activities in Pillar C do not name DGICM in any role",
        ),
        (
            "pillar B outcomes where AICHR has nothing, neither lead nor support",
            "3 of the 7 outcomes in Pillar B do not name AICHR in any role: B.4, B.5 and B.7",
        ),
        (
            "How many outcomes have three or more different coordinating bodies among their rows?",
            "5 of the 25 outcomes have at least 3 coordinating bodies",
        ),
        (
            "none of SOMSWD's activities is outside pillar B, right?",
            "No. 3 of the 46 activities outside Pillar B name SOMSWD: A.1.5, C.2.1 and D.3.6",
        ),
        (
            "are all of SOMSWD's activities in Pillar B?",
            "No. SOMSWD has a role in 9 activities in Pillar B and elsewhere A.1.5",
        ),
        (
            "is everything SLOM leads in pillar A?",
            "Yes. 5 of the 5 activities that are coordinated by SLOM are in Pillar A",
        ),
        (
            "is every SLOM activity supported by ACMW?",
            "No. 4 of the 5 activities that name SLOM are supported by ACMW",
        ),
        (
            "of the rows ASLOM leads, which have no project?",
            "1 of the 2 activities that are coordinated by ASLOM has no project: D.3.5",
        ),
    ],
)
def test_what_is_said_of_the_rows_of_a_body_is_counted_within_them(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_words_of_its_field_before_a_body_in_brackets_belong_to_its_name(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("education (SOM-ED) and health (SOMHD): who is in more activities?")
    assert answer.text.startswith("SOM-ED has a role in 2 activities and SOMHD has a role in 2")


def test_articles_are_counted_once_however_many_paragraphs(
    assistant: Assistant, register: Register
) -> None:
    def articles(outcome: Outcome) -> set[tuple[str, ...]]:
        places = (one.target for one in outcome.references)
        return {one.parts[:2] for one in places if one.kind is LocatorKind.ARTICLE}

    none = [one.code for one in register.outcomes if not articles(one)]
    several = [one.code for one in register.outcomes if len(articles(one)) > 1]
    answer = assistant.ask("which outcomes refer to no article")
    assert [item.locator for item in answer.items] == none
    answer = assistant.ask("which outcomes refer to more than one article of ACTIP?")
    assert [item.locator for item in answer.items] == several


@pytest.mark.parametrize(
    "question",
    [
        "any activities where nobody is named as the coordinating body?",
        "activities where no one is listed as coordinator",
        "Are there rows where nobody has been put down as coordinating body?",
        "Are there rows where no body is named as the coordinating body?",
        "Which rows had no body entered as coordinating body?",
    ],
)
def test_nobody_named_in_a_role_is_of_that_role(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question)
    wanted = [one.code for one in register.activities if not one.named(Role.COORDINATING)]
    assert [item.locator for item in answer.items] == wanted


@pytest.mark.parametrize(
    "question",
    [
        "does SOMHD coordinate anything or is it only a supporter?",
        "Is SOMHD in charge of anything or does it only support? where exactly?",
    ],
)
def test_of_two_roles_offered_both_are_counted(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("SOMHD coordinates none of the 63 activities")


@pytest.mark.parametrize(
    "question",
    [
        "which outcome is split into the most activities? maybe there is a tie",
        "which outcome comprises the most activity types",
    ],
)
def test_the_fullest_outcomes_are_named_however_it_is_put(
    assistant: Assistant, register: Register, question: str
) -> None:
    sizes = {
        outcome.code: sum(one.outcome == outcome.code for one in register.activities)
        for outcome in register.outcomes
    }
    answer = assistant.ask(question)
    most = [code for code, size in sizes.items() if size == max(sizes.values())]
    assert [item.locator for item in answer.items] == most


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("aichr + somswd in one and the same row, where", "B.6.1 D.3.6"),
        ("which activities have no active or planned project whatsoever?", "A.1.2 A.5.1 D.3.5"),
        ("which outcomes of pillar C have no ongoing or planned projects?", ""),
        (
            "Looking only at pillar C, under which outcomes does at least one activity have a "
            "supporting body?",
            "C.2 C.4",
        ),
        ("Where are AICHR and SOMSWD in a single row, no matter in what role?", "B.6.1 D.3.6"),
        ("Which activities in the protection pillar (B) go without any lead?", ""),
        (
            "For the minister's folder: every activity the labour people head",
            "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2",
        ),
    ],
)
def test_rows_in_other_words(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Which activities have two coordinating bodies each?", "A.7.3 B.2.3"),
        ("Which activities in pillar D carry two supporting bodies each?", "D.3.6"),
        ("Which bodies agreed to support B.7.1?", "B.7.1"),
    ],
)
def test_a_count_of_each_row_is_a_count(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question)) == listed


def test_a_row_asked_for_its_roles_and_what_is_planned_is_told_whole(assistant: Assistant) -> None:
    text = assistant.ask("D.3.6: lead, support, and what is planned there?").text
    assert "SOMTC coordinates; AICHR and SOMSWD support" in text
    assert "D.3.6 has 1 project" in text


@pytest.mark.parametrize(
    "tail",
    [
        " - keep in the ones that have no lead at all.",
        ", counting in those that have no lead.",
        " - include those that name nobody.",
        ", and do count also the ones where nobody is named",
    ],
)
def test_what_is_to_be_kept_in_takes_nothing_away(assistant: Assistant, tail: str) -> None:
    said = f"Pillar A activities where the lead is neither SOMTC nor SLOM{tail}"
    assert codes(assistant.ask(said)) == "A.1.2 A.1.3 A.1.4 A.1.5 A.2.3 A.2.4 A.2.5 A.2.6 A.7.3"


def test_keeping_only_some_rows_is_no_addition(assistant: Assistant) -> None:
    asked = "Pillar A activities not led by SOMTC or SLOM; keep only those that have no lead."
    assert codes(assistant.ask(asked)) == "A.1.3 A.2.5"


def test_of_bodies_without_a_role_those_with_another_one_there_are_told(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which bodies are in B.2 without coordinating there?")
    assert answer.claims[0].text.endswith("Of these, ASLOM has another role there.")
    assert [one.text for one in answer.claims[1:]] == ["**ASLOM**: 1 activity (B.2.2)"]


def test_a_body_with_fewer_rows_has_no_other_role_there(assistant: Assistant) -> None:
    text = assistant.ask("which bodies coordinate fewer than two activities in pillar B?").text
    assert "another role" not in text
    assert "0 activities" not in text


def test_rows_said_to_refer_to_something_cite_where_they_do(assistant: Assistant) -> None:
    answer = assistant.ask("Which activities led by AICHR refer to the AICHR five-year work plan?")
    quoted = {one.id: one.quote for one in answer.citations}
    assert any("FYWP" in quoted[one] for one in answer.claims[0].citations)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "In the victim pillar, which activities have neither us nor the social welfare people "
            "anywhere in the box?",
            "B.3.3 B.6.2",
        ),
        ("which rows in pillar B name neither SOMSWD nor us?", "B.3.3 B.6.2"),
        ("where in pillar B are neither we nor SOMSWD involved", "B.3.3 B.6.2"),
        ("In pillar B, which activities have neither us nor SOMSWD?", "B.3.3 B.6.2"),
    ],
)
def test_the_own_body_beside_another_is_denied_too(
    assistant: Assistant, question: str, listed: str
) -> None:
    answer = assistant.ask(question, body="SOMTC")
    assert " ".join(one.locator for one in answer.items) == listed


@pytest.mark.parametrize(
    "question",
    [
        "How many activities in Pillar C have a second body helping the lead?",
        "Of the ten activities in Pillar C, how many have another body supporting the lead?",
        "Of the ten rows in Pillar C, how many have a further body backing up the coordinator?",
        "Of the ten activities in Pillar C, how many have a supporting body?",
    ],
)
def test_a_second_body_that_helps_the_lead_supports(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert [one.locator for one in answer.items] == ["C.2.1", "C.4.1"]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which outcomes in A have no supporter, in none of their rows?", "3 of the 7 outcomes"),
        ("Which outcomes name no supporter, not in a single row?", "9 of the 25 outcomes"),
        ("Which outcomes in B never name AICHR, in none of their rows?", "3 of the 7 outcomes"),
        ("Which outcomes have no coordinator in at least one of their rows?", "2 of the 25"),
        ("Which outcomes have no supporting body in two of their rows?", "4 of the 25 outcomes"),
        ("Outcome B.1 has no supporter, right?", "No. 3 of the 5 activities"),
        ("Outcome B.1 has no supporter in any of its activities, right?", "No. 3 of the 5"),
        ("Does Outcome A.5 have no supporter, in none of its rows?", "Yes. The one activity"),
        ("Pillar C has no relevant body, right?", "Yes. 10 of the 10 activities"),
        ("Is there a row in Outcome B.1 without a supporter?", "Yes. 3 of the 5 activities"),
    ],
)
def test_what_a_place_lacks_is_lacking_in_all_of_its_rows(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("which activities led by SLOM are not supported by ACMW", "A.4.2"),
        ("which activities led by SLOM does ACMW not support", "A.4.2"),
        ("which of the rows SLOM leads are not backed by ACMW", "A.4.2"),
        ("which activities supported by AICHR are not led by SOMTC", "A.2.6 A.3.2"),
        ("which activities led by SLOM or ACWC are not supported by ACMW", "A.1.2 A.4.2 B.2.3"),
        ("which activities led by SLOM are supported by AICHR", "A.3.2"),
        ("which activities not led by SOMTC are supported by AICHR", "A.2.6 A.3.2"),
    ],
)
def test_what_is_denied_of_the_rows_of_a_body_is_denied_of_the_other(
    assistant: Assistant, question: str, rows: str
) -> None:
    assert " ".join(one.locator for one in assistant.ask(question).items) == rows


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("are you sure there's nothing for AICHR in pillar C?", "No. "),
        ("so you're sure AICHR has nothing in pillar C?", "No. "),
        ("really nothing for AICHR in pillar C?", "No. "),
        ("are you sure there's nothing for SLOM in pillar C?", "Yes. "),
        ("are you certain there's nothing led by SLOM in pillar A?", "No. "),
    ],
)
def test_nothing_that_one_is_sure_of_is_held_against_every_row(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "number", "unit"),
    [
        ("which rows have no supporting body next to SLOM?", NONE, "supporters"),
        ("rows without a coordinator alongside SLOM", NONE, "coordinators"),
        ("which rows have a supporting body next to SLOM?", SOME, "supporters"),
        ("on which rows is there a supporting body next to SLOM?", SOME, "supporters"),
        ("On which rows in pillar A is there a supporter alongside SLOM?", SOME, "supporters"),
        ("In which rows is there no supporting body next to SLOM?", NONE, "supporters"),
        ("where is there another coordinating body next to SLOM?", SOME, "coordinators"),
        ("which rows have a supporting body in addition to SLOM?", SOME, "supporters"),
    ],
)
def test_who_stands_beside_a_body_is_another_one(
    understander: Understander, question: str, number: Number, unit: str
) -> None:
    query = understander.interpret(question, None).query
    assert query is not None
    assert query.conditions == (Holds(("SLOM",), tuple(Role)), Counts(unit, number, ("SLOM",)))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("so the whole of outcome B.2 is run by AICHR?", "No"),
        ("the whole of outcome B.2 is supported by SOMTC?", "No"),
        ("all of outcome B.1 is led by SOMTC?", "No"),
        ("so everything in B.3 is supported by ACWC?", "No"),
        ("nobody in D.2 is supported by ASLOM?", "Yes"),
    ],
)
def test_what_is_said_of_a_whole_outcome_is_tested(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert assistant.ask(question).text.startswith(f"{verdict}. ")


def test_a_name_that_is_denied_is_told_by_its_letters(understander: Understander) -> None:
    meaning = understander.understand("I need the ones on fees that are for somebody not SLOM")
    assert meaning.denied == "not slom"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "Among the outcomes where SOMSWD leads a row, which ones cite Article 14 of ACTIP?",
            "2 of the 25 outcomes refer to ACTIP Art. 14 and have at least one activity that is "
            "coordinated by SOMSWD: B.1 and B.5.",
        ),
        (
            "Of the outcomes where SLOM leads an activity, which refer to both ACTIP and APA?",
            "2 of the 25 outcomes refer to ACTIP",
        ),
    ],
)
def test_what_which_ones_cite_is_said_of_the_outcomes(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
