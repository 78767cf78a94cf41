//! The user's own templates: a folder of files, each the JSON of one map as every export writes it.
//!
//! What is removed goes to the folder `removed` beside the others, so that it can be brought back. Files that are
//! not templates are left alone and named.

use std::path::{Path, PathBuf};

use exchange::{Choices, Format};
use model::MapBundle;
use picture::Picture;

use super::{MapTemplate, TemplateName};
use crate::files::{cannot_write, write_whole};
use crate::import::read_file;
use crate::{Error, ErrorKind, Host, PictureFiles, Result};

/// The ending of the files.
const ENDING: &str = "json";

/// Where removed templates go, below the folder of the others.
const REMOVED: &str = "removed";

/// The user's own templates.
#[derive(Debug, Clone)]
pub struct OwnTemplates {
    /// `None` where the surroundings keep none.
    folder: Option<PathBuf>,
}

/// A map to start from, with the files of its pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateMap {
    /// The map, with what it names.
    pub bundle: MapBundle,
    /// The files of the pictures on it.
    pub pictures: Vec<Picture>,
}

/// What is in the folder.
#[derive(Debug, Clone, Default)]
pub struct OwnList {
    /// The templates by name, in the order of their titles.
    pub templates: Vec<(TemplateName, MapBundle)>,
    /// A sentence about the files that are no templates, where there are some.
    pub skipped: Option<String>,
}

impl OwnTemplates {
    /// Those of a host.
    #[must_use]
    pub fn of(host: &dyn Host) -> Self {
        Self { folder: host.template_folder() }
    }

    /// All that can be read, and a sentence about what cannot.
    ///
    /// # Errors
    /// Where the folder is there and cannot be listed.
    pub fn list(&self) -> Result<OwnList> {
        let Some(folder) = self.folder.as_deref().filter(|folder| folder.exists()) else {
            return Ok(OwnList::default());
        };
        let (mut templates, mut skipped) = (Vec::new(), Vec::new());
        for path in files(folder)? {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            match stem.parse::<TemplateName>().and_then(|name| Ok((name, read_template(&path)?.bundle))) {
                Ok(template) => templates.push(template),
                Err(_) => skipped.push(format!("“{file}”")),
            }
        }
        templates.sort_by_cached_key(|(name, bundle)| (bundle.map.title.to_lowercase(), name.clone()));
        Ok(OwnList { templates, skipped: sentence(&skipped, folder) })
    }

    /// The template of that name.
    ///
    /// # Errors
    /// Where there is none, or it cannot be read.
    pub fn read(&self, name: &TemplateName) -> Result<TemplateMap> {
        let path = self.folder.as_deref().map(|folder| file_of(folder, name));
        match path.filter(|path| path.is_file()) {
            Some(path) => read_template(&path),
            None => Err(self.unknown(name)),
        }
    }

    /// Saves a template with the files of its pictures; the name that it got, which its title makes.
    ///
    /// # Errors
    /// Of kind [`ErrorKind::Output`] where it cannot be written.
    pub fn save(&self, bundle: &MapBundle, pictures: &PictureFiles) -> Result<TemplateName> {
        use std::io::Write;
        let folder = self.folder()?;
        std::fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
        let name = TemplateName::for_title(&bundle.map.title, |name| file_of(folder, name).exists());
        let path = file_of(folder, &name);
        let json = exchange::json::write(std::slice::from_ref(bundle), pictures);
        write_whole(&path, |out| out.write_all(json.as_bytes()).map_err(|error| cannot_write(&path, &error)))?;
        Ok(name)
    }

    /// Removes a template; [`OwnTemplates::restore`] brings it back.
    ///
    /// # Errors
    /// Where there is none of that name, or it cannot be moved away.
    pub fn remove(&self, name: &TemplateName) -> Result<()> {
        let folder = self.folder()?;
        let path = file_of(folder, name);
        if !path.is_file() {
            return Err(self.unknown(name));
        }
        let removed = folder.join(REMOVED);
        std::fs::create_dir_all(&removed).map_err(|error| cannot_write(&removed, &error))?;
        std::fs::rename(&path, file_of(&removed, name)).map_err(|error| cannot_write(&path, &error))
    }

    /// Brings a removed template back.
    ///
    /// # Errors
    /// Where none of that name was removed, another has that name now, or it cannot be moved back.
    pub fn restore(&self, name: &TemplateName) -> Result<()> {
        let folder = self.folder()?;
        let (path, removed) = (file_of(folder, name), file_of(&folder.join(REMOVED), name));
        if path.exists() {
            return Err(Error::invalid(format!("there is another template “{name}” by now")));
        }
        if !removed.is_file() {
            return Err(Error::invalid(format!("no template “{name}” was removed")));
        }
        std::fs::rename(&removed, &path).map_err(|error| cannot_write(&path, &error))
    }

    fn folder(&self) -> Result<&Path> {
        let none = || Error::new(ErrorKind::Output, "there is no folder for templates here");
        self.folder.as_deref().ok_or_else(none)
    }

    fn unknown(&self, name: &TemplateName) -> Error {
        let own = self.list().unwrap_or_default().templates;
        let own = own.iter().map(|(name, _)| name.as_str());
        let known: Vec<&str> = MapTemplate::CHOICES.iter().map(|template| template.as_str()).chain(own).collect();
        Error::invalid(format!("there is no template “{name}”")).with_hint(format!("there is {}", known.join(", ")))
    }
}

/// Reads a template from a file of Laneway's JSON, wherever it is.
///
/// # Errors
/// Of kind [`ErrorKind::Input`] where it is not one map in that JSON.
pub fn read_template(path: &Path) -> Result<TemplateMap> {
    let (imported, _) = read_file(path, Some(Format::Json), &Choices::default())?;
    let count = imported.bundles.len();
    let mut bundles = imported.bundles.into_iter();
    match (bundles.next(), bundles.next()) {
        (Some(bundle), None) => Ok(TemplateMap { bundle, pictures: imported.pictures }),
        (None | Some(_), _) => {
            let message = format!("{} holds {count} maps; a template holds one", path.display());
            Err(Error::new(ErrorKind::Input, message))
        }
    }
}

fn file_of(folder: &Path, name: &TemplateName) -> PathBuf {
    folder.join(format!("{name}.{ENDING}"))
}

/// The files that could be templates; half-written ones are hidden and not among them.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed =
        |error: std::io::Error| Error::new(ErrorKind::Input, format!("{} cannot be listed: {error}", folder.display()));
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    let paths: Vec<PathBuf> = entries.map(|entry| Ok(entry.map_err(failed)?.path())).collect::<Result<_>>()?;
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let could_be = |path: &PathBuf| path.extension().is_some_and(|ending| ending == ENDING) && !is_hidden(path);
    let mut found: Vec<PathBuf> = paths.into_iter().filter(could_be).collect();
    found.sort();
    Ok(found)
}

fn sentence(files: &[String], folder: &Path) -> Option<String> {
    let (last, others) = files.split_last()?;
    let place = folder.display();
    Some(if others.is_empty() {
        format!("{last} in {place} is not a map of Laneway and was left out")
    } else {
        format!("{} and {last} in {place} are not maps of Laneway and were left out", others.join(", "))
    })
}
