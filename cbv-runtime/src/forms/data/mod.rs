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
