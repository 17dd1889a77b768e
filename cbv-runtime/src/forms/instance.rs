//! A form that is shown, or that was posted.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::bound::Bound;
use super::choice::Choice;
use super::cleaning::Cleaning;
use super::data::FormData;
use super::error::{FormErrors, ValidationError};
use super::form::{Form, StateOf};
use super::loading::Loading;
use super::text::Text;
use crate::error::Error;
use crate::time::Time;

/// A form that is shown, or that was posted: an instance of a `Form` in Django.
///
/// ```
/// use cbv::forms::{FormData, FormInstance};
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Contact {
///     #[form(max_length = 20)]
///     name: String,
///     age: Option<u8>,
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let mut form = FormInstance::<Contact>::new();
/// form.bind(FormData::from_iter([("name", "Ada"), ("age", "36")]), &()).await?;
/// assert!(form.is_valid());
/// assert_eq!(form.cleaned().unwrap().age, Some(36));
///
/// form.bind(FormData::from_iter([("age", "old")]), &()).await?;
/// assert_eq!(form.errors().of("name")[0].to_string(), "This field is required.");
/// assert_eq!(form.errors().of("age")[0].to_string(), "Enter a whole number.");
/// # Ok::<(), cbv::Error>(())
/// # }).unwrap();
/// ```
pub struct FormInstance<F: Form> {
    bound: Arc<Bound>,
    cleaned: Option<F::Cleaned>,
}

impl<F: Form> FormInstance<F> {
    /// A form that nobody has filled in.
    #[must_use]
    pub fn new() -> Self {
        Self { bound: Arc::new(Bound::new(F::definition())), cleaned: None }
    }

    /// The prefix of the names of its fields, `<prefix>-<name>`: so several forms can stand on one
    /// page.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<Cow<'static, str>>) -> Self {
        self.bound_mut().set_prefix(prefix.into());
        self
    }

    /// The zone in which moments are typed and shown; UTC without it. Views with a form take that of the
    /// application, [`Templates::time_zone`](crate::Templates::time_zone). It is set before the form is given
    /// values.
    ///
    /// ```
    /// use cbv::dates::chrono_tz::Europe;
    /// use cbv::forms::FormData;
    /// use cbv::prelude::*;
    /// use chrono::{DateTime, Utc};
    ///
    /// #[derive(Form)]
    /// struct Event {
    ///     begins: DateTime<Utc>,
    /// }
    ///
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// let mut form = FormInstance::<Event>::new().time_zone(Europe::Berlin);
    /// form.bind(FormData::from_iter([("begins", "2026-07-01 20:00")]), &()).await?;
    /// assert_eq!(form.cleaned().unwrap().begins.to_string(), "2026-07-01 18:00:00 UTC");
    /// # Ok::<(), cbv::Error>(())
    /// # }).unwrap();
    /// ```
    #[cfg(feature = "dates")]
    #[must_use]
    pub fn time_zone(self, zone: crate::dates::Tz) -> Self {
        let mut time = Time::default();
        time.set_zone(zone);
        self.in_time(time)
    }

    /// With the zone and the clock of the application.
    pub(crate) fn in_time(mut self, time: Time) -> Self {
        self.bound_mut().set_time(time);
        self
    }

    /// What some fields show before somebody fills them in: over what the form says.
    #[must_use]
    pub fn initial(mut self, initial: &F::Partial) -> Self {
        let _entered = self.bound.enter_time();
        F::initial(initial, self.bound_mut().initial_mut());
        self
    }

    /// The form of a value that is there: all its fields show it.
    #[must_use]
    pub fn of(mut self, value: &F::Cleaned) -> Self {
        let _entered = self.bound.enter_time();
        F::of(value, self.bound_mut().initial_mut());
        self
    }

    /// The form of a row that is stored: all its fields show it, but for those of many-to-many relations, which
    /// [`of_stored`](Self::of_stored) fetches.
    #[cfg(feature = "sea-orm")]
    #[must_use]
    pub fn of_model(mut self, model: &F::Model) -> Self
    where
        F: super::ModelForm,
    {
        let _entered = self.bound.enter_time();
        F::show(model, self.bound_mut().initial_mut());
        self
    }

    /// The form of a row that is stored, with the rows that it is joined to: one query for each many-to-many relation
    /// of the form.
    ///
    /// ```
    /// use cbv::prelude::*;
    /// use sea_orm::DatabaseConnection;
    /// # mod tag {
    /// #     use sea_orm::entity::prelude::*;
    /// #     #[sea_orm::model]
    /// #     #[derive(Clone, Debug, DeriveEntityModel, cbv::ModelFields)]
    /// #     #[sea_orm(table_name = "tag")]
    /// #     pub struct Model {
    /// #         #[sea_orm(primary_key)]
    /// #         pub id: i64,
    /// #         pub name: String,
    /// #     }
    /// #     impl ActiveModelBehavior for ActiveModel {}
    /// # }
    ///
    /// #[derive(Form)]
    /// #[form(model = tag::Entity)]
    /// struct TagForm {
    ///     name: String,
    /// }
    ///
    /// async fn form_of(tag: &tag::Model, database: &DatabaseConnection) -> Result<FormInstance<TagForm>, Error> {
    ///     FormInstance::new().of_stored(tag, database).await
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// The database fails.
    #[cfg(feature = "sea-orm")]
    pub async fn of_stored(
        self,
        model: &F::Model,
        database: &impl sea_orm::ConnectionTrait,
    ) -> Result<Self, Error>
    where
        F: super::ModelForm,
    {
        let mut form = self.of_model(model);
        super::model::show_related::<F>(model, form.bound_mut().initial_mut(), database).await?;
        Ok(form)
    }

    /// Takes what was posted: afterwards the form is valid, or has errors.
    ///
    /// # Errors
    ///
    /// A check fails with what is none of the client's mistakes, such as a database that cannot be
    /// reached. A value is missing that the client cannot give: that of a field that is hidden and has no
    /// initial value, or one that the check of the form has taken away.
    pub async fn bind(
        &mut self,
        data: impl Into<Arc<FormData>>,
        state: &StateOf<F>,
    ) -> Result<(), Error> {
        self.cleaned = None;
        let bound = self.bound_mut();
        bound.bind(data.into());
        let mut cleaning = Cleaning::new(bound);
        let partial = F::clean(&mut cleaning, state).await;
        cleaning.finish()?;
        if !self.bound.errors().is_empty() {
            return Ok(());
        }
        let message = "the form cannot be complete: a field that is hidden has no initial value, or `clean` has taken a value away";
        let cleaned = F::complete(partial).ok_or_else(|| Error::server_error(message))?;
        let errors = F::validate(&cleaned, state);
        self.cleaned = Some(cleaned);
        if !errors.is_empty() {
            self.add_errors(errors);
        }
        Ok(())
    }

    /// Fetches what can be chosen from a database: a form that is shown needs it.
    ///
    /// # Errors
    ///
    /// The database fails.
    pub async fn load(&mut self, state: &StateOf<F>) -> Result<(), Error> {
        F::load(&mut Loading::new(self.bound_mut()), state).await
    }

    /// After somebody else has changed the row: a field shows what is stored now, whatever was posted.
    #[cfg(feature = "sea-orm")]
    pub(crate) fn show_stored(&mut self, field: &str, model: &F::Model)
    where
        F: super::ModelForm,
    {
        let _entered = self.bound.enter_time();
        let bound = self.bound_mut();
        F::show(model, bound.initial_mut());
        if let Some(position) = bound.position(field) {
            bound.change(position).is_stored = true;
        }
    }

    /// Whether something was posted to it.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        self.bound.data().is_some()
    }

    /// Whether what was posted is valid.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.cleaned.is_some() && self.bound.errors().is_empty()
    }

    /// What was posted, where it is valid: Django's `cleaned_data`.
    #[must_use]
    pub fn cleaned(&self) -> Option<&F::Cleaned> {
        self.cleaned.as_ref().filter(|_| self.is_valid())
    }

    /// As [`cleaned`](Self::cleaned), taken out.
    pub fn take_cleaned(&mut self) -> Option<F::Cleaned> {
        if self.is_valid() { self.cleaned.take() } else { None }
    }

    /// What is wrong with what was posted.
    #[must_use]
    pub fn errors(&self) -> &FormErrors {
        self.bound.errors()
    }

    /// What was posted.
    #[must_use]
    pub fn data(&self) -> Option<&FormData> {
        self.bound.data()
    }

    /// Adds an error of a field: Django's `add_error`. The form is not valid any more.
    pub fn add_error(&mut self, field: &'static str, error: impl Into<ValidationError>) {
        self.add_errors(FormErrors::of_field(field, error));
    }

    /// Adds errors. The form is not valid any more.
    pub fn add_errors(&mut self, errors: impl Into<FormErrors>) {
        self.bound_mut().add_errors(&errors.into());
    }

    /// Takes a field out of the form for this request: it is not shown, and nothing can be posted for
    /// it. Its value is the initial one.
    ///
    /// # Panics
    ///
    /// The form has no such field.
    #[track_caller]
    pub fn hide(&mut self, field: &str) -> &mut Self {
        self.change(field).is_hidden = true;
        self
    }

    /// Shows a field without letting it be changed. Its value is the initial one.
    ///
    /// # Panics
    ///
    /// The form has no such field.
    #[track_caller]
    pub fn disable(&mut self, field: &str) -> &mut Self {
        self.change(field).is_disabled = true;
        self
    }

    /// What can be chosen for this request: other values are refused. A first choice that stands for nothing stays,
    /// unless there is another one among these.
    ///
    /// ```
    /// use cbv::forms::Choices as _;
    /// use cbv::prelude::*;
    ///
    /// #[derive(Clone, Choices)]
    /// enum Topic {
    ///     Sales,
    ///     Support,
    /// }
    ///
    /// #[derive(Form)]
    /// struct Ticket {
    ///     topic: Option<Topic>,
    /// }
    ///
    /// let mut form = FormInstance::<Ticket>::new();
    /// // `---------` and `Support`
    /// form.choices("topic", Topic::choices().into_iter().skip(1));
    /// ```
    ///
    /// # Panics
    ///
    /// The form has no such field.
    #[track_caller]
    pub fn choices(&mut self, field: &str, choices: impl IntoIterator<Item = Choice>) -> &mut Self {
        let position = self.position(field);
        let mut choices: Vec<_> = choices.into_iter().collect();
        if let Some(empty) = self.bound.field(position).empty_choice()
            && choices.iter().all(|choice| !choice.value.is_empty())
        {
            choices.insert(0, empty.clone());
        }
        self.bound_mut().change(position).choices = Some(choices);
        self
    }

    /// What the user reads beside a field for this request.
    ///
    /// # Panics
    ///
    /// The form has no such field.
    #[track_caller]
    pub fn label(&mut self, field: &str, label: impl Into<Cow<'static, str>>) -> &mut Self {
        self.change(field).label = Some(label.into());
        self
    }

    /// The help of a field for this request.
    ///
    /// # Panics
    ///
    /// The form has no such field.
    #[track_caller]
    pub fn help_text(&mut self, field: &str, help_text: impl Into<Text>) -> &mut Self {
        self.change(field).help_text = Some(help_text.into());
        self
    }

    /// The file that is stored for a field: what is shown of it, and where it is.
    ///
    /// # Panics
    ///
    /// The form has no such field.
    #[track_caller]
    pub fn stored_file(
        &mut self,
        field: &str,
        name: impl Into<String>,
        url: Option<String>,
    ) -> &mut Self {
        let position = self.position(field);
        let shown = super::Shown::File { name: name.into(), url };
        self.bound_mut().initial_mut().put(position, shown);
        self
    }

    #[track_caller]
    fn change(&mut self, field: &str) -> &mut super::bound::FieldChange {
        let position = self.position(field);
        self.bound_mut().change(position)
    }

    #[track_caller]
    fn position(&self, field: &str) -> usize {
        let Some(position) = self.bound.position(field) else {
            panic!("the form has no field `{field}`");
        };
        position
    }

    fn bound_mut(&mut self) -> &mut Bound {
        Arc::make_mut(&mut self.bound)
    }

    /// What templates see of it.
    pub(crate) fn bound(&self) -> &Arc<Bound> {
        &self.bound
    }
}

impl<F: Form> Default for FormInstance<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl<F: Form> fmt::Debug for FormInstance<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { bound, .. } = self;
        f.debug_struct("FormInstance")
            .field("is_bound", &bound.data().is_some())
            .field("errors", bound.errors())
            .finish_non_exhaustive()
    }
}
