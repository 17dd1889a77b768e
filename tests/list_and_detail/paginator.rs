//! Django's arithmetic (`pagination/tests.py`).

use cbv::query_set::{PageNumber, PageRange, Paginator};

/// Objects, on a page, orphans, whether there may be an empty page: how many pages.
#[test]
fn the_number_of_pages() {
    let cases: [(u64, u64, u64, bool, u64); 27] = [
        (9, 10, 0, true, 1),
        (10, 10, 0, true, 1),
        (11, 10, 0, true, 2),
        (30, 10, 0, true, 3),
        (31, 10, 0, true, 4),
        (9, 4, 0, true, 3),
        (9, 4, 1, true, 2),
        (9, 4, 3, true, 2),
        (10, 4, 0, true, 3),
        (10, 4, 1, true, 3),
        (10, 4, 2, true, 2),
        (11, 4, 3, true, 2),
        (12, 4, 0, true, 3),
        (4, 4, 3, true, 1),
        (1, 4, 0, true, 1),
        (1, 4, 1, true, 1),
        (1, 1, 0, true, 1),
        (0, 4, 0, true, 1),
        (0, 4, 1, true, 1),
        (0, 4, 0, false, 0),
        (0, 1, 1, false, 0),
        (1, 4, 0, false, 1),
        (1, 4, 1, false, 1),
        (3, 2, 5, true, 1),
        (7, 5, 2, true, 1),
        (8, 5, 2, true, 2),
        (92, 30, 2, true, 3),
    ];
    for (count, per_page, orphans, allow_empty, pages) in cases {
        let paginator = Paginator::new(count, per_page).orphans(orphans);
        let paginator = paginator.allow_empty_first_page(allow_empty);
        assert_eq!(paginator.num_pages(), pages, "{count} by {per_page}, {orphans} orphans");
    }
}

#[test]
fn every_object_is_on_one_page() {
    for (count, per_page, orphans) in
        (0..30).flat_map(|count| (1..7).flat_map(move |by| (0..9).map(move |o| (count, by, o))))
    {
        let paginator = Paginator::new(count, per_page).orphans(orphans);
        let mut next = 0;
        for number in 1..=paginator.num_pages() {
            let page = paginator.page(PageNumber::Number(number.into())).expect("a page");
            assert_eq!(page.offset(), next, "{paginator:?}");
            next += page.len();
            assert_eq!(page.end_index(), next, "{paginator:?}");
            assert_eq!(page.start_index(), if count == 0 { 0 } else { page.offset() + 1 });
            assert_eq!(page.has_next(), number < paginator.num_pages());
            assert_eq!(page.has_previous(), number > 1);
        }
        assert_eq!(next, count, "{paginator:?}");
    }
}

/// R24, R25, and R8
#[test]
fn pages_that_there_are_not() {
    let error = |paginator: Paginator, number| {
        paginator.page(number).expect_err("there is no such page").to_string()
    };
    let paginator = Paginator::new(2, 1);
    for number in [i128::MIN, -1, 0] {
        let expected = format!("invalid page ({number}): that page number is less than 1");
        assert_eq!(error(paginator, PageNumber::Number(number)), expected);
    }
    for number in [3, i128::from(u64::MAX), i128::from(u64::MAX) + 1, i128::MAX] {
        let expected = format!("invalid page ({number}): that page contains no results");
        assert_eq!(error(paginator, PageNumber::Number(number)), expected);
    }
    let none = Paginator::new(0, 1).allow_empty_first_page(false);
    let expected = "invalid page (0): that page number is less than 1";
    assert_eq!(error(none, PageNumber::Last), expected);
    let first = Paginator::new(0, 1).page(PageNumber::Last).expect("an empty page");
    assert_eq!((first.number(), first.len(), first.is_empty()), (1, 0, true));
    assert_eq!((first.start_index(), first.end_index()), (0, 0));
    assert!(!first.has_other_pages());
}

