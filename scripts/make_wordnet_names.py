#!/usr/bin/env python3
"""make_wordnet_names.py WORDNET OUT: names of people and places that WordNet knows.

Reads data.noun of WordNet 3.0 (Debian: wordnet-base, /usr/share/wordnet) and
writes wordnet_surnames.tsv and wordnet_places.tsv into the folder OUT. An
instance (pointer @i) in the file of persons or locations is a name; of a
person the last word is kept, of a place the whole. Names that the other packs
have, and words that the lexicon has in lower case, are left out.
"""
import pathlib
import re
import sys

PERSON, LOCATION = "18", "15"
NAME = re.compile(r"^[A-Z][a-z]+(?:-[A-Z][a-z]+)?$")
PLACE = re.compile(r"^[A-Z][A-Za-z.'-]+(?: (?:[A-Z][A-Za-z.'-]+|of|the|de|la|del|el))*$")


def first_cells(path):
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    return {x.split("\t")[0] for x in lines[1:]}


def instances(path):
    """(file number, words) of each synset that is an instance."""
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith("  ") or " @i " not in line:
            continue
        cells = line.split("|")[0].split()
        count = int(cells[3], 16)
        yield cells[1], [w.replace("_", " ") for w in cells[4:4 + 2 * count:2]]


def write(path, title, header, notes, rows):
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# title: {title}\n# source: WordNet 3.0 (Debian wordnet-base); written by scripts/make_wordnet_names.py\n"
                  "# licence: WordNet 3.0 licence\n")
        out.write("".join(f"# {n}\n" for n in notes))
        out.write("\t".join(header) + "\n")
        for row in sorted(rows, key=lambda r: r[0].encode()):
            out.write("\t".join(row) + "\n")


def main():
    wordnet, out = map(pathlib.Path, sys.argv[1:3])
    words = first_cells(out / "lexicon.tsv") | first_cells(out / "function_words.tsv")
    known_places = first_cells(out / "places.tsv")
    taken = known_places | first_cells(out / "not_names.tsv") | first_cells(out / "demonyms.tsv")
    given, surnames = first_cells(out / "given_names.tsv"), first_cells(out / "surnames.tsv")
    people, places = {}, {}
    for number, names in instances(wordnet / "data.noun"):
        for name in names:
            parts = name.split(" ")
            if number == PERSON and len(parts) > 1 and NAME.match(parts[-1]) and len(parts[-1]) > 2:
                if parts[-1].lower() not in words and parts[-1] not in surnames | taken and "the" not in parts and "of" not in parts:
                    people[parts[-1]] = "1" if parts[-1] in given else "2"
            elif number == LOCATION and PLACE.match(name) and len(name) > 3:
                if name.lower() not in words and name not in taken:
                    places[name] = "ambiguous" if name in surnames | given or len(parts) == 1 and name in people else "-"
    write(out / "wordnet_surnames.tsv", "Surnames of people that WordNet knows", ["name", "weight"],
          ["name, weight: as in surnames.tsv."], people.items())
    write(out / "wordnet_places.tsv", "Places that WordNet knows", ["name", "flags"],
          ["name: as written. flags: ambiguous where it is a name of people too."], places.items())


if __name__ == "__main__":
    main()
