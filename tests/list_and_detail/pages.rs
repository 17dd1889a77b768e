//! What templates see of a page.

use axum::Router;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};

use crate::App;
use crate::entities::author;

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", paginate_by = 2)]
struct Authors;

async fn show(authors: usize, path: &str, source: &str) -> Answer {
    let app = App::with_authors(authors).await.showing("author_list.html", source);
    Client::new(Router::new().view("/", Authors::as_view()).with_state(app)).get(path).await
}

#[tokio::test]
async fn a_page_is_a_sequence() {
    let source = "{% for author in page_obj %}{{ author.slug }} {% endfor %}\
        {{ page_obj|length }} {{ page_obj[1].slug }} {{ page_obj.object_list|length }} {{ page_obj }}";
    let answer = show(7, "/?page=2", source).await;
    assert_eq!(answer.text(), "a2 a3 2 a3 2 &lt;Page 2 of 4&gt;");
}

#[tokio::test]
async fn numbers() {
    let source = "{{ page_obj.number }} {{ page_obj.start_index }}-{{ page_obj.end_index }} \
        {{ page_obj.has_previous }} {{ page_obj.previous_page_number }} \
        {{ page_obj.has_next }} {{ page_obj.next_page_number }} {{ page_obj.has_other_pages }} \
        {{ paginator.count }} {{ paginator.per_page }} {{ paginator.page_range|join(',') }} \
        {{ page_obj.paginator.num_pages }} {{ page_obj.elided_page_range|join(',') }}";
    let answer = show(7, "/?page=2", source).await;
    assert_eq!(answer.text(), "2 3-4 True 1 True 3 True 7 2 1,2,3,4 4 1,2,3,4");
}

/// A page of nothing is false, as in Django.
#[tokio::test]
async fn the_truth_of_a_page() {
    let source = "{% if page_obj %}some{% else %}none{% endif %} {{ page_obj is none }}";
    assert_eq!(show(0, "/", source).await.text(), "none False");
    assert_eq!(show(1, "/", source).await.text(), "some False");
}

/// R26: an error of the template in debug builds, and empty otherwise.
#[tokio::test]
async fn the_page_after_the_last() {
    let answer = show(1, "/", "[{{ page_obj.next_page_number }}]").await;
    if cfg!(debug_assertions) {
        assert_eq!(answer.status(), 500);
    } else {
        assert_eq!(answer.text(), "[]");
    }
}
