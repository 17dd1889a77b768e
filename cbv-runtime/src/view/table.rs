//! The table of a view, fixed at compile time: which verb is answered by which method.

use axum::routing::MethodFilter;

#[cfg(feature = "access")]
use crate::access::{Checks, Levels, NOT_ALLOWED};
use crate::conditional::{CachePolicy, FieldsOfAnswer};
use crate::text::{Text, contains, same};
use crate::view::View;
use crate::view::conditions::VariantOf;
use crate::view::handler::{Handler, Slot};
use crate::view::next::Dispatch;
use crate::view::setup::Setup;
use crate::view::verb::Verb;

/// How many verbs beyond Django's eight one view can answer.
const EXTENSIONS: usize = 16;

type Extension<V> = Option<(&'static str, Handler<V>)>;

/// A place in the table of a view. In order: Django's verbs, the verbs beyond, the 405 answer.
#[derive(Clone, Copy)]
pub(crate) struct Place(usize);

impl Place {
    /// The place of the 405 answer, the last one.
    pub(crate) const NOT_ALLOWED: Self = Self(Verb::COUNT + EXTENSIONS);
    /// How many places there are.
    pub(crate) const COUNT: usize = Self::NOT_ALLOWED.0 + 1;

    pub(crate) const fn verb(verb: Verb) -> Self {
        Self(verb as usize)
    }

    pub(crate) const fn extension(at: usize) -> Self {
        Self(Verb::COUNT + at)
    }

    pub(crate) const fn nth(at: usize) -> Self {
        assert!(at < Self::COUNT, "there is no such place");
        Self(at)
    }

    pub(crate) const fn index(self) -> usize {
        self.0
    }

    /// All places, in their order.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }
}

/// The handlers of a view or a base as they are written.
pub struct Slots<V: View> {
    /// The checks of bases and their handlers, and of the view: none of them takes the place of another.
    #[cfg(feature = "access")]
    pub access: Levels<V>,
    /// In Django's order.
    pub verbs: [Slot<V>; Verb::COUNT],
    /// `#[handler(http_method_not_allowed)]`.
    pub not_allowed: Slot<V>,
    /// Verbs beyond Django's eight.
    pub extensions: [Extension<V>; EXTENSIONS],
    /// `#[handler(setup)]`: those of the bases, from the lowest, then the view's own.
    pub setups: Stack<Setup<V>>,
    /// `#[handler(dispatch)]`, in the same order: from the outermost.
    pub dispatches: Stack<Dispatch<V>>,
    /// What is written into every answer: the options `cache` and `vary`.
    pub fields: FieldsOfAnswer,
    /// Which variant of the view a request asks for, of a base whose views have several.
    pub variant: Option<VariantOf<V>>,
}

/// As many setups, dispatches, or options `vary`, as one view can have.
const STEPS: usize = 8;

/// What each base adds to the one below.
#[derive(Clone, Copy)]
pub struct Stack<T, const MOST: usize = STEPS> {
    steps: [Option<T>; MOST],
    count: usize,
}

impl<T: Copy, const MOST: usize> Stack<T, MOST> {
    pub(crate) const EMPTY: Self = Self { steps: [None; MOST], count: 0 };

    /// With one more on top.
    #[must_use]
    pub const fn with(mut self, step: Option<T>) -> Self {
        if step.is_some() {
            assert!(
                self.count < MOST,
                "a view has at most 8 setups, dispatches and `vary`, and checks of access in 32 places, those of its bases included"
            );
            self.steps[self.count] = step;
            self.count += 1;
        }
        self
    }

    /// With all of another one on top.
    #[cfg(feature = "access")]
    const fn with_all(mut self, other: &Self) -> Self {
        let mut at = 0;
        while at < other.count {
            self = self.with(other.steps[at]);
            at += 1;
        }
        self
    }
}

impl<T, const MOST: usize> Stack<T, MOST> {
    pub(crate) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(crate) const fn as_slice(&self) -> &[Option<T>] {
        self.steps.split_at(self.count).0
    }
}

impl<V: View> Clone for Slots<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: View> Copy for Slots<V> {}

impl<V: View> Slots<V> {
    /// The root of every stack of bases: a view that answers nothing.
    pub const NONE: Self = Self {
        #[cfg(feature = "access")]
        access: Levels::EMPTY,
        verbs: [None; Verb::COUNT],
        not_allowed: None,
        extensions: [None; EXTENSIONS],
        setups: Stack::EMPTY,
        dispatches: Stack::EMPTY,
        fields: FieldsOfAnswer::NONE,
        variant: None,
    };

    /// Puts a handler where a base declares one, over what it inherits.
    #[must_use]
    pub const fn with(mut self, verb: &'static str, handler: Handler<V>) -> Self {
        let mut at = 0;
        while at < Verb::COUNT {
            if same(Verb::NAMES[at], verb) {
                self.verbs[at] = Some(handler);
                return self;
            }
            at += 1;
        }
        self.with_extension(verb, Some(handler))
    }

    /// Adds checks of access to those of the bases below.
    #[cfg(feature = "access")]
    #[must_use]
    pub const fn with_access(mut self, checks: &'static Checks<V>) -> Self {
        self.access = self.access.with(Some(checks));
        self
    }

    /// Those of the bases, those of the view, and those of its own handlers. The handlers of a base have theirs among
    /// those of the base, since a handler of the view that takes their place does not take the checks away.
    #[cfg(feature = "access")]
    const fn all_access(&self) -> Levels<V> {
        let mut levels = V::__CBV_INHERITED.access.with_all(&self.access);
        let mut at = 0;
        while at < Place::COUNT {
            let name = self.name_at(at);
            if let Some(Handler { method, access: Some(checks), .. }) = self.at(Place::nth(at))
                && !method.is_inherited()
                && checks.starts_with(name)
            {
                levels = levels.with(Some(checks));
            }
            at += 1;
        }
        levels
    }

    #[cfg(feature = "access")]
    const fn name_at(&self, at: usize) -> &'static str {
        if at < Verb::COUNT {
            return Verb::NAMES[at];
        }
        if at == Place::NOT_ALLOWED.index() {
            return NOT_ALLOWED;
        }
        match self.extensions[at - Verb::COUNT] {
            Some((name, _)) => name,
            None => "",
        }
    }

    /// The handler of `#[handler(http_method_not_allowed)]`.
    #[must_use]
    pub const fn with_not_allowed(mut self, handler: Handler<V>) -> Self {
        self.not_allowed = Some(handler);
        self
    }

    /// Adds the setup of a base to those below it.
    #[must_use]
    pub const fn with_setup(mut self, setup: Setup<V>) -> Self {
        self.setups = self.setups.with(Some(setup));
        self
    }

    /// Adds the dispatch of a base to those below it.
    #[must_use]
    pub const fn with_dispatch(mut self, dispatch: Dispatch<V>) -> Self {
        self.dispatches = self.dispatches.with(Some(dispatch));
        self
    }

    /// The option `cache`, over that of the bases.
    #[must_use]
    pub const fn with_cache(mut self, policy: CachePolicy) -> Self {
        self.fields.cache = Some(policy);
        self
    }

    /// The option `vary`, beside that of the bases.
    #[must_use]
    pub const fn with_vary(mut self, names: &'static str) -> Self {
        self.fields.vary = self.fields.vary.with(Some(names));
        self
    }

    /// The variants of the views of a base.
    #[must_use]
    pub const fn with_variant(mut self, variant: VariantOf<V>) -> Self {
        self.variant = Some(variant);
        self
    }

    /// Adds a verb beyond Django's eight, over the one of that name.
    #[must_use]
    pub const fn with_extension(mut self, verb: &'static str, handler: Slot<V>) -> Self {
        let Some(handler) = handler else { return self };
        let mut at = 0;
        while at < EXTENSIONS {
            match self.extensions[at] {
                Some((name, _)) if !same(name, verb) => at += 1,
                _ => {
                    self.extensions[at] = Some((verb, handler));
                    return self;
                }
            }
        }
        panic!("a view answers at most 16 verbs beyond Django's eight");
    }

    /// Whether a handler has layers.
    pub(crate) const fn have_layers(&self) -> bool {
        let mut at = 0;
        while at < Place::COUNT {
            if let Some(Handler { layers: Some(_), .. }) = self.at(Place::nth(at)) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The handler at a place.
    pub(crate) const fn at(&self, place: Place) -> Slot<V> {
        let at = place.index();
        if at < Verb::COUNT {
            self.verbs[at]
        } else if at < Place::NOT_ALLOWED.index() {
            match self.extensions[at - Verb::COUNT] {
                Some((_, handler)) => Some(handler),
                None => None,
            }
        } else {
            self.not_allowed
        }
    }

    /// The handler of a verb beyond Django's eight.
    #[must_use]
    pub const fn extension(&self, verb: &str) -> Slot<V> {
        let mut at = 0;
        while at < EXTENSIONS {
            if let Some((name, handler)) = self.extensions[at]
                && same(name, verb)
            {
                return Some(handler);
            }
            at += 1;
        }
        None
    }
}

/// What each verb of a view is answered with.
pub struct Table<V: View> {
    pub(crate) slots: Slots<V>,
    /// All checks of access.
    #[cfg(feature = "access")]
    pub(crate) access: Levels<V>,
    /// HEAD is in `slots` as GET's handler.
    pub(crate) head_is_get: bool,
    /// OPTIONS is answered with `Allow` alone.
    pub(crate) answers_options: bool,
    /// Which of `slots.verbs` may answer.
    pub(crate) open: [bool; Verb::COUNT],
    allow: Text,
}

impl<V: View> Table<V> {
    /// The table of a view: `methods` are the verbs that may answer, all of them without it.
    #[must_use]
    pub const fn new(mut slots: Slots<V>, methods: Option<&[&str]>) -> Self {
        #[cfg(feature = "access")]
        let access = slots.all_access();
        let head = Verb::Head as usize;
        let head_is_get = slots.verbs[head].is_none();
        if head_is_get {
            slots.verbs[head] = slots.verbs[Verb::Get as usize];
        }
        let mut open = [false; Verb::COUNT];
        let mut at = 0;
        while at < Verb::COUNT {
            open[at] = match methods {
                Some(methods) => contains(methods, Verb::NAMES[at]),
                None => true,
            };
            at += 1;
        }
        let options = Verb::Options as usize;
        let answers_options = open[options] && slots.verbs[options].is_none();
        let allow = Text::new();
        let mut table = Self {
            slots,
            #[cfg(feature = "access")]
            access,
            head_is_get,
            answers_options,
            open,
            allow,
        };
        table.allow = table.allow_text();
        table
    }

    /// The handler of one of Django's verbs, if it may answer.
    pub(crate) const fn verb(&self, verb: Verb) -> Slot<V> {
        if self.open[verb as usize] { self.slots.verbs[verb as usize] } else { None }
    }

    /// The verbs that a handler answers, as axum names them.
    pub(crate) const fn method_filter(&self) -> Option<MethodFilter> {
        let mut filter: Option<MethodFilter> = None;
        let mut at = 0;
        while at < Verb::COUNT {
            if self.open[at] && self.slots.verbs[at].is_some() {
                filter = Some(match filter {
                    Some(others) => others.or(Verb::FILTERS[at]),
                    None => Verb::FILTERS[at],
                });
            }
            at += 1;
        }
        filter
    }

    /// The text of the `Allow` header.
    #[must_use]
    pub const fn allow(&self) -> &str {
        self.allow.as_str()
    }

    const fn allow_text(&self) -> Text {
        let mut text = Text::new();
        let mut at = 0;
        while at < Verb::COUNT {
            let answered = self.open[at] && self.slots.verbs[at].is_some();
            if answered || (self.answers_options && at == Verb::Options as usize) {
                text = text.listed(Verb::NAMES[at]);
            }
            at += 1;
        }
        at = 0;
        while at < EXTENSIONS {
            if let Some((name, _)) = self.slots.extensions[at] {
                text = text.listed(name);
            }
            at += 1;
        }
        assert!(text.is_whole(), "the verbs of a view do not fit into 511 bytes of `Allow`");
        text
    }
}

/// The inherited handlers. A constant here is found where the view has no handler of its own: the
/// derive brings this trait into scope, and an inherent constant of the same name, which
/// `#[handler]` writes, comes before it. That is Django's "subclass before base".
#[allow(missing_docs, reason = "each says the same: the handler for that verb")]
pub trait Inherited: View {
    const __CBV_HANDLER_FOR_GET: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Get as usize];
    const __CBV_HANDLER_FOR_POST: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Post as usize];
    const __CBV_HANDLER_FOR_PUT: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Put as usize];
    const __CBV_HANDLER_FOR_PATCH: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Patch as usize];
    const __CBV_HANDLER_FOR_DELETE: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Delete as usize];
    const __CBV_HANDLER_FOR_HEAD: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Head as usize];
    const __CBV_HANDLER_FOR_OPTIONS: Slot<Self> =
        Self::__CBV_INHERITED.verbs[Verb::Options as usize];
    const __CBV_HANDLER_FOR_TRACE: Slot<Self> = Self::__CBV_INHERITED.verbs[Verb::Trace as usize];
    const __CBV_HANDLER_FOR_NOT_ALLOWED: Slot<Self> = Self::__CBV_INHERITED.not_allowed;
    /// The view's own setup.
    const __CBV_HANDLER_FOR_SETUP: Option<Setup<Self>> = None;
    /// The view's own dispatch.
    const __CBV_HANDLER_FOR_DISPATCH: Option<Dispatch<Self>> = None;
    /// Whether a `#[handler]` of the view has a mistake.
    const __CBV_REFUSED: bool = false;
}

impl<V: View> Inherited for V {}
