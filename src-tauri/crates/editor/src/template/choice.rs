//! What a new map starts with, by name: a bundled template or one of the user's own.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{MapTemplate, OwnTemplates, TemplateMap, TemplateName};
use crate::{Edit, Error, Host, Result};

/// What a new map starts with. In JSON it is the name alone; a bundled template wins over one of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum Template {
    /// A bundled one.
    Bundled(MapTemplate),
    /// One that the user has saved.
    Own(TemplateName),
}

impl Template {
    /// The map that it is, with what it names; `None` for [`MapTemplate::Empty`].
    ///
    /// # Errors
    /// Where there is no template of that name, or it cannot be read.
    pub fn map(&self, host: &dyn Host) -> Result<Option<TemplateMap>> {
        match self {
            Self::Bundled(template) => {
                Ok(template.bundle()?.map(|bundle| TemplateMap { bundle, pictures: Vec::new() }))
            }
            Self::Own(name) => OwnTemplates::of(host).read(name).map(Some),
        }
    }

    /// The edit that begins a workspace with this template, under the template's own title; `None` for
    /// [`MapTemplate::Empty`].
    ///
    /// # Errors
    /// As [`Template::map`].
    pub fn first_map(&self, host: &dyn Host) -> Result<Option<Edit>> {
        let title = self.map(host)?.map(|map| map.bundle.map.title);
        Ok(title.map(|title| Edit::AddMap { id: None, title, template: self.clone(), before: None }))
    }
}

impl From<MapTemplate> for Template {
    fn from(template: MapTemplate) -> Self {
        Self::Bundled(template)
    }
}

impl FromStr for Template {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match MapTemplate::CHOICES.into_iter().find(|template| template.as_str() == name) {
            Some(bundled) => Ok(Self::Bundled(bundled)),
            None => Ok(Self::Own(name.parse()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_bundled_template_or_one_of_the_users() {
        for (name, template) in
            [("journey", Template::Bundled(MapTemplate::Journey)), ("claims", Template::Own("claims".parse().unwrap()))]
        {
            assert_eq!(name.parse::<Template>().unwrap(), template);
            assert_eq!(serde_json::to_value(&template).unwrap(), name);
            assert_eq!(serde_json::from_value::<Template>(name.into()).unwrap(), template);
        }
        assert!(serde_json::from_value::<Template>("../claims".into()).is_err());
    }
}
