//! The page of a form of six fields that nobody has filled in.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use cbv::forms::{FormInstance, Widget};
use cbv::prelude::*;
use cbv::{Error, TemplateView};
use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;

const BY_HAND: &str = include_str!("../templates/form_by_hand.html");

/// What was typed.
#[derive(Serialize, Default)]
struct Typed {
    name: String,
    email: String,
    subject: String,
    website: String,
    pages: String,
    message: String,
}

async fn show(
    State(templates): State<Arc<Environment<'static>>>,
) -> Result<Html<String>, StatusCode> {
    let template = templates.get_template("form.html").map_err(|_| StatusCode::NOT_FOUND)?;
    let errors = BTreeMap::<&str, Vec<String>>::new();
    let text =
        template.render(context! { form => Serde(Typed::default()), errors => Serde(errors) });
    text.map(Html).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

/// As an axum user writes it: a macro of the template, and a call of it for each field.
pub(crate) fn by_hand() -> Router {
    let mut templates = Environment::new();
    templates.add_template("form.html", BY_HAND).expect("it parses");
    Router::new().route("/form", get(show)).with_state(Arc::new(templates))
}

#[derive(Form)]
struct Contact {
    #[form(max_length = 100)]
    name: String,
    #[form(max_length = 320, widget = Widget::email())]
    email: String,
    #[form(max_length = 100, help_text = "In a few words")]
    subject: String,
    #[form(widget = Widget::url())]
    website: Option<String>,
    #[form(min_value = 1)]
    pages: u32,
    #[form(widget = Widget::textarea())]
    message: String,
}

#[derive(View)]
#[view(base = TemplateView(template_name = "form.html"))]
struct Page;

impl TemplateView for Page {
    async fn context(&self, context: Context) -> Result<Context, Error> {
        Ok(context.with("form", FormInstance::<Contact>::new()))
    }
}

pub(crate) fn view() -> Router {
    Router::new().view("/form", Page::as_view()).with_state(cbv::templates!())
}
