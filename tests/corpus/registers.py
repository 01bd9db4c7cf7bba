"""Random work plans of this layout, drawn from a small grammar of real sentences."""

from dataclasses import replace
from itertools import count

from hypothesis import strategies as st

from tipassist.locator_reading import parse as parse_locator
from tipassist.locators import Locator, code, external, footnote, glossary, section
from tipassist.register.model import (
    Activity,
    BodyRole,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Project,
    Reference,
    Register,
    Section,
    SectionPart,
    UncodedType,
    Wording,
)
from tipassist.types import Role

TITLE = (
    "ASEAN Multi-Sectoral Work Plan Against Trafficking in Persons 2029-2034 ('Manila Plan 3.0')"
)

TOPICS = (
    "safe migration",
    "online scamming in the region",
    "victim identification, including at sea",
    "forced labour in fishing fleets",
    "asset recovery under Article 17 of ACTIP",
    "the Guidelines for Consular Assistance",
    "child-friendly interviews (e.g., with trained interpreters)",
    "data exchange between ASEAN Member States",
    "non-conditional care for survivors",
    "the ASEAN Work Plan on Ageing",
    "the SOMTC Working Group on TIP",
    "Human Rights and TIP in ASEAN",
    "the Judicial Training Network",
    "the ASEAN Research Programme on Labour Mobility",
    "prevention of re-trafficking – especially of children",
    "the Workshop on Strengthening Capacity on 27-29 May 2029",
    "mutual legal assistance (MLAT) requests made under bilateral and multilateral MLATs",
    "victims' access to remedies and/or compensation",
)
VERB_PHRASES = (
    "Conduct a regional workshop on",
    "Organise the Capacity Building for Frontline Officers on",
    "Develop and disseminate guidelines on",
    "Implementing the cooperation agreements on",
    "Convene coordination meetings between ASEAN Member States on",
    "Strengthen inter-agency cooperation on",
    "Providing joint trainings for prosecutors and judicial officers on",
    "Establishment of a Central Database System for",
    "Publish the findings of the ASEAN Study on",
    "Support ASEAN Member States to report on",
    "Review and revise existing laws on",
    "In collaboration with the private sector, raise awareness of",
    "Together with public media, elucidating",
)
OTHER_OPENINGS = (
    "Digitise the referral forms used for",
    "Accessibility to the care offered for",
    "Regional studies on",
    "Pre-departure orientation on",
    "Workshop(s) among institutions and agencies responsible for",
)
INDICATOR_OPENINGS = (
    "Number of officers trained on",
    "Number of ASEAN Member States that report on",
    "Change in state funding for",
    "Percentage of recommendations adopted on",
    "Amount of resources leveraged for",
)
TYPE_OPENINGS = (
    "Activities/programmes to improve the quality of work on",
    "Activities/programme types to promote",
    "Capacity Building activities/programmes for labour inspectors on",
)
UNCODED_OPENINGS = (
    "Activities to raise public awareness of",
    "Activity/programme type to develop a regional database for",
    "Increase the number of national campaigns on",
)
OUTCOME_OPENINGS = (
    "ASEAN Member States have strengthened their efforts on",
    "Frontline Officers, prosecutors and judicial officers are better equipped for",
    "The private sector, media and civil society are engaged in work on",
)
PILLAR_TITLES = (
    "Prevention of Trafficking in Persons",
    "Protection of Victims",
    "Law Enforcement and Prosecution of Crimes of TIP",
    "Regional Cooperation and Coordination",
)
SECTION_TITLES = ("Background", "Purpose of the Plan", "Principles", "Time Frame", "Funding")
SENTENCES = (
    "This Work Plan is a living document which will be revised every year.",
    "It covers a five-year period from 2029 – 2034 and ends with a final evaluation.",
    "All ASEAN Member States and the relevant ASEAN Sectoral Bodies take part in its review.",
    "Progress is measured by indicators, shared in periodic reports, and discussed by the chairs.",
)
LEAD_INS = (
    "This Work Plan seeks to align national and regional efforts by:",
    "All actions will be underpinned by the following core principles:",
)
ITEM_WORDS = (
    "leading the annual review in consultation with relevant stakeholders;",
    "Providing a platform for the ASEAN Sectoral Bodies to exchange views; and",
    "Ensure that work plans are aligned with this Work Plan.",
)
ITEM_HEADINGS = ("Do No Harm", "Funding Resources", "The Working Group on TIP")
TERMS = (
    ("ACTIP", "ASEAN Convention Against Trafficking in Persons, Especially Women and Children"),
    ("SOMTC", "Senior Officials Meeting on Transnational Crime"),
    ("ASEAN MLAT", "ASEAN Treaty on Mutual Legal Assistance in Criminal Matters"),
    ("Frontline Officer", "Any person who works directly with victims of TIP (e.g., inspectors)."),
    ("SOM-ED", "ASEAN Senior Officials Meeting on Education"),
    ("Capacity Building", "The means by which skills, experience and capacity are developed."),
)
BODIES = (
    "SOMTC",
    "SOM-ED",
    "ACWC",
    "SOMSWD",
    "AICHR",
    "TELMIN",
    "ADGMIN",
    "SOMRI",
    "ASEAN Secretariat",
    "HSU2",
)

