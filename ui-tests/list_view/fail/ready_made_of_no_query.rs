use cbv::generic::list;

fn main() {
    let _ = list([1, 2].iter());
}
