//! Edits of cards that stand for touchpoints, by the touchpoint's name.

use model::{CardId, LaneId, StepId, Touchpoint, TouchpointId, clean_line};

use super::Act;
use crate::Result;

impl Act<'_, '_> {
    pub(super) fn add_touchpoint_card(
        &mut self,
        id: Option<&CardId>,
        lane: &LaneId,
        step: &StepId,
        name: &str,
        before: Option<&CardId>,
    ) -> Result<String> {
        let touchpoint = self.touchpoint_named(name)?;
        let made = self.add_card(id, lane, step, "", before)?;
        let card: CardId = made.parse().map_err(|_| crate::Error::invalid("the new card has no identifier"))?;
        self.set_card_touchpoint(&card, Some(&touchpoint))?;
        Ok(made)
    }

    pub(super) fn name_card_touchpoint(&mut self, card: &CardId, name: &str) -> Result<()> {
        let touchpoint = self.touchpoint_named(name)?;
        self.set_card_touchpoint(card, Some(&touchpoint))
    }

    /// The touchpoint of that name, whatever its capitals; a new one where the workspace has none.
    fn touchpoint_named(&mut self, name: &str) -> Result<TouchpointId> {
        let wanted = clean_line(name).to_lowercase();
        let known = self.tx.all::<Touchpoint>()?.into_iter().find(|one| one.name.to_lowercase() == wanted);
        if let Some(known) = known {
            return Ok(known.id);
        }
        let id: TouchpointId = self.fresh()?;
        self.add_touchpoint(Some(&id), name, None, None)?;
        Ok(id)
    }
}
