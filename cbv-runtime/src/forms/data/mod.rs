//! What was posted.

/// The fields that were posted, in their order: Django's `QueryDict`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormData {
    fields: Vec<(String, String)>,
}

impl FormData {
    /// The value of a field: the last one, where there are several.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().rfind(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a field.
    pub fn get_all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for FormData {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(fields: I) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value.into()));
        Self { fields: fields.collect() }
    }
}

/// How much is read.
#[derive(Debug, Clone, Default)]
pub struct FormLimits;

impl FormLimits {
    pub(crate) fn of(_: &axum::http::request::Parts) -> &'static Self {
        &Self
    }
}

pub(crate) async fn read(
    _: &axum::http::request::Parts,
    body: axum::body::Body,
    _: &FormLimits,
) -> Result<FormData, crate::error::Error> {
    let bytes = axum::body::to_bytes(body, usize::MAX).await?;
    let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&bytes)?;
    Ok(pairs.into_iter().collect())
}
