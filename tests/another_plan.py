"""A corpus folder whose only plan is a made-up one: other pillars, bodies, titles and forms."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tests.corpus.edits import row
from tipassist.corpus.manifest import MANIFEST

_TITLE = "ASEAN Multi-Sectoral Work Plan Against Trafficking in Persons 2029-2033"
_HEADER = (
    "Expected Outcomes\tTypes of Activities / Programmes\tCoordinating Sectoral Body\t"
    "Activities/Projects\tIndicators"
)
_SECTIONS = """\
## A. Purpose and Background

This Work Plan was adopted in Luang Prabang on 15 May 2029.<sup>1</sup>

<sup>1</sup> ASEAN Declaration on Safe Journeys, paragraph 4.

## B. Governance

- 1. **The Steering Group** meets twice a year. It will:
 - a. approve the yearly budget proposals;
 - b. settle disputes among bodies within 60 days, by
   - i. mediation; or
   - ii. a vote of two thirds;
 - c. be chaired by the ASEAN Member States in turn.
- 2. **Coordinating ASBs** report by 30 June of each year to the ASEAN Secretariat.
"""
_ROWS = {
    ("A. Prevention", "Fewer people are deceived into exploitation.<sup>2</sup>"): (
        row(
            "A.1 Job seekers recognise false offers <sup>3</sup>",
            "A.1.1 Activities to run campaigns in border provinces E.g., Produce radio drama",
            "SOMRI",
            "Broadcast a weekly radio series. Train 200 village volunteers",
            "Number of listeners reached",
        ),
        row(
            "",
            "**A.1.2** Activities to license recruiters",
            "SLOM, ACMW Supporting ASB(s): SOMRI; SOM-ED",
            "Publish a blacklist of recruiters",
            "Number of licences withdrawn. Number of complaints received",
        ),
        row("", "A.1.3 Activities to teach digital literacy in schools", "TBC"),
        row(
            "A.2 Employers keep supply chains clean",
            "A.2.1 Activities to audit suppliers",
            "ASEAN Coast Guard Forum Supporting ASB: SLOM",
            "Audit 50 factories every year",
            "Share of audited factories",
        ),
    ),
    ("B. Justice", "Traffickers are convicted in fair trials."): (
        row(
            "B.1 Courts decide cases within a year <sup>4</sup>",
            "B.1.1 Activities to train judges",
            "ASEAN Senior Law Officials Meeting (ASLOM) Supporting ASBs: Council of Chief Justices",
            "Hold a moot court every year",
            "Average length of trials",
        ),
        row(
            "",
            "B.1.2 Activities to trace criminal assets",
            "SOMTC Relevant ASB: ASLOM",
            "",
            "Value of assets confiscated",
        ),
    ),
    ("E. Technology", "Platforms are hostile ground for traffickers."): (
        row("E.1", "E.1.1", "", "Pilot an image-matching tool", "Number of images removed"),
        row(
            "Platforms remove adverts quickly",
            "Activities to remove online adverts",
            "SOMRI Supporting ASB: SOMTC",
        ),
    ),
}
_NOTES = """
<sup>2</sup> ACTIP, Articles 11 and 12(1)(a)-(d); UNTOC, Article 31(1).

<sup>3</sup> APA, Paragraphs IV.A(b)-(d)

<sup>4</sup> ACTIP, Article 16(1)-(3), (5); Harbour Protocol, Article 6(2)

Glossary\t\t\t
SOMRI\tASEAN Senior Officials Meeting Responsible for Information\tACMW\tASEAN Committee on Labour
SLOM\tASEAN Senior Labour Officials Meeting\tCase worker\tA person with a survivor, \
including village mediators and interpreters
ASLOM\tASEAN Senior Law Officials Meeting\tSOMTC\tSenior Officials Meeting on Transnational Crime
"""


def another_plan(clauses: str = "") -> str:
    """Return the text of the made-up plan, with more sections after its own."""
    pillars = []
    for (title, goal), rows in _ROWS.items():
        pillars.append("\n".join([title, "", goal, "", f"{title}\t\t\t\t", _HEADER, *rows, ""]))
    return "\n".join([_TITLE, "", _SECTIONS, clauses, *pillars, _NOTES])


def corpus_of_another_plan(
    folder: Path, clauses: str = "", cells: Mapping[str, str] = MappingProxyType({})
) -> Path:
    """Make a corpus folder of the made-up plan alone; return the folder.

    Args:
        folder: Where to make it.
        clauses: More sections.
        cells: What stands in place of its own words.
    """
    folder.mkdir()
    text = another_plan(clauses)
    for old, new in cells.items():
        text = text.replace(old, new)
    (folder / "plan.md").write_text(text, "utf-8", newline="")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / MANIFEST).write_text(
        f'[[documents]]\nid = "work-plan"\nkind = "work-plan"\ntitle = "{_TITLE}"\n'
        f'edition = "2029-2033"\nfile = "plan.md"\nsha256 = "{digest}"\nsource = "made up"\n'
        "current = true\n",
        "utf-8",
    )
    return folder
