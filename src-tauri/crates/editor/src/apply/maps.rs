//! Edits of the workspace and its maps.

use std::collections::BTreeSet;

use model::{Lens, MapId, MapTheme, PersonaId, clean_line, clean_text};
use store::{EmotionValueRow, LaneRow, Library, MapRow, ValueKey, WorkspaceRow};

use super::Act;
use crate::merge::{self, Head};
use crate::{Error, LensField, Result, Template};

impl Act<'_, '_> {
    pub(super) fn rename_workspace(&mut self, name: &str) -> Result<()> {
        for mut row in self.tx.all::<WorkspaceRow>()? {
            row.name = clean_line(name);
            self.tx.update(&row)?;
        }
        Ok(())
    }

    pub(super) fn add_map(
        &mut self,
        id: Option<&MapId>,
        title: &str,
        template: &Template,
        before: Option<&MapId>,
    ) -> Result<String> {
        if let Some(before) = before {
            self.need::<MapRow>(before, "map")?;
        }
        let id = self.id_or_fresh::<MapRow>(id)?;
        let place = self.tx.place_for::<MapRow>(&Library, before)?;
        let title = clean_line(title);
        match template.map(self.host)? {
            Some(template) => {
                merge::keep_pictures(self.tx, &template.pictures)?;
                self.add_one(Head { id: id.clone(), place, title }, &template.bundle)?;
            }
            None => self.tx.insert(&MapRow {
                id: id.clone(),
                place,
                title,
                lens: Lens::default(),
                theme: MapTheme::default(),
            })?,
        }
        Ok(id.to_string())
    }

    pub(super) fn move_map(&mut self, map: &MapId, before: Option<&MapId>) -> Result<()> {
        let mut row = self.need::<MapRow>(map, "map")?;
        if let Some(before) = before {
            self.need::<MapRow>(before, "map")?;
        }
        if before != Some(map) {
            row.place = self.tx.place_for::<MapRow>(&Library, before)?;
            self.tx.update(&row)?;
        }
        Ok(())
    }

    /// Values of a persona that leaves the map go; values of nobody become the first persona's.
    pub(super) fn set_personas(&mut self, map: &MapId, personas: &[PersonaId]) -> Result<()> {
        let mut row = self.need::<MapRow>(map, "map")?;
        let unique: BTreeSet<&PersonaId> = personas.iter().collect();
        if unique.len() != personas.len() {
            return Err(Error::invalid("a map names a persona only once"));
        }
        for persona in personas {
            self.need::<model::Persona>(persona, "persona")?;
        }
        let first = personas.first().filter(|_| row.lens.personas.is_empty());
        for lane in self.tx.children::<LaneRow>(map)? {
            for value in self.tx.children::<EmotionValueRow>(&lane.id)? {
                match (&value.key.persona, first) {
                    (Some(persona), _) if !unique.contains(persona) => {
                        self.tx.delete::<EmotionValueRow>(&value.key)?;
                    }
                    (None, Some(first)) => {
                        self.tx.delete::<EmotionValueRow>(&value.key)?;
                        let key = ValueKey { persona: Some(first.clone()), ..value.key.clone() };
                        self.tx.put(&EmotionValueRow { key, ..value })?;
                    }
                    (Some(_) | None, _) => {}
                }
            }
        }
        row.lens.personas = personas.to_vec();
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn change_map(&mut self, map: &MapId, change: impl FnOnce(&mut MapRow)) -> Result<()> {
        let mut row = self.need::<MapRow>(map, "map")?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }
}

pub(super) fn set_lens(lens: &mut Lens, field: LensField, text: &str) {
    match field {
        LensField::Scenario => lens.scenario = clean_text(text),
        LensField::Goal => lens.goal = clean_text(text),
        LensField::Scope => lens.scope = clean_text(text),
        LensField::Owner => lens.owner = clean_line(text),
    }
}
