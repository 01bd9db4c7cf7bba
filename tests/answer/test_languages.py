"""Which language a question is taken to be in."""

import pytest

from tipassist.answer.language.languages import language_name, language_of, load_language_signs


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What is the definition of trafficking in persons?", "en"),
        ("who does A.2.6, and is it in 2026", "en"),
        ("Apa definisi perdagangan orang?", "id"),
        ("Siapa yang mengkoordinasikan kegiatan A.1.1?", "id"),
        ("Apakah pelan tindakan ini untuk mangsa pemerdagangan orang?", "ms"),
        ("Ano ang layunin ng plano?", "tl"),
        ("Kế hoạch này kết thúc khi nào?", "vi"),
        ("ใครเป็นผู้ประสานงาน A.1.1", "th"),
        ("ແຜນການນີ້ແມ່ນຫຍັງ", "lo"),
        ("តើផែនការនេះជាអ្វី", "km"),
        ("ဒီအစီအစဉ်က ဘာလဲ", "my"),
        ("what does ก mean", "en"),
        ("", "en"),
    ],
)
def test_a_question_tells_its_language(question: str, language: str) -> None:
    assert language_of(question) == language


def test_every_language_has_a_name_and_words_before_its_quotes() -> None:
    signs = load_language_signs()
    tags = {*signs.scripts, *signs.letters, *signs.words, "en"}
    assert tags == set(signs.names) == set(signs.original)
    assert language_name("th") == "Thai"
