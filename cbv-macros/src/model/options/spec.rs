use syn::{LitStr, Path};

use super::form::{LastModifiedOption, SuccessMessage, SuccessUrl, TagOption};
use super::given::ReadOption;
use crate::model::InitialValue;

/// An option that there is.
#[derive(Clone, Copy)]
pub(crate) struct OptionSpec {
    pub(crate) name: &'static str,
    /// A value, for messages: ``write `model = book::Entity` ``.
    pub(crate) example: &'static str,
    /// The names under which people look for it.
    pub(crate) aliases: &'static [&'static str],
}

/// An attribute of Django's that is no option here, and where it is.
pub(crate) struct Place {
    pub(crate) name: &'static str,
    /// `in the hook .. of {view}`, where `{view}` stands for the name of the generic view.
    pub(crate) place: &'static str,
}

/// What an option says for a hook of the base: `context = Self::with_author`.
pub(crate) struct Hook {
    /// The signature of the hook. `$crate` is the library.
    pub(crate) signature: &'static str,
    /// The trait of the run-time crate with the message for a function of another signature.
    pub(crate) wanted: &'static str,
    pub(crate) written: Written,
}

/// How it is said.
pub(crate) enum Written {
    /// By a function of that signature.
    Function(Path),
    /// By a URL.
    Url(SuccessUrl),
    /// By a text with fields.
    Message(LitStr),
    /// By columns whose values make a tag.
    Tag(Vec<LitStr>),
    /// By a column with a moment.
    Moment(LitStr),
}

impl From<&TagOption> for Written {
    fn from(tag: &TagOption) -> Self {
        match tag {
            TagOption::Columns { literals, .. } => Self::Tag(literals.clone()),
            TagOption::Function(function) => Self::Function(function.clone()),
        }
    }
}

impl From<&LastModifiedOption> for Written {
    fn from(moment: &LastModifiedOption) -> Self {
        match moment {
            LastModifiedOption::Column(column) => Self::Moment(column.clone()),
            LastModifiedOption::Function(function) => Self::Function(function.clone()),
        }
    }
}

impl From<&SuccessMessage> for Written {
    fn from(message: &SuccessMessage) -> Self {
        match message {
            SuccessMessage::Text(text) => Self::Message(text.clone()),
            SuccessMessage::Function(function) => Self::Function(function.clone()),
        }
    }
}

impl Hook {
    /// The function that the option names.
    pub(crate) fn function(&self) -> Option<&Path> {
        match &self.written {
            Written::Function(function) | Written::Url(SuccessUrl::Function(function)) => {
                Some(function)
            }
            Written::Url(_) | Written::Message(_) | Written::Tag(_) | Written::Moment(_) => None,
        }
    }
}

/// A group of options, whichever it is.
pub(crate) trait OptionGroup {
    /// The options, in the order in which messages list them.
    fn specs(&self) -> &'static [OptionSpec];

    /// Those of them that are attributes of the base.
    #[cfg(test)]
    fn attribute_names(&self) -> &'static [&'static str];

    /// The hooks of the base that options name a function for, by the names of their traits.
    #[cfg(test)]
    fn hook_signatures(&self) -> &'static [(&'static str, &'static str)];

    /// What is no option, though Django has an attribute of that name.
    fn elsewhere(&self) -> &'static [Place];

    /// The option of this name, to be read.
    fn option(&mut self, name: &str) -> Option<(&'static OptionSpec, &mut dyn ReadOption)>;

    /// Takes the value of an attribute that was written in the long form,
    /// `base = ListView(paginate_by = 20)`.
    fn take_attribute(&mut self, value: &InitialValue);

    /// What the attributes of the base start with.
    fn attributes(&self) -> Vec<InitialValue>;

    /// The hooks that were given.
    fn hooks(&self) -> Vec<Hook>;
}

