"""The published schemas and the validator say the same, over the examples and thousands of mutations of them."""

import subprocess
import sys
import unittest

import hub
from hub import ROOT


class Agreement(unittest.TestCase):
    def test_the_published_schemas_and_the_validator_say_the_same(self):
        oracle = ROOT / "Tests" / "oracles" / "agreement.py"
        done = subprocess.run([sys.executable, "-B", str(oracle), "--hubd", hub.HUBD], capture_output=True, text=True)
        print("  " + " ".join(done.stdout.split("refused", 1)[0].split()))
        self.assertEqual(done.returncode, 0, done.stdout[-4000:] + done.stderr[-4000:])
