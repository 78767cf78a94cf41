//! Edits of paths.

use std::collections::BTreeSet;

use model::{MAX_STOPS, MapId, PathId, PathKind, StepId, Visibility, clean_line, sound_stops};
use store::{MapRow, PathRow};

use super::Act;
use super::columns::map_of;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn add_path(
        &mut self,
        id: Option<&PathId>,
        map: &MapId,
        name: &str,
        kind: PathKind,
        stops: &[StepId],
        before: Option<&PathId>,
    ) -> Result<String> {
        self.need::<MapRow>(map, "map")?;
        self.path_on(map, before)?;
        let stops = self.stops_on(map, stops)?;
        let id = self.id_or_fresh::<PathRow>(id)?;
        let place = self.tx.place_for::<PathRow>(map, before)?;
        let (name, visibility) = (clean_line(name), Visibility::Shown);
        self.tx.insert(&PathRow { id: id.clone(), place, name, kind, visibility, stops })?;
        Ok(id.to_string())
    }

    pub(super) fn change_path(&mut self, path: &PathId, change: impl FnOnce(&mut PathRow)) -> Result<()> {
        let mut row = self.need::<PathRow>(path, "path")?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn set_path_stops(&mut self, path: &PathId, stops: &[StepId]) -> Result<()> {
        let map = map_of(&self.need::<PathRow>(path, "path")?.place.parent)?;
        let stops = self.stops_on(&map, stops)?;
        self.change_path(path, |row| row.stops = stops)
    }

    pub(super) fn move_path(&mut self, path: &PathId, before: Option<&PathId>) -> Result<()> {
        let mut row = self.need::<PathRow>(path, "path")?;
        let map = map_of(&row.place.parent)?;
        self.path_on(&map, before)?;
        if before != Some(path) {
            row.place = self.tx.place_for::<PathRow>(&map, before)?;
            self.tx.update(&row)?;
        }
        Ok(())
    }

    pub(super) fn duplicate_path(&mut self, path: &PathId) -> Result<String> {
        let row = self.need::<PathRow>(path, "path")?;
        let map = map_of(&row.place.parent)?;
        let after = self.next_sibling::<PathRow>(&map, path)?;
        let place = self.tx.place_for::<PathRow>(&map, after.as_ref())?;
        let id: PathId = self.fresh()?;
        self.tx.insert(&PathRow { id: id.clone(), place, ..row })?;
        Ok(id.to_string())
    }

    /// Takes steps that go out of the paths of their map.
    pub(super) fn leave_steps(&mut self, map: &MapId, gone: &BTreeSet<StepId>) -> Result<()> {
        for mut path in self.tx.children::<PathRow>(map)? {
            if path.stops.iter().any(|stop| gone.contains(stop)) {
                sound_stops(&mut path.stops, |stop| !gone.contains(stop));
                self.tx.update(&path)?;
            }
        }
        Ok(())
    }

    /// Stops as they may be kept, or an error that says what is wrong with them.
    fn stops_on(&self, map: &MapId, stops: &[StepId]) -> Result<Vec<StepId>> {
        let columns = self.columns(map)?;
        stops.iter().try_for_each(|stop| columns.require(stop).map(drop))?;
        let mut stops = stops.to_vec();
        stops.dedup();
        if stops.len() > MAX_STOPS {
            return Err(Error::invalid(format!("a path has at most {MAX_STOPS} stops")));
        }
        Ok(stops)
    }

    fn path_on(&self, map: &MapId, path: Option<&PathId>) -> Result<()> {
        let Some(path) = path else { return Ok(()) };
        if map_of(&self.need::<PathRow>(path, "path")?.place.parent)? == *map {
            Ok(())
        } else {
            Err(Error::invalid(format!("path “{path}” is not on that map")))
        }
    }
}
