//! The page of a view that changes or deletes an object.

use std::sync::Arc;

use axum::response::Response;
use cbv_syntax::names::context as variables;
use minijinja::Value;

use crate::error::Error;
use crate::forms::FormInstance;
use crate::generic::detail::DetailView;
use crate::generic::detail::view::show_with;
use crate::generic::form::{FormMixin, FormRequest, load};
use crate::generic::objects::ObjectAttributes;
use crate::generic::template::TemplateAttributes;
use crate::query_set::QuerySet;
use crate::templates::objects::ViewObject;

/// The object of a view.
pub(super) type Object<V> = <<V as DetailView>::Query as QuerySet>::Object;

/// The page with the object and the form.
pub(super) async fn show<V: DetailView + FormMixin>(
    view: &Arc<ViewObject<V>>,
    object: &Object<V>,
    form: &mut FormInstance<V::Form>,
    request: FormRequest<V::State>,
    template: TemplateAttributes,
    names: ObjectAttributes,
) -> Result<Response, Error> {
    let request = load::<V>(form, request).await?;
    let form = &*form;
    show_with(view, object, request, template, names, |context| {
        context.insert_value(variables::FORM, Value::from(form));
    })
    .await
}
