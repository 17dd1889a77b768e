#!/bin/sh
# Compares views with the same thing written by hand in axum: instructions and allocations of one
# request, counted by valgrind, so that the figures repeat on a busy machine.
#
#   benches/run.sh [case ..]        get post head 405 options; also: page redirect form
#
# BOUND (1.00) is the highest ratio of instructions that passes; for 405, which is a page here,
# BOUND_405 (1.10), for a page of a template BOUND_PAGE (1.15), for a redirect BOUND_REDIRECT
# (1.15), for the page of a form BOUND_FORM (1.20). OPTIONS is shown only: axum's get(..).post(..) answers it with 405. OUT keeps callgrind's
# files in a directory.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-1.00}
BOUND_405=${BOUND_405:-1.10}
BOUND_PAGE=${BOUND_PAGE:-1.15}
BOUND_REDIRECT=${BOUND_REDIRECT:-1.15}
BOUND_FORM=${BOUND_FORM:-1.20}
FEW=100
MANY=300

command -v valgrind >/dev/null || {
    echo "benches/run.sh counts with valgrind, which is not installed (apt install valgrind)" >&2
    exit 2
}

OUT=${OUT:-}
if [ -z "$OUT" ]; then
    OUT=$(mktemp -d)
    trap 'rm -rf "$OUT"' EXIT
fi
mkdir -p "$OUT"

. benches/optimized.sh
program=$(bench instructions)

# "instructions allocations" inside of `serve_one`, of so many requests.
counted() { # case side requests
    file=$OUT/callgrind.out.$1.$2.$3
    valgrind --tool=callgrind --callgrind-out-file="$file" --log-file="$file.log" \
        --toggle-collect='*serve_one*' "$program" --case "$1" --side "$2" --requests "$3"
    awk '/^(summary|totals): / { instructions = $2 }
        /^c?fn=/ {
            id = $1
            sub(/^c?fn=/, "", id)
            if (NF > 1) name[id] = $2
            called = name[id]
        }
        /^calls=/ && called ~ /^(malloc|calloc|realloc|aligned_alloc|posix_memalign)$/ {
            sub(/^calls=/, "", $1)
            allocations += $1
        }
        END { print instructions, allocations + 0 }' "$file"
}

# Of one request: nothing here depends on what else the machine does.
each() { # case side
    counted "$1" "$2" $FEW >"$OUT/$2.few" &
    counted "$1" "$2" $MANY >"$OUT/$2.many"
    wait $!
    cat "$OUT/$2.few" "$OUT/$2.many" |
        awk -v n=$((MANY - FEW)) 'NR == 1 { i = $1; a = $2 } NR == 2 { print ($1 - i) / n, ($2 - a) / n }'
}

[ $# -gt 0 ] || set -- get post head 405 options
failed=0
echo '| case | axum | cbv | ratio | allocations axum / cbv |'
echo '|---|---|---|---|---|'
for case in "$@"; do
    echo "$(each "$case" axum) $(each "$case" cbv)" >"$OUT/both"
    awk -v name="$case" '{
        printf "| %s | %d | %d | %.3f | %d / %d |\n", name, $1, $3, $3 / $1, $2, $4
    }' "$OUT/both"
    case $case in
        405) bound=$BOUND_405 ;;
        page) bound=$BOUND_PAGE ;;
        redirect) bound=$BOUND_REDIRECT ;;
        form) bound=$BOUND_FORM ;;
        *) bound=$BOUND ;;
    esac
    over=$(awk -v bound="$bound" '{ print ($3 > $1 * bound) }' "$OUT/both")
    [ "$case" = options ] || [ "$over" = 0 ] || failed=$((failed + 1))
done
if [ "$failed" -gt 0 ]; then
    echo "$failed over the bound" >&2
    exit 1
fi
