//! Views that a macro of the user's writes.
use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(Form)]
#[form(model = novel::Entity)]
struct NovelForm {
    title: String,
    pages: i32,
}

macro_rules! views {
    ($model:path, $form:path, $($field:literal)*) => {
        #[derive(CreateView)]
        #[view(model = $model, fields = [$($field),*], template_name = "about.html", success_url = "/")]
        struct Short;

        #[derive(CreateView)]
        #[view(model = $model, form_class = $form, template_name = "about.html", success_url = "/")]
        struct Long;
    };
}

views!(novel::Entity, NovelForm, "title" "pages");

pub fn main() {
    assert_eq!(Short::ALLOW, Long::ALLOW);
}
