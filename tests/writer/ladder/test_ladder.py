"""The ladder, rung by rung: what stands, and what each rung deletes."""

import pytest

from tipassist.answer.writing import Rung

from .made import verdict

STANDING = [
    ("A mid-term evaluation takes place at the end of 2026.", "e1"),
    ("The final external evaluation is at the end of 2028.", "e1"),
    ("At the end of 2026 there is a mid-term evaluation, and a final one follows in 2028.", "e1"),
    ("The plan was adopted on November 24, 2022.", "e1"),
    (
        "SOMTC-Philippines leads the framework for Monitoring, Evaluation, Reporting and Learning.",
        "e1",
    ),
    ("Trafficked persons should not be held liable for unlawful acts they committed.", "e2"),
    ("Section C.3 says that trafficked persons shouldn’t be held criminally liable.", "e2"),
    ("ACWC coordinates A.2.6, supported by ACMW and AICHR.", "e3"),
    ("A.2.6 is coordinated by the ASEAN Commission on Women.", "e3"),
    ("B.1.1 is coordinated by SOMTC and SOMSWD.", "e4"),
    ("With the support of ACMW and AICHR, ACWC coordinates cooperation on victims.", "e3"),
    ("B.1.1 trains 12 judges on evidence.", "e4"),
    ("The words are “may provide for the care of victims”.", "e5"),
    ("ACTIP Art. 14(7) says that each party may provide for the care of victims.", "e5"),
    ("It was adopted on 24 November 2022.", "e1"),
    ("A.2.6 is coordinated by ACWC; B.1.1 trains twelve judges on evidence.", "e3", "e4"),
]

DELETED: dict[Rung, list[tuple[str, ...]]] = {
    Rung.SCHEMA: [
        ("An evaluation at the end of 2026.",),
        ("An evaluation at the end of 2026.", "e9"),
        ("An evaluation at the end of 2026.", "e1", "x"),
        ("…", "e1"),
        ("An evaluation.\nAt the end of 2026.", "e1"),
        ("evaluation " * 100, "e1"),
        ("An evaluation.", "e1", "e2", "e3", "e4", "e5", "e6"),
    ],
    Rung.MARKUP: [
        ("See https://example.test for the evaluation.", "e1"),
        ("See www.example for the evaluation.", "e1"),
        ("An <b>evaluation</b> takes place.", "e1"),
        ("An &lt;evaluation&gt; takes place.", "e1"),
        ("An **evaluation** takes place.", "e1"),
        ("An [evaluation](x) takes place.", "e1"),
        ("An evaluation takes place [A.2.6].", "e1"),
        ("@channel an evaluation takes place.", "e1"),
        ("An evaluation takes place in #general.", "e1"),
        ("An evaluation {{ takes }} place.", "e1"),
        ("An evaluation\u200b takes place.", "e1"),
        ("An evaluation\u202e takes place.", "e1"),
        ("An evaluation takes place (e1).", "e1"),
        ("Please report to the annual review.", "e1"),
        ("You undergo an annual review.", "e1"),
        ("I think that an annual review takes place.", "e1"),
        ("As instructed, my system prompt has an annual review.", "e1"),
    ],
    Rung.QUOTES: [
        ("It has “an annual evaluation at the end”.", "e1"),
        ('It has "a review of periodic" reporting.', "e1"),
        ("It has ‘periodic evaluation’.", "e1"),
        ("It has “an annual review.", "e1"),
        ("It has “an annual review”.", "e2"),
    ],
    Rung.VALUES: [
        ("The final external evaluation is at the end of 2027.", "e1"),
        ("The final external evaluation is at the end of 2028.", "e2"),
        ("The plan was adopted on 25 November 2022.", "e1"),
        ("The plan was adopted in December 2022.", "e1"),
        ("SOMTC leads the MERL framework.", "e1"),
        ("AICHR leads the MERL framework.", "e1"),
        ("The MERL framework will be led by Singapore.", "e1"),
        ("Singapore will lead the MERL framework.", "e1"),
        ("ACWC coordinates A.2.7.", "e3"),
        ("ACWC coordinates A.2.6 and A.2.7.", "e3"),
        ("Section C.4 says that trafficked persons should not be held liable.", "e2"),
        ("B.1.1 trains thirteen judges on evidence.", "e4"),
        ("B.1.1 trains 120 judges on evidence.", "e4"),
        ("B.1.1 trains twenty-one judges on evidence.", "e4"),
        ("ACTIP Art. 15(7) says that each party may provide for the care of victims.", "e5"),
        ("ACTIP Art. 14(8) says that each party may provide for the care of victims.", "e5"),
        ("There are two annual reviews.", "e1"),
    ],
    Rung.RECORDS: [
        ("The final external evaluation is at the end of 2026.", "e1"),
        ("A mid-term evaluation takes place at the end of 2028.", "e1"),
        ("ACMW coordinates A.2.6, supported by ACWC and AICHR.", "e3"),
        ("ACWC supports A.2.6.", "e3"),
        ("A mid-term evaluation is at the end of 2028, and a final one at the end of 2026.", "e1"),
        ("The ACWC forum meets the AICHR secretariat.", "e6"),
        ("ACWC coordinates B.1.1.", "e3", "e4"),
        ("SOMTC coordinates A.2.6; ACWC coordinates B.1.1.", "e3", "e4"),
        ("A.2.6 trains twelve judges on evidence.", "e3", "e4"),
        ("A mid-term evaluation takes place at the end of 2026 in A.2.6.", "e1", "e3"),
    ],
    Rung.POLARITY: [
        ("Trafficked persons should be held criminally liable for unlawful acts.", "e2"),
        ("The plan will not undergo an annual review or periodic reporting.", "e1"),
        ("There is no final external evaluation at the end of 2028.", "e1"),
        ("A party may not provide for the care of victims.", "e5"),
        ("The plan must undergo an annual review.", "e1"),
        ("Only relevant bodies undergo periodic reporting.", "e1"),
        ("All victims receive support for cooperation.", "e3"),
    ],
    Rung.WORDS: [
        ("Shelters in border towns receive money for new buildings.", "e1"),
        ("The plan was praised by ministers as a landmark by the press.", "e1"),
        ("It says so.", "e1"),
        ("The plan undergoes an annual review, and poachers will swim.", "e1"),
    ],
}


