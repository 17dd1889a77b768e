//! A form of any fields.

use std::cell::Cell;

use cbv::forms::{
    BooleanField, CharField, Choice, Cleaning, FieldBuilder, FieldDefinition, Form, FormData,
    FormDefinition, FormErrors, FormInstance, InitialValues, NoState, Shown, StateOf,
    ValidationError, Widget, mark_safe,
};

thread_local! {
    static DEFINITION: Cell<Option<&'static FormDefinition>> = const { Cell::new(None) };
}

/// The form whose fields were said last, on this thread.
pub(crate) struct Sample;

impl Form for Sample {
    type Cleaned = ();
    type Partial = Vec<(usize, Shown)>;
    type State = NoState;

    fn definition() -> &'static FormDefinition {
        DEFINITION.get().expect("the fields were said")
    }

    fn initial(partial: &Self::Partial, initial: &mut InitialValues) {
        for (position, shown) in partial {
            initial.put(*position, shown.clone());
        }
    }

    async fn clean(_: &mut Cleaning<'_>, (): &StateOf<Self>) -> Self::Partial {
        Vec::new()
    }

    fn complete(_: Self::Partial) -> Option<()> {
        Some(())
    }

    fn of((): &(), _: &mut InitialValues) {}
}

pub(crate) type Instance = FormInstance<Sample>;

pub(crate) fn form(fields: impl IntoIterator<Item = FieldDefinition>) -> Instance {
    DEFINITION.set(Some(Box::leak(Box::new(FormDefinition::new(fields)))));
    FormInstance::new()
}

/// Binds a form whose checks wait for nothing.
pub(crate) fn bind(form: &mut Instance, data: FormData) {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(form.bind(data, &()))
        .expect("the server works");
}

pub(crate) fn text(name: &str) -> FieldBuilder<String, CharField> {
    FieldDefinition::of(name.to_owned(), CharField::default())
}

pub(crate) fn choices() -> Vec<Choice> {
    vec![
        Choice::new("", "Any"),
        Choice::new("novel", "Novels & stories"),
        Choice::new("essay", "Essays").in_group("Facts \"and\" more"),
        Choice::new("report", "Reports").in_group("Facts \"and\" more"),
        Choice::new("poem", "Poems"),
    ]
}

/// A field of each widget.
pub(crate) fn of_each_widget() -> Vec<FieldDefinition> {
    let html = mark_safe("Or your <b>pen name</b>");
    vec![
        text("title").help_text("As on the <b>cover</b>").attribute("maxlength", 20).build(),
        text("author").help_text(html).label("Who wrote it?").not_required().build(),
        text("email").widget(Widget::email().attribute("class", "wide")).build(),
        text("secret").widget(Widget::password()).build(),
        text("token").widget(Widget::hidden()).build(),
        text("body").widget(Widget::textarea().flag("autofocus")).build(),
        FieldDefinition::of::<bool, _>("agreed", BooleanField::default()).required().build(),
        text("kind").widget(Widget::select()).help_text("One of them").build(),
        text("kinds").widget(Widget::select_multiple()).build(),
        text("form").widget(Widget::radios()).help_text("Pick one").build(),
        text("forms").widget(Widget::checkboxes()).not_required().build(),
        text("cover").widget(Widget::clearable_file()).not_required().build(),
        text("scan").widget(Widget::file()).build(),
        text("pages").widget(Widget::number().attribute("min", 0).attribute("id", "own")).build(),
        text("year").disabled().initial(|| "1843".to_owned()).build(),
        text("owner").widget(Widget::hidden()).not_required().build(),
    ]
}

const CHOSEN: [&str; 4] = ["kind", "kinds", "form", "forms"];

/// Each widget with nothing in it.
pub(crate) fn empty() -> Instance {
    let mut form = form(of_each_widget());
    for name in CHOSEN {
        form.choices(name, choices());
    }
    form
}

/// Each widget with a value.
pub(crate) fn initial() -> Instance {
    let file = |url: Option<&str>| Shown::File {
        name: "cover <1>.png".to_owned(),
        url: url.map(str::to_owned),
    };
    empty().initial(&vec![
        (0, Shown::text("Notes on \"the\" <Engine>")),
        (3, Shown::text("secret")),
        (4, Shown::text("a&b")),
        (5, Shown::text("\nfirst\n</textarea>")),
        (6, Shown::Checked(true)),
        (7, Shown::text("essay")),
        (8, Shown::Many(vec!["essay".to_owned(), "poem".to_owned()])),
        (9, Shown::text("poem")),
        (10, Shown::Many(vec!["report".to_owned()])),
        (11, file(Some("/media/1?a=1&b=2"))),
        (12, file(None)),
    ])
}

/// What was typed, with errors of each field and of the form.
pub(crate) fn refused() -> Instance {
    let mut form = initial().prefix("p");
    let typed = [
        ("p-title", "<i>typed</i>"),
        ("p-secret", "typed"),
        ("p-kind", "none of them"),
        ("p-kinds", "novel"),
        ("p-kinds", "poem"),
        ("p-form", "novel"),
        ("p-year", "2000"),
    ];
    bind(&mut form, FormData::from_iter(typed));
    let mut errors = FormErrors::new();
    for field in of_each_widget() {
        errors.add(
            field.name().to_owned(),
            ValidationError::new("No <b>{what}</b>.").with("what", "&"),
        );
    }
    errors.add("title", "And again.");
    errors.add_to_form("The form as a whole.");
    form.add_errors(errors);
    form
}
