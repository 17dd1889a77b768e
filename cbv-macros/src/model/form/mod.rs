//! `#[derive(Form)]`

mod codes;
mod options;
mod rules;

use proc_macro2::Ident;
use syn::{Attribute, Path, Type, Visibility};

pub(crate) use codes::{CODES, Code};
pub(crate) use options::{
    Bare, FieldExpr, FieldOptions, FormOptions, Message, Messages, Required, RowsOf, TagAttribute,
    TagAttributes, TextExpr, Validators, WidgetExpr,
};
pub(crate) use rules::{RULES, Rule, RuleForm, RuleSpec};

use super::{raw_name, types};

/// A struct, as parsed.
pub(crate) struct FormInput {
    pub(crate) ident: Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) options: FormOptions,
    pub(crate) fields: Vec<FormField>,
    pub(crate) garde: Option<Garde>,
}

/// What its fields, and the form as a whole, are.
pub(crate) struct Form {
    pub(crate) ident: Ident,
    pub(crate) krate: Path,
    pub(crate) options: FormOptions,
    pub(crate) fields: Vec<FormField>,
    pub(crate) garde: Option<Garde>,
}

impl Form {
    /// Whether its checks are given the database where it names no state.
    pub(crate) fn asks_database(&self) -> bool {
        self.options.model.is_given() || self.has_rows()
    }

    /// Whether a field is chosen from the rows of a table.
    pub(crate) fn has_rows(&self) -> bool {
        self.fields.iter().any(|field| field.options.rows.is_given())
    }
}

/// What a form of a model writes the value of a field into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum StoredIn {
    /// A column.
    Column,
    /// The table of a many-to-many relation: the value is a list of keys.
    Relation,
    Nothing,
}

/// The rules that the struct has for garde.
pub(crate) struct Garde {
    /// One of its attributes, for errors.
    pub(crate) at: Attribute,
    /// The type in `#[garde(context(..))]`.
    pub(crate) context: Option<Type>,
}

/// A field with what is said of it.
pub(crate) struct FormField {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) ty: Type,
    pub(crate) options: FieldOptions,
    pub(crate) rules: Vec<Rule>,
    /// An error of it was reported: the form knows its type, and nothing else.
    pub(crate) is_refused: bool,
}

impl FormField {
    /// What it is called in what is posted.
    pub(crate) fn name(&self) -> String {
        raw_name(&self.ident)
    }

    pub(crate) fn stored_in(&self) -> StoredIn {
        if self.options.extra.is_given() {
            StoredIn::Nothing
        } else if self.options.rows.is_given() && types::item_of_list(&self.ty).is_some() {
            StoredIn::Relation
        } else {
            StoredIn::Column
        }
    }

    pub(crate) fn rule(&self, name: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.spec.name == name)
    }

    /// `Option<..>`, as far as can be seen.
    pub(crate) fn is_optional(&self) -> bool {
        types::is_option(&self.ty)
    }
}
