//! The test of an object: before it is shown, changed or deleted; and no query before the user is known.

use axum::Router;
use axum::extract::FromRef;
use cbv::access::{CurrentUser, ProvidesUsers};
use cbv::prelude::*;
use cbv::testing::{Answer, Client};
use sea_orm::{DatabaseConnection, EntityTrait, QueryOrder, Set};

use crate::connection::connect;
use crate::tables::{Queries, create};
use crate::users::{User, Users};

pub(crate) mod note {
    use cbv::ModelFields;
    use sea_orm::entity::prelude::*;
    use serde::Serialize;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, ModelFields)]
    #[sea_orm(table_name = "note")]
    pub(crate) struct Model {
        #[sea_orm(primary_key)]
        pub(crate) id: i64,
        pub(crate) owner: String,
        pub(crate) text: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(Clone, FromRef)]
struct App {
    users: Users,
    templates: Templates,
    database: DatabaseConnection,
}

impl ProvidesUsers for App {
    type Users = Users;
}

/// A note is its owner's; `chief` may read all, and of `one` nobody else is to know that there are any.
async fn is_owner(user: &User, note: &note::Model) -> Result<bool, Error> {
    match (&*user.name, &*note.owner) {
        ("chief", _) => Ok(true),
        (_, "one") if user.name != "one" => Err(Error::http404("there is one, but not for you")),
        (name, owner) => Ok(name == owner),
    }
}

#[derive(serde::Serialize)]
struct NoteJson {
    text: String,
}

impl From<&note::Model> for NoteJson {
    fn from(note: &note::Model) -> Self {
        Self { text: note.text.clone() }
    }
}

macro_rules! views {
    ($($view:ident: $derive:ident { $($options:tt)* })+) => {$(
        #[derive($derive)]
        #[view(state = App, login_required, model = note::Entity, template_name = None, $($options)*)]
        #[view(object_test = Self::is_owner)]
        struct $view {
            #[view(path)]
            pk: i64,
            #[view(extract)]
            user: CurrentUser<User>,
        }

        impl $view {
            async fn is_owner(&self, note: &note::Model) -> Result<bool, Error> {
                is_owner(&self.user.0, note).await
            }
        }
    )+};
}

views! {
    Detail: DetailView { json = NoteJson }
    Update: UpdateView { fields = ["text"], success_url = "/" }
    Delete: DeleteView { success_url = "/" }
}

struct Shop {
    client: Client,
    queries: Queries,
    database: DatabaseConnection,
}

async fn shop() -> Shop {
    let mut database = connect().await;
    create(&database, note::Entity).await;
    for (id, owner) in [(1, "bob"), (2, "one")] {
        let text = Set("secret".to_owned());
        let note = note::ActiveModel { id: Set(id), owner: Set(owner.to_owned()), text };
        note::Entity::insert(note).exec(&database).await.expect("the row is put in");
    }
    let queries = Queries::of(&mut database);
    let templates = Templates::from_sources([("note.html", "{{ object.text }}")]);
    let templates = templates.expect("it parses");
    let router = Router::new()
        .view("/note/{pk}", Detail::as_view().template_name("note.html"))
        .view("/note/{pk}/change", Update::as_view().template_name("note.html"))
        .view("/note/{pk}/delete", Delete::as_view().template_name("note.html"));
    let app = App { users: Users::default(), templates, database: database.clone() };
    Shop { client: Client::new(router.with_state(app)), queries, database }
}

impl Shop {
    async fn send(&self, method: &str, path: &str, user: Option<&str>) -> Answer {
        let mut request = self.client.request(method, path);
        if let Some(user) = user {
            request = request.header("x-user", user);
        }
        request.form(&[("text", "changed")]).await
    }

    /// Whether the rows are as they were, and how many there are.
    async fn texts(&self) -> Vec<String> {
        let notes = note::Entity::find().order_by_asc(note::Column::Id);
        let notes = notes.all(&self.database).await.expect("the rows");
        self.queries.take();
        notes.into_iter().map(|note| note.text).collect()
    }
}

