//! What Rust writes is what the templates of the library say.

use std::collections::BTreeMap;
use std::path::Path;

use cbv::Templates;

use crate::render;
use crate::sample::{Instance, empty, form, initial, refused, text};

/// Everything that a form prints.
const PAGE: &str = r#"
{{ form }}
{{ form.as_p }}
{{ form.errors }}{{ form.non_field_errors }}
{% for field in form %}
{{ field.as_field_group }}
{{ field.as_field_group(class="wide") }}
{{ field.label_tag("Its <name>", class="bold") }}{{ field.legend_tag }}{{ field.errors }}
{{ field(class="wide", required=false, data_id=3) }}{{ field.widget.attributes }}
{% for part in field %}{{ part }}{{ part.tag }}{% endfor %}
{% endfor %}
"#;

/// The templates of the library by name, as templates of the application: the same, but not the same
/// texts.
fn own() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cbv-syntax/built-in/cbv/forms");
    let files = std::fs::read_dir(folder).expect("the templates of the library are there");
    let own = files.map(|file| {
        let path = file.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).expect("a text");
        (format!("cbv/forms/{name}"), format!("{{#- its own #}}{text}"))
    });
    own.collect()
}

fn forms() -> [(&'static str, Instance); 6] {
    let hidden = || text("token").widget(cbv::forms::Widget::hidden());
    let mut of_hidden = form([hidden().build(), hidden().build()]);
    of_hidden.add_error("token", "It is missing.");
    let mut without_some = refused();
    without_some.hide("title").hide("owner").disable("cover").disable("form");
    [
        ("empty", empty()),
        ("initial", initial()),
        ("refused", refused()),
        ("of no fields", form([])),
        ("of hidden fields", of_hidden),
        ("without some", without_some),
    ]
}

fn templates(own: impl IntoIterator<Item = (String, String)>) -> Templates {
    let page = ("page.html".to_owned(), PAGE.to_owned());
    Templates::from_sources(own.into_iter().chain([page])).expect("they parse").strict(true)
}

#[test]
fn rust_writes_what_all_templates_say() {
    let (rust, engine) = (templates([]), templates(own()));
    for (name, form) in forms() {
        assert_eq!(render(&rust, &form), render(&engine, &form), "{name}");
    }
}

#[test]
fn rust_writes_what_each_template_says() {
    let rust = templates([]);
    for (replaced, text) in own() {
        let engine = templates([(replaced.clone(), text)]);
        for (name, form) in forms() {
            assert_eq!(render(&rust, &form), render(&engine, &form), "{name}, {replaced}");
        }
    }
}

/// The comparison is one of two ways.
#[test]
fn each_template_is_shown() {
    let rust = templates([]);
    for (replaced, text) in own() {
        let engine = templates([(replaced.clone(), format!("{text}!"))]);
        let form = refused();
        assert_ne!(render(&rust, &form), render(&engine, &form), "{replaced}");
    }
}
