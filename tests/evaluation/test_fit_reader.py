"""The fit of the reader, on few questions."""

from tipassist.evaluation import fit_reader as fits
from tipassist.evaluation.reading_bank import Answered, Asked, Pair
from tipassist.index.torch_reader import TorchReader

TEXTS = (
    "Fees: The fee of a licence is 40 crowns.",
    "Terms: A licence is valid for three years.",
    "Scope: This pact covers fishing boats alone.",
)
QUESTIONS = ("what does a licence cost", "how long is a licence good for", "which boats count")


def bank() -> list[Asked]:
    hands = ("clauses_01", *sorted(fits.LEFT_OUT))
    return [
        Asked(question, text, kind, hand, f"{hand} pact")
        for hand in hands
        for question, text in zip(QUESTIONS, TEXTS, strict=True)
        for kind in (Answered.OPEN, Answered.UNSETTLED)
    ]


def test_the_reranker_in_torch_tells_what_its_graph_tells() -> None:
    import torch

    reader = TorchReader.packaged()
    with torch.no_grad():
        worth, first = reader.read([(QUESTIONS[0], text) for text in TEXTS])
    assert worth.argmax() == 0
    assert first.shape == (3, reader.encoder.config.hidden_size)


def test_a_fit_is_measured_on_hands_that_it_did_not_learn_from() -> None:
    steps = []
    told = [
        Pair(Asked(QUESTIONS[0], TEXTS[0], Answered.OPEN, name, name), TEXTS[1:])
        for name in ("coral", *sorted(fits.SETS_LEFT_OUT))
    ]
    done = fits.fit_reader(bank(), told, lambda at, of: steps.append((at, of)))
    assert done.questions == 6 + 1
    assert 0 <= done.in_sets <= 1
    assert steps[-1][0] <= steps[-1][1]
    assert 0 <= done.first <= 1
    assert 0 <= done.unsettled <= 1
    learnt = {name.split(".")[2] for name in done.model.layers if name.startswith("encoder.")}
    assert learnt == {str(at) for at in range(12 - fits.LEARNT_LAYERS, 12)}
