"""Questions in channels, direct messages, threads and after the command."""

from tests.surfaces.slack.conftest import Office


def test_a_mention_is_answered_in_its_thread(office: Office) -> None:
    question = office.ana.says(office.general, f"{office.team.bot.mention} who leads A.2.6?")
    office.slack.wait_for(lambda: office.slack.answers(office.general, question.ts))
    office.slack.settle()
    (answer,) = office.slack.answers(office.general, question.ts)
    assert "ACWC" in answer.shown
    assert "ACWC" in answer.text
    assert (office.slack.pings, office.slack.warnings, office.slack.refusals) == ([], [], [])
