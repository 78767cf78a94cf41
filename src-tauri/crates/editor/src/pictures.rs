//! Pictures on their way in and out of a workspace: from a file, from base64, to the page and to exports.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use model::{MapBundle, PictureId};
use picture::{Format, MAX_BYTES, Picture};
use store::StoredPicture;

use crate::files::read_whole;
use crate::{Error, ErrorKind, NewPicture, Result, Workspace};

/// The files of pictures by name.
pub type PictureFiles = BTreeMap<PictureId, Arc<[u8]>>;

/// A file to draw a picture from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// Its media type (IANA).
    pub media_type: &'static str,
}

/// A picture that an edit brings, with the name of its file.
pub(crate) struct Brought {
    pub(crate) stored: StoredPicture,
    pub(crate) name: String,
}

impl NewPicture {
    /// Takes a path that does not say where it begins as one from that folder.
    pub fn resolve(&mut self, folder: &Path) {
        if let Self::Path(path) = self
            && Path::new(path).is_relative()
        {
            *path = folder.join(&*path).to_string_lossy().into_owned();
        }
    }
}

impl Workspace {
    /// The file to draw a picture from; `None` where there is none of that name.
    ///
    /// # Errors
    /// Where the workspace cannot be read.
    pub fn picture_file(&self, id: &PictureId) -> Result<Option<PictureFile>> {
        let file = self.store().drawing(id)?;
        Ok(file.map(|bytes| {
            let media_type = Format::of(&bytes).map_or("application/octet-stream", Format::media_type);
            PictureFile { bytes, media_type }
        }))
    }

    /// The pictures of maps as they came, by name.
    ///
    /// # Errors
    /// Where the workspace cannot be read.
    pub fn originals(&self, bundles: &[MapBundle]) -> Result<PictureFiles> {
        files(bundles, |id| self.store().original(id))
    }

    /// The files to draw the pictures of a map from.
    pub(crate) fn drawings(&self, bundle: &MapBundle) -> Result<BTreeMap<String, Arc<[u8]>>> {
        let files = files(std::slice::from_ref(bundle), |id| self.store().drawing(id))?;
        Ok(files.into_iter().map(|(id, file)| (id.to_string(), file)).collect())
    }

    /// The pictures whose bytes are no longer those that they are named after, as sentences.
    pub(crate) fn damaged_pictures(&self) -> Result<Vec<String>> {
        let mut damaged = Vec::new();
        for id in self.store().pictures()? {
            let found = self.store().original(&id)?;
            if found.is_none_or(|bytes| picture::hash(&bytes) != id.as_str()) {
                damaged.push(format!("the bytes of the picture {id} are not those that were stored"));
            }
        }
        Ok(damaged)
    }
}

/// Reads a picture that was brought as a path or as base64.
pub(crate) fn read(new: &NewPicture) -> Result<Option<Brought>> {
    let (name, bytes) = match new {
        NewPicture::Path(path) => {
            let file = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
            (file, read_whole(Path::new(path), MAX_BYTES as u64 * 4)?)
        }
        NewPicture::Data(text) => {
            let bytes = STANDARD.decode(text.trim());
            (String::new(), bytes.map_err(|error| Error::invalid(format!("the picture is not base64: {error}")))?)
        }
        NewPicture::Stored(_) => return Ok(None),
    };
    let called = if name.is_empty() { "the picture" } else { &name };
    let read = Picture::check(bytes).map_err(|why| Error::new(ErrorKind::Input, format!("{called} {why}")))?;
    Ok(Some(Brought { stored: stored(&read)?, name: model::clean_line(&name) }))
}

/// A checked picture as the store keeps it.
pub(crate) fn stored(read: &Picture) -> Result<StoredPicture> {
    let id = PictureId::new(read.hash()).map_err(|error| Error::invalid(error.to_string()))?;
    let picture = model::Picture { id, width: read.width(), height: read.height() };
    Ok(StoredPicture { picture, original: read.bytes().clone(), drawing: read.drawing().cloned() })
}

fn files(
    bundles: &[MapBundle],
    read: impl Fn(&PictureId) -> std::result::Result<Option<Arc<[u8]>>, store::StoreError>,
) -> Result<PictureFiles> {
    let mut files = PictureFiles::new();
    for picture in bundles.iter().flat_map(|bundle| &bundle.pictures) {
        if let Some(file) = read(&picture.id)? {
            files.insert(picture.id.clone(), file);
        }
    }
    Ok(files)
}
