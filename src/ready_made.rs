//! Views with a form, written in a table of routes.

/// A [`FormView`](crate::FormView), for a table of routes: Django's `FormView.as_view(form_class=..)`. It takes the
/// options of [`#[derive(FormView)]`](derive@crate::FormView).
///
/// ```
/// use cbv::form_view;
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct ContactForm {
///     name: String,
/// }
///
/// let templates = Templates::from_sources([("contact.html", "{{ form.name.errors }}")])?;
/// let view = form_view!(form_class = ContactForm, template_name = None, success_url = "/thanks/");
/// let view = view.template_name("contact.html");
/// let client = cbv::testing::Client::view_with_state("/", view, templates);
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// assert!(client.post("/").form(&[("name", "")]).await.text().contains("required"));
/// let answer = client.post("/").form(&[("name", "Ada")]).await;
/// assert_eq!(answer.header("location"), Some("/thanks/"));
/// # });
/// # Ok::<(), cbv::Error>(())
/// ```
#[macro_export]
macro_rules! form_view {
    ($($options:tt)+) => {{
        #[derive($crate::FormView)]
        #[view(crate = $crate, $($options)+)]
        struct FormView;

        FormView::as_view()
    }};
}

/// A [`CreateView`](crate::CreateView), for a table of routes: Django's `CreateView.as_view(model=.., fields=[..])`. It
/// takes the options of [`#[derive(CreateView)]`](derive@crate::CreateView).
///
/// ```no_run
/// # mod author {
/// #     use sea_orm::entity::prelude::*;
/// #     #[sea_orm::model]
/// #     #[derive(Clone, Debug, PartialEq, serde::Serialize, DeriveEntityModel, cbv::ModelFields)]
/// #     #[sea_orm(table_name = "author")]
/// #     pub struct Model {
/// #         #[sea_orm(primary_key)]
/// #         pub id: i64,
/// #         pub name: String,
/// #     }
/// #     impl ActiveModelBehavior for ActiveModel {}
/// # }
/// use axum::Router;
/// use cbv::{create_view, delete_view, update_view};
/// use cbv::prelude::*;
///
/// #[derive(Clone, axum::extract::FromRef)]
/// struct App {
///     templates: Templates,
///     database: sea_orm::DatabaseConnection,
/// }
///
/// let app = Router::<App>::new()
///     .view("/authors/add/", create_view!(
///         model = author::Entity, fields = ["name"], template_name = None, success_url = "/authors/{id}/",
///     ).template_name("author_form.html"))
///     .view("/authors/{pk}/change/", update_view!(
///         pk: i64, model = author::Entity, fields = ["name"], template_name = None, success_url = "/authors/{id}/",
///     ).template_name("author_form.html"))
///     .view("/authors/{pk}/delete/", delete_view!(
///         pk: i64, model = author::Entity, template_name = None, success_url = "/authors/",
///     ).template_name("author_confirm_delete.html"));
/// ```
#[cfg(feature = "sea-orm")]
#[macro_export]
macro_rules! create_view {
    ($($options:tt)+) => {{
        #[derive($crate::CreateView)]
        #[view(crate = $crate, $($options)+)]
        struct CreateView;

        CreateView::as_view()
    }};
}

/// An [`UpdateView`](crate::UpdateView), for a table of routes: Django's `UpdateView.as_view(model=.., fields=[..])`. It
/// takes the capture that finds the row, `pk: i64` or `slug: String`, and the options of
/// [`#[derive(UpdateView)]`](derive@crate::UpdateView). An example stands beside [`create_view!`](crate::create_view).
#[cfg(feature = "sea-orm")]
#[macro_export]
macro_rules! update_view {
    ($capture:ident: $type:ty, $($options:tt)+) => {{
        #[derive($crate::UpdateView)]
        #[view(crate = $crate, $($options)+)]
        struct UpdateView {
            #[view(path)]
            $capture: $type,
        }

        UpdateView::as_view()
    }};
    ($($options:tt)*) => {
        ::core::compile_error!(
            "the capture that finds the row comes first: write `update_view!(pk: i64, ..)` or `update_view!(slug: String, ..)`"
        )
    };
}

/// A [`DeleteView`](crate::DeleteView), for a table of routes: Django's `DeleteView.as_view(model=.., success_url=..)`. It
/// takes the capture that finds the row, `pk: i64` or `slug: String`, and the options of
/// [`#[derive(DeleteView)]`](derive@crate::DeleteView). An example stands beside [`create_view!`](crate::create_view).
#[cfg(feature = "sea-orm")]
#[macro_export]
macro_rules! delete_view {
    ($capture:ident: $type:ty, $($options:tt)+) => {{
        #[derive($crate::DeleteView)]
        #[view(crate = $crate, $($options)+)]
        struct DeleteView {
            #[view(path)]
            $capture: $type,
        }

        DeleteView::as_view()
    }};
    ($($options:tt)*) => {
        ::core::compile_error!(
            "the capture that finds the row comes first: write `delete_view!(pk: i64, ..)` or `delete_view!(slug: String, ..)`"
        )
    };
}
