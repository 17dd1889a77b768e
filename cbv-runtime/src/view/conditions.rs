//! The conditions of a request, before its handler: which version the view shows, and whether the client has it.

use axum::http::request::Parts;

use crate::conditional::{Preconditions, Validators, Variant, is_read, tell};
use crate::error::Error;
use crate::extract::rejected::{Rejected, rejected};
use crate::view::View;
use crate::view::attributes::Shared;
use crate::view::call::{Call, blocking, wait};
use crate::view::setup::SettingUp;

/// Which variant of a view a request asks for, by the view, the values of its attributes and the head of the request.
pub(crate) type VariantOf<V> = fn(&V, &<V as View>::__CbvAttributes, &Parts) -> Variant;

impl<V: View> Call<V> {
    /// The step of a view that has a version. Where a future is awaited, it is compiled, even where a constant says
    /// that it is never come to: what stands behind a pointer is not.
    pub(crate) const CONDITIONS: Option<for<'a> fn(V, &'a mut Self) -> SettingUp<'a, V>> =
        if V::__CBV_IS_CONDITIONAL {
            Some(|view, call| Box::pin(call.conditions(view)))
        } else {
            None
        };

    /// Asks the view for its version, and answers a request whose conditions do not hold. In a view whose handlers are
    /// `fn`, it is asked on the blocking pool as well.
    async fn conditions(&mut self, view: V) -> Result<V, Rejected> {
        let conditions = Preconditions::of(&self.parts);
        // What is changed has no version to be written into its answer.
        if conditions.is_none() && !is_read(&self.parts.method) {
            return Ok(view);
        }
        let (view, validators) = asked(view).await?;
        let variant = variant(&view, &self.attributes, &self.parts);
        match conditions.and_then(|conditions| conditions.answer(&validators, variant)) {
            Some(answer) => Err(Box::new(answer)),
            None => {
                tell(&self.parts.extensions, validators, variant);
                Ok(view)
            }
        }
    }
}

async fn asked<V: View>(view: V) -> Result<(V, Validators), Rejected> {
    if const { V::IS_ASYNC || V::__CBV_INLINE } {
        let validators = validators(&view).await;
        return validators.map(|of| (view, of)).map_err(rejected);
    }
    blocking::<V, _, _>(move || {
        let validators = wait(validators(&view));
        validators.map(|of| (view, of)).map_err(rejected)
    })
    .await
}

async fn validators<V: View>(view: &V) -> Result<Validators, Error> {
    let etag = view.__cbv_etag().await?;
    Ok(Validators::new(etag, view.__cbv_last_modified().await?))
}

fn variant<V: View>(view: &V, attributes: &Shared<V>, parts: &Parts) -> Variant {
    const { &V::__CBV_TABLE.slots.variant }
        .map_or(Variant::PAGE, |variant| variant(view, attributes, parts))
}
