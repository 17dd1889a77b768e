//! The functions that the option `clean` of a form names: for a field and for the form, async or
//! not, with the state or without.
//!
//! Each kind of function has an `impl` of its own, told apart by a marker that the compiler infers:
//! one of them fits, or none, and then the message of the trait is the only one.

use std::future::{Future, Ready, ready};

use crate::forms::Refusal;

/// A function that is not async.
#[derive(Debug)]
pub enum Plain {}

/// An async function.
#[derive(Debug)]
pub enum Async {}

/// A function without the state, in a form that has one.
#[derive(Debug)]
pub struct Stateless<Kind>(Kind);

/// Checks the value of a field, of a form without a state.
#[diagnostic::on_unimplemented(
    message = "`clean` of this field takes a function of another signature",
    label = "write `fn clean(value: {T}) -> Result<{T}, ValidationError>`, async or not"
)]
pub trait FieldCheck<T, Kind> {
    /// A result, or the future of one.
    type Outcome;

    /// Calls the function.
    fn start(self, value: T) -> Self::Outcome;
}

#[diagnostic::do_not_recommend]
impl<F, T, E> FieldCheck<T, Plain> for F
where
    F: FnOnce(T) -> Result<T, E>,
    E: Refusal,
{
    type Outcome = Result<T, E>;

    fn start(self, value: T) -> Result<T, E> {
        self(value)
    }
}

#[diagnostic::do_not_recommend]
impl<F, T, Checking, E> FieldCheck<T, Async> for F
where
    F: FnOnce(T) -> Checking,
    Checking: Future<Output = Result<T, E>>,
    E: Refusal,
{
    type Outcome = Checking;

    fn start(self, value: T) -> Checking {
        self(value)
    }
}

/// Checks the value of a field, of a form with a state.
#[diagnostic::on_unimplemented(
    message = "`clean` of this field takes a function of another signature",
    label = "write `async fn clean(value: {T}, state: &{S}) -> Result<{T}, ValidationError>`, async or not, with the state or without"
)]
pub trait FieldCheckWith<'s, T, S, Kind> {
    /// A result, or the future of one.
    type Outcome;

    /// Calls the function.
    fn start(self, value: T, state: &'s S) -> Self::Outcome;
}

#[diagnostic::do_not_recommend]
impl<'s, F, T, S: 's, E> FieldCheckWith<'s, T, S, Plain> for F
where
    F: FnOnce(T, &'s S) -> Result<T, E>,
    E: Refusal,
{
    type Outcome = Result<T, E>;

    fn start(self, value: T, state: &'s S) -> Result<T, E> {
        self(value, state)
    }
}

#[diagnostic::do_not_recommend]
impl<'s, F, T, S: 's, Checking, E> FieldCheckWith<'s, T, S, Async> for F
where
    F: FnOnce(T, &'s S) -> Checking,
    Checking: Future<Output = Result<T, E>>,
    E: Refusal,
{
    type Outcome = Checking;

    fn start(self, value: T, state: &'s S) -> Checking {
        self(value, state)
    }
}

#[diagnostic::do_not_recommend]
impl<'s, F, T, S, Kind> FieldCheckWith<'s, T, S, Stateless<Kind>> for F
where
    F: FieldCheck<T, Kind>,
{
    type Outcome = F::Outcome;

    fn start(self, value: T, _: &'s S) -> F::Outcome {
        FieldCheck::start(self, value)
    }
}

/// Checks a form without a state.
#[diagnostic::on_unimplemented(
    message = "`clean` of the form takes a function of another signature",
    label = "write `fn clean(form: &mut Partial<Self>) -> Result<(), FormErrors>`, async or not"
)]
pub trait FormCheck<'p, P, Kind> {
    /// A result, or the future of one.
    type Outcome;

    /// Calls the function.
    fn start(self, partial: &'p mut P) -> Self::Outcome;
}

