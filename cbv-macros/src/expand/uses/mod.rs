//! What the templates of a view use, held against what the view gives them.
//!
//! The types of that are the compiler's affair: what is written here are constants, a tree of uses
//! and the shapes of the variables that they start from. The run-time crate walks along both, and
//! says what is wrong, on the token that names the template.

mod given;
mod rows;

use cbv_syntax::templates::flow::{Program, Step, Use};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use self::given::Given;
use crate::model::checked::Level;
use crate::model::variables::Variable;
use crate::model::{GenericView, UsedByTemplate, View, spread};
use crate::template::is_first_use;

/// Of a view with a derive of its own.
pub(super) fn of_derive(view: &View, levels: &[Level]) -> TokenStream {
    if view.refusal.is_some() || levels.iter().any(|level| level.items.is_none()) {
        return TokenStream::new();
    }
    let variables = levels.iter().flat_map(|level| level.of.variables).copied().collect();
    checks(view, &Given::of_derive(view, variables, levels))
}

/// Of a view in the long form.
pub(super) fn of_base(view: &View) -> TokenStream {
    let base = view.base.as_ref().filter(|base| base.generic.is_none());
    let name = base.and_then(|base| base.path.segments.last()).map(|last| last.ident.to_string());
    let Some(generic) = name.as_deref().and_then(GenericView::named) else {
        return TokenStream::new();
    };
    if view.refusal.is_some() {
        return TokenStream::new();
    }
    let variables: Vec<Variable> = generic.all_variables().collect();
    checks(view, &Given::of_base(view, variables, generic))
}

fn checks(view: &View, given: &Given<'_>) -> TokenStream {
    let templates = view.from_attributes.templates.iter();
    templates.filter_map(|read| read.used.as_ref()).map(|used| check(view, given, used)).collect()
}

fn check(view: &View, given: &Given<'_>, template: &UsedByTemplate) -> TokenStream {
    let uses: Vec<_> =
        template.uses.iter().filter(|each| is_to_check(given, template, each)).collect();
    if uses.is_empty() {
        return TokenStream::new();
    }
    let folder = &template.folder;
    let place = |name: &str, line, column| format!("{folder}/{name}:{line}:{column}");
    let program = Program::of(uses.iter().copied(), &template.page, place);
    let shape = shape(view);
    let depth = depth(&shape, program.depth);
    let roots = roots(&uses);
    // Where the view itself gives all that is used, nobody else is asked.
    let asks_others = !roots.iter().all(|root| given.has(root));
    let context = given.context(&roots, asks_others, &shape);
    let fetched = given.fetched(&shape);
    let bytes = Literal::byte_string(&program.bytes);
    let texts = &program.texts;
    let call = quote! {
        #shape::check(&__CBV_CONTEXT, #bytes, #texts, &__CBV_FETCHED, __CBV_ARE_DECLARED)
    };
    let call = spread(&template.at, call);
    let declared = if asks_others { declared(&shape) } else { nothing_else() };
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use #shape::Unknown as _;
            type __CbvDepth = #depth;
            #declared
            static __CBV_CONTEXT: #shape::Shape = #context;
            const __CBV_FETCHED: #shape::Fetched = #fetched;
            const _: () = #call;
        };
    }
}

/// The variables that `context_variables!` declares at the root of the crate, if it does: what an import of all that is
/// there brings comes before the import of the library's.
fn declared(shape: &TokenStream) -> TokenStream {
    let imports = quote! {
        #[allow(unused_imports, clippy::wildcard_imports)]
        use crate::*;
    };
    quote! {
        #[allow(unused_imports)]
        use #shape::__CbvContextVariables;
        static __CBV_DECLARED: #shape::Shape = {
            #imports
            *<<__CbvContextVariables as #shape::ContextVariables>::At<__CbvDepth> as #shape::HasShape>::SHAPE
        };
        const __CBV_ARE_DECLARED: bool = {
            #imports
            <__CbvContextVariables as #shape::ContextVariables>::ARE_DECLARED
        };
    }
}

fn nothing_else() -> TokenStream {
    quote!(
        const __CBV_ARE_DECLARED: bool = false;
    )
}

/// A use of a variable that is given; the variable itself only where all of them are known.
fn is_to_check(given: &Given<'_>, template: &UsedByTemplate, each: &Use) -> bool {
    let Some((Step::Attr(root), rest)) = each.steps.split_first() else { return false };
    let is_function = cbv_syntax::templates::FUNCTIONS.contains(&root.as_str());
    if is_function || (rest.is_empty() && !given.is_closed()) {
        return false;
    }
    match given.key(root) {
        Some((key, steps)) => {
            let mut each = Use::clone(each);
            // What follows a list is an item of it, or an attribute of the list.
            let is_object = steps < 2 || each.steps.get(1) == Some(&Step::Item);
            each.steps.drain(..if is_object { steps.min(each.steps.len()) } else { 0 });
            is_first_use(&template.folder, &each, &key)
        }
        None if rest.is_empty() => true,
        // A variable that every template may name.
        None => is_first_use(&template.folder, each, "context"),
    }
}

/// The variables that are used.
fn roots<'u>(uses: &[&'u Use]) -> Vec<&'u str> {
    let mut roots: Vec<_> = uses
        .iter()
        .filter_map(|used| match used.steps.first() {
            Some(Step::Attr(name)) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    roots.sort_unstable();
    roots.dedup();
    roots
}

fn shape(view: &View) -> TokenStream {
    let krate = &view.krate;
    quote!(#krate::__private::shape)
}

/// So many steps behind the variables.
fn depth(shape: &TokenStream, steps: usize) -> TokenStream {
    (1..steps).fold(quote!(#shape::Z), |depth, _| quote!(#shape::S<#depth>))
}

/// An identifier of the library's.
fn library_name(name: &str) -> proc_macro2::Ident {
    proc_macro2::Ident::new(name, Span::call_site())
}

/// Tokens as a key: the same tokens mean the same type.
fn key(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}
