//! The variables that a view gives its template, each with its shape.

use cbv_syntax::names::context as names;
use cbv_syntax::templates::flow::hash;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, ExprLit, Lit, Path};

use super::rows::{Fetched, Objects};
use super::{key, library_name};
use crate::expand::own_type::with_own_name;
use crate::model::checked::{Checked, Filter, FormType, Level};
use crate::model::options::Group;
use crate::model::variables::{Variable, VariableName, VariableShape};
use crate::model::{Field, GenericView, Role, View, raw_name, types};

/// What a view gives its template.
pub(super) struct Given<'a> {
    view: &'a View,
    variables: Vec<Variable>,
    objects: Option<Objects>,
    /// Tells the form from those of other views.
    form_key: String,
    /// The columns that the list can be sorted by, where that is known.
    sorted: Option<Vec<String>>,
    /// The function of the option `variables`, with what it is given.
    function: Option<(&'a Path, &'static str)>,
    /// Nothing else gives variables: a name that is not among them is a mistake.
    is_closed: bool,
}

/// The kinds of the shapes of variables.
enum Root {
    Variable(VariableShape),
    Fixed(&'static str),
    View,
    /// A form that was sent by GET, of this type.
    SentForm(TokenStream),
    Capture,
    /// Of the route, or of the attribute `extra_context`.
    Extra,
}

impl<'a> Given<'a> {
    pub(super) fn of_derive(view: &'a View, variables: Vec<Variable>, levels: &'a [Level]) -> Self {
        let groups =
            || levels.iter().filter_map(|level| level.items.as_ref()).flat_map(|i| &i.groups);
        let objects = groups().find_map(|group| match group {
            Checked::Source(source) => Some(Objects::of(source, view)),
            _ => None,
        });
        let form_key = groups().find_map(|group| match group {
            Checked::Form(FormType::Class(path) | FormType::ClassOfModel { form: path, .. }) => {
                Some(key(path))
            }
            _ => None,
        });
        let sorted = groups().find_map(|group| match group {
            Checked::Filter(Filter::Columns { sort, .. }) => {
                let names = sort.iter().flatten().map(|column| column.literal.value());
                Some(names.collect())
            }
            _ => None,
        });
        let function = groups().find_map(|group| match group {
            Checked::Context(Some(function)) => Some((function, "given_by")),
            Checked::ListContext(Some(function)) => Some((function, "given_by_list")),
            Checked::DetailContext(Some(function))
            | Checked::FormContext(Some(function))
            | Checked::CreateContext(Some(function)) => Some((function, "given_by_detail")),
            _ => None,
        });
        let own_base =
            view.base.as_ref().is_some_and(|base| base.generic.is_some() && is_own(&base.path));
        let form_key = form_key.unwrap_or_else(|| view.ident.to_string());
        let is_closed = function.is_some() && !own_base && extra_names(view).is_some();
        Self { view, variables, objects, form_key, sorted, function, is_closed }
    }

