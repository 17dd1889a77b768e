use cbv::prelude::*;

#[derive(Clone)]
struct Names;

#[derive(Form)]
#[form(clean = Self::clean, state = Names)]
struct Contact {
    name: String,
}

impl Contact {
    fn clean(_: &mut Partial<Self>, _: &Names) -> Result<(), FormErrors> {
        Ok(())
    }
}

#[derive(FormView)]
#[view(form_class = Contact, template_name = "about.html", success_url = "/thanks/")]
struct ContactView;

fn main() {}
