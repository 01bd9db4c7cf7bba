"""What kind of thing a question asks for: contact details, progress, a place."""

import pytest

from tipassist.answer.asked import _read, load_asked_kinds


def _kinds(text: str) -> set[str]:
    return {one.name for one in load_asked_kinds() if one.asks.search(text)}


@pytest.mark.parametrize(
    "text",
    [
        "what is the hotline number?",
        "which hotline can a victim call?",
        "is there a website?",
        "what is the e-mail of the secretariat?",
        "who is the focal point, name and email?",
        "@'s website",
        "is there a number victims can ring at night?",
        "some number a worker may call",
    ],
)
def test_how_somebody_is_reached_is_contact(text: str) -> None:
    assert "contact" in _kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "is linking the hotlines foreseen?",
        "which body looks after hotlines?",
        "what is the hotline activity based on?",
        "is there an activity on websites?",
        "does the plan want to set up hotlines?",
        "what number of victims can call a lawyer",
    ],
)
def test_what_is_done_with_lines_is_no_contact(text: str) -> None:
    assert "contact" not in _kinds(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is there a project already entered for c.5.1?", False),
        ("has a project already been listed in b.1.1?", False),
        ("has the convention already entered into force?", True),
        ("is the study already finished?", True),
        ("has the mapping already been done?", True),
    ],
)
def test_what_is_entered_in_a_cell_is_no_progress(text: str, asked: bool) -> None:
    assert ("progress" in _kinds(text)) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("where is article 5 of the convention used in this plan?", False),
        ("where does the group meet and where is it convened?", True),
        ("where will the forum be held?", True),
    ],
)
def test_a_convention_is_no_place(text: str, asked: bool) -> None:
    assert ("place" in _kinds(text)) is asked


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The board has seven members, of whom at least two are nurses.", True),
        ("It has four members from each country.", True),
        ("The board meets twice a year.", False),
    ],
)
def test_who_sits_on_a_panel_is_told_by_its_categories(text: str, given: bool) -> None:
    kind = next(one for one in load_asked_kinds() if one.name == "members")
    assert kind.shows is not None
    assert bool(kind.shows.search(text)) is given


@pytest.mark.parametrize(
    "text",
    [
        "who leads d.3.1 in thailand?",
        "who is it for thailand",
        "and in malaysia, who does it?",
        "who is our focal point for viet nam?",
    ],
)
def test_who_does_it_in_a_country_is_a_body_of_that_country(text: str) -> None:
    assert "national_body" in _kinds(text)


@pytest.mark.parametrize(
    "text", ["who leads d.3.1?", "who leads the work on cooperation with thailand?"]
)
def test_who_leads_a_row_is_no_body_of_a_country(text: str) -> None:
    assert "national_body" not in _kinds(text)


