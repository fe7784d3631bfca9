"""Faults under load, the short form of `make soak`: nothing lost, duplicates recognisable, order per person kept."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "faults"))

import links  # noqa: E402  (needs the path above)
import loads  # noqa: E402
import scenarios  # noqa: E402
from scene import Scene, faults_of  # noqa: E402

SECONDS, SEED = 4, 20261122


class Faults(unittest.TestCase):
    def check(self, scenario, store):
        scene = Scene(scenario, store, SECONDS, SEED)
        if reason := scene.reason_to_skip():
            self.fail(f"{scenario.__name__} on {store}: {reason}")
        result = scene.run()
        counts = result["receivers"]
        self.assertEqual(faults_of(result), [], result)
        accepted = next(iter(counts.values()))["accepted"]
        self.assertGreater(accepted, 50, "the load moves")
        self.assertGreater(result["rounds"], 0, "the fault happened")
        duplicates = sum(c["duplicates"] for c in counts.values())
        print(f"    {accepted} accepted over {result['rounds']} rounds, none lost, {duplicates} duplicates, all recognised")

    def test_loads_embedded(self):
        """embedded: a dataset is loaded page by page while the hub is killed"""
        result = loads.LoadScene("embedded", SECONDS, SEED).run()
        self.assertEqual(loads.faults_of(result), [], result)
        self.assertGreater(result["counts"]["kills"], 1, "the fault happened")
        print(f"    {result['counts']}, every load whole or not at all")

    def test_links_embedded(self):
        """embedded: files come in and go out over folder links while the hub is killed"""
        result = links.LinkScene("embedded", 3 * SECONDS, SEED).run()
        self.assertEqual(links.faults_of(result), [], result)
        self.assertGreater(result["counts"]["kills"], 1, "the fault happened")
        print(f"    {result['counts']}, every file has its effect once")


def add(scenario, store):
    def test(self):
        self.check(scenario, store)

    test.__doc__ = f"{store}: {scenario.title}"
    setattr(Faults, f"test_{scenario.__name__}_{store}", test)


for scenario in scenarios.ALL:
    if not scenario.needs_postgres:
        add(scenario, "embedded")
for scenario in (scenarios.Kill, scenarios.KillDatabase, scenarios.TwoHubs):
    add(scenario, "postgres")
