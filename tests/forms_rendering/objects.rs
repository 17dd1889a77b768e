//! What templates see of a form.

use cbv::forms::{Choice, Widget};
use cbv::templates::minijinja::Value;
use cbv::{Context, Templates, context};

use crate::html::structure;
use crate::sample::{empty, form, initial, refused, text};
use crate::{printed, render};

#[test]
fn a_form_stays_what_it_is_in_a_context() {
    let form = form([text("title").build()]);
    let page = "{{ form.title.html_name }}";
    let templates = Templates::from_sources([("page.html", page)]).unwrap();
    let mut by_value = Context::new();
    by_value.insert_value("form", &form);
    for context in [context! { form => &form }, Context::new().with("form", &form), by_value] {
        assert_eq!(templates.render("page.html", &context).unwrap(), "title");
    }
    let moved = context! { form };
    assert_eq!(templates.render("page.html", &moved).unwrap(), "title");
}

#[test]
fn other_engines_have_it_as_texts() {
    let json = serde_json::to_value(refused()).unwrap();
    assert_eq!(json["is_bound"], true);
    assert_eq!(json["errors"][0], "The form as a whole.");
    assert_eq!(json["fields"]["title"]["label"], "Title");
    assert_eq!(json["fields"]["title"]["errors"][1], "And again.");
    assert_eq!(json["fields"]["title"]["html"], printed("{{ form.title }}", &refused()));
    assert_eq!(json["html"], printed("{{ form }}", &refused()));
}

#[test]
fn a_form_is_printed_wherever_it_is_named() {
    let form = refused();
    let whole = printed("{{ form }}", &form);
    for same in [
        "{{ form.as_div }}",
        "{{ form.as_div() }}",
        "{{ form|safe }}",
        "{{ form|e }}",
        "{% set it = form %}{{ it }}",
        "{% set it %}{{ form }}{% endset %}{{ it }}",
        "{% macro show(it) %}{{ it }}{% endmacro %}{{ show(form) }}",
        "{% autoescape false %}{{ form }}{% endautoescape %}",
        "{% if form %}{{ form }}{% endif %}",
    ] {
        assert_eq!(printed(same, &form), whole, "{same}");
    }
}

#[test]
fn a_field_says_what_it_is() {
    let form = initial();
    let title = "{% set f = form.title %}{{ f.name }} {{ f.html_name }} {{ f.label }} {{ f.value }} \
                 {{ f.auto_id }} {{ f.id_for_label }} {{ f.required }} {{ f.field.required }} \
                 {{ f.is_hidden }} {{ f.widget_type }} {{ f.use_fieldset }} {{ f.disabled }}";
    assert_eq!(
        printed(title, &form),
        "title title Title Notes on &quot;the&quot; &lt;Engine&gt; id_title id_title True True False text \
         False False"
    );
    assert_eq!(printed("{{ form.title.help_text }}", &form), "As on the &lt;b&gt;cover&lt;/b&gt;");
    assert_eq!(printed("{{ form.author.help_text }}", &form), "Or your <b>pen name</b>");
    assert_eq!(
        printed("{{ form['title'].value() }}", &form),
        printed("{{ form.title.value }}", &form)
    );
    assert_eq!(printed("{{ form.cover.value.name }}", &form), "cover &lt;1&gt;.png");
    assert_eq!(printed("{{ form.kinds.value|join(' ') }}", &form), "essay poem");
    assert_eq!(printed("{{ form.agreed.value }}{{ form.secret.value }}", &form), "TrueNone");
    assert_eq!(printed("{{ form.year.value }}", &refused()), "1843");
    assert_eq!(printed("{{ form.nothing is undefined }}", &form), "True");
}

#[test]
fn labels_are_those_of_the_field_or_of_the_template() {
    let form = empty();
    for (template, html) in [
        ("{{ form.title.label_tag }}", "<label for=\"id_title\">Title:</label>"),
        ("{{ form.author.label_tag() }}", "<label for=\"id_author\">Who wrote it?</label>"),
        ("{{ form.form.legend_tag }}", "<legend>Form:</legend>"),
        ("{{ form.form.label_tag }}", "<label>Form:</label>"),
        ("{{ form.pages.label_tag }}", "<label for=\"own\">Pages:</label>"),
        (
            "{{ form.title.label_tag('A <b>', class='x', label_suffix=' -') }}",
            "<label for=\"id_title\" class=\"x\">A &lt;b&gt; -</label>",
        ),
        (
            "{{ form.title.label_tag('<b>A</b>'|safe, label_suffix='') }}",
            "<label for=\"id_title\"><b>A</b></label>",
        ),
    ] {
        assert_eq!(printed(template, &form), html, "{template}");
    }
}

#[test]
fn errors_are_messages_and_a_list() {
    let form = refused();
    assert_eq!(
        printed("{{ form.title.errors }}", &form),
        "<ul class=\"errorlist\" id=\"id_p-title_error\"><li>No &lt;b&gt;&amp;&lt;/b&gt;.</li>\
         <li>And again.</li></ul>"
    );
    assert_eq!(
        printed("{{ form.title.errors[1] }} {{ form.title.errors|length }}", &form),
        "And again. 2"
    );
    assert_eq!(
        printed("{% for error in form.title.errors %}{{ loop.index }}{% endfor %}", &form),
        "12"
    );
    assert_eq!(
        printed("{{ form.non_field_errors }}", &form),
        "<ul class=\"errorlist nonfield\"><li>The form as a whole.</li></ul>"
    );
    let by_field =
        "{% for name, errors in form.errors|items %}{{ name }}{{ errors|length }} {% endfor %}";
    assert!(printed(by_field, &form).starts_with("title2 author1 "));
    assert!(printed(by_field, &form).ends_with("owner1 __all__1 "));
    assert!(printed("{{ form }}", &form).contains("<li>(Hidden field token) No &lt;b&gt;"));
    let none = "{% if form.errors or form.title.errors or form.non_field_errors %}some{% endif %}\
                {{ form.title.errors }}{{ form.non_field_errors }}{{ form.errors }}";
    assert_eq!(printed(none, &empty()), "");
}

