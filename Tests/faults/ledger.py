"""What was accepted, what arrived where, and what that says: lost, duplicated, out of order."""

import collections
import threading


class Ledger:
    """Written by publishers and receivers at once, judged at the end.

    A publisher sends the notices of one person (key) one after the other, each only when the one before was accepted; so
    the notices of a person are numbered in the order of acceptance.
    """

    def __init__(self):
        self.lock = threading.Lock()
        self.accepted = collections.defaultdict(dict)  # key → number → message id of the 202
        self.tried = collections.defaultdict(set)  # key → numbers that were sent at least once
        self.arrived = collections.defaultdict(list)  # receiver → [(key, number, message id, attempt, redelivered)]
        self.conflicts = []
        self.strange = []  # some of the duplicates that do not say so, for the report of a failure

    def sent(self, key, number):
        with self.lock:
            self.tried[key].add(number)

    def accept(self, key, number, message):
        with self.lock:
            self.accepted[key][number] = message

    def arrive(self, receiver, key, number, message, attempt, redelivered=False):
        with self.lock:
            self.arrived[receiver].append((key, number, message, int(attempt), bool(redelivered)))

    def count(self):
        with self.lock:
            return sum(map(len, self.accepted.values()))

    def missing(self, receiver):
        with self.lock:
            there = {(key, number) for key, number, *_ in self.arrived[receiver]}
            return [
                (key, number) for key, numbers in self.accepted.items() for number in numbers if (key, number) not in there
            ]

    def verdict(self, receiver):
        """Counts for one receiver; everything but `accepted`, `arrived` and `duplicates` must be 0."""
        lost = len(self.missing(receiver))
        firsts, seen, duplicates, strange, unexpected = collections.defaultdict(list), {}, 0, 0, 0
        unmarked = collections.Counter()
        for key, number, message, attempt, redelivered in self.arrived[receiver]:
            if number not in self.tried[key]:
                unexpected += 1
                continue
            # At least once: the same message again, and at most one of them may call itself the first.
            unmarked[key, number] += attempt <= 1 and not redelivered
            if (key, number) in seen:
                duplicates += 1
                if message != seen[key, number] or unmarked[key, number] > 1:
                    strange += 1
                    self.strange = [*self.strange, (receiver, key, number, message, attempt, redelivered)][:5]
                continue
            seen[key, number] = message
            firsts[key].append(number)
            known = self.accepted[key].get(number)
            if known is not None and known != message:
                strange += 1
        disorder = sum(
            1 for numbers in firsts.values() for before, after in zip(numbers, numbers[1:], strict=False) if after < before
        )
        return {
            "accepted": self.count(),
            "arrived": len(self.arrived[receiver]),
            "lost": lost,
            "duplicates": duplicates,
            "unrecognisable": strange,
            "out of order": disorder,
            "unexpected": unexpected,
        }
