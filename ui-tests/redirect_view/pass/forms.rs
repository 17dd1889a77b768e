use cbv::generic::{Redirect, redirect};
use cbv::{RedirectView, urls};

#[derive(RedirectView)]
#[view(url = "https://example.org/100%/{{a}}/{pk}?q={pk}#//{pk}", permanent, query_string = false)]
struct ToUrl;

#[derive(RedirectView)]
#[view(pattern_name = "book")]
struct ToName;

#[derive(RedirectView)]
#[view(to = self::urls::book)]
struct ToBook {
    #[view(path = "pk")]
    number: i64,
}

#[derive(RedirectView)]
#[view(to = format!("/{}/", self.pk))]
struct ToText {
    #[view(path)]
    pk: i64,
}

urls! {
    mod urls {
        "/books/{pk: i64}/" => redirect("/"), name = book;
        "/url/{pk}/" => ToUrl::as_view();
        "/name/{pk: i64}/" => ToName::as_view();
        "/book/{pk: i64}/" => ToBook::as_view();
        "/text/{pk: i64}/" => ToText::as_view();
        "/gone/" => Redirect::as_view();
    }
}

pub fn main() {
    drop(urls::router());
}
