//! `TemplateView` and its derive.

use cbv::prelude::*;

#[test]
fn x() {
    let t = Templates::from_dir("templates").unwrap();
    println!("{:?}", t.render("catalogue/about.txt", &Context::new()).map_err(|e| e.to_string()));
    let mut c = Context::new();
    c.insert_value("view", cbv::templates::minijinja::Value::from(1));
    println!("{:?}", t.render("catalogue/about.txt", &c).map_err(|e| e.to_string()));
}
