//! What the gallery of templates shows: of each its title, its outline and its lanes.

use model::MapBundle;
use serde::Serialize;
use specta::Type;

use super::{MapTemplate, OwnTemplates, TemplateName, TemplatePicture};
use crate::{Host, NewLane, Result};

/// All templates.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateGallery {
    /// The bundled ones, in their order.
    pub bundled: Vec<TemplateView>,
    /// The user's own, by title.
    pub own: Vec<OwnTemplateView>,
    /// A sentence about files in the user's folder that are no templates.
    pub skipped: Option<String>,
}

/// A bundled template.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateView {
    /// The template.
    pub template: MapTemplate,
    /// The title that a map starts with.
    pub title: String,
    /// Its outline.
    pub picture: TemplatePicture,
    /// Its lanes, as they are added to a map.
    pub lanes: Vec<NewLane>,
}

/// A template of the user's own. One without phases is a set of lanes.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnTemplateView {
    /// Names it.
    pub name: TemplateName,
    /// The title that a map starts with.
    pub title: String,
    /// Its outline.
    pub picture: TemplatePicture,
    /// Its lanes, as they are added to a map.
    pub lanes: Vec<NewLane>,
}

impl TemplateGallery {
    /// The bundled templates, and those of the host's user.
    ///
    /// # Errors
    /// Where the folder of the user's own is there and cannot be listed.
    pub fn of(host: &dyn Host) -> Result<Self> {
        let mut bundled = Vec::new();
        for template in MapTemplate::CHOICES {
            let Some(bundle) = template.bundle()? else { continue };
            let (picture, lanes) = (TemplatePicture::of(&bundle), lanes(&bundle));
            bundled.push(TemplateView { template, title: bundle.map.title, picture, lanes });
        }
        let list = OwnTemplates::of(host).list()?;
        let own = list.templates.into_iter().map(|(name, bundle)| {
            let (picture, lanes) = (TemplatePicture::of(&bundle), lanes(&bundle));
            OwnTemplateView { name, title: bundle.map.title, picture, lanes }
        });
        Ok(Self { bundled, own: own.collect(), skipped: list.skipped })
    }
}

impl TemplatePicture {
    /// How many steps there are.
    #[must_use]
    pub fn steps(&self) -> u32 {
        self.phases.iter().sum()
    }
}

fn lanes(bundle: &MapBundle) -> Vec<NewLane> {
    bundle.map.lanes.iter().map(NewLane::of).collect()
}
