//! Bases that stand on bases.

use cbv::prelude::*;
use cbv::testing::Client;

#[derive(Attributes)]
struct Naming {
    #[view(default = "bottom")]
    name: String,
}

/// Three bases, each on the one before.
#[base(attributes = Naming)]
trait Bottom: View {
    fn name(&self) -> &'static str {
        "Bottom"
    }

    #[handler(get)]
    async fn bottom_get(&self) -> String {
        format!("get of Bottom, {}", self.name())
    }

    #[handler(post)]
    async fn bottom_post(&self, Configured(naming): Configured<Naming>) -> String {
        format!("post of Bottom, {}", naming.name)
    }

    #[handler(put)]
    async fn bottom_put(&self) -> &'static str {
        "put of Bottom"
    }
}

#[derive(Attributes)]
struct Marking {
    #[view(default = "!")]
    mark: &'static str,
}

#[base(attributes = Marking)]
trait Middle: Bottom {
    #[handler(post)]
    async fn middle_post(
        &self,
        Configured(naming): Configured<Naming>,
        Configured(marking): Configured<Marking>,
    ) -> String {
        format!("post of Middle, {}{}", naming.name, marking.mark)
    }

    #[handler(patch)]
    async fn middle_patch(&self) -> &'static str {
        "patch of Middle"
    }
}

#[base]
trait Top: Middle + Send {
    #[handler(put)]
    async fn top_put(&self) -> &'static str {
        "put of Top"
    }
}

#[derive(View)]
#[view(base = Top(mark = "?"))]
struct Stacked;

impl Bottom for Stacked {
    fn name(&self) -> &'static str {
        "Stacked"
    }
}
impl Middle for Stacked {}
impl Top for Stacked {}

impl Stacked {
    #[handler(patch)]
    async fn own_patch(&self) -> &'static str {
        "patch of Stacked"
    }
}

#[derive(View)]
#[view(base = Middle)]
struct HalfStacked;

impl Bottom for HalfStacked {}
impl Middle for HalfStacked {}

#[tokio::test]
async fn bases_stack() {
    let client = Client::view("/", Stacked::as_view());
    assert_eq!(client.get("/").await.text(), "get of Bottom, Stacked");
    assert_eq!(client.post("/").await.text(), "post of Middle, bottom?");
    assert_eq!(client.put("/").await.text(), "put of Top");
    assert_eq!(client.patch("/").await.text(), "patch of Stacked");
    assert_eq!(Stacked::ALLOW, "GET, POST, PUT, PATCH, HEAD, OPTIONS");
}

#[tokio::test]
async fn the_attributes_of_all_bases_have_setters() {
    let client = Client::view("/", Stacked::as_view().name("named").mark("."));
    assert_eq!(client.post("/").await.text(), "post of Middle, named.");
}

#[tokio::test]
async fn a_view_may_stand_on_any_base_of_a_stack() {
    let client = Client::view("/", HalfStacked::as_view());
    assert_eq!(client.get("/").await.text(), "get of Bottom, Bottom");
    assert_eq!(client.post("/").await.text(), "post of Middle, bottom!");
    assert_eq!(client.put("/").await.text(), "put of Bottom");
    assert_eq!(client.patch("/").await.text(), "patch of Middle");
}

/// `methods(..)` narrows what is inherited, too.
#[derive(View)]
#[view(base = Bottom, methods(get, put))]
struct Narrowed;

impl Bottom for Narrowed {}

#[tokio::test]
async fn what_is_inherited_can_be_narrowed() {
    assert_eq!(Narrowed::ALLOW, "GET, PUT");
    let client = Client::view("/", Narrowed::as_view());
    assert_eq!(client.post("/").await.status(), 405);
    assert_eq!(client.put("/").await.text(), "put of Bottom");
}
