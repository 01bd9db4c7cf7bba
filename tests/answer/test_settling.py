"""The kind of thing asked for must stand in the plan; being near the subject is not enough."""

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tipassist.answer.asked import read_asked
from tipassist.answer.assistant import Assistant
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who chairs SLOM at the moment?", "person"),
        ("who heads the drafting team", "chair"),
        ("Who chairs the SLOM?", "person"),
        ("Of all the activities, which has top priority?", "precedence"),
        ("Which activity is the first priority", "precedence"),
        ("which activities must start first", "precedence"),
        ("Which activity should we start with?", "precedence"),
        ("what must come first in a case with a child", None),
        ("Two bodies want the same activity, who gets it?", "recourse"),
        ("two bodies disagree about a row, who settles it and how fast", "recourse"),
        ("what does the note say, and how long may it be", "pages"),
        ("Are the names of members made public?", "openness"),
        ("names of the members of the circle", "person"),
        ("How long may the note be, and who is asked before it is finished?", "pages"),
        ("In what order should the activities be carried out?", "precedence"),
        ("In what order do reports go up?", None),
        ("which priority outcomes are there", None),
        ("What procedure settles the quarrel?", "recourse"),
        ("who resolves conflicts between two bodies", "recourse"),
        ("what mechanism decides the matter", "recourse"),
        ("who decides on the template", None),
        ("What do the terms of reference say about reporting?", "contents_about"),
        ("What do the terms of reference say about the term of office?", "length"),
        ("what do the terms of reference contain", "contents"),
        ("How long may that paper be?", "pages"),
        ("how many pages must the report have", "pages"),
        ("How long does the report take?", "length"),
        ("learning day - which month, and who hosts it", "day"),
        ("Where does the plan look at people held in prison?", None),
        ("where are people held in prison", "place"),
        ("which lady presides over the meeting", "person"),
        ("name of the person heading SOMTC", "person"),
        ("Which official wrote it?", "person"),
        ("Who leads A.1.1?", None),
        ("which frontline officers are trained", None),
        ("In which city is the workshop held?", "city"),
        ("where does the plan mention seafarers", None),
        ("By which day and month must SLOM report?", "day"),
        ("How many hours does the training last?", "length"),
        ("What penalty do traffickers face?", "sanction"),
        ("can victims be punished", None),
        ("Has the workshop been held yet?", "progress"),
        ("which countries named theirs already", "progress"),
        ("which countries have named their representatives?", "progress"),
        ("how many states have appointed one?", "progress"),
        ("has one of them named theirs?", "progress"),
        ("have all countries named theirs?", "progress"),
        ("did any member states appoint one?", "progress"),
        ("which countries already have one", "progress"),
        ("which bodies already support A.2.1?", None),
        ("which activities are already covered by SLOM", None),
        ("which countries are named in the plan", "country"),
        ("who prepares the progress reports", None),
        ("yearly national reports made public, who takes care", None),
        ("who sees to it that annual reports are made public", None),
        ("who decides whether the minutes are made public", "openness"),
        ("who attends, and will it be open to the press?", "openness"),
        ("why did it enter into force already in 2015", "reason"),
        ("Which countries have a victim fund?", "country"),
        ("How much does Japan give?", "money"),
        ("Do you think the plan is realistic?", "opinion"),
        ("who funds the projects", "source"),
        ("which bodies coordinate B.5.1", None),
        ("which indicators track progress on B.1.1", None),
        ("what happens when the reports have been collated", None),
        ("what happens when one of them leaves a report out", "sanction"),
        ("what happens if a body skips a meeting", "sanction"),
        ("what happens if a report is late", "sanction"),
        ("which consultations were held", None),
        ("where can I register for it", "contact"),
        ("Is SLOM doing a good job?", "opinion"),
        ("what did the review conclude", "findings"),
        ("main shortcomings found by the last evaluation?", "findings"),
        ("what does footnote 4 say", None),
        ("What are the steps an inspector follows?", "steps"),
        ("which form must I fill in", "steps"),
        ("In which form are victims supported?", None),
        ("which social media companies will join the dialogue", "firm"),
        ("which activities involve companies", None),
        ("by which year must every state have a fund", "date"),
        ("Give me the exact date of the first review.", "day"),
        ("Why was SLOM chosen to lead A.2.1?", "reason"),
        ("Has any country adopted the model agreement?", "progress"),
        ("has SLOM been assigned to A.2.1", None),
        ("was the first review held on time?", "progress"),
        ("How many reports did the working group submit in 2024?", "progress"),
        ("How many activities did SLOM get?", None),
        ("By which formula is an award worked out?", "method"),
        ("how are awards to be calculated", "method"),
        ("is there training on how to calculate awards", None),
        ("Is it illegal to keep a passport?", "legal"),
        ("Will I be allowed to stay?", "legal"),
        ("may states do other activities", None),
        ("Will the mid-term evaluation be made public?", "openness"),
        ("which activities raise public awareness", None),
        ("Who objected to the text?", "voices"),
        ("which member states voted for it", "voices"),
        ("who may object to revisions", None),
        ("Will climate change be a pillar of the next plan?", "later"),
        ("who will coordinate the next plan", None),
        ("By how much must it rise?", "extent"),
        ("how much time does the review take", "length"),
        ("Which influencers take part in it?", "person"),
        ("who sits on the panel for the evaluation", "members"),
        ("how high can the fees be", "extent"),
        ("breakdown of victims by gender", "statistics"),
        ("When was the last time the plan was revised?", "progress"),
        ("what prompted the drafters to name it so", "reason"),
        ("Which pillar is it, and why that one?", None),
        ("What was the value of assets seized in 2023?", "money"),
        ("What was the total worth of the forfeited property?", "money"),
        ("Which indicator measures the value of assets seized?", None),
        ("what is the value of working together?", None),
        ("List the proposed actions agreed at the May 2019 workshop.", "agreed"),
        ("What exactly were the proposed actions agreed upon by inspectors and police?", "agreed"),
        ("enumerate the recommendations that the workshop came up with", "agreed"),
        ("Give me the full list of recommendations issued by the workshop", "agreed"),
        ("Give me the list of recommendations issued by the review", "agreed"),
        ("recommendations made on shelters", None),
        ("list the activities that need a workshop", None),
        ("Which person or body must agree to a change?", None),
        ("Which person must agree to a change?", "person"),
        ("Which actions help victims in meetings with the police?", None),
        ("Spell out the recommendations of the Final Review Report", "findings"),
        ("What held it up?", "delay_reason"),
        ("what kept them from endorsing it sooner", "delay_reason"),
        ("what caused the delay between the talks and the endorsement", "delay_reason"),
        ("Why did it take so long?", "delay_reason"),
        ("what took them nine months?", "delay_reason"),
        ("what holds the mechanism together", None),
        ("What reason is given for stopping at 2028?", "end_reason"),
        ("Why does the plan end in 2028 rather than 2030?", "end_reason"),
        ("on what grounds was 2028 picked?", "end_reason"),
        ("On which grounds is distinction forbidden?", None),
        ("Why does the plan end the use of child labour?", "reason"),
        ("Who signed the convention on Thailand's behalf?", "person"),
        ("Who ratified it on behalf of Brunei?", "person"),
        ("who signed ACTIP for Viet Nam", "person"),
        ("who represented Cambodia at the signing?", "person"),
        ("Who signed the convention?", None),
        ("who represents victims in court", None),
        ("where is the next working group meeting and what date", "next_meeting"),
        ("When will the working group meet again?", "next_meeting"),
        ("in which city is the next meeting of the group", "next_meeting"),
        ("what follows the next review cycle", None),
        ("which part of ASEAN's own budget pays for it all", "source"),
        ("Which budget line finances the plan?", "source"),
        ("Does non-punishment mean that traffickers walk free?", None),
        ("is the training free?", "charge"),
        ("which city hosted the summit where it was signed?", "city"),
        ("where was the convention signed?", "city"),
        ("where are the annual reports published?", "place"),
        ("how many times a year must the unit meet under the plan?", "sittings"),
        ("list the headings in the standardised reporting template", "contents"),
        ("Quote the wording of the code of conduct", "contents"),
        ("which activities promote a code of conduct", None),
        ("by which calendar date must the report be sent", "day"),
        ("name the companies invited to the dialogue", "firm"),
        ("name the companies act", None),
        ("What yardstick is given for progress on D.3.2?", None),
        ("What progress was made on D.3.2?", "progress"),
        ("Which activity already has training on this?", None),
        ("Which country already has a fund?", "progress"),
    ],
)
def test_the_kind_asked_for_is_read(
    understander: Understander, question: str, kind: str | None
) -> None:
    asked = read_asked(understander.understand(question))
    assert (asked.kind.name if asked else None) == kind


