//! What a page of a list costs, in a view and in the same thing written by hand in axum.
//!
//! `benches/list.sh` runs this: under valgrind, which counts the instructions of all threads, and
//! by the clock.

mod archive;
mod book;
mod by_hand;
mod clients;
#[path = "../common/clock.rs"]
mod clock;
mod database;
mod related;
mod request;
mod template;
mod views;

use std::path::PathBuf;
use std::process::ExitCode;

use axum::Router;
use sea_orm::DatabaseConnection;

const USAGE: &str = "usage: list --database FILE [--pool CONNECTIONS], then one of
  --fill                                  makes the tables
  --side SIDE --requests N                answers so many requests, one after the other
  --side SIDE --clients N --seconds S     answers so many clients at once, and counts
  --clock ROUNDS --side SIDE --requests N compares by the clock with the same by hand
  --same                                  fails unless all sides answer the same
sides: axum cbv values axum-related related entries archive entries-uncounted archive-uncounted; `benches/list.sh` compares them";

/// Who answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Axum,
    Cbv,
    /// A view that selects the columns that it shows.
    Values,
    /// By hand, each book with its author.
    AxumRelated,
    /// A view that brings the author of each book along.
    Related,
    /// A page of a list of a million rows.
    Entries,
    /// A page of the archive of a month of them.
    Archive,
    /// Both without counting the rows.
    UncountedEntries,
    UncountedArchive,
}

impl Side {
    /// Those that answer the same.
    const SAME: [Self; 5] = [Self::Axum, Self::Cbv, Self::Values, Self::AxumRelated, Self::Related];

    const ALL: [(&str, Self); 9] = [
        ("axum", Self::Axum),
        ("cbv", Self::Cbv),
        ("values", Self::Values),
        ("axum-related", Self::AxumRelated),
        ("related", Self::Related),
        ("entries", Self::Entries),
        ("archive", Self::Archive),
        ("entries-uncounted", Self::UncountedEntries),
        ("archive-uncounted", Self::UncountedArchive),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(its, _)| *its == name).map(|(_, side)| side)
    }

    /// The same by hand; of an archive, the list that it is compared with.
    fn by_hand(self) -> Self {
        match self {
            Self::Axum | Self::Cbv | Self::Values => Self::Axum,
            Self::AxumRelated | Self::Related => Self::AxumRelated,
            Self::Entries | Self::Archive => Self::Entries,
            Self::UncountedEntries | Self::UncountedArchive => Self::UncountedEntries,
        }
    }

    /// As `axum::serve` has it: handlers become routes now, not at every request.
    pub(crate) fn router(self, database: DatabaseConnection) -> Router {
        let router = match self {
            Self::Axum => by_hand::router(database),
            Self::Cbv => views::whole(database),
            Self::Values => views::values(database),
            Self::AxumRelated => by_hand::router_with_authors(database),
            Self::Related => views::related(database),
            Self::Entries => archive::list(database),
            Self::Archive => archive::archive(database),
            Self::UncountedEntries => archive::uncounted_list(database),
            Self::UncountedArchive => archive::uncounted_archive(database),
        };
        router.with_state(())
    }
}

#[derive(Default)]
struct Arguments {
    database: Option<PathBuf>,
    pool: Option<u32>,
    fill: bool,
    same: bool,
    side: Option<Side>,
    requests: Option<usize>,
    clients: Option<usize>,
    seconds: Option<u64>,
    clock: Option<usize>,
}

fn arguments() -> Option<Arguments> {
    let mut arguments = Arguments::default();
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        match name.as_str() {
            "--database" => arguments.database = Some(given.next()?.into()),
            "--pool" => arguments.pool = Some(given.next()?.parse().ok()?),
            "--fill" => arguments.fill = true,
            "--same" => arguments.same = true,
            "--side" => arguments.side = Some(Side::named(&given.next()?)?),
            "--requests" => arguments.requests = Some(given.next()?.parse().ok()?),
            "--clients" => arguments.clients = Some(given.next()?.parse().ok()?),
            "--seconds" => arguments.seconds = Some(given.next()?.parse().ok()?),
            "--clock" => arguments.clock = Some(given.next()?.parse().ok()?),
            // `cargo bench` adds it.
            "--bench" => {}
            _ => return None,
        }
    }
    Some(arguments)
}

fn main() -> ExitCode {
    let done = arguments().and_then(|arguments| {
        let runtime = match arguments.clients {
            Some(_) => tokio::runtime::Builder::new_multi_thread().enable_all().build(),
            None => tokio::runtime::Builder::new_current_thread().enable_all().build(),
        };
        runtime.expect("threads can be started").block_on(run(arguments))
    });
    if done.is_none() {
        println!("{USAGE}");
    }
    done.unwrap_or(ExitCode::SUCCESS)
}

/// `None` when the arguments make no sense.
async fn run(arguments: Arguments) -> Option<ExitCode> {
    let pool = arguments.pool.unwrap_or(10);
    let database = database::connected(&arguments.database?, pool).await.expect("it can be opened");
    if arguments.fill {
        database::fill(&database).await.expect("it has no table yet");
        return Some(ExitCode::SUCCESS);
    }
    if arguments.same {
        return Some(request::compare(&database).await);
    }
    let side = arguments.side?;
    let router = side.router(database.clone());
    match arguments {
        Arguments { clients: Some(clients), seconds: Some(seconds), .. } => {
            let a_second = clients::answered(router, clients, seconds).await;
            println!("{a_second:.0}");
        }
        Arguments { clock: Some(rounds), requests: Some(requests), .. } => {
            let by_hand = side.by_hand().router(database);
            let by_hand = async |requests| request::serve(&by_hand, requests).await;
            let view = async |requests| request::serve(&router, requests).await;
            let [by_hand, view, ratio] = clock::compare(by_hand, view, rounds, requests).await;
            println!("{:.0} {:.0} {ratio:.3}", by_hand * 1e6, view * 1e6);
        }
        Arguments { requests: Some(requests), .. } => request::serve(&router, requests).await,
        _ => return None,
    }
    Some(ExitCode::SUCCESS)
}
