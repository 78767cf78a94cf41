//! The names of the user's own templates: each is the name of a file, without its ending.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};
use specta::Type;

use super::MapTemplate;
use crate::{Error, Result};

/// The longest name that is made of a title, in characters.
const MAX_SLUG: usize = 48;

/// The longest name that is taken, in bytes: file systems end at 255.
const MAX_NAME: usize = 200;

/// The name of a template of the user's own: one that can be the name of a file in a folder, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(transparent)]
#[specta(transparent)]
pub struct TemplateName(String);

impl TemplateName {
    /// The name that a template of that title gets: its letters and digits in lower case, with hyphens between
    /// them; a number behind it where `is_taken` or a bundled template has that name.
    #[must_use]
    pub fn for_title(title: &str, is_taken: impl Fn(&Self) -> bool) -> Self {
        let words: Vec<String> = title
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let slug: String = words.join("-").chars().take(MAX_SLUG).collect();
        let slug = slug.trim_end_matches('-');
        let slug = if slug.is_empty() { "template" } else { slug };
        let is_free = |name: &Self| !is_bundled(&name.0) && !is_taken(name);
        let numbered = (2_u64..).map(|number| Self(format!("{slug}-{number}")));
        let mut names = std::iter::once(Self(slug.to_owned())).chain(numbered);
        names.find(is_free).unwrap_or_else(|| Self(slug.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TemplateName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let is_part_of_a_path = |c: char| matches!(c, '/' | '\\' | ':') || c.is_control();
        if text.is_empty() || text.len() > MAX_NAME || text.starts_with('.') || text.contains(is_part_of_a_path) {
            Err(Error::invalid(format!("“{text}” cannot be the name of a template")))
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl<'de> Deserialize<'de> for TemplateName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for TemplateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_bundled(name: &str) -> bool {
    name == MapTemplate::Empty.as_str() || MapTemplate::CHOICES.iter().any(|template| template.as_str() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(title: &str, taken: &[&str]) -> String {
        TemplateName::for_title(title, |name| taken.contains(&name.as_str())).to_string()
    }

    #[test]
    fn a_title_becomes_a_name_that_nothing_else_has() {
        assert_eq!(named("Claims, by phone!", &[]), "claims-by-phone");
        assert_eq!(named("Claims", &["claims", "claims-2"]), "claims-3");
        assert_eq!(named("Größe & Maß", &[]), "größe-maß");
        assert_eq!(named("../..", &[]), "template");
        assert_eq!(named("Journey", &[]), "journey-2");
        assert_eq!(named(&"long ".repeat(40), &[]).chars().count(), 48);
    }

    #[test]
    fn what_leads_out_of_the_folder_is_no_name() {
        for text in ["", ".", "..", "../a", "a/b", "a\\b", "c:a", ".hidden", "a\0"] {
            assert!(text.parse::<TemplateName>().is_err(), "{text:?}");
        }
        assert_eq!("My template".parse::<TemplateName>().unwrap().as_str(), "My template");
    }
}
