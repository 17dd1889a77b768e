//! Forms as templates see them, and as they print them.

mod django;
mod hostile;
mod html;
mod messages;
mod objects;
mod replaced;
mod sample;
mod twins;

use cbv::{Context, Templates};

/// What a template prints of a form.
fn printed(template: &str, form: &sample::Instance) -> String {
    let templates =
        Templates::from_sources([("page.html", template)]).expect("it parses").strict(true);
    render(&templates, form)
}

fn render(templates: &Templates, form: &sample::Instance) -> String {
    let page = templates.render("page.html", &Context::new().with("form", form));
    page.unwrap_or_else(|error| panic!("{error}"))
}
