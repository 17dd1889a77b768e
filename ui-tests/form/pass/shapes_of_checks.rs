//! Each shape that a `clean` can have.
use cbv::prelude::*;

#[derive(Clone)]
struct State;

type Answer<T> = Result<T, ValidationError>;

#[derive(Form)]
#[form(state = State, clean = Self::all)]
struct Form {
    #[form(clean = Self::plain)]
    plain: String,
    #[form(clean = Self::with_state)]
    with_state: String,
    #[form(clean = Self::asynchronous)]
    asynchronous: Option<String>,
    #[form(clean = Self::asynchronous_with_state)]
    asynchronous_with_state: bool,
    #[form(clean = from_elsewhere::<u8>)]
    generic: u8,
}

impl Form {
    fn plain(text: String) -> Result<String, FormErrors> {
        Ok(text)
    }

    fn with_state(text: String, _: &State) -> Result<String, &'static str> {
        Ok(text)
    }

    async fn asynchronous(text: Option<String>) -> Answer<Option<String>> {
        Ok(text)
    }

    async fn asynchronous_with_state(yes: bool, _: &State) -> Result<bool, cbv::Error> {
        Ok(yes)
    }

    fn all(_: &mut Partial<Self>, _: &State) -> Answer<()> {
        Ok(())
    }
}

fn from_elsewhere<T>(value: T) -> Answer<T> {
    Ok(value)
}

pub fn main() {
    let _ = FormInstance::<Form>::new();
}
