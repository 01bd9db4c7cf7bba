from dataclasses import replace

import pytest

from tipassist import locators
from tipassist.corpus.manifest import DocumentKind, load_corpus
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.index.from_register import passages_of
from tipassist.index.passages import STRETCHES, Passage, PassageKind
from tipassist.register.model import (
    Activity,
    BodyRole,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Project,
    Register,
    Section,
    SectionPart,
    UncodedType,
    Wording,
)
from tipassist.settings import default_corpus_dir
from tipassist.types import Role, Span


def _wording(text: str, start: int = 0) -> Wording:
    return Wording(text, (Span(start, start + len(text)),))


_ACTIVITY = Activity(
    code="B.3.2",
    wording=_wording("Improve shelters", 100),
    examples=(_wording("Build shelters", 200), _wording("Staff shelters", 300)),
    bodies=(
        BodyRole("ACWC", Role.COORDINATING),
        BodyRole("SOMSWD", Role.COORDINATING),
        BodyRole("AICHR", Role.SUPPORTING),
    ),
    projects=(Project(_wording("Open a shelter", 400)), Project(_wording("Visit a shelter", 500))),
    indicators=(_wording("Number of shelters", 600),),
    uncoded=(UncodedType(_wording("Increase funding", 700), (_wording("Ask donors", 800),)),),
    asb_cell=(Span(900, 930),),
)
_REGISTER = Register(
    document="work-plan",
    edition="2023-2028",
    title=_wording("Plan"),
    text="",
    pillars=(Pillar("B", _wording("Protection"), _wording("Victims are safe", 20)),),
    outcomes=(Outcome("B.3", _wording("Victims find shelter")),),
    activities=(_ACTIVITY,),
    sections=(
        Section(
            "F",
            _wording("Coordination"),
            (
                SectionPart(locators.section("F"), _wording("The mechanisms are these.")),
                SectionPart(
                    locators.section("F", "1"),
                    _wording("SOMTC leads. In that capacity, it will:"),
                    lead_in=0,
                ),
                SectionPart(
                    locators.section("F", "1", "a"), _wording("review the plan"), lead_in=1
                ),
                SectionPart(locators.section("F"), _wording("The last paragraph.")),
            ),
        ),
    ),
    glossary=(GlossaryTerm("SLOM", _wording("Senior Labour"), (), locators.glossary("SLOM")),),
    expansions=(
        GlossaryTerm("TOR", _wording("Terms of Reference"), (), locators.section("F", "1")),
        GlossaryTerm("TOR", _wording("Terms of Reference"), (), locators.section("F", "1")),
    ),
    footnotes=(Footnote(14, _wording("ACTIP, Article 14(7)")), Footnote(15, _wording(" "))),
)


@pytest.fixture(scope="module")
def passages() -> dict[str, Passage]:
    return {passage.id: passage for passage in passages_of(_REGISTER)}


def test_every_stretch_of_the_plan_is_a_passage(passages: dict[str, Passage]) -> None:
    stretches = [id for id, one in passages.items() if one.kind in STRETCHES]
    assert stretches == [
        "B",
        "B.3",
        "B.3.2",
        "B.3.2/examples",
        "B.3.2/projects/1",
        "B.3.2/projects/2",
        "B.3.2/indicators/1",
        "B.3.2/bodies",
        "B.3.2/uncoded/1",
        "Section F/1",
        "Section F.1",
        "Section F.1.a",
        "Section F/2",
        "Glossary SLOM",
        "Section F.1/expansion/TOR",
        "Section F.1/expansion/TOR/2",
        "Footnote 14",
    ]


def test_every_text_is_a_passage_by_itself_whole_and_by_sentence() -> None:
    lead = Wording("The plan is reviewed each year. It ends in 2028 for good.", (Span(0, 57),))
    section = Section("E", _wording("Time"), (SectionPart(locators.section("E"), lead),))
    plan = replace(_REGISTER, sections=(section,))
    found = [one for one in passages_of(plan) if one.kind is PassageKind.SENTENCE]
    texts = {one.id: one.indexed_text for one in found}
    assert texts["B.3.2/wording/sentence/1"] == "Improve shelters"
    assert texts["B.3.2/example/2/sentence/1"] == "Staff shelters"
    assert texts["B/goal/sentence/1"] == "Victims are safe"
    assert texts["Glossary SLOM/text/sentence/1"] == "SLOM: Senior Labour"
    assert [texts[f"Section E/1/text/sentence/{at}"] for at in (1, 2, 3)] == [
        lead.text,
        "The plan is reviewed each year.",
        "It ends in 2028 for good.",
    ]
    assert {one.spans for one in found if one.id.startswith("Section E")} == {lead.spans}


