//! From files to maps: reading what the user picked.

use std::path::Path;

use exchange::{Choices, Format, ImportError, Imported, Input};
use model::MapBundle;
use picture::Picture;

use crate::files::read_whole;
use crate::view::{ImportFile, ImportFileView};
use crate::{Error, ErrorKind, Result};

/// What was read from files.
pub(crate) struct Read {
    pub(crate) bundles: Vec<MapBundle>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) problems: Vec<String>,
    pub(crate) label: String,
}

/// Reads files; the first that cannot be imported keeps all of them out.
pub(crate) fn read(files: &[ImportFile]) -> Result<Read> {
    let mut all = Read { bundles: Vec::new(), pictures: Vec::new(), problems: Vec::new(), label: String::new() };
    for file in files {
        let choices = file.choices.clone().unwrap_or_default();
        let (imported, problems) = read_bytes(&name_of(Path::new(&file.path)), &bytes_of(file)?, None, &choices)?;
        all.bundles.extend(imported.bundles);
        all.pictures.extend(imported.pictures);
        all.problems.extend(problems);
    }
    all.label = match files {
        [one] => format!("Import {}", name_of(Path::new(&one.path))),
        many => format!("Import {} files", many.len()),
    };
    Ok(all)
}

/// Reads one file: the maps, and what there is to say, as sentences that begin with the file's name.
///
/// # Errors
/// Of kind [`ErrorKind::Input`] where nothing honest can be made of it.
pub fn read_file(path: &Path, format: Option<Format>, choices: &Choices) -> Result<(Imported, Vec<String>)> {
    let name = name_of(path);
    read_bytes(&name, &read_whole(path, exchange::MAX_INPUT as u64)?, format, choices)
}

fn read_bytes(name: &str, bytes: &[u8], format: Option<Format>, choices: &Choices) -> Result<(Imported, Vec<String>)> {
    let imported = exchange::import(&Input { name, bytes }, format, choices)?;
    let problems = imported.problems.iter().map(|problem| sentence(name, problem)).collect();
    Ok((imported, problems))
}

/// What a file holds, be it on the disk or pasted.
fn bytes_of(file: &ImportFile) -> Result<Vec<u8>> {
    match &file.content {
        Some(content) => Ok(content.clone().into_bytes()),
        None => read_whole(Path::new(&file.path), exchange::MAX_INPUT as u64),
    }
}

/// What would come in from a file.
pub(crate) fn preview(file: &ImportFile) -> ImportFileView {
    let name = name_of(Path::new(&file.path));
    let choices = file.choices.clone().unwrap_or_default();
    let found = bytes_of(file).and_then(|bytes| {
        let input = Input { name: &name, bytes: &bytes };
        exchange::preview_with(&input, None, &choices).map_err(Error::from)
    });
    let (preview, error) = match found {
        Ok(preview) => (Some(preview), None),
        Err(error) => (None, Some(error.message)),
    };
    let format = preview.as_ref().map(|preview| preview.format.as_str().to_owned());
    ImportFileView { path: file.path.clone(), name, format, error, preview }
}

fn sentence(name: &str, problem: &exchange::Problem) -> String {
    match &problem.place {
        Some(place) => format!("{name}, {place}: {}", problem.message),
        None => format!("{name}: {}", problem.message),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

impl From<ImportError> for Error {
    fn from(error: ImportError) -> Self {
        Self::new(ErrorKind::Input, error.to_string())
    }
}
