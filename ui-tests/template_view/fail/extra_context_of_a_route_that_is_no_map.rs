use cbv::generic::template;

fn main() {
    let _ = template("about.html").extra_context(vec!["title"]);
}
