//! What is wrong with the redirects of a route table: all of it, when the router is made.

use cbv::generic::{Redirect, redirect};
use cbv::urls;

urls! {
    mod urls {
        "/home/" => redirect("/"), name = home;
        "/books/{pk: i64}/" => redirect("/{pk}/"), name = book;

        "/both/" => redirect("/").pattern_name("home");
        "/misspelled/" => Redirect::as_view().pattern_name("hmoe");
        "/missing/" => Redirect::as_view().pattern_name("book");
        "/other/{id: i64}/" => Redirect::as_view().pattern_name("book");
        "/too-many/{pk: i64}/" => Redirect::as_view().pattern_name("home");
        "/python/{pk}/" => redirect("/%(pk)s/");
        "/positional/{pk}/" => redirect("/%s/");
        "/unknown/{pk}/" => redirect("/{slug}/{pk}/");
        "/brace/" => redirect("/a}b");
        "/name/{pk}/" => redirect("/{pk + 1}/");
        "/host/{pk}/" => redirect("https://{pk}/");
        "/first/{pk}/" => redirect("{pk}");
        "/script/" => Redirect::as_view().url("javascript:alert(1)");
        "/no-host/" => Redirect::as_view().url("https:/example.org/");
        "/nothing/" => Redirect::as_view();
    }
}

#[test]
fn all_of_it_at_once() {
    let panic = std::panic::catch_unwind(|| drop(urls::router())).expect_err("it is all wrong");
    let text = panic.downcast_ref::<String>().expect("a text");
    let lines: Vec<_> = text.lines().filter(|line| line.contains("(`Redirect`): ")).collect();
    let book = "`book` (`/books/{pk: i64}/`)";
    let place = "would choose the host: put captures in the path, the query or the fragment";
    let expected = [
        "`/both/` (`Redirect`): `url` and `pattern_name`: a redirect leads to one place".to_owned(),
        "`/misspelled/` (`Redirect`): no pattern has the name `hmoe`; did you mean `home`?".into(),
        format!("`/missing/` (`Redirect`): {book} takes `pk`, which the pattern does not capture"),
        format!("`/other/{{id: i64}}/` (`Redirect`): {book} takes `pk`, which the pattern does not capture"),
        format!("`/other/{{id: i64}}/` (`Redirect`): {book} has no capture `id`, which it is given"),
        "`/too-many/{pk: i64}/` (`Redirect`): `home` (`/home/`) has no capture `pk`, which it is given".into(),
        "`/python/{pk}/` (`Redirect`): the URL `/%(pk)s/`: captures stand in braces: write `\"/{pk}/\"`".into(),
        "`/positional/{pk}/` (`Redirect`): the URL `/%s/`: captures stand in braces with their names: write `{pk}`".into(),
        "`/unknown/{pk}/` (`Redirect`): the URL `/{slug}/{pk}/` takes `{slug}`, which the pattern does not capture".into(),
        "`/brace/` (`Redirect`): the URL `/a}b`: write a brace that is no capture twice: `{{` or `}}`".into(),
        "`/name/{pk}/` (`Redirect`): the URL `/{pk + 1}/`: `{pk + 1}` is not a capture: write its name alone, `{pk}`".into(),
        format!("`/host/{{pk}}/` (`Redirect`): the URL `https://{{pk}}/`: `{{pk}}` {place}"),
        format!("`/first/{{pk}}/` (`Redirect`): the URL `{{pk}}`: `{{pk}}` {place}"),
        "`/script/` (`Redirect`): the URL `javascript:alert(1)`: unsafe redirect to a URL with the scheme `javascript`".into(),
        "`/no-host/` (`Redirect`): the URL `https:/example.org/`: unsafe redirect to a URL with a scheme and no host".into(),
    ];
    assert_eq!(lines, expected);
}

/// Wherever it is mounted.
#[test]
fn a_url_that_leads_to_no_page() {
    let long = format!("/{}", "a".repeat(16_384));
    for url in ["javascript:alert(1)", "java\tscript:x", "https:evil", &long] {
        let made = std::panic::catch_unwind(|| drop(redirect(url.to_owned())));
        let panic = made.expect_err("it is no page's");
        let text = panic.downcast_ref::<String>().expect("a text");
        assert!(text.contains(": unsafe redirect to a URL "), "{text}");
    }
}
