"""One test for each option: it fails where the option does nothing."""
import json
import os
import re
import subprocess
import unittest

from program import ARTICLE, EXTRACT, ProgramTest


class InputOptions(ProgramTest):
    def test_positional_inputs(self):
        self.write("a.txt", ARTICLE)
        self.write("b.txt", "Other.")
        self.assertEqual([r["id"] for r in self.records("b.txt", "a.txt")], ["b.txt", "a.txt"])

    def test_standard_input(self):
        record, = self.records("-", stdin=ARTICLE.encode())
        self.assertEqual((record["id"], record["source"]["format"]), ("-", "text"))
        self.assertEqual(record["counts"]["characters"], len(ARTICLE))

    def test_folder(self):
        for name in ("n/b.txt", "n/a/c.txt", "n/a.txt", "n/d.md"):
            self.write(name, ARTICLE)
        self.assertEqual([r["id"] for r in self.records("n")], ["n/a.txt", "n/a/c.txt", "n/b.txt"])

    def test_input_format(self):
        self.write_lines("lines.txt", 3)
        self.assertEqual(len(self.records("lines.txt")), 1)
        records = self.records("--input-format", "jsonl", "lines.txt")
        self.assertEqual([r["id"] for r in records], ["n0", "n1", "n2"])
        self.assertEqual([r["source"]["line"] for r in records], [1, 2, 3])
        self.write_lines("lines.jsonl", 3)
        self.assertEqual(len(self.records("lines.jsonl")), 3)
        self.assertEqual(len(self.records("--input-format", "text", "lines.jsonl")), 1)

    def test_include(self):
        for name in ("n/a.txt", "n/b.md", "n/old/c.md"):
            self.write(name, ARTICLE)
        self.assertEqual([r["id"] for r in self.records("--include", "*.md", "n")], ["n/b.md", "n/old/c.md"])
        self.assertEqual([r["id"] for r in self.records("--include", "old/*", "--include", "a*", "n")],
                         ["n/a.txt", "n/old/c.md"])

    def test_files_from(self):
        self.write("a.txt", ARTICLE)
        self.write("b.txt", ARTICLE)
        self.write("list", "b.txt\na.txt\n")
        self.assertEqual([r["id"] for r in self.records("--files-from", "list")], ["b.txt", "a.txt"])
        self.assertEqual([r["id"] for r in self.records("--files-from", "-", stdin=b"a.txt")], ["a.txt"])

    def test_null(self):
        self.write("a\nb.txt", ARTICLE)
        for option in ("-0", "--null"):
            record, = self.records("--files-from", "-", option, stdin=b"a\nb.txt\0")
            self.assertEqual(record["id"], "a\nb.txt")
        message, = self.errors("--files-from", "-", stdin=b"b.txt\0b.txt\0", status=1)
        self.assertTrue(message.startswith("extract: b.txt: ") and message.endswith("-0"), message)

    def test_text_field(self):
        self.write("a.jsonl", '{"body":"One two.","text":"Three."}\n')
        record, = self.records("--text-field", "body", "--with", "text", "a.jsonl")
        self.assertEqual(record["text"], "One two.")

    def test_id_field(self):
        self.write("a.jsonl", '{"id":"a","url":"b","text":"Three."}\n')
        self.assertEqual(self.records("--id-field", "url", "a.jsonl")[0]["id"], "b")
        self.assertEqual(self.records("a.jsonl")[0]["id"], "a")

    def test_id_that_is_no_string(self):
        self.write("a.jsonl", '{"id":7,"text":"Three."}\n\n{"text":"Four."}\n')
        self.assertEqual([r["id"] for r in self.records("a.jsonl")], ["a.jsonl:1", "a.jsonl:3"])

    def test_keep(self):
        self.write("a.jsonl", '{"url":"u","tags":[1, {"a":null}],"date":"d","text":"Three."}\n')
        record, = self.records("--keep", "date,tags", "--keep", "url", "a.jsonl")
        self.assertEqual(record["source"]["fields"], {"date": "d", "tags": [1, {"a": None}], "url": "u"})
        self.assertEqual(self.records("a.jsonl")[0]["source"]["fields"], {})

    def test_encoding(self):
        self.write("a.txt", "Caf\xe9 \x93so\x94".encode("latin-1"))
        record, = self.records("--encoding", "windows-1252", "--with", "text", "a.txt")
        self.assertEqual(record["text"], "Café “so”")
        self.assertEqual(self.records("--encoding", "UTF-8", "--with", "text", "a.txt")[0]["text"], "Caf\ufffd \ufffdso\ufffd")
        self.assertEqual(len(self.errors("--encoding", "klingon", "a.txt", status=2)), 1)


