"""Archives of articles: read as folders are, in any locale, and never written outside of the output folder."""
import io
import os
import tarfile
import zipfile
import unittest

from program import ARTICLE, ProgramTest


class Archives(ProgramTest):
    def write_zip(self, name, members):
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, text in members.items():
                archive.writestr(member, text)

    def write_tar(self, name, members):
        with tarfile.open(self.folder / name, "w:gz" if name.endswith("gz") else "w") as archive:
            for member, text in members.items():
                entry = tarfile.TarInfo(member)
                entry.size = len(text.encode())
                archive.addfile(entry, io.BytesIO(text.encode()))

    def test_records_are_those_of_the_files(self):
        members = {"2024/a.txt": ARTICLE, "2024/b.txt": "Ann Lee said no.", "c.md": "x"}
        self.write_zip("news.zip", members)
        self.write_tar("news.tar.gz", members)
        for member, text in members.items():
            self.write("news/" + member, text)
        expected = self.records("news")
        self.assertEqual(len(expected), 2)
        for archive in ("news.zip", "news.tar.gz"):
            for jobs in (1, 3):
                found = self.records("-j", jobs, archive)
                for record, plain in zip(found, expected, strict=True):
                    self.assertEqual(record["id"], archive + plain["id"].removeprefix("news"))
                    self.assertEqual(record["source"]["path"], record["id"])
                    self.assertEqual(record["quotes"], plain["quotes"])

    def test_names_keep_their_letters_in_any_locale(self):
        self.write_zip("a.zip", {"café.txt": "One."})
        self.write_tar("b.tar", {"日本.txt": "Two."})
        for locale in ("C", "C.UTF-8", "nowhere"):
            records = self.records("a.zip", "b.tar", env={**os.environ, "LC_ALL": locale})
            self.assertEqual([r["id"] for r in records], ["a.zip/café.txt", "b.tar/日本.txt"])

    def test_the_output_folder_is_not_left(self):
        self.write_zip("a.zip", {"../../up.txt": "One.", "/root.txt": "Two.", "n/x.txt": "Three."})
        self.run_extract("-q", "--output-dir", "out", "a.zip")
        written = sorted(str(p.relative_to(self.folder)) for p in (self.folder / "out").rglob("*.json"))
        self.assertEqual(written, ["out/a.zip/n/x.txt.json", "out/a.zip/root.txt.json", "out/a.zip/up.txt.json"])

    def test_archives_in_archives_are_told(self):
        self.write_zip("a.zip", {"a.txt": "One."})
        self.write_zip("b.zip", {"in.zip": (self.folder / "a.zip").read_bytes(), "b.txt": "Two."})
        done = self.run_extract("-q", "--include", "*.zip", "--include", "*.txt", "b.zip", status=1)
        self.assertEqual(done.stderr, b"extract: b.zip/in.zip: an archive in an archive is not opened\n")
        self.assertEqual(done.stdout.count(b"\n"), 1)

    def test_broken_members_are_told_and_the_others_written(self):
        self.write_zip("a.zip", {"a.txt": "One.", "b.txt": "Two. " * 5000, "c.txt": "Three."})
        packed = bytearray((self.folder / "a.zip").read_bytes())
        middle = packed.index(b"b.txt") + 20
        packed[middle:middle + 8] = b"\xff" * 8
        self.write("a.zip", bytes(packed))
        self.write("cut.zip", bytes(packed[:middle]))
        self.write("none.zip", b"no archive")
        done = self.run_extract("-q", "a.zip", "none.zip", status=1)
        self.assertIn(b'"id":"a.zip/a.txt"', done.stdout)
        lines = done.stderr.decode().splitlines()
        self.assertTrue(lines[0].startswith("extract: a.zip/b.txt: "), lines)
        self.assertTrue(lines[-1].startswith("extract: none.zip: "), lines)
        self.assertIn("extract: cut.zip: ", self.errors("cut.zip", status=1)[-1])


if __name__ == "__main__":
    unittest.main()
