//! The state of views of objects that name none: templates, and the database.

#[cfg(feature = "sea-orm")]
pub(in crate::generic) use with_database::FromTemplatesAndDatabase;
#[cfg(not(feature = "sea-orm"))]
pub(in crate::generic) use without_database::FromTemplatesAndDatabase;

#[cfg(not(feature = "sea-orm"))]
mod without_database {
    use crate::templates::Templates;
    use crate::view::state::FromRouter;

    /// Where it comes from.
    pub(in crate::generic) type FromTemplatesAndDatabase = FromRouter<Templates>;
}

#[cfg(feature = "sea-orm")]
mod with_database {
    use axum::extract::FromRef;
    use axum::routing::{MethodFilter, MethodRouter};
    use sea_orm::DatabaseConnection;

    use crate::templates::Templates;
    use crate::view::View;
    use crate::view::as_view::Unlayered;
    use crate::view::erased::Erased;
    use crate::view::state::{ProvidedBy, Source};

    /// The state of a view of objects that names none: what `FromRef` gives of the router's.
    #[derive(Clone, Debug)]
    pub struct TemplatesAndDatabase {
        templates: Templates,
        database: DatabaseConnection,
    }

    impl FromRef<TemplatesAndDatabase> for Templates {
        fn from_ref(state: &TemplatesAndDatabase) -> Self {
            state.templates.clone()
        }
    }

    impl FromRef<TemplatesAndDatabase> for DatabaseConnection {
        fn from_ref(state: &TemplatesAndDatabase) -> Self {
            state.database.clone()
        }
    }

    /// Where it comes from. Not `FromRef`: the compiler could not tell it from the one that every
    /// state has for itself.
    pub struct FromTemplatesAndDatabase;

    impl Source for FromTemplatesAndDatabase {
        type State = TemplatesAndDatabase;
        type Or<Other: Source> = Self;
    }

    #[diagnostic::do_not_recommend]
    impl<S> ProvidedBy<S> for FromTemplatesAndDatabase
    where
        Templates: FromRef<S>,
        DatabaseConnection: FromRef<S>,
    {
        type State = TemplatesAndDatabase;

        fn state(router: &S) -> TemplatesAndDatabase {
            TemplatesAndDatabase {
                templates: Templates::from_ref(router),
                database: DatabaseConnection::from_ref(router),
            }
        }

        fn method_router<V>(view: Unlayered<V>, verbs: Option<MethodFilter>) -> MethodRouter<S>
        where
            V: View<__CbvSource = Self, State = TemplatesAndDatabase>,
            S: Clone + Send + Sync + 'static,
        {
            Erased::on_route(view).method_router(verbs)
        }
    }
}
