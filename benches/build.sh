#!/bin/sh
# Compiles what `run.sh` and `list.sh` run, both at once; each of them compiles what it lacks.
set -eu
cd "$(dirname "$0")/.."

. benches/optimized.sh
compiled --bench instructions --bench list