@pytest.mark.parametrize(
    ("text", "kind", "is_asked"),
    [
        ("is the course free?", "charge", True),
        ("are the bodies free to report in their own layout?", "charge", False),
        ("is everybody free to choose the form", "charge", False),
        ("what governments take part?", "country", True),
        ("what governments themselves buy", "country", False),
        ("which governments buy responsibly?", "country", True),
        ("what states spend on this", "country", False),
    ],
)
def test_who_is_free_to_act_asks_no_price(text: str, kind: str, is_asked: bool) -> None:
    assert (kind in _kinds(text)) is is_asked


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("which flaws were identified by the external review?", "findings"),
        ("the main shortcoming found in the 2019 evaluation", "findings"),
        ("who was against the new wording", "voices"),
        ("the identity of the trainers", "person"),
        ("cambodia or thailand, who does the better job?", "statistics"),
        ("who does worse on this, malaysia or singapore?", "statistics"),
        ("a.3.1 target, how many officers?", "target"),
        ("how many officers are meant to have been trained", "target"),
        ("what explains the two-year gap", "delay_reason"),
        ("how much time goes by until they answer", "length"),
        ("which of the ten states still lack a hotline desk?", "progress"),
        ("which countries so far have no fund?", "progress"),
        ("alpha, beta, gamma... which ones will be invited to the forum?", "firm"),
        ("what do the recommendations from the 2020 seminar actually say?", "agreed"),
        ("what happens if @ turns the draft down", "sanction"),
        ("what happens if the report is rejected", "sanction"),
        ("do the members get paid for it?", "pay"),
        ("are the interpreters salaried?", "pay"),
        ("may @ hand back a row that was assigned to it", "handing_back"),
        ("can we give a.1.2 away", "handing_back"),
        ("is a body free to refuse an activity?", "handing_back"),
        ("can @ swap its row with @", "handing_back"),
    ],
)
def test_kinds_are_asked_in_other_words(text: str, kind: str) -> None:
    assert kind in _kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("which rows are against fraud?", "voices"),
        ("which shortcomings does the plan address?", "findings"),
        ("target groups of a.2.1", "target"),
        ("does thailand appear?", "statistics"),
        ("better cooperation of police", "statistics"),
        ("are wages paid under a.2.1?", "handing_back"),
        ("are victims paid compensation", "pay"),
        ("do activities help workers to return home", "handing_back"),
        ("can we give feedback on our activities", "handing_back"),
        ("which countries are named in the plan", "progress"),
        ("which bodies will be invited", "firm"),
    ],
)
def test_near_words_ask_for_no_such_kind(text: str, kind: str) -> None:
    assert kind not in _kinds(text)


@pytest.mark.parametrize(
    ("text", "kind", "asked"),
    [
        ("what is the longest a yearly note may be?", "pages", True),
        ("what is the shortest a summary can be?", "pages", True),
        ("what is the maximum length of a letter allowed?", "pages", True),
        ("what is the longest journey of a report?", "pages", False),
        ("when did thailand take over as chair?", "stance", False),
        ("what did thailand take part in?", "stance", False),
        ("what is thailand's take on this?", "stance", True),
        ("and who bears it?", "source", True),
        ("who covers the costs?", "source", True),
        ("who bears a grudge?", "source", False),
    ],
)
def test_length_of_a_text_taking_over_and_bearing_costs(text: str, kind: str, asked: bool) -> None:
    assert (kind in _kinds(text)) is asked


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is there a figure laid down for judges trained by the end?", "figure"),
        ("i need the figure for migrants sent home.", "figure"),
        ("what figures does the plan state for convictions?", "figure"),
        ("has a number been set for inspectors trained?", "figure"),
        ("how many teachers do they aim to reach?", "target"),
        ("steering committee: its members?", "members"),
        ("give the names or institutions of those who sit on the jury", "members"),
        ("will the yearly report be published?", "openness"),
        ("results of the survey - public or not", "openness"),
        ("who was the third to sign the treaty?", "country"),
        ("in which country will the register be stored?", "home"),
        ("who cast a vote against it?", "voices"),
        ("the register, who gives the money for it?", "source"),
        ("the two bodies disagree. who or what settles it?", "recourse"),
        ("who has the final say when two bodies both want it?", "recourse"),
        ("what do we have to pay each year for it?", "charge"),
        ("must reports be in a certain language?", "language"),
        ("tell me if the first meeting took place on schedule", "progress"),
        ("who is at the bottom among the countries?", "statistics"),
        ("please explain the reason for picking them", "reason"),
        ("on what grounds was it chosen?", "reason"),
        ("describe each step that smugglers follow", "steps"),
        ("walk me through the procedure", "steps"),
        ("what length does it set for the stay?", "length"),
        ("which employers breached the labour laws?", "wrongdoers"),
        ("who among the agencies did not keep to the rules?", "wrongdoers"),
        ("what came out of the 2019 survey?", "findings"),
    ],
)
def test_kinds_are_asked_however_a_question_is_built(text: str, kind: str) -> None:
    assert kind in _kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is there a price for the register?", "money"),
        ("does the plan give the amount of the grant?", "money"),
        ("cost of the last evaluation?", "money"),
        ("is a venue indicated for the workshop?", "place"),
        ("study visit: which city?", "place"),
        ("name the donor of the register", "firm"),
        ("the vendor of the software - who is it?", "firm"),
        ("is there a consultant named?", "person"),
        ("nobody tells me who the evaluator is", "person"),
        ("what is known about the price of the tool?", "money"),
        ("is there a list of attendees of the forum?", "person"),
    ],
)
def test_things_are_asked_for_by_their_nouns(text: str, kind: str) -> None:
    assert kind in _kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is there a figure for the number of activities in b?", "figure"),
        ("give me the figure for both", "figure"),
        ("how many projects do they plan to run?", "target"),
        ("in which countries is the treaty in force?", "home"),
        ("what about those who broke the law because they were forced?", "wrongdoers"),
        ("which activities help workers whose rights are violated?", "wrongdoers"),
        ("which activity is about the costs of recruitment?", "money"),
        ("is there an indicator on the amount of compensation?", "money"),
        ("on what basis is a body assigned?", "reason"),
        ("which activity tells employers to name their vendors?", "firm"),
        ("should children be given an individual plan?", "person"),
        ("do activities help towns of origin?", "place"),
    ],
)
def test_near_nouns_ask_for_no_such_kind(text: str, kind: str) -> None:
    assert kind not in _kinds(text)


