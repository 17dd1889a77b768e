//! The form of a view.

use crate::context::Ctxt;
use crate::model::checked::{FormColumns, FormType, Lock};
use crate::model::options::{FieldNames, FormClass, Given, Group, Options};
use crate::model::{GenericView, ViewInput};

/// A view with a form has one (Django: `TypeError` at the first request). The one that deletes asks
/// nothing, unless it says otherwise.
pub(super) fn check(
    cx: &Ctxt,
    generic: &'static GenericView,
    view: &ViewInput,
) -> Option<FormType> {
    let options = &view.options.generic;
    let has = |group| generic.all_groups().any(|other| other == group);
    if has(Group::ModelForm) {
        return of_model(cx, view, has(Group::Model));
    }
    let form_class = &options.form.form_class;
    match form_class.value() {
        Some(FormClass(form)) => Some(FormType::Class(form.clone())),
        None if form_class.is_given() => None,
        None if has(Group::Deletion) => Some(FormType::Empty),
        None => {
            let message = "the view has no form: write `#[view(form_class = SomeForm)]`";
            cx.error(&view.ident, message);
            None
        }
    }
}

/// `fields`, or a form for the model: one of them, and not both (Django: `ImproperlyConfigured` at the
/// first request).
fn of_model(cx: &Ctxt, view: &ViewInput, makes_row: bool) -> Option<FormType> {
    let options = &view.options.generic;
    let (form_class, fields) = (&options.form.form_class, &options.model_form.fields);
    match (form_class.name(), fields.name()) {
        (Some(_), Some(fields)) => {
            let message =
                "`fields` and `form_class` both say what the form has: remove one of them";
            cx.error(fields, message);
            return None;
        }
        (None, None) => {
            let message = "the view has no form: write `#[view(fields = [\"..\"])]`, or `form_class = SomeForm`";
            cx.error(&view.ident, message);
            return None;
        }
        _ => {}
    }
    if let Some(FormClass(form)) = form_class.value() {
        let model = options.model().map(|model| model.0.clone());
        return Some(FormType::ClassOfModel { form: form.clone(), model });
    }
    columns(cx, options, makes_row).map(FormType::Columns)
}

/// `fields = ["title", "slug"], set = ["author_id"]`
fn columns(cx: &Ctxt, options: &Options, makes_row: bool) -> Option<FormColumns> {
    let fields = options.model_form.fields.value()?;
    if fields.literals.is_empty() {
        cx.error(&fields.value, "the form has no fields: name columns, or remove the view");
        return None;
    }
    let model = match options.model() {
        Some(model) => model.0.clone(),
        None if options.model.model.is_given() || options.source.model.is_given() => return None,
        None => {
            let message = "`fields` names columns of a model: add `model = some::Entity`";
            cx.error(options.model_form.fields.name(), message);
            return None;
        }
    };
    check_set(cx, options);
    let literals = |given: &Given<FieldNames>| {
        given.value().map(|names| names.literals.clone()).unwrap_or_default()
    };
    Some(FormColumns {
        model,
        fields: fields.literals.clone(),
        lock: options.model_form.lock.value().cloned(),
        set: literals(&options.model_form.set),
        makes_row,
    })
}

/// Columns that the view sets are filled by a function, and a function fills columns that are named.
fn check_set(cx: &Ctxt, options: &Options) {
    let (set, fill) = (&options.model_form.set, &options.model_form.fill);
    match (set.name(), fill.name()) {
        (Some(set), None) => {
            cx.error(set, "nothing fills these columns: add `fill = Self::some_function`");
        }
        (None, Some(fill)) => {
            cx.error(fill, "the columns that this fills are not known: add `set = [\"..\"]`");
        }
        _ => {}
    }
}

/// `lock = "version"`: a row that is made has no version that somebody could have changed.
pub(super) fn lock(cx: &Ctxt, generic: &'static GenericView, options: &Options) -> Option<Lock> {
    let given = &options.model_form.lock;
    if generic.all_groups().any(|group| group == Group::Model) {
        let message = "a row that is made has not been changed by anybody: remove `lock`";
        given.name().into_iter().for_each(|name| cx.error(name, message));
        return None;
    }
    let fields = options.model_form.fields.value();
    let position = fields.map(|fields| fields.literals.len());
    Some(Lock { column: given.value()?.clone(), position })
}
