//! Replays what Django's form fields made of inputs: `fields.json`, or the file that `CBV_FIELDS` names.

mod definitions;
mod differences;
mod file;
mod html;
mod replay;
mod value;

use std::fmt;
use std::path::{Path, PathBuf};

use self::file::{Case, Definition, Part};
use self::replay::{Answer, Replay};
use self::value::is_same;

/// At most so many inputs of a hundred may be different on purpose.
const MOST_DIFFERENT: usize = 5;

/// What came of all inputs.
#[derive(Debug, Default)]
pub(crate) struct Report {
    passed: usize,
    different: usize,
    failures: Vec<String>,
}

/// The file that is replayed.
pub(crate) fn file() -> PathBuf {
    let recorded = || concat!(env!("CARGO_MANIFEST_DIR"), "/tests/conformance/fields.json").into();
    std::env::var_os("CBV_FIELDS").map_or_else(recorded, PathBuf::from)
}

impl Report {
    pub(crate) async fn of(path: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let mut report = Self::default();
        for (name, definition) in file::read(path)? {
            match definitions::find(&name) {
                Some(replay) => report.add(&name, &definition, replay).await,
                None => report.failures.push(format!("{name}: there is no form of it")),
            }
        }
        Ok(report)
    }

    async fn add(&mut self, name: &str, definition: &Definition, replay: Replay) {
        let field = (replay.definition)();
        let described = (field.label(), field.help_text());
        if described != (definition.label.as_str(), definition.help_text.as_str()) {
            self.failures.push(format!("{name}: {described:?} is its label and help"));
        }
        let unbound = (replay.unbound)();
        if unbound != html::read(&definition.unbound) {
            self.failures.push(format!("{name}: {}", difference(&definition.unbound, &unbound)));
        }
        for case in &definition.cases {
            let answer = (replay.answer)(case.input.data()).await;
            match failure(case, &answer) {
                None => self.passed += 1,
                Some(_) if differences::reason(definition, case, &answer).is_some() => {
                    self.different += 1;
                }
                Some(failure) => self.failures.push(format!(
                    "{name}, {}, of {:?}: {failure}",
                    definition.django,
                    case.input.texts()
                )),
            }
        }
    }

    /// Inputs were replayed, nothing failed, and not too much is different on purpose.
    pub(crate) fn is_success(&self) -> bool {
        let all = self.passed + self.different;
        self.passed > 0 && self.failures.is_empty() && self.different * 100 <= all * MOST_DIFFERENT
    }
}

/// In what an answer is not that of Django.
fn failure(case: &Case, answer: &Answer) -> Option<String> {
    let is_expected = match (&case.value, &case.errors, &answer.result) {
        (Some(expected), None, Ok(value)) => is_same(expected, value),
        (None, Some(expected), Err(errors)) => expected == errors,
        _ => false,
    };
    let expected = (&case.value, &case.errors);
    if !is_expected {
        return Some(format!("{:?}, expected {expected:?}", answer.result));
    }
    let is_shown = html::read(&case.bound) == answer.bound;
    (!is_shown).then(|| difference(&case.bound, &answer.bound))
}

/// In what a field is shown otherwise.
fn difference(expected: &[Part], shown: &[Part]) -> String {
    format!("shown as {shown:?}, expected {expected:?}")
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { passed, different, failures } = self;
        for failure in failures {
            writeln!(f, "FAILED {failure}")?;
        }
        let failed = failures.len();
        writeln!(f, "fields: {passed} passed, {different} different on purpose, {failed} failed")
    }
}
