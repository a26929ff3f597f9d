#!/usr/bin/env python3
"""bench/quality.py [--extract PROGRAM] [--shared DIR]: the figures of bench/QUALITY.md, as its table.

Wants a folder of annotated files with their scorer (gold/*.jsonl, tools/score.py); there is nothing
to do where it is absent.
"""
import argparse
import json
import pathlib
import subprocess
import sys

# name, file, figure (None: the least of the marked kinds), first aim, goal, others on the same file
ROWS = [
    ("sentences F1", "sentences-news-dev", ("sentences", "f1"), ".985", ".995", "ICU .980"),
    ("sentences F1", "sentences-web-dev", ("sentences", "f1"), ".85", ".92", "ICU .788"),
    ("sentences F1", "sentences-rules-dev", ("sentences", "f1"), ".93", ".97", "ICU .568"),
    ("tokens F1", "tokens-news-dev", ("tokens", "f1"), ".985", ".995", ""),
    ("tokens F1", "tokens-web-dev", ("tokens", "f1"), ".97", ".99", ""),
    ("word class, coarse", "tokens-news-dev", ("upos coarse", "acc"), ".90", ".96", "trained taggers ≈ .97"),
    ("word class, coarse", "tokens-web-dev", ("upos coarse", "acc"), ".88", ".95", ""),
    ("PER F1", "news-dev", ("PER", "f1"), ".88", ".95", "compromise .63, FreeLing .52"),
    ("PER F1", "names-newswire-dev", ("PER", "f1"), ".85", ".94", "FreeLing .64, compromise .53"),
    ("PER F1", "names-politics-dev", ("PER", "f1"), "", "", "secondary"),
    ("ORG F1", "news-dev", ("ORG", "f1"), ".75", ".90", "FreeLing .53, compromise .32"),
    ("ORG F1", "names-newswire-dev", ("ORG", "f1"), ".70", ".85", "FreeLing .45, compromise .30"),
    ("ORG F1", "names-politics-dev", ("ORG", "f1"), "", "", "secondary"),
    ("PER resolved", "news-dev", ("PER resolved", "acc"), ".90", ".98", "FreeLing .55, compromise .53"),
    ("ORG resolved", "news-dev", ("ORG resolved", "acc"), ".90", ".97", "FreeLing .77, compromise .74"),
    ("who said F1", "news-dev", ("who said", "f1"), ".75", ".93", "quote-parser .24"),
    ("direct R", "quotes-polnear-dev", ("quotes direct", "r"), ".90", ".97", "compromise .60"),
    ("direct P", "quotes-polnear-dev", ("direct P", "p"), ".78", ".92", "quote-parser .55"),
    ("mixed R", "quotes-polnear-dev", ("quotes mixed", "r"), ".65", ".90", "compromise .23"),
    ("indirect R", "quotes-polnear-dev", ("quotes indirect", "r"), ".50", ".78", "none"),
    ("all quotes F1", "quotes-polnear-dev", ("quotes", "f1"), ".60", ".80", "compromise .21"),
    ("all quotes F1", "quotes-polnear-train", ("quotes", "f1"), "", "", ""),
    ("speaker of matched quotes", "quotes-polnear-dev", ("speaker", "acc"), ".88", ".95", "quote-parser .71"),
    ("positions F1", "news-dev", ("positions", "f1"), ".35", ".75", "nobody"),
    ("roles F1", "news-dev", ("roles", "f1"), ".60", ".90", "nobody"),
    ("seed: PER F1", "seed", ("PER", "f1"), ".95", "1", ""),
    ("seed: ORG F1", "seed", ("ORG", "f1"), ".95", "1", ""),
    ("seed: direct, mixed, block R", "seed", None, "1", "1", ""),
    ("seed: all quotes F1", "seed", ("quotes", "f1"), "", "1", ""),
    ("seed: speakers", "seed", ("speaker", "acc"), "1", "1", ""),
    ("seed: positions F1", "seed", ("positions", "f1"), ".80", "1", ""),
    ("seed: roles F1", "seed", ("roles", "f1"), "1", "1", ""),
]


def figure(scores, path):
    if path is None:
        return min(scores[f"quotes {kind}"]["r"] for kind in ("direct", "mixed", "block"))
    return scores[path[0]][path[1]]


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extract", default=str(root / "build/release/extract"))
    parser.add_argument("--shared", default=str(root.parent / "shared"))
    options = parser.parse_args()
    shared = pathlib.Path(options.shared)
    if not (shared / "tools/score.py").exists():
        sys.exit(f"{options.shared}: no scorer there, nothing to measure with")
    files = sorted((shared / "gold").glob("*.jsonl"))
    done = subprocess.run([sys.executable, "-B", str(shared / "tools/score.py"),
                           "--extract", options.extract + " --quiet", "--json", *map(str, files)],
                          check=True, stdout=subprocess.PIPE)
    scores = {pathlib.Path(path).stem: figures for path, figures in json.loads(done.stdout).items()}
    print("| what | file | figure | first aim | goal | others on the same file |\n|---|---|---|---|---|---|")
    for name, file, path, aim, goal, others in ROWS:
        print(f"| {name} | {file} | {figure(scores[file], path):.3f} | {aim} | {goal} | {others} |")


if __name__ == "__main__":
    main()
