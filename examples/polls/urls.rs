//! The URLs of the project.

use cbv::prelude::*;

use crate::accounts::views::{Login, Profile};
use crate::app::App;
use crate::polls;

urls! {
    state = App;
    "/polls/" => include polls::urls, namespace = polls;
    "/accounts/login/" => Login::as_view(), name = login;
    "/accounts/profile/" => Profile::as_view(), name = profile;
}
