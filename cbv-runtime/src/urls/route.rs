//! The patterns of `urls!` as constants, so that the compiler can check them.

use super::segment::Segment;
use super::view_captures::CaptureFields;

/// The patterns of one `urls!`, in the order in which they are tried.
pub struct Module {
    /// `app_name`: the module is made to be included.
    pub app_name: Option<&'static str>,
    /// Its patterns and what it includes.
    pub entries: &'static [Entry],
}

/// A line of `urls!`.
pub enum Entry {
    /// A pattern with a view.
    Route(Route),
    /// The patterns of another module, after a prefix.
    Include(Include),
}

/// A pattern with a view.
pub struct Route {
    /// Its segments. The last one is empty if the pattern ends in `/`.
    pub segments: &'static [Segment],
    /// Its name, by which it is reversed.
    pub name: Option<&'static str>,
    /// The name of its view, where the type of the view is written out.
    pub view: &'static str,
    /// The captures of its view, where the type of the view is written out.
    pub wanted: Option<&'static CaptureFields>,
}

/// The patterns of another module, after a prefix.
pub struct Include {
    /// The segments of the prefix, without the empty one at its end.
    pub prefix: &'static [Segment],
    /// What the names of the module start with: `shop` in `shop:item`.
    pub namespace: Option<&'static str>,
    /// The module.
    pub module: &'static Module,
}
