"""Speed and memory of tipassist: `python -m benchmarks`."""
