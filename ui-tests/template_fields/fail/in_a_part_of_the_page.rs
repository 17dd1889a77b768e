use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/in_a_part_of_the_page.html", partial = "typed/_part.html")]
struct About;

fn main() {}
