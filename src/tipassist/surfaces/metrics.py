"""Counts and times for Prometheus, without any question text."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from tipassist.answer.writing import Receipt
from tipassist.types import Answer

MEDIA_TYPE = CONTENT_TYPE_LATEST
_WRITING_SECONDS = (0.1, 0.25, 0.5, 1, 2, 4, 8, 12, 20, 60)
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """What is measured, in a registry of its own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._answers = Counter(
            "tipassist_answers",
            "Answers, by surface, status and kind (which part of the assistant wrote it).",
            ("surface", "status", "kind"),
            registry=self._registry,
        )
        self._answer_seconds = Histogram(
            "tipassist_answer_seconds",
            "Time from question to answer, waiting included.",
            ("surface", "kind"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._requests = Counter(
            "tipassist_http_requests",
            "HTTP requests, by method, route and status.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._request_seconds = Histogram(
            "tipassist_http_request_seconds",
            "Time from the first byte of a request to the last of its response.",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._writings = Counter(
            "tipassist_writings",
            "What a language model wrote or read, by how it ended and whether the cache gave it.",
            ("model", "ending", "cached"),
            registry=self._registry,
        )
        self._sentences = Counter(
            "tipassist_written_sentences",
            "Sentences that a language model wrote: kept, or the check that deleted them.",
            ("model", "verdict"),
            registry=self._registry,
        )
        self._tokens = Counter(
            "tipassist_writer_tokens",
            "Tokens of a language model, by direction (in, out).",
            ("model", "direction"),
            registry=self._registry,
        )
        self._cost = Counter(
            "tipassist_writer_cost",
            "What a language model cost, in the currency of the prices set.",
            ("model",),
            registry=self._registry,
        )
        self._first_sentence_seconds = Histogram(
            "tipassist_writer_first_sentence_seconds",
            "Time from the start of a writing to its first sentence that was kept.",
            ("model",),
            buckets=_WRITING_SECONDS,
            registry=self._registry,
        )
        self._writing_seconds = Histogram(
            "tipassist_writer_seconds",
            "Time that a writing took, by how it ended.",
            ("model", "ending"),
            buckets=_WRITING_SECONDS,
            registry=self._registry,
        )
        self._feedback = Counter(
            "tipassist_feedback", "Feedback, by rating.", ("rating",), registry=self._registry
        )

    def answered(self, surface: str, answer: Answer, seconds: float) -> None:
        """Count an answer.

        Args:
            surface: Where it was asked: `api`, `openai`, `mcp`, `web`, `slack`.
            answer: The answer.
            seconds: From question to answer, waiting included.
        """
        kind = answer.route.value
        self._answers.labels(surface, answer.status.value, kind).inc()
        self._answer_seconds.labels(surface, kind).observe(seconds)

    def written(self, receipt: Receipt) -> None:
        """Count a writing of a language model, or its reading of a question."""
        model, ending = receipt.model, receipt.ending.value
        self._writings.labels(model, ending, str(receipt.cached).lower()).inc()
        self._sentences.labels(model, "kept").inc(receipt.kept)
        for rung in receipt.deleted:
            self._sentences.labels(model, rung.value).inc()
        self._tokens.labels(model, "in").inc(receipt.tokens_in)
        self._tokens.labels(model, "out").inc(receipt.tokens_out)
        self._cost.labels(model).inc(receipt.cost or 0)
        self._writing_seconds.labels(model, ending).observe(receipt.took_ms / 1000)
        if receipt.first_sentence_ms is not None:
            self._first_sentence_seconds.labels(model).observe(receipt.first_sentence_ms / 1000)

    def requested(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an HTTP request by its route, never by its path."""
        self._requests.labels(method, route, str(status)).inc()
        self._request_seconds.labels(route).observe(seconds)

    def rated(self, rating: str) -> None:
        """Count one piece of feedback."""
        self._feedback.labels(rating).inc()

    def text(self) -> bytes:
        """Return all of it in the Prometheus text format."""
        return generate_latest(self._registry)