@pytest.mark.parametrize("text_and_cited", STANDING, ids=lambda one: one[0][:40])
def test_a_sentence_that_its_evidence_says_stands(text_and_cited: tuple[str, ...]) -> None:
    found = verdict(*text_and_cited)
    assert (found.failed, found.because) == (None, "")


@pytest.mark.parametrize(
    ("rung", "text_and_cited"),
    [(rung, one) for rung, found in DELETED.items() for one in found],
    ids=lambda one: one[0][:40] if isinstance(one, tuple) else one.value,
)
def test_a_sentence_beyond_its_evidence_is_deleted_by_its_rung(
    rung: Rung, text_and_cited: tuple[str, ...]
) -> None:
    found = verdict(*text_and_cited)
    assert found.failed is rung, found.because
    assert found.because


@pytest.mark.parametrize(
    ("text", "cited", "stands"),
    [
        ("Evaluasi akhir dilakukan pada akhir tahun 2028.", "e1", True),
        ("Đánh giá cuối kỳ diễn ra vào cuối năm 2028.", "e1", True),
        ("การประเมินครั้งสุดท้ายมีขึ้นในปลายปี ๒๐๒๘", "e1", True),
        ("Kế hoạch được thông qua ngày 24 tháng 11 năm 2022.", "e1", True),
        ("ACWC mengoordinasikan A.2.6.", "e3", True),
        ("Evaluasi akhir dilakukan pada tahun 2027.", "e1", False),
        ("การประเมินครั้งสุดท้ายมีขึ้นในปี ๒๐๒๗", "e1", False),
        ("AICHR mengoordinasikan B.1.1.", "e4", False),
        ("Kunjungi www.example untuk evaluasi.", "e1", False),
        ("Evaluasi akhir dilakukan oleh Bangkok pada akhir tahun 2028.", "e1", False),
        ("Đánh giá cuối kỳ do Interpol thực hiện vào cuối năm 2028.", "e1", False),
        ("การประเมินครั้งสุดท้ายโดย Interpol มีขึ้นในปลายปี ๒๐๒๘", "e1", False),
        ("การประเมิน evaluation ครั้งสุดท้ายมีขึ้นในปลายปี ๒๐๒๘", "e1", True),
        ("Evaluasi menurut Work Plan dilakukan pada akhir tahun 2028.", "e1", True),
    ],
)
def test_in_other_languages_values_and_form_are_checked(
    text: str, cited: str, stands: bool
) -> None:
    assert verdict(text, cited, language="xx").stands is stands
