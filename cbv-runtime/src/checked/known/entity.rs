//! Entities of SeaORM's.

/// It is an entity.
#[must_use]
pub const fn is_entity<E: IsEntity>() -> bool {
    true
}

/// An entity of SeaORM's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no entity",
    label = "write the `Entity` that SeaORM puts beside the model: `some::Entity`"
)]
pub trait IsEntity {}

#[diagnostic::do_not_recommend]
impl<E: sea_orm::EntityTrait> IsEntity for E {}
