//! `#[derive(ModelFields)]`

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::meta::ParseNestedMeta;
use syn::parse::ParseStream;
use syn::{Attribute, DeriveInput, Expr, ExprLit, Fields, Lit, LitBool, LitStr, Path, Token, Type};

use super::form::field_with;
use super::options::{attributes_of, crate_path, each_option, once, unknown_option, value};
use super::structure;
use super::values::entity;
use crate::context::Ctxt;
use crate::model::model_fields::{ColumnField, ManyField, ModelFieldsInput, RelationField};
use crate::model::{raw_name, types};

/// `None` for the part of a model that has no relations: SeaORM writes a second struct, which has
/// all of it.
pub(crate) fn model_fields(cx: &Ctxt, item: TokenStream) -> Option<ModelFieldsInput> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| cx.push(error)).ok()?;
    let fields = structure::named_fields(cx, &item, "a model", "write a model for each")?;
    if !is_model(&item, fields) {
        let message = "this is no model of SeaORM's: write `DeriveEntityModel` before `ModelFields`, or remove `ModelFields`";
        cx.error(&item.ident, message);
        return None;
    }
    if SeaOrm::of(&item.attrs).has("model_ex") {
        return None;
    }
    let mut krate = None;
    for tokens in attributes_of(cx, &item.attrs, "form") {
        each_option(cx, tokens, |name, input| {
            if name == "crate" {
                return once(&mut krate, &name, crate_path(&name, input)?);
            }
            Err(unknown_option(&name, &["crate"], &[]))
        });
    }
    let (relations, many) = (relations(cx, fields), many(cx, fields));
    let (columns, others): (Vec<_>, Vec<_>) = fields.iter().partition(|field| is_column(field));
    for field in others {
        check_not_of_forms(cx, field);
    }
    let columns = columns.into_iter().filter_map(|field| column(cx, field)).collect();
    Some(ModelFieldsInput { model: model(&item.ident), krate, columns, relations, many })
}

/// SeaORM takes no other name, but where all but the struct is written by hand.
fn is_model(item: &DeriveInput, fields: &Fields) -> bool {
    let of_fields = fields.iter().flat_map(|field| &field.attrs);
    ["Model", "ModelEx"].iter().any(|name| item.ident == name)
        || item.attrs.iter().chain(of_fields).any(|attr| attr.path().is_ident("sea_orm"))
}

/// `ModelEx` is what SeaORM writes for `Model`.
fn model(ident: &Ident) -> Ident {
    let name = ident.to_string();
    name.strip_suffix("Ex").map_or_else(|| ident.clone(), |model| Ident::new(model, ident.span()))
}

fn is_column(field: &syn::Field) -> bool {
    related(&field.ty).is_none() && !SeaOrm::of(&field.attrs).has("ignore")
}

fn column(cx: &Ctxt, field: &syn::Field) -> Option<ColumnField> {
    let sea_orm = SeaOrm::of(&field.attrs);
    let (mut editable, mut rows, mut has_options) = (None, None, false);
    let parsed = field_with(cx, field, |name, input| {
        has_options = true;
        match raw_name(name).as_str() {
            "editable" => Some(not_editable(&mut editable, name, input)),
            "rows" => Some(of_entity(&mut rows, name, input)),
            _ => None,
        }
    })?;
    let is_made = sea_orm.has("primary_key") && !sea_orm.is("auto_increment", "false");
    let has_default = is_made || sea_orm.has("default_value") || sea_orm.has("default_expr");
    let variant = sea_orm.text("enum_name").map(|name| Ident::new(&name, Span::call_site()));
    let is_editable = !is_made && editable.is_none();
    let has_options = has_options && editable.is_none() && rows.is_none();
    Some(ColumnField { field: parsed, has_default, is_editable, variant, rows, has_options })
}

/// `editable = false`: Django's option of that name.
fn not_editable(
    editable: &mut Option<Expr>,
    name: &Ident,
    input: ParseStream<'_>,
) -> syn::Result<()> {
    let given: Expr = value(name, input, "false")?;
    let message = match &given {
        Expr::Lit(ExprLit { lit: Lit::Bool(LitBool { value: false, .. }), .. }) => {
            return once(editable, name, given);
        }
        Expr::Lit(ExprLit { lit: Lit::Bool(_), .. }) => {
            "a field is editable: remove it, or write `editable = false`"
        }
        _ => {
            "a field can be edited or not, and no request changes that: write `editable = false`, or remove it"
        }
    };
    Err(syn::Error::new_spanned(given, message))
}

