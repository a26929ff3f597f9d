"""docs/rules.md: its examples do what it says, and it names every pack and every column.

A block "tsv PATH" or "json PATH" is a file, "text" an article, "jq" a filter that must give true with the files and
false without them ("jq always": true either way), "explain" lists rules that --explain must show.
"""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

EXTRACT = os.environ["EXTRACT"]
PAGE = pathlib.Path(__file__).parents[2] / "docs" / "rules.md"
BLOCK = re.compile(r"^```(\S+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
OPTIONS = {"names.tsv": "--names", "names.jsonl": "--names", "codebook.tsv": "--codebook"}


def examples(page):
    """(files, text, [(kind, word, content)]) of each example; a file behind a check opens a new one."""
    files, text, checks = {}, None, []
    for kind, word, content in BLOCK.findall(page):
        if kind in ("tsv", "json"):
            if checks:
                yield files, text, checks
                files, text, checks = {}, None, []
            files[word] = content
        elif kind == "text":
            text = content
        elif kind in ("jq", "explain"):
            checks.append((kind, word, content))
    yield files, text, checks


class RulesPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = PAGE.read_text(encoding="utf-8")

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_extract(self, *arguments):
        done = subprocess.run([EXTRACT, "--quiet", *arguments, "article.txt"], capture_output=True, cwd=self.folder,
                              check=False, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def holds(self, filter_, record):
        done = subprocess.run(["jq", "-e", filter_], input=record, capture_output=True, check=False)
        self.assertLess(done.returncode, 2, done.stderr.decode())
        return done.returncode == 0

    def check_example(self, files, text, checks):
        options = []
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
            options += [OPTIONS[name], name] if name in OPTIONS else []
        if (self.folder / "mine").exists():
            options += ["--rules", "mine"]
        (self.folder / "article.txt").write_text(text, encoding="utf-8")
        record = self.run_extract("--with", "tokens", *options)
        for kind, word, content in checks:
            if kind == "explain":
                shown = self.run_extract("--explain", *options).decode("utf-8")
                for rule in content.split():
                    self.assertRegex(shown, rf"(?m)(by |\+ ){re.escape(rule)}\b")
                continue
            self.assertTrue(self.holds(content, record), record.decode("utf-8"))
            if word != "always":
                self.assertFalse(self.holds(content, self.run_extract("--with", "tokens")), "true without the files")

    def test_examples(self):
        count = 0
        for files, text, checks in examples(self.page):
            with self.subTest(files=sorted(files)):
                self.setUp()
                self.check_example(files, text, checks)
                count += 1
        self.assertGreater(count, 35)

    def test_every_pack_and_column(self):
        def rules(*words):
            return subprocess.run([EXTRACT, "rules", *words], capture_output=True, check=True).stdout.decode("utf-8")
        packs = [line.split()[0] for line in rules("list").splitlines()[1:]]
        sections = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", self.page, re.M | re.S))
        self.assertEqual(sorted(sections), sorted(packs))
        for pack in packs:
            header = next(line for line in rules("show", pack).splitlines() if line and line[0] != "#")
            columns = re.findall(r"^\| `(\w+)` \|", sections[pack], re.M)
            self.assertEqual(columns, header.split("\t"), pack)


if __name__ == "__main__":
    unittest.main()
