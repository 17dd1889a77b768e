//! One view per behaviour: `FormView`.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use cbv::forms::EmailField;
use cbv::prelude::*;
use serde_json::{Value, json};

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
