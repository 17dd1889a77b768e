//! One view per behaviour: `FormView`, `CreateView`, `UpdateView` and `DeleteView`.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use cbv::forms::{EmailField, SlugField};
use cbv::prelude::*;
use serde_json::{Value, json};

use crate::app::urls;
use crate::catalogue::{artist, author, book};

#[derive(Form)]
#[form(clean = Self::clean)]
pub(crate) struct ContactForm {
    #[form(max_length = 20, clean = Self::clean_name)]
    name: String,
    #[form(field = EmailField, required = false)]
    email: String,
    #[form(min_value = 18, max_value = 120)]
    age: Option<i32>,
    topic: Topic,
    #[form(min_length = 5, widget = Widget::textarea())]
    message: String,
    subscribe: bool,
}

#[derive(Clone, Choices)]
pub(crate) enum Topic {
    Sales,
    Support,
}

impl ContactForm {
    fn clean_name(name: String) -> Result<String, ValidationError> {
        if name == "admin" { Err("This name is reserved.".into()) } else { Ok(name) }
    }

    fn clean(form: &mut Partial<Self>) -> Result<(), FormErrors> {
        let has_email = form.email.as_ref().is_some_and(|email| !email.is_empty());
        if matches!(form.topic, Some(Topic::Sales)) && !has_email {
            return Err("Sales needs an email address.".into());
        }
        Ok(())
    }
}

#[derive(FormView)]
#[view(form_class = ContactForm, template_name = "catalogue/form.txt")]
#[view(success_url = "/edit/thanks/")]
pub(crate) struct Contact;

#[derive(FormView)]
#[view(form_class = ContactForm, template_name = "catalogue/form.txt")]
#[view(success_url = "/edit/thanks/", initial = Self::initial)]
pub(crate) struct ContactInitial;

impl ContactInitial {
    async fn initial(&self) -> Result<Partial<ContactForm>, Error> {
        Ok(Partial::<ContactForm> {
            name: Some("Initial".to_owned()),
            topic: Some(Topic::Support),
            ..Default::default()
        })
    }
}

#[derive(FormView)]
#[view(form_class = ContactForm, template_name = "catalogue/form.txt")]
#[view(success_url = "/edit/thanks/", form_valid = Self::echo)]
pub(crate) struct ContactEcho;

impl ContactEcho {
    async fn echo(&self, form: &ContactForm, _: Response) -> Result<Response, Error> {
        let data: BTreeMap<_, Value> = BTreeMap::from([
            ("name", json!(form.name)),
            ("email", json!(form.email)),
            ("age", json!(form.age)),
            ("topic", json!(form.topic.value())),
            ("message", json!(form.message)),
            ("subscribe", json!(form.subscribe)),
        ]);
        Ok(json!(data).to_string().into_response())
    }
}

/// Success goes to the object's own URL.
#[derive(CreateView)]
#[view(model = author::Entity, fields = ["name", "slug"], template_name = "catalogue/form.txt")]
pub(crate) struct AuthorCreate;

#[derive(Form)]
#[form(model = author::Entity)]
pub(crate) struct AuthorForm {
    name: String,
    #[form(field = SlugField)]
    slug: String,
}

#[derive(CreateView)]
#[view(form_class = AuthorForm, template_name = "catalogue/form.txt")]
#[view(success_url = urls::author_list)]
pub(crate) struct AuthorCreateForm;

#[derive(CreateView)]
#[view(model = artist::Entity, fields = ["name"], template_name = "catalogue/form.txt")]
#[view(success_url = "/edit/artist/{id}/update/")]
pub(crate) struct ArtistCreate;

#[derive(CreateView)]
#[view(model = book::Entity, template_name = "catalogue/form.txt")]
#[view(fields = ["title", "slug", "pages", "pubdate", "author"])]
pub(crate) struct BookCreate;

#[derive(UpdateView)]
#[view(model = author::Entity, fields = ["name", "slug"], template_name = "catalogue/form.txt")]
pub(crate) struct AuthorUpdate {
    #[view(path)]
    pk: i64,
}

/// Only one of the fields is the user's to change.
#[derive(UpdateView)]
#[view(model = author::Entity, fields = ["name"], template_name = "catalogue/form.txt")]
#[view(success_url = "/list/authors/?changed={slug}")]
pub(crate) struct AuthorUpdateName {
    #[view(path)]
    slug: Slug,
}

#[derive(UpdateView)]
#[view(model = artist::Entity, fields = ["name"], template_name = "catalogue/form.txt")]
#[view(success_url = "/edit/artist/{id}/update/")]
pub(crate) struct ArtistUpdate {
    #[view(path)]
    pk: i64,
}

#[derive(DeleteView)]
#[view(model = author::Entity, template_name = "catalogue/confirm_delete.txt")]
#[view(success_url = "/list/authors/")]
pub(crate) struct AuthorDelete {
    #[view(path)]
    pk: i64,
}

#[derive(DeleteView)]
#[view(model = artist::Entity, template_name = "catalogue/confirm_delete.txt")]
#[view(success_url = "/edit/thanks/?gone={name}")]
pub(crate) struct ArtistDeleteInterpolated {
    #[view(path)]
    pk: i64,
}

#[derive(Form)]
#[form(clean = Self::clean)]
pub(crate) struct ConfirmDeleteForm {
    #[form(required)]
    confirm: bool,
}

impl ConfirmDeleteForm {
    fn clean(form: &mut Partial<Self>) -> Result<(), FormErrors> {
        match form.confirm {
            Some(_) => Ok(()),
            None => Err("You must confirm the delete.".into()),
        }
    }
}

#[derive(DeleteView)]
#[view(model = author::Entity, form_class = ConfirmDeleteForm)]
#[view(template_name = "catalogue/form.txt", success_url = "/list/authors/")]
pub(crate) struct AuthorDeleteConfirmed {
    #[view(path)]
    pk: i64,
}
