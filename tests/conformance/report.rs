//! What came of all cases.

use std::fmt;

use crate::app;
use crate::areas::AREAS;
use crate::case::Case;
use crate::placeholders::Today;
use crate::replay;

/// Areas in the order of the file, and every failure.
#[derive(Default)]
pub(crate) struct Report {
    areas: Vec<Counts>,
    failures: Vec<String>,
}

#[derive(Default)]
struct Counts {
    area: String,
    passed: usize,
    failed: usize,
}

impl Report {
    pub(crate) async fn of(cases: &[Case]) -> Self {
        let mut report = Self::default();
        let today = Today::now();
        for case in cases {
            report.add(case, &today).await;
        }
        report
    }

    async fn add(&mut self, case: &Case, today: &Today) {
        let failures = if AREAS.contains(&case.area.as_str()) {
            replay::failures(case, app::router().await, today).await
        } else {
            vec![format!("there is no area `{}`", case.area)]
        };
        let counts = self.counts(&case.area);
        if failures.is_empty() {
            counts.passed += 1;
        } else {
            counts.failed += 1;
        }
        self.failures.extend(failures.iter().map(|failure| format!("{}: {failure}", case.id)));
    }

    fn counts(&mut self, area: &str) -> &mut Counts {
        let at = self.areas.iter().position(|counts| counts.area == area).unwrap_or_else(|| {
            self.areas.push(Counts { area: area.to_owned(), ..Counts::default() });
            self.areas.len() - 1
        });
        &mut self.areas[at]
    }

    fn passed(&self) -> usize {
        self.areas.iter().map(|counts| counts.passed).sum()
    }

    fn failed(&self) -> usize {
        self.areas.iter().map(|counts| counts.failed).sum()
    }

    /// Something was replayed, and nothing failed.
    pub(crate) fn is_success(&self) -> bool {
        self.passed() > 0 && self.failed() == 0
    }

    /// The areas of which no case passed.
    pub(crate) fn lost(&self) -> Vec<&'static str> {
        let passes = |area: &&str| self.areas.iter().any(|of| of.area == *area && of.passed > 0);
        AREAS.into_iter().filter(|area| !passes(area)).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(f, "FAILED {failure}")?;
        }
        for Counts { area, passed, failed } in &self.areas {
            writeln!(f, "{area}: {passed} passed, {failed} failed")?;
        }
        if self.passed() + self.failed() == 0 {
            writeln!(f, "no case was replayed: that is a failure, too")?;
        }
        writeln!(f, "{} passed, {} failed", self.passed(), self.failed())
    }
}
