#!/bin/sh
# What it costs that the compiler checks templates: writes a crate of 60 details, each with a template of its own of 60
# lines, and the same with templates that use nothing, and compares `cargo check` of that crate alone, its
# dependencies built before: anew, and with all that is known from the last time. Processor time is compared.
#
# BOUND (10) and BOUND_AGAIN (3) are the most milliseconds of a view; VIEWS (60) and RUNS (5) can be set.
set -eu
cd "$(dirname "$0")/.."

BOUND=${BOUND:-10}
BOUND_AGAIN=${BOUND_AGAIN:-3}
VIEWS=${VIEWS:-60}
RUNS=${RUNS:-5}

repository=$PWD
CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$repository/target}/costs
export CARGO_TARGET_DIR

crates=$(mktemp -d)
trap 'rm -rf "$crates"' EXIT

view() { # number
    cat <<RUST
#[derive(DetailView)]
#[view(items = Book, queryset = Self::all, template_name = "book_$1.html", context_object_name = "book")]
#[view(lookup = Self::found)]
pub struct Book$1;
impl Book$1 {
    async fn all(&self) -> Result<Vec<Book>, Error> { Ok(Vec::new()) }
    fn found(&self, books: Vec<Book>) -> Vec<Book> { books }
}
RUST
}

source_text() {
    cat <<'RUST'
use cbv::Error;
use cbv::prelude::*;
use serde::Serialize;

#[derive(Clone, Serialize, TemplateFields)]
pub struct Author { name: String, slug: String, born: i32, country: String, books: Vec<Book> }
#[derive(Clone, Serialize, TemplateFields)]
pub struct Review { reader: String, stars: u8, text: String, written: String }
#[derive(Clone, Serialize, TemplateFields)]
pub struct Book {
    id: i64, title: String, slug: String, isbn: String, blurb: String, pages: i32, price: i32, stock: i32,
    author: Author, reviews: Vec<Review>,
}

RUST
    for n in $(seq "$VIEWS"); do view "$n"; done
}

# Sixty lines, with some 34 uses.
template() {
    cat <<'HTML'
{% extends "base.html" %}
{% block title %}{{ book.title }} by {{ book.author.name }}{% endblock %}
{% block content %}
<h1>{{ book.title }}</h1><p>{{ book.author.name }}, {{ book.author.country }}, {{ book.author.born }}</p>
<p>{{ book.isbn }} {{ book.pages }} {{ book.price }} {{ book.blurb }}</p>
{% if book.stock == 0 %}<p>none</p>{% elif book.stock < 3 %}<p>{{ book.stock }}</p>{% endif %}
{% for review in book.reviews|sort(attribute="written") %}
<p>{{ review.reader }}</p><p>{{ review.stars }}</p>
<blockquote>{{ review.text }}</blockquote><p>{{ review.written }}</p>
{% else %}<p>Nobody.</p>{% endfor %}
{% for book in book.author.books %}
<p><a href="/{{ book.slug }}/">{{ book.title }}</a> {{ book.price }} {{ book.author.slug }}</p>
{% endfor %}
{% include "_more.html" %}
<p>{{ request.path }} {{ request.method }} {{ view.nothing|default("") }}</p>
HTML
    for _ in $(seq 44); do echo "<p>A line of text.</p>"; done
    echo "{% endblock %}"
}

plain() {
    echo '{% extends "base.html" %}{% block content %}'
    for _ in $(seq 58); do echo "<p>A line of text.</p>"; done
    echo "{% endblock %}"
}

write_crate() { # name, function that prints a template
    mkdir -p "$crates/$1/src" "$crates/$1/templates"
    {
        printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n' "$1"
        printf 'cbv = { path = "%s", features = ["templates"] }\nserde = { version = "1", features = ["derive"] }\n' "$repository"
    } >"$crates/$1/Cargo.toml"
    source_text >"$crates/$1/src/lib.rs"
    for n in $(seq "$VIEWS"); do "$2" >"$crates/$1/templates/book_$n.html"; done
    echo '<title>{% block title %}{% endblock %}</title>{% block content %}{% endblock %}' >"$crates/$1/templates/base.html"
    echo '<p>{{ book.author.name if book is defined }}</p>' >"$crates/$1/templates/_more.html"
}

milliseconds() { # package, CARGO_INCREMENTAL
    touch "$crates/$1/src/lib.rs"
    { CARGO_INCREMENTAL=$2 bash -c 'TIMEFORMAT="%U %S"; time cargo check --quiet --offline --manifest-path "$0" -p "$1"' \
        "$crates/Cargo.toml" "$1" >/dev/null; } 2>&1 | awk 'NF == 2 { print int(($1 + $2) * 1000) }' | tail -1
}

least() { # package, CARGO_INCREMENTAL
    for _ in $(seq "$RUNS"); do milliseconds "$1" "$2"; done | sort -n | head -1
}

printf '[workspace]\nresolver = "3"\nmembers = ["typed", "plain"]\n' >"$crates/Cargo.toml"
cp Cargo.lock rust-toolchain.toml "$crates"
write_crate typed template
write_crate plain plain
cargo check --quiet --manifest-path "$crates/Cargo.toml"

failed=0
compare() { # what, CARGO_INCREMENTAL, bound
    milliseconds typed "$2" >/dev/null
    milliseconds plain "$2" >/dev/null
    typed=$(least typed "$2")
    plain=$(least plain "$2")
    of_view=$(awk "BEGIN { printf \"%.1f\", ($typed - $plain) / $VIEWS }")
    echo "$1: $typed ms, $plain ms with templates that use nothing: $of_view ms a view"
    awk "BEGIN { exit !($of_view <= $3) }" || failed=1
}
compare "anew" 0 "$BOUND"
compare "nothing changed" 1 "$BOUND_AGAIN"
[ "$failed" -eq 0 ] || { echo "more than $BOUND ms, or $BOUND_AGAIN ms where nothing has changed"; exit 1; }
