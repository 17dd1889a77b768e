//! Names of the standard library, and our own, as names of the user's types and fields.
use cbv::forms::FormInstance;

#[allow(dead_code)]
struct Option;
#[allow(dead_code)]
struct Result;
#[allow(dead_code)]
struct Some;
#[allow(dead_code)]
struct None;
#[allow(dead_code)]
trait Send {}
#[allow(dead_code)]
trait Future {}

#[derive(cbv::Form)]
#[form(clean = Self::checked)]
struct Form {
    #[form(initial = 5, clean = Self::check)]
    partial: u8,
    state: std::option::Option<String>,
    value: bool,
    r#type: String,
    initial: String,
    cleaning: String,
    errors: String,
    fields: String,
    result: std::option::Option<std::primitive::i64>,
}

impl Form {
    fn check(value: u8) -> std::result::Result<u8, String> {
        std::result::Result::Ok(value)
    }

    async fn checked(form: &mut cbv::forms::Partial<Self>) -> std::result::Result<(), String> {
        form.r#type = std::option::Option::None;
        std::result::Result::Ok(())
    }
}

#[derive(Clone, cbv::Choices)]
enum Choices {
    Some,
    None,
    Ok,
    r#Self_,
}

pub fn main() {
    let _ = FormInstance::<Form>::new();
    assert_eq!(<Choices as cbv::forms::Choices>::choices().len(), 4);
}
