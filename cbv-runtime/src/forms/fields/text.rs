//! What fields that are typed as a text have in common.

/// A blank as Django strips it: what Unicode calls white space, and the four separators of ASCII.
pub(in crate::forms) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&letter)
}

/// A text without the blanks around it.
pub(in crate::forms) fn stripped(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Has a field that is a text with more rules take those of the text: it has a field `text`.
macro_rules! rules_of_text {
    ($field:ident $generics:tt: $($rule:ident)*) => {
        $(rules_of_text!(@$rule $field $generics);)*
    };
    (@max_length $field:ident [$($generic:ident)?]) => {
        impl $(<$generic>)? $field $(<$generic>)? {
            /// The longest text, in characters.
            #[must_use]
            pub fn max_length(mut self, characters: usize) -> Self {
                self.text = self.text.max_length(characters);
                self
            }
        }

        impl $(<$generic>)? $crate::forms::rules::MaxLength for $field $(<$generic>)? {
            fn max_length(self, characters: usize) -> Self {
                self.max_length(characters)
            }
        }
    };
    (@min_length $field:ident [$($generic:ident)?]) => {
        impl $(<$generic>)? $field $(<$generic>)? {
            /// The shortest text, in characters.
            #[must_use]
            pub fn min_length(mut self, characters: usize) -> Self {
                self.text = self.text.min_length(characters);
                self
            }
        }

        impl $(<$generic>)? $crate::forms::rules::MinLength for $field $(<$generic>)? {
            fn min_length(self, characters: usize) -> Self {
                self.min_length(characters)
            }
        }
    };
    (@strip $field:ident [$($generic:ident)?]) => {
        impl $(<$generic>)? $field $(<$generic>)? {
            /// Whether blanks around the text are cut off.
            #[must_use]
            pub fn strip(mut self, strip: bool) -> Self {
                self.text = self.text.strip(strip);
                self
            }
        }

        impl $(<$generic>)? $crate::forms::rules::Strip for $field $(<$generic>)? {
            fn strip(self, strip: bool) -> Self {
                self.strip(strip)
            }
        }
    };
    (@pattern $field:ident [$($generic:ident)?]) => {
        impl $(<$generic>)? $field $(<$generic>)? {
            /// A regular expression that the text has to match, in the syntax of the crate `regex`.
            ///
            /// # Panics
            ///
            /// It is none.
            #[must_use]
            #[track_caller]
            pub fn pattern(mut self, regex: &str) -> Self {
                self.text = self.text.pattern(regex);
                self
            }
        }

        impl $(<$generic>)? $crate::forms::rules::Pattern for $field $(<$generic>)? {
            fn pattern(self, regex: &str) -> Self {
                self.pattern(regex)
            }
        }
    };
}
pub(super) use rules_of_text;
