#!/usr/bin/env python3
"""Writes data/en/lexicon.tsv and data/en/irregular_forms.tsv.

Reads WordNet 3.0 and the SCOWL word lists as Debian ships them:
    apt-get install wordnet-base wordnet-sense-index wamerican-large wbritish-large

A lemma is kept if it is one word (hyphens allowed), WordNet writes it in
lower case (or knows it as a proper adjective only, such as "French"), and it
stands in one of SCOWL's large lists or was met in SemCor. What is wrong for
news is mended by hand in data/en/lexicon_news.tsv, not here.

The output depends on the input only, so that a second run changes nothing.
"""
import collections
import pathlib
import re

WORDNET = pathlib.Path("/usr/share/wordnet")
WORDS = [pathlib.Path("/usr/share/dict/american-english-large"),
         pathlib.Path("/usr/share/dict/british-english-large")]
DATA = pathlib.Path(__file__).resolve().parent.parent / "data" / "en"
SOURCE = "WordNet 3.0 (Debian wordnet-base, wordnet-sense-index); SCOWL (wamerican-large, wbritish-large) as a filter"
LICENCE = "WordNet 3.0 licence"

CLASSES = ["noun", "verb", "adjective", "adverb"]
FILES = {"noun": "noun", "verb": "verb", "adjective": "adj", "adverb": "adv"}
SENSE_TYPE = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}
# Lexicographer file numbers, lexnames(5WN).
LEXICOGRAPHER = {
    3: "top", 4: "act", 5: "animal", 6: "artifact", 7: "attribute", 8: "body", 9: "cognition",
    10: "communication", 11: "event", 12: "feeling", 13: "food", 14: "group", 15: "location",
    16: "motive", 17: "object", 18: "person", 19: "phenomenon", 20: "plant", 21: "possession",
    22: "process", 23: "quantity", 24: "relation", 25: "shape", 26: "state", 27: "substance",
    28: "time", 29: "body", 30: "change", 31: "cognition", 32: "communication",
    33: "competition", 34: "consumption", 35: "contact", 36: "creation", 37: "emotion",
    38: "motion", 39: "perception", 40: "possession", 41: "social", 42: "stative", 43: "weather"}

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
PROPER = re.compile(r"[A-Z][a-z]+")
# British spelling -> American spelling, tried in turn; the count of the
# American twin is shared if both stand in one synset.
BRITISH = [(r"is(e|ation|er|ing|ed)$", r"iz\1"), (r"our", "or"), (r"tre$", "ter"), (r"ence$", "ense"),
           (r"ogue$", "og"), (r"yse$", "yze"), (r"amme$", "am"), (r"ll", "l"), (r"ae", "e"), (r"oe", "e"),
           (r"que$", "ck"), (r"que$", "k"), (r"ey$", "ay"), (r"eable$", "able"), (r"dge", "dg")]
# Letter names, abbreviations and single letters mislead more than they help.
DROPPED = {"a", "an", "as", "at", "be", "he", "i", "in", "it", "me", "no", "or", "so", "us", "am", "do", "does",
           "who", "was", "has", "had", "are", "this", "for", "on", "by", "if"}


def synset_words():
    """(class, offset) -> the synset's words as written."""
    found = {}
    for name in CLASSES:
        for line in (WORDNET / ("data." + FILES[name])).open():
            if line.startswith(" "):
                continue
            parts = line.split(" ")
            count = int(parts[3], 16)
            words = [re.sub(r"\(.*\)", "", w) for w in parts[4:4 + 2 * count:2]]
            found[name, parts[0]] = words
    return found


def read_senses(words):
    """lemma -> class -> [(sense number, tag count, lexicographer file, offset)]; proper adjectives apart."""
    senses = collections.defaultdict(lambda: collections.defaultdict(list))
    proper = collections.Counter()
    for line in (WORDNET / "index.sense").open():
        key, offset, number, count = line.split()
        lemma, _, rest = key.partition("%")
        if len(lemma) < 2 or not WORD.fullmatch(lemma):
            continue
        kind, lexfile = rest.split(":")[:2]
        name = SENSE_TYPE[kind]
        written = [w for w in words[name, offset] if w.lower() == lemma]
        if lemma in written:
            senses[lemma][name].append((int(number), int(count), LEXICOGRAPHER.get(int(lexfile), "-"), offset))
        elif name == "adjective" and written and PROPER.fullmatch(written[0]):
            proper[lemma] += int(count)
    return senses, proper


