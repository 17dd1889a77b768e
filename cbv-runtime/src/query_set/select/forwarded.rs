//! SeaORM's methods of a select for the types that wrap one: `books.filter(..)`.

use sea_orm::sea_query::SelectStatement;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};

use super::loaded::Loaded;
#[cfg(feature = "templates")]
use super::values::Values;

macro_rules! forward {
    ($([$($parameter:ident),+] $query:ty;)+) => {$(
        forward!(QueryFilter, [$($parameter),+] $query);
        forward!(QueryOrder, [$($parameter),+] $query);
    )+};
    ($way:ident, [$entity:ident $(, $parameter:ident)*] $query:ty) => {
        impl<$entity: EntityTrait $(, $parameter)*> $way for $query {
            type QueryStatement = SelectStatement;

            fn query(&mut self) -> &mut SelectStatement {
                $way::query(&mut self.select)
            }
        }
    };
}

forward! {
    [E] Loaded<E>;
}

#[cfg(feature = "templates")]
forward! {
    [E] Values<E>;
}
