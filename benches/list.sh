#!/bin/sh
# Compares the page of a list with the same thing written by hand in axum: 25 of 1,000 books in
# SQLite, in a template. Instructions are counted by valgrind, in all threads: SQLite has its own.
# Time is taken in turns of both sides. `values` is a view that selects the columns it shows;
# `related` brings the author of each book along, as `find_also_related` does by hand.
#
#   benches/list.sh [side ..]       cbv values related; by name alone: archive archive-uncounted
#
# BOUND (1.05) is the highest ratio that passes, of instructions and of time; BOUND_RELATED (0.85) is that of the
# instructions of `related`. Both waver, by one in a hundred and by more: what is over its bound is looked at again,
# up to LOOKS (3) times. POOLS=yes shows what the number of connections does. `archive` is a page of the archive of a
# month, of a million rows, beside one of a list of them: BOUND_ARCHIVE (1.5); `archive-uncounted` is the same where
# neither counts: BOUND_UNCOUNTED (2.4). OUT keeps callgrind's files in a directory.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-1.05}
BOUND_RELATED=${BOUND_RELATED:-0.85}
BOUND_ARCHIVE=${BOUND_ARCHIVE:-1.5}
BOUND_UNCOUNTED=${BOUND_UNCOUNTED:-2.4}
LOOKS=${LOOKS:-3}
ROUNDS=${ROUNDS:-100}
FEW=50
MANY=150

command -v valgrind >/dev/null || {
    echo "benches/list.sh counts with valgrind, which is not installed (apt install valgrind)" >&2
    exit 2
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
OUT=${OUT:-$scratch}
mkdir -p "$OUT"

. benches/optimized.sh
program=$(bench list)
list() { # arguments
    "$program" --database "$scratch/books.sqlite" "$@"
}
list --fill
list --same

# The instructions of a whole run.
instructions() { # side requests
    file=$OUT/callgrind.out.list.$1.$2
    valgrind --tool=callgrind --callgrind-out-file="$file" --log-file="$file.log" \
        "$program" --database "$scratch/books.sqlite" --side "$1" --requests "$2"
    sed -n 's/^\(summary\|totals\): //p' "$file" | tail -n 1
}

each_instructions() { # side
    instructions "$1" $FEW >"$scratch/few" &
    many=$(instructions "$1" $MANY)
    wait $!
    echo $(((many - $(cat "$scratch/few")) / (MANY - FEW)))
}

over() { # ratio bound
    awk -v ratio="$1" -v bound="$2" 'BEGIN { exit !(ratio > bound) }'
}

# What a command prints, its ratio last: of the first look that is not over the bound, or of the last one.
looked_at() { # bound, command
    bound=$1
    shift
    look=1
    while
        figures=$("$@")
        over "${figures##* }" "$bound" && [ "$look" -lt "$LOOKS" ]
    do
        look=$((look + 1))
        # What was counted by hand is counted anew, too.
        rm -f "$scratch"/by-hand.*
    done
    echo "$figures"
}

# "axum cbv ratio" in instructions. Sides with the same page by hand share its count.
counted() { # side
    kept=$scratch/by-hand.$(by_hand "$1")
    [ -s "$kept" ] || each_instructions "$(by_hand "$1")" >"$kept"
    echo "$(cat "$kept") $(each_instructions "$1")" | awk '{ printf "%s %s %.3f\n", $1, $2, $2 / $1 }'
}

# "axum cbv ratio" in microseconds.
timed() { # side
    list --clock "$ROUNDS" --side "$1" --requests 30
}

# The same by hand.
by_hand() { # side
    case $1 in
    related) echo axum-related ;;
    archive) echo entries ;;
    archive-uncounted) echo entries-uncounted ;;
    *) echo axum ;;
    esac
}

[ $# -gt 0 ] || set -- cbv values related
failed=0
echo '| side | instructions axum | cbv | ratio | µs axum | cbv | ratio |'
echo '|---|---|---|---|---|---|---|'
for side in "$@"; do
    bound=$BOUND
    of_time=$BOUND
    case $side in
    related) bound=$BOUND_RELATED ;;
    archive) bound=$BOUND_ARCHIVE of_time=$BOUND_ARCHIVE ;;
    archive-uncounted) bound=$BOUND_UNCOUNTED of_time=$BOUND_UNCOUNTED ;;
    esac
    count_of_both=$(looked_at "$bound" counted "$side")
    times_of_both=$(looked_at "$of_time" timed "$side")
    echo "$side $count_of_both $times_of_both" |
        awk '{ printf "| %s | %d | %d | %s | %s | %s | %s |\n", $1, $2, $3, $4, $5, $6, $7 }'
    if over "${count_of_both##* }" "$bound" || over "${times_of_both##* }" "$of_time"; then
        failed=$((failed + 1))
    fi
done

if [ -n "${POOLS:-}" ]; then
    echo
    echo '| connections | requests of 16 clients in a second |'
    echo '|---|---|'
    for pool in 1 2 5 10 20; do
        echo "| $pool | $(list --pool $pool --side cbv --clients 16 --seconds 3) |"
    done
fi

if [ "$failed" -gt 0 ]; then
    echo "$failed over the bound" >&2
    exit 1
fi