fn of_entity(rows: &mut Option<Path>, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    let entity = entity(name, input, "author::Entity")?;
    once(rows, name, entity)
}

/// What is said of a field that no form can have would be said for nothing.
fn check_not_of_forms(cx: &Ctxt, field: &syn::Field) {
    if is_many(field) || related(&field.ty).is_some() && column_of(field).is_some() {
        return;
    }
    let what = if related(&field.ty).is_some() {
        "no column stands for this relation"
    } else {
        "this field is no column"
    };
    for attr in field.attrs.iter().filter(|attr| attr.path().is_ident("form")) {
        cx.error(attr.path(), format!("{what}, and no form has it: remove `#[form(..)]`"));
    }
}

/// The relations that one column stands for.
fn relations(cx: &Ctxt, fields: &Fields) -> Vec<RelationField> {
    let found = fields.iter().filter_map(|field| {
        let entity = related(&field.ty)?;
        let from = column_of(field)?;
        let column = fields
            .iter()
            .find(|field| field.ident.as_ref().is_some_and(|ident| raw_name(ident) == from))?;
        let mut parsed = field_with(cx, field, |name, _| of_the_column(name, &from))?;
        parsed.ty = column.ty.clone();
        Some(RelationField { field: parsed, from: column.ident.clone()?, entity })
    });
    found.collect()
}

/// The relations that a table between two models stands for.
fn many(cx: &Ctxt, fields: &Fields) -> Vec<ManyField> {
    let found = fields.iter().filter(|field| is_many(field)).filter_map(|field| {
        Some(ManyField { field: field_with(cx, field, |_, _| None)?, entity: related(&field.ty)? })
    });
    found.collect()
}

fn is_many(field: &syn::Field) -> bool {
    types::is_called(&field.ty, "HasMany") && SeaOrm::of(&field.attrs).has("via")
}

/// The column that a relation stands for.
fn column_of(field: &syn::Field) -> Option<String> {
    let sea_orm = SeaOrm::of(&field.attrs);
    if types::is_called(&field.ty, "HasMany") || !sea_orm.has("belongs_to") {
        return None;
    }
    sea_orm.text("from")
}

/// What only the column can be.
fn of_the_column(name: &Ident, column: &str) -> Option<syn::Result<()>> {
    let is_of_the_column = ["editable", "rows"].contains(&raw_name(name).as_str());
    is_of_the_column.then(|| {
        let message = format!("`{name}` belongs on the column: write it on `{column}`");
        Err(syn::Error::new(name.span(), message))
    })
}

/// `BelongsTo<author::Entity>`: where it leads. Of an option, to what is in it.
fn related(ty: &Type) -> Option<Type> {
    let last = types::last_segment(ty)?;
    if !["BelongsTo", "HasOne", "HasMany"].iter().any(|relation| last.ident == relation) {
        return None;
    }
    types::arguments(last).next().map(types::without_option).cloned()
}

/// What stands in the attributes of SeaORM's: names, and their values as texts. What is wrong with
/// them is for SeaORM to say.
struct SeaOrm(Vec<(String, Option<String>)>);

impl SeaOrm {
    fn of(attrs: &[Attribute]) -> Self {
        let mut found = Vec::new();
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("sea_orm")) {
            // An attribute that SeaORM refuses says nothing here.
            let _ = attr.parse_nested_meta(|meta| {
                let name = meta.path.to_token_stream().to_string();
                found.push((name, value_of(&meta)?));
                Ok(())
            });
        }
        Self(found)
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.text(name).is_some_and(|known| known == value)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == name)?.1.clone()
    }
}

fn value_of(meta: &ParseNestedMeta<'_>) -> syn::Result<Option<String>> {
    if meta.input.peek(Token![=]) {
        let value = meta.value()?;
        if value.peek(LitStr) {
            return Ok(Some(value.parse::<LitStr>()?.value()));
        }
        return Ok(Some(value.parse::<Expr>()?.to_token_stream().to_string()));
    }
    if meta.input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in meta.input);
        content.parse::<TokenStream>()?;
    }
    Ok(None)
}