    pub(super) fn of_base(
        view: &'a View,
        variables: Vec<Variable>,
        generic: &'static GenericView,
    ) -> Self {
        let krate = &view.krate;
        let ident = &view.ident;
        let source = generic.levels().find(|level| level.groups.contains(&Group::Source));
        let objects = source.map(|level| {
            let base = library_name(level.name);
            let query = quote!(<#ident as #krate::#base>::Query);
            Objects::of_query(quote!(<#query as #krate::query_set::QuerySet>::Object), view)
        });
        let form_key = ident.to_string();
        Self { view, variables, objects, form_key, sorted: None, function: None, is_closed: false }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// What tells a variable from those of other views, and how many steps lead from it to an object of
    /// the view: `book_list` and `page_obj` have the same. `None` where the view does not give it.
    pub(super) fn key(&self, name: &str) -> Option<(String, usize)> {
        let of_view = || self.view.ident.to_string();
        let root = self.root(name);
        if let Some(Root::Fixed(name)) = root {
            return Some((name.to_owned(), 0));
        }
        if self.function.is_some() {
            // It may hide any other.
            return Some((of_view(), 0));
        }
        let objects = || self.objects.as_ref().map_or_else(String::new, |of| of.key.clone());
        Some(match root? {
            Root::Variable(VariableShape::Object) => (objects(), 1),
            Root::Variable(VariableShape::Objects | VariableShape::Page) => (objects(), 2),
            Root::Variable(VariableShape::Form) => (self.form_key.clone(), 0),
            Root::Variable(VariableShape::Paginator) => (String::new(), 0),
            Root::Fixed(name) => (name.to_owned(), 0),
            Root::SentForm(form) => (form.to_string(), 0),
            Root::Variable(_) | Root::View | Root::Capture | Root::Extra => (of_view(), 0),
        })
    }

    /// Whether a variable is one of the view's own.
    pub(super) fn has(&self, name: &str) -> bool {
        self.root(name).is_some()
    }

    /// Which of its variables has a name. What is given later hides what was given before.
    fn root(&self, name: &str) -> Option<Root> {
        if extra_names(self.view).is_some_and(|names| names.iter().any(|extra| extra == name)) {
            return Some(Root::Extra);
        }
        let called = |variable: &&Variable| match variable.name {
            VariableName::Fixed(fixed) => fixed == name,
            VariableName::OfObjects(suffix) => self.objects_name(suffix).as_deref() == Some(name),
            VariableName::Captures => self.captures().any(|capture| capture == name),
        };
        if let Some(variable) = self.variables.iter().find(called) {
            return Some(match variable.name {
                VariableName::Captures => Root::Capture,
                _ => Root::Variable(variable.is),
            });
        }
        match name {
            names::VIEW => Some(Root::View),
            names::REQUEST => Some(Root::Fixed("REQUEST")),
            "messages" => Some(Root::Fixed("MESSAGES")),
            names::FORM => Some(Root::SentForm(self.sent_form()?)),
            _ => None,
        }
    }

    /// The form of a field `QueryForm<CatalogueForm>`.
    fn sent_form(&self) -> Option<TokenStream> {
        let extracts = self.view.fields.all.iter().filter(|field| {
            matches!(field.role, Role::Extract { .. }) && types::is_called(&field.ty, "QueryForm")
        });
        let form = { extracts }.next().and_then(|field| types::last_segment(&field.ty))?;
        types::arguments(form).next().map(quote::ToTokens::to_token_stream)
    }

    fn captures(&self) -> impl Iterator<Item = &str> {
        self.view.fields.captures().map(|(_, name)| name)
    }

    fn objects_name(&self, suffix: &str) -> Option<String> {
        match initial(self.view, "context_object_name") {
            Some(value) => text(value),
            None => self.objects.as_ref()?.name.as_ref().map(|name| format!("{name}{suffix}")),
        }
    }

    /// The shape of the context: of an open one only what is used.
    pub(super) fn context(
        &self,
        roots: &[&str],
        asks_others: bool,
        shape: &TokenStream,
    ) -> TokenStream {
        let all = self.names();
        let names: Vec<&str> =
            if self.is_closed { all.iter().map(String::as_str).collect() } else { roots.to_vec() };
        let fields = names.iter().filter_map(|name| {
            let root = self.root(name)?;
            let value = if roots.contains(name) { self.value(&root, shape) } else { any(shape) };
            Some(field(name, &value, self.is_objects(&root), shape))
        });
        let function = self.function.map(|(function, given_by)| {
            let value = self.given_by(function, given_by, shape);
            quote!(#shape::Field {
                name: "", hash: 0, shape: #value, kind: #shape::FieldKind::Flattened
            })
        });
        let function = function.into_iter();
        let declared = asks_others.then(|| {
            quote!(#shape::Field {
                name: "", hash: 0, shape: &__CBV_DECLARED, kind: #shape::FieldKind::Flattened
            })
        });
        let kind = if self.is_closed { quote!(Struct) } else { quote!(Unknown) };
        quote! {
            #shape::Shape {
                name: "context",
                kind: #shape::Kind::#kind,
                fields: &[#(#fields,)* #(#function,)* #declared],
                flattens: true,
                ..#shape::Shape::ANY
            }
        }
    }

    /// All names that are given.
    fn names(&self) -> Vec<String> {
        let mut all: Vec<_> = [names::VIEW, names::REQUEST, "messages"].map(str::to_owned).into();
        for variable in &self.variables {
            match variable.name {
                VariableName::Fixed(name) => all.push(name.to_owned()),
                VariableName::OfObjects(suffix) => all.extend(self.objects_name(suffix)),
                VariableName::Captures => all.extend(self.captures().map(str::to_owned)),
            }
        }
        all.extend(self.sent_form().map(|_| names::FORM.to_owned()));
        all.extend(extra_names(self.view).unwrap_or_default());
        all.sort_unstable();
        all.dedup();
        all
    }

    fn is_objects(&self, root: &Root) -> bool {
        let objects = [VariableShape::Object, VariableShape::Objects, VariableShape::Page];
        matches!(root, Root::Variable(shape) if objects.contains(shape))
    }

    /// The constant for a variable, a `&'static Shape`.
    fn value(&self, root: &Root, shape: &TokenStream) -> TokenStream {
        match root {
            Root::Fixed(name) => {
                let name = library_name(name);
                quote!(#shape::#name)
            }
            Root::View => self.view_shape(shape),
            Root::SentForm(form) => {
                let krate = &self.view.krate;
                quote!(<#form as #krate::forms::Form>::__CBV_SHAPE)
            }
            Root::Capture | Root::Extra => any(shape),
            Root::Variable(variable) => self.variable(*variable, shape),
        }
    }

    fn variable(&self, variable: VariableShape, shape: &TokenStream) -> TokenStream {
        let constant = |name: &str| {
            let name = library_name(name);
            quote!(&#shape::Shape::#name)
        };
        match variable {
            VariableShape::Object => self.object(shape),
            VariableShape::Objects => {
                let object = self.object(shape);
                quote!(&#shape::Shape::list(#object))
            }
            VariableShape::Page => {
                let object = self.object(shape);
                quote!(&#shape::Shape::page(#object))
            }
            VariableShape::Paginator => quote!(#shape::PAGINATOR),
            VariableShape::Sorting => self.sorting(shape),
            VariableShape::Form => {
                let (krate, ident) = (&self.view.krate, &self.view.ident);
                let form = quote!(<#ident as #krate::FormMixin>::Form);
                quote!(<#form as #krate::forms::Form>::__CBV_SHAPE)
            }
            VariableShape::Text => constant("TEXT"),
            VariableShape::Texts => quote!(#shape::OBJECT_NAMES),
            VariableShape::Boolean => constant("BOOL"),
            VariableShape::Date => quote!(#shape::DATE),
            VariableShape::Dates => quote!(#shape::DATES),
            VariableShape::Anything => any(shape),
        }
    }

    /// The shape of one object.
    fn object(&self, shape: &TokenStream) -> TokenStream {
        let Some(Objects { ty, columns, .. }) = &self.objects else { return any(shape) };
        let whole = quote!(#shape::Probe::<#ty, __CbvDepth>::SHAPE);
        let Some(columns) = columns else { return whole };
        let fields = columns.iter().map(|column| {
            field(column, &quote!(#shape::Shape::field(#whole, #column)), false, shape)
        });
        quote! {
            &#shape::Shape {
                name: "row of these columns", fields: &[#(#fields),*], ..#shape::Shape::STRUCT
            }
        }
    }

    fn sorting(&self, shape: &TokenStream) -> TokenStream {
        let Some(columns) = &self.sorted else { return any(shape) };
        let fields =
            columns.iter().map(|column| field(column, &quote!(#shape::SORTING), false, shape));
        quote! {
            &#shape::Shape {
                name: "list that is sorted by columns",
                fields: &[#(#fields),*],
                ..#shape::Shape::STRUCT
            }
        }
    }

    fn view_shape(&self, shape: &TokenStream) -> TokenStream {
        let is_shown =
            |field: &&Field| !matches!(field.role, Role::Extract { shown: None } | Role::Refused);
        let name = format!("`{}`", self.view.ident);
        let own = quote::ToTokens::to_token_stream(&self.view.ident);
        let fields = self.view.fields.all.iter().filter(is_shown).map(|of_view| {
            let ty = with_own_name(quote::ToTokens::to_token_stream(&of_view.ty), &own);
            let value = quote!(#shape::Probe::<#ty, __CbvDepth>::SHAPE);
            field(&raw_name(&of_view.ident), &value, false, shape)
        });
        quote! {
            &#shape::Shape {
                name: #name,
                fields: &[#(#fields),*],
                methods: #shape::Methods::Named(&[]),
                ..#shape::Shape::STRUCT
            }
        }
    }

    fn given_by(&self, function: &Path, given_by: &str, shape: &TokenStream) -> TokenStream {
        let ident = &self.view.ident;
        // Those of a view that is about something are given that as well.
        let about = (given_by != "given_by").then(|| quote!(_,));
        let given_by = library_name(given_by);
        let own = quote::ToTokens::to_token_stream(ident);
        let function = with_own_name(quote::ToTokens::to_token_stream(function), &own);
        quote!(#shape::#given_by::<__CbvDepth, #about _, _, _, _, _>(&#function))
    }

    /// Which related rows the view fetches.
    pub(super) fn fetched(&self, shape: &TokenStream) -> TokenStream {
        let objects = self.objects.as_ref();
        let Some((Fetched { rows, behind }, has_whole)) =
            objects.and_then(|of| Some((of.fetched.as_ref()?, of.has_whole)))
        else {
            return quote!(#shape::Fetched::UNKNOWN);
        };
        let path = |entity: &Path| quote!(#shape::Related::<#entity>::SHAPE.path);
        let rows = rows.iter().map(path);
        let behind = behind.iter().map(|(of, entity)| {
            let (of, entity) = (path(of), path(entity));
            quote!((#of, #entity))
        });
        let whole =
            if has_whole { quote!(#shape::Related::<__CbvEntity>::SHAPE) } else { any(shape) };
        quote! {
            #shape::Fetched {
                is_known: true, rows: &[#(#rows),*], behind: &[#(#behind),*], whole: #whole,
            }
        }
    }
}

/// A base of the user's own, whose hooks may give more.
fn is_own(base: &Path) -> bool {
    let last = base.segments.last().map(|last| last.ident.to_string());
    last.is_none_or(|last| GenericView::named(&last).is_none())
}

fn any(shape: &TokenStream) -> TokenStream {
    quote!(&#shape::Shape::ANY)
}

fn field(name: &str, value: &TokenStream, is_objects: bool, shape: &TokenStream) -> TokenStream {
    let hash = hash(name);
    let kind = if is_objects { quote!(Objects) } else { quote!(Plain) };
    quote!(#shape::Field { name: #name, hash: #hash, shape: #value, kind: #shape::FieldKind::#kind })
}

/// The value that an attribute starts with.
fn initial<'v>(view: &'v View, name: &str) -> Option<&'v Expr> {
    view.initial_values().find(|given| given.name == name).map(|given| ungrouped(&given.value))
}

fn ungrouped(value: &Expr) -> &Expr {
    match value {
        Expr::Group(group) => ungrouped(&group.expr),
        Expr::Paren(group) => ungrouped(&group.expr),
        value => value,
    }
}

fn text(value: &Expr) -> Option<String> {
    match ungrouped(value) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// The names in `extra_context = [("title", "Books")]`; `None` where they are computed.
fn extra_names(view: &View) -> Option<Vec<String>> {
    let Some(value) = initial(view, "extra_context") else { return Some(Vec::new()) };
    let Expr::Array(entries) = value else { return None };
    let names = entries.elems.iter().map(|entry| match ungrouped(entry) {
        Expr::Tuple(pair) => text(pair.elems.first()?),
        _ => None,
    });
    names.collect()
}
