//! The options of forms and of their fields, and the forms in which they are written.

use proc_macro2::{Ident, TokenStream};
use syn::{Expr, LitStr, Path, Type};

use crate::model::InitialValue;
use crate::model::options::{
    Entity, Given, Hook, OptionGroup, OptionSpec, Place, ReadOption, option_group,
};

option_group! {
    /// On the struct.
    FormOptions {
        options {
            clean: Path, "Self::clean" ["validate"];
            state: Type, "DatabaseConnection";
            prefix: TextExpr, "\"contact\"";
            model: Entity, "author::Entity" ["entity" "table"];
        }
    }
}

option_group! {
    /// On a field.
    FieldOptions {
        options {
            label: TextExpr, "\"Your name\"" ["verbose_name" "title"];
            help_text: TextExpr, "\"As it stands on the cover.\"" ["help" "hint" "description"];
            initial: Expr, "7" ["default"];
            required: Required, "false" ["blank" "null"];
            disabled: Bare, "" ["readonly" "read_only"];
            field: FieldExpr, "EmailField" ["field_class" "form_class" "with"];
            widget: WidgetExpr, "Widget::textarea()";
            attributes: TagAttributes, "rows = 3" ["attrs" "attr" "attribute"];
            error_messages: Messages, "required = \"Tell us your name.\"" ["messages" "message" "error_message" "errors"];
            validators: Validators, "[Self::even]" ["validator" "validate"];
            clean: Path, "Self::clean_name";
            rows: RowsOf, "author::Entity" ["queryset" "entity" "many_to_many" "many" "related"];
            extra: Bare, "" ["not_a_column" "skip"];
        }
    }
}

/// A text: a literal, or an expression.
pub(crate) struct TextExpr(pub(crate) Expr);

/// The entity whose rows are chosen from.
pub(crate) struct RowsOf(pub(crate) Path);

/// An option that stands alone.
pub(crate) struct Bare;

/// `required`, `required = false`
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Required {
    Yes,
    No,
}

/// The field instead of that of the type.
pub(crate) enum FieldExpr {
    /// By its type: the one that `Default` makes.
    Type(Type),
    Value(Expr),
}

/// A widget.
pub(crate) struct WidgetExpr(pub(crate) Expr);

/// `attributes(rows = 3, autofocus)`
pub(crate) struct TagAttributes(pub(crate) Vec<TagAttribute>);

/// An attribute of the tag, with its value, where it has one.
pub(crate) struct TagAttribute {
    pub(crate) name: LitStr,
    /// The name as it was written.
    pub(crate) at: TokenStream,
    pub(crate) value: Option<Expr>,
}

/// `error_messages(required = "..")`
pub(crate) struct Messages(pub(crate) Vec<Message>);

/// The message for the errors of a kind.
pub(crate) struct Message {
    pub(crate) code: Ident,
    pub(crate) text: Expr,
}

/// `validators = [first, second]`
pub(crate) struct Validators(pub(crate) Vec<Expr>);
