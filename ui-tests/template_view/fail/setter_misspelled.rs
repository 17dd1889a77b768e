use cbv::generic::template;

fn main() {
    let _ = template("about.html").templat_name("base.html");
}
