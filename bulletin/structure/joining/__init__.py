"""Lines of one paragraph or title, put together: the candidates for paragraphs (pars)."""
