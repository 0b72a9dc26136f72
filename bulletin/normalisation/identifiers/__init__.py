"""Numbers that name: codes, telephones, flights, vehicles, addresses, titles, Roman numerals."""
