//! Edits of the arrows of process lanes.

use std::collections::BTreeMap;

use model::{CardId, FlowId, LaneId, MapId, clean_line};
use store::{CardRow, FlowRow, LaneRow, LaneRowKind};

use super::Act;
use super::cards::lane_of;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn add_flow(&mut self, id: Option<&FlowId>, from: &CardId, to: &CardId, label: &str) -> Result<String> {
        if from == to {
            return Err(Error::invalid("an arrow cannot lead back to the card that it leaves"));
        }
        let lane = lane_of(&self.need::<CardRow>(from, "card")?)?;
        if lane_of(&self.need::<CardRow>(to, "card")?)? != lane {
            return Err(Error::invalid("an arrow connects two cards of one lane"));
        }
        if self.need::<LaneRow>(&lane, "lane")?.kind != LaneRowKind::Process {
            return Err(Error::invalid("only a process lane has arrows"));
        }
        if self.tx.children::<FlowRow>(&lane)?.iter().any(|flow| flow.from == *from && flow.to == *to) {
            return Err(Error::invalid("these two cards are connected already"));
        }
        let id = self.id_or_fresh::<FlowRow>(id)?;
        let place = self.tx.place_for::<FlowRow>(&lane, None)?;
        let (from, to, label) = (from.clone(), to.clone(), clean_line(label));
        self.tx.insert(&FlowRow { id: id.clone(), place, from, to, label })?;
        Ok(id.to_string())
    }

    pub(super) fn set_flow_label(&mut self, flow: &FlowId, label: &str) -> Result<()> {
        let mut row = self.need::<FlowRow>(flow, "arrow")?;
        row.label = clean_line(label);
        Ok(self.tx.update(&row)?)
    }

    /// Copies the arrows between copied cards into a lane.
    pub(super) fn copy_flows(&mut self, from: &LaneId, to: &LaneId, copies: &BTreeMap<CardId, CardId>) -> Result<()> {
        for flow in self.tx.children::<FlowRow>(from)? {
            let (Some(first), Some(second)) = (copies.get(&flow.from), copies.get(&flow.to)) else { continue };
            let place = self.tx.place_for::<FlowRow>(to, None)?;
            let (from, to) = (first.clone(), second.clone());
            self.tx.insert(&FlowRow { id: self.fresh()?, place, from, to, ..flow })?;
        }
        Ok(())
    }

    /// After cards moved: an arrow whose cards stand together in another lane goes with them.
    pub(super) fn settle_flows(&mut self, map: &MapId) -> Result<()> {
        for lane in self.tx.children::<LaneRow>(map)? {
            for mut flow in self.tx.children::<FlowRow>(&lane.id)? {
                let ends = (self.tx.get::<CardRow>(&flow.from)?, self.tx.get::<CardRow>(&flow.to)?);
                let (Some(from), Some(to)) = ends else { continue };
                let home = lane_of(&from)?;
                if home != lane.id && home == lane_of(&to)? {
                    flow.place = self.tx.place_for::<FlowRow>(&home, None)?;
                    self.tx.update(&flow)?;
                }
            }
        }
        Ok(())
    }
}
