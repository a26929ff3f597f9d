#!/usr/bin/env python3
"""fit_tag_pairs.py TREEBANK.jsonl...: writes data/en/tag_pairs.tsv.

How much likelier one word class follows another than chance would have it,
in eighths of a bit, from texts tagged in the scheme of Universal Dependencies:
one {"text", "tokens": [[start, end, upos, lemma], ...]} a line. A pair that was
seen too seldom to tell is left out and counts as 0.
"""
import collections
import json
import math
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / "data" / "en"
STATES = ("noun nouns proper subject object pronoun possessive determiner adjective comparative adverb "
          "base ed ing third be have do modal to preposition subordinator coordinator number wh "
          "comma stop mark symbol interjection other").split()
CARRIERS = {"modal", "to", "be", "have", "do"}
# A pair is smoothed by as many chance occurrences as this.
PRIOR = 1.5


def function_words():
    features = {}
    for line in (DATA / "function_words.tsv").open(encoding="utf-8"):
        if not line.startswith("#"):
            form, _, _, cells = line.rstrip("\n").split("\t")
            features[form] = set(cells.split("|"))
    return features


def state_of(form, upos, lemma, features):
    low = form.lower().replace("’", "'")
    f = features.get(low, set())
    if upos in ("NOUN", "PROPN"):
        if upos == "PROPN":
            return "proper"
        return "nouns" if low != lemma.lower() and low.endswith("s") or low in ("people", "men", "women", "children") \
            else "noun"
    if upos == "PRON" and "relative" in f or upos in ("PRON", "DET") and "wh" in f or upos in ("ADV", "SCONJ") and "wh" in f:
        return "wh"
    if upos == "PRON":
        if "possessive" in f and (low != "her" or lemma.lower() == "her"):
            return "possessive"
        if "personal" in f and not {"subject", "object"} <= f:
            return "subject" if "subject" in f else "object"
        return "object" if low == "her" else "pronoun"
    if upos == "DET":
        return "possessive" if "possessive" in f else "determiner"
    if upos == "ADJ":
        graded = low != lemma.lower() and low.endswith(("er", "est"))
        return "comparative" if graded else "adjective"
    if upos == "ADV":
        return "adverb"
    if upos in ("VERB", "AUX"):
        if lemma == "be":
            return "be"
        if lemma == "have":
            return "have"
        if lemma == "do" and low not in ("done", "doing"):
            return "do"
        if upos == "AUX":
            return "modal"
        if low.endswith("ing") and lemma != low:
            return "ing"
        if low == lemma.lower():
            return "base"
        return "third" if low.endswith("s") else "ed"
    if upos == "PART":
        return "to" if low == "to" else "possessive" if low.endswith("s") or low in ("'",) else "adverb"
    if upos == "PUNCT":
        return "comma" if form == "," else "stop" if form[0] in ".!?;" else "mark"
    return {"ADP": "preposition", "SCONJ": "subordinator", "CCONJ": "coordinator", "NUM": "number", "SYM": "symbol",
            "INTJ": "interjection"}.get(upos, "other")


def count_pairs(paths):
    features = function_words()
    pairs, lefts, rights = collections.Counter(), collections.Counter(), collections.Counter()
    for path in paths:
        for line in open(path, encoding="utf-8"):
            document = json.loads(line)
            left = "stop"
            for start, end, upos, lemma in document["tokens"]:
                right = state_of(document["text"][start:end], upos, lemma, features)
                pairs[left, right] += 1
                lefts[left] += 1
                rights[right] += 1
                # An adverb between an auxiliary and its verb lets the auxiliary speak: "will soon vote".
                if not (right == "adverb" and left in CARRIERS):
                    left = right
    return pairs, lefts, rights


def main():
    pairs, lefts, rights = count_pairs(sys.argv[1:])
    total = sum(rights.values())
    rows = []
    for left in STATES:
        for right in STATES:
            chance = lefts[left] * rights[right] / total
            if lefts[left] < 8 or rights[right] < 8:
                continue
            weight = 8 * math.log2((pairs[left, right] + PRIOR) / (chance + PRIOR))
            weight = max(-48, min(48, round(weight)))
            if abs(weight) >= 3:
                rows.append(f"{left}\t{right}\t{weight}")
    with (DATA / "tag_pairs.tsv").open("w", encoding="utf-8") as out:
        out.write("# title: How much one word class calls for another behind it\n"
                  "# source: own work, fitted on tagged text by scripts/fit_tag_pairs.py\n# licence: Apache-2.0\n"
                  "# weight: eighths of a bit over chance; pairs that are not listed weigh 0.\n"
                  "left\tright\tweight\n")
        out.writelines(row + "\n" for row in sorted(rows))


if __name__ == "__main__":
    main()
