//! What nobody sends by mistake: an answer is 200 or 404, and no word of it is ever SQL.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use cbv::Templates;
use cbv::generic::{detail, detail_by_slug, list};
use cbv::prelude::*;
use cbv::testing::Client;
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use sea_orm::{DatabaseConnection, EntityTrait};

use crate::App;
use crate::database;
use crate::entities::{author, book, review};

#[derive(ListView)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity, paginate_by = 2, ordering = "-title")]
#[view(search_fields = ["title", "^isbn", "=pages"], sortable_by = ["title", "pages"])]
struct Books;

#[derive(ListView)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity, related = [author::Entity, review::Entity], paginate_by = 2)]
#[view(search_fields = "title", sortable_by = "pages")]
struct Related;

#[derive(ListView)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity, values = ["title", "pages"], paginate_by = 2)]
#[view(search_fields = ["=title"], sortable_by = "isbn")]
struct Values;

#[derive(ListView)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity, search_fields = "subtitle", sortable_by = "title")]
struct Whole;

#[derive(DetailView)]
#[view(template_name = "cbv/detail.html")]
#[view(model = book::Entity)]
struct ByKey {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(template_name = "cbv/detail.html")]
#[view(model = book::Entity, slug_field = "title", related = [author::Entity])]
struct BySlug {
    #[view(path)]
    slug: String,
}

urls! {
    mod urls: App {
        "/typed/{pk: i64}/" => ByKey::as_view();
        "/slug/{slug: Slug}/" => detail_by_slug(book::Entity::find(), book::Column::Isbn)
            .template_name("cbv/detail.html");
        "/key/{pk}/" => detail(book::Entity::find()).template_name("cbv/detail.html");
        "/page/{page}/" => Books::as_view();
    }
}

/// The lists. `/whole` has no pages.
const LISTS: [&str; 7] =
    ["/books", "/uncounted", "/cached", "/related", "/values", "/whole", "/ready"];

/// What stands before and after a text in the path.
const PATHS: [(&str, &str); 6] = [
    ("/page/", "/"),
    ("/typed/", "/"),
    ("/slug/", "/"),
    ("/key/", "/"),
    ("/by-key/", ""),
    ("/by-slug/", ""),
];

/// A URL that is longer is none.
const LONGEST_URL: usize = 65_000;

/// The parameters that a list reads, and one that it does not.
const PARAMETERS: [&str; 4] = ["q", "sort", "page", "other"];

fn router() -> Router<App> {
    Router::new()
        .view("/books", Books::as_view())
        .view("/uncounted", Books::as_view().count(false))
        .view("/cached", Books::as_view().count(Duration::from_mins(1)).paginate_orphans(1_u64))
        .view("/related", Related::as_view())
        .view("/values", Values::as_view())
        .view("/whole", Whole::as_view().allow_empty(false))
        .view(
            "/ready",
            list(book::Entity::find()).paginate_by(3_u64).template_name("cbv/list.html"),
        )
        .view("/by-key/{pk}", ByKey::as_view())
        .view("/by-slug/{slug}", BySlug::as_view())
        .merge(urls::router())
}

/// The SQL that a database was given, without the values that were bound.
#[derive(Clone, Default)]
struct Sql(Arc<Mutex<BTreeSet<String>>>);

impl Sql {
    fn of(database: &mut DatabaseConnection) -> Self {
        let sql = Self::default();
        let record = sql.clone();
        database.set_metric_callback(move |info| {
            record.0.lock().expect("no panic").insert(info.statement.sql.clone());
        });
        sql
    }

    fn take(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.0.lock().expect("no panic"))
    }
}

/// The words of a statement, and the signs between them. Numbers count for nothing: placeholders
/// have some. The one text that is ours is the escape of LIKE.
fn words(sql: &str) -> BTreeSet<String> {
    let sql = sql.replace("ESCAPE '|'", "ESCAPE");
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut words: BTreeSet<_> =
        sql.chars().filter(|c| !is_word(*c) && *c != ' ').map(String::from).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let of_words = sql.split(|c| !is_word(c)).filter(|word| !is_number(word));
    words.extend(of_words.map(str::to_owned));
    words
}

/// An application, what its database is asked, and the words of SQL that harmless requests make.
struct Site {
    client: Client,
    sql: Sql,
    harmless: BTreeSet<String>,
}

impl Site {
    async fn new() -> Self {
        let mut database = database::shelf().await;
        let sql = Sql::of(&mut database);
        // Pages of their own have links in every kind, the default ones.
        let templates = Templates::from_sources([("about.html", "")]).expect("they parse");
        let client = Client::new(router().with_state(App { templates, database }));
        let site = Self { client, sql, harmless: BTreeSet::new() };
        let harmless = site.harmless().await;
        Self { harmless, ..site }
    }

