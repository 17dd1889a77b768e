//! Templates: what they are given, what they can call, and what is said of a mistake.

mod compiled;
mod embedded;
mod reloading;
mod rendering;
mod request;
mod url;
