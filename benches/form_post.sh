#!/bin/sh
# Compares a form that is valid and saved with the same thing written by hand in axum: `Form`, garde, and
# SeaORM with the same checks and the same transaction, in SQLite. Instructions are counted by valgrind, in
# all threads: SQLite has its own. Time is taken in turns of both sides.
#
#   benches/form_post.sh
#
# BOUND (1.05) is the highest ratio that passes, of instructions and of time. A machine with other work to do is
# looked at again, up to LOOKS (3) times. OUT keeps callgrind's files in a directory.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-1.05}
LOOKS=${LOOKS:-3}
ROUNDS=${ROUNDS:-100}
FEW=50
MANY=150

command -v valgrind >/dev/null || {
    echo "benches/form_post.sh counts with valgrind, which is not installed (apt install valgrind)" >&2
    exit 2
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
OUT=${OUT:-$scratch}
mkdir -p "$OUT"

. benches/optimized.sh
program=$(bench form_post)

# The instructions of a whole run.
instructions() { # side requests
    file=$OUT/callgrind.out.form_post.$1.$2
    valgrind --tool=callgrind --callgrind-out-file="$file" --log-file="$file.log" \
        "$program" --side "$1" --requests "$2"
    sed -n 's/^\(summary\|totals\): //p' "$file" | tail -n 1
}

each() { # side
    instructions "$1" $FEW >"$scratch/few" &
    many=$(instructions "$1" $MANY)
    wait $!
    echo $(((many - $(cat "$scratch/few")) / (MANY - FEW)))
}

over() { # ratio
    awk -v ratio="$1" -v bound="$BOUND" 'BEGIN { exit !(ratio > bound) }'
}

# "axum cbv ratio" in microseconds, of the first look that passes, or the last one.
each_time() {
    look=1
    while
        times=$("$program" --clock "$ROUNDS" --requests 30)
        over "${times##* }" && [ "$look" -lt "$LOOKS" ]
    do
        look=$((look + 1))
    done
    echo "$times"
}

axum=$(each axum)
cbv=$(each cbv)
counted=$(awk -v axum="$axum" -v cbv="$cbv" 'BEGIN { printf "%.3f", cbv / axum }')
times_of_both=$(each_time)
echo '| instructions axum | cbv | ratio | µs axum | cbv | ratio |'
echo '|---|---|---|---|---|---|'
echo "$times_of_both" | awk -v axum="$axum" -v cbv="$cbv" -v ratio="$counted" \
    '{ printf "| %d | %d | %s | %s | %s | %s |\n", axum, cbv, ratio, $1, $2, $3 }'
if over "$counted" || over "${times_of_both##* }"; then
    echo "over the bound of $BOUND" >&2
    exit 1
fi