Noted = tuple[str, tuple[str, ...]]
FOOTNOTES: tuple[Noted, ...] = (
    (
        "ACTIP, Article 12(b), (c); APA, Paragraph IV.A(a), (j)",
        ("ACTIP Art. 12(b)", "ACTIP Art. 12(c)", "APA IV.A(a)", "APA IV.A(j)"),
    ),
    (
        "ACTIP, Articles 5-7, 12(d).",
        ("ACTIP Art. 5", "ACTIP Art. 6", "ACTIP Art. 7", "ACTIP Art. 12(d)"),
    ),
    ("APA, Paragraphs IV.B.(g)-(I).", tuple(f"APA IV.B({letter})" for letter in "ghijkl")),
    ("BWP, A.a.1.1", ("BWP A.a.1.1",)),
    ("BWP, B.h.1.1; D.h.1.2", ("BWP B.h.1.1", "BWP D.h.1.2")),
    ("ALM Work Plan 2021", ("ALM Work Plan 2021",)),
    ("Data may be disaggregated by gender, age, disability or other status.", ()),
)
SOURCES: tuple[Noted, ...] = (
    ("(Ref. AICHR FYWP 2021-2025, PA 3.4.3)", ("AICHR FYWP 2021-2025 PA 3.4.3",)),
    (
        "(Ref; Myanmar 2022 TIP WP; activity 3.10.1/3.10.2)",
        ("Myanmar 2022 TIP WP activity 3.10.1", "Myanmar 2022 TIP WP activity 3.10.2"),
    ),
    ("(ref. IAs 2.1.3 and 3.2.1)", ("IA 2.1.3", "IA 3.2.1")),
)
POINTER: Noted = ("See as Ref; Myanmar 2022 TIP WP; 3.4", ("Myanmar 2022 TIP WP activity 3.4",))


def locator(printed: str) -> Locator:
    """Return a locator from its exact form."""
    if printed.startswith(("AICHR", "Myanmar")):
        name, label, place = printed.rsplit(" ", 2)
        return external(name, f"{label} {place}")
    if printed.startswith("IA "):
        return external(*printed.split(" "))
    if printed == "ALM Work Plan 2021":
        return replace(external("", ""), parts=(printed,))
    found = parse_locator(printed)
    assert found is not None
    return found


def references(targets: tuple[str, ...], via: Locator | None) -> tuple[Reference, ...]:
    return tuple(Reference(locator(target), via) for target in targets)


def _about(openings: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda opening, topic: f"{opening} {topic}",
        st.sampled_from(openings),
        st.sampled_from(TOPICS),
    )


