"""Answers made by hand, for rendering."""

from tipassist.types import (
    Answer,
    AnswerStatus,
    Citation,
    Claim,
    CorpusStamp,
    Item,
    Route,
)


def citation(number: int, locator: str, label: str, quote: str) -> Citation:
    return Citation(
        id=f"c{number}",
        locator=locator,
        kind="activity",
        document="work-plan",
        edition="2023-2028",
        label=f"{locator} · {label}",
        quote=quote,
        start=0,
        end=len(quote),
        url=f"/documents/work-plan#{locator}",
    )


def answer(
    text: str,
    *citations: Citation,
    status: AnswerStatus = AnswerStatus.ANSWERED,
    items: tuple[Item, ...] = (),
    items_total: int = 0,
    complete: bool = False,
    suggestions: tuple[str, ...] = (),
) -> Answer:
    return Answer(
        id="a1",
        conversation_id="v1",
        question="?",
        status=status,
        route=Route.REGISTER,
        text=text,
        claims=(Claim(text=text, citations=tuple(one.id for one in citations)),),
        citations=citations,
        items=items,
        items_total=items_total,
        complete=complete,
        suggestions=suggestions,
        corpus=CorpusStamp(edition="2023-2028", digest="d"),
    )


def long_list(count: int) -> Answer:
    """Return a list of `count` activities, each with two sources."""
    codes = [f"A.1.{number}" for number in range(1, count + 1)]
    rows = "\n".join(f"- **{code}** Programmes of kind {code} [{code}]" for code in codes)
    sources = [
        citation(2 * at + side, code, label, f"{label} of {code}")
        for at, code in enumerate(codes)
        for side, label in enumerate(("Coordinating ASB", "Activity"), 1)
    ]
    return answer(
        f"There are {count}.\n\n{rows}",
        *sources,
        items=tuple(Item(locator=code, title=code) for code in codes),
        items_total=count,
        complete=True,
    )
