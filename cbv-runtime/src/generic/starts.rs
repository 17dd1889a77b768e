//! What a view says about the attributes of its base.

use crate::text::same;
use crate::view::View;

/// A view that shows a template names one (Django: `ImproperlyConfigured` at the first request):
/// asserted in what is compiled only for a view that does not choose it otherwise.
#[track_caller]
pub(super) const fn names_template<V: View>() {
    assert!(
        starts_with::<V>("template_name"),
        "which template does the view show? write `base = TemplateView(template_name = \"..\")`, or `template_name = None` where its routes name it, or override `template_names`"
    );
}

/// Whether the view names the attribute: `base = SomeBase(name = ..)`.
const fn starts_with<V: View>(name: &str) -> bool {
    let mut at = 0;
    while at < V::__CBV_STARTS.len() {
        if same(V::__CBV_STARTS[at], name) {
            return true;
        }
        at += 1;
    }
    false
}