const ALL: [(&str, &str); 8] = [
    ("GET", ""),
    ("HEAD", ""),
    ("GET", "/change"),
    ("POST", "/change"),
    ("PUT", "/change"),
    ("GET", "/delete"),
    ("POST", "/delete"),
    ("DELETE", "/delete"),
];

fn whole(answer: &Answer) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let headers = answer.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), format!("{value:?}")));
    (answer.status().as_u16(), headers.collect(), answer.bytes().to_vec())
}

#[tokio::test]
async fn nobody_is_told_whether_there_is_an_object() {
    let shop = shop().await;
    for (method, path) in ALL {
        let at = format!("{method} {path}");
        let there = shop.send(method, &format!("/note/1{path}"), None).await;
        assert_eq!(there.status(), 302, "{at}");
        let not = shop.send(method, &format!("/note/9{path}"), None).await;
        let (mut there, mut not) = (whole(&there), whole(&not));
        // But for what was asked for itself.
        for (answer, key) in [(&mut there, "note/1"), (&mut not, "note/9")] {
            for (_, value) in &mut answer.1 {
                *value = value.replace(key, "note/..");
            }
        }
        assert_eq!(there, not, "{at}");
        assert_eq!(shop.queries.take(), [""; 0], "{at}");
    }
    // Refused by 403, and in JSON.
    for accept in ["text/html", "application/json"] {
        let refused = async |key: u8| {
            let request = shop.client.get(&format!("/note/{key}")).header("accept", accept);
            whole(&request.header("x-forwarded-for", "x").await).2
        };
        assert_eq!(refused(1).await, refused(9).await);
    }
    assert_eq!(shop.texts().await, ["secret", "secret"]);
}

#[tokio::test]
async fn whose_it_is_not_is_403_whatever_the_verb_is() {
    let shop = shop().await;
    for (method, path) in ALL {
        let answer = shop.send(method, &format!("/note/1{path}"), Some("staff")).await;
        assert_eq!(answer.status(), 403, "{method} {path}");
        assert!(!answer.text().contains("secret"));
    }
    let json = shop.client.get("/note/1").header("x-user", "staff");
    let json = json.header("accept", "application/json").await;
    assert_eq!(json.status(), 403);
    assert!(!json.text().contains("secret"));
    assert_eq!(shop.texts().await, ["secret", "secret"]);
}

/// To the byte as if there were none.
#[tokio::test]
async fn what_nobody_is_to_know_of_is_not_there() {
    let shop = shop().await;
    for accept in ["text/html", "application/json"] {
        for (method, path) in ALL {
            let ask = async |key: u8| {
                let request = shop.client.request(method, &format!("/note/{key}{path}"));
                let request = request.header("x-user", "staff").header("accept", accept);
                whole(&request.form(&[("text", "changed")]).await)
            };
            let hidden = ask(2).await;
            assert_eq!(hidden.0, 404, "{method} {path}");
            assert_eq!(hidden, ask(9).await, "{method} {path}");
        }
    }
    assert_eq!(shop.texts().await, ["secret", "secret"]);
}

#[tokio::test]
async fn whose_it_is_may() {
    let shop = shop().await;
    assert_eq!(shop.send("GET", "/note/1", Some("bob")).await.text(), "secret");
    assert_eq!(shop.send("GET", "/note/2", Some("chief")).await.text(), "secret");
    assert_eq!(shop.send("POST", "/note/1/change", Some("bob")).await.status(), 302);
    assert_eq!(shop.texts().await, ["changed", "secret"]);
    assert_eq!(shop.send("PUT", "/note/2/change", Some("one")).await.status(), 302);
    assert_eq!(shop.send("DELETE", "/note/1/delete", Some("chief")).await.status(), 302);
    assert_eq!(shop.texts().await, ["changed"]);
}