@pytest.mark.parametrize(
    ("id", "breadcrumb"),
    [
        ("B", "Pillar B › Goal"),
        ("B.3", "Pillar B › Outcome B.3"),
        ("B.3.2", "Pillar B › Outcome B.3 › B.3.2"),
        ("B.3.2/indicators/1", "Pillar B › Outcome B.3 › B.3.2 › Indicators"),
        ("B.3.2/bodies", "Pillar B › Outcome B.3 › B.3.2 › ASEAN Sectoral Bodies"),
        ("Section F/1", "Section F: Coordination"),
        ("Section F.1.a", "Section F: Coordination › F.1 › F.1.a"),
        ("Glossary SLOM", "Glossary › SLOM"),
        ("Section F.1/expansion/TOR", "Section F.1 › TOR"),
        ("Footnote 14", "Footnote 14"),
    ],
)
def test_a_breadcrumb_says_where_a_passage_stands(
    passages: dict[str, Passage], id: str, breadcrumb: str
) -> None:
    assert passages[id].breadcrumb == breadcrumb


def test_a_whole_activity_holds_all_its_fields(passages: dict[str, Passage]) -> None:
    whole = passages["B.3.2"]
    assert whole.text.splitlines() == [
        "Improve shelters",
        "Build shelters",
        "Staff shelters",
        "Open a shelter",
        "Visit a shelter",
        "Number of shelters",
        "Coordinating ASBs: ACWC, SOMSWD; Supporting ASB: AICHR",
    ]
    assert [span.start for span in whole.spans] == [100, 200, 300, 400, 500, 600, 900]


def test_a_field_carries_its_activity(passages: dict[str, Passage]) -> None:
    project = passages["B.3.2/projects/2"]
    assert project.kind is PassageKind.PROJECT
    assert str(project.locator) == "B.3.2"
    assert (project.pillar, project.outcome) == ("B", "B.3")
    assert ("AICHR", Role.SUPPORTING) in project.bodies


def test_an_uncoded_type_belongs_to_its_activity(passages: dict[str, Passage]) -> None:
    uncoded = passages["B.3.2/uncoded/1"]
    assert uncoded.kind is PassageKind.ACTIVITY
    assert uncoded.text == "Increase funding\nAsk donors"


def test_an_item_is_led_in_by_the_last_sentence_before_it(passages: dict[str, Passage]) -> None:
    assert passages["Section F.1.a"].lead_in == "In that capacity, it will:"
    assert passages["Section F.1"].lead_in == "The mechanisms are these."
    assert passages["Section F/2"].lead_in == ""


def test_an_activity_without_bodies_has_no_bodies_passage() -> None:
    bare = replace(_REGISTER, activities=(replace(_ACTIVITY, bodies=(), asb_cell=()),))
    assert "B.3.2/bodies" not in [passage.id for passage in passages_of(bare)]


@pytest.fixture(scope="module")
def plan() -> Register:
    stored = load_corpus(default_corpus_dir()).current(DocumentKind.WORK_PLAN)
    return parse_work_plan(stored.text, stored.document.id, stored.document.edition)


def test_every_passage_of_the_plan_has_its_own_name_and_place(plan: Register) -> None:
    found = passages_of(plan)
    assert len({passage.key for passage in found}) == len(found)
    assert all(passage.spans for passage in found)
    assert all(span.of(plan.text).strip() for passage in found for span in passage.spans)


def test_every_cell_of_the_plan_is_a_passage(plan: Register) -> None:
    kinds = [passage.kind for passage in passages_of(plan)]
    assert kinds.count(PassageKind.PROJECT) == sum(len(one.projects) for one in plan.activities)
    assert kinds.count(PassageKind.INDICATOR) == sum(len(one.indicators) for one in plan.activities)
    assert kinds.count(PassageKind.OUTCOME) == len(plan.outcomes)
    assert kinds.count(PassageKind.FOOTNOTE) == len(plan.footnotes)
    assert kinds.count(PassageKind.SECTION) == sum(1 for _ in plan.section_parts())
