"""Runs a command and tells what it and its children took, on stderr: "peak N kB cpu S s"."""

import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:])
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"peak {usage.ru_maxrss} kB cpu {usage.ru_utime + usage.ru_stime:.3f} s", file=sys.stderr)
sys.exit(done.returncode)
