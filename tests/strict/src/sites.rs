//! Templates in the manner of real sites, with types that have all that they name: nothing is wrong with any.

use std::collections::BTreeMap;

use cbv::prelude::*;
use serde::Serialize;

macro_rules! shown {
    ($($name:ident { $($field:ident: $ty:ty),* $(,)? })*) => {
        $(
            /// As templates see it.
            #[derive(Serialize, TemplateFields, Debug, Default)]
            pub struct $name {
                $(#[doc(hidden)] pub $field: $ty,)*
            }
        )*
    };
}

macro_rules! site {
    ($view:ident, $template:literal, $ty:ty) => {
        /// A site.
        #[derive(TemplateView, Clone, Copy, Debug)]
        #[view(template_name = $template, variables = Self::shown)]
        pub struct $view;

        impl $view {
            async fn shown(&self) -> Result<$ty, cbv::Error> {
                let Self = self;
                Ok(std::future::ready(Default::default()).await)
            }
        }
    };
}

shown! {
    Notice { text: String }
    Money { amount: i64, currency: String }
    Image { url: String, alt: Option<String>, width: u32, height: u32 }
    Category { name: String, slug: String, parent: Option<Box<Self>>, children: Vec<Self>, count: usize }
    Product {
        sku: String, name: String, price: Money, was: Option<Money>, images: Vec<Image>, in_stock: bool, rating: f64,
        category: Category, attributes: BTreeMap<String, String>, reviews: Vec<Review>,
    }
    Review { author: Person, stars: u8, text: String, date: String }
    Line { product: Product, quantity: u32, total: Money }
    Cart { lines: Vec<Line>, total: Money, coupon: Option<String> }
    Person { name: String, email: String, avatar: Option<Image>, is_staff: bool }
    Shop { products: Vec<Product>, product: Product, categories: Vec<Category>, cart: Cart, customer: Option<Person> }

    Tag { name: String, slug: String }
    Comment { author: Person, text: String, date: String, replies: Vec<Self> }
    Post {
        title: String, slug: String, author: Person, tags: Vec<Tag>, body: String, date: String, comments: Vec<Comment>,
        previous: Option<Box<Self>>, next: Option<Box<Self>>,
    }
    Blog { posts: Vec<Post>, post: Post, archive: BTreeMap<String, Vec<Post>>, tag: Option<Tag> }

    Revision { number: u32, author: Person, summary: String, size: i64 }
    Page { title: String, html: String, revisions: Vec<Revision>, links: Vec<String>, headings: Vec<Heading> }
    Heading { level: u8, text: String, anchor: String, below: Vec<Self> }
    Wiki { page: Page, recent: Vec<(String, Revision)>, search: Search }
    Search { query: String, hits: Vec<Hit>, total: usize }
    Hit { page: Page, score: f64, excerpt: String }

    Label { name: String, color: String }
    Issue {
        number: u32, title: String, state: String, labels: Vec<Label>, assignee: Option<Person>, milestone: Option<Milestone>,
        events: Vec<Event>, blocks: Vec<Self>,
    }
    Milestone { title: String, due: Option<String>, open: u32, closed: u32 }
    Event { kind: String, actor: Person, at: String, label: Option<Label>, comment: Option<Comment> }
    Tracker { issues: Vec<Issue>, issue: Issue, milestones: Vec<Milestone>, counts: BTreeMap<String, u32>, columns: Vec<Vec<Issue>> }

    Media { kind: String, images: Vec<Image>, duration: Option<u32> }
    Entry { author: Person, text: String, media: Option<Media>, likes: Vec<Person>, shared: Option<Box<Self>>, at: String }
    Thread { entry: Entry, answers: Vec<Self> }
    Feed { entries: Vec<Entry>, threads: Vec<Thread>, people: Vec<Person>, unread: u32 }
}

site!(ShopView, "sites/shop/index.html", Shop);
site!(BlogView, "sites/blog/index.html", Blog);
site!(WikiView, "sites/wiki/index.html", Wiki);
site!(TrackerView, "sites/tracker/index.html", Tracker);
site!(FeedView, "sites/feed/index.html", Feed);
