"""A small made-up plan, gold questions and answers whose grades can be worked out by hand."""

from typing import Any

from tipassist.evaluation.gold import Gold
from tipassist.locators import footnote, paragraph
from tipassist.register.model import (
    Activity,
    BodyRole,
    Footnote,
    Outcome,
    Pillar,
    Reference,
    Register,
    Wording,
)
from tipassist.types import (
    Answer,
    AnswerStatus,
    Citation,
    Claim,
    CorpusStamp,
    Item,
    Role,
    Route,
    Span,
)

TEXT = "Train judges. SLOM Supporting ASB: ACMW. Fund shelters. ACWC. See APA IV.A(e)."


def wording(text: str) -> Wording:
    start = TEXT.index(text)
    return Wording(text, (Span(start, start + len(text)),))


PLAN = Register(
    document="plan",
    edition="1",
    title=Wording("Plan"),
    text=TEXT,
    pillars=(Pillar("A", Wording("Prevention"), Wording("Prevent it")),),
    outcomes=(Outcome("A.1", Wording("Judges know")),),
    activities=(
        Activity(
            "A.1.1",
            wording("Train judges."),
            bodies=(BodyRole("SLOM", Role.COORDINATING), BodyRole("ACMW", Role.SUPPORTING)),
            references=(Reference(paragraph("APA", "IV", "A", "e"), footnote(1)),),
            footnotes=(1,),
        ),
        Activity("A.1.2", wording("Fund shelters."), bodies=(BodyRole("ACWC", Role.COORDINATING),)),
    ),
    footnotes=(Footnote(1, wording("APA IV.A(e)")),),
)
DOCUMENTS = {("plan", "1"): TEXT}


def gold(**fields: Any) -> Gold:
    row = {
        "id": "q1",
        "split": "dev",
        "group_id": "g1",
        "kind": "body_list",
        "question": "What does SLOM coordinate?",
        "expected_status": ["answered"],
    }
    return Gold.model_validate(row | fields)


def citation(name: str, locator: str, quote: str, **fields: Any) -> Citation:
    start = TEXT.find(quote)
    values = {
        "id": name,
        "locator": locator,
        "kind": "bodies",
        "document": "plan",
        "edition": "1",
        "label": f"{locator} · cell",
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "url": f"/documents/plan#{locator}",
    }
    return Citation.model_validate(values | fields)


def answer(**fields: Any) -> Answer:
    values: dict[str, Any] = {
        "id": "a",
        "conversation_id": "c",
        "question": "q",
        "status": AnswerStatus.ANSWERED,
        "route": Route.REGISTER,
        "text": "",
        "corpus": CorpusStamp(edition="1", digest="d"),
    }
    return Answer.model_validate(values | fields)


def listing(*codes: str, total: int | None = None) -> Answer:
    items = tuple(Item(locator=code, title="") for code in codes)
    return answer(items=items, items_total=len(items) if total is None else total)


SLOM_ANSWER = answer(
    text="SLOM coordinates A.1.1.",
    claims=(Claim(text="SLOM coordinates A.1.1.", citations=("c1",)),),
    citations=(citation("c1", "A.1.1", "SLOM Supporting ASB: ACMW"),),
    items=(
        Item(locator="A.1.1", title="Train judges.", coordinating=("SLOM",), supporting=("ACMW",)),
    ),
    items_total=1,
    complete=True,
)
