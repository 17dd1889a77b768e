#!/bin/sh
# What 1,000 routes cost: writes a crate that has them in `urls!` and by hand in axum, and compares
# the instructions of one request (a literal, an integer captured, 404), and the time of making the
# router; then `cargo check` of the crate with and without the patterns.
#
# BOUND (1.10) is the highest ratio of instructions that passes, SECONDS_MORE (2.0) what the patterns
# may add to `cargo check`, MAKING (50) the milliseconds of `urls::router()`. ROUTES can be set.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-1.10}
SECONDS_MORE=${SECONDS_MORE:-2.0}
MAKING=${MAKING:-50}
ROUTES=${ROUTES:-1000}
FEW=200
MANY=600

command -v valgrind >/dev/null || {
    echo "benches/routes.sh counts with valgrind, which is not installed (apt install valgrind)" >&2
    exit 2
}

. benches/optimized.sh
repository=$PWD
# That of `compile-cost.sh`, so that the dependencies are built once.
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$repository/target}/costs
export CARGO_TARGET_DIR
crate=$(mktemp -d)
trap 'rm -rf "$crate"' EXIT
mkdir -p "$crate/src"
cp Cargo.lock rust-toolchain.toml "$crate"

cat >"$crate/Cargo.toml" <<TOML
[package]
name = "routes"
version = "0.0.0"
edition = "2024"

[features]
patterns = []

[workspace]

[dependencies]
cbv = { path = "$repository" }
$(cat benches/costs.toml)
TOML

# Half are literals, half capture an integer.
patterns() {
    echo 'cbv::urls! {'
    echo '    pub mod patterns {'
    for n in $(seq $((ROUTES / 2))); do
        echo "        \"/section-$((n % 25))/page-$n/\" => crate::Page::as_view(), name = page_$n;"
        echo "        \"/section-$((n % 25))/item-$n/{pk: i64}/\" => crate::Item::as_view(), name = item_$n;"
    done
    echo '    }'
    echo '}'
}

by_hand() {
    echo 'pub fn router() -> axum::Router {'
    echo '    let mut router = axum::Router::new();'
    for n in $(seq $((ROUTES / 2))); do
        echo "    router = router.route(\"/section-$((n % 25))/page-$n/\", axum::routing::get(crate::page));"
        echo "    router = router.route(\"/section-$((n % 25))/item-$n/{pk}/\", axum::routing::get(crate::item));"
    done
    echo '    router'
    echo '}'
}

check() { # options
    cargo check --quiet --manifest-path "$crate/Cargo.toml" "$@"
}

# The dependencies alone.
echo 'fn main() {}' >"$crate/src/main.rs"
check
check --features patterns

patterns >"$crate/src/of_cbv.rs"
by_hand >"$crate/src/by_hand.rs"
cat >"$crate/src/main.rs" <<'RUST'
mod by_hand;
#[cfg(feature = "patterns")]
mod of_cbv;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use cbv::prelude::*;
use http_body_util::BodyExt;
use tower::ServiceExt;

#[derive(View)]
pub struct Page;

impl Page {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "page"
    }
}

#[derive(View)]
pub struct Item {
    #[view(path)]
    pk: i64,
}

impl Item {
    #[handler(get)]
    async fn show(&self) -> String {
        self.pk.to_string()
    }
}

async fn page() -> &'static str {
    "page"
}

async fn item(Path(pk): Path<i64>) -> String {
    pk.to_string()
}

#[cfg(feature = "patterns")]
fn of_cbv() -> Router {
    of_cbv::patterns::router()
}

#[cfg(not(feature = "patterns"))]
fn of_cbv() -> Router {
    drop(Item::as_view());
    drop(Page::as_view());
    Router::new()
}

#[inline(never)]
async fn serve_one(router: &Router<()>, request: Request) -> usize {
    let response = router.clone().oneshot(request).await.expect("it is infallible");
    response.into_body().collect().await.expect("it is whole").to_bytes().len()
}

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [side, path, requests] = &*arguments else { panic!("side, path and number") };
    let start = std::time::Instant::now();
    let router = if side == "cbv" { of_cbv() } else { by_hand::router() };
    let router: Router = router.with_state(());
    eprintln!("made in {} us", start.elapsed().as_micros());
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("it starts");
    for _ in 0..requests.parse().expect("a number") {
        let request = Request::builder().uri(path).body(Body::empty()).expect("a request");
        std::hint::black_box(runtime.block_on(serve_one(&router, request)));
    }
}
RUST

optimized build --quiet --manifest-path "$crate/Cargo.toml" --features patterns
program=$CARGO_TARGET_DIR/debug/routes

instructions() { # side path requests
    file=$crate/callgrind.$1.$3
    valgrind --tool=callgrind --callgrind-out-file="$file" --log-file="$file.log" \
        --toggle-collect='*serve_one*' "$program" "$1" "$2" "$3" 2>/dev/null
    sed -n 's/^\(summary\|totals\): //p' "$file" | tail -n 1
}

each() { # side path
    instructions "$1" "$2" $FEW >"$crate/few" &
    many=$(instructions "$1" "$2" $MANY)
    wait $!
    echo $(((many - $(cat "$crate/few")) / (MANY - FEW)))
}

milliseconds() { # side
    "$program" "$1" / 0 2>&1 | sed -n 's/made in \([0-9]*\) us/\1/p' | awk '{ printf "%.1f", $1 / 1000 }'
}

failed=0
over() { # what value bound
    if awk -v value="$2" -v bound="$3" 'BEGIN { exit !(value > bound) }'; then
        echo "$1: $2 is over $3" >&2
        failed=1
    fi
}

echo '| path | axum | cbv | ratio |'
echo '|---|---|---|---|'
for path in /section-0/page-250/ /section-0/item-250/7/ /section-0/nowhere/; do
    axum=$(each axum $path)
    cbv=$(each cbv $path)
    ratio=$(awk -v axum="$axum" -v cbv="$cbv" 'BEGIN { printf "%.3f", cbv / axum }')
    echo "| $path | $axum | $cbv | $ratio |"
    # axum's own 404 is empty, and made by nobody.
    [ $path = /section-0/nowhere/ ] || over "$path" "$ratio" "$BOUND"
done
making=$(milliseconds cbv)
echo "the router is made in $making ms, axum's in $(milliseconds axum) ms"
over 'making the router' "$making" "$MAKING"

# Seconds of the processor.
checked() { # options
    (check "$@" && times) | tail -n 1 | awk -F '[ms ]+' '{ print $1 * 60 + $2 + $3 * 60 + $4 }'
}
without=$(checked)
with=$(checked --features patterns)
more=$(awk -v with="$with" -v without="$without" 'BEGIN { printf "%.2f", with - without }')
echo "cargo check takes $more s more with the patterns ($with s, $without s without)"
over 'cargo check' "$more" "$SECONDS_MORE"
exit $failed
