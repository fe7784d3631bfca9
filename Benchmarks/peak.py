"""Runs a command and tells the greatest resident memory of it and its children on stderr: "peak N kB"."""

import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:])
print(f"peak {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss} kB", file=sys.stderr)
sys.exit(done.returncode)
