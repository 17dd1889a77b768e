#!/bin/sh
# Compiles what `run.sh`, `list.sh` and `form_post.sh` run, at once; each of them compiles what it lacks.
set -eu
cd "$(dirname "$0")/.."

. benches/optimized.sh
compiled --bench instructions --bench list --bench form_post
