//! How the hidden items beside a handler name the types of their view.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Path;

/// What lets `#[handler]` know a view.
pub(super) fn handles(krate: &Path, ident: &Ident) -> TokenStream {
    quote! {
        #[doc(hidden)]
        impl #krate::__private::checked::Handles for #ident {
            type View = Self;
            type Call = #krate::__private::Call<Self>;
            type Slot = #krate::__private::Slot<Self>;
            type Setup = ::core::option::Option<#krate::__private::Setup<Self>>;
            type Dispatch = ::core::option::Option<#krate::__private::Dispatch<Self>>;
            type Next = #krate::__private::Next<Self>;
            type SyncNext = #krate::__private::SyncNext<Self>;
        }
    }
}
