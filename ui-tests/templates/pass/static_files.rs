use axum::Router;
use cbv::Templates;

pub fn main() {
    let files = cbv::static_files!(dir = "../static").at("/assets/");
    let templates = Templates::from_sources([("a", "{{ static('css/site.css') }}")]).unwrap();
    let templates = templates.static_files(&files);
    assert_eq!(templates.render("a", &cbv::Context::new()).unwrap(), "/assets/css/site.css");
    let _: Router = Router::new().merge(files.router());
    assert_eq!(cbv::static_files!().url_of("/css/site.css"), "/static/css/site.css");
}
