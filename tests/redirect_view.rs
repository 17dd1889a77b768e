//! `RedirectView`, its derive, and the ready-made `generic::redirect(..)`.

#[path = "redirect_view/django.rs"]
mod django;
#[path = "support/logs.rs"]
mod logs;
#[path = "redirect_view/safety.rs"]
mod safety;
#[path = "redirect_view/start_up.rs"]
mod start_up;
#[path = "redirect_view/targets.rs"]
mod targets;
