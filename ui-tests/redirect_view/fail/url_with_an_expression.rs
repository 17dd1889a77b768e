use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/books/{self.pk}/")]
struct Old;

fn main() {}
