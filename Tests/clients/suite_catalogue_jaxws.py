"""Java's WsImport takes the WSDL of every contract, javac what it makes, and JAX-WS calls every operation."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

from lxml import etree

from catalogue import by_contract, catalogue_hub, close_catalogue_hub, missing, operations

LIBRARIES = "/usr/share/jaxws/lib/*"
SOURCES = pathlib.Path(__file__).parent / "jaxws"


def package(operation):
    return "stubs.c" + operation.contract.replace("/", "_").lower()


class JAXWSCatalogue(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("javac"):
            raise unittest.SkipTest("no JDK is installed")
        if not pathlib.Path("/usr/share/jaxws/lib/jaxws-tools.jar").exists():
            raise unittest.SkipTest("the package jaxws is not installed")
        cls.addClassCleanup(close_catalogue_hub)
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-jaxws-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.unread = cls.generate()
        cls.compile()
        cls.verdicts = cls.call()

    @classmethod
    def run_tool(cls, *words, text=None):
        done = subprocess.run(words, input=text, capture_output=True, text=True, timeout=600)
        if done.returncode:
            raise AssertionError(f"{words[0]} ended with {done.returncode}:\n{(done.stdout + done.stderr)[-4000:]}")
        return done.stdout

    @classmethod
    def java(cls, *words, text):
        options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"]
        return cls.run_tool("java", *options, "-cp", f"{cls.folder / 'classes'}:{LIBRARIES}", *words, text=text)

    @classmethod
    def javac(cls, *sources):
        words = ["javac", "-J-XX:+UseSerialGC", "-nowarn", "-proc:none", "-encoding", "UTF-8"]
        cls.run_tool(*words, "-cp", LIBRARIES, "-d", str(cls.folder / "classes"), *map(str, sources))

    @classmethod
    def generate(cls):
        """The contracts whose WSDL was not understood."""
        (cls.folder / "sources").mkdir()
        (cls.folder / "classes").mkdir()
        cls.javac(SOURCES / "Imports.java")
        lines = "".join(f"{package(first)}\t{first.wsdl}\n" for first, _ in by_contract())
        return cls.java("Imports", str(cls.folder / "sources"), str(SOURCES / "bindings.xml"), text=lines).splitlines()

    @classmethod
    def compile(cls):
        """All in one: the compiler takes longer to start than for a contract."""
        listed = cls.folder / "sources.txt"
        sources = [*(cls.folder / "sources").rglob("*.java"), SOURCES / "Client.java", SOURCES / "Catalogue.java"]
        listed.write_text("\n".join(f'"{path}"' for path in sources))
        cls.javac(f"@{listed}")

    @classmethod
    def call(cls):
        hub = catalogue_hub()
        lines = []
        for number, operation in enumerate(operations()):
            words = [operation, package(operation), hub.base + operation.soap_path + "?wsdl", operation.wire_name]
            words += [operation.example("request", "xml"), cls.folder / f"{number}.xml"]
            lines.append("\t".join(map(str, words)))
        answered = cls.java("Catalogue", *hub.credentials(), text="\n".join(lines) + "\n")
        return dict(line.split("\t", 1) for line in answered.splitlines())

    def test_every_contract_is_understood_and_what_it_becomes_compiles(self):
        self.assertEqual(self.unread, [])
        for first, _ in by_contract():
            with self.subTest(first.contract):
                made = (self.folder / "classes" / package(first).replace(".", "/")).glob("*Service.class")
                self.assertEqual(len(list(made)), 1)

    def test_every_operation_is_asked_with_its_example_and_answered_with_all_that_was_said(self):
        for number, operation in enumerate(operations()):
            with self.subTest(str(operation)):
                self.assertEqual(self.verdicts.get(str(operation)), "ok")
                expected = operation.message("response")["result"]
                results = etree.parse(str(self.folder / f"{number}.xml")).getroot()
                self.assertEqual(missing(expected, [as_items(result) for result in results]), [])


def as_items(element):
    """An element as JSON would say it; a repeated child is a list, a single one may be."""
    if len(element) == 0:
        return None if "{http://www.w3.org/2001/XMLSchema-instance}nil" in element.attrib else element.text or ""
    items = {}
    for child in element:
        items.setdefault(etree.QName(child).localname, []).append(as_items(child))
    return {name: values if len(values) > 1 else values[0] for name, values in items.items()}
