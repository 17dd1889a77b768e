fn main() {
    let about = cbv::template_name!("abuot.html");
    let name_of_nothing = cbv::template_name!();
    let not_checked = cbv::template_name!(about);
}
