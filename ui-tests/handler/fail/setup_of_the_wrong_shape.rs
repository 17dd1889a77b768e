use axum::Json;
use cbv::Error;
use cbv::prelude::*;

#[derive(View)]
struct Books;

impl Books {
    #[handler(get)]
    async fn list(&self) {}
}

/// Takes the view, which the handler wants.
#[derive(View)]
struct TakesTheView;

impl TakesTheView {
    #[handler(setup)]
    async fn load(self) -> Result<(), Error> {
        Ok(())
    }

    #[handler(get)]
    async fn list(&self) {}
}

/// Reads the body, which is read last.
#[derive(View)]
struct ReadsTheBody;

impl ReadsTheBody {
    #[handler(setup)]
    async fn load(&mut self, Json(name): Json<String>) -> Result<(), Error> {
        drop(name);
        Ok(())
    }

    #[handler(get)]
    async fn list(&self) {}
}

/// Answers, as a handler does.
#[derive(View)]
struct Answers;

impl Answers {
    #[handler(setup)]
    async fn load(&mut self) -> Result<String, Error> {
        Ok(String::new())
    }

    #[handler(get)]
    async fn list(&self) {}
}

/// Is sync, where the handlers are not.
#[derive(View)]
struct IsSync;

impl IsSync {
    #[handler(setup)]
    fn load(&mut self) -> Result<(), Error> {
        Ok(())
    }

    #[handler(get)]
    async fn list(&self) {}
}

fn main() {}
