//! What a client sees of the objects that prefers JSON.

use crate::context::Ctxt;
use crate::model::options::{Given, Json, Options, SourceOptions};

/// A model has columns that are for no client, or will have: those that are published are named.
pub(super) fn check(cx: &Ctxt, options: &Options) -> Option<Json> {
    let SourceOptions { model, values, .. } = &options.source;
    let Given::Value(name, json) = &options.json.json else { return None };
    if matches!(json, Json::Objects) && model.is_given() && !values.is_given() {
        let message = "all columns of the model would be published: name those to publish in `values = [..]`, or write a struct that is `Serialize` and `From<&..>` of the model: `json = SomeStruct`";
        cx.error(name, message);
    }
    Some(json.clone())
}
