//! Django's `auth_tests/test_mixins.py`, test by test and under the same names.
//!
//! In Django each view has its checks from classes, whose order matters; here options, whose order does not. A user without
//! permissions stands for one who fails the test, as `self.user` with `test_func` returning `False` does there.

use axum::Router;
use axum::http::request::Parts;
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use cbv::{AsView, ErrorPage, ErrorPages};

use crate::users::{Permission, User, Users, is_staff};

/// A view that answers "ok".
#[base]
trait Always: View<State = Users> {
    #[handler(get)]
    async fn ok(&self) -> &'static str {
        "ok"
    }
}

macro_rules! views {
    ($($view:ident { $($options:tt)+ })+) => {$(
        #[derive(View)]
        #[view(base = Always, state = Users, $($options)+)]
        struct $view;

        impl Always for $view {}
    )+};
}

views! {
    StackedMixinsView1 { login_required, permission_required = [Permission::Edit, Permission::Delete], raise_exception }
    StackedMixinsView2 { permission_required = [Permission::Edit, Permission::Delete], login_required, raise_exception }
    AlwaysFalseView { user_passes_test = never }
    EmptyResponseView { user_passes_test = is_staff }
    Member { login_required }
    Both { permission_required = [Permission::Edit, Permission::Delete] }
    Single { permission_required = Permission::Edit }
}

async fn never(_: Option<&User>, _: &Parts) -> bool {
    false
}

async fn get<V>(view: AsView<V>, user: Option<&str>) -> Answer
where
    V: View<State = Users>,
    V::__CbvSource: cbv::__private::ProvidedBy<Users, State = Users>,
{
    let router = Router::new().view("/rand", view).with_state(Users::default());
    let client = Client::new(router.layer(ErrorPages::new(|page: &ErrorPage<'_>| {
        page.message().map(|message| format!("403: {message}"))
    })));
    if let Some(name) = user {
        client.login(User { name: name.to_owned() });
    }
    client.get("/rand").await
}

#[tokio::test]
async fn test_stacked_mixins_success() {
    assert_eq!(get(StackedMixinsView1::as_view(), Some("both")).await.text(), "ok");
    assert_eq!(get(StackedMixinsView2::as_view(), Some("both")).await.text(), "ok");
}

#[tokio::test]
async fn test_stacked_mixins_missing_permission() {
    for name in ["bob", "one"] {
        assert_eq!(get(StackedMixinsView1::as_view(), Some(name)).await.status(), 403);
        assert_eq!(get(StackedMixinsView2::as_view(), Some(name)).await.status(), 403);
    }
}

#[tokio::test]
async fn test_access_mixin_permission_denied_response() {
    for answer in [
        get(AlwaysFalseView::as_view(), Some("bob")).await,
        get(AlwaysFalseView::as_view().raise_exception(true), Some("bob")).await,
    ] {
        assert_eq!(answer.status(), 403);
    }
    let answer = get(AlwaysFalseView::as_view(), None).await;
    assert_eq!(answer.status(), 302);
    assert_eq!(answer.header("location"), Some("/accounts/login/?next=/rand"));
}

/// Behind a proxy nobody knows the scheme of a site: it is that of the login.
#[tokio::test]
async fn test_access_mixin_permission_denied_remote_login_url() {
    let view = AlwaysFalseView::as_view().login_url("https://www.remote.example.com/login");
    let router = Router::new().view("/rand", view).with_state(Users::default());
    let client = Client::new(router);
    let answer = client.get("/rand").header("host", "testserver").await;
    assert_eq!(
        answer.header("location"),
        Some("https://www.remote.example.com/login?next=https%3A//testserver/rand")
    );
}

/// Django mocks `is_authenticated`: there is nobody.
#[tokio::test]
async fn test_stacked_mixins_not_logged_in() {
    assert_eq!(get(StackedMixinsView1::as_view(), None).await.status(), 403);
    assert_eq!(get(StackedMixinsView2::as_view(), None).await.status(), 403);
}

#[tokio::test]
async fn test_default() {
    let answer = get(EmptyResponseView::as_view(), None).await;
    assert_eq!(answer.status(), 302);
    assert_eq!(answer.header("location"), Some("/accounts/login/?next=/rand"));
}

#[tokio::test]
async fn test_custom_redirect_url() {
    let answer = get(AlwaysFalseView::as_view().login_url("/login/"), None).await;
    assert_eq!(answer.header("location"), Some("/login/?next=/rand"));
}

#[tokio::test]
async fn test_custom_redirect_parameter() {
    let answer = get(AlwaysFalseView::as_view().redirect_field_name("goto"), None).await;
    assert_eq!(answer.header("location"), Some("/accounts/login/?goto=/rand"));
}

#[tokio::test]
async fn test_no_redirect_parameter() {
    let answer = get(AlwaysFalseView::as_view().redirect_field_name(""), None).await;
    assert_eq!(answer.header("location"), Some("/accounts/login/"));
}

#[tokio::test]
async fn test_raise_exception() {
    assert_eq!(get(AlwaysFalseView::as_view().raise_exception(true), None).await.status(), 403);
}

#[tokio::test]
async fn test_raise_exception_custom_message() {
    let view = AlwaysFalseView::as_view().raise_exception(true);
    let answer = get(view.permission_denied_message("You don't have access here"), None).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (403, "403: You don't have access here"));
}

#[derive(View)]
#[view(base = Always, state = Users, user_passes_test = never, raise_exception)]
#[view(permission_denied_message = Self::message)]
struct MessageOfAFunction;

impl Always for MessageOfAFunction {}

impl MessageOfAFunction {
    fn message() -> String {
        format!("{} is not for you", "this")
    }
}

#[tokio::test]
async fn test_raise_exception_custom_message_function() {
    let answer = get(MessageOfAFunction::as_view(), None).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (403, "403: this is not for you"));
}

#[tokio::test]
async fn test_user_passes() {
    assert_eq!(get(EmptyResponseView::as_view(), Some("staff")).await.text(), "ok");
}

#[tokio::test]
async fn test_login_required() {
    let answer = get(Member::as_view(), None).await;
    assert_eq!(answer.header("location"), Some("/accounts/login/?next=/rand"));
    assert_eq!(get(Member::as_view(), Some("bob")).await.text(), "ok");
}

#[tokio::test]
async fn test_many_permissions_pass() {
    assert_eq!(get(Both::as_view(), Some("both")).await.text(), "ok");
}

#[tokio::test]
async fn test_single_permission_pass() {
    assert_eq!(get(Single::as_view(), Some("one")).await.text(), "ok");
}

#[tokio::test]
async fn test_permissioned_denied_redirect() {
    assert_eq!(get(Both::as_view(), Some("one")).await.status(), 403);
    let answer = get(Both::as_view(), None).await;
    assert_eq!(answer.header("location"), Some("/accounts/login/?next=/rand"));
}

#[tokio::test]
async fn test_permissioned_denied_exception_raised() {
    for user in [None, Some("one")] {
        assert_eq!(get(Both::as_view().raise_exception(true), user).await.status(), 403);
    }
}
