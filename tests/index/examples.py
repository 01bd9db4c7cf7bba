"""Passages for the tests of the index."""

from collections.abc import Sequence

from tipassist import locators
from tipassist.index.passages import Passage, PassageKind
from tipassist.types import Role, Span


def passage(
    code: str = "A.1.1",
    text: str = "Conduct training for teachers",
    *,
    id: str = "",
    kind: PassageKind = PassageKind.PROJECT,
    bodies: Sequence[tuple[str, Role]] = (("SOMTC", Role.COORDINATING),),
    document: str = "work-plan",
    edition: str = "2023-2028",
) -> Passage:
    pillar, outcome = code[0], code.rsplit(".", 1)[0]
    return Passage(
        id=id or f"{code}/{kind}",
        document=document,
        edition=edition,
        locator=locators.code(code),
        kind=kind,
        breadcrumb=f"Pillar {pillar} › Outcome {outcome} › {code}",
        text=text,
        spans=(Span(0, len(text)),),
        pillar=pillar,
        outcome=outcome,
        bodies=tuple(bodies),
    )


PASSAGES = (
    passage("A.1.1", "Develop curricula for schools about safe migration"),
    passage("A.1.2", "Review laws that discriminate against women migrant workers"),
    passage(
        "B.2.1",
        "Train frontline officers to identify victims",
        bodies=(("ACWC", Role.COORDINATING), ("SOM-ED", Role.SUPPORTING)),
    ),
    passage("B.2.1", "Number of frontline officers trained", kind=PassageKind.INDICATOR),
    passage("C.1.3", "Investigate money laundering with financial intelligence", bodies=()),
    passage("D.4.1", "Exchange prosecutors between member states", edition="2017-2020"),
    passage("D.4.2", "Report under ACTIP Article 14(7)", document="report"),
)
