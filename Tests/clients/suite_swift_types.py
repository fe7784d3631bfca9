"""Swift types of every contract: generated, accepted by the compiler, used by a program outside the package."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import hub
from hub import ROOT

INTERFACES = ROOT / "interfaces"
PROGRAM = pathlib.Path(__file__).parent / "swift" / "main.swift"
# A contract with groups in groups: id, file of its types, folder of its examples.
EXAMPLE = (
    "022/shogaifukushijukyu",
    "ShogaifukushijukyuV10.swift",
    "022-shogaishafukushi/shogaifukushijukyu/v10/examples",
)


def hubd(*words):
    return subprocess.run([hub.HUBD, *words], capture_output=True, text=True, timeout=60, cwd=ROOT)


def generate(folder, *words):
    return hubd("contract", "generate", "swift", "--interfaces", str(INTERFACES), "--output", str(folder), *words)


def build():
    """The folder in which SwiftPM left hubd's modules and objects."""
    return pathlib.Path(os.path.realpath(hub.HUBD)).parent


def swiftc(*words):
    """Compiles against the modules beside hubd: no package name, so nothing but what is public is seen."""
    crypto = ROOT / ".build/checkouts/swift-crypto/Sources"
    maps = [ROOT / ".build/checkouts/Yams/Sources/CYaml/include", ROOT / "Sources/CLibXML2", ROOT / "Sources/CZlib"]
    maps += [crypto / name / "include" for name in ("CCryptoBoringSSL", "CCryptoBoringSSLShims", "CXKCP", "CXKCPShims")]
    options = [word for folder in maps for word in ("-Xcc", f"-fmodule-map-file={folder}/module.modulemap")]
    flags = subprocess.run(["pkg-config", "--cflags", "libxml-2.0"], capture_output=True, text=True).stdout.split()
    options += [word for flag in flags for word in ("-Xcc", flag)]
    command = ["swiftc", "-swift-version", "6", "-warnings-as-errors", "-I", str(build() / "Modules"), *options, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def objects():
    """What hubd was linked from, as far as Contracts needs it; folders may hold older objects too."""
    paths = (build() / "hubd.product" / "Objects.LinkFileList").read_text().split("\n")
    paths = [path.strip().strip("'\"") for path in paths]
    return [path for path in paths if re.search(r"/(Contracts|Formats|Yams|CYaml|C?Crypto\w*|CXKCP\w*)\.build/", path)]


class SwiftTypes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("swiftc") or not (build() / "Modules" / "Contracts.swiftmodule").exists():
            raise unittest.SkipTest("no Swift compiler, or no modules beside hubd")
        cls.folder = tempfile.TemporaryDirectory()
        cls.types = pathlib.Path(cls.folder.name) / "types"
        done = generate(cls.types)
        assert done.returncode == 0, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_every_contract_has_a_file_and_a_second_generation_changes_none(self):
        self.assertEqual(len(list(self.types.iterdir())), len(hubd("contract", "list").stdout.splitlines()))
        again = generate(self.types)
        self.assertEqual((again.returncode, again.stdout), (0, ""))
        self.assertEqual(generate(self.types, "--check").returncode, 0)

    def test_a_stale_file_is_named_and_left_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / EXAMPLE[1]
            path.write_text("// old\n")
            done = generate(folder, "--contract", EXAMPLE[0], "--check")
            self.assertEqual((done.returncode, done.stdout), (1, f"stale: {path}\n"))
            self.assertEqual(path.read_text(), "// old\n")

    def test_the_compiler_accepts_the_types_of_all_contracts_in_one_module(self):
        done = swiftc("-typecheck", "-module-name", "Types", *map(str, sorted(self.types.iterdir())))
        self.assertEqual(done.returncode, 0, done.stderr[-4000:])

    def test_a_program_outside_the_package_reads_and_writes_messages(self):
        program = pathlib.Path(self.folder.name) / "outside"
        sources = [str(PROGRAM), str(self.types / EXAMPLE[1])]
        # As hubd is linked: its objects ask for the parts of the static runtime.
        how = ["-static-stdlib", "-o", str(program), "-module-name", "Outside"]
        done = swiftc(*how, *sources, *objects(), "-lxml2", "-lz", "-lstdc++")
        self.assertEqual(done.returncode, 0, done.stderr[-4000:])
        words = [str(program), str(INTERFACES), str(INTERFACES / EXAMPLE[2])]
        done = subprocess.run(words, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count("ok "), 10, done.stdout)

    def test_nothing_of_the_hub_s_own_is_seen_from_outside(self):
        path = pathlib.Path(self.folder.name) / "nosy.swift"

        def judge(name):
            path.write_text(f"import Contracts\nfunc nosy(_ it: {name}) {{}}\n")
            return swiftc("-typecheck", str(path))

        for name in ("TypedCatalogue", "TypedContext", "ValidationReport", "Violation", "ResponseFrame", "OpenDate"):
            with self.subTest(name):
                done = judge(name)
                self.assertEqual(done.returncode, 0, done.stderr)
        for name in ("Catalogue", "Contract", "CodeList", "Message", "MessageModel", "MessageReader", "MessageAssembler"):
            with self.subTest(name):
                done = judge(name)
                self.assertNotEqual(done.returncode, 0)
                self.assertRegex(done.stderr, f"'{name}' is inaccessible|cannot find type '{name}'")

    def test_what_there_is_not_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(generate(folder, "--contract", "999/nazo").returncode, 2)
            self.assertEqual(generate(folder, "--contract", EXAMPLE[0] + "@v99").returncode, 2)
            self.assertEqual(os.listdir(folder), [])

    def test_the_help_has_an_example(self):
        for words in (["contract", "generate"], ["contract", "generate", "swift"]):
            self.assertRegex(hubd(*words, "--help").stdout, r"EXAMPLES?:\n\s+hubd " + " ".join(words))