def add_british_counts(senses, words):
    for lemma, by_class in senses.items():
        for name, found in by_class.items():
            if any(s[1] for s in found):
                continue
            for old, new in BRITISH:
                twin = re.sub(old, new, lemma)
                if twin != lemma and name in senses.get(twin, {}) and \
                        any(twin in words[name, s[3]] for s in found):
                    by_class[name] = [(s[0], t[1], s[2], s[3]) for s, t in zip(found, sorted(senses[twin][name]))]
                    break


def write(path, title, header, rows):
    with path.open("w", encoding="utf-8") as out:
        out.write(f"# title: {title}\n# source: {SOURCE}; written by scripts/make_lexicon.py\n# licence: {LICENCE}\n")
        out.write("\t".join(header) + "\n")
        for row in sorted(rows):
            out.write("\t".join(row) + "\n")


# Plurals that WordNet also lists by themselves.
PLURALS = {"men", "teeth", "oxen", "elves"}
# Nouns in -man that are no men.
NOT_MEN = {"human", "ottoman", "talisman", "shaman", "caiman", "roman", "german", "norman", "cayman"}


def drop_graded(rows, senses):
    """"larger" is a form of "large", whatever senses of its own WordNet gives it."""
    keep = {"modest", "inner", "outer", "lesser"}
    graded = set()
    for lemma, by_class in senses.items():
        if "adjective" in by_class:
            graded |= regular_forms(lemma, "adjective")
    for cells in rows:
        if cells[0] in graded - keep and cells[5] != "-" and cells[1] == cells[3] == "-":
            cells[5] = "-"
    rows[:] = [cells for cells in rows if cells[1:] != ["-"] * 6]


def lexicon_rows(senses, proper, known):
    rows = []
    for lemma, by_class in senses.items():
        total = sum(s[1] for found in by_class.values() for s in found)
        if lemma in DROPPED or (lemma not in known and not total):
            continue
        cells = [lemma]
        for name in CLASSES:
            found = sorted(by_class.get(name, []))
            cells.append(str(sum(s[1] for s in found)) if found else "-")
            if name in ("noun", "verb"):
                # The commonest sense is the best counted; WordNet's order breaks ties.
                cells.append(max(found, key=lambda s: (s[1], -s[0]))[2] if found else "-")
        rows.append(cells)
    drop_graded(rows, senses)
    rows = [cells for cells in rows if cells[0] not in PLURALS]
    for lemma, count in proper.items():
        if lemma not in senses and lemma.capitalize() in known:
            rows.append([lemma, "-", "-", "-", "-", str(count), "-"])
    return rows


# --- irregular forms -------------------------------------------------------

VOWELS = "aeiou"


def doubled(word):
    return word + word[-1]


def regular_forms(lemma, name):
    """Every form that a regular rule could give, doubling included."""
    y = lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in VOWELS
    s = {lemma[:-1] + "ies"} if y else {lemma + ("es" if re.search(r"(s|x|z|ch|sh)$", lemma) else "s")}
    if name == "noun":
        return s
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    stems = {stem, doubled(stem)}
    if name == "verb":
        ed = {lemma[:-1] + "ied"} if y else {x + "ed" for x in stems}
        ing = {x + "ing" for x in stems} | {lemma + "ing"}
        return s | ed | ing
    stems |= {lemma[:-1] + "i"} if y else set()
    return {x + end for x in stems for end in ("er", "est")}


def verb_feature(form, lemma, forms):
    """Which part of the verb an exception is; WordNet does not say."""
    if form.endswith("ing"):
        return ["ing"]
    if form.endswith("s") and not form.endswith("ss"):
        return ["third"]
    others = [f for f in forms if f != form and not f.endswith(("ing", "s"))]
    if form.endswith(("en", "wn", "rn", "ne", "orn")) and any(f for f in others if not f.endswith("en")):
        return ["participle"]
    for past, participle in [("a", "u")]:
        if len(others) >= 1 and form.replace(past, participle, 1) in others:
            return ["past"]  # sang, drank
        if any(f.replace(past, participle, 1) == form for f in others):
            return ["participle"]  # sung, drunk
    if any(f.endswith(("en", "wn", "rn", "ne")) for f in others):
        return ["past"]
    return ["past_participle"]


