from pathlib import Path

import numpy as np
import pytest

from tipassist.index.keywords import KeywordIndex

_TEXTS = ["Activity A.1.3 for SOM-ED", "Activity A.1.4 for victims", "Reports under Article 14(7)"]


@pytest.fixture(scope="module")
def keywords() -> KeywordIndex:
    return KeywordIndex.build(_TEXTS)


@pytest.mark.parametrize(
    ("query", "best"),
    [("a13", 0), ("som-ed", 0), ("victim", 1), ("art 14 para 7", 2), ("ΑСΤΙVITIES A.1.4", 1)],
)
def test_the_text_that_shares_code_or_word_scores_best(
    keywords: KeywordIndex, query: str, best: int
) -> None:
    assert int(np.argmax(keywords.scores(query))) == best


@pytest.mark.parametrize("query", ["", "the of", "unrelated words", "A.9.9"])
def test_a_query_that_shares_nothing_scores_zero_everywhere(
    keywords: KeywordIndex, query: str
) -> None:
    assert keywords.scores(query).tolist() == [0.0, 0.0, 0.0]


def test_a_saved_index_scores_the_same(keywords: KeywordIndex, tmp_path: Path) -> None:
    keywords.save(tmp_path / "keywords")
    loaded = KeywordIndex.load(tmp_path / "keywords")
    for query in ("activity A.1.3", "nothing shared", "victims"):
        assert loaded.scores(query).tolist() == keywords.scores(query).tolist()


def test_a_text_without_any_token_never_matches() -> None:
    scores = KeywordIndex.build(["the of", "victims"]).scores("the victims")
    assert scores[0] == 0
    assert scores[1] > 0
