"""Text blocks become passages: parsed once, cut into sentences, quotation marks paired."""
