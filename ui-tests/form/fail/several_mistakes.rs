use cbv::prelude::*;

#[derive(Form)]
#[form(stat = u8)]
struct Contact {
    #[form(lable = "Name", max_length = 2, min_length = 5)]
    name: String,
    #[form(required = false, pattern = "(")]
    email: Option<String>,
    #[form(widget = "textarea", attributes(value = 3), error_messages(max_lenght = ".."))]
    message: String,
}

fn main() {}
