//! The captures that a view needs, by name: the compiler compares them with those of a pattern.

use super::segment::Segment;
use crate::text::same;

/// The captures of a struct, and those of the structs that it flattens and inherits.
#[derive(Clone, Copy)]
pub struct CaptureFields {
    /// Those that the struct has as fields.
    pub own: &'static [CaptureField],
    /// Those that a pattern must have although no field reads them: the captures in the URL of a
    /// redirect.
    pub named: &'static [&'static str],
    /// Those of the other structs.
    pub rest: Option<&'static Self>,
}

/// One capture of a view.
#[derive(Clone, Copy)]
pub struct CaptureField {
    /// Its name in the pattern.
    pub name: &'static str,
    /// Whether the pattern may lack it.
    pub is_optional: bool,
    /// The name of its type.
    pub ty: fn() -> &'static str,
}

impl CaptureFields {
    /// No captures at all.
    pub const NONE: Self = Self { own: &[], named: &[], rest: None };

    pub(crate) fn has(&self, name: &str) -> bool {
        self.position(name) != MISSING
    }

    /// The name of the field that has this capture.
    #[inline]
    pub(crate) fn name(&self, name: &str) -> Option<&'static str> {
        let mut fields = Some(self);
        while let Some(CaptureFields { own, rest, .. }) = fields {
            if let Some(field) = own.iter().find(|field| field.name == name) {
                return Some(field.name);
            }
            fields = *rest;
        }
        None
    }

    /// The field of another type than the capture of its name, and that type. A `String` takes every
    /// text.
    pub(super) fn first_misfit(
        &self,
        capture: &super::segment::Capture,
    ) -> Option<(&'static str, &'static str)> {
        let mut fields = Some(self);
        while let Some(CaptureFields { own, rest, .. }) = fields {
            let named = own.iter().find(|field| field.name == capture.name);
            if let Some(field) = named {
                let (wanted, given) = (of_option((field.ty)()), of_option((capture.ty)()));
                let fits = wanted == given || wanted == type_name::<String>();
                return (!fits).then_some((field.name, wanted));
            }
            fields = *rest;
        }
        None
    }

    const fn position(&self, name: &str) -> usize {
        let mut before = 0;
        let mut fields = self;
        loop {
            let mut at = 0;
            while at < fields.own.len() {
                if same(fields.own[at].name, name) {
                    return before + at;
                }
                at += 1;
            }
            before += at;
            match fields.rest {
                Some(rest) => fields = rest,
                None => return MISSING,
            }
        }
    }

    /// The first name in `named` that is none of these captures.
    pub(super) const fn first_named_without(&self, captures: &Given<'_>) -> Option<&'static str> {
        let mut fields = self;
        loop {
            let mut at = 0;
            while at < fields.named.len() {
                if !captures.has(fields.named[at]) {
                    return Some(fields.named[at]);
                }
                at += 1;
            }
            match fields.rest {
                Some(rest) => fields = rest,
                None => return None,
            }
        }
    }

    /// The first field whose capture is none of these.
    pub(super) const fn first_field_without(&self, captures: &Given<'_>) -> Option<&'static str> {
        let mut fields = self;
        loop {
            let mut at = 0;
            while at < fields.own.len() {
                let field = fields.own[at];
                if !field.is_optional && !captures.has(field.name) {
                    return Some(field.name);
                }
                at += 1;
            }
            match fields.rest {
                Some(rest) => fields = rest,
                None => return None,
            }
        }
    }
}

/// The name of a type, for [`CaptureField::ty`].
#[must_use]
pub fn type_name<T>() -> &'static str {
    std::any::type_name::<T>()
}

/// What is inside of an `Option`: the pattern names that.
fn of_option(name: &'static str) -> &'static str {
    let inner = name.strip_prefix("core::option::Option<");
    inner.and_then(|name| name.strip_suffix('>')).unwrap_or(name)
}

/// The captures of a pattern, and of the prefixes before it.
pub(super) struct Given<'a> {
    pub(super) segments: &'a [Segment],
    pub(super) before: Option<&'a Self>,
}

impl Given<'_> {
    const fn has(&self, name: &str) -> bool {
        let mut given = self;
        loop {
            let mut at = 0;
            while at < given.segments.len() {
                if let Some(capture) = given.segments[at].capture()
                    && same(capture.name, name)
                {
                    return true;
                }
                at += 1;
            }
            match given.before {
                Some(before) => given = before,
                None => return false,
            }
        }
    }
}

/// The position of a capture that a view does not have.
pub(super) const MISSING: usize = usize::MAX;

/// How many captures of a view the compiler compares with the types of a pattern.
const MOST: usize = 16;

/// Where a capture stands among the fields of a view.
#[must_use]
pub const fn position(fields: &CaptureFields, name: &str) -> usize {
    let at = fields.position(name);
    if at < MOST { at } else { MISSING }
}
