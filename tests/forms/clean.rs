//! The checks of fields and of forms, in all their shapes.

use cbv::prelude::*;

/// Stands for a database.
struct Names(Vec<&'static str>);

#[derive(Form)]
#[form(clean = Self::clean, state = Names)]
struct Account {
    #[form(clean = Self::clean_name)]
    name: String,
    #[form(clean = Self::clean_nickname)]
    nickname: String,
    #[form(clean = clean_age)]
    age: Option<i32>,
    #[form(clean = Self::clean_city)]
    city: String,
}

impl Account {
    async fn clean_name(name: String, names: &Names) -> Result<String, ValidationError> {
        tokio::task::yield_now().await;
        if names.0.contains(&name.as_str()) {
            return Err(ValidationError::new("{name} is taken.").code("unique").with("name", name));
        }
        Ok(name.to_lowercase())
    }

    fn clean_nickname(nickname: String, names: &Names) -> Result<String, String> {
        match names.0.len() {
            0 => Err("Nobody is there.".to_owned()),
            _ => Ok(nickname),
        }
    }

    async fn clean_city(city: String) -> Result<String, &'static str> {
        if city == "Atlantis" { Err("It is under water.") } else { Ok(city) }
    }

    async fn clean(account: &mut Partial<Self>, names: &Names) -> Result<(), FormErrors> {
        tokio::task::yield_now().await;
        if account.name.is_some() && account.name == account.nickname {
            let mut errors = FormErrors::of_field("nickname", "Choose another nickname.");
            errors.add_to_form(format!("{} names are known.", names.0.len()));
            return Err(errors);
        }
        account.city = account.city.take().map(|city| city + "!");
        Ok(())
    }
}

fn clean_age(age: Option<i32>) -> Result<Option<i32>, ValidationError> {
    match age {
        Some(age) if age < 0 => Err("Nobody is that young.".into()),
        age => Ok(age.map(|age| age + 1)),
    }
}

async fn posted(fields: &[(&str, &str)], names: Vec<&'static str>) -> FormInstance<Account> {
    let mut form = FormInstance::<Account>::new();
    form.bind(fields.iter().copied().collect::<FormData>(), &Names(names))
        .await
        .expect("the server works");
    form
}

fn texts(errors: &[ValidationError]) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn what_checks_return_is_the_value() {
    let fields = [("name", "Ada"), ("nickname", "A"), ("age", "36"), ("city", "London")];
    let mut form = posted(&fields, vec!["Grace"]).await;
    let account = form.take_cleaned().expect("all is valid");
    assert_eq!(account.name, "ada");
    assert_eq!(account.nickname, "A");
    assert_eq!(account.age, Some(37));
    assert_eq!(account.city, "London!");
}

#[tokio::test]
async fn each_shape_of_check_reports_its_error() {
    let fields = [("name", "Ada"), ("nickname", "A"), ("age", "-1"), ("city", "Atlantis")];
    let form = posted(&fields, vec![]).await;
    assert_eq!(texts(form.errors().of("nickname")), ["Nobody is there."]);
    assert_eq!(texts(form.errors().of("age")), ["Nobody is that young."]);
    assert_eq!(texts(form.errors().of("city")), ["It is under water."]);
    assert!(form.errors().of("name").is_empty());

    let form = posted(&fields, vec!["Ada"]).await;
    let error = &form.errors().of("name")[0];
    assert_eq!((error.kind(), error.to_string().as_str()), ("unique", "Ada is taken."));
}

#[tokio::test]
async fn the_check_of_the_form_reports_errors_of_fields_and_of_the_form() {
    let fields = [("name", "Ada"), ("nickname", "ada"), ("age", ""), ("city", "London")];
    let form = posted(&fields, vec!["Grace"]).await;
    assert!(!form.is_valid() && form.cleaned().is_none());
    assert_eq!(texts(form.errors().of("nickname")), ["Choose another nickname."]);
    assert_eq!(texts(form.errors().of_form()), ["1 names are known."]);
}

#[tokio::test]
async fn a_check_does_not_see_a_value_that_is_not_valid() {
    let form = posted(&[("name", ""), ("nickname", "A"), ("age", "x"), ("city", "")], vec![]).await;
    assert_eq!(texts(form.errors().of("name")), ["This field is required."]);
    assert_eq!(texts(form.errors().of("age")), ["Enter a whole number."]);
    assert_eq!(texts(form.errors().of("city")), ["This field is required."]);
}

/// Checks without a state.
#[derive(Form)]
#[form(clean = check)]
struct Period {
    from: u8,
    #[form(clean = Self::even)]
    until: u8,
}

impl Period {
    async fn even(until: u8) -> Result<u8, ValidationError> {
        if until.is_multiple_of(2) { Ok(until) } else { Err("Even, please.".into()) }
    }
}

/// Runs with what is valid, as Django's `clean` does.
fn check(period: &mut Partial<Period>) -> Result<(), ValidationError> {
    match (period.from, period.until) {
        (Some(from), Some(until)) if from > until => Err("The end is before the start.".into()),
        (_, None) => Err("No end.".into()),
        _ => Ok(()),
    }
}

#[tokio::test]
async fn the_check_of_the_form_runs_where_fields_are_not_valid() {
    let mut form = FormInstance::<Period>::new();
    form.bind(FormData::from_iter([("from", "3"), ("until", "1")]), &())
        .await
        .expect("the server works");
    assert_eq!(texts(form.errors().of("until")), ["Even, please."]);
    assert_eq!(texts(form.errors().of_form()), ["No end."]);

    form.bind(FormData::from_iter([("from", "3"), ("until", "2")]), &())
        .await
        .expect("the server works");
    assert_eq!(texts(form.errors().of_form()), ["The end is before the start."]);

    form.bind(FormData::from_iter([("from", "1"), ("until", "2")]), &())
        .await
        .expect("the server works");
    assert!(form.is_valid());
}

#[tokio::test]
async fn a_form_can_be_bound_on_another_thread() {
    let checked = tokio::spawn(async {
        let mut form = FormInstance::<Period>::new();
        form.bind(FormData::from_iter([("from", "1"), ("until", "2")]), &())
            .await
            .expect("the server works");
        form.is_valid()
    });
    assert!(checked.await.expect("no panic"));
}