@pytest.mark.parametrize(
    "question",
    [
        "how many days is the reflection and recovery period",
        "On which day of the year is the annual report due?",
        "Where will the central database be hosted?",
        "What happens if a coordinating body does not report?",
        "Has SOMSWD finished the regional workshop on victim support funds yet?",
        "Which Member State was the sixth to deposit its instrument of ratification?",
        "how far along is the work on D.3.1",
        "which vendor builds the central database system",
        "What did survivors say in the focus groups under A.3.1?",
        "what did the mid-term evaluation find",
        "When did Canada ratify ACTIP?",
        "What does CACJ stand for in B.2.2?",
        "TELMIN = ?",
        "Which ISO standard must the shelters meet?",
        "how many tiktoks did they post for A.1.1",
        "What was the value of assets seized from perpetrators in 2023?",
        "List the Proposed Actions on improving cooperation between labour inspectors and "
        "anti-trafficking police that were agreed at the May 2019 workshop.",
        "Why did it take so long to endorse the plan?",
        "Why does the plan end in 2028 rather than 2030?",
        "wheres the next working grp meeting n what date",
    ],
)
def test_what_the_plan_leaves_open_is_not_in_it(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("On which date was the plan endorsed?", "4 August 2023"),
        ("How long does the plan last?", "five-year period"),
        ("D.2.2 wants annual reports to be published in what language?", "English"),
        ("The example in A.4.2 names a workshop. On which dates was it held?", "27-29 May 2019"),
        ("Why is it a rolling work plan?", "to reflect the latest needs"),
        ("How many years does the plan run?", "five-year period"),
        ("ACTIP was signed on 20 November 2015, wasn't it?", "Not 20 November 2015"),
        ("Which months did the talks take that led to this plan?", "March to November 2022"),
        ("which part of ASEAN's own budget pays for it all", "external partners"),
        ("wheres the cash sposed to come frm", "external partners"),
        ("how is each state's own work paid for", "external partners"),
    ],
)
def test_what_the_plan_settles_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
    assert told in answer.text


