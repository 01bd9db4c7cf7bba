import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tipassist.index.tokens import fold, stem, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Activity A.1.3 continues", "a.1.3"),
        ("see A.1 first", "a.1"),
        ("under APA, Paragraph IV.A.(e)", "iv.a(e)"),
        ("under APA, Paragraph IV.A.(e)", "iv.a"),
        ("ACTIP, Article 14(7).", "14(7)"),
        ("ACTIP, Article 14(7).", "14"),
        ("asked SOM-ED about it", "som-ed"),
        ("asked SOM-ED about it", "som"),
        ("BWP A.a.1.1", "a.a.1.1"),
        ("AICHR FYWP 2021-2025, PA 3.4.3", "3.4.3"),
        ("during 2017–2020", "2017-2020"),
        ("what is in c13?", "c.1.3"),
        ("D 2 3", "d.2.3"),
        ("outcome A-4", "a.4"),
        ("art 12 para e", "12(e)"),
        ("fn 14", "footnote"),
        ("Pillar A", "pillar-a"),
        ("section F", "section-f"),
        ("section f.1.a", "f.1.a"),
        ("ΑСΤΙΡ and СОММІТ", "actip"),
        ("ΑСΤΙΡ and СОММІТ", "commit"),
        ("women’s rights", "women"),
        ("victim‑centred", "victim-centred"),
        ("Hà Nội", "ha"),
        ("victims³¹ shall", "victim"),
    ],
)
def test_codes_and_words_become_tokens(text: str, expected: str) -> None:
    assert stem(expected) in tokens(text)


@pytest.mark.parametrize("text", ["", "   ", "what is the", "e.g., a b", "…!?"])
def test_text_without_content_has_no_tokens(text: str) -> None:
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("forms", "same"),
    [
        (("victims", "victim"), True),
        (("policies", "policy"), True),
        (("prosecute", "prosecuting", "prosecuted", "prosecution"), True),
        (("witnesses", "witness"), True),
        (("coordinates", "coordinating", "coordination"), True),
        (("labour", "law"), False),
        (("slom", "aslom"), False),
        (("ams", "asbs"), False),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...], same: bool) -> None:
    assert (len({stem(form) for form in forms}) == 1) is same


@pytest.mark.parametrize("word", ["ams", "14s", "a.1.3", "14(7)", "som-ed"])
def test_short_words_and_codes_have_no_stem(word: str) -> None:
    assert stem(word) == word


_CODES = st.tuples(st.sampled_from("ABCDEFG"), st.integers(1, 30), st.integers(1, 30)).map(
    lambda parts: ".".join(map(str, parts))
)
_WORDS = st.text(alphabet=st.characters(categories=("Ll", "Lu", "Nd")), max_size=12)


@given(before=_WORDS, code=_CODES, after=_WORDS)
def test_a_code_between_any_words_survives(before: str, code: str, after: str) -> None:
    assert code.lower() in tokens(f"{before} {code}, {after}")


@given(st.text())
def test_tokens_are_lower_case_and_without_blanks(text: str) -> None:
    assert all(token and token == token.lower() and not token.isspace() for token in tokens(text))


@given(st.text())
@example("𝝩 Ά ⁻")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(_CODES, max_size=4), st.lists(st.sampled_from(["laws", "training"]), max_size=4))
def test_tokens_do_not_depend_on_letter_case_of_words(codes: list[str], words: list[str]) -> None:
    text = " ".join((*codes, *words))
    assert tokens(text.upper()) == tokens(text)