/// A group: its attributes, which the base has as well; its hooks, each with its signature; those of
/// them that answer with a URL or a message, which an option can write instead, and those that it writes in a
/// form of their own; its other options; and what of Django's is elsewhere.
macro_rules! option_group {
    (
        $(#[$doc:meta])*
        $group:ident {
            $(attributes {
                $($attribute:ident: $attribute_form:ident $attribute_example:literal $([$($attribute_alias:literal)+])?;)*
            })?
            $(hooks {
                $($hook:ident: $wanted:ident $signature:literal $([$($hook_alias:literal)+])?;)*
            })?
            $(urls {
                $($url:ident: $url_wanted:ident $url_signature:literal $([$($url_alias:literal)+])?;)*
            })?
            $(messages {
                $($message:ident: $message_wanted:ident $message_signature:literal $([$($message_alias:literal)+])?;)*
            })?
            $(written {
                $($own:ident: $own_wanted:ident as $own_form:ident, $own_example:literal $own_signature:literal $([$($own_alias:literal)+])?;)*
            })?
            $(options {
                $($option:ident: $option_form:ty, $option_example:literal $([$($option_alias:literal)+])?;)*
            })?
            $(elsewhere { $($elsewhere:ident $place:literal;)* })?
        }
    ) => {
        $(#[$doc])*
        #[derive(Default)]
        pub(crate) struct $group {
            $($(pub(crate) $attribute: Given<$attribute_form>,)*)?
            $($(pub(crate) $hook: Given<syn::Path>,)*)?
            $($(pub(crate) $url: Given<SuccessUrl>,)*)?
            $($(pub(crate) $message: Given<SuccessMessage>,)*)?
            $($(pub(crate) $own: Given<$own_form>,)*)?
            $($(pub(crate) $option: Given<$option_form>,)*)?
        }

        impl OptionGroup for $group {
            fn specs(&self) -> &'static [OptionSpec] {
                &[
                    $($(OptionSpec {
                        name: stringify!($attribute),
                        example: $attribute_example,
                        aliases: &[$($($attribute_alias),+)?],
                    },)*)?
                    $($(OptionSpec {
                        name: stringify!($hook),
                        example: concat!("Self::", stringify!($hook)),
                        aliases: &[$($($hook_alias),+)?],
                    },)*)?
                    $($(OptionSpec {
                        name: stringify!($url),
                        example: "\"/thanks/\"",
                        aliases: &[$($($url_alias),+)?],
                    },)*)?
                    $($(OptionSpec {
                        name: stringify!($message),
                        example: "\"{title} was added\"",
                        aliases: &[$($($message_alias),+)?],
                    },)*)?
                    $($(OptionSpec {
                        name: stringify!($own),
                        example: $own_example,
                        aliases: &[$($($own_alias),+)?],
                    },)*)?
                    $($(OptionSpec {
                        name: stringify!($option),
                        example: $option_example,
                        aliases: &[$($($option_alias),+)?],
                    },)*)?
                ]
            }

            #[cfg(test)]
            fn attribute_names(&self) -> &'static [&'static str] {
                &[$($(stringify!($attribute)),*)?]
            }

            #[cfg(test)]
            fn hook_signatures(&self) -> &'static [(&'static str, &'static str)] {
                &[
                    $($((stringify!($wanted), $signature),)*)?
                    $($((stringify!($url_wanted), $url_signature),)*)?
                    $($((stringify!($message_wanted), $message_signature),)*)?
                    $($((stringify!($own_wanted), $own_signature),)*)?
                ]
            }

            fn elsewhere(&self) -> &'static [Place] {
                &[$($(Place { name: stringify!($elsewhere), place: $place }),*)?]
            }

            fn option(&mut self, name: &str) -> Option<(&'static OptionSpec, &mut dyn ReadOption)> {
                let spec = self.specs().iter().find(|spec| spec.name == name)?;
                let _ = spec;
                $($(if name == stringify!($attribute) {
                    return Some((spec, &mut self.$attribute));
                })*)?
                $($(if name == stringify!($hook) {
                    return Some((spec, &mut self.$hook));
                })*)?
                $($(if name == stringify!($url) {
                    return Some((spec, &mut self.$url));
                })*)?
                $($(if name == stringify!($message) {
                    return Some((spec, &mut self.$message));
                })*)?
                $($(if name == stringify!($own) {
                    return Some((spec, &mut self.$own));
                })*)?
                $($(if name == stringify!($option) {
                    return Some((spec, &mut self.$option));
                })*)?
                None
            }

            fn take_attribute(&mut self, value: &InitialValue) {
                let _ = value;
                $($(if value.name == stringify!($attribute) {
                    self.$attribute = Given::value_of(value);
                })*)?
            }

            fn attributes(&self) -> Vec<InitialValue> {
                let given: &[Option<InitialValue>] = &[$($(self.$attribute.initial_value()),*)?];
                given.iter().flatten().cloned().collect()
            }

            fn hooks(&self) -> Vec<Hook> {
                let given: Vec<Option<Hook>> = vec![
                    $($(self.$hook.value().map(|function| Hook {
                        signature: $signature,
                        wanted: stringify!($wanted),
                        written: Written::Function(function.clone()),
                    }),)*)?
                    $($(self.$url.value().map(|url| Hook {
                        signature: $url_signature,
                        wanted: stringify!($url_wanted),
                        written: Written::Url(url.clone()),
                    }),)*)?
                    $($(self.$message.value().map(|message| Hook {
                        signature: $message_signature,
                        wanted: stringify!($message_wanted),
                        written: message.into(),
                    }),)*)?
                    $($(self.$own.value().map(|value| Hook {
                        signature: $own_signature,
                        wanted: stringify!($own_wanted),
                        written: value.into(),
                    }),)*)?
                ];
                given.into_iter().flatten().collect()
            }
        }
    };
}
pub(crate) use option_group;
