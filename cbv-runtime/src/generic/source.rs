//! The state of views of objects that name none: templates, and the database.

#[cfg(feature = "sea-orm")]
pub(super) use with_database::FromSite;
#[cfg(not(feature = "sea-orm"))]
pub(super) use without_database::FromSite;

#[cfg(not(feature = "sea-orm"))]
mod without_database {
    use crate::templates::Templates;
    use crate::view::state::FromRouter;

    /// Where it comes from.
    pub(in crate::generic) type FromSite = FromRouter<Templates>;
}

#[cfg(feature = "sea-orm")]
mod with_database {
    use axum::extract::FromRef;
    use axum::routing::{MethodFilter, MethodRouter, any};
    use sea_orm::DatabaseConnection;

    use crate::templates::Templates;
    use crate::view::View;
    use crate::view::as_view::Unlayered;
    use crate::view::state::{ProvidedBy, Source};

    /// The state of a view of objects that names none: what `FromRef` gives of the router's.
    #[derive(Clone, Debug)]
    pub struct Site {
        templates: Templates,
        database: DatabaseConnection,
    }

    impl FromRef<Site> for Templates {
        fn from_ref(site: &Site) -> Self {
            site.templates.clone()
        }
    }

    impl FromRef<Site> for DatabaseConnection {
        fn from_ref(site: &Site) -> Self {
            site.database.clone()
        }
    }

    /// Where it comes from. Not `FromRef`: the compiler could not tell it from the one that every
    /// state has for itself.
    pub struct FromSite;

    impl Source for FromSite {
        type State = Site;
    }

    #[diagnostic::do_not_recommend]
    impl<S> ProvidedBy<S> for FromSite
    where
        Templates: FromRef<S>,
        DatabaseConnection: FromRef<S>,
    {
        type State = Site;

        fn state(router: &S) -> Site {
            Site {
                templates: Templates::from_ref(router),
                database: DatabaseConnection::from_ref(router),
            }
        }

        fn method_router<V>(view: Unlayered<V>, verbs: Option<MethodFilter>) -> MethodRouter<S>
        where
            V: View<__CbvSource = Self, State = Site>,
            S: Clone + Send + Sync + 'static,
        {
            match verbs {
                Some(verbs) => any(view.clone()).on(verbs, view),
                None => any(view),
            }
        }
    }
}
