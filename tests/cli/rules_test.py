"""`extract rules`, and the options that read with a user's own rules, names and concepts."""
import os
import pty
import subprocess
import unittest

from program import EXTRACT, ProgramTest

TEXT = "The mayor of Oxbury said that a toll on trucks was fair.\n\nA copy of “Harbour Nights” lay there.\n"
OPENERS = "phrase\tclass\n"


class RulesCommand(ProgramTest):
    def output(self, *arguments, **more):
        return self.run_extract("rules", *arguments, **more).stdout.decode("utf-8")

    def fault(self, *arguments):
        return self.run_extract("rules", *arguments, status=2).stderr.decode("utf-8")

    def test_list(self):
        lines = self.output("list").splitlines()
        self.assertTrue(lines[0].startswith("PACK"))
        row, = [line for line in lines if line.startswith("quote_cues ")]
        name, count, kind, licence = row.split()[:4]
        self.assertEqual((name, kind, licence), ("quote_cues", "quotes", "Apache-2.0"))
        rows = [line for line in self.output("show", "quote_cues").splitlines() if line and line[0] != "#"]
        self.assertEqual(int(count), len(rows) - 1)

    def test_list_of_a_kind(self):
        kinds = {line.split()[2] for line in self.output("list", "quotes").splitlines()[1:]}
        self.assertEqual(kinds, {"quotes"})
        self.assertIn('"speech" is none of words|text|names|quotes|positions', self.fault("list", "speech"))

    def test_show(self):
        text = self.output("show", "clause_openers")
        self.assertIn("# licence: Apache-2.0\n", text)
        self.assertEqual(text, self.output("show", "clause_openers.tsv"))
        self.assertIn("did you mean clause_openers?", self.fault("show", "clause_opener"))

    def test_list_and_show_with_an_overlay(self):
        self.write("mine/clause_openers.tsv", OPENERS + "as though\tsubordinator\n")
        self.write("mine/clause_openers.add.tsv", OPENERS + "whilst ever\tsubordinator\n")
        row, = [line for line in self.output("list", "--rules", "mine").splitlines() if "clause_openers" in line]
        self.assertEqual(row.split()[1], "2")
        self.assertIn("whilst ever\t", self.output("show", "clause_openers", "--rules", "mine"))

    def test_export_gives_the_same_output(self):
        self.write("a.txt", TEXT)
        self.output("export", "mine")
        self.assertEqual((self.folder / "mine/titles.tsv").read_text("utf-8"), self.output("show", "titles"))
        self.assertEqual(self.records("a.txt"), self.records("--rules", "mine", "a.txt"))
        self.assertIn("is there already", self.fault("export", "mine"))

    def test_check(self):
        self.output("export", "good")
        done = self.run_extract("rules", "check", "good")
        self.assertRegex(done.stderr.decode(), r"^\d+ packs checked, 0 faults\n$")
        self.write("bad/clause_openers.tsv", OPENERS + "as if\tconjunction\nas if\nwhen\tadverb\nwhen\tadverb\n")
        self.write("bad/title.tsv", "x\n")
        self.write("bad/titles.csv", "x\n")
        self.assertEqual(self.fault("check", "bad").splitlines(), [
            "bad/titles.csv: is not read; a pack's file is named titles.tsv or titles.add.tsv",
            "bad/clause_openers.tsv:2:2: class: \"conjunction\" is none of "
            "adverb|coordinator|noun|preposition|pronoun|subordinator",
            "bad/clause_openers.tsv:3: 1 columns where 2 are wanted",
            "bad/clause_openers.tsv:5: the same row stands in line 4",
            "bad/title.tsv: there is no pack of this name; did you mean titles.tsv?",
            "2 packs checked, 5 faults",
        ])
        self.fault("check", "nowhere")

    def test_wrong_usage(self):
        self.assertIn("extract rules --help", self.fault())
        self.assertIn("extract rules --help", self.fault("polish"))
        self.assertIn("rules check mine", self.output("--help"))

    def test_a_folder_named_rules(self):
        self.write("rules/a.txt", TEXT)
        self.assertEqual(len(self.records("./rules")), 1)


class OwnKnowledge(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", TEXT)

    def test_rules(self):
        before, = self.records("a.txt")
        self.write("mine/clause_openers.add.tsv", OPENERS + "whilst ever\tsubordinator\n")
        after, = self.records("--rules", "mine", "a.txt")
        self.assertNotEqual(before["extractor"]["rules"], after["extractor"]["rules"])

    def test_bad_rules(self):
        self.write("mine/clause_openers.add.tsv", OPENERS + "a\tb\nc\n")
        lines = self.run_extract("--rules", "mine", "a.txt", status=2).stderr.decode().splitlines()
        self.assertEqual(len(lines), 2)
        self.assertIn("mine/clause_openers.add.tsv:3: 1 columns", lines[1])
        self.run_extract("--rules", "nowhere", "a.txt", status=2)

    def test_bad_names(self):
        self.write("names.jsonl", '{"label":"ORG","pattern":[{"LOWER":{"REGEX":"x"}}]}\n{"label":"ORG"}\n')
        done = self.run_extract("--names", "names.jsonl", "a.txt", status=2)
        self.assertIn("names.jsonl:1: LOWER must be a string", done.stderr.decode())
        self.assertIn("names.jsonl:2: ", done.stderr.decode())
        self.run_extract("--names", "nowhere", "a.txt", status=2)

    def test_bad_codebook(self):
        self.write("book.tsv", "TOLL\n")
        self.assertIn("book.tsv:1: ", self.run_extract("--codebook", "book.tsv", "a.txt", status=2).stderr.decode())

    def test_explain(self):
        text = self.run_extract("--explain", "a.txt").stdout.decode("utf-8")
        self.assertTrue(text.startswith("a.txt\n"))
        self.assertIn("“Harbour Nights”", text)
        self.assertNotIn("\x1b", text)
        self.assertIn("--explain excludes", self.run_extract("--explain", "--verify", "a.txt", status=2).stderr.decode())

    def test_explain_as_json(self):
        explained, = self.records("--explain=json", "a.txt")
        self.assertEqual(list(explained), ["id", "mentions", "roles", "quotes", "positions", "marks", "others"])
        self.assertIn("“Harbour Nights”", [mark["text"] for mark in explained["marks"]])
        self.run_extract("--explain=xml", "a.txt", status=2)

    def on_a_terminal(self, **environment):
        ours, theirs = pty.openpty()
        clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        subprocess.run([EXTRACT, "--quiet", "--explain", "a.txt"], stdout=theirs, cwd=self.folder, check=True,
                       env={**clean, **environment}, timeout=60)
        os.close(theirs)
        shown = os.read(ours, 1 << 16).decode("utf-8", "replace")
        os.close(ours)
        return shown

    def test_colours(self):
        self.assertIn("\x1b[1m", self.on_a_terminal())
        self.assertNotIn("\x1b", self.on_a_terminal(NO_COLOR="1"))
        self.assertIn("\x1b[1m", self.on_a_terminal(NO_COLOR=""))


if __name__ == "__main__":
    unittest.main()