class RecordOptions(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", "🙂 " + ARTICLE)

    def test_pretty_and_compact(self):
        pretty = self.run_extract("--pretty", "a.txt").stdout.decode()
        compact = self.run_extract("--compact", "a.txt").stdout.decode()
        self.assertEqual(compact.count("\n"), 1)
        self.assertEqual(pretty, json.dumps(json.loads(compact), indent=2, ensure_ascii=False) + "\n")
        self.assertEqual(self.run_extract("a.txt").stdout.decode(), compact)  # a pipe

    def test_pretty_on_a_terminal(self):
        for options, lines in (([], True), (["--compact"], False)):
            reader, terminal = os.openpty()
            subprocess.run([EXTRACT, *options, "a.txt"], stdout=terminal, stderr=subprocess.DEVNULL, cwd=self.folder,
                           check=True)
            self.assertEqual(os.read(reader, 100).startswith(b"{\r\n  "), lines)
            os.close(terminal)
            os.close(reader)

    def test_with(self):
        plain, = self.records("a.txt")
        self.assertFalse({"text", "sentences", "tokens"} & set(plain))
        record, = self.records("--with", "text,sentences", "--with", "tokens", "a.txt")
        self.assertEqual(record["text"], "🙂 " + ARTICLE)
        self.assertEqual(len(record["sentences"]), record["counts"]["sentences"])
        self.assertEqual(len(record["tokens"]), record["counts"]["tokens"])
        self.assertEqual(sorted(record["tokens"][0]), ["end", "lemma", "start", "upos"])

    def test_offsets(self):
        for unit, start in (("codepoint", 2), ("utf16", 3), ("utf8", 5)):
            record, = self.records("--with", "tokens", "--offsets", unit, "a.txt")
            self.assertEqual(record["tokens"][1]["start"], start)
        self.assertEqual(self.records("--with", "tokens", "a.txt")[0]["tokens"][1]["start"], 2)

    def test_flatten(self):
        record, = self.records("a.txt")
        for name in ("organizations", "people", "quotes", "positions"):
            lines = self.records("--flatten", name, "a.txt")
            self.assertEqual([line.pop("article") for line in lines], ["a.txt"] * len(record[name]))
            self.assertEqual(lines, record[name])

    def test_verify(self):
        done = self.run_extract("--verify", "--with", "tokens", "a.txt").stdout.decode()
        self.assertRegex(done, r"^a\.txt: [1-9][0-9]* spans checked, 0 wrong\n$")

    def test_schema(self):
        schema = json.loads(self.run_extract("--schema").stdout)
        self.assertIn("positions", schema["required"])


class RunOptions(ProgramTest):
    def test_output(self):
        self.write_lines("a.jsonl", 300)
        expected = self.run_extract("a.jsonl").stdout
        for option in ("-o", "--output"):
            self.run_extract("a.jsonl", option, "out.ndjson", "--force")
            self.assertEqual((self.folder / "out.ndjson").read_bytes(), expected)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.jsonl", "out.ndjson"])

    def test_force(self):
        self.write("a.txt", ARTICLE)
        self.write("out.ndjson", "old")
        message, = self.errors("a.txt", "-o", "out.ndjson", status=2)
        self.assertIn("--force", message)
        self.assertEqual((self.folder / "out.ndjson").read_text(), "old")
        self.run_extract("a.txt", "-o", "out.ndjson", "--force")
        self.assertNotEqual((self.folder / "out.ndjson").read_text(), "old")

    def test_output_dir(self):
        self.write("n/a.txt", ARTICLE)
        self.write("n/b/c.txt", ARTICLE)
        self.write_lines("l.jsonl", 2)
        self.run_extract("n", "n/../n/a.txt", "l.jsonl", "--output-dir", "out")
        found = sorted(str(p.relative_to(self.folder / "out")) for p in (self.folder / "out").rglob("*") if p.is_file())
        self.assertEqual(found, ["l.jsonl/000001.json", "l.jsonl/000002.json", "n/a.txt.json", "n/b/c.txt.json",
                                 "n/n/a.txt.json"])
        record = json.loads((self.folder / "out/n/b/c.txt.json").read_text())
        self.assertEqual(record["id"], "n/b/c.txt")

    def test_output_dir_of_one_folder(self):
        self.write("n/b/c.txt", ARTICLE)
        self.write_lines("n/b/l.jsonl", 1)
        self.run_extract("n", "--include", "*.txt", "--include", "*.jsonl", "--output-dir", "out")
        found = sorted(str(p.relative_to(self.folder / "out")) for p in (self.folder / "out").rglob("*") if p.is_file())
        self.assertEqual(found, ["b/c.txt.json", "b/l.jsonl/000001.json"])

    def test_output_dir_of_folders_with_the_same_names(self):
        for name in ("2023/a.txt", "2024/a.txt"):
            self.write(name, ARTICLE)
        self.run_extract("2023", "2024", "--output-dir", "out")
        for name in ("2023/a.txt", "2024/a.txt"):
            self.assertEqual(json.loads((self.folder / f"out/{name}.json").read_text())["id"], name)

    def test_output_dir_is_not_replaced(self):
        self.write("n/a.txt", ARTICLE)
        self.run_extract("n", "--output-dir", "out")
        self.assertEqual(len(self.errors("n", "--output-dir", "out", status=2)), 1)
        self.run_extract("n", "--output-dir", "out", "--force")

    def test_jobs(self):
        for i in range(200):
            self.write(f"n/{i}.txt", ARTICLE * (i % 7 + 1))
        self.write_lines("l.jsonl", 4000)
        one = self.run_extract("-j", 1, "n", "no.txt", "l.jsonl", "--quiet", status=1)
        for jobs in (["-j", 3], ["--jobs", 8], []):
            many = self.run_extract(*jobs, "n", "no.txt", "l.jsonl", "--quiet", status=1)
            self.assertEqual(many.stdout, one.stdout)
            self.assertEqual(many.stderr, one.stderr)
        self.assertEqual(len(self.errors("-j", 0, "n", status=2)), 1)

    def test_unordered(self):
        lines = [json.dumps({"id": f"n{i}", "text": ARTICLE * (2000 if i == 0 else 1)}) for i in range(20000)]
        self.write("a.jsonl", "\n".join(lines) + "\n")
        ordered = self.run_extract("-j", 4, "a.jsonl").stdout.splitlines()
        unordered = self.run_extract("-j", 4, "--unordered", "a.jsonl").stdout.splitlines()
        self.assertEqual(sorted(unordered), sorted(ordered))
        self.assertEqual(len(self.errors("--unordered", "--resume", "a.jsonl", "-o", "x", status=2)), 1)

    def test_quiet(self):
        self.write_lines("a.jsonl", 2)
        summary = self.run_extract("a.jsonl").stderr.decode()
        self.assertRegex(summary, r"^extract: 2 articles, 0 failed, [0-9.]+ s, [0-9.]+ MB/s\n$")
        for option in ("-q", "--quiet"):
            self.assertEqual(self.run_extract(option, "a.jsonl").stderr, b"")

    def test_errors(self):
        self.write("a.jsonl", '{"text":"One."}\n{broken\n')
        self.run_extract("a.jsonl", "no.txt", "--errors", "errors.jsonl", status=1)
        errors = [json.loads(line) for line in (self.folder / "errors.jsonl").read_text().splitlines()]
        self.assertEqual([(e["path"], e["line"]) for e in errors], [("a.jsonl", 2), ("no.txt", None)])
        self.assertTrue(all(e["reason"] for e in errors))
        self.assertEqual(len(self.errors("a.jsonl", "--errors", "no/such/folder", status=2)), 1)

    def test_help_and_version(self):
        for option in ("-h", "--help"):
            text = self.run_extract(option).stdout.decode()
            self.assertIn("Examples:", text)
        self.assertRegex(self.run_extract("--version").stdout.decode(), r"^extract [0-9]+\.[0-9]+\.[0-9]+\n$")

    def test_every_option_has_a_test(self):
        text = self.run_extract("--help").stdout.decode()
        options = set(re.findall(r"^  (?:-\w,)?(--[\w-]+)", text, re.M))
        self.assertGreater(len(options), 20)
        tests = ""
        for name in ("options_test.py", "resume_test.py", "rules_test.py"):
            with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
                tests += file.read()
        missing = sorted(o for o in options if f'"{o}"' not in tests and f'"{o}",' not in tests)
        self.assertEqual(missing, [])


if __name__ == "__main__":
    unittest.main()
