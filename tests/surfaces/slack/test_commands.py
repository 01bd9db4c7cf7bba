"""The command, the Home tab, buttons under answers, the shortcut and links."""

import json
import re

from tests.surfaces.slack.conftest import Office
from tests.surfaces.slack.local_slack import Message
from tests.surfaces.slack.test_answers import answered, asked, untroubled
from tipassist.bootstrap import load_register
from tipassist.corpus.manifest import load_corpus
from tipassist.index.hybrid import Hit
from tipassist.settings import default_corpus_dir
from tipassist.storage.ratings import Rating
from tipassist.storage.slack.choices import ChannelChoices
from tipassist.surfaces.briefing.subject import of_body
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.listeners.links import hits_beside_codes
from tipassist.surfaces.slack.views.files import brief_message, files_of_body
from tipassist.surfaces.slack.views.nearest import nearest_view


def typed(office: Office, line: str) -> Message:
    """Type a command, and return what only that person sees."""
    before = len(office.slack.ephemerals(office.ana))
    office.ana.types(line, office.general)
    office.slack.wait_for(lambda: len(office.slack.ephemerals(office.ana)) > before)
    office.slack.settle()
    return office.slack.ephemerals(office.ana)[-1]


def test_the_command_answers_one_person(office: Office) -> None:
    answer = typed(office, "/tip who leads A.2.6?")
    assert "ACWC" in answer.shown
    assert office.slack.messages(office.general) == []
    assert untroubled(office)


def test_the_command_without_words_helps(office: Office) -> None:
    assert "What I can do" in typed(office, "/tip").shown


def test_a_body_is_chosen_once(office: Office) -> None:
    assert "not chosen" in typed(office, "/tip mine").shown
    assert "SOMSWD" in typed(office, "/tip body somswd").shown
    assert "B.7.2" in typed(office, "/tip mine").shown
    (answer,) = asked(office, "what are we coordinating?")
    assert "SOMSWD coordinates" in answer.shown
    assert "no body Foo" in typed(office, "/tip body Foo").shown
    typed(office, "/tip body forget")
    assert office.bot.desk.choices.body_of("T1", office.ana.user.id) is None


def addresses(message: Message) -> set[str]:
    """Return the pages that a message links to, from their path on."""
    found = re.findall(r'"url": "https://tip\.example\.org(/[^"]+)"', json.dumps(message.blocks))
    return set(found)


def test_a_chosen_body_comes_with_its_files(office: Office) -> None:
    files = {f"/brief.{form}?body=SOMSWD" for form in ("docx", "pdf", "md")}
    files.add("/merl.xlsx?body=SOMSWD")
    assert addresses(typed(office, "/tip body somswd")) == files
    assert files <= addresses(typed(office, "/tip mine"))
    assert addresses(typed(office, "/tip brief")) == files
    assert untroubled(office)


def test_a_briefing_is_on_what_is_named(office: Office) -> None:
    assert "not chosen" in typed(office, "/tip brief").shown
    outcome = typed(office, "/tip brief b3")
    assert "Briefing: outcome B.3" in outcome.shown
    assert "/brief.pdf?outcome=B.3" in addresses(outcome)
    several = typed(office, "/tip brief A.2.6, b13")
    assert "/brief.docx?activities=A.2.6%2CB.1.3" in addresses(several)
    assert not any("merl" in address for address in addresses(several))
    assert "/brief.md?body=SOMSWD" in addresses(typed(office, "/tip brief somswd"))
    assert untroubled(office)


def test_a_briefing_on_nothing_is_suggested_for(office: Office) -> None:
    assert "no B.9" in typed(office, "/tip brief B.9").shown
    assert "B.7" in typed(office, "/tip brief B.9").shown
    unknown = typed(office, "/tip brief <!channel>")
    assert "SOMSWD" in unknown.shown
    assert untroubled(office)


def test_without_pages_no_briefing_is_linked() -> None:
    plan = load_register(load_corpus(default_corpus_dir()))
    subject = of_body(plan, "SOMSWD")
    assert "TIPASSIST_WEB__PUBLIC_URL" in brief_message(subject, Links(None)).text
    assert list(files_of_body("SOMSWD", Links(None))) == []


def test_an_answer_for_one_person_can_be_shared(office: Office) -> None:
    answer = typed(office, "/tip who leads A.2.6?")
    office.ana.clicks(answer, "share")
    office.slack.wait_for(lambda: office.slack.answers(office.general))
    office.slack.settle()
    (shared,) = office.slack.answers(office.general)
    assert "ana" in shown_lower(shared)
    assert "ACWC" in shared.shown
    assert answer not in office.slack.ephemerals(office.ana)


def shown_lower(message: Message) -> str:
    return message.shown.lower()


def test_the_tour_turns_its_pages(office: Office) -> None:
    first = typed(office, "/tip tour")
    assert "Step 1 of 8" in first.shown
    office.ana.clicks(first, "tour_next")
    office.slack.wait_for(lambda: "Step 2 of 8" in office.slack.ephemerals(office.ana)[-1].shown)
    assert untroubled(office)


def shown_home(office: Office) -> str:
    home = office.slack.home(office.ana)
    return home.shown if home else ""


def test_the_home_tab_shows_the_chosen_body(office: Office) -> None:
    office.ana.opens_home()
    office.slack.wait_for(lambda: office.slack.home(office.ana))
    home = office.slack.home(office.ana)
    assert home is not None
    office.ana.chooses(home, "home_body", "SOMSWD")
    office.slack.wait_for(lambda: "Coordinates 6 of 63" in shown_home(office))
    home = office.slack.home(office.ana)
    assert home is not None
    assert "For administrators" not in home.shown
    assert untroubled(office)


