//! Reverse and route are inverse: a URL leads to its own pattern and gives the same value, or it
//! is a 404, where no URL can lead to that value.

use std::borrow::Cow;

use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Converter, Slug};
use proptest::prelude::*;

/// Any text at all, the empty one among them.
#[derive(Debug, Clone, PartialEq)]
struct Anything(String);

impl Converter for Anything {
    fn from_url(segment: &str) -> Option<Self> {
        Some(Self(segment.to_owned()))
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

/// `echo! { One { a: String } }`: a view that answers its name and the values.
macro_rules! echo {
    ($($name:ident { $($field:ident: $ty:ty),* })*) => { $(
        #[derive(View)]
        struct $name {
            $(#[view(path)] $field: $ty,)*
        }

        impl $name {
            #[handler(get)]
            async fn show(&self) -> String {
                answer(stringify!($name), &[$(self.$field.to_url().as_ref()),*])
            }
        }
    )* };
}

fn answer(name: &str, values: &[&str]) -> String {
    format!("{name} {values:?}")
}

echo! {
    One { a: String }
    Two { a: String, b: i64, c: String }
    Int { pk: i64 }
    Word { slug: Slug }
    Letter { letter: char }
    Any { any: Anything }
    Tail { rest: String }
    First { first: String }
    AnyTail { rest: Anything }
    Maybe { pk: Option<u8> }
    All { all: String }
}

mod inner {
    use super::{All, One};
    use cbv::prelude::*;

    urls! {
        pub(super) mod urls, app_name = inner {
            "/one/{a}" => One::as_view(), name = one;
            "/all/{*all}" => All::as_view(), name = all;
        }
    }
}

urls! {
    mod urls {
        "/one/{a}/" => One::as_view(), name = one;
        "/two/{a}/{b: i64}/x/{c}" => Two::as_view(), name = two;
        "/mixed/{pk: i64}/" => Int::as_view(), name = int;
        "/mixed/{slug: Slug}/" => Word::as_view(), name = word;
        "/mixed/{letter: char}/" => Letter::as_view(), name = letter;
        "/mixed/{any: Anything}/" => Any::as_view(), name = any;
        "/maybe/{pk: Option<u8>}/" => Maybe::as_view(), name = maybe;
        "/tail/{*rest}" => Tail::as_view(), name = tail;
        "/any/{*rest: Anything}" => AnyTail::as_view(), name = any_tail;
        "/in/{prefix}/" => include inner::urls, namespace = inner;
        "/{first}/second/" => First::as_view(), name = first;
        "/{first}" => First::as_view(), name = root;
        "/{*all}" => All::as_view(), name = all;
    }
}

/// Texts with all that has a meaning in URLs, to clients, or in HTTP.
fn text() -> impl Strategy<Value = String> {
    let odd = vec![
        "",
        ".",
        "..",
        "/",
        "//",
        "\\",
        "/\\",
        "%",
        "%2F",
        "%2e",
        "%FF",
        "?",
        "#",
        "&",
        "=",
        "+",
        ";",
        ":",
        "@",
        "é",
        "日",
        "\u{0}",
        "\u{7f}",
        "\r\n",
        "\t",
        " ",
        "\u{d7ff}",
        "\u{e000}",
        "\u{10ffff}",
        "\u{202e}",
        "\u{feff}",
        "{",
        "}",
        "*",
        "javascript:alert(1)",
        "//evil.example",
        "\\\\evil",
        "one",
        "two",
        "mixed",
        "second",
        "tail",
        "7",
        "x",
        "a",
        "-",
        "_",
        "~",
    ];
    let odd =
        prop::collection::vec(prop::sample::select(odd), 0..4).prop_map(|parts| parts.concat());
    prop_oneof![4 => odd, 1 => any::<String>()]
}

fn same_host(url: &str) -> bool {
    let plain = url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    plain && url.starts_with('/') && !url.starts_with("//")
}

/// `.` and `..` as clients take them out of a path before they send it.
fn is_sent_as_it_is(url: &str) -> bool {
    !url.split('/').any(|segment| {
        let dots = segment.to_ascii_lowercase().replace("%2e", ".");
        matches!(dots.as_str(), "." | "..")
    })
}

async fn check(
    client: &Client,
    url: &str,
    name: &str,
    values: &[&str],
    reversed: Option<String>,
) -> Result<(), TestCaseError> {
    prop_assert!(same_host(url), "{}", url);
    prop_assert!(is_sent_as_it_is(url), "{}", url);
    let found = client.get(url).await;
    if url.contains("%FF") {
        prop_assert_eq!(found.status(), 404, "{}", url);
        prop_assert_eq!(reversed, None);
    } else {
        prop_assert_eq!(found.text(), answer(name, values), "{}", url);
        prop_assert_eq!(reversed.as_deref(), Some(url));
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::urls::cases(300))]

    #[test]
    fn reverse_and_route_are_inverse(
        a in text(), c in text(), b in any::<i64>(), letter in any::<char>(), small in any::<Option<u8>>(),
    ) {
        let client = Client::new(urls::router());
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let number = b.to_string();
        let reverse = |name: &str, captures: &[(&str, &str)]| urls::reverse(name, captures).ok();
        let anything = Anything(a.clone());
        let letters = letter.to_string();
        let optional = small.map(|pk| pk.to_string()).unwrap_or_default();
        let slug = Slug::from_url(&a);
        runtime.expect("a runtime starts").block_on(async {
            let of = |name, captures: &[(&str, &str)]| reverse(name, captures);
            check(&client, &urls::one(&a), "One", &[&a], of("one", &[("a", &a)])).await?;
            let two = of("two", &[("a", &a), ("b", &number), ("c", &c)]);
            check(&client, &urls::two(&a, b, &c), "Two", &[&a, &number, &c], two).await?;
            check(&client, &urls::int(b), "Int", &[&number], of("int", &[("pk", &number)])).await?;
            if let Some(slug) = slug {
                check(&client, &urls::word(&slug), "Word", &[&a], of("word", &[("slug", &a)])).await?;
            }
            let by_letter = of("letter", &[("letter", &letters)]);
            check(&client, &urls::letter(letter), "Letter", &[&letters], by_letter).await?;
            check(&client, &urls::any(&anything), "Any", &[&a], of("any", &[("any", &a)])).await?;
            let maybe = of("maybe", &[("pk", &optional)]);
            check(&client, &urls::maybe(small), "Maybe", &[&optional], maybe).await?;
            check(&client, &urls::tail(&a), "Tail", &[&a], of("tail", &[("rest", &a)])).await?;
            let any_tail = of("any_tail", &[("rest", &a)]);
            check(&client, &urls::any_tail(&anything), "AnyTail", &[&a], any_tail).await?;
            let one = of("inner:one", &[("prefix", &c), ("a", &a)]);
            check(&client, &urls::inner(&c).one(&a), "One", &[&a], one).await?;
            let all = of("inner:all", &[("prefix", &c), ("all", &a)]);
            check(&client, &urls::inner(&c).all(&a), "All", &[&a], all).await?;
            check(&client, &urls::first(&a), "First", &[&a], of("first", &[("first", &a)])).await?;
            check(&client, &urls::root(&a), "First", &[&a], of("root", &[("first", &a)])).await?;
            check(&client, &urls::all(&a), "All", &[&a], of("all", &[("all", &a)])).await
        })?;
    }
}