def test_a_figure_is_given_by_a_number_of_the_things() -> None:
    asked = _read("is there a figure laid down for judges trained?", asks_why=False, tells=False)
    assert asked is not None
    assert asked.given_by("At least 40 judges are trained each year.")
    assert not asked.given_by("Judges are trained in 2 workshops.")


@pytest.mark.parametrize(
    ("text", "kind", "asked"),
    [
        ("by which calendar date must our report be in?", "day", True),
        ("is there a calendar of meetings?", "day", False),
        ("which findings did the final review report arrive at?", "findings", True),
        ("to which conclusions had the evaluation come?", "findings", True),
        ("which recommendations are made each year?", "findings", False),
        ("who are the national representatives of the states? i need their names.", "person", True),
        ("who are the heads of the units? give me the names", "person", True),
        ("who leads a.1.1? i need their names.", "person", False),
        ("who are the national representatives of the states?", "person", False),
    ],
)
def test_dates_findings_and_names_in_other_words(text: str, kind: str, asked: bool) -> None:
    assert (kind in _kinds(text)) is asked


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("who is @ focal point?", True),
        ("name the focal point of @", True),
        ("who names the focal point?", False),
    ],
)
def test_the_focal_point_of_a_body_is_a_person(text: str, asks: bool) -> None:
    told = {one.told for one in load_asked_kinds() if one.asks.search(text)}
    assert ("names of persons" in told) is asks


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("what share of the old plan was done?", "29 of the 48 activities had been completed"),
        ("which country drafts it?", "The drafting is led by the Ecuador desk of the network"),
        ("what is the cap?", "At most eight per cent may be spent on administration"),
        ("which phone number can one call?", "A single short number, 1-8-9, is free of charge"),
    ],
)
def test_what_gives_a_thing_of_its_kind(question: str, text: str) -> None:
    kinds = [one for one in load_asked_kinds() if one.asks.search(question)]
    assert any(one.shows is not None and one.shows.search(text) for one in kinds)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("what share of the old plan was done?", "one of the six mechanisms of the plan of 2021"),
        ("which phone number can one call?", "in force from 2023-2028, as of 12-11-x and A.1-2-3"),
    ],
)
def test_what_does_not_give_a_thing_of_its_kind(question: str, text: str) -> None:
    kinds = [one for one in load_asked_kinds() if one.asks.search(question)]
    assert kinds
    assert not any(one.shows is not None and one.shows.search(text) for one in kinds)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("how many member states does asean have?", True),
        ("how many countries take part?", True),
        ("how many states are there in the plan?", True),
        ("how many member states have ratified it?", False),
        ("how many states are supported by the fund?", False),
    ],
)
def test_how_many_states_there_are_is_a_number_of_them(text: str, asked: bool) -> None:
    assert ("states" in _kinds(text)) is asked
