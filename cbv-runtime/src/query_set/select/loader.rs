//! The loader of a model, and a message for a model that has none.

use std::marker::PhantomData;

use sea_orm::compound::EntityLoaderTrait;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{EntityTrait, QueryFilter, Select};

use super::loaded::Loaded;

/// What the option `related` needs of a model. Nothing implements it. SeaORM writes a function
/// `load` for an entity that has a loader; that one is inherent and comes first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no loader of related rows",
    label = "its model declares no related rows",
    note = "write the model in SeaORM's dense format, with a field for each relation: `#[sea_orm::model]`, and `pub author: BelongsTo<super::author::Entity>`"
)]
pub trait HasLoader {}

/// `book::Entity::load()` for an entity without a loader.
pub trait WithoutLoader: EntityTrait {
    /// No loader.
    #[must_use]
    fn load() -> NoLoader<Self>
    where
        Self: HasLoader,
    {
        NoLoader(PhantomData)
    }
}

impl<E: EntityTrait> WithoutLoader for E {}

/// What the compiler continues with after the error.
#[derive(Debug)]
pub struct NoLoader<E>(PhantomData<E>);

impl<E: EntityTrait> NoLoader<E> {
    /// Nothing is loaded.
    #[must_use]
    pub fn with<T>(self, _: T) -> Self {
        self
    }

    /// Never reached: the program does not compile.
    #[must_use]
    pub fn __cbv_of(self, _: Select<E>) -> Loaded<E> {
        unreachable!()
    }
}

/// A loader of related rows.
pub trait Loads<E: EntityTrait> {
    /// The rows of a select, with the related rows that the loader loads.
    #[must_use]
    fn __cbv_of(self, select: Select<E>) -> Loaded<E>;
}

impl<E, L> Loads<E> for L
where
    E: EntityTrait,
    L: EntityLoaderTrait<E, ModelEx = E::ModelEx>
        + QueryFilter<QueryStatement = SelectStatement>
        + Send
        + Sync
        + 'static,
{
    fn __cbv_of(self, select: Select<E>) -> Loaded<E> {
        Loaded::new(select, self)
    }
}
