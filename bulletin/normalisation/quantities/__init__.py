"""Numbers that count or measure: amounts, units, money, ranges, fractions, ordinals."""
