"""What a document touches on and does not settle."""

import pytest

from tipassist.answer.documents.clauses.unsettled import (
    counts_elsewhere,
    counts_others,
    is_left_open,
    lacks_amount,
    lacks_contact,
    lacks_date,
    lacks_party,
    lacks_quality,
    lacks_sanction,
    withholds,
)
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families

LABEL = "Inns which meet all nine criteria of the Lantern Label may hang out a red lamp."
FALL = (
    "A mason fell in May; an inquiry found that the rope had been new. It closed because of snow."
)
HOIST = "Decide by 30 June 2035 how the hoist is to be paid for."
EXCHANGE = "Exchanges of masons for three months take place between four guilds each year."
HOUSES = "Three of the five planned houses were opened."
DONOR = "The red lamp was paid for by a donor, whose grant ends in June."
GIVERS = "The guild gave 40 marks, and other donors 60 marks; the rest came from Orle and Vane."
LED = "The board asked for it in May. It was carried out by a team of two under Dr Hesper Loach."
TRAIN = "Train forty masons over the life of the plan, half of them women."
PICKS = "Three donors were found: Vane Wharf, Orle Mill and the Pit Wardens."
HEADED = "The guild is headed by a Chief Warden, named by the Assembly of Guilds."
CALLED = "The guild is headed by Hesper Loach, named by the Assembly of Guilds."
BASIN = "The basin was dredged in 2034, and the piles have been painted."


@pytest.mark.parametrize(
    ("question", "told", "topic"),
    [
        ("what are the nine criteria of the lantern label?", LABEL, ("criteria", "label")),
        ("what did the inquiry find to be the cause of the fall?", FALL, ("inquiry", "mason")),
        ("did the board agree on the hoist on 26 june 2035?", HOIST, ("board", "hoist")),
        ("did the board agree who pays for the hoist?", HOIST, ("board", "hoist")),
        ("how many masons go on exchanges?", EXCHANGE, ("masons", "exchanges")),
        ("what is the name of the mason who fell?", FALL, ("mason", "fell")),
        ("what was the name of the donor for the red lamp?", DONOR, ("donor", "lamp")),
        ("what are the names of the other donors that gave marks?", GIVERS, ("donors", "gave")),
        ("who chaired the board in 2034?", LED, ("board",)),
        ("which state presided over the board?", LED, ("board",)),
        ("how many masons have actually been trained?", TRAIN, ("masons", "trained")),
        ("who is the chief warden at present, by name?", HEADED, ("chief", "warden")),
        ("which two guilds paid for the lamps?", "Lamps are paid for by two guilds.", ("lamps",)),
        ("what did the survey of pits conclude?", "A survey of pits will be made.", ("pits",)),
        ("how many hoists were mended so far?", "Hoists shall be mended, two a year.", ("hoists",)),
    ],
)
def test_it_is_left_open(question: str, told: str, topic: tuple[str, ...]) -> None:
    assert is_left_open(question, told, topic, lists=False)