# Where the shape of the form misleads: form -> (lemma, feature).
VERB_FEATURES = {
    "became": "past", "overcame": "past", "came": "past", "ran": "past", "outran": "past", "overran": "past",
    "did": "past", "outdid": "past", "overdid": "past", "redid": "past", "undid": "past", "went": "past",
    "underwent": "past", "forwent": "past", "gave": "past", "forgave": "past", "saw": "past", "foresaw": "past",
    "swam": "past", "began": "past", "ate": "past", "overate": "past", "fell": "past", "befell": "past",
    "took": "past", "shook": "past", "forsook": "past", "mistook": "past", "undertook": "past",
    "overtook": "past", "partook": "past", "retook": "past", "knew": "past", "grew": "past",
    "outgrew": "past", "threw": "past", "overthrew": "past", "blew": "past", "flew": "past", "drew": "past",
    "withdrew": "past", "overdrew": "past", "redrew": "past", "slew": "past", "lay": "past",
    "done": "participle", "gone": "participle", "undone": "participle", "outdone": "participle",
    "overdone": "participle", "redone": "participle", "undergone": "participle", "foregone": "participle",
    "seen": "participle", "foreseen": "participle", "been": "participle", "lain": "participle",
    "slain": "participle", "known": "participle", "shown": "participle", "sewn": "participle",
    "sown": "participle", "mown": "participle", "proven": "participle", "borne": "participle",
    "drawn": "participle", "withdrawn": "participle", "laid": "past_participle", "showed": "past",
    "got": "past_participle", "gotten": "participle", "forgot": "past", "forgotten": "participle",
    "bit": "past", "hid": "past", "rode": "past", "rose": "past", "arose": "past", "wrote": "past",
    "rewrote": "past", "drove": "past", "strove": "past", "broke": "past", "spoke": "past", "woke": "past",
    "awoke": "past", "stole": "past", "froze": "past", "chose": "past", "wove": "past", "wore": "past",
    "tore": "past", "swore": "past", "bore": "past", "beat": "past", "trod": "past", "shrank": "past",
    "sank": "past", "sprang": "past", "rang": "past", "sang": "past", "stank": "past", "drank": "past",
    "shrunk": "past_participle", "sunk": "participle", "sprung": "participle", "rung": "participle",
    "sung": "participle", "drunk": "participle", "swum": "participle", "begun": "participle",
    "hung": "past_participle", "dug": "past_participle", "spun": "past_participle", "won": "past_participle",
    "struck": "past_participle", "stuck": "past_participle", "clung": "past_participle", "strung": "past_participle",
    "swung": "past_participle", "flung": "past_participle", "wrung": "past_participle", "slung": "past_participle",
    "burnt": "past_participle", "learnt": "past_participle", "smelt": "past_participle", "spelt": "past_participle",
    "strewn": "participle", "sawn": "participle", "shorn": "participle", "sworn": "participle", "worn": "participle",
    "torn": "participle", "born": "participle", "forborne": "participle", "hewn": "participle", "flown": "participle",
    "blown": "participle", "grown": "participle", "thrown": "participle", "overthrown": "participle",
    "eaten": "participle", "bitten": "participle", "beaten": "participle", "stood": "past_participle",
    "shone": "past_participle", "shown ": "participle", "swelled": "past", "swollen": "participle",
    "sat": "past_participle", "spat": "past_participle"}
