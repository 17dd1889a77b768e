//! What templates see of related rows.

use sea_orm::prelude::{BelongsTo, HasMany, HasOne};
use sea_orm::{BelongsToCardinality, EntityTrait};

use std::marker::PhantomData;

use super::{Depth, HasShape, ListShape, S, Shape, TemplateFields, Unknown, Z};

impl<E: EntityTrait<ModelEx: TemplateFields>> TemplateFields for HasMany<E> {
    type At<N: Depth> = ListShape<E::ModelEx, N>;
}

impl<E: EntityTrait<ModelEx: TemplateFields>> TemplateFields for HasOne<E> {
    type At<N: Depth> = <E::ModelEx as TemplateFields>::At<N>;
}

/// Of one row, or of one at most: `BelongsTo<Option<..>>`.
impl<C> TemplateFields for BelongsTo<C>
where
    C: BelongsToCardinality<Entity: EntityTrait<ModelEx: TemplateFields>>,
{
    type At<N: Depth> = <<C::Entity as EntityTrait>::ModelEx as TemplateFields>::At<N>;
}

/// `Related::<book::Entity>::SHAPE` is the shape of the model with its relations, or that of which
/// nothing is known.
#[derive(Debug)]
pub struct Related<E>(PhantomData<E>);

impl<E: EntityTrait<ModelEx: TemplateFields>> Related<E> {
    /// The shape.
    pub const SHAPE: &'static Shape = <<S<Z> as Depth>::Of<E::ModelEx> as HasShape>::SHAPE;
}

impl<E> Unknown for Related<E> {}