@pytest.mark.parametrize(
    ("question", "told", "topic"),
    [
        ("who is the chief warden, by name?", CALLED, ("chief", "warden")),
        ("who may hang out a red lamp under the label?", LABEL, ("lamp", "label")),
        ("what was the cause of the closing?", FALL, ("closed",)),
        ("was it planned that the board decides on the hoist?", HOIST, ("board", "hoist")),
        ("did @ ask the board to decide on the hoist?", HOIST, ("board", "hoist")),
        ("how many of the houses were opened?", HOUSES, ("houses", "opened")),
        ("how many guilds take part in exchanges?", EXCHANGE, ("guilds", "exchanges")),
        ("was the basin dredged?", BASIN, ("basin", "dredged")),
        ("what is the name of the label that inns hang out?", LABEL, ("label", "inns")),
        ("what are the names of the donors that were found?", PICKS, ("donors", "found")),
        ("who led the team of the board?", LED, ("board", "team")),
        ("who chaired the board?", "In 2034 the board was chaired by Ada Loach.", ("board",)),
        ("who chaired the board?", "The chair rotates among the guilds.", ("board",)),
        ("how many masons are to be trained?", TRAIN, ("masons", "trained")),
        ("how many masons were needed?", "Two masons shall be there.", ("masons",)),
        ("how many masons were trained?", "In 2034, 14 masons were trained.", ("masons",)),
        ("which two guilds paid?", "It was paid by two guilds: Orle and Vane.", ("paid",)),
        ("which two guilds paid?", "Two guilds — Orle and Vane — paid for it.", ("paid",)),
        ("what are the three tests?", "Fire, salt and wind are the three tests.", ("tests",)),
        ("what did the survey of pits find?", "The survey of pits found rot.", ("pits",)),
        ("what did the guilds agree on pits?", "The guilds shall close pits.", ("pits",)),
        ("what is the name of the donor?", "The donor, Ann Vane, paid for it.", ("donor", "lamp")),
    ],
)
def test_it_is_settled(question: str, told: str, topic: tuple[str, ...]) -> None:
    assert not is_left_open(question, told, topic, lists=False)


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("what weekly wage does @ set for masons?", "A mason is paid within ten days.", True),
        ("what is the ceiling for a grant?", "Grants are paid by the guild.", True),
        (
            "what sum has the board set for lamps?",
            "A lamp has 4 wicks. The guild pays what exceeds the sum set by the board.",
            True,
        ),
        ("what sum has the board set for lamps?", "The sum is set by the board. It is 9.", False),
        ("what weekly wage does @ set for masons?", "Masons are paid 40 marks.", False),
        ("what fee is due for a lamp?", "No fee is due for a lamp.", False),
        ("what does the fee cover?", "The fee covers the oil.", False),
        ("what share of the sum is paid first?", "A part is paid first.", False),
    ],
)
def test_an_amount_asked_for_must_be_told(question: str, told: str, lacks: bool) -> None:
    assert lacks_amount(question, told) is lacks


def test_a_wording_that_is_not_given_there_is_not_told() -> None:
    told = "There are nine tests. They stand in a scroll, which is not printed here."
    assert withholds("give the wording of test four", told)
    assert not withholds("how many tests are there?", told)
    assert not withholds("give the wording of test four", "There are nine tests.")


def test_a_number_for_each_is_not_told_by_one_for_all() -> None:
    asked = "how many lamps did each country light?"
    assert is_left_open(asked, "The States lit 40 lamps in a year.", ("lamps",), lists=False)
    both = "Of the 40 lamps lit, Orle lit 30 and Vane 10."
    assert not is_left_open(asked, both, ("lamps",), lists=False)


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("what is the phone number of the lamp desk?", "It took 12 calls by 2031.", True),
        ("what is the phone number of the lamp desk?", "The desk answers at 555-1234.", False),
        ("is there an e-mail address for the desk?", "Write to desk@lamps.test.", False),
        ("how many calls did the desk take?", "It took 12 calls.", False),
    ],
)
def test_a_number_to_call_is_told_by_one(question: str, told: str, lacks: bool) -> None:
    assert lacks_contact(question, told) is lacks


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("on what date did @ enter into force?", "Thirty days after the third deposit.", True),
        ("when was the desk opened?", "It opens when the third lamp is lit.", True),
        ("when was the desk opened?", "It was opened in March 2031.", False),
        ("when does @ enter into force?", "Thirty days after the third deposit.", False),
    ],
)
def test_a_date_of_what_happened_is_told_by_one(question: str, told: str, lacks: bool) -> None:
    assert lacks_date(question, told) is lacks


def test_who_joined_is_told_by_their_name() -> None:
    asked = "when did orle ratify @?"
    assert lacks_party(asked, ["Orle"], "It entered into force on 3 May 2031.")
    assert not lacks_party(asked, ["Orle"], "Orle ratified it on 3 May 2031.")
    assert not lacks_party("when did @ enter into force?", ["Orle"], "On 3 May 2031.")


