//! A field of a form.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Expr, Token, parse_quote};

use super::unknown;
use super::values::text;
use crate::context::Ctxt;
use crate::model::form::{FieldOptions, FormField, RULES, Rule, RuleForm, RuleSpec};
use crate::model::options::OptionGroup;
use crate::model::raw_name;
use crate::parse::options::{attributes_of, each_option, flag, value};

pub(super) fn field(cx: &Ctxt, field: &syn::Field) -> Option<FormField> {
    field_with(cx, field, |_, _| None)
}

/// The same where there are more options.
pub(in crate::parse) fn field_with(
    cx: &Ctxt,
    field: &syn::Field,
    mut more: impl FnMut(&Ident, ParseStream<'_>) -> Option<syn::Result<()>>,
) -> Option<FormField> {
    let ident = field.ident.clone()?;
    let errors = cx.count();
    let (mut options, mut rules) = (FieldOptions::default(), Vec::new());
    for tokens in attributes_of(cx, &field.attrs, "form") {
        each_option(cx, tokens, |name, input| match more(&name, input) {
            Some(read) => read,
            None => option(&mut options, &mut rules, &name, input),
        });
    }
    let is_refused = cx.count() > errors;
    let (vis, ty) = (field.vis.clone(), field.ty.clone());
    Some(FormField { ident, vis, ty, options, rules, is_refused })
}

fn option(
    options: &mut FieldOptions,
    rules: &mut Vec<Rule>,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let text = raw_name(name);
    if let Some((spec, option)) = options.option(&text) {
        return option.read(spec, name, input);
    }
    let Some(spec) = RULES.iter().find(|rule| rule.name == text) else {
        return Err(unknown::of_field(options, name));
    };
    let value = rule_value(spec, name, input)?;
    if rules.iter().any(|rule| rule.spec.name == spec.name) {
        return Err(syn::Error::new(name.span(), format!("`{name}` is given twice")));
    }
    rules.push(Rule { spec, name: name.clone(), value });
    Ok(())
}

fn rule_value(spec: &RuleSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    match spec.form {
        RuleForm::Switch if !input.peek(Token![=]) => {
            flag(name, input)?;
            Ok(parse_quote!(true))
        }
        RuleForm::Switch | RuleForm::Value | RuleForm::Choices => value(name, input, spec.example),
        RuleForm::Text => text(value(name, input, spec.example)?, name, spec.example),
    }
}