def test_a_row_is_told_and_that_no_reason_is_given(assistant: Assistant) -> None:
    answer = assistant.ask("Why was ACMW chosen to coordinate A.2.3?")
    assert answer.status is AnswerStatus.PARTIAL
    assert "ACMW coordinates A.2.3" in answer.text
    assert "gives no reason" in answer.text


def test_a_number_that_is_only_to_be_measured_is_not_asked_for() -> None:
    asked = "Does the plan measure how many victims were identified?"
    assert read_asked(Meaning(asked, asked)) is None
    asked = "How many victims were identified?"
    kind = read_asked(Meaning(asked, asked))
    assert kind is not None
    assert kind.kind.name == "headcount"


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("why is the fourth pillar called cross-cutting", "description"),
        ("why is it called a living document", "description"),
        ("why is it called the Bohol plan?", "naming"),
    ],
)
def test_what_something_is_called_is_a_description_or_a_name(question: str, kind: str) -> None:
    asked = read_asked(Meaning(question, question, form=Form.WHY))
    assert asked is not None
    assert asked.kind.name == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who stands in when the focal point is on leave", "substitute"),
        ("which principle comes before all others", "precedence"),
        ("who wrote the chapter on principles", "authorship"),
        ("are the periodic reports open to the press", "openness"),
        ("what happens to a body that hands in no report", "sanction"),
        ("who is the present lead officer in Manila", "person"),
        ("which pillar is the most urgent?", "opinion"),
        ("which body is the laziest?", "opinion"),
        ("which sectoral body is the most incompetent?", "opinion"),
        ("whom do you trust most?", "opinion"),
        ("which body is the most active?", None),
        ("which outcome is the weakest in indicators?", None),
        ("what amount of money does a court award on average?", "money"),
        ("how many calls come in on average?", "average"),
        ("is this plan legally binding on us?", "binding"),
        ("are the member states legally bound by it?", "binding"),
        ("if the lead gave up its role, who would take over?", "substitute"),
        ("who takes over when the shepherd steps down?", "substitute"),
        ("who takes over the results of the review?", None),
        ("who takes over the plan after 2028", None),
        ("who is the current lead of A.1.1", None),
    ],
)
def test_what_no_plan_of_this_sort_gives_is_told_from_what_it_gives(
    question: str, kind: str | None
) -> None:
    asked = read_asked(Meaning(question, question))
    assert (asked.kind.name if asked else None) == kind


