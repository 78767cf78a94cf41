//! The macro behind the closed enums: one spelling for SQL, JSON and the command line.

/// Declares a closed enum with one spelling per variant, `as_str`, `ALL`, `FromStr`, `Display` and `serde`.
macro_rules! vocabulary {
    ($(#[$outer:meta])* pub enum $name:ident {$($(#[$inner:meta])* $variant:ident = $text:literal,)*}) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, specta::Type)]
        pub enum $name {
            $($(#[$inner])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Every variant, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The spelling in files and on the command line.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)*
                    other => Err($crate::vocabulary::UnknownWord {
                        word: other.to_owned(),
                        expected: &[$($text),*],
                    }),
                }
            }
        }
    };
}

pub(crate) use vocabulary;

/// A word that is not one of a closed set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    /// The word as found.
    pub word: String,
    /// The words that would have been understood.
    pub expected: &'static [&'static str],
}

impl std::fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "“{}” is not one of: {}", self.word, self.expected.join(", "))
    }
}

impl std::error::Error for UnknownWord {}
