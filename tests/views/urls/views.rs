//! Views that answer with their name and their captures.

use std::borrow::Cow;

use cbv::Converter;
use cbv::prelude::*;

/// `echo! { Book { pk: i64 } }`: a view that answers `Book pk=7`.
macro_rules! echo {
    ($($name:ident { $($field:ident: $ty:ty),* })*) => { $(
        #[derive(View)]
        pub(crate) struct $name {
            $(#[view(path)] $field: $ty,)*
        }

        impl $name {
            #[handler(get)]
            async fn show(&self) -> String {
                let captures: &[String] = &[$(format!(" {}={:?}", stringify!($field), self.$field)),*];
                format!("{}{}", stringify!($name), captures.concat())
            }
        }
    )* };
}

echo! {
    Home {}
    Book { pk: i64 }
    BySlug { slug: Slug }
    ByName { name: String }
    Pair { a: String, b: String }
    Rest { rest: String }
    Archive { year: Year }
    Letter { letter: char }
    Maybe { pk: Option<i64>, page: Option<i64> }
    Translated { lang: String, pk: i64 }
}

/// A year of four digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Year(pub(crate) u16);

impl Converter for Year {
    fn from_url(segment: &str) -> Option<Self> {
        (segment.len() == 4).then(|| u16::from_url(segment).map(Self))?
    }

    fn to_url(&self) -> Cow<'_, str> {
        format!("{:04}", self.0).into()
    }
}