# Forms that are the lemma itself or that *.exc does not list.
MORE_VERBS = [
    ("become", "become", "participle"), ("come", "come", "participle"), ("overcome", "overcome", "participle"),
    ("run", "run", "participle"), ("overrun", "overrun", "participle"), ("beat", "beat", "past_participle"),
    ("forecast", "forecast", "past_participle"), ("broadcast", "broadcast", "past_participle"),
    ("telecast", "telecast", "past_participle"), ("recast", "recast", "past_participle"),
    ("offset", "offset", "past_participle"), ("upset", "upset", "past_participle"), ("reset", "reset", "past_participle"),
    ("read", "read", "past_participle"), ("reread", "reread", "past_participle"), ("wet", "wet", "past_participle"),
    ("input", "input", "past_participle"), ("fit", "fit", "past_participle"), ("quit", "quit", "past_participle"),
    ("wed", "wed", "past_participle"), ("outbid", "outbid", "past_participle"), ("undercut", "undercut", "past_participle"),
    ("proven", "prove", "participle"), ("pled", "plead", "past_participle"), ("dove", "dive", "past"),
    ("snuck", "sneak", "past_participle"), ("sped", "speed", "past_participle"), ("lit", "light", "past_participle"),
    ("leapt", "leap", "past_participle"), ("leant", "lean", "past_participle"), ("dreamt", "dream", "past_participle"),
    ("spoilt", "spoil", "past_participle"), ("learnt", "learn", "past_participle"), ("burnt", "burn", "past_participle"),
    ("spelt", "spell", "past_participle"), ("misled", "mislead", "past_participle"), ("knit", "knit", "past_participle"),
    ("shown", "show", "participle"), ("sewn", "sew", "participle"), ("sown", "sow", "participle"),
    ("mown", "mow", "participle"), ("swollen", "swell", "participle"), ("woken", "wake", "participle"),
    ("awoken", "awaken", "participle"), ("hung", "hang", "past_participle"), ("tweeting", "tweet", "ing"),
    ("dying", "die", "ing"), ("lying", "lie", "ing"), ("tying", "tie", "ing"), ("vying", "vie", "ing"),
    ("has", "have", "third"), ("had", "have", "past_participle"), ("having", "have", "ing"),
    ("does", "do", "third"), ("did", "do", "past"), ("done", "do", "participle"), ("doing", "do", "ing"),
    ("is", "be", "third"), ("am", "be", "present"), ("are", "be", "present"), ("was", "be", "past"),
    ("were", "be", "past"), ("been", "be", "participle"), ("being", "be", "ing"), ("goes", "go", "third"),
    ("went", "go", "past"), ("gone", "go", "participle"), ("felt", "feel", "past_participle"),
    ("found", "find", "past_participle"), ("left", "leave", "past_participle"), ("lay", "lie", "past"),
    ("lain", "lie", "participle"), ("laid", "lay", "past_participle"), ("fell", "fall", "past"),
    ("ground", "grind", "past_participle"), ("wound", "wind", "past_participle"), ("saw", "see", "past"),
    ("bound", "bind", "past_participle"), ("bore", "bear", "past"), ("thought", "think", "past_participle"),
    ("focussed", "focus", "past_participle"), ("focussing", "focus", "ing"),
    ("biased", "bias", "past_participle"), ("programmed", "program", "past_participle"),
    ("programming", "program", "ing"), ("worshipped", "worship", "past_participle"),
    ("kidnapped", "kidnap", "past_participle"), ("kidnapping", "kidnap", "ing"),
    ("benefitted", "benefit", "past_participle"), ("benefitting", "benefit", "ing"), ("bussed", "bus", "past_participle"),
    ("gassed", "gas", "past_participle"), ("quizzed", "quiz", "past_participle"), ("quizzing", "quiz", "ing"),
    ("panicked", "panic", "past_participle"), ("panicking", "panic", "ing"), ("mimicked", "mimic", "past_participle"),
    ("mimicking", "mimic", "ing"), ("trafficked", "traffic", "past_participle"), ("trafficking", "traffic", "ing"),
    ("politicked", "politick", "past_participle"), ("spat", "spit", "past_participle")]
# Lemmas of which some write the regular past beside the irregular one.
BOTH = ("learn burn dream lean leap spell spill spoil smell light kneel prove show sew mow swell plead dive sneak speed "
        "hang shine fit knit wet forecast broadcast lie dwell wed strive thrive sweat quit saw wake").split()
INVARIANT = ("bet bid burst bust cast cost cut hit hurt let put rid set shed shut slit split spread thrust "
             "sweat sublet").split()