    async fn harmless(&self) -> BTreeSet<String> {
        let sorts = ["title", "-title", "pages", "isbn", "-isbn", "-pages,title"];
        let searches = ["a", "a+b", ""];
        for path in LISTS {
            for sort in sorts {
                for q in searches {
                    self.status(&format!("{path}?q={q}&sort={sort}&page=1")).await;
                    self.status(&format!("{path}?q={q}&sort={sort}&page=2")).await;
                    self.status(&format!("{path}?q={q}&page=2")).await;
                }
            }
        }
        for path in ["/page/1/", "/page/2/", "/key/1/", "/by-key/1", "/typed/1/"] {
            assert_eq!(self.status(path).await, 200, "{path}");
        }
        for path in ["/slug/9780156027601/", "/by-slug/Solaris"] {
            assert_eq!(self.status(path).await, 200, "{path}");
        }
        self.sql.take().iter().flat_map(|sql| words(sql)).collect()
    }

    async fn status(&self, path: &str) -> u16 {
        self.client.get(path).await.status().as_u16()
    }

    /// 200 or 404, and no SQL but ours.
    async fn check(&self, path: &str) {
        let answer = self.client.get(path).await;
        let shown: String = path.chars().take(300).collect();
        let status = answer.status().as_u16();
        assert!(matches!(status, 200 | 404), "{status} of {shown}");
        for sql in self.sql.take() {
            let shown_sql: String = sql.chars().take(2_000).collect();
            let unknown: Vec<_> = words(&sql).difference(&self.harmless).cloned().collect();
            assert!(unknown.is_empty(), "{unknown:?} of {shown} in {shown_sql}");
        }
    }
}

/// As bytes of a URL: those that are not percent escapes yet are made ones.
fn escaped(text: &str) -> String {
    percent_encode(text.as_bytes(), NON_ALPHANUMERIC).to_string()
}

/// Texts, and what is no text at all.
fn corpus() -> Vec<String> {
    let texts = [
        "\0",
        "a\0b",
        "'",
        "''",
        "\"",
        "\"\"",
        "\\",
        "\\'",
        "`",
        ";",
        "--",
        "/*",
        "#",
        "|",
        "||",
        "%",
        "%%",
        "_",
        "%_|",
        "|%",
        "?",
        "$1",
        ":title",
        "@title",
        "{0}",
        "{{ 7*7 }}",
        "<script>",
        "' OR '1'='1",
        "' OR 1=1 --",
        "\" OR \"\"=\"",
        "1; DROP TABLE book; --",
        "') UNION SELECT",
        "' UNION SELECT name FROM sqlite_master --",
        "title; DROP TABLE book",
        "title DESC",
        "title,(SELECT 1)",
        "title)",
        "-",
        "--title",
        "+title",
        "-title,-title",
        "title,",
        ",",
        ",,,",
        "pages,title,pages",
        "id",
        "author_id",
        "book.title",
        "\"title\"",
        "TITLE",
        "author.name",
        "author__name",
        "ｔｉｔｌｅ",
        "tіtle",
        "title\u{200f}",
        "\u{202e}eltit",
        "\u{200b}",
        "\u{feff}title",
        "٣",
        "１２",
        "২",
        "Ⅷ",
        "½",
        "²",
        "i\u{307}",
        "ß",
        "ſ",
        "İ",
        "\u{1f600}",
        "e\u{301}",
        "\u{10ffff}",
        "\u{fffe}",
        "\u{0}\u{1}\u{7f}",
        "\r\n",
        "\t",
        " ",
        "\u{a0}",
        "\u{2028}",
        "0",
        "1",
        "2",
        "-1",
        "+1",
        "-0",
        "00001",
        "1_0",
        "1__0",
        "_1",
        "1_",
        "1.0",
        "1,5",
        "1e3",
        "1E-3",
        "NaN",
        "inf",
        "0x10",
        "0b1",
        "last",
        "LAST",
        "first",
        "None",
        "null",
        "true",
        "2147483648",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "170141183460469231731687303715884105727",
        "170141183460469231731687303715884105728",
        "99999999999999999999999999999999999999999999999999",
        "..",
        ".",
        "/",
        "a/b",
        "//",
        "[]",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9",
    ];
    let bytes = [
        "",
        "%00",
        "%",
        "%%",
        "%4",
        "%zz",
        "%C3",
        "%C3%28",
        "%FF",
        "%FE%FF",
        "%80",
        "%C0%80",
        "%C0%AF",
        "%E2%28%A1",
        "%ED%A0%80",
        "%ED%BF%BF",
        "%ED%A0%BD%ED%B8%80",
        "%F8%88%80%80%80",
        "%F4%90%80%80",
        "%u0041",
        "%2500",
        "%2527",
        "+",
        "++",
        "%2B",
        "a%26page=2",
        "=",
        "==",
        "a=b",
        "a[]=",
        "%3D",
        "%23",
    ];
    let long = ["a", "%25", "%27", "+a", "9", "%C3%A9", "title,", "%00", "%22", "_"];
    let long = long
        .iter()
        .flat_map(|unit| [999, 1_001, 60_000].map(|length| unit.repeat(length / unit.len() + 1)));
    texts.iter().map(|text| escaped(text)).chain(bytes.map(str::to_owned)).chain(long).collect()
}

