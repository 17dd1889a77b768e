//! The lines of a template around a mistake.

use std::fmt;

use super::error::TemplateError;
use crate::error::Error;

/// How many lines are shown before the one with the mistake, and after it.
const AROUND: usize = 4;

/// The lines of a template around the one with the mistake.
pub(crate) struct Excerpt {
    pub(crate) template: String,
    /// The line with the mistake.
    pub(crate) line: usize,
    /// Lines with their numbers.
    pub(crate) lines: Vec<(usize, String)>,
}

impl Excerpt {
    /// Of the template that an error comes from, where its text is known.
    pub(crate) fn of(error: &Error) -> Option<Self> {
        let error: &TemplateError = error.downcast_ref()?;
        let (template, line) = (error.template()?, error.line()?);
        let first = line.saturating_sub(AROUND).max(1);
        let lines = (1..).zip(error.text()?.lines());
        let lines = lines.filter(|(number, _)| (first..=line + AROUND).contains(number));
        let lines = lines.map(|(number, text)| (number, text.to_owned())).collect();
        Some(Self { template: template.to_owned(), line, lines })
    }
}

/// `> 6 | {{ question.titel }}`
impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.template, self.line)?;
        for (number, text) in &self.lines {
            let mark = if *number == self.line { '>' } else { ' ' };
            write!(f, "\n{mark} {number:>4} | {text}")?;
        }
        Ok(())
    }
}
