//! Edits of cards.

use model::{CardExtras, CardId, LaneId, Span, StepId, TouchpointId, clean_text};
use store::{CardRow, LaneRow, LaneRowKind};

use super::Act;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn add_card(
        &mut self,
        id: Option<&CardId>,
        lane: &LaneId,
        step: &StepId,
        text: &str,
        before: Option<&CardId>,
    ) -> Result<String> {
        self.columns_of_lane(lane)?.require(step)?;
        self.takes_cards(lane)?;
        self.in_lane(lane, before)?;
        let id = self.id_or_fresh::<CardRow>(id)?;
        let row = CardRow {
            id: id.clone(),
            place: self.tx.place_for::<CardRow>(lane, before)?,
            text: clean_text(text),
            span: Span::at(step.clone()),
            touchpoint: None::<TouchpointId>,
            extras: CardExtras::default(),
        };
        self.tx.insert(&row)?;
        Ok(id.to_string())
    }

    pub(super) fn duplicate_card(&mut self, card: &CardId, id: Option<&CardId>) -> Result<String> {
        let row = self.need::<CardRow>(card, "card")?;
        let lane = lane_of(&row)?;
        let after = self.next_sibling::<CardRow>(&lane, card)?;
        let id = self.id_or_fresh::<CardRow>(id)?;
        let place = self.tx.place_for::<CardRow>(&lane, after.as_ref())?;
        self.tx.insert(&CardRow { id: id.clone(), place, ..row })?;
        Ok(id.to_string())
    }

    pub(super) fn move_card(
        &mut self,
        card: &CardId,
        lane: &LaneId,
        step: &StepId,
        before: Option<&CardId>,
    ) -> Result<()> {
        let mut row = self.need::<CardRow>(card, "card")?;
        let home = lane_of(&row)?;
        let columns = self.columns_of_lane(&home)?;
        let target = self.columns_of_lane(lane)?;
        if target.map != columns.map {
            return Err(Error::invalid("a card cannot move to another map"));
        }
        if home != *lane {
            self.takes_cards(lane)?;
        }
        let length = columns.length(&row.span);
        row.span = target.span(step, length)?;
        if before != Some(card) {
            self.in_lane(lane, before)?;
            row.place = self.tx.place_for::<CardRow>(lane, before)?;
        }
        self.tx.update(&row)?;
        self.settle_flows(&columns.map)
    }

    pub(super) fn set_card_touchpoint(&mut self, card: &CardId, touchpoint: Option<&TouchpointId>) -> Result<()> {
        if let Some(touchpoint) = touchpoint {
            self.need::<model::Touchpoint>(touchpoint, "touchpoint")?;
        }
        self.change_card(card, |row| row.touchpoint = touchpoint.cloned())
    }

    pub(super) fn span_card(&mut self, card: &CardId, from: &StepId, to: &StepId) -> Result<()> {
        let mut row = self.need::<CardRow>(card, "card")?;
        let columns = self.columns_of_lane(&lane_of(&row)?)?;
        if columns.require(from)? > columns.require(to)? {
            return Err(Error::invalid("a card cannot end before it begins"));
        }
        row.span = Span { from: from.clone(), to: to.clone() };
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn set_card_end(&mut self, card: &CardId, to: &StepId) -> Result<()> {
        let from = self.need::<CardRow>(card, "card")?.span.from;
        self.span_card(card, &from, to)
    }

    pub(super) fn change_card(&mut self, card: &CardId, change: impl FnOnce(&mut CardRow)) -> Result<()> {
        let mut row = self.need::<CardRow>(card, "card")?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }

    /// Checks that cards can be put into that lane. Those that an imported lane of another kind holds may move along it.
    pub(super) fn takes_cards(&self, lane: &LaneId) -> Result<()> {
        match self.need::<LaneRow>(lane, "lane")?.kind {
            LaneRowKind::Text | LaneRowKind::Touchpoint | LaneRowKind::Process | LaneRowKind::Image => Ok(()),
            LaneRowKind::Emotion(_)
            | LaneRowKind::Channel
            | LaneRowKind::Metric(_)
            | LaneRowKind::Divider
            | LaneRowKind::Arc(_) => Err(Error::invalid(format!(
                "the lane “{lane}” takes no cards; they belong in lanes of the kinds text, touchpoint, process and image"
            ))),
        }
    }

    /// Checks that the card before which something goes stands in that lane.
    pub(super) fn in_lane(&self, lane: &LaneId, card: Option<&CardId>) -> Result<()> {
        let Some(card) = card else { return Ok(()) };
        if lane_of(&self.need::<CardRow>(card, "card")?)? == *lane {
            Ok(())
        } else {
            Err(Error::invalid(format!("card “{card}” does not stand in that lane")))
        }
    }
}

/// The lane that a card stands in.
pub(super) fn lane_of(row: &CardRow) -> Result<LaneId> {
    row.place.parent.parse().map_err(|_| Error::invalid("the card stands in no lane"))
}
