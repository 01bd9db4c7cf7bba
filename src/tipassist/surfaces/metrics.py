"""Counts and times for Prometheus, without any question text."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from tipassist.types import Answer

MEDIA_TYPE = CONTENT_TYPE_LATEST
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
