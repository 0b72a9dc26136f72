"""Scores, cricket's figures, and the codes and roles of teams."""
