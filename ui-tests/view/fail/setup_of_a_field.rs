use cbv::prelude::*;

struct Account;

/// Nothing fills it.
#[derive(View)]
struct Unfilled {
    #[view(setup)]
    account: Option<u32>,
}

impl Unfilled {
    #[handler(get)]
    async fn show(&self) {}
}

/// It has no value before.
#[derive(View)]
struct WithoutADefault {
    #[view(setup)]
    account: Account,
}

impl WithoutADefault {
    #[handler(setup)]
    async fn load(&mut self) {}

    #[handler(get)]
    async fn show(&self) {}
}

/// It has another role.
#[derive(View)]
struct Captured {
    #[view(path, setup)]
    account: u32,
}

impl Captured {
    #[handler(setup)]
    async fn load(&mut self) {}

    #[handler(get)]
    async fn show(&self) {}
}

/// It is shared by views, whose setups do not see it.
#[derive(Attributes)]
struct Shared {
    #[view(setup)]
    account: Option<u32>,
}

fn main() {}
