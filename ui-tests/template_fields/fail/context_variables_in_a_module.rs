mod pages {
    cbv::context_variables! {
        mod site {
            pieces: u32,
        }
    }
}

fn main() {}
