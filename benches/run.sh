#!/bin/sh
# Compares views with the same thing written by hand in axum: instructions and allocations of one
# request, counted by valgrind, so that the figures repeat on a busy machine.
#
#   benches/run.sh [case ..]        get post head 405 options; also: page redirect
#
# BOUND (1.00) is the highest ratio of instructions that passes; for 405, which is a page here,
# BOUND_405 (1.10), for a page of a template BOUND_PAGE (1.24), for a redirect BOUND_REDIRECT
# (1.15). OPTIONS is shown only: axum's get(..).post(..) answers it with 405. OUT keeps callgrind's
# files in a directory.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-1.00}
BOUND_405=${BOUND_405:-1.10}
BOUND_PAGE=${BOUND_PAGE:-1.24}
BOUND_REDIRECT=${BOUND_REDIRECT:-1.15}
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

# The instructions inside of `serve_one`, of so many requests.
instructions() { # case side requests
    file=$OUT/callgrind.out.$1.$2.$3
    valgrind --tool=callgrind --callgrind-out-file="$file" --log-file="$file.log" \
        --toggle-collect='*serve_one*' "$program" --case "$1" --side "$2" --requests "$3"
    sed -n 's/^\(summary\|totals\): //p' "$file" | tail -n 1
}

# "allocations bytes" of a whole run, so that the requests' own have to be taken off.
allocations() { # case side requests
    valgrind --leak-check=no "$program" --case "$1" --side "$2" --requests "$3" 2>&1 |
        sed -n 's/.*total heap usage: \([0-9,]*\) allocs.* \([0-9,]*\) bytes allocated.*/\1 \2/p' |
        tr -d ,
}

each_instructions() { # case side
    few=$(instructions "$1" "$2" $FEW)
    many=$(instructions "$1" "$2" $MANY)
    echo $(((many - few) / (MANY - FEW)))
}

each_allocations() { # case side
    few=$(allocations "$1" "$2" $FEW)
    many=$(allocations "$1" "$2" $MANY)
    echo "$few $many" | awk -v n=$((MANY - FEW)) '{ print ($3 - $1) / n, ($4 - $2) / n }'
}

# Of both sides at once: nothing here depends on what else the machine does.
count() { # case
    each_instructions "$1" axum >"$OUT/axum" &
    axum=$!
    each_instructions "$1" cbv >"$OUT/cbv" &
    cbv=$!
    heap="$(each_allocations "$1" none) $(each_allocations "$1" axum) $(each_allocations "$1" cbv)"
    wait $axum
    wait $cbv
    axum=$(cat "$OUT/axum")
    cbv=$(cat "$OUT/cbv")
}

[ $# -gt 0 ] || set -- get post head 405 options
failed=0
echo '| case | axum | cbv | ratio | allocations axum / cbv | bytes axum / cbv |'
echo '|---|---|---|---|---|---|'
for case in "$@"; do
    count "$case"
    echo "$heap" | awk -v name="$case" -v axum="$axum" -v cbv="$cbv" '{
        printf "| %s | %d | %d | %.3f | %d / %d | %d / %d |\n",
            name, axum, cbv, cbv / axum, $3 - $1, $5 - $1, $4 - $2, $6 - $2
    }'
    case $case in
        405) bound=$BOUND_405 ;;
        page) bound=$BOUND_PAGE ;;
        redirect) bound=$BOUND_REDIRECT ;;
        *) bound=$BOUND ;;
    esac
    over=$(awk -v axum="$axum" -v cbv="$cbv" -v bound="$bound" 'BEGIN { print (cbv > axum * bound) }')
    [ "$case" = options ] || [ "$over" = 0 ] || failed=$((failed + 1))
done
if [ "$failed" -gt 0 ]; then
    echo "$failed over the bound" >&2
    exit 1
fi
