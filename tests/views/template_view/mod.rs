//! `TemplateView`, its derive, and the ready-made `generic::template(..)`.

use cbv::Templates;

mod bases;
mod context;
mod django;
mod engines;
mod failures;
mod partial;
mod processors;
mod render;
mod showing;
mod state;

/// One template, under the name that views here show.
fn page(source: &str) -> Templates {
    Templates::from_sources([(PAGE, source)]).expect("a template that parses")
}

const PAGE: &str = "about.html";