MORE_NOUNS = [
    ("police", "police", "plural"), ("children", "child", "plural"),
    ("wives", "wife", "plural"), ("lives", "life", "plural"), ("media", "medium", "plural"),
    ("criteria", "criterion", "plural"), ("referenda", "referendum", "plural"),
    ("memoranda", "memorandum", "plural"), ("pence", "penny", "plural"),
    ("headquarters", "headquarters", "plural"), ("series", "series", "plural"), ("species", "species", "plural"),
    ("spacecraft", "spacecraft", "plural"), ("aircraft", "aircraft", "plural"), ("troops", "troop", "plural"),
    ("means", "means", "plural"), ("crossroads", "crossroads", "plural"), ("cattle", "cattle", "plural"),
    ("fish", "fish", "plural"), ("sheep", "sheep", "plural"), ("deer", "deer", "plural"),
    ("offspring", "offspring", "plural"), ("percent", "percent", "plural"), ("heroes", "hero", "plural"),
    ("potatoes", "potato", "plural"), ("tomatoes", "tomato", "plural"), ("vetoes", "veto", "plural"),
    ("echoes", "echo", "plural"), ("embargoes", "embargo", "plural"), ("torpedoes", "torpedo", "plural"),
    ("cargoes", "cargo", "plural"), ("mosquitoes", "mosquito", "plural"), ("volcanoes", "volcano", "plural"),
    ("tornadoes", "tornado", "plural"), ("buffaloes", "buffalo", "plural"), ("monarchs", "monarch", "plural"),
    ("oligarchs", "oligarch", "plural"), ("patriarchs", "patriarch", "plural"), ("stomachs", "stomach", "plural"),
    ("epochs", "epoch", "plural"), ("matriarchs", "matriarch", "plural")]
MORE_GRADED = [
    ("better", "good", "adjective", "comparative"), ("best", "good", "adjective", "superlative"),
    ("better", "well", "adverb", "comparative"), ("best", "well", "adverb", "superlative"),
    ("worse", "bad", "adjective", "comparative"), ("worst", "bad", "adjective", "superlative"),
    ("worse", "badly", "adverb", "comparative"), ("worst", "badly", "adverb", "superlative"),
    ("further", "far", "adjective", "comparative"), ("farther", "far", "adjective", "comparative"),
    ("furthest", "far", "adjective", "superlative"), ("farthest", "far", "adjective", "superlative"),
    ("further", "far", "adverb", "comparative"), ("farther", "far", "adverb", "comparative"),
    ("furthest", "far", "adverb", "superlative"), ("elder", "old", "adjective", "comparative"),
    ("eldest", "old", "adjective", "superlative"), ("less", "little", "adjective", "comparative"),
    ("least", "little", "adjective", "superlative"), ("less", "little", "adverb", "comparative"),
    ("least", "little", "adverb", "superlative"), ("more", "many", "adjective", "comparative"),
    ("most", "many", "adjective", "superlative"), ("more", "much", "adverb", "comparative"),
    ("most", "much", "adverb", "superlative"), ("earlier", "early", "adverb", "comparative"),
    ("earliest", "early", "adverb", "superlative"), ("later", "late", "adverb", "comparative"),
    ("latest", "late", "adverb", "superlative"), ("longer", "long", "adverb", "comparative"),
    ("longest", "long", "adverb", "superlative"), ("faster", "fast", "adverb", "comparative"),
    ("fastest", "fast", "adverb", "superlative"), ("sooner", "soon", "adverb", "comparative"),
    ("higher", "high", "adverb", "comparative"), ("highest", "high", "adverb", "superlative"),
    ("lower", "low", "adverb", "comparative"), ("lowest", "low", "adverb", "superlative"),
    ("closer", "close", "adverb", "comparative"), ("closest", "close", "adverb", "superlative"),
    ("harder", "hard", "adverb", "comparative"), ("hardest", "hard", "adverb", "superlative"),
    ("deeper", "deep", "adverb", "comparative"), ("deepest", "deep", "adverb", "superlative"),
    ("nearer", "near", "adverb", "comparative"), ("quicker", "quick", "adverb", "comparative")]
