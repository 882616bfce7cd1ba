"""Text as it comes: paragraphs, sentences, and what is no sentence of the article."""
