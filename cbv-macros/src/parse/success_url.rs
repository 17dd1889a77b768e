//! The values of `form_class`, `fields` and `success_url`.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{
    Expr, ExprCall, ExprField, ExprLit, ExprMethodCall, ExprPath, ExprReference, Lit, Member,
    parse_quote_spanned,
};

use super::options::value;
use super::values::{text, ungrouped};
use crate::model::options::{FieldNames, FormClass, OptionForm, OptionSpec, SuccessUrl};
use crate::model::types::path_text;
use crate::model::{located, raw_name};

/// `form_class = Contact`, and not a form that is made already (Django: `TypeError`).
impl OptionForm for FormClass {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given = ungrouped(value(name, input, spec.example)?);
        let class = match &given {
            Expr::Path(ExprPath { qself: None, path, .. }) => return Ok(Self(path.clone())),
            Expr::Struct(form) => Some(path_text(&form.path)),
            Expr::Call(call) => made(&call.func),
            _ => None,
        };
        let class = class.unwrap_or_else(|| spec.example.to_owned());
        let message = format!("`{name}` is a struct that derives `Form`: write `{name} = {class}`");
        Err(syn::Error::new_spanned(given, message))
    }
}

/// The struct that a function makes: `Contact` of `Contact::new`.
fn made(function: &Expr) -> Option<String> {
    let Expr::Path(ExprPath { qself: None, path, .. }) = function else { return None };
    let mut path = path.clone();
    path.segments.pop();
    path.segments.pop_punct();
    (!path.segments.is_empty()).then(|| path_text(&path))
}

/// `fields = ["title", "slug"]`: always a list, and never all (Django: `TypeError` for a text alone).
impl OptionForm for FieldNames {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given = ungrouped(value(name, input, spec.example)?);
        let literals = match &given {
            Expr::Array(array) => {
                array.elems.iter().map(|name| text(name).ok_or(name)).collect::<Result<Vec<_>, _>>()
            }
            other => Err(other),
        };
        match literals {
            Ok(literals) => Ok(Self { literals, value: given }),
            Err(other) => Err(syn::Error::new_spanned(other, not_names(spec, name, other))),
        }
    }
}

fn not_names(spec: &OptionSpec, name: &Ident, given: &Expr) -> String {
    match given {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if text.value() == "__all__" => format!(
            "what the model gets later could be written as well: name the columns, `{name} = {}`",
            spec.example
        ),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            format!("`{name}` is a list: write `{name} = [\"{}\"]`", text.value())
        }
        Expr::Path(path) if path.path.get_ident().is_some() => format!(
            "columns are named by texts: write `\"{}\"`",
            path.path.get_ident().map(raw_name).unwrap_or_default()
        ),
        _ => format!("columns are named by texts: write `{name} = {}`", spec.example),
    }
}

/// A text, a function, or a call of a function with fields.
impl OptionForm for SuccessUrl {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given = ungrouped(value(name, input, spec.example)?);
        match given {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Ok(Self::Text(text)),
            Expr::Path(ExprPath { qself: None, path, .. }) => Ok(Self::Function(path)),
            Expr::Field(ExprField { base, member: Member::Named(method), .. }) => {
                let span = located(method.span());
                Self::call(name, parse_quote_spanned!(span=> #base.#method()))
            }
            Expr::Call(_) | Expr::MethodCall(_) => Self::call(name, given),
            other => Err(refused(name, &other)),
        }
    }
}

impl SuccessUrl {
    /// `urls::author_detail(id)`
    fn call(name: &Ident, given: Expr) -> syn::Result<Self> {
        check_call(name, &given)?;
        Ok(Self::Call(given))
    }
}

fn check_call(name: &Ident, given: &Expr) -> syn::Result<()> {
    let (before, arguments) = match given {
        Expr::Call(ExprCall { func, args, .. }) => {
            if let Some(error) = reverse(name, given, func, args.first()) {
                return Err(error);
            }
            (func, args)
        }
        Expr::MethodCall(ExprMethodCall { receiver, args, .. }) => (receiver, args),
        Expr::Path(ExprPath { qself: None, .. }) => return Ok(()),
        other => return Err(refused(name, other)),
    };
    check_call(name, before)?;
    arguments.iter().try_for_each(check_argument)
}

/// The arguments are fields: what else stands in a URL is for a function to say.
fn check_argument(argument: &Expr) -> syn::Result<()> {
    if matches!(argument, Expr::Path(path) if path.path.get_ident().is_some()) {
        return Ok(());
    }
    let message = match field(argument) {
        Some(field) => format!("the arguments are the names of fields: write `{field}`"),
        None => "the arguments are the names of fields, `urls::some_name(id)`; for another value name a function of the view, `success_url = Self::next_url`".to_owned(),
    };
    Err(syn::Error::new_spanned(argument, message))
}

/// `id` of `&form.id`, `self.object.id` and `"id"`.
fn field(argument: &Expr) -> Option<String> {
    match argument {
        Expr::Reference(ExprReference { expr, .. }) => match &**expr {
            Expr::Path(path) => path.path.get_ident().map(raw_name),
            other => field(other),
        },
        Expr::Field(ExprField { member: Member::Named(member), .. }) => Some(raw_name(member)),
        Expr::MethodCall(ExprMethodCall { receiver, args, .. }) if args.is_empty() => {
            field(receiver)
        }
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            syn::parse_str::<Ident>(&text.value()).ok().map(|_| text.value())
        }
        _ => None,
    }
}

/// `reverse("author-list")` and `reverse_lazy(..)` are Django's functions of `urls!`.
fn reverse(name: &Ident, given: &Expr, func: &Expr, first: Option<&Expr>) -> Option<syn::Error> {
    let Expr::Path(function) = func else { return None };
    let last = function.path.segments.last()?.ident.to_string();
    if !matches!(last.as_str(), "reverse" | "reverse_lazy") {
        return None;
    }
    let pattern = match first {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => of_urls(&text.value()),
        _ => None,
    };
    let pattern = pattern.unwrap_or_else(|| "urls::some_name".to_owned());
    let message = format!(
        "patterns are reversed by the functions of `urls!`: write `{name} = {pattern}`, with the fields that it takes in parentheses"
    );
    Some(syn::Error::new_spanned(given, message))
}

/// `urls::shop().item` of `shop:item`.
fn of_urls(pattern: &str) -> Option<String> {
    let pattern = pattern.replace('-', "_");
    let names: Vec<_> = pattern.split(':').collect();
    names
        .iter()
        .all(|name| syn::parse_str::<Ident>(name).is_ok())
        .then(|| format!("urls::{}", names.join("().")))
}

fn refused(name: &Ident, given: &Expr) -> syn::Error {
    let message = format!(
        "`{name}` is a URL: write a text, `\"/thanks/\"`, with fields in braces, a function of `urls!`, `urls::some_name`, or one of the view, `Self::next_url`"
    );
    syn::Error::new_spanned(given, message)
}
