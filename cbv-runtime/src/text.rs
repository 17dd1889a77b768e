//! Texts in constants.

/// `==` of strings, in a constant.
pub(crate) const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// `contains` of a list of strings, in a constant.
pub(crate) const fn contains(texts: &[&str], text: &str) -> bool {
    let mut at = 0;
    while at < texts.len() {
        if same(texts[at], text) {
            return true;
        }
        at += 1;
    }
    false
}

/// A text that is put together in a constant.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    bytes: [u8; 512],
    len: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 512], len: 0 }
    }

    pub(crate) const fn then(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[at];
            self.len += 1;
            at += 1;
        }
        self
    }

    /// Adds an entry of a list, after a comma.
    pub(crate) const fn listed(self, text: &str) -> Self {
        if self.len == 0 { self.then(text) } else { self.then(", ").then(text) }
    }

    pub(crate) const fn quoted(self, text: &str) -> Self {
        self.then("`").then(text).then("`")
    }

    #[cfg(all(feature = "forms", feature = "sea-orm"))]
    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether nothing was cut off.
    pub(crate) const fn is_whole(&self) -> bool {
        self.len < self.bytes.len()
    }

    pub(crate) const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "the handlers of this view do not fit together",
        }
    }
}