#[diagnostic::do_not_recommend]
impl<'p, F, P: 'p, E> FormCheck<'p, P, Plain> for F
where
    F: FnOnce(&'p mut P) -> Result<(), E>,
    E: Refusal,
{
    type Outcome = Result<(), E>;

    fn start(self, partial: &'p mut P) -> Result<(), E> {
        self(partial)
    }
}

#[diagnostic::do_not_recommend]
impl<'p, F, P: 'p, Checking, E> FormCheck<'p, P, Async> for F
where
    F: FnOnce(&'p mut P) -> Checking,
    Checking: Future<Output = Result<(), E>>,
    E: Refusal,
{
    type Outcome = Checking;

    fn start(self, partial: &'p mut P) -> Checking {
        self(partial)
    }
}

/// Checks a form with a state.
#[diagnostic::on_unimplemented(
    message = "`clean` of the form takes a function of another signature",
    label = "write `async fn clean(form: &mut Partial<Self>, state: &{S}) -> Result<(), FormErrors>`, async or not, with the state or without"
)]
pub trait FormCheckWith<'p, P, S, Kind> {
    /// A result, or the future of one.
    type Outcome;

    /// Calls the function.
    fn start(self, partial: &'p mut P, state: &'p S) -> Self::Outcome;
}

#[diagnostic::do_not_recommend]
impl<'p, F, P: 'p, S: 'p, E> FormCheckWith<'p, P, S, Plain> for F
where
    F: FnOnce(&'p mut P, &'p S) -> Result<(), E>,
    E: Refusal,
{
    type Outcome = Result<(), E>;

    fn start(self, partial: &'p mut P, state: &'p S) -> Result<(), E> {
        self(partial, state)
    }
}

#[diagnostic::do_not_recommend]
impl<'p, F, P: 'p, S: 'p, Checking, E> FormCheckWith<'p, P, S, Async> for F
where
    F: FnOnce(&'p mut P, &'p S) -> Checking,
    Checking: Future<Output = Result<(), E>>,
    E: Refusal,
{
    type Outcome = Checking;

    fn start(self, partial: &'p mut P, state: &'p S) -> Checking {
        self(partial, state)
    }
}

#[diagnostic::do_not_recommend]
impl<'p, F, P: 'p, S, Kind> FormCheckWith<'p, P, S, Stateless<Kind>> for F
where
    F: FormCheck<'p, P, Kind>,
{
    type Outcome = F::Outcome;

    fn start(self, partial: &'p mut P, _: &'p S) -> F::Outcome {
        FormCheck::start(self, partial)
    }
}

/// Calls the function of a field.
pub fn field_check<F, T, Kind>(check: F, value: T) -> Started<F::Outcome>
where
    F: FieldCheck<T, Kind>,
{
    Started(check.start(value))
}

/// Calls the function of a field, with the state.
pub fn field_check_with<'s, F, T, S, Kind>(check: F, value: T, state: &'s S) -> Started<F::Outcome>
where
    F: FieldCheckWith<'s, T, S, Kind>,
{
    Started(check.start(value, state))
}

/// Calls the function of a form.
pub fn form_check<'p, F, P, Kind>(check: F, partial: &'p mut P) -> Started<F::Outcome>
where
    F: FormCheck<'p, P, Kind>,
{
    Started(check.start(partial))
}

/// Calls the function of a form, with the state.
pub fn form_check_with<'p, F, P, S, Kind>(
    check: F,
    partial: &'p mut P,
    state: &'p S,
) -> Started<F::Outcome>
where
    F: FormCheckWith<'p, P, S, Kind>,
{
    Started(check.start(partial, state))
}

/// What a function has returned: a result, or the future of one.
#[derive(Debug)]
pub struct Started<Outcome>(Outcome);

impl<T, E> Started<Result<T, E>> {
    /// The result.
    pub fn settle(self) -> Ready<Result<T, E>> {
        ready(self.0)
    }
}

/// A future, which is what is no result: the method of results is inherent, and comes first.
pub trait Settle {
    /// The future.
    type Future;

    /// The future.
    fn settle(self) -> Self::Future
    where
        Self::Future: Send;
}

impl<Checking: Future> Settle for Started<Checking> {
    type Future = Checking;

    fn settle(self) -> Checking {
        self.0
    }
}
