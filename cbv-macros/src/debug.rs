//! `CBV_DEBUG=1 cargo check` prints what each macro expands to.

use proc_macro2::TokenStream;

pub(crate) fn printed(name: &str, expansion: TokenStream) -> TokenStream {
    if std::env::var_os("CBV_DEBUG").is_some() {
        eprintln!("// {name}\n{expansion}\n");
    }
    expansion
}
