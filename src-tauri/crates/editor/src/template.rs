//! What a new map can start with: the bundled templates.
//!
//! A template is a map in the same JSON as every exported map (`templates/*.json`), with prompts where a cell is
//! to be filled. Starting from one adds that map with identifiers of its own.

mod picture;

pub use picture::{TemplatePicture, TemplateRow, TemplateView, templates};

use std::str::FromStr;

use exchange::Input;
use model::MapBundle;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Edit, Error, Result};

/// What a new map starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub enum MapTemplate {
    /// Nothing.
    Empty,
    /// One phase, three steps and one lane: a place to start writing.
    Blank,
    /// The phases and lanes of a journey map, without words in the cells.
    Journey,
    /// A service blueprint, with its fail points.
    Blueprint,
    /// A consumer buys a product.
    Purchase,
    /// A company buys from a company.
    Sales,
    /// A user starts with a software product.
    Onboarding,
    /// A customer needs help.
    Support,
    /// A subscription begins, ends, and perhaps begins again.
    Subscription,
    /// A patient visits a clinic.
    Patient,
    /// A citizen applies at a public office.
    Citizen,
    /// A new colleague joins.
    Employee,
    /// A purchase across shop, phone and store, with a return.
    Retail,
}

impl MapTemplate {
    /// All that a user can choose from, in the order of the gallery: every one but [`MapTemplate::Empty`].
    pub const CHOICES: [Self; 12] = [
        Self::Journey,
        Self::Blueprint,
        Self::Purchase,
        Self::Retail,
        Self::Subscription,
        Self::Onboarding,
        Self::Support,
        Self::Sales,
        Self::Patient,
        Self::Citizen,
        Self::Employee,
        Self::Blank,
    ];

    /// The word for it, in edits and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.source().0
    }

    /// The map that it is, with what it names; `None` for [`MapTemplate::Empty`].
    ///
    /// # Errors
    /// Where the bundled file cannot be read; a test holds that none of them is so.
    pub fn bundle(self) -> Result<Option<MapBundle>> {
        let (name, json) = self.source();
        if json.is_empty() {
            return Ok(None);
        }
        let imported = exchange::json::read(&Input { name, bytes: json.as_bytes() })?;
        Ok(imported.bundles.into_iter().next())
    }

    /// The edit that begins a workspace with this template, under the template's own title; `None` for
    /// [`MapTemplate::Empty`].
    ///
    /// # Errors
    /// As [`MapTemplate::bundle`].
    pub fn first_map(self) -> Result<Option<Edit>> {
        let title = self.bundle()?.map(|bundle| bundle.map.title);
        Ok(title.map(|title| Edit::AddMap { id: None, title, template: self, before: None }))
    }

    const fn source(self) -> (&'static str, &'static str) {
        match self {
            Self::Empty => ("empty", ""),
            Self::Blank => ("blank", include_str!("../templates/blank.json")),
            Self::Journey => ("journey", include_str!("../templates/journey.json")),
            Self::Blueprint => ("blueprint", include_str!("../templates/blueprint.json")),
            Self::Purchase => ("purchase", include_str!("../templates/purchase.json")),
            Self::Sales => ("sales", include_str!("../templates/sales.json")),
            Self::Onboarding => ("onboarding", include_str!("../templates/onboarding.json")),
            Self::Support => ("support", include_str!("../templates/support.json")),
            Self::Subscription => ("subscription", include_str!("../templates/subscription.json")),
            Self::Patient => ("patient", include_str!("../templates/patient.json")),
            Self::Citizen => ("citizen", include_str!("../templates/citizen.json")),
            Self::Employee => ("employee", include_str!("../templates/employee.json")),
            Self::Retail => ("retail", include_str!("../templates/retail.json")),
        }
    }
}

impl FromStr for MapTemplate {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Self::CHOICES.into_iter().find(|template| template.as_str() == name).ok_or_else(|| {
            let known = Self::CHOICES.map(Self::as_str).join(", ");
            Error::invalid(format!("there is no template “{name}”; there is {known}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_reads_without_a_problem() {
        for template in MapTemplate::CHOICES {
            let (name, json) = template.source();
            let imported = exchange::json::read(&Input { name, bytes: json.as_bytes() }).unwrap();
            assert_eq!(imported.problems, [], "{name}");
            assert_eq!(imported.bundles.len(), 1, "{name}");
            assert_eq!(name.parse::<MapTemplate>().unwrap(), template);
            assert_eq!(serde_json::to_value(template).unwrap(), name);
        }
        assert_eq!(MapTemplate::Empty.bundle().unwrap(), None);
    }

    #[test]
    fn an_unknown_name_says_which_there_are() {
        let error = "lorem".parse::<MapTemplate>().unwrap_err();
        assert!(error.message.contains("“lorem”") && error.message.contains("patient"));
    }
}
