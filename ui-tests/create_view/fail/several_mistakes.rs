use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(CreateView)]
#[view(model = novel::Entity, fields = "title", exclude = ["views"], set = ["pages"], success_url = ("novel",))]
struct NovelView;

fn main() {}
