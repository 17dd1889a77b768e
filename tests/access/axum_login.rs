//! The users of axum-login.

use std::collections::HashSet;
use std::convert::Infallible;

use axum::Router;
use axum_login::{
    AuthManagerLayerBuilder, AuthSession, AuthUser, AuthnBackend, AuthzBackend, UserId,
};
use cbv::access::{AxumLogin, CurrentUser};
use cbv::prelude::*;
use cbv::testing::Client;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, SessionStore};
use tower_sessions::{MemoryStore, SessionManagerLayer};

#[derive(Clone, Debug)]
struct Reader(String);

impl AuthUser for Reader {
    type Id = String;

    fn id(&self) -> String {
        self.0.clone()
    }

    fn session_auth_hash(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[derive(Clone)]
struct Library;

impl AuthnBackend for Library {
    type User = Reader;
    type Credentials = String;
    type Error = Infallible;

    async fn authenticate(&self, name: String) -> Result<Option<Reader>, Infallible> {
        Ok(Some(Reader(name)))
    }

    async fn get_user(&self, name: &UserId<Self>) -> Result<Option<Reader>, Infallible> {
        Ok(Some(Reader(name.clone())))
    }
}

impl AuthzBackend for Library {
    type Permission = &'static str;

    async fn get_user_permissions(
        &self,
        reader: &Reader,
    ) -> Result<HashSet<&'static str>, Infallible> {
        Ok(if reader.0 == "ada" { HashSet::from(["lend"]) } else { HashSet::new() })
    }
}

#[derive(View)]
#[view(state = AxumLogin<Library>, login_required)]
struct Loans;

impl Loans {
    #[handler(get)]
    async fn show(&self, CurrentUser(reader): CurrentUser<Reader>) -> String {
        reader.0
    }

    #[handler(post, permission_required = "lend")]
    async fn lend(&self) -> &'static str {
        "lent"
    }
}

#[derive(View)]
struct Login {
    #[view(query)]
    name: String,
}

impl Login {
    #[handler(post)]
    async fn log_in(&self, mut session: AuthSession<Library>) -> Result<&'static str, Error> {
        if let Some(reader) = session.authenticate(self.name.clone()).await? {
            session.login(&reader).await?;
        }
        Ok("in")
    }

    #[handler(delete)]
    async fn log_out(&self, mut session: AuthSession<Library>) -> Result<&'static str, Error> {
        session.logout().await?;
        Ok("out")
    }
}

fn router() -> Router {
    Router::new()
        .view("/loans/", Loans::as_view())
        .view("/login/", Login::as_view())
        .with_state(AxumLogin::new(Library).login_url("/login/"))
}

#[tokio::test]
async fn a_session() {
    let sessions = SessionManagerLayer::new(MemoryStore::default());
    let auth = AuthManagerLayerBuilder::new(Library, sessions).build();
    let client = Client::new(router().layer(auth));
    let answer = client.get("/loans/").await;
    assert_eq!(answer.header("location"), Some("/login/?next=/loans/"));

    client.post("/login/?name=ada").await;
    assert_eq!(client.get("/loans/").await.text(), "ada");
    assert_eq!(client.post("/loans/").await.text(), "lent");

    client.delete("/login/?name=ada").await;
    assert_eq!(client.get("/loans/").await.status(), 302);

    client.post("/login/?name=bob").await;
    assert_eq!(client.get("/loans/").await.text(), "bob");
    assert_eq!(client.post("/loans/").await.status(), 403);
}

#[tokio::test]
async fn without_the_layer_nobody_is_anonymous() {
    let client = Client::new(router());
    for method in ["GET", "POST", "OPTIONS", "BREW"] {
        assert_eq!(client.request(method, "/loans/").await.status(), 500, "{method}");
    }
}

/// Sessions that cannot be read.
#[derive(Clone, Debug)]
struct Down;

/// What such a store says.
fn down<T>() -> session_store::Result<T> {
    Err(session_store::Error::Backend("down".to_owned()))
}

impl SessionStore for Down {
    fn save<'a, 'r, 's>(
        &'a self,
        _: &'r Record,
    ) -> std::pin::Pin<Box<dyn Future<Output = session_store::Result<()>> + Send + 's>>
    where
        'a: 's,
        'r: 's,
    {
        Box::pin(async { down() })
    }

    fn load<'a, 'r, 's>(
        &'a self,
        _: &'r Id,
    ) -> std::pin::Pin<Box<dyn Future<Output = session_store::Result<Option<Record>>> + Send + 's>>
    where
        'a: 's,
        'r: 's,
    {
        Box::pin(async { down() })
    }

    fn delete<'a, 'r, 's>(
        &'a self,
        _: &'r Id,
    ) -> std::pin::Pin<Box<dyn Future<Output = session_store::Result<()>> + Send + 's>>
    where
        'a: 's,
        'r: 's,
    {
        Box::pin(async { down() })
    }
}

#[tokio::test]
async fn a_store_that_is_down_makes_nobody_anonymous() {
    let auth = AuthManagerLayerBuilder::new(Library, SessionManagerLayer::new(Down)).build();
    let client = Client::new(router().layer(auth));
    let cookie = format!("id={}", Id::default());
    let answer = client.get("/loans/").header("cookie", &cookie).await;
    assert_eq!(answer.status(), 500);
    assert_eq!(answer.header("location"), None);
}
