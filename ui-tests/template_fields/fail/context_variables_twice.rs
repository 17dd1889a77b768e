cbv::context_variables! {
    mod site {
        pieces: u32,
    }
}

cbv::context_variables! {
    mod shop {
        title: String,
    }
}

fn main() {}
