//! Views in a crate that has cbv under another name: `web`, and what a framework re-exports.

pub mod entities;
pub mod renamed;

/// Stands for a framework that has cbv among its modules.
pub mod framework {
    pub use web as views;
}

pub mod reexported;
