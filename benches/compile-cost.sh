#!/bin/sh
# What views cost to compile: writes a crate of 200 views with three handlers each, and the same by
# hand in axum, and compares `cargo check` of that crate alone, its dependencies built before.
# Processor time is compared: on a busy machine it repeats where the clock does not.
#
# BOUND (1.30) is the highest ratio of the medians that passes; VIEWS (200) and RUNS (7) can be set.
# KEEP=1 leaves the two crates where they are, and says where that is.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-1.30}
VIEWS=${VIEWS:-200}
RUNS=${RUNS:-7}

repository=$PWD
# Kept between runs, so that the dependencies are built once: for `routes.sh`, too.
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$repository/target}/costs
export CARGO_TARGET_DIR

crates=$(mktemp -d)
[ "${KEEP:-}" ] && echo "the crates are in $crates" || trap 'rm -rf "$crates"' EXIT

manifest() { # package, with its dependencies on standard input
    mkdir -p "$crates/$1/src"
    {
        printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n' "$1"
        cat
    } >"$crates/$1/Cargo.toml"
}

write_manifests() {
    printf '[workspace]\nresolver = "3"\nmembers = ["with-cbv", "by-hand"]\n' >"$crates/Cargo.toml"
    cp Cargo.lock rust-toolchain.toml "$crates"
    (echo "cbv = { path = \"$repository\" }" && cat benches/costs.toml) | manifest with-cbv
    manifest by-hand <benches/costs.toml
}

# What both crates begin with.
common() {
    cat <<'RUST'
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Book {
    title: String,
    pages: u32,
}

RUST
}

views() {
    common
    for n in $(seq "$VIEWS"); do
        cat <<RUST
mod view_$n {
    use axum::{Json, http::StatusCode};
    use cbv::prelude::*;

    use crate::Book;

    #[derive(View)]
    pub(crate) struct Books$n {
        #[view(path)]
        pk: u32,
    }

    impl Books$n {
        #[handler(get)]
        async fn show(&self) -> Json<Book> {
            Json(Book { title: "a title".to_owned(), pages: self.pk })
        }

        #[handler(post)]
        async fn create(&self, Json(book): Json<Book>) -> Json<Book> {
            Json(Book { title: book.title, pages: self.pk })
        }

        #[handler(delete)]
        async fn delete(&self) -> StatusCode {
            if self.pk == 0 { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT }
        }
    }
}

RUST
    done
    echo 'pub fn router() -> axum::Router {'
    echo '    use cbv::RouterExt;'
    echo '    axum::Router::new()'
    for n in $(seq "$VIEWS"); do
        echo "        .view(\"/books/$n/{pk}\", view_$n::Books$n::as_view())"
    done
    echo '}'
}

functions() {
    common
    for n in $(seq "$VIEWS"); do
        cat <<RUST
pub(crate) mod view_$n {
    use axum::extract::Path;
    use axum::{Json, http::StatusCode};

    use crate::Book;

    pub(crate) async fn show(Path(pk): Path<u32>) -> Json<Book> {
        Json(Book { title: "a title".to_owned(), pages: pk })
    }

    pub(crate) async fn create(Path(pk): Path<u32>, Json(book): Json<Book>) -> Json<Book> {
        Json(Book { title: book.title, pages: pk })
    }

    pub(crate) async fn delete(Path(pk): Path<u32>) -> StatusCode {
        if pk == 0 { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT }
    }
}

RUST
    done
    echo 'pub fn router() -> axum::Router {'
    echo '    use axum::routing::get;'
    echo '    axum::Router::new()'
    for n in $(seq "$VIEWS"); do
        v=view_$n
        echo "        .route(\"/books/$n/{pk}\", get($v::show).post($v::create).delete($v::delete))"
    done
    echo '}'
}

check() { # package
    cargo check --quiet --offline --manifest-path "$crates/Cargo.toml" -p "$1"
}

# Milliseconds of the processor that a check from clean takes.
timed() { # package
    cargo clean --quiet --offline --manifest-path "$crates/Cargo.toml" -p "$1"
    # The last line of `times` is what the children took: `0m1.250s 0m0.300s`.
    (check "$1" && times) | tail -n 1 |
        awk -F '[ms ]+' '{ printf "%d\n", ($1 * 60 + $2 + $3 * 60 + $4) * 1000 }'
}

median() { # file of numbers
    sort -n "$1" | awk '{ n[NR] = $1 } END { print n[int((NR + 1) / 2)] }'
}

write_manifests
# The dependencies alone.
touch "$crates/with-cbv/src/lib.rs" "$crates/by-hand/src/lib.rs"
check by-hand
check with-cbv
views >"$crates/with-cbv/src/lib.rs"
functions >"$crates/by-hand/src/lib.rs"
for _ in $(seq "$RUNS"); do
    timed by-hand >>"$crates/by-hand.ms"
    timed with-cbv >>"$crates/with-cbv.ms"
done

by_hand=$(median "$crates/by-hand.ms")
with_cbv=$(median "$crates/with-cbv.ms")
awk -v axum="$by_hand" -v cbv="$with_cbv" -v views="$VIEWS" -v runs="$RUNS" -v bound="$BOUND" 'BEGIN {
    ratio = cbv / axum
    printf "cargo check of %d views, processor time, median of %d: axum %d ms, cbv %d ms, ratio %.2f, %.2f ms more a view\n",
        views, runs, axum, cbv, ratio, (cbv - axum) / views
    if (ratio > bound) {
        printf "over %.2f\n", bound
        exit 1
    }
}'
