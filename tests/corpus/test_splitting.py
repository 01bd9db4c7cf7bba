"""Where one entry of a cell ends and the next begins."""

import pytest

from tests.corpus.plan import PLAN
from tipassist.corpus.aligned import Aligned
from tipassist.corpus.layout import load_layout
from tipassist.corpus.splitting import bracketed, learn_lexicon, split_entries

LEXICON = learn_lexicon(
    PLAN,
    "All ASEAN Member States and the ASEAN Sectoral Bodies.",
    ["Capacity Building"],
    load_layout(),
)


def entries(printed: str) -> list[str]:
    """Split a cell; `|` stands where a table row begins."""
    text, starts = "", []
    for piece in printed.split("|"):
        starts.append(len(text))
        text += piece
    cell = Aligned.of_source(text, 0, len(text))
    return [entry.text for entry in split_entries(cell, LEXICON, frozenset(starts))]


# Each entry of a cell on a line of its own.
CELLS = [
    """Conduct a workshop on safe migration
    Provide Legal Assistance Project for Victims""",
    """Number of victims identified
    Number of victims referred (disaggregated by form of support)
    Change in state funding""",
    """Project to raise awareness of TIP.
    Rollout of a helpline.
    Helpdesk at the airport""",
    """Conduct a study (Ref. AICHR FYWP 2021-2025, PA 3.4.3)
    Conduct a forum (Ref; Myanmar 2022 TIP WP; activity 3.10)""",
    """Handbook of the conference 'Work Like Any Other' in ports
    Catalogue of cases for pupils aged 14 to 18
    Compendium of laws""",
    """Number of counsellors trained
    Average number of sessions per person
    Median time to removal
    Number of enquiries""",
    """Share of survivors reached after two months
    Number trafficked again
    Share spent on services""",
    """Protocol on return, with standard forms
    Twenty-four hour contact list""",
    """Number of cases with a liaison officer
    Satisfaction of victims with it""",
    """Regional Assessment Programme
    Exchange of officers for three months""",
    """Mobile teams for border towns
    AICHR Consultation on Crime (Ref. AICHR FYWP 2026-2030, PA 2.5.4)""",
    """Standards for shelters, to be adopted in 2031
    Catalogue of shelters""",
    """Publish the findings of the ASEAN Study on Migration
    Study the effects of climate change""",
    """Work with the SOMTC Working Group on TIP
    Train officers of the National Training Centre""",
    """Support the ASEAN Work Plan on Ageing
    Support ASEAN Member States""",
    """Organise the Capacity Building for officers
    Develop a regional database""",
    """Establish the Specialized Anti-Trafficking Unit (ATU) Secretariat
    Conduct a drill""",
    """Convene a workshop on 27-29 May 2029
    Implement its findings""",
    """See as Ref; Myanmar 2022 TIP WP; 3.4""",
    """Conduct a forum *Following up the previous activities (Ref. AICHR FYWP, PA 3.4.3)""",
    """Convene programmes on: Best practices on border control. Issuance of identity papers.""",
    """Training of officers (e.g., online. Conduct in person)""",
    """Run the 'Look Before You Leap' message series on portals
    Training of campus radio stations""",
    """Refer patients without informing the police against their will
    Offer counselling from a distance""",
    """Register of licensed recruitment agents
    Hotline for workers stranded abroad
    Yearly dialogue with agencies
    Victims' centres in eight ports""",
    """In collaboration with media, promote the hotline
    Together with schools, elucidate the risks""",
    """Set up the Blue Flag Desk at ports
    Open an office in Dili
    Meet yearly with employers""",
    """Award a Careful Host label to hotels
    Print the Safe Screen guide for parents
    Prepare the Fair Measure table.
    Lend it to courts""",
    """Support the Forum
    Host workshops on shelters""",
    """Translate the Handbook
    Measure progress towards its goals""",
    """Fund the Secretariat
    Guide its work on returns""",
]


@pytest.mark.parametrize("cell", CELLS)
def test_entries_are_split_where_they_begin(cell: str) -> None:
    expected = [line.strip() for line in cell.split("\n")]

    assert entries(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Conduct a workshop |Accessibility to care",
            ["Conduct a workshop", "Accessibility to care"],
        ),
        ("Conduct a workshop for ASEAN Member |States and bodies", None),
        ("Organise the Capacity |Building for officers", None),
        ("Conduct a workshop on |Trafficking in Persons", None),
        ("Convene a workshop on 27 |May 2029", None),
        ("Conduct a workshop of the |National Committee", None),
        ("", []),
        ("  ", []),
    ],
)
def test_a_new_row_begins_an_entry_only_when_the_words_allow_it(
    printed: str, expected: list[str] | None
) -> None:
    whole = [printed.replace("|", "")]

    assert entries(printed) == (whole if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a (b) c", "   11  "),
        ("(a (b) c)", " 11111111"),
        ("a (b c", "      "),
        ("a) b", "    "),
        ("(a (b)", "    11"),
        ("", ""),
    ],
)
def test_only_closed_brackets_count(text: str, inside: str) -> None:
    assert bracketed(text) == [mark == "1" for mark in inside]


@pytest.mark.parametrize(
    "whole",
    [
        "Exercise for crews called 'Night Ferry'",
        "Handbook 'Night Watch' for officers",
        "Publish a Harbour Trends Report every November",
        "Issue a Coast Guard Survey twice a year",
        "Meetings under Goal 8 Online",
        "Twinning of regional Average number tables",
        "Approval of national Number of",
        "ASEAN Programme Exchange for officers",
        "Support to the AICHR Consultation on Crime (Ref. AICHR FYWP 2026-2030, PA 2.5.4)",
    ],
)
def test_names_quotes_and_numbers_do_not_part_an_entry(whole: str) -> None:
    assert entries(whole) == [whole]
