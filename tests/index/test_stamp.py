import pytest

from tipassist.index.stamp import IndexStamp, code_digest, stamp_of

_STAMP = IndexStamp("corpus", "code", "model")


def test_equal_stamps_do_not_differ() -> None:
    assert _STAMP.differences(IndexStamp("corpus", "code", "model")) == ""


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (IndexStamp("x", "code", "model"), "another corpus"),
        (IndexStamp("corpus", "x", "model"), "another version of tipassist"),
        (
            IndexStamp("corpus", "code", "x", "x"),
            "another embedding model and another vector store",
        ),
    ],
)
def test_differences_are_named_in_words(other: IndexStamp, words: str) -> None:
    assert _STAMP.differences(other) == words
    assert other.digest != _STAMP.digest


def test_a_stamp_knows_its_chroma_server() -> None:
    assert stamp_of("corpus", "model", "http://host:1").chroma_url == "http://host:1"
    assert stamp_of("corpus", "model").chroma_url is None


def test_the_code_digest_is_the_same_twice() -> None:
    assert code_digest() == code_digest() == stamp_of("corpus", "model").code
