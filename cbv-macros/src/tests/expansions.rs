//! Expansions, formatted; `cargo insta review`, or `INSTA_UPDATE=always`, renews them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::pipeline;

fn formatted(items: TokenStream) -> Vec<u8> {
    let file = syn::parse2(items).expect("the expansion is made of items");
    prettyplease::unparse(&file).into_bytes()
}

/// Two extractors, async: as most handlers are.
fn typical() -> (TokenStream, TokenStream) {
    let method = quote! {
        async fn create(&self, State(app): State<App>, Json(new): Json<New>) -> Result<String, Error> {
            app.create(new).await
        }
    };
    (pipeline::handler(quote!(post), method.clone()), method)
}

#[test]
fn a_small_view() {
    let expansion = pipeline::view(quote! {
        struct Greeting {
            #[view(default = "Hello")]
            greeting: Cow<'static, str>,
            #[view(path)]
            name: String,
        }
    });
    insta::assert_binary_snapshot!("small_view.rs", formatted(expansion));
}

#[test]
fn a_handler_with_two_extractors() {
    let (expansion, _) = typical();
    insta::assert_binary_snapshot!("handler.rs", formatted(quote!(impl Books { #expansion })));
}

#[test]
fn a_base() {
    let expansion = pipeline::base(
        TokenStream::new(),
        quote! {
            trait Index: View {
                async fn title(&self) -> String { "Books".to_owned() }
                #[handler(get)]
                async fn index(&self) -> String { self.title().await }
            }
        },
    );
    insta::assert_binary_snapshot!("base.rs", formatted(expansion));
}

#[cfg(feature = "forms")]
#[test]
fn a_form() {
    let expansion = pipeline::form(quote! {
        #[form(clean = Self::clean, state = DatabaseConnection)]
        pub struct Contact {
            #[form(max_length = 20, label = "Your name", clean = Self::clean_name)]
            pub name: String,
            #[form(field = EmailField, initial = "ada@example.com")]
            email: Option<String>,
        }
    });
    insta::assert_binary_snapshot!("form.rs", formatted(expansion));
}

#[cfg(feature = "forms")]
#[test]
fn the_fields_of_a_model() {
    let expansion = pipeline::model_fields(quote! {
        #[sea_orm(table_name = "book")]
        pub struct ModelEx {
            #[sea_orm(primary_key)]
            pub id: i64,
            pub title: String,
            #[form(min_value = 1)]
            pub pages: Option<i32>,
            pub author_id: i64,
            #[sea_orm(belongs_to, from = "author_id", to = "id")]
            pub author: BelongsTo<super::author::Entity>,
        }
    });
    insta::assert_binary_snapshot!("model_fields.rs", formatted(expansion));
}

#[test]
fn a_handler_costs_less_than_a_kilobyte() {
    let (expansion, method) = typical();
    let added = expansion.to_string().len() - method.to_string().len();
    assert!(added < 1024, "{added} bytes of text beside the method");
}
