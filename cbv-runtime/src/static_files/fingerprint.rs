//! What tells the versions of a file apart.

use sha2::{Digest, Sha256};

/// The start of the hash of what is in a file.
#[derive(Clone, Copy)]
pub(super) struct Fingerprint(u64);

impl Fingerprint {
    pub(super) fn of(content: &[u8]) -> Self {
        let hash = Sha256::digest(content);
        Self(hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The name with the fingerprint before its extension: `css/site.7d865e959b24.css`. It is as
    /// long as Django's.
    pub(super) fn in_name(self, name: &str) -> String {
        let hash = self.0 >> 16;
        let file_at = name.rfind('/').map_or(0, |slash| slash + 1);
        match name[file_at..].rfind('.') {
            Some(dot) => {
                format!("{}.{hash:012x}{}", &name[..file_at + dot], &name[file_at + dot..])
            }
            None => format!("{name}.{hash:012x}"),
        }
    }

    pub(super) fn number(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn it_stands_before_the_extension() {
        let of_nothing = Fingerprint::of(b"");
        let names = [
            ("site.css", "site.e3b0c44298fc.css"),
            ("css/site.min.css", "css/site.min.e3b0c44298fc.css"),
            ("v1.2/LICENSE", "v1.2/LICENSE.e3b0c44298fc"),
        ];
        for (name, shown) in names {
            assert_eq!(of_nothing.in_name(name), shown);
        }
    }
}
