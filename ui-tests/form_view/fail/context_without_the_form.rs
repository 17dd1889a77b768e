use cbv::prelude::*;
use cbv_test_shared::contact;

#[derive(FormView)]
#[view(form_class = contact::Contact, template_name = "about.html", success_url = "/thanks/", context = Self::more)]
struct ContactView;

impl ContactView {
    async fn more(&self, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

fn main() {}
