"""What tells how an open question ends sets the best place of the sections against the rows."""

from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import ActivityRank, Ranked
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.placing import Placed
from tipassist.answer.undecided.findings import Findings, features_of
from tipassist.register.model import Register

_QUESTION = Meaning("who is the shepherd", "who is the shepherd", form=Form.WHO)


def _found(register: Register, *words: str) -> Findings:
    matcher = Matcher(register, Synonyms())
    entries = {one.name: one for one in matcher.entries}
    place = Ranked(entries["Section F.1"], 1.0, 0.5, 1.0, (), exact=True, answering=0.8)
    row = Ranked(entries["B.1.5"], 0.2, 0.3, 0.4, (), exact=False, answering=0.3)
    activity = register.activity("B.1.5")
    assert activity is not None
    return Findings(
        asked=matcher.terms(words),
        terms=matcher.terms(words),
        ranked=(place, row),
        prose=(place,),
        table=(ActivityRank(activity, (row,), 0.2, share=0.5),),
        placed=(Placed(place, 0.5),),
    )


def test_a_word_that_only_the_sections_have_speaks_for_them(register: Register) -> None:
    features = features_of(_QUESTION, _found(register, "shepherd"))
    assert features["place_says"] == 1.0
    assert features["row_says"] == 0.0
    assert features["place_alone_says"] > 0.0
    assert features["row_alone_says"] == 0.0


def test_a_place_is_as_sure_as_its_share_and_its_answer_are(register: Register) -> None:
    features = features_of(_QUESTION, _found(register, "shepherd"))
    assert features["place_sure_who"] == 0.4
    assert features["place_sure_yesno"] == 0.0
    assert features["answering_lead"] == 0.5
