//! IP addresses.

use std::fmt::Display;
use std::marker::PhantomData;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::text::stripped;
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// The longest text of an address of version 6.
const MAX_LENGTH: usize = 39;

/// An IP address: Django's `GenericIPAddressField`, and the field of `IpAddr`, `Ipv4Addr` and `Ipv6Addr`.
///
/// ```
/// use std::net::{IpAddr, Ipv4Addr};
///
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Host {
///     address: IpAddr,
///     gateway: Option<Ipv4Addr>,
/// }
/// ```
#[derive(Debug, Clone)]
pub struct GenericIPAddressField<T = IpAddr> {
    protocol: IpProtocol,
    unpacks: bool,
    of: PhantomData<fn() -> T>,
}

/// Which addresses are taken: Django's `protocol`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IpProtocol {
    /// Those of version 4 and of version 6.
    #[default]
    Both,
    /// Those of version 4.
    Ipv4,
    /// Those of version 6.
    Ipv6,
}

impl IpProtocol {
    fn takes(self, address: IpAddr) -> bool {
        match self {
            Self::Both => true,
            Self::Ipv4 => address.is_ipv4(),
            Self::Ipv6 => address.is_ipv6(),
        }
    }

    fn invalid(self) -> ValidationError {
        let protocol = match self {
            Self::Both => "IPv4 or IPv6",
            Self::Ipv4 => "IPv4",
            Self::Ipv6 => "IPv6",
        };
        ValidationError::new("Enter a valid {protocol} address.").with("protocol", protocol)
    }
}

/// The types of addresses.
pub trait IpAddress: Copy + Display + Send + Sync + sealed::Sealed + 'static {
    #[doc(hidden)]
    const PROTOCOL: IpProtocol;

    #[doc(hidden)]
    fn of(address: IpAddr) -> Option<Self>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! addresses {
    ($($type:ty: $protocol:ident, $pattern:pat => $address:expr;)*) => {
        $(
            impl sealed::Sealed for $type {}

            impl IpAddress for $type {
                const PROTOCOL: IpProtocol = IpProtocol::$protocol;

                fn of(address: IpAddr) -> Option<Self> {
                    match address {
                        $pattern => Some($address),
                        #[allow(unreachable_patterns)]
                        _ => None,
                    }
                }
            }

            impl FormValue for $type {
                type Field = GenericIPAddressField<$type>;
            }
        )*
    };
}
addresses! {
    IpAddr: Both, address => address;
    Ipv4Addr: Ipv4, IpAddr::V4(address) => address;
    Ipv6Addr: Ipv6, IpAddr::V6(address) => address;
}

impl<T: IpAddress> Default for GenericIPAddressField<T> {
    fn default() -> Self {
        Self { protocol: T::PROTOCOL, unpacks: false, of: PhantomData }
    }
}

impl GenericIPAddressField<IpAddr> {
    /// Which addresses are taken, without it both.
    #[must_use]
    pub fn protocol(mut self, protocol: IpProtocol) -> Self {
        self.protocol = protocol;
        self
    }

    /// Whether `::ffff:192.0.2.1` is taken for `192.0.2.1`.
    #[must_use]
    pub fn unpack_ipv4(mut self, unpack: bool) -> Self {
        self.unpacks = unpack;
        self
    }
}

impl<T: IpAddress> GenericIPAddressField<T> {
    fn read(&self, text: &str) -> Result<IpAddr, Vec<ValidationError>> {
        if text.contains(':') {
            let address = ipv6(text).ok_or_else(|| {
                vec![
                    ValidationError::new("This is not a valid IPv6 address.")
                        .with("protocol", "IPv6"),
                ]
            })?;
            let unpacked = address.to_ipv4_mapped().filter(|_| self.unpacks);
            return Ok(unpacked.map_or(IpAddr::V6(address), IpAddr::V4));
        }
        text.parse::<Ipv4Addr>().map(IpAddr::V4).map_err(|_| self.errors_of(text))
    }

    /// All rules of a text that no address keeps.
    fn errors_of(&self, text: &str) -> Vec<ValidationError> {
        let mut errors = vec![self.protocol.invalid()];
        let length = text.chars().count();
        errors.extend((length > MAX_LENGTH).then(|| messages::max_length(MAX_LENGTH, length)));
        errors.extend(text.contains('\0').then(messages::null_characters));
        errors
    }
}

/// An address of version 6; that of an interface (`fe80::1%eth0`) without the interface, as Django has it.
pub(super) fn ipv6(text: &str) -> Option<Ipv6Addr> {
    if text.contains('/') || text.chars().count() > MAX_LENGTH {
        return None;
    }
    let address = match text.split_once('%') {
        Some((_, interface)) if interface.is_empty() || interface.contains('%') => return None,
        Some((address, _)) => address,
        None => text,
    };
    address.parse().ok()
}

impl<T: IpAddress> Field for GenericIPAddressField<T> {
    type Value = T;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<T>, Vec<ValidationError>> {
        let text = stripped(posted.text().unwrap_or_default());
        if text.is_empty() {
            return Ok(None);
        }
        let address = self.read(text)?;
        let address = T::of(address).filter(|_| self.protocol.takes(address));
        address.map(Some).ok_or_else(|| vec![self.protocol.invalid()])
    }

    fn show(&self, value: &T) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::text()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        if !widget.is_hidden() && widget.input_type().is_some() {
            attributes.set("maxlength", MAX_LENGTH);
        }
    }
}

impl rules::Protocol for GenericIPAddressField<IpAddr> {
    fn protocol(self, protocol: IpProtocol) -> Self {
        self.protocol(protocol)
    }
}

impl rules::UnpackIpv4 for GenericIPAddressField<IpAddr> {
    fn unpack_ipv4(self, unpack: bool) -> Self {
        self.unpack_ipv4(unpack)
    }
}