# Archaic forms that a reader of news would only stumble over.
ODD = {"clad", "clothed", "wert", "wast", "art", "durst", "molten", "holpen", "graven", "wot", "abode", "baken",
       "bidden", "bided", "builded", "cleft", "cloven", "clove", "gat", "girt", "hove", "hoven", "laden",
       "rived", "riven", "shapen", "shaven", "sodden", "spake", "thriven", "throve", "whetted", "wist", "wrought",
       "couldst", "'d", "'s", "'ve", "'re", "sawed", "bare", "drave", "sware", "forbad", "gnawn", "rove", "gan", "pent", "abye", "abought", "arcked", "arcking",
       "addrest", "curst", "blest", "gript", "transfixt", "smit", "chid", "chidden", "begat", "reft", "swopped",
       "swopping", "swops", "squilgee", "tranship", "bypast", "chevied", "chevies", "chevying", "programmes"}


def exceptions(name):
    for line in (WORDNET / (FILES[name] + ".exc")).open():
        form, *lemmas = line.split()
        for lemma in lemmas:
            if WORD.fullmatch(form) and WORD.fullmatch(lemma) and form != lemma and form not in ODD:
                yield form, lemma


def count_of(senses, lemma):
    return sum(s[1] for s in senses[lemma].get("noun", []))


def irregular_rows(senses, kept):
    rows = set()
    verbs = collections.defaultdict(set)
    by_hand = {(form, lemma) for form, lemma, _ in MORE_VERBS}
    for form, lemma in exceptions("verb"):
        if lemma in kept and "verb" in senses[lemma] and form not in regular_forms(lemma, "verb"):
            verbs[lemma].add(form)
    for lemma, forms in verbs.items():
        for form in forms:
            if (form, lemma) not in by_hand:
                features = [VERB_FEATURES[form]] if form in VERB_FEATURES else verb_feature(form, lemma, forms)
                rows.update((form, lemma, "verb", f) for f in features)
    rows.update((f, l, "verb", x) for f, l, x in MORE_VERBS)
    rows.update((f, f, "verb", "past_participle") for f in INVARIANT)
    for lemma in BOTH:
        twice = lemma in ("fit", "knit", "wet", "wed", "quit")
        form = doubled(lemma) + "ed" if twice else lemma + ("d" if lemma.endswith("e") else "ed")
        rows.add((form, lemma, "verb", "past_participle"))
    for form, lemma in exceptions("noun"):
        # "data", "dice", "stamina" are rather nouns of their own.
        own = count_of(senses, form) if form in kept else -1
        if lemma in kept and "noun" in senses[lemma] and form not in regular_forms(lemma, "noun") and \
                own < max(1, count_of(senses, lemma)):
            rows.add((form, lemma, "noun", "plural"))
    rows.update((f, l, "noun", x) for f, l, x in MORE_NOUNS)
    for lemma in kept:
        if lemma.endswith("man") and "noun" in senses[lemma] and lemma not in NOT_MEN:
            rows.add((lemma[:-3] + "men", lemma, "noun", "plural"))
    for name in ("adjective", "adverb"):
        for form, lemma in exceptions(name):
            feature = "superlative" if form.endswith("st") else "comparative"
            if lemma in kept and name in senses[lemma] and form.endswith(("er", "est")):
                if form not in regular_forms(lemma, name):
                    rows.add((form, lemma, name, feature))
    rows.update(MORE_GRADED)
    return rows


def main():
    words = synset_words()
    senses, proper = read_senses(words)
    add_british_counts(senses, words)
    known = set()
    for path in WORDS:
        known.update(path.read_text(encoding="utf-8").split("\n"))
    rows = lexicon_rows(senses, proper, known)
    write(DATA / "lexicon.tsv", "Open-class words with their commonness by word class",
          ["lemma", "noun", "noun_class", "verb", "verb_class", "adjective", "adverb"], rows)
    kept = {row[0] for row in rows}
    write(DATA / "irregular_forms.tsv", "Forms that no regular rule of inflection gives",
          ["form", "lemma", "class", "feature"], irregular_rows(senses, kept))


if __name__ == "__main__":
    main()
