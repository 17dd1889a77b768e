//! The static files that templates name.

use std::collections::BTreeMap;

use super::mistake::Mistake;
use super::refers::Template;
use crate::suggest;

/// The calls of `static(..)` that name none of these files. `folder` is how messages call their
/// place: `static/`.
#[must_use]
pub fn missing_static_files(
    templates: &BTreeMap<String, Template>,
    folder: &str,
    files: &[String],
) -> Vec<Mistake> {
    let calls = templates
        .iter()
        .flat_map(|(name, template)| template.statics.iter().map(move |c| (name, c)));
    let is_missing = |file: &str| files.iter().all(|known| known != file);
    calls
        .filter(|(_, call)| is_missing(call.file.trim_start_matches('/')))
        .map(|(template, call)| {
            let hint = suggest::did_you_mean(&call.file, files.iter().map(String::as_str));
            Mistake {
                template: template.clone(),
                line: Some(call.line),
                message: format!("there is no `{folder}{}`{hint}", call.file),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_compared_with_what_is_named() {
        let source = "{{ static('css/site.css') }}\n{{ static('/x.js') }}{{ static('css/sit.css') }}\
                      {{ static(name) }}{{ x.static('y') }}{{ static('no', 2) }}{{ static('z') }}";
        let template = Template::read("a.html", source).expect("a template that parses");
        let templates = BTreeMap::from([("a.html".to_owned(), template)]);
        let files = ["css/site.css", "x.js"].map(str::to_owned);
        let mistakes = missing_static_files(&templates, "static/", &files);
        let mistakes: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
        assert_eq!(
            mistakes,
            [
                "a.html:2: there is no `static/css/sit.css`; did you mean `css/site.css`?",
                "a.html:2: there is no `static/z`",
            ]
        );
    }
}
