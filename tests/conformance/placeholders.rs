//! Days that depend on the day of the run.

use chrono::{Datelike, NaiveDate, Utc};

/// The day of the run, in UTC.
pub(crate) struct Today(NaiveDate);

impl Today {
    pub(crate) fn now() -> Self {
        Self(Utc::now().date_naive())
    }

    /// Some other day.
    pub(crate) fn on(date: NaiveDate) -> Self {
        Self(date)
    }

    /// A recorded text, as it reads today.
    pub(crate) fn fill(&self, text: &str) -> String {
        let yesterday = self.0 - chrono::Days::new(1);
        let first = self.0 - chrono::Days::new(u64::from(self.0.day0()));
        let previous_month = first - chrono::Months::new(1);
        text.replace("{today}", &self.0.to_string())
            .replace("{yesterday}", &yesterday.to_string())
            .replace("{previous month}", &previous_month.to_string())
    }
}
