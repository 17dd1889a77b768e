//! Forms, driven by what is posted.

mod choices;
mod clean;
mod definition;
mod fields;
mod form_view;
mod garde;
mod instance;
mod rules;
