"""The range of an answer of `payrestore compare --json`, by price index."""

import json
import sys

answer = json.load(sys.stdin)
cuts: dict[str, list[float]] = {}
for row in answer["results"]:
    if row["absence"] is None:
        cuts.setdefault(row["index"], []).append(row["erosionPercent"])
for index, values in cuts.items():
    print(f"{index}: {min(values):.1f}% to {max(values):.1f}%")
