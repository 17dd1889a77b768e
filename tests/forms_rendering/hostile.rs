//! No text of whatever origin changes the tags of a page.

use cbv::forms::{Choice, FieldDefinition, FormData, Shown, ValidationError, Widget};
use proptest::prelude::*;

use crate::html::structure;
use crate::printed;
use crate::sample::{Instance, bind, form, text};

const PAGE: &str = "{{ form }}{{ form.as_p }}{{ form.errors }}{% for f in form %}{{ f(data_x=f.label) }}\
                    {{ f.label_tag(f.value ~ '') }}{% for p in f %}{{ p.tag }}{% endfor %}{% endfor %}";

/// Where texts come from.
#[derive(Debug, Clone)]
struct Texts {
    name: String,
    prefix: String,
    label: String,
    help: String,
    value: String,
    choice: String,
    group: String,
    attribute: String,
    error: String,
    file: String,
    url: String,
}

impl Texts {
    fn harmless() -> Self {
        let text = || "x".to_owned();
        Self {
            name: text(),
            prefix: text(),
            label: text(),
            help: text(),
            value: text(),
            choice: text(),
            group: text(),
            attribute: text(),
            error: text(),
            file: text(),
            url: text(),
        }
    }

    fn fields(&self) -> Vec<FieldDefinition> {
        let widgets = [
            Widget::text(),
            Widget::textarea(),
            Widget::select(),
            Widget::select_multiple(),
            Widget::radios(),
            Widget::checkboxes(),
            Widget::hidden(),
            Widget::clearable_file(),
            Widget::checkbox(),
        ];
        let field = |(at, widget): (usize, Widget)| {
            text(&format!("{}{at}", self.name))
                .label(self.label.clone())
                .help_text(self.help.clone())
                .widget(widget.attribute("title", self.attribute.clone()))
                .not_required()
                .build()
        };
        widgets.into_iter().enumerate().map(field).collect()
    }

    fn form(&self, is_bound: bool) -> Instance {
        let fields = self.fields();
        let names: Vec<_> = fields.iter().map(|field| field.name().to_owned()).collect();
        let mut form = form(fields).prefix(self.prefix.clone());
        for name in &names {
            let choice = Choice::new(self.choice.clone(), self.choice.clone());
            form.choices(name, [choice.clone(), choice.in_group(self.group.clone())]);
        }
        let file = Shown::File { name: self.file.clone(), url: Some(self.url.clone()) };
        let mut initial: Vec<_> =
            (0..names.len()).map(|at| (at, Shown::text(&self.value))).collect();
        initial[7].1 = file;
        form = form.initial(&initial);
        if is_bound {
            let typed =
                names.iter().map(|name| (format!("{}-{name}", self.prefix), self.value.clone()));
            bind(&mut form, FormData::from_pairs(typed));
            for name in &names {
                let error = ValidationError::new("{what}").with("what", &self.error);
                form.add_errors(cbv::forms::FormErrors::of_field(name.clone(), error));
            }
            form.add_errors(ValidationError::new(self.error.clone()));
        }
        form
    }
}

/// Texts that end whatever they may stand in, and any others.
fn hostile() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onfocus='alert(1)",
        "</textarea></select></option></label></li></ul><b>",
        "x\" autofocus onfocus=alert(1) y=\"",
        "javascript:alert(1)",
        "<!-- <![CDATA[",
        "&lt;b&gt; &#60; &quot;",
        "{{ form }} {% raw %}",
        "a b\tc\nd\u{0}\u{feff}\u{2028}",
        "x",
    ]);
    prop_oneof![known.prop_map(str::to_owned), "[ -~\\n]{1,12}", ".{1,8}"]
}

prop_compose! {
    fn texts()(all in prop::collection::vec(hostile(), 11)) -> Texts {
        let mut all = all.into_iter();
        let mut next = || all.next().expect("there are as many");
        Texts {
            name: next(),
            prefix: next(),
            label: next(),
            help: next(),
            value: next(),
            choice: next(),
            group: next(),
            attribute: next(),
            error: next(),
            file: next(),
            url: next(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tags_are_those_of_harmless_texts(texts in texts(), is_bound: bool) {
        let html = without_state(&printed(PAGE, &texts.form(is_bound)));
        let harmless = without_state(&printed(PAGE, &Texts::harmless().form(is_bound)));
        prop_assert_eq!(html, harmless);
    }
}

/// What is selected, and how many errors a value has, depends on the values themselves.
fn without_state(html: &str) -> String {
    let mut tags = structure(html).concat().replace(" selected", "").replace(" checked", "");
    while tags.contains("<li ></li><li ></li>") {
        tags = tags.replace("<li ></li><li ></li>", "<li ></li>");
    }
    tags
}

#[test]
fn names_of_attributes_end_no_tag() {
    for hostile in ["a b", "x>", "\"", "a=b", "a/b", "", "\u{0}", "x\n"] {
        let form = form([text("title").widget(Widget::text().attribute(hostile, "1")).build()]);
        let tags = structure(&printed("{{ form.title }}", &form)).join("");
        assert_eq!(tags, "<input id name required type>", "{hostile:?}");
    }
}
