"""Sources made up for the ladder: a section, a principle, a row, a clause."""

from tipassist.answer.draft import Evidence
from tipassist.locators import Locator, article, code, section
from tipassist.types import Span
from tipassist.writer.ladder.climbing import ladder_over
from tipassist.writer.ladder.reading import Known
from tipassist.writer.ladder.verdict import Verdict
from tipassist.writer.sources import RawSentence, Source

KNOWN = Known(
    {"ACWC": "ASEAN Commission on Women", "MERL": "Monitoring, Evaluation, Reporting and Learning"},
    frozenset(("victims", "evaluation", "persons", "reports", "shelters", "support")),
)


def source(
    number: int,
    place: Locator,
    text: str,
    fields: tuple[tuple[str, str], ...] = (),
    *,
    vital: bool = False,
) -> Source:
    """Make a source; its one span is of no document."""
    evidence = Evidence(place, "section", f"{place} · Made up", (Span(number, number + 1),))
    return Source(f"e{number}", (evidence,), text, fields, vital)


TIMES = source(
    1,
    section("E"),
    "The Work Plan will undergo periodic reporting from relevant bodies, an annual review, a"
    " mid-term evaluation at the end of 2026, and a final external evaluation at the end of 2028."
    " It was adopted on 24 November 2022. The MERL framework will be led by SOMTC-Philippines.",
)
PRINCIPLE = source(
    2,
    section("C", "3"),
    "Trafficked persons should not be held criminally liable for unlawful acts that they"
    " committed.",
)
ROW = source(
    3,
    code("A.2.6"),
    "Strengthen cooperation on support for victims",
    (("coordinating", "ACWC"), ("supporting", "ACMW, AICHR")),
)
OTHER_ROW = source(
    4, code("B.1.1"), "Train twelve judges on evidence", (("coordinating", "SOMTC, SOMSWD"),)
)
CLAUSE = source(
    5,
    article("ACTIP", "14", "7"),
    "Each Party may provide for the care of victims, and shall protect at least 3 of the identities"
    " of the five victims, subject to its laws.",
)
MEETING = source(6, section("F"), "The AICHR forum meets the ACWC secretariat.")
SOURCES = (TIMES, PRINCIPLE, ROW, OTHER_ROW, CLAUSE, MEETING)


def verdict(text: str, *cited: str, language: str = "en") -> Verdict:
    """Check one sentence against the made-up sources."""
    return ladder_over(SOURCES, KNOWN, language).check(RawSentence(text, cited))
