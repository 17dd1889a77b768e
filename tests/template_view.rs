//! `TemplateView`, its derive, and the ready-made `generic::template(..)`.
//!
//! Every test here records what is logged, or does not care: see `tests/logged.rs`.

use cbv::Templates;

#[path = "template_view/bases.rs"]
mod bases;
#[path = "template_view/context.rs"]
mod context;
#[path = "template_view/django.rs"]
mod django;
#[path = "template_view/engines.rs"]
mod engines;
#[path = "template_view/failures.rs"]
mod failures;
#[path = "support/logs.rs"]
mod logs;
#[path = "template_view/state.rs"]
mod state;

/// One template, under the name that views here show.
fn page(source: &str) -> Templates {
    Templates::from_sources([(PAGE, source)]).expect("a template that parses")
}

const PAGE: &str = "about.html";
