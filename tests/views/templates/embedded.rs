//! Templates of a release build: their texts are in the binary.

use cbv::Context;
use cbv_test_embedded::{IS_RELEASE, templates};

#[test]
fn the_texts_are_in_the_binary() {
    const { assert!(IS_RELEASE) };
    let text = templates().render("books/list.html", &Context::new()).unwrap();
    assert_eq!(text, "<title>Books</title>\n");
    assert!(templates().has("base.html"));
    assert!(!templates().has("list.html") && !templates().has(""));
    assert!(templates().render("none.html", &Context::new()).unwrap_err().is_missing());
}

#[test]
fn an_undefined_variable_is_empty_unless_it_is_asked_for() {
    let error = templates().strict(true).render("books/list.html", &Context::new()).unwrap_err();
    assert_eq!((error.template(), error.line()), (Some("books/list.html"), Some(1)));
}
