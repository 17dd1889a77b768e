use cbv::prelude::*;

#[derive(Clone, Choices)]
#[allow(non_camel_case_types)]
enum Topic {
    BugReport,
    Bug_Report,
}

fn main() {}
