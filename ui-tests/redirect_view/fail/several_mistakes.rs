use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "javascript:", pattern_name = "a", permanent = , template = "a")]
struct Old {
    #[view(pth)]
    pk: i64,
}

fn main() {}
