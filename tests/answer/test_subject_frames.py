"""What only frames the question for a subject is no part of the subject."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Was climate change on the minds of the drafters?", "A.1.4"),
        ("Were influencers thought of by those who wrote the plan?", "A.1.1"),
        ("What mention is made of extradition in the plan?", "D.3.4"),
        ("As far as extradition is concerned, what is it that the plan says?", "D.3.4"),
        ("When it comes to influencers, what does the plan lay down?", "A.1.1"),
        ("extradition also inside this plan or not?", "D.3.4"),
        ("The pandemic, does it still turn up anywhere in this plan or is it gone", "A.1.3"),
        ("Influencers, which my boss keeps talking about, does the plan contain that?", "A.1.1"),
        ("We wrote that the plan takes up climate change. Does that hold?", "A.1.4"),
        ("Does the plan make any provision for influencers?", "A.1.1"),
        ("What part does the plan give to influencers?", "A.1.1"),
        ("Are influencers among the things with which the plan deals?", "A.1.1"),
        ("Kindly advise whether this document mentions influencers.", "A.1.1"),
        ("Please identify those activities in which reference is made to INTERPOL.", "D.4.1"),
        ("Our driver was robbed on the way. Which activities speak of influencers?", "A.1.1"),
        ("Where does the pandemic still come up in this plan, if at all?", "A.1.3"),
        ("influencers - where do they appear in the plan?", "A.1.1"),
        ("Extradition: where does the plan talk about that?", "D.3.4"),
        ("Has anybody thought about influencers?", "A.1.1"),
        ("A page on influencers is missing. What can we take from the plan on extradition?",
         "D.3.4"),
    ],
)  # fmt: skip
def test_the_subject_alone_is_asked_for(assistant: Assistant, question: str, places: str) -> None:
    assert codes(assistant.ask(question)).startswith(places)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ('In our draft "someone" has to approach the social media companies. To whom does the plan '
         "give that task?", "TELMIN and AICHR coordinate"),
        ("Contact list for the desk: which body do we give for questions on extradition?",
         "SOM-MLAT coordinates"),
        ("I should like to learn by which body extradition, in so far as it is slow, is dealt with",
         "SOM-MLAT coordinates"),
        ("In the row on extradition we see just one name. Whom do we enter as its coordinator?",
         "SOM-MLAT coordinates"),
        ("social media companies, who is supposed to sit down and talk with them?",
         "TELMIN and AICHR coordinate"),
        ("talks with fb, insta etc - which bodies do that?", "TELMIN and AICHR coordinate"),
        ("Who has to deal with extradition in the plan?", "SOM-MLAT coordinates"),
        ("social media companies and the like: who must go and talk to them?",
         "TELMIN and AICHR coordinate"),
        ("extradition: coordinating body?", "SOM-MLAT coordinates"),
        ("The plan speaks of extradition. Kindly tell me the coordinating body for this.",
         "SOM-MLAT coordinates"),
        ("Name the coordinator for extradition, as opposed to mutual legal assistance.",
         "SOM-MLAT coordinates"),
        ('In the matrix, what do we enter under "supported by" for D.6.1?', "no supporting body"),
        ("Which body stands behind D.6.1 in a supporting role?", "no supporting body"),
        ("INTERPOL is mentioned in pillar C, law enforcement, isn't it?", "No."),
        ("so it's pillar D, the one on cooperation, where INTERPOL is named, right?", "Yes."),
        ("Extradition is in pillar B, right?", "No."),
    ],
)  # fmt: skip
def test_who_deals_with_it_and_where_is_told(
    with_meaning: Assistant, question: str, told: str
) -> None:
    assert told in with_meaning.ask(question).text


@pytest.mark.parametrize(
    ("question", "body", "places"),
    [
        ("The ones we support, no, the ones we coordinate: which of them are in Pillar D?",
         "SOM-MLAT", "D.3.4 D.4.2"),
        ("What part does the plan give to SOM-MLAT?", None, "D.3.4 D.4.2"),
        ("Does any part of the plan name SOM-MLAT?", None, "D.3.4 D.4.2"),
    ],
)  # fmt: skip
def test_bodies_and_their_rows_stay_as_they_are_asked_for(
    assistant: Assistant, question: str, body: str | None, places: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == places


@pytest.mark.parametrize("question", ["Is organ removal covered?", "any organ removal in it?"])
def test_organs_of_people_are_no_bodies(assistant: Assistant, question: str) -> None:
    assert "C.1.2" in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Scam centres are all over the news. Where does the plan talk about online scams?",
         "C.1.2 C.2.1 C.3.2"),
        ("My director keeps asking. Where does the plan mention corruption?", "C.2.3"),
    ],
)  # fmt: skip
def test_a_sentence_before_where_is_set_aside(
    assistant: Assistant, question: str, places: str
) -> None:
    assert codes(assistant.ask(question)) == places
