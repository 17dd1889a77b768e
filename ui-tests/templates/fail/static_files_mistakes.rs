use cbv::StaticFiles;

fn no_folder() -> StaticFiles {
    cbv::static_files!(dir = "no_such_folder").at("/assets/")
}

fn misspelled() -> StaticFiles {
    cbv::static_files!(dri = "static")
}

fn main() {}
