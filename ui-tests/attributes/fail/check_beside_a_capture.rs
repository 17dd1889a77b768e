use cbv::prelude::*;
use cbv::{RouteInfo, Routes};

#[derive(Attributes)]
#[view(check = Self::problems)]
struct Numbered {
    #[view(path)]
    number: u32,
}

impl Numbered {
    fn problems(&self, _: &RouteInfo, _: &Routes) -> Vec<String> {
        Vec::new()
    }
}

fn main() {}
