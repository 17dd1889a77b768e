//! The conditions of a request, and in which order they count (RFC 9110, 13.2.2).

use axum::http::header::{IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_UNMODIFIED_SINCE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::Response;

use super::answer::{not_modified, precondition_failed};
use super::last_modified::LastModified;
use super::tags::Tags;
use super::validators::Validators;
use super::variant::Variant;
use super::{ETag, is_read};

/// What a request asks of the version that there is.
#[derive(Debug, Clone)]
pub(crate) struct Preconditions {
    /// GET or HEAD.
    is_read: bool,
    if_match: Option<Tags>,
    if_unmodified_since: Option<LastModified>,
    if_none_match: Option<Tags>,
    if_modified_since: Option<LastModified>,
}

/// What they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Holds,
    NotModified,
    Failed,
}

impl Preconditions {
    /// Those of a request; `None` where there are none, or its verb has nothing to do with a version (RFC 9110,
    /// 13.2.1).
    pub(crate) fn of(parts: &Parts) -> Option<Self> {
        Self::read(&parts.method, &parts.headers)
    }

    /// The same.
    pub(crate) fn read(method: &Method, headers: &HeaderMap) -> Option<Self> {
        if [Method::OPTIONS, Method::TRACE, Method::CONNECT].contains(method) {
            return None;
        }
        let is_read = is_read(method);
        // One that cannot be read is ignored where nothing can be lost. Who wants to change a version says which.
        let tags = |name| Tags::of(headers, name);
        let conditions = Self {
            is_read,
            if_match: tags(&IF_MATCH).filter(|tags| !is_read || !tags.is_malformed()),
            if_unmodified_since: LastModified::received(headers, &IF_UNMODIFIED_SINCE),
            if_none_match: tags(&IF_NONE_MATCH).filter(|tags| !tags.is_malformed()),
            if_modified_since: LastModified::received(headers, &IF_MODIFIED_SINCE)
                .filter(|_| is_read),
        };
        conditions.has_any().then_some(conditions)
    }

    fn has_any(&self) -> bool {
        self.if_match.is_some()
            || self.if_unmodified_since.is_some()
            || self.if_none_match.is_some()
            || self.if_modified_since.is_some()
    }

    /// The answer of a request whose conditions do not hold: 304, or 412. Of a version without validators nothing is
    /// known, so whoever reads it sees it.
    pub(crate) fn answer(&self, validators: &Validators, variant: Variant) -> Option<Response> {
        if self.is_read && validators.is_none() {
            return None;
        }
        match self.outcome(validators, variant) {
            Outcome::Holds => None,
            Outcome::NotModified => Some(not_modified(validators, variant)),
            Outcome::Failed => {
                let mut answer = precondition_failed();
                if self.is_read {
                    validators.write(variant, answer.headers_mut());
                }
                Some(answer)
            }
        }
    }

    /// Whether what a request changes is the version that it means.
    #[cfg(all(feature = "forms", feature = "sea-orm"))]
    pub(crate) fn hold(&self, validators: &Validators) -> bool {
        self.outcome(validators, Variant::PAGE) == Outcome::Holds
    }

    fn outcome(&self, validators: &Validators, variant: Variant) -> Outcome {
        if let Some(tags) = &self.if_match {
            if !self.has_one_of(tags, validators, variant, ETag::matches_strongly) {
                return Outcome::Failed;
            }
        } else if let (Some(date), Some(changed)) =
            (self.if_unmodified_since, validators.last_modified())
            && changed > date
        {
            return Outcome::Failed;
        }
        if let Some(tags) = &self.if_none_match {
            let has_one = self.has_one_of(tags, validators, variant, ETag::matches_weakly);
            return match (has_one, self.is_read) {
                (false, _) => Outcome::Holds,
                (true, true) => Outcome::NotModified,
                (true, false) => Outcome::Failed,
            };
        }
        match (self.if_modified_since, validators.last_modified()) {
            (Some(date), Some(changed)) if changed <= date => Outcome::NotModified,
            _ => Outcome::Holds,
        }
    }

    /// Whether a list has the tag. Who reads has read one variant; what is changed is the version, whichever variant
    /// the client has seen of it.
    fn has_one_of(
        &self,
        tags: &Tags,
        validators: &Validators,
        variant: Variant,
        matches: fn(&ETag, &ETag) -> bool,
    ) -> bool {
        let Tags::These(tags) = tags else { return true };
        let read = [variant.suffix()];
        let suffixes = if self.is_read { &read[..] } else { &Variant::SUFFIXES };
        let current = suffixes.iter().filter_map(|suffix| validators.etag_of(*suffix));
        { current }.any(|current| tags.iter().any(|tag| matches(tag, &current)))
    }
}
