//! Texts, and the HTML that is made of them.

use minijinja::Value;
use minijinja::value::ValueKind;
use unicode_normalization::UnicodeNormalization;

use super::super::escape::escaped;

/// `text|linebreaks`: paragraphs where a line is empty, `<br>` where one ends.
pub(super) fn linebreaks(value: &Value) -> Value {
    let text = html(value);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.split('\n').chain([""]) {
        if line.is_empty() && !lines.is_empty() {
            paragraphs.push(format!("<p>{}</p>", lines.join("<br>")));
            lines.clear();
        } else if !line.is_empty() {
            lines.push(line);
        }
    }
    if paragraphs.is_empty() {
        paragraphs.push("<p></p>".to_owned());
    }
    Value::from_safe_string(paragraphs.join("\n\n"))
}

/// `text|linebreaksbr`: `<br>` where a line ends.
pub(super) fn linebreaksbr(value: &Value) -> Value {
    Value::from_safe_string(html(value).replace('\n', "<br>"))
}

/// What can stand in a page as it is, with the ends of lines that Unix has.
fn html(value: &Value) -> String {
    let text = text(value).replace("\r\n", "\n").replace('\r', "\n");
    if value.is_safe() { text } else { escaped(&text) }
}

/// Nothing for what is none.
pub(super) fn text(value: &Value) -> String {
    match value.kind() {
        ValueKind::None | ValueKind::Undefined => String::new(),
        _ => value.to_string(),
    }
}

/// The text of a value that was safe stays so.
fn like(value: &Value, text: String) -> Value {
    if value.is_safe() { Value::from_safe_string(text) } else { text.into() }
}

/// `text|truncatechars(7)`, with the ellipsis.
pub(super) fn truncatechars(value: &Value, most: i64) -> Value {
    let text = text(value);
    let most = usize::try_from(most).unwrap_or_default();
    if most == 0 {
        return like(value, if text.is_empty() { text } else { "…".to_owned() });
    }
    if text.chars().count() <= most {
        return like(value, text);
    }
    let shown: String = text.chars().take(most - 1).collect();
    like(value, format!("{shown}…"))
}

/// `text|truncatewords(2)`
pub(super) fn truncatewords(value: &Value, most: i64) -> Value {
    let text = text(value);
    let words: Vec<_> = text.split_whitespace().collect();
    let most = usize::try_from(most).unwrap_or_default();
    let is_cut = words.len() > most;
    let shown = words[..most.min(words.len())].join(" ");
    like(value, if is_cut { format!("{shown} …").trim_start().to_owned() } else { shown })
}

/// `title|slugify`: lower case, without accents, words joined by hyphens.
pub(super) fn slugify(value: &Value) -> String {
    let ascii = text(value).nfkd().filter(char::is_ascii).collect::<String>().to_lowercase();
    let kept: String = ascii
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-') || c.is_ascii_whitespace())
        .collect();
    let words = kept.split(|c: char| c == '-' || c.is_ascii_whitespace());
    let slug = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    slug.trim_matches(['-', '_']).to_owned()
}

/// `flag|yesno("yeah,no,maybe")`: for what is true, false and none.
pub(super) fn yesno(value: &Value, words: Option<&str>) -> Value {
    let words: Vec<_> = words.unwrap_or("yes,no,maybe").split(',').collect();
    let [yes, no, others @ ..] = words.as_slice() else { return value.clone() };
    let maybe = others.first().unwrap_or(no);
    let word = match value.kind() {
        ValueKind::None | ValueKind::Undefined => maybe,
        _ if value.is_true() => yes,
        _ => no,
    };
    Value::from(*word)
}

/// `name|capfirst`: the first letter alone is changed.
pub(super) fn capfirst(value: &Value) -> Value {
    let text = text(value);
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    like(value, first.chain(letters).collect())
}

/// `author|default_if_none("nobody")`
pub(super) fn default_if_none(value: &Value, other: Value) -> Value {
    if value.is_none() { other } else { value.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_shown, shown};

    /// The examples of Django's documentation and of its tests.
    #[test]
    fn lines() {
        assert_shown(&[
            ("linebreaks", "Joel\nis a slug", "<p>Joel<br>is a slug</p>"),
            (
                "linebreaks",
                "line 1\r\nline 2\r\n\r\n\r\nnew",
                "<p>line 1<br>line 2</p>\n\n<p>new</p>",
            ),
            ("linebreaks", "a < b\n\"c\"", "<p>a &lt; b<br>&quot;c&quot;</p>"),
            ("safe|linebreaks", "<b>a</b>\n", "<p><b>a</b></p>"),
            ("linebreaks", "", "<p></p>"),
            ("linebreaksbr", "Joel\nis a slug", "Joel<br>is a slug"),
            ("linebreaksbr", "<script>\r1", "&lt;script&gt;<br>1"),
            ("safe|linebreaksbr", "<b>a</b>\n1", "<b>a</b><br>1"),
        ]);
    }

    #[test]
    fn less_of_a_text() {
        assert_shown(&[
            ("truncatechars(7)", "Joel is a slug", "Joel i…"),
            ("truncatechars(14)", "Joel is a slug", "Joel is a slug"),
            ("truncatechars(1)", "Joel", "…"),
            ("truncatechars(0)", "Joel", "…"),
            ("truncatechars(-1)", "Joel", "…"),
            ("truncatechars(3)", "日本語です", "日本…"),
            ("truncatechars(4)", "<b>a</b>", "&lt;b&gt;…"),
            ("truncatewords(2)", "Joel is a slug", "Joel is …"),
            ("truncatewords(4)", "Joel is\na  slug", "Joel is a slug"),
            ("truncatewords(0)", "Joel", "…"),
            ("truncatewords(1)", "<b> c", "&lt;b&gt; …"),
        ]);
        assert_eq!(shown("{{ x|truncatechars(3) }}", 123_456), "12…");
        assert_eq!(shown("{{ x|truncatewords(3) }}", Option::<u8>::None), "");
    }

    #[test]
    fn words() {
        assert_shown(&[
            ("slugify", "Joel is a slug", "joel-is-a-slug"),
            ("slugify", "Hello, World! - & so_on--", "hello-world-so_on"),
            (
                "slugify",
                "Un \u{e9}l\u{e9}phant \u{e0} l'or\u{e9}e du bois",
                "un-elephant-a-loree-du-bois",
            ),
            ("slugify", "__a b__", "a-b"),
            ("slugify", "日本", ""),
            ("capfirst", "django", "Django"),
            ("capfirst", "\u{e9}t\u{e9}", "\u{c9}t\u{e9}"),
            ("capfirst", "", ""),
            ("default_if_none('nothing')", "value", "value"),
            ("default_if_none('nothing')", "", ""),
            ("wordcount", "Joel is a slug", "4"),
            ("striptags", "<b>Joel</b> <button>is</button> a <span>slug</span>", "Joel is a slug"),
        ]);
        assert_eq!(shown("{{ x|default_if_none('nothing') }}", Option::<u8>::None), "nothing");
    }

    #[test]
    fn yes_and_no() {
        let words = "yesno('yeah,no,maybe')";
        assert_shown(&[
            (words, Some(true), "yeah"),
            (words, Some(false), "no"),
            (words, None, "maybe"),
            ("yesno('yeah,no')", None, "no"),
            ("yesno", Some(true), "yes"),
            ("yesno", None, "maybe"),
            ("yesno('yeah')", Some(true), "True"),
        ]);
    }
}
