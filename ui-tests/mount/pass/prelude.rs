//! The prelude is all that an application imports, and nothing of it is in the way.

/// A crate with an extension trait of that name.
mod anyhow {
    pub trait Context<T> {
        fn context(self, text: &'static str) -> Result<T, String>;
    }

    impl<T> Context<T> for Option<T> {
        fn context(self, text: &'static str) -> Result<T, String> {
            self.ok_or_else(|| text.to_owned())
        }
    }
}

mod application {
    use axum::extract::FromRef;
    use axum::response::Response;
    use cbv::prelude::*;

    #[derive(Clone, FromRef)]
    struct App {
        templates: Templates,
    }

    #[derive(View)]
    #[view(state = App)]
    struct Page {
        #[view(path)]
        name: Slug,
    }

    impl Page {
        #[handler(get)]
        async fn show(&self) -> Result<Response, Error> {
            if self.name.is_empty() {
                return Err(Error::http404("no name"));
            }
            redirect("/")
        }
    }

    urls! {
        state = App;
        "/old/" => generic::redirect("/new/");
        "/{name: Slug}/" => Page::as_view(), name = page;
    }

    pub fn build() -> axum::Router {
        let templates = Templates::default();
        let pages = ErrorPages::new(templates.clone());
        router().layer(pages).with_state(App { templates })
    }
}

/// What is imported by name comes first; two globs are no matter until a name of both is used.
mod beside_others {
    use std::error::Error;

    use cbv::prelude::*;
    use cbv::templates::minijinja::*;

    use super::anyhow::Context;

    pub fn run() -> Result<(), Box<dyn Error>> {
        Some(1).context("nothing")?;
        let mut environment = Environment::new();
        environment.add_template("a", "{{ b }}")?;
        let rendered = environment.get_template("a")?.render(Value::from_iter([("b", 1)]));
        assert!(rendered.is_ok());
        Ok(())
    }

    pub fn first(list: &Vec<Slug>) -> Option<&Slug> {
        list.first()
    }
}

pub fn main() {
    let _ = application::build();
    beside_others::run().expect("it runs");
    assert!(beside_others::first(&Vec::new()).is_none());
}
