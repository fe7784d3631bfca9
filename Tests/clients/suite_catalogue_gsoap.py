"""gSOAP's wsdl2h and soapcpp2 take the WSDL of every contract; a C++ compiler takes what they made of some."""

import concurrent.futures
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from catalogue import by_contract

# The longest item tables, and the official contract. All of them would take minutes.
COMPILED = ("001/juminkihonjoho", "012/koteishisanzei", "031/jutogaishaatenabangofuban")


class GSOAPCatalogue(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for tool in ("wsdl2h", "soapcpp2", "g++"):
            if not shutil.which(tool):
                raise unittest.SkipTest(f"{tool} is not installed")
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="platformhub-gsoap-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            made = pool.map(cls.generate, [first for first, _ in by_contract()])
            cls.made = {first.contract: problem for (first, _), problem in zip(by_contract(), made)}

    @classmethod
    def place(cls, contract):
        return cls.folder / contract.replace("/", "-")

    @classmethod
    def tool(cls, folder, *words):
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=300)
        said = (done.stdout + done.stderr)[-3000:]
        return f"{words[0]} ended with {done.returncode}:\n{said}" if done.returncode else None

    @classmethod
    def generate(cls, operation):
        """What went wrong; None when the C++ sources are there."""
        folder = cls.place(operation.contract)
        folder.mkdir()
        return cls.tool(folder, "wsdl2h", "-O2", "-n", "ns", "-o", "service.h", str(operation.wsdl)) or cls.tool(
            folder, "soapcpp2", "-C", "-L", "-x", "-w", "-1", "-I", "/usr/share/gsoap/import", "service.h"
        )

    def test_every_contract_becomes_cpp_with_a_call_an_operation(self):
        for first, group in by_contract():
            with self.subTest(first.contract):
                self.assertIsNone(self.made[first.contract])
                stub = (self.place(first.contract) / "soapStub.h").read_text()
                for operation in group:
                    self.assertIn(f"soap_call___ns1__{operation.wire_name}(", stub)

    def test_what_it_made_compiles(self):
        for contract in COMPILED:
            with self.subTest(contract):
                folder = self.place(contract)
                sources = ("soapC.cpp", "soapClient.cpp")
                self.assertIsNone(self.tool(folder, "g++", "-std=c++17", "-O0", "-w", "-I.", "-c", *sources))
