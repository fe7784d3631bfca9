"""The example city's story, as `make run ONCE=1` tells it."""

import os
import subprocess
import unittest

import hub
from hub import ROOT


class City(unittest.TestCase):
    def test_every_step_goes_as_it_should(self):
        done = subprocess.run(
            [str(ROOT / "scripts" / "run-demo")],
            capture_output=True,
            text=True,
            timeout=300,
            cwd=ROOT,
            env={**os.environ, "HUBD": hub.HUBD, "ONCE": "1"},
        )
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-3000:])
        self.assertIn("✓", done.stdout)
        self.assertNotIn("✗", done.stdout)
