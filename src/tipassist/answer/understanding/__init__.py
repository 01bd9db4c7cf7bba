"""Understanding: from words to a typed meaning: slots, cues, frames, intents."""
