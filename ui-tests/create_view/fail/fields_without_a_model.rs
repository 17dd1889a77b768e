use cbv::prelude::*;

#[derive(CreateView)]
#[view(fields = ["title", "pages"], template_name = "about.html", success_url = "/")]
struct NovelView;

fn main() {}