def test_a_question_of_the_home_tab_is_answered_in_a_direct_message(office: Office) -> None:
    office.ana.opens_home()
    office.slack.wait_for(lambda: office.slack.home(office.ana))
    home = office.slack.home(office.ana)
    assert home is not None
    office.ana.clicks(home, "ask_0")
    office.slack.wait_for(lambda: office.slack.answers(office.ana.direct))
    (answer,) = office.slack.answers(office.ana.direct)
    assert answer.shown.startswith("You asked:")


def test_an_administrator_makes_answers_of_a_channel_private(office: Office) -> None:
    office.ben.opens_home()
    office.slack.wait_for(lambda: office.slack.home(office.ben))
    home = office.slack.home(office.ben)
    assert home is not None
    office.ben.clicks(home, "home_channels")
    office.slack.wait_for(lambda: office.slack.modals(office.ben))
    (form,) = office.slack.modals(office.ben)
    office.ben.chooses(form, "channel", office.general.id)
    office.slack.wait_for(lambda: office.general.id in str(office.slack.modals(office.ben)))
    (form,) = office.slack.modals(office.ben)
    office.ben.submits(form, {"when": "mention", "who": "asker", "body": "SOMSWD"})
    wanted = ChannelChoices(follow_ups=False, private=True, body="SOMSWD")
    choices = office.bot.desk.choices
    office.slack.wait_for(lambda: choices.channel("T1", office.general.id) == wanted)
    office.ana.says(office.general, f"{office.team.bot.mention} what are we coordinating?")
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    assert "SOMSWD coordinates" in office.slack.ephemerals(office.ana)[0].shown
    assert office.slack.answers(office.general) == []


def test_nobody_else_changes_a_channel(office: Office) -> None:
    office.bot.desk.choices.set_channel("T1", office.general.id, ChannelChoices(private=True))
    office.ana.opens_home()
    office.slack.wait_for(lambda: office.slack.home(office.ana))
    home = office.slack.home(office.ana)
    assert home is not None
    assert not [one for one in str(home.blocks).split("'") if one == "home_channels"]


def test_the_group_of_a_body_is_asked_once(office: Office) -> None:
    group = office.team.add_usergroup("acwc-desk", [office.ben])
    office.bot.desk.choices.set_group("T1", "ACWC", group.id)
    question = office.ana.says(office.general, f"{office.team.bot.mention} who leads A.2.6?")
    (answer,) = answered(office, office.general, question)
    office.ana.clicks(answer, "ask_body_0")
    answers = answered(office, office.general, question, 2)
    office.ben.clicks(answer, "ask_body_0")
    office.slack.settle()
    assert "who leads A.2.6?" in answers[1].shown
    assert "A.2.6" in answers[1].shown
    assert [(ping.kind, ping.target) for ping in office.slack.pings] == [("usergroup", group.id)]
    assert len(office.slack.answers(office.general, question.ts)) == 2


def test_ratings_are_kept_and_a_bad_one_asks_why(office: Office) -> None:
    (answer,) = asked(office, "who leads A.2.6?")
    office.ana.clicks(answer, "rate", label="Right and useful")
    office.ben.clicks(answer, "rate", label="Wrong or not useful")
    office.slack.wait_for(lambda: office.slack.modals(office.ben))
    (form,) = office.slack.modals(office.ben)
    office.ben.submits(form, {"reason": "wrong", "comment": "It is ACMW."})
    counts = office.bot.desk.feedback.counts
    office.slack.wait_for(lambda: counts() == {Rating.UP: 1, Rating.DOWN: 1})
    assert office.slack.modals(office.ben) == []


def test_links_to_the_pages_become_cards(office: Office) -> None:
    office.ana.shares_link("https://tip.example.org/explore/A.2.6", office.general)
    office.ana.shares_link("https://tip.example.org/bodies/SOMSWD", office.general)
    office.ana.shares_link("https://tip.example.org/explore/A.9.9", office.general)
    office.slack.wait_for(lambda: len(office.slack.unfurls) == 2)
    office.slack.settle()
    assert len(office.slack.unfurls) == 2
    assert untroubled(office)


def test_the_shortcut_shows_what_a_message_is_about(office: Office) -> None:
    message = office.ben.says(office.general, "We should train people as C.1.3 says")
    office.ana.uses_shortcut("find_in_plan", message)
    office.slack.wait_for(lambda: "C.1.3" in str(office.slack.modals(office.ana)))
    (view,) = office.slack.modals(office.ana)
    assert "Codes that the message names" in view.shown


def test_the_shortcut_looks_for_the_words_beside_a_code() -> None:
    searched: list[str] = []

    def search(text: str, candidate_k: int) -> tuple[Hit, ...]:
        assert candidate_k > 0
        searched.append(text)
        return ()

    assert hits_beside_codes("Train people, see C.1.3 and B 2 1!", search) == ()
    assert hits_beside_codes("C.1.3, B.2.1", search) == ()
    assert [text.split() for text in searched] == [["Train", "people,", "see", "and", "!"]]


def test_only_what_was_searched_for_is_said_to_be_found_by_words() -> None:
    named, near = [("C.1.3", "Train officers")], [("C.1.4", "Seize assets")]
    note = "Found by words and meaning"
    assert note not in str(nearest_view(named, [], Links(None)))
    assert note in str(nearest_view(named, near, Links(None)))
