//! What generic views give their templates, as data.

/// A variable that a generic view gives its template.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "there are no templates"))]
pub(crate) struct Variable {
    pub(crate) name: VariableName,
    pub(crate) is: VariableShape,
}

/// What a variable is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VariableName {
    /// As it is written here.
    Fixed(&'static str),
    /// As `context_object_name` says, else after the model, with this behind its name.
    OfObjects(&'static str),
    /// As the captures of the view.
    Captures,
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VariableShape {
    /// One of the objects.
    Object,
    /// A list of them.
    Objects,
    /// A page of them.
    Page,
    Paginator,
    /// The columns that the option `sortable_by` names.
    Sorting,
    /// The form of the view.
    Form,
    Text,
    Texts,
    Boolean,
    Date,
    Dates,
    /// Nothing is known of it.
    Anything,
}

/// A variable of this name.
pub(crate) const fn variable(name: &'static str, is: VariableShape) -> Variable {
    Variable { name: VariableName::Fixed(name), is }
}

/// What the objects are called.
pub(crate) const fn objects(suffix: &'static str, is: VariableShape) -> Variable {
    Variable { name: VariableName::OfObjects(suffix), is }
}

/// A variable for each capture.
pub(crate) const CAPTURES: Variable =
    Variable { name: VariableName::Captures, is: VariableShape::Anything };
