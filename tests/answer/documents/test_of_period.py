"""What is asked after a period was told: may it be longer or cut short, and what comes after."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

PACT = Beside(
    id="lfp",
    name="LFP",
    kind="treaty",
    title="Lantern Pact for the Care of Lamplighters",
    text=(
        "# Lantern Pact for the Care of Lamplighters\n\n"
        "## Article 1 — Rest\n"
        "1. A tired lamplighter shall be granted a rest of not less than thirty (30) days.\n"
        "2. No lamplighter at rest shall be called out.\n"
        "3. The rest may be terminated only where the lamplighter has renewed work elsewhere.\n"
        "4. Paragraph 3 does not apply to apprentices.\n"
        "5. On the expiry of the rest a new lantern shall be handed out.\n"
        "## Article 2 — Hearing\n"
        "1. A complaint of a lamplighter shall be heard within ten days. In hard cases the time "
        "may be prolonged once, by five days.\n"
        "2. A complaint that is refused may be put to the Warden.\n"
        "## Article 3 — Lease\n"
        "1. The lease of a lamp post shall last four years.\n"
        "2. A lease may be extended, ended early or lapse as the Guild decides.\n"
    ),
)
REST = "How long a rest is a tired lamplighter granted under the Lantern Pact?"
HEARD = "Within what time is a complaint of a lamplighter heard under the Lantern Pact?"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PACT)


@pytest.mark.parametrize(
    ("first", "then", "fact"),
    [
        (REST, "Can it be cut short?", "may be terminated only"),
        (REST, "could they end it early?", "may be terminated only"),
        (REST, "may it be shortened?", "does not apply to apprentices"),
        (REST, "what happens once it is over?", "a new lantern"),
        (REST, "and what comes after it ends?", "a new lantern"),
        (HEARD, "can they get more time?", "by five days"),
        (HEARD, "may it be extended?", "by five days"),
    ],
)
def test_it_is_told_by_the_article_of_the_period(
    asked: Assistant, first: str, then: str, fact: str
) -> None:
    told = talk(asked, first, then)
    assert fact in told
    assert "lease" not in told


def test_it_is_asked_of_the_period_after_what_stands_beside_it(asked: Assistant) -> None:
    told = talk(asked, REST, "can it be cut short?", "and when it is over?")
    assert "a new lantern" in told


def test_another_thing_that_is_asked_for_is_looked_for(asked: Assistant) -> None:
    assert "as the Guild decides" in talk(asked, REST, "can the lease of a post be extended?")
