//! What the staff add, change and delete, and what visitors say.

use cbv::testing::{Answer, Client, Multipart};
use sea_orm::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};

use super::shop::{folder, managed, own_router, page};
use crate::models::price::Price;
use crate::models::{author, book, review};

const GIF: &str = "GIF89a\u{1}\u{0}\u{1}\u{0}";

/// What is posted of an author.
pub(crate) const AUTHOR: [(&str, &str); 6] = [
    ("name", "Ada Byron"),
    ("sort_name", "byron ada"),
    ("slug", "ada-byron"),
    ("country", "England"),
    ("born", "1815"),
    ("biography", "Wrote notes."),
];

/// What is posted of a book, with some of it replaced.
fn posted(changes: &[(&'static str, &str)]) -> Multipart {
    let all = [
        ("title", "Notes on an Engine"),
        ("slug", "notes-on-an-engine"),
        ("isbn", "978-1-86197-876-9"),
        ("author_id", "1"),
        ("subject_id", "2"),
        ("blurb", "It weaves."),
        ("pubdate", "2024-02-29"),
        ("pages", "66"),
        ("price", "12.90"),
        ("binding", "Hardback"),
        ("translated_from", ""),
        ("stock", "3"),
    ];
    all.into_iter().fold(Multipart::new(), |form, (name, value)| {
        let replaced = changes.iter().find(|(other, _)| *other == name);
        form.text(name, replaced.map_or(value, |(_, value)| *value))
    })
}

async fn add(client: &Client, form: Multipart) -> Answer {
    client.post("/staff/books/add/").multipart(form).await
}

async fn stored(database: &DatabaseConnection, slug: &str) -> Option<book::Model> {
    book::Entity::find_by_slug(slug).one(database).await.expect("an answer")
}

fn files(name: &str) -> usize {
    std::fs::read_dir(folder(name)).expect("a folder").count()
}

#[track_caller]
fn says(answer: &Answer, text: &str) {
    assert_eq!(answer.status(), 200, "{}", answer.text());
    assert!(answer.text().contains(text), "no {text:?} in {}", answer.text());
}

#[tokio::test]
async fn an_author_is_added_changed_and_deleted() {
    let (client, database) = managed("authors").await;
    assert!(page(&client, "/staff/authors/add/").await.has("<h1>Add an author</h1>"));
    let answer = client.post("/staff/authors/add/").form(&AUTHOR).await;
    assert_eq!(answer.header("location"), Some("/authors/ada-byron/"), "{}", answer.text());
    assert!(page(&client, "/authors/ada-byron/").await.has("England, born in 1815"));

    // Another author has the slug, the name is missing, and the year is none.
    let path = "/staff/authors/ada-byron/";
    let mut fields = AUTHOR;
    (fields[0].1, fields[2].1, fields[4].1) = (" ", "lukasz-wojcik", "soon");
    let answer = client.post(path).form(&fields).await;
    says(&answer, "This field is required.");
    says(&answer, "Enter a whole number.");
    // What the page is about is the author as stored.
    says(&answer, "<h1>Change Ada Byron</h1>");
    fields[0].1 = "Ada Lovelace";
    fields[4].1 = "1815";
    says(&client.post(path).form(&fields).await, "Author with this Slug already exists.");
    fields[2].1 = "ada-lovelace";
    let answer = client.post(path).form(&fields).await;
    assert_eq!(answer.header("location"), Some("/authors/ada-lovelace/"), "{}", answer.text());

    let path = "/staff/authors/ada-lovelace/delete/";
    assert!(page(&client, path).await.has("<h1>Delete Ada Lovelace?</h1>"));
    let answer = client.post(path).await;
    assert_eq!(answer.header("location"), Some("/staff/authors/"), "{}", answer.text());
    assert_eq!(client.get("/authors/ada-lovelace/").await.status(), 404);
    assert_eq!(author::Entity::find().count(&database).await.expect("a number"), 60);
}

#[tokio::test]
async fn an_author_with_books_cannot_be_deleted() {
    let (client, database) = managed("restricted").await;
    let answer = client.post("/staff/authors/lukasz-wojcik/delete/").await;
    says(&answer, "Author cannot be deleted: other objects refer to it.");
    assert_eq!(author::Entity::find().count(&database).await.expect("a number"), 60);
    assert_eq!(book::Entity::find().count(&database).await.expect("a number"), 384);
}

#[tokio::test]
async fn a_book_is_added_and_found() {
    let (client, database) = managed("added").await;
    let answer = add(&client, posted(&[])).await;
    assert_eq!(answer.header("location"), Some("/books/notes-on-an-engine/"), "{}", answer.text());
    let book = stored(&database, "notes-on-an-engine").await.expect("a book");
    assert_eq!((book.isbn.as_str(), book.price), ("9781861978769", Price(1290)));
    assert_eq!((book.cover, book.translated_from), (None, None));
    assert!(page(&client, "/books/notes-on-an-engine/").await.has("€12.90"));
    let author = author::Entity::find_by_id(1).one(&database).await.expect("an answer");
    let author = author.expect("an author").sort_name.replace(' ', "+");
    let found = page(&client, &format!("/books/?q={author}")).await;
    assert!(found.titles().contains(&"Notes on an Engine".to_owned()), "by its author");
}

#[tokio::test]
async fn what_is_wrong_is_said_all_at_once_and_nothing_is_saved() {
    let (client, database) = managed("refused").await;
    let all = [
        ("title", " ", "This field is required."),
        ("slug", "not a slug", "Enter a valid “slug”"),
        ("isbn", "9781861978768", "Enter the 13 digits of an ISBN."),
        ("author_id", "999", "Select a valid choice."),
        ("pubdate", "2023-02-29", "Enter a valid date."),
        ("pages", "0", "Ensure this value is greater than or equal to 1."),
        ("price", "-1", "Enter a price, as 12.90."),
        ("binding", "Scroll", "Select a valid choice. Scroll is not one of"),
        ("stock", "many", "Enter a whole number."),
    ];
    let changes = all.map(|(name, value, _)| (name, value));
    let form = posted(&changes).file("cover", "cover.gif", "image/gif", GIF);
    let answer = add(&client, form).await;
    for (_, _, message) in all {
        says(&answer, message);
    }
    // What was typed is still there.
    says(&answer, "value=\"not a slug\"");
    for (name, value) in [
        ("pages", "-3"),
        ("pages", "1.5"),
        ("price", "0"),
        ("price", "1.234"),
        ("price", "12345"),
        ("price", "1,50"),
        ("price", "NaN"),
        ("isbn", "not"),
        ("isbn", "97818619787é"),
        ("subject_id", "0"),
    ] {
        let answer = add(&client, posted(&[(name, value)])).await;
        says(&answer, &format!("id=\"id_{name}_error\""));
    }
    let long = "x".repeat(121);
    says(&add(&client, posted(&[("title", &long)])).await, "at most 120 characters");
    assert_eq!(book::Entity::find().count(&database).await.expect("a number"), 384);
    assert_eq!(files("refused"), 0);
}

#[tokio::test]
async fn a_slug_and_an_isbn_are_of_one_book() {
    let (client, database) = managed("unique").await;
    let other = book::Entity::find_by_id(7).one(&database).await.expect("an answer");
    let other = other.expect("a book");
    let answer = add(&client, posted(&[("slug", &other.slug), ("isbn", &other.isbn)])).await;
    says(&answer, "Book with this Slug already exists.");
    says(&answer, "Book with this ISBN already exists.");
    // Its own are no others'.
    assert_eq!(add(&client, posted(&[])).await.status(), 302);
    let answer = client.post("/staff/books/notes-on-an-engine/");
    assert_eq!(answer.multipart(posted(&[("pages", "67")])).await.status(), 302);
    assert_eq!(stored(&database, "notes-on-an-engine").await.expect("a book").pages, 67);
}

#[tokio::test]
async fn a_cover_stays_is_replaced_and_is_cleared() {
    let (client, database) = managed("covers").await;
    let cover = async || stored(&database, "notes-on-an-engine").await.and_then(|book| book.cover);
    let change = async |form: Multipart| {
        let answer = client.post("/staff/books/notes-on-an-engine/").multipart(form).await;
        assert_eq!(answer.status(), 302, "{}", answer.text());
    };
    let with = |content: &str| posted(&[]).file("cover", "../../me.gif", "image/gif", content);
    assert_eq!(add(&client, with(GIF)).await.status(), 302);
    let first = cover().await.expect("a cover");
    let book = page(&client, "/books/notes-on-an-engine/").await;
    assert!(book.has(&format!("src=\"/media/{first}\"")), "{}", book.0);
    let answer = client.get(&format!("/media/{first}")).await;
    assert_eq!(answer.header("content-type"), Some("image/gif"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    let form = page(&client, "/staff/books/notes-on-an-engine/").await;
    assert!(form.has(&format!("<a href=\"/media/{first}\">")), "{}", form.0);

    change(posted(&[("title", "Notes")])).await;
    assert_eq!(cover().await, Some(first.clone()));
    change(with(&format!("{GIF} another"))).await;
    assert_ne!(cover().await, Some(first.clone()));
    assert_eq!(
        (client.get(&format!("/media/{first}")).await.status().as_u16(), files("covers")),
        (404, 1)
    );
    change(posted(&[]).text("cover-clear", "on")).await;
    assert_eq!((cover().await, files("covers")), (None, 0));

    // With the book its file goes.
    change(with(GIF)).await;
    assert_eq!(files("covers"), 1);
    let answer = client.post("/staff/books/notes-on-an-engine/delete/").await;
    assert_eq!(answer.header("location"), Some("/staff/books/"), "{}", answer.text());
    assert_eq!((stored(&database, "notes-on-an-engine").await, files("covers")), (None, 0));
}

#[tokio::test]
async fn what_is_no_picture_is_no_cover() {
    let (client, _) = managed("pictures").await;
    for content in ["<svg onload=alert(1)>", "<!doctype html><script>alert(1)</script>", "", "text"]
    {
        let form = posted(&[]).file("cover", "cover.png", "image/png", content);
        says(&add(&client, form).await, "id=\"id_cover_error\"");
    }
    let large = format!("{GIF}{}", "x".repeat(2_000_000));
    let form = posted(&[]).file("cover", "cover.gif", "image/gif", &large);
    says(&add(&client, form).await, "id=\"id_cover_error\"");
    assert_eq!(files("pictures"), 0);
}

/// Columns that the form does not have.
#[tokio::test]
async fn nothing_else_can_be_posted() {
    let (client, database) = managed("over").await;
    let form = posted(&[]).text("id", "7777").text("keywords", "free").text("hue", "-1");
    assert_eq!(add(&client, form).await.status(), 302);
    let book = stored(&database, "notes-on-an-engine").await.expect("a book");
    assert!(book.id != 7777 && (0..360).contains(&book.hue), "{book:?}");
    assert!(!book.keywords.contains("free"), "{book:?}");
    // A text is no file, and names none.
    let path = "/staff/books/notes-on-an-engine/";
    let form = posted(&[("pages", "8")]).text("cover", "../../etc/passwd");
    says(&client.post(path).multipart(form).await, "No file was submitted.");
    let form = posted(&[("pages", "9")]).text("cover", "").text("id", "1").text("hue", "7");
    assert_eq!(client.post(path).multipart(form).await.status(), 302);
    let now = stored(&database, "notes-on-an-engine").await.expect("a book");
    assert_eq!((now.id, now.hue, now.cover, now.pages), (book.id, book.hue, None, 9));

    let slug = now.slug;
    let said = [("reader", "Eve"), ("stars", "1"), ("text", "Bad.")];
    let more = [("visitor", "reader-1"), ("book_id", "1"), ("written", "1999-01-01"), ("id", "1")];
    let fields = [&said[..], &more[..]].concat();
    assert_eq!(client.post(&format!("/books/{slug}/")).form(&fields).await.status(), 302);
    let said = review::Entity::find().filter(review::Column::Reader.eq("Eve")).one(&database).await;
    let said = said.expect("an answer").expect("a review");
    assert_eq!(said.book_id, book.id);
    assert!(said.visitor.len() == 32 && said.written.to_string().as_str() > "2024", "{said:?}");
}

#[tokio::test]
async fn a_visitor_says_one_thing_of_a_book() {
    let (client, database) = managed("reviews").await;
    let path = page(&client, "/books/").await.books().swap_remove(0);
    let says_now = [("reader", "Ada"), ("stars", "5"), ("text", "It <b>weaves</b>.")];
    let answer = client.post(&path).form(&[("reader", ""), ("stars", "6")]).await;
    says(&answer, "This field is required.");
    says(&answer, "Select a valid choice. 6 is not one of the available choices.");
    says(&answer, "<article class=\"book\">");

    let answer = client.post(&path).form(&says_now).await;
    assert_eq!(answer.header("location"), Some(&*format!("{path}#reviews")), "{}", answer.text());
    let book = page(&client, &path).await;
    assert!(book.has("It &lt;b&gt;weaves&lt;/b&gt;.") && !book.has("<b>weaves"), "{}", book.0);
    // The form is gone for this visitor, and refused when it is sent nevertheless.
    assert!(book.has("You have said what you think.") && !book.has("name=\"stars\""));
    let answer = client.post(&path).form(&says_now).await;
    says(&answer, "already exists.");
    let of_ada = review::Entity::find().filter(review::Column::Reader.eq("Ada"));
    assert_eq!(of_ada.clone().count(&database).await.expect("a number"), 1);

    // Of another book, and by another visitor of this one.
    let other = page(&client, "/books/").await.books().swap_remove(1);
    assert_eq!(client.post(&other).form(&says_now).await.status(), 302);
    let cookie = client.post("/books/none/").form(&says_now).await;
    assert_eq!(cookie.status(), 404);
    assert_eq!(of_ada.count(&database).await.expect("a number"), 2);
}

#[tokio::test]
async fn hostile_texts_are_shown_as_they_are() {
    let (client, _) = managed("hostile").await;
    let script = "<script>alert(1)</script>\" onload='x' {{ 7 * 7 }}";
    let form = posted(&[("title", script), ("blurb", script), ("translated_from", "<i>")]);
    assert_eq!(add(&client, form).await.status(), 302);
    let fields = [("reader", "</p><i>Eve"), ("stars", "3"), ("text", script)];
    assert_eq!(client.post("/books/notes-on-an-engine/").form(&fields).await.status(), 302);
    let mut author = AUTHOR;
    (author[0].1, author[5].1) = (script, script);
    assert_eq!(client.post("/staff/authors/add/").form(&author).await.status(), 302);
    for path in [
        "/books/notes-on-an-engine/",
        "/staff/books/notes-on-an-engine/",
        "/staff/books/notes-on-an-engine/delete/",
        "/staff/books/?q=engine",
        "/staff/books/?q=%3Cscript%3Ealert(1)",
        "/authors/ada-byron/",
        "/staff/authors/",
        "/staff/authors/ada-byron/",
        "/staff/books/add/",
    ] {
        let page = page(&client, path).await;
        assert!(
            !page.has("<script>") && !page.has("<i>") && !page.has(">49"),
            "{path}: {}",
            page.0
        );
    }
    for text in ["\0", "\u{202e}", "' OR 1=1 --", "a\0b", "%", "{% raw %}"] {
        for name in ["title", "slug", "isbn", "author_id", "pages", "price", "pubdate"] {
            let answer = add(&client, posted(&[(name, text)])).await;
            let status = answer.status().as_u16();
            assert!(matches!(status, 200 | 302), "{status} {name}={text:?}");
        }
    }
}

/// What pages of other sites send.
#[tokio::test]
async fn another_site_changes_nothing() {
    let (client, database) = managed("cross").await;
    for path in ["/staff/authors/add/", "/staff/authors/lukasz-wojcik/delete/", "/staff/books/add/"]
    {
        let post = client.post(path).header("sec-fetch-site", "cross-site");
        assert_eq!(post.form(&AUTHOR).await.status(), 403, "{path}");
    }
    assert_eq!(author::Entity::find().count(&database).await.expect("a number"), 60);
}

#[tokio::test]
async fn a_basket_is_filled_changed_and_emptied() {
    let (client, database) = managed("basket").await;
    assert!(page(&client, "/basket/").await.has("There is nothing in it yet."));
    let books = book::Entity::find().order_by_asc(book::Column::Id).limit(2).all(&database).await;
    let books = books.expect("an answer");
    let ids: Vec<_> = books.iter().map(|book| book.id.to_string()).collect();
    let put = async |id: &str, copies: &str| {
        client.post("/basket/").form(&[("book_id", id), ("copies", copies)]).await
    };
    for (id, copies) in [(&ids[0], "1"), (&ids[1], "2"), (&ids[0], "3")] {
        let answer = put(id, copies).await;
        assert_eq!(answer.header("location"), Some("/basket/"), "{}", answer.text());
    }
    let basket = page(&client, "/basket/").await;
    assert_eq!(
        basket.between("name=\"copies\" type=\"number\" min=\"0\" max=\"99\" value=\"", "\""),
        ["3", "2"]
    );
    let total = Price(books[0].price.0 * 3 + books[1].price.0 * 2);
    assert!(basket.has(&format!("€{total} in all.")), "{}", basket.0);

    says(&put(&ids[0], "100").await, "Ensure this value is less than or equal to 99.");
    says(&put(&ids[0], "-1").await, "Ensure this value is greater than or equal to 0.");
    says(&put("999999", "1").await, "Select a valid choice.");
    for id in &ids {
        assert_eq!(put(id, "0").await.status(), 302);
    }
    assert!(page(&client, "/basket/").await.has("There is nothing in it yet."));
}

/// Who has another cookie, or one that was made up, has another basket.
#[tokio::test]
async fn a_basket_is_of_one_visitor() {
    let (router, _) = own_router("visitors").await;
    let (one, other) = (Client::new(router.clone()), Client::new(router));
    let answer = one.post("/basket/").form(&[("book_id", "1"), ("copies", "1")]).await;
    let cookie = answer.header("set-cookie").expect("a cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert!(page(&other, "/basket/").await.has("There is nothing in it yet."));
    assert!(!page(&one, "/basket/").await.has("There is nothing in it yet."));
    for made_up in ["visitor=", "visitor=1", "visitor='; DROP TABLE item; --"] {
        let answer = other.get("/basket/").header("cookie", made_up).await;
        says(&answer, "There is nothing in it yet.");
    }
}
