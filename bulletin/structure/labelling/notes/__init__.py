"""Features of what offices and agencies send: letterheads, signatures, codes of wire copy."""
