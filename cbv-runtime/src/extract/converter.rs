//! Conversions between captures of the URL and Rust types: Django's path converters.

use std::borrow::Cow;
use std::fmt;

/// A type that a capture of the URL can have.
///
/// Implemented for the integers, `String` (never empty, as Django's `str`), `char`, `bool`,
/// [`Slug`], IP addresses, `Uuid` of the crate `uuid` with the feature `uuid`, and `Option` of each. An application adds its own, as Django's `register_converter`
/// does:
///
/// ```
/// use std::borrow::Cow;
/// use cbv_runtime::Converter;
///
/// /// A year of four digits.
/// #[derive(Debug, PartialEq)]
/// struct Year(u16);
///
/// impl Converter for Year {
///     fn from_url(segment: &str) -> Option<Self> {
///         (segment.len() == 4).then(|| u16::from_url(segment).map(Self))?
///     }
///
///     fn to_url(&self) -> Cow<'_, str> {
///         format!("{:04}", self.0).into()
///     }
/// }
///
/// assert_eq!(Year::from_url("2008"), Some(Year(2008)));
/// assert_eq!(Year::from_url("08"), None);
/// ```
///
/// The text is percent-decoded before and percent-encoded after.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a capture of the URL",
    label = "not a type that a capture can have",
    note = "implement `cbv::Converter` for `{Self}`, or use an integer, a `String` or a `cbv::Slug`"
)]
pub trait Converter: Sized + Send {
    /// The value of a captured text; `None` when the text has none, which is a 404.
    fn from_url(segment: &str) -> Option<Self>;

    /// The text that [`from_url`](Self::from_url) reads as this value.
    fn to_url(&self) -> Cow<'_, str>;

    /// Which texts are values, if the compiler shall know.
    #[doc(hidden)]
    const __CBV_KIND: Kind = Kind::Unknown;

    /// The value where the route has no such capture; only an `Option` has one.
    #[doc(hidden)]
    #[must_use]
    fn __cbv_missing() -> Option<Self> {
        None
    }
}

/// Which texts [`Converter::from_url`] reads as values. The checks of whether patterns can be
/// reached need it, and the values of templates.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Only `from_url` knows.
    Unknown,
    /// All texts but the empty one.
    Text,
    /// ASCII letters, digits, `-` and `_`.
    Slug,
    /// An integer without a sign, of so many bits.
    Unsigned(u32),
    /// An integer of so many bits.
    Signed(u32),
    /// `true` and `false`.
    Boolean,
    /// An IP address of either version.
    Ip,
    /// An IP address of version 4.
    Ipv4,
    /// An IP address of version 6.
    Ipv6,
    /// A UUID.
    Uuid,
}

impl Kind {
    /// Whether every text that the other kind reads is a value of this one.
    pub(crate) const fn takes_all_of(self, other: Self) -> bool {
        match self {
            Self::Text => true,
            Self::Slug => matches!(
                other,
                Self::Slug | Self::Unsigned(_) | Self::Signed(_) | Self::Boolean | Self::Uuid
            ),
            Self::Unsigned(bits) => matches!(other, Self::Unsigned(fewer) if fewer <= bits),
            Self::Signed(bits) => match other {
                Self::Signed(fewer) => fewer <= bits,
                Self::Unsigned(fewer) => fewer < bits,
                _ => false,
            },
            Self::Ip => matches!(other, Self::Ip | Self::Ipv4 | Self::Ipv6),
            Self::Boolean => matches!(other, Self::Boolean),
            Self::Ipv4 => matches!(other, Self::Ipv4),
            Self::Ipv6 => matches!(other, Self::Ipv6),
            Self::Uuid => matches!(other, Self::Uuid),
            Self::Unknown => false,
        }
    }
}

impl<T: Converter> Converter for Option<T> {
    const __CBV_KIND: Kind = T::__CBV_KIND;

    fn from_url(segment: &str) -> Option<Self> {
        T::from_url(segment).map(Some)
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.as_ref().map_or(Cow::Borrowed(""), T::to_url)
    }

    fn __cbv_missing() -> Option<Self> {
        Some(None)
    }
}

impl Converter for String {
    const __CBV_KIND: Kind = Kind::Text;

    #[inline]
    fn from_url(segment: &str) -> Option<Self> {
        (!segment.is_empty()).then(|| segment.to_owned())
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// Digits only, as Django's `int` has them: no sign where the type has none, never a `+`.
macro_rules! integers {
    ($kind:ident: $($type:ty),+) => {$(
        impl Converter for $type {
            const __CBV_KIND: Kind = Kind::$kind(<$type>::BITS);

            fn from_url(segment: &str) -> Option<Self> {
                if segment.starts_with('+') { None } else { segment.parse().ok() }
            }

            fn to_url(&self) -> Cow<'_, str> {
                self.to_string().into()
            }
        }
    )+};
}

integers!(Unsigned: u8, u16, u32, u64, u128, usize);
integers!(Signed: i8, i16, i32, i64, i128, isize);

macro_rules! parsed {
    ($($type:ty: $kind:ident),+) => {$(
        impl Converter for $type {
            const __CBV_KIND: Kind = Kind::$kind;

            fn from_url(segment: &str) -> Option<Self> {
                segment.parse().ok()
            }

            fn to_url(&self) -> Cow<'_, str> {
                self.to_string().into()
            }
        }
    )+};
}

parsed!(bool: Boolean, char: Unknown, std::net::IpAddr: Ip);
parsed!(std::net::Ipv4Addr: Ipv4, std::net::Ipv6Addr: Ipv6);

/// In lower case and with its hyphens, as Django's `uuid`: one object has one URL.
#[cfg(feature = "uuid")]
impl Converter for uuid::Uuid {
    const __CBV_KIND: Kind = Kind::Uuid;

    fn from_url(segment: &str) -> Option<Self> {
        let is_canonical = segment.len() == uuid::fmt::Hyphenated::LENGTH
            && !segment.bytes().any(|byte| byte.is_ascii_uppercase());
        if is_canonical { Self::try_parse(segment).ok() } else { None }
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.hyphenated().to_string().into()
    }
}

/// ASCII letters, digits, `-` and `_`, at least one: Django's `slug`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The slug as an owned text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Converter for Slug {
    const __CBV_KIND: Kind = Kind::Slug;

    fn from_url(segment: &str) -> Option<Self> {
        let valid = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        (!segment.is_empty() && segment.bytes().all(valid)).then(|| Self(segment.to_owned()))
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.as_str().into()
    }
}

impl std::ops::Deref for Slug {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
