//! What the compiler compares of the methods of a view: handlers, setups, dispatches.

/// A method as it is written.
#[derive(Clone, Copy)]
pub struct Method {
    pub(crate) name: &'static str,
    /// The base that it was inherited from; empty for the view's own methods.
    pub(crate) base: &'static str,
    pub(crate) is_async: bool,
    /// Stands in for a method with a mistake, so that no second error follows.
    pub(crate) refused: bool,
    pub(crate) receiver: Receiver,
}

impl Method {
    /// The stand-in for a method with a mistake.
    pub(crate) const REFUSED: Self = Self { refused: true, ..Self::new("", true) };

    /// A method of the view itself, which takes `&self`.
    pub(crate) const fn new(name: &'static str, is_async: bool) -> Self {
        Self { name, base: "", is_async, refused: false, receiver: Receiver::Ref }
    }

    pub(crate) const fn is_inherited(&self) -> bool {
        !self.base.is_empty()
    }
}

/// How a method has its view. Each is also what the ones before it can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receiver {
    /// `&self`
    Ref,
    /// `&mut self`
    Mut,
    /// `self`
    Own,
}

impl Receiver {
    /// As it is written.
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Ref => "&self",
            Self::Mut => "&mut self",
            Self::Own => "self",
        }
    }

    /// Whether a method that has its view like this cannot pass it on to one that has it as `other`.
    pub(crate) const fn is_less_than(self, other: Self) -> bool {
        (self as u8) < (other as u8)
    }
}
