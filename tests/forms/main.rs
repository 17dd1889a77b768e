//! Forms, driven by what is posted.

mod choices;
mod clean;
mod definition;
mod form_view;
mod garde;
mod instance;
mod rules;
