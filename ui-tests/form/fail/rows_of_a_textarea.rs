use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(widget = Widget::textarea(), rows = 3)]
    message: String,
}

fn main() {}
