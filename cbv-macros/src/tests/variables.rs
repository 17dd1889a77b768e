//! The variables of the rows of generic views, held against what the bases of the run-time crate put
//! into the context.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cbv_syntax::names::context as names;

use crate::model::GenericView;
use crate::model::variables::VariableName;

/// The files that fill the context of a view, beside those of the views that it stands on.
const FILES: [(&str, &[&str]); 6] = [
    ("TemplateView", &["generic/template/view.rs"]),
    (
        "ListView",
        &["generic/list/view.rs", "generic/list/parameters.rs", "pagination/object_list.rs"],
    ),
    ("DetailView", &["generic/detail/view.rs"]),
    ("FormView", &["generic/form/view.rs"]),
    ("CreateView", &["generic/edit/create.rs"]),
    ("UpdateView", &["generic/detail/view.rs", "generic/edit/page.rs"]),
];

/// The names of the constants of `cbv_syntax::names::context`.
const CONSTANTS: [(&str, &str); 13] = [
    ("MODEL_NAME", names::MODEL_NAME),
    ("COLUMN_NAMES", names::COLUMN_NAMES),
    ("OBJECT_LIST", names::OBJECT_LIST),
    ("OBJECT", names::OBJECT),
    ("FORM", names::FORM),
    ("IS_PAGINATED", names::IS_PAGINATED),
    ("PAGE_OBJ", names::PAGE_OBJ),
    ("PAGINATOR", names::PAGINATOR),
    ("DATE_LIST", names::DATE_LIST),
    ("SEARCH", names::SEARCH),
    ("SEARCH_KWARG", names::SEARCH_KWARG),
    ("PAGE_KWARG", names::PAGE_KWARG),
    ("SORTING", names::SORTING),
];

/// The names that a file puts into a context.
fn inserted(file: &str, found: &mut BTreeSet<&'static str>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cbv-runtime/src");
    let text =
        fs::read_to_string(folder.join(file)).expect("the run-time crate is beside this one");
    let text: String = text.split_whitespace().collect();
    for call in text.split("insert_value(").skip(1) {
        let Some((_, constant)) = call.split(',').next().and_then(|name| name.split_once("::"))
        else {
            // What the objects are called.
            continue;
        };
        let known = CONSTANTS.iter().find(|(name, _)| *name == constant);
        found.insert(known.unwrap_or_else(|| panic!("{file} inserts `{constant}`")).1);
    }
}

/// The names of a row.
fn of_row(view: &'static GenericView) -> BTreeSet<&'static str> {
    let fixed = view.all_variables().filter_map(|variable| match variable.name {
        VariableName::Fixed(name) => Some(name),
        VariableName::OfObjects(_) | VariableName::Captures => None,
    });
    fixed.collect()
}

#[test]
fn the_variables_of_a_row_are_those_that_its_base_gives() {
    for (view, files) in FILES {
        let row = GenericView::named(view).expect("there is such a view");
        let mut found = BTreeSet::new();
        for file in files {
            inserted(file, &mut found);
        }
        assert_eq!(of_row(row), found, "{view}");
    }
}

#[test]
fn the_dates_of_archives_have_the_names_that_the_run_time_gives_them() {
    let mut all = BTreeSet::new();
    for view in ["YearArchiveView", "MonthArchiveView", "WeekArchiveView", "DayArchiveView"] {
        all.extend(of_row(GenericView::named(view).expect("there is such a view")));
    }
    let list = of_row(GenericView::named("ListView").expect("there is such a view"));
    let dates: BTreeSet<_> = all.difference(&list).copied().collect();
    assert_eq!(dates, names::DATES.iter().copied().collect());
}
