//! What a type allows, where that is not known before: a method or a constant that is inherent exists for
//! the types that it has bounds for, and comes before that of the trait.

use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use sea_orm::{ColumnTrait, EntityTrait, Related, Value};

use super::fields::{StoredRelation, Usable};
use super::key::{self, KeyTypeOf};
use super::limits::limited;
use super::many_to_many::ManyToMany;
use super::rows::Rows;
use crate::forms::definition::FieldDefinition;
use crate::forms::field::{Field, FormValue, Holds};

/// The type of a column.
#[derive(Debug)]
pub struct ColumnType<T>(PhantomData<fn() -> T>);

impl<T> ColumnType<T>
where
    T: FormValue + Holds<<T::Field as Field>::Value> + Send + 'static,
{
    /// Forms can have it.
    pub const USABLE: Usable = Usable::Yes;

    /// The field that the type itself brings.
    #[must_use]
    pub fn definition(name: &'static str, column: impl ColumnTrait) -> FieldDefinition {
        FieldDefinition::of::<T, _>(name, limited(column, T::Field::default())).build()
    }
}

/// The type of a column that no field of a form can have.
pub trait NoColumnType {
    /// Forms cannot have it.
    const USABLE: Usable = Usable::NoFormValue;

    /// Never called: the compiler refuses forms with the field.
    #[must_use]
    fn definition(name: &'static str, _: impl ColumnTrait) -> FieldDefinition {
        panic!("the type of `{name}` is none of a form's field")
    }
}

impl<T> NoColumnType for ColumnType<T> {}

/// An integer that versions of a row are counted with.
pub trait Version {}

impl Version for i16 {}
impl Version for i32 {}
impl Version for i64 {}
impl Version for u32 {}

impl<T: Version> ColumnType<T> {
    /// It can be counted up.
    pub const IS_VERSION: bool = true;
}

/// The type of a column that is no version.
pub trait NoVersion {
    /// It cannot be counted up.
    const IS_VERSION: bool = false;
}

impl<T> NoVersion for ColumnType<T> {}

/// The type of the keys in a list.
#[derive(Debug)]
pub struct ListOf<K>(PhantomData<fn() -> K>);

impl<K: Clone + Into<Value>> ListOf<K> {
    /// The values of the keys.
    pub fn values<T: Holds<Vec<K>>>(held: &T) -> Vec<Value> {
        held.held().into_iter().flatten().cloned().map(Into::into).collect()
    }
}

/// The type of what is no key: the field says so, and nothing else.
pub trait NoKeys {
    /// Never called.
    #[must_use]
    fn values<T>(_: &T) -> Vec<Value> {
        Vec::new()
    }
}

impl<K> NoKeys for ListOf<K> {}

/// The entity that a relation leads to.
#[derive(Debug)]
pub struct RelatedTo<E>(PhantomData<fn() -> E>);

impl<E: EntityTrait<Model: Display + Send + Sync>> RelatedTo<E> {
    /// Forms can have it.
    pub const USABLE: Usable = Usable::Yes;

    /// What is chosen from.
    pub const ROWS: Option<Rows> = Some(Rows::of::<E>());
}

/// An entity whose rows say nothing that could be chosen.
pub trait NotShown {
    /// Forms cannot have it.
    const USABLE: Usable = Usable::NoDisplay;

    /// Nothing.
    const ROWS: Option<Rows> = None;
}

impl<E> NotShown for RelatedTo<E> {}

/// A many-to-many relation of the entity `E` to `R`.
#[derive(Debug)]
pub struct ManyTo<E, R>(PhantomData<fn() -> (E, R)>);

impl<E, R> ManyTo<E, R>
where
    E: EntityTrait + Related<R>,
    R: EntityTrait<Model: Display + Send + Sync>,
    KeyTypeOf<R>: FromStr,
{
    /// What is chosen from, and where it is written.
    pub const RELATION: Option<StoredRelation> = Some(StoredRelation {
        relation: ManyToMany::of::<E, R>(),
        rows: Rows::of::<R>(),
        parse: |text| key::parsed::<KeyTypeOf<R>>(text).and_then(key::value),
    });
}

impl<E, R> ManyTo<E, R>
where
    E: EntityTrait + Related<R>,
    R: EntityTrait,
    KeyTypeOf<R>: FromStr,
{
    /// Forms can have it.
    pub const USABLE: Usable = Usable::Yes;
}

/// A relation that forms cannot have.
pub trait NotRelated {
    /// Forms cannot have it.
    const USABLE: Usable = Usable::NoRelation;

    /// Nothing.
    const RELATION: Option<StoredRelation> = None;
}

impl<E, R> NotRelated for ManyTo<E, R> {}