def test_a_list_under_the_clause_gives_what_it_names() -> None:
    asked = "what are the nine criteria of the lantern label?"
    assert not is_left_open(asked, LABEL, ("criteria", "label"), lists=True)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many exploited masons were found?", "no mason shall be sent off within ninety days."),
        ("how many inns were closed?", "a lamp shall burn for two hours, or for three months."),
        ("how many tired masons have left?", "under part three a mason is heard within ten days."),
        ("how many women work there?", "a lamp is lit in 2034 by the women of article 5."),
    ],
)
def test_numbers_of_days_and_of_places_count_nothing_else(question: str, told: str) -> None:
    assert counts_others(question, told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many days may a mason stay?", "no mason shall be sent off within ninety days."),
        ("how many masons were found?", "within ninety days 14 masons were found."),
        ("how many people work there?", "it has a staff of nine, hired for two years."),
        ("how long may a mason stay?", "no mason shall be sent off within ninety days."),
    ],
)
def test_numbers_of_the_things_count_them(question: str, told: str) -> None:
    assert not counts_others(question, told)


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("what prison term does @ set for sawing?", "Sawing is made an offence.", True),
        ("which fine is set for sawing?", "A saw is handed in within nine days.", True),
        ("what prison term does @ set for sawing?", "Sawing is punishable by two years.", False),
        ("which fine is set for sawing?", "The licence is revoked.", False),
        ("what is sawing?", "Sawing is made an offence.", False),
    ],
)
def test_a_sanction_asked_for_must_be_told(question: str, told: str, lacks: bool) -> None:
    assert lacks_sanction(question, told) is lacks


@pytest.mark.parametrize(
    ("question", "names", "text", "open_left"),
    [
        (
            "how many lamps went to thorndale?",
            ["Thorndale"],
            "Lamps were made in the yard; 900 lamps were sent out, of which 300 to Mossdale.",
            True,
        ),
        (
            "how many lamps went to mossdale?",
            ["Mossdale"],
            "Lamps were made in the yard; 900 lamps were sent out, of which 300 to Mossdale.",
            False,
        ),
        ("how many lamps went to thorndale?", ["Thorndale"], "In all 900 lamps were sent.", False),
        (
            "who carried lamps to thorndale?",
            ["Thorndale"],
            "900 lamps were sent out, of which 300 to Mossdale.",
            False,
        ),
    ],
)
def test_the_share_of_one_place_is_not_that_of_another(
    question: str, names: list[str], text: str, *, open_left: bool
) -> None:
    assert counts_elsewhere(question, names, text, ("lamps", *names)) is open_left


@pytest.mark.parametrize(
    ("question", "text", "open_left"),
    [
        (
            "which company replied to the call?",
            "Nine had been asked and one replied.",
            True,
        ),
        ("which ship replied to the call?", "Only the Grey Heron replied to the call.", False),
        ("which company may reply to the call?", "Any may reply to the call.", False),
    ],
)
def test_a_company_asked_for_must_be_named(question: str, text: str, *, open_left: bool) -> None:
    assert is_left_open(question, text, ("replied", "call"), lists=False) is open_left


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("do masons get permanent residence?", "masons may stay during that time.", True),
        ("is there an annual inspection?", "the pits are looked at by two wardens.", True),
        ("do masons get permanent residence?", "residence is granted for a year.", False),
        ("do masons get permanent residence?", "a permanent stay is granted.", False),
    ],
)
def test_a_thing_of_a_sort_is_not_told_by_a_like_thing(
    question: str, told: str, lacks: bool
) -> None:
    terms = [
        Term(one, tuple(families(one)), (), weight=2.0, known=True)
        for one in ("residence", "inspection")
    ]
    assert lacks_quality(question, told, terms) is lacks