#[tokio::test]
async fn every_parameter_of_a_list() {
    let site = Site::new().await;
    for value in corpus() {
        for list in LISTS {
            for parameter in PARAMETERS {
                site.check(&format!("{list}?{parameter}={value}")).await;
            }
        }
    }
}

#[tokio::test]
async fn every_capture() {
    let site = Site::new().await;
    for value in corpus() {
        for (before, after) in PATHS {
            site.check(&format!("{before}{value}{after}")).await;
        }
    }
}

#[tokio::test]
async fn names_of_parameters_and_whole_queries() {
    let site = Site::new().await;
    let queries = [
        "q",
        "q&sort&page",
        "&",
        "&&&",
        "=",
        "=&=",
        "==",
        "q=a&q=b",
        "page=1&page=x",
        "page=x&page=1",
        "sort=title&sort=isbn%27",
        "sort=isbn%27&sort=title",
        "q[]=a",
        "q[0]=a",
        "q[a][b]=c",
        "sort[]=title",
        "page[]=2",
        "q.=a",
        "Q=a&SORT=title&PAGE=2",
        "%71=a",
        "q%00=a",
        "%00=%00",
        "q=a;sort=title",
        "q=a&amp;page=2",
        "?q=a",
        "q==a",
        "q=a#b",
        "__proto__=1",
        "q=%22&sort=-&page=%2B1",
        "q=a&sort=-title,pages&page=last",
        "q=%25&sort=title&page=2",
    ];
    for list in LISTS {
        for query in queries {
            site.check(&format!("{list}?{query}")).await;
        }
        let many = "q=a&sort=title&page=1&".repeat(333);
        site.check(&format!("{list}?{many}")).await;
        for value in corpus() {
            site.check(&format!("{list}?{value}")).await;
            let path = format!("{list}?{value}=1&q={value}&sort=title");
            if path.len() < LONGEST_URL {
                site.check(&path).await;
            }
        }
    }
}

fn value() -> impl Strategy<Value = String> {
    let bytes = vec(any::<u8>(), 0..40)
        .prop_map(|bytes| percent_encode(&bytes, NON_ALPHANUMERIC).to_string());
    let text = any::<String>().prop_map(|text| escaped(&text));
    let number = any::<i128>().prop_map(|number| number.to_string());
    let sort = vec(select(vec!["title", "-title", "pages", "-pages", "isbn", "", "-"]), 0..5)
        .prop_map(|terms| terms.join(","));
    prop_oneof![bytes, text, number, sort, select(corpus())]
}

fn request() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        4 => select(PARAMETERS.to_vec()).prop_map(str::to_owned),
        1 => value(),
    ];
    let query = vec((name, value()), 0..6);
    let of_list = (select(LISTS.to_vec()), query).prop_map(|(list, query)| {
        let query: Vec<_> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{list}?{}", query.join("&"))
    });
    let of_path = (select(PATHS.to_vec()), value())
        .prop_map(|((before, after), value)| format!("{before}{value}{after}"));
    prop_oneof![4 => of_list, 1 => of_path].prop_filter("a URL", |path| path.len() < LONGEST_URL)
}

#[test]
fn any_request() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let site = runtime.block_on(Site::new());
    let config = Config { cases: 600, failure_persistence: None, ..Config::default() };
    let checked = TestRunner::new(config).run(&request(), |path| {
        runtime.block_on(site.check(&path));
        Ok(())
    });
    checked.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The check above can fail.
#[test]
fn words_of_a_client_are_seen() {
    let ours = words(r#"SELECT "book"."id" FROM "book" WHERE UPPER("title") LIKE $1 LIMIT $12"#);
    let harmless =
        words(r#"SELECT "book"."title", "book"."id" FROM "book" WHERE UPPER($2) LIKE ? LIMIT $1"#);
    assert!(ours.is_subset(&harmless), "{ours:?}");
    for foreign in ["drop", "'", "--", "é", "a;b"] {
        let sql = format!(r#"SELECT "book"."id" FROM "book" WHERE {foreign} LIMIT $1"#);
        assert!(!words(&sql).is_subset(&harmless), "{foreign}");
    }
}
