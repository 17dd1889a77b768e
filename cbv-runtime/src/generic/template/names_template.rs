//! The rule that a view with a template names one.

use crate::text::contains;
use crate::view::View;

/// A view that shows a template names one (Django: `ImproperlyConfigured` at the first request):
/// asserted in what is compiled only for a view that does not choose it otherwise.
#[track_caller]
pub(in crate::generic) const fn names_template<V: View>() {
    assert!(
        contains(V::__CBV_INITIAL_VALUES, "template_name"),
        "the view has no template: write `base = TemplateView(template_name = \"..\")`, or `template_name = None` where its routes name it, or override `template_names`"
    );
}
