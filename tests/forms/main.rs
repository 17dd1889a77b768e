//! Forms, driven by what is posted.

mod choices;
mod clean;
mod definition;
mod garde;
mod instance;
mod rules;