def _inline(text: str) -> tuple[Reference, ...]:
    return references(("ACTIP Art. 17",), None) if "Article 17 of ACTIP" in text else ()


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Draw a project: an opening, a topic, perhaps its source, perhaps a full stop."""
    if draw(st.integers(0, 11)) == 0:
        return Project(Wording(POINTER[0]), True, references(POINTER[1], None))
    words = draw(_about(VERB_PHRASES) | _about(VERB_PHRASES) | _about(OTHER_OPENINGS))
    words += draw(st.sampled_from(["", "."]))
    printed, targets = draw(st.just(("", ())) | st.sampled_from(SOURCES))
    text = f"{words} {printed}".strip()
    return Project(Wording(text), references=(*_inline(text), *references(tuple(targets), None)))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[BodyRole, ...]:
    """Draw an ASB cell: blank, coordinating bodies, and others with a label."""
    names = draw(st.lists(st.sampled_from(BODIES), max_size=4, unique=True))
    first = draw(st.integers(0, 2))
    roles = [Role.COORDINATING] * first
    other = draw(st.sampled_from([Role.SUPPORTING, Role.RELEVANT]))
    roles += [other] * (len(names) - first)
    return tuple(BodyRole(name, role) for name, role in zip(names, roles, strict=False))


def _told_apart(entries: list[Project]) -> list[Project]:
    """End an entry with a full stop where a name at its end would run into an unusual opening."""
    found: list[Project] = []
    for entry in entries:
        last = found[-1].wording.text if found else ""
        named = last.split(" ")[-1][:1].isupper() and not last.endswith(".")
        if named and entry.wording.text.startswith(OTHER_OPENINGS):
            found[-1] = replace(found[-1], wording=Wording(f"{last}."))
        found.append(entry)
    return found


def _unique_texts(strategy: st.SearchStrategy[str], size: int) -> st.SearchStrategy[list[str]]:
    return st.lists(strategy, max_size=size, unique=True)


@st.composite
def activities(draw: st.DrawFn, place: str) -> Activity:
    """Draw an activity without footnotes."""
    text = draw(_about(TYPE_OPENINGS))
    examples = draw(_unique_texts(_about(VERB_PHRASES), 3))
    uncoded: list[UncodedType] = []
    if examples:
        for kind in draw(_unique_texts(_about(UNCODED_OPENINGS), 2)):
            own = draw(_unique_texts(_about(VERB_PHRASES), 1))
            uncoded.append(UncodedType(Wording(kind), tuple(Wording(words) for words in own)))
    entries = _told_apart(
        draw(st.lists(projects(), max_size=4, unique_by=lambda one: one.wording.text))
    )
    indicators = draw(_unique_texts(_about(INDICATOR_OPENINGS), 3))
    in_words = (text, *examples, *(kind.wording.text for kind in uncoded), *indicators)
    in_words += tuple(example.text for kind in uncoded for example in kind.examples)
    found = [ref for words in in_words for ref in _inline(words)]
    found += [ref for entry in entries for ref in entry.references]
    return Activity(
        place,
        Wording(text),
        examples=tuple(Wording(words) for words in examples),
        bodies=draw(bodies()),
        projects=tuple(entries),
        indicators=tuple(Wording(words) for words in indicators),
        references=tuple(dict.fromkeys(found)),
        uncoded=tuple(uncoded),
    )


@st.composite
def sections(draw: st.DrawFn, letter: str) -> Section:
    """Draw a prose section: paragraphs, numbered items after a lead-in, lettered items below."""
    parts: list[SectionPart] = []
    for _ in range(draw(st.integers(1, 2))):
        words = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)))
        parts.append(SectionPart(section(letter), Wording(words)))
    if draw(st.booleans()):
        lead = len(parts)
        parts.append(SectionPart(section(letter), Wording(draw(st.sampled_from(LEAD_INS)))))
        for number in range(1, draw(st.integers(1, 3)) + 1):
            heading = draw(st.none() | st.sampled_from(ITEM_HEADINGS))
            words = draw(st.sampled_from(SENTENCES))
            text = f"{heading}: {words}" if heading else words
            here = len(parts)
            place = section(letter, str(number))
            parts.append(SectionPart(place, Wording(text), heading, lead))
            for label in "abc"[: draw(st.integers(0, 3))]:
                item = Wording(draw(st.sampled_from(ITEM_WORDS)))
                parts.append(SectionPart(section(letter, str(number), label), item, lead_in=here))
    return Section(letter, Wording(draw(st.sampled_from(SECTION_TITLES))), tuple(parts))


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Draw a whole work plan."""
    prose = tuple(draw(sections(letter)) for letter in "ABCD"[: draw(st.integers(1, 4))])
    terms = draw(st.lists(st.sampled_from(TERMS), unique=True, max_size=6))
    pillars, outcomes, coded = [], [], []
    for letter in "ABCDE"[: draw(st.integers(1, 3))]:
        title = draw(st.sampled_from(PILLAR_TITLES))
        goal = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2)))
        pillars.append(Pillar(letter, Wording(title), Wording(goal)))
        for number in range(1, draw(st.integers(1, 3)) + 1):
            text = draw(_about(OUTCOME_OPENINGS)) + draw(st.sampled_from(["", "."]))
            place = f"{letter}.{number}"
            outcomes.append(Outcome(place, Wording(text), _inline(text)))
            for last in range(1, draw(st.integers(1, 3)) + 1):
                coded.append(draw(activities(f"{place}.{last}")))
    register = Register(
        "work-plan",
        "test",
        Wording(TITLE),
        "",
        tuple(pillars),
        tuple(outcomes),
        tuple(coded),
        prose,
        tuple(GlossaryTerm(term, Wording(words), (), glossary(term)) for term, words in terms),
    )
    return draw(_with_footnotes(register))