@pytest.mark.parametrize(
    "question",
    [
        "Which ministries in Thailand carry out C.1.1?",
        "who in Vietnam implements A.3.1?",
        "which agency in Malaysia handles shelters",
    ],
)
def test_offices_of_one_country_are_not_in_the_plan(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.NOT_IN_PLAN


def test_who_leads_the_plan_from_one_country_is_told_where_the_plan_tells_it(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which officials in the Philippines lead the plan?")
    assert answer.status is AnswerStatus.ANSWERED
    assert any(one.locator.startswith("Section F.1") for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("how long may the note be", "A note of not more than four pages is drawn up.", True),
        ("how long may the note be", "The note is due within 60 days.", False),
        ("how big is the group", "It has between eleven and fifteen members.", True),
        ("how big is the group", "It meets twice a year.", False),
        ("who chairs the working group", "The framework is led by SOMTC.", False),
        ("who chairs the working group", "The working group is chaired by SOMTC.", True),
        (
            "what happens to an activity nobody has begun",
            "Any activity on which no work has begun by 2032 will be withdrawn.",
            True,
        ),
        ("what happens to an activity nobody has begun", "An activity may be added.", False),
        (
            "where does the money come from",
            "Funding Resources will be drawn in the first place from the Response Fund.",
            True,
        ),
        ("where does the money come from", "Lessons will be drawn and shared widely.", False),
        ("which month is it in", "Learning day; ASEAN Secretariat; March", True),
        ("which month is it in", "On the learning day, each body presents one activity.", False),
    ],
)
def test_a_text_gives_what_is_asked_or_not(question: str, text: str, given: bool) -> None:
    asked = read_asked(Meaning(question, question, form=Form.WHAT))
    assert asked is not None
    assert asked.given_by(text) is given


def test_what_comes_first_is_no_ranking_of_bodies(assistant: Assistant) -> None:
    answer = assistant.ask("Of all the activities, which has top priority and has to start first?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "SOMTC" not in answer.text


_CLAUSES = """\
## C. Advice and Learning

- 1. **The Survivor Circle** advises on this Work Plan. It has between seven and nine members. The \
Circle is served by the secretariat of SOMRI.
- 2. A written risk note of not more than one page should be kept for every raid, and should be \
reviewed when the raid has ended.

Learning day; ASEAN Secretariat; March

On the learning day, each body presents one activity that failed. What is said on that day will \
not be quoted in any report.

Two plans have gone before this one. The second was evaluated by a team of the ASEAN Secretariat. \
They found that three groups were seldom reached by services, namely men, boys and seafarers.

Any activity type on which no work has begun by 31 December 2031 will be reassigned or withdrawn.
"""


@pytest.fixture(scope="module")
def advised(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("advised")
    corpus = corpus_of_another_plan(folder / "corpus", _CLAUSES)
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "How big is the Survivor Circle that gives advice, and who is its secretariat?",
            ("between seven and nine", "SOMRI"),
        ),
        ("Which month is the learning day in, and will it be quoted?", ("March", "each body")),
        ("How long may a risk note be and when must it be reviewed?", ("one page", "has ended")),
        ("What happens to an activity nobody has begun by 2031?", ("withdrawn",)),
        (
            "What procedure settles a quarrel between two coordinating bodies?",
            ("within 60 days", "mediation", "a vote of two thirds"),
        ),
        (
            "According to the evaluation of the second plan, who was hardly ever reached by "
            "services?",
            ("men, boys and seafarers",),
        ),
    ],
)
def test_both_things_that_are_asked_are_told(
    advised: Assistant, question: str, told: tuple[str, ...]
) -> None:
    answer = advised.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(one in answer.text for one in told)


@pytest.mark.parametrize(
    "question",
    [
        "how many years does it run for, and when's the halfway check",
        "how long does the plan run and when is the mid-term evaluation",
    ],
)
def test_how_long_the_plan_runs_is_told_beside_another_thing(
    with_meaning: Assistant, question: str
) -> None:
    answer = with_meaning.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "five-year period" in answer.text
    assert "end of 2026" in answer.text


def test_how_long_a_part_of_the_plan_takes_is_not_told_by_how_long_it_runs(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("how long does the final evaluation take and who arranges it")
    assert answer.status is not AnswerStatus.ANSWERED or "five-year period" not in answer.text
