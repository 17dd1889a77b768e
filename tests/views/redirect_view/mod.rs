//! `RedirectView`, its derive, and the ready-made `generic::redirect(..)`.

mod django;
mod safety;
mod start_up;
mod targets;