@st.composite
def _with_footnotes(draw: st.DrawFn, register: Register) -> Register:
    """Mark a third of the places with footnotes."""
    numbers = count(1)
    notes: list[Footnote] = []

    def mark(place: Locator) -> tuple[tuple[int, ...], tuple[Reference, ...]]:
        if draw(st.integers(0, 2)):
            return (), ()
        number = next(numbers)
        text, targets = draw(st.sampled_from(FOOTNOTES))
        own = references(targets, footnote(number))
        notes.append(Footnote(number, Wording(text), own, (place,)))
        return (number,), own

    prose = []
    for found in register.sections:
        parts = []
        for part in found.parts:
            marked, own = mark(part.locator)
            parts.append(replace(part, footnotes=marked, references=own))
        prose.append(replace(found, parts=tuple(parts)))
    terms = [replace(term, footnotes=mark(glossary(term.term))[0]) for term in register.glossary]
    pillars, outcomes, coded = [], [], []
    for pillar in register.pillars:
        marked, own = mark(code(pillar.letter))
        pillars.append(replace(pillar, footnotes=marked, references=own))
    for outcome in register.outcomes:
        marked, own = mark(code(outcome.code))
        outcomes.append(replace(outcome, footnotes=marked, references=(*own, *outcome.references)))
    for activity in register.activities:
        place = code(activity.code)
        drawn = [mark(place) for _ in range(1 + len(activity.projects))]
        own = tuple(ref for _, found_in in drawn for ref in found_in)
        coded.append(
            replace(
                activity,
                footnotes=tuple(number for marked, _ in drawn for number in marked),
                references=(*own, *activity.references),
            )
        )
    return replace(
        register,
        sections=tuple(prose),
        glossary=tuple(terms),
        pillars=tuple(pillars),
        outcomes=tuple(outcomes),
        activities=tuple(coded),
        footnotes=tuple(notes),
    )
