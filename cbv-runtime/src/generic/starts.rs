//! What a view says about the attributes of its base.

use crate::text::same;
use crate::view::View;

/// Whether the view names the attribute: `base = SomeBase(name = ..)`.
pub(super) const fn starts_with<V: View>(name: &str) -> bool {
    let mut at = 0;
    while at < V::__CBV_STARTS.len() {
        if same(V::__CBV_STARTS[at], name) {
            return true;
        }
        at += 1;
    }
    false
}