#[test]
fn pages_beside_a_page() {
    let page = |number| Paginator::new(3, 1).page(PageNumber::Number(number)).expect("a page");
    assert_eq!((page(1).previous_page_number(), page(1).next_page_number()), (None, Some(2)));
    assert_eq!((page(3).previous_page_number(), page(3).next_page_number()), (Some(2), None));
    assert!(page(2).has_other_pages());
}

#[test]
fn numbers_without_a_limit() {
    let paginator = Paginator::new(u64::MAX, u64::MAX).orphans(u64::MAX);
    assert_eq!(paginator.num_pages(), 1);
    let paginator = Paginator::new(u64::MAX, 1);
    let last = paginator.page(PageNumber::Last).expect("the last page");
    assert_eq!((last.offset(), last.len()), (u64::MAX - 1, 1));
    assert_eq!(Paginator::new(5, 0).num_pages(), 5);
    assert_eq!(shown(paginator, u64::MAX, 0, 1), format!("1 … {}", u64::MAX));
    assert_eq!(shown(Paginator::new(3, 1), 1, u64::MAX, u64::MAX), "1 2 3");
    assert_eq!(shown(Paginator::new(9, 1), u64::MAX, 1, 1), "1 … 8 9");
    assert_eq!(shown(Paginator::new(9, 1), 0, 1, 1), "1 … 9");
}

fn shown(paginator: Paginator, number: u64, on_each_side: u64, on_ends: u64) -> String {
    let range = paginator.elided_page_range(number, on_each_side, on_ends);
    range.iter().map(PageRange::to_string).collect::<Vec<_>>().join(" ")
}

/// Django's `test_get_elided_page_range`.
#[test]
fn elided_ranges() {
    let of = |pages, number| shown(Paginator::new(pages, 1), number, 3, 2);
    assert_eq!(of(10, 5), "1 2 3 4 5 6 7 8 9 10");
    assert_eq!(of(11, 1), "1 2 3 4 … 10 11");
    assert_eq!(of(50, 1), "1 2 3 4 … 49 50");
    assert_eq!(of(50, 6), "1 2 3 4 5 6 7 8 9 … 49 50");
    assert_eq!(of(50, 7), "1 2 3 4 5 6 7 8 9 10 … 49 50");
    assert_eq!(of(50, 8), "1 2 … 5 6 7 8 9 10 11 … 49 50");
    assert_eq!(of(50, 43), "1 2 … 40 41 42 43 44 45 46 … 49 50");
    assert_eq!(of(50, 44), "1 2 … 41 42 43 44 45 46 47 48 49 50");
    assert_eq!(of(50, 45), "1 2 … 42 43 44 45 46 47 48 49 50");
    assert_eq!(of(50, 50), "1 2 … 47 48 49 50");
    assert_eq!(shown(Paginator::new(50, 1), 10, 1, 0), "… 9 10 11 …");
    assert_eq!(shown(Paginator::new(50, 1), 10, 0, 1), "1 … 10 … 50");
}

/// Python's `int()`, but for digits of other scripts.
#[test]
fn numbers_of_pages_are_read_as_python_reads_them() {
    let number = |text| PageNumber::parse(text).map(|number| format!("{number:?}"));
    for (text, expected) in [
        ("7", 7),
        ("+7", 7),
        ("-7", -7),
        ("007", 7),
        (" 7\n", 7),
        ("\u{a0}7\u{3000}", 7),
        ("1_0", 10),
        ("99999999999999999999999", 99_999_999_999_999_999_999_999_i128),
    ] {
        assert_eq!(number(text), Some(format!("Number({expected})")), "{text:?}");
    }
    assert_eq!(PageNumber::parse("last"), Some(PageNumber::Last));
    for text in [
        "", " ", "_1", "1_", "1__0", "+_1", "-_1", "_", "+", "--1", "+-1", "1.0", "1e3", "0x1",
        "1 0", "last ", " last", "LAST", "７", "٣", "\0", "1\0", "nan", "²",
    ] {
        assert_eq!(number(text), None, "{text:?}");
    }
    assert_eq!(PageNumber::parse(&"9".repeat(5000)), None);
}
