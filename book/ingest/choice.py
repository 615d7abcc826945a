"""A choice among candidates by what speaks for each: features and their weights → likelihoods.

The candidates of a page compete with one another and with "none of them", whose score is 0 (a
multinomial logit). An answer that is wrong costs an editor more than a question, about as much
as three that are right are worth: ``SURE`` is where that balance was best on captures the weights were
not fitted on.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

SURE = 0.7
Features = Mapping[str, float]


def likelihoods(candidates: Sequence[Features], weights: Mapping[str, float]) -> list[float]:
    """How likely each candidate is the right one; what is missing to 1 is the likelihood of none."""
    scores = [sum(weights.get(n, 0.0) * v for n, v in c.items()) for c in candidates]
    most = max([0.0, *scores])
    shares = [math.exp(score - most) for score in scores]
    total = math.exp(-most) + sum(shares)
    return [share / total for share in shares]


def together(likely: Sequence[float], same: Sequence[int]) -> list[float]:
    """Candidates that say one thing count as one: ``same`` names for each the one it counts for."""
    out = [0.0] * len(likely)
    for share, one in zip(likely, same, strict=True):
        out[one] += share
    return out
