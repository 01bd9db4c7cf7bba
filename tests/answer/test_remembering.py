"""A reader that keeps its last results."""

from tipassist.answer.language.remembering import remembering


def test_the_same_words_are_read_once() -> None:
    read: list[str] = []

    def shouted(text: str) -> str:
        read.append(text)
        return text.upper()

    kept = remembering(shouted)
    assert [kept("a"), kept("b"), kept("a")] == ["A", "B", "A"]
    assert read == ["a", "b"]


def test_what_others_have_asked_is_forgotten() -> None:
    read: list[int] = []
    kept = remembering(read.append)
    for number in (*range(100), 0):
        kept(number)
    assert read == [*range(100), 0]
