//! The macros of [cbv]; its documentation describes them. Depend on the package `cbv`.
//!
//! [cbv]: https://docs.rs/cbv

mod check;
mod context;
mod debug;
mod document;
mod expand;
mod fallback;
mod mentions;
mod model;
mod parse;
mod pipeline;
mod suggest;
#[cfg(feature = "templates")]
mod template;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

use crate::model::generic_view;

#[doc = include_str!("docs/view.md")]
#[proc_macro_derive(View, attributes(view))]
pub fn derive_view(item: TokenStream) -> TokenStream {
    pipeline::view(item.into()).into()
}

#[doc = include_str!("docs/attributes.md")]
#[proc_macro_derive(Attributes, attributes(view))]
pub fn derive_attributes(item: TokenStream) -> TokenStream {
    pipeline::attributes(item.into()).into()
}

#[doc = include_str!("docs/handler.md")]
#[proc_macro_attribute]
pub fn handler(options: TokenStream, item: TokenStream) -> TokenStream {
    pipeline::handler(options.into(), item.into()).into()
}

#[doc = include_str!("docs/base.md")]
#[proc_macro_attribute]
pub fn base(options: TokenStream, item: TokenStream) -> TokenStream {
    pipeline::base(options.into(), item.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/template_view.md")]
#[proc_macro_derive(TemplateView, attributes(view))]
pub fn derive_template_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::TEMPLATE_VIEW, item.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/list_view.md")]
#[proc_macro_derive(ListView, attributes(view))]
pub fn derive_list_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::LIST_VIEW, item.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/detail_view.md")]
#[proc_macro_derive(DetailView, attributes(view))]
pub fn derive_detail_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::DETAIL_VIEW, item.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/template_fields.md")]
#[proc_macro_derive(TemplateFields, attributes(template_fields, serde))]
pub fn derive_template_fields(item: TokenStream) -> TokenStream {
    pipeline::template_fields(item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/model_fields.md")]
#[proc_macro_derive(ModelFields, attributes(form))]
pub fn derive_model_fields(item: TokenStream) -> TokenStream {
    pipeline::model_fields(item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/form_view.md")]
#[proc_macro_derive(FormView, attributes(view))]
pub fn derive_form_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::FORM_VIEW, item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/create_view.md")]
#[proc_macro_derive(CreateView, attributes(view))]
pub fn derive_create_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::CREATE_VIEW, item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/update_view.md")]
#[proc_macro_derive(UpdateView, attributes(view))]
pub fn derive_update_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::UPDATE_VIEW, item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/delete_view.md")]
#[proc_macro_derive(DeleteView, attributes(view))]
pub fn derive_delete_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::DELETE_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/archive_index_view.md")]
#[proc_macro_derive(ArchiveIndexView, attributes(view))]
pub fn derive_archive_index_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::ARCHIVE_INDEX_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/year_archive_view.md")]
#[proc_macro_derive(YearArchiveView, attributes(view))]
pub fn derive_year_archive_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::YEAR_ARCHIVE_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/month_archive_view.md")]
#[proc_macro_derive(MonthArchiveView, attributes(view))]
pub fn derive_month_archive_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::MONTH_ARCHIVE_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/week_archive_view.md")]
#[proc_macro_derive(WeekArchiveView, attributes(view))]
pub fn derive_week_archive_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::WEEK_ARCHIVE_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/day_archive_view.md")]
#[proc_macro_derive(DayArchiveView, attributes(view))]
pub fn derive_day_archive_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::DAY_ARCHIVE_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/today_archive_view.md")]
#[proc_macro_derive(TodayArchiveView, attributes(view))]
pub fn derive_today_archive_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::TODAY_ARCHIVE_VIEW, item.into()).into()
}

#[cfg(feature = "dates")]
#[doc = include_str!("docs/date_detail_view.md")]
#[proc_macro_derive(DateDetailView, attributes(view))]
pub fn derive_date_detail_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::DATE_DETAIL_VIEW, item.into()).into()
}

#[doc = include_str!("docs/redirect_view.md")]
#[proc_macro_derive(RedirectView, attributes(view))]
pub fn derive_redirect_view(item: TokenStream) -> TokenStream {
    pipeline::generic_view(&generic_view::REDIRECT_VIEW, item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/form.md")]
#[proc_macro_derive(Form, attributes(form))]
pub fn derive_form(item: TokenStream) -> TokenStream {
    pipeline::form(item.into()).into()
}

#[cfg(feature = "forms")]
#[doc = include_str!("docs/choices.md")]
#[proc_macro_derive(Choices, attributes(choice))]
pub fn derive_choices(item: TokenStream) -> TokenStream {
    pipeline::choices(item.into()).into()
}

#[doc = include_str!("docs/urls.md")]
#[proc_macro]
pub fn urls(item: TokenStream) -> TokenStream {
    pipeline::urls(item.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/templates.md")]
#[proc_macro]
pub fn templates(options: TokenStream) -> TokenStream {
    pipeline::templates(options.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/template.md")]
#[proc_macro]
pub fn template(options: TokenStream) -> TokenStream {
    pipeline::template(options.into()).into()
}

#[cfg(feature = "templates")]
#[doc = include_str!("docs/template_name.md")]
#[proc_macro]
pub fn template_name(name: TokenStream) -> TokenStream {
    pipeline::template_name(name.into()).into()
}

#[cfg(feature = "static-files")]
#[doc = include_str!("docs/static_files.md")]
#[proc_macro]
pub fn static_files(options: TokenStream) -> TokenStream {
    pipeline::static_files(options.into()).into()
}

/// What `as_view` says of its verbs, while documentation is built. Not part of the API.
#[doc(hidden)]
#[proc_macro_attribute]
pub fn __document(options: TokenStream, item: TokenStream) -> TokenStream {
    document::document(options.into(), item.into()).into()
}
