"""Many events with injected faults over two processes of the bot, of which some are killed.

In the order of the flow: script (what happens, drawn from a seed) → processes → playing → judging.
"""
