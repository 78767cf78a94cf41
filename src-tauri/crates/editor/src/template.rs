//! What a new map can start with: the bundled templates, and the user's own.
//!
//! A template is a map in the same JSON as every exported map (`templates/*.json`), with prompts where a cell is
//! to be filled. Starting from one adds that map with identifiers of its own.

mod choice;
mod gallery;
mod name;
mod own;
mod part;
mod picture;

pub use choice::Template;
pub use gallery::{OwnTemplateView, TemplateGallery, TemplateView};
pub use name::TemplateName;
pub use own::{OwnList, OwnTemplates, TemplateMap, read_template};
pub use part::TemplatePart;
pub use picture::{TemplatePicture, TemplateRow};

use exchange::Input;
use model::MapBundle;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::Result;

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
            assert_eq!(name.parse::<Template>().unwrap(), Template::Bundled(template));
            assert_eq!(serde_json::to_value(template).unwrap(), name);
        }
        assert_eq!(MapTemplate::Empty.bundle().unwrap(), None);
    }
}
