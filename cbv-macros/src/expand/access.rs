//! The checks of access of a view, a base or a handler, as a constant.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, Path};

use crate::model::{
    AccessCheck, AccessOptions, AccessSettings, CheckKind, Needed, Verb, in_parentheses, placed,
    spread,
};

/// A reference to the checks of `view`, those of a handler for its verbs. It is not known without the feature.
pub(super) fn checks(
    krate: &Path,
    options: &AccessOptions,
    view: &TokenStream,
    verbs: &[Verb],
) -> Option<TokenStream> {
    if options.is_empty() {
        return None;
    }
    let verbs = verbs.iter().map(Verb::token);
    let checks = options.checks.iter().flat_map(|given| check(krate, given, view));
    let settings = settings(krate, &options.settings);
    Some(quote! {
        &const {
            #krate::__private::access::Checks::new(
                &[#(#verbs),*],
                &const { [#(#checks),*] },
                #settings,
            )
        }
    })
}

/// `.with_access(..)`, on a handler or on all handlers of a base or a view.
pub(super) fn with_access(
    krate: &Path,
    options: &AccessOptions,
    view: &TokenStream,
    verbs: &[Verb],
) -> Option<TokenStream> {
    checks(krate, options, view, verbs).map(|checks| quote!(.with_access(#checks)))
}

fn check(krate: &Path, check: &AccessCheck, view: &TokenStream) -> Vec<TokenStream> {
    let access = quote!(#krate::__private::access);
    let verbs: Vec<_> = check.verbs.iter().map(Verb::token).collect();
    let at = check.name.span();
    // The state of the view may have no users: that is an error of the option.
    let runs = match &check.kind {
        CheckKind::Login => vec![placed(at, quote!(__cbv_asking.login_required()))],
        CheckKind::Permission(needed, permissions) => {
            let needed = match needed {
                Needed::All => quote!(All),
                Needed::Any => quote!(Any),
            };
            let run = placed(at, quote!(__cbv_asking.permission_required));
            let needed = placed(at, quote!(#access::Needed::#needed,));
            let given = in_parentheses(&check.name, quote!(#needed [#(#permissions),*]));
            vec![quote!(#run #given)]
        }
        CheckKind::Test(functions) => {
            let run = placed(at, quote!(__cbv_asking.user_passes_test));
            functions.iter().map(|function| test(krate, check, &run, function)).collect()
        }
    };
    { runs }
        .into_iter()
        .map(|run| quote!(#access::Check::<#view>::new(&[#(#verbs),*], |__cbv_asking| #run)))
        .collect()
}

/// Asks the user's function, as hooks are asked: one of another signature is one error, on its path.
fn test(krate: &Path, check: &AccessCheck, run: &TokenStream, function: &Path) -> TokenStream {
    let asked = spread(function, quote!(#krate::__private::access::asked));
    let arguments = spread(function, quote!(, __cbv_user, __cbv_parts));
    let given = in_parentheses(function, quote!(#function #arguments));
    let start = spread(function, quote!(.start()));
    let testing = spread(function, quote!(#krate::__private::access::testing));
    let call = in_parentheses(function, quote!(#asked #given #start));
    let test = in_parentheses(&check.name, quote!(|__cbv_user, __cbv_parts| #testing #call));
    quote! {
        {
            #[allow(unused_imports)]
            use #krate::__private::checked::signatures::UserPassesTest as _;
            #run #test
        }
    }
}

fn settings(krate: &Path, settings: &AccessSettings) -> TokenStream {
    let access = quote!(#krate::__private::access);
    let AccessSettings {
        login_url,
        redirect_field_name,
        raise_exception,
        permission_denied_message,
    } = settings;
    let login_url = login_url.as_ref().map(|url| {
        let call = spread(url, quote!(#access::login_url));
        let url = in_parentheses(url, quote!(#url));
        quote!(.login_url(|| #call #url))
    });
    let field = redirect_field_name.as_ref().map(|name| quote!(.redirect_field_name(#name)));
    let raises = raise_exception.map(|raises| quote!(.raise_exception(#raises)));
    let message = permission_denied_message.as_ref().map(|message| {
        let message = match message {
            Expr::Path(function) => quote!(#function()),
            text => quote!(#text),
        };
        quote!(.permission_denied_message(|| ::core::convert::Into::into(#message)))
    });
    quote!(#access::Settings::NONE #login_url #field #raises #message)
}

/// The attributes of a view or a base, and those of its options of access: a route can set them.
pub(super) fn with_access_attributes(krate: &Path, list: &TokenStream) -> TokenStream {
    quote!((<#krate::access::AccessAttributes as #krate::Attributes>::__CbvConfig, #list))
}
