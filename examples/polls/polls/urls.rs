//! The URLs of the polls.

use cbv::prelude::*;

use super::views::{Detail, Index};

urls! {
    state = crate::app::App;
    app_name = polls;
    "/" => Index::as_view(), name = index;
    "/{pk: i64}/" => Detail::as_view(), name = detail;
    "/{pk: i64}/results/" => Detail::as_view().template_name("polls/results.html"), name = results;
    "/{pk: i64}/vote/" => Detail::as_view(), name = vote;
}