#[test]
fn attributes_are_named_in_the_template() {
    let form = form([text("title").attribute("class", "own").build()]);
    for (template, html) in [
        (
            "{{ form.title }}",
            r#"<input type="text" name="title" class="own" required id="id_title">"#,
        ),
        (
            "{{ form.title(class='wide', placeholder='..', aria_label=1, required=false, autofocus=true) }}",
            r#"<input type="text" name="title" class="wide" id="id_title" placeholder=".." aria-label="1" autofocus>"#,
        ),
        (
            "{{ form.title({'x-on:click': 'a \"b\"'}, id=none) }}",
            r#"<input type="text" name="title" class="own" required x-on:click="a &quot;b&quot;">"#,
        ),
        (
            "{% set f = form.title(class='x') %}{{ f(for_='y') }}",
            r#"<input type="text" name="title" class="x" required id="id_title" for="y">"#,
        ),
    ] {
        assert_eq!(printed(template, &form), html, "{template}");
    }
}

#[test]
fn what_is_no_attribute_is_an_error() {
    let form = form([text("title").build()]);
    for (template, message) in [
        ("{{ form.title({'a b': 1}) }}", "`a b` is no name of an attribute"),
        ("{{ form.title({'><script>': 1}) }}", "`><script>` is no name of an attribute"),
        ("{{ form.title('wide') }}", "write attributes by their names, or a map of them"),
        ("{{ form.title(class=nothing) }}", "the attribute `class` is undefined"),
        ("{{ form.title.name('x') }}", "`name` takes no arguments"),
        ("{{ form.title.errors('x') }}", "it takes no arguments"),
    ] {
        let templates = Templates::from_sources([("page.html", template)]).unwrap().strict(true);
        let error = templates.render("page.html", &Context::new().with("form", &form)).unwrap_err();
        assert!(error.to_string().contains(message), "{template}: {error}");
    }
}

#[test]
fn the_parts_of_a_widget_are_looped_through() {
    let mut form = form([text("kind").widget(Widget::radios()).build(), text("title").build()]);
    form.choices("kind", [Choice::new("a", "A & a"), Choice::new("b", "B").in_group("G")]);
    assert_eq!(
        printed(
            "{% for r in form.kind %}{{ r.tag }}|{{ r.choice_label }}|{{ r.id_for_label }}|{{ r.data.value }} {% endfor %}",
            &form
        ),
        "<input type=\"radio\" name=\"kind\" value=\"a\" required id=\"id_kind_0\">|A &amp; a|id_kind_0|a \
         <input type=\"radio\" name=\"kind\" value=\"b\" required id=\"id_kind_1_0\">|B|id_kind_1_0|b "
    );
    assert_eq!(
        printed("{{ form.kind[0].choice_label }}{{ form.kind|length }}", &form),
        "A &amp; a2"
    );
    assert_eq!(
        printed("{% for w in form.title %}{{ w }}{% endfor %}", &form),
        printed("{{ form.title }}", &form)
    );
    assert_eq!(printed("{{ form.title.widget.attributes }}", &form), " required id=\"id_title\"");
    assert_eq!(
        printed(
            "{% for name, value in form.title.widget.attributes|items %}{{ name }}={{ value }} {% endfor %}",
            &form
        ),
        "required=True id=id_title "
    );
}

#[test]
fn a_form_is_looped_through() {
    let mut form = empty();
    form.hide("title");
    let names = |fields: &str| {
        printed(&format!("{{% for f in {fields} %}}{{{{ f.name }}}} {{% endfor %}}"), &form)
    };
    assert_eq!(names("form.hidden_fields"), "token owner ");
    assert_eq!(names("form.hidden_fields()"), "token owner ");
    assert!(names("form").starts_with("author email secret token "));
    assert_eq!(names("form"), names("form.fields"));
    assert!(!names("form.visible_fields").contains("token"));
    assert_eq!(printed("{{ form.is_multipart }}{{ form.is_bound }}", &form), "TrueFalse");
    form.hide("cover").hide("scan");
    assert_eq!(printed("{{ form.is_multipart() }}", &form), "False");
    assert_eq!(printed("{{ form.prefix }}", &refused()), "p");
}

#[test]
fn a_request_says_what_stands_beside_a_field() {
    let mut form = empty();
    form.label("title", "Name <of it>").help_text("title", "Short & clear.");
    assert_eq!(printed("{{ form.title.label }}", &form), "Name &lt;of it&gt;");
    assert_eq!(printed("{{ form.title.help_text }}", &form), "Short &amp; clear.");
    assert!(printed("{{ form.title.as_field_group() }}", &form).contains("id_title_helptext"));
}

/// A field can have the name of something that a form has.
#[test]
fn a_field_of_any_name_is_found_in_brackets() {
    let form = form([text("errors").build(), text("title").build()]);
    assert_eq!(printed("{{ form['errors'].html_name }}{{ form.errors }}", &form), "errors");
    assert_eq!(printed("{{ form['is_bound'] }}", &form), "False");
}

#[test]
fn values_know_the_engine() {
    let value = Value::from(&empty());
    assert!(value.to_string().starts_with("<div>\n<label"));
    let page = Templates::from_sources([("page.html", "{{ form }}")]).unwrap();
    assert_eq!(structure(&render(&page, &empty())), structure(&value.to_string()));
}
