//! Edits of emotion values and of channels in use.

use model::{ChannelId, LaneId, PersonaId, StepId, Usage};
use store::{CellKey, ChannelUseRow, EmotionValueRow, LaneRow, LaneRowKind, MetricValueRow, UseKey, ValueKey};

use super::Act;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn set_value(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        persona: Option<&PersonaId>,
        value: Option<f64>,
    ) -> Result<()> {
        let kind = self.need::<LaneRow>(lane, "lane")?.kind;
        let scale = match kind {
            LaneRowKind::Emotion(scale) | LaneRowKind::Arc(scale) => scale,
            LaneRowKind::Text
            | LaneRowKind::Channel
            | LaneRowKind::Metric(_)
            | LaneRowKind::Process
            | LaneRowKind::Image
            | LaneRowKind::Divider
            | LaneRowKind::Touchpoint => return Err(Error::invalid("only an emotion lane and an arc have values")),
        };
        let value = match value {
            Some(number) if !number.is_finite() => return Err(Error::invalid("an emotion value must be a number")),
            Some(number) if !scale.contains(number) => {
                let (min, max) = (scale.min(), scale.max());
                return Err(Error::invalid(format!("{number} lies outside the scale of {min} to {max}")));
            }
            other => other.map(|number| scale.snap(number)),
        };
        if kind == LaneRowKind::Arc(scale) {
            return self.set_arc_value(lane, step, persona, value);
        }
        self.change_value(lane, step, persona, |row| {
            row.value = value;
            // What an import found here has been replaced by somebody who knows.
            if value.is_some() {
                row.raw.clear();
            }
        })
    }

    fn set_arc_value(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        persona: Option<&PersonaId>,
        value: Option<f64>,
    ) -> Result<()> {
        self.columns_of_lane(lane)?.require(step)?;
        if persona.is_some() {
            return Err(Error::invalid("an arc is nobody’s in particular: its values name no persona"));
        }
        let key = CellKey { lane: lane.clone(), step: step.clone() };
        self.put_number(MetricValueRow { key, value, target: None })
    }

    /// Changes the value of that key, made where there is none; a value that says nothing any more goes.
    pub(super) fn change_value(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        persona: Option<&PersonaId>,
        change: impl FnOnce(&mut EmotionValueRow),
    ) -> Result<()> {
        let LaneRowKind::Emotion(_) = self.need::<LaneRow>(lane, "lane")?.kind else {
            return Err(Error::invalid("only an emotion lane has values"));
        };
        self.columns_of_lane(lane)?.require(step)?;
        if let Some(persona) = persona {
            self.need::<model::Persona>(persona, "persona")?;
        }
        let key = ValueKey { lane: lane.clone(), step: step.clone(), persona: persona.cloned() };
        let stored = self.tx.get::<EmotionValueRow>(&key)?;
        let existed = stored.is_some();
        let mut row = stored.unwrap_or_else(|| EmotionValueRow {
            key: key.clone(),
            value: None,
            label: String::new(),
            raw: String::new(),
        });
        change(&mut row);
        let says_nothing = row.value.is_none() && row.label.is_empty() && row.raw.is_empty();
        match (says_nothing, existed) {
            (false, _) => self.tx.put(&row)?,
            (true, true) => self.tx.delete::<EmotionValueRow>(&key)?,
            (true, false) => {}
        }
        Ok(())
    }

    pub(super) fn use_channel(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        channel: &ChannelId,
        usage: Option<Usage>,
    ) -> Result<()> {
        let LaneRowKind::Channel = self.need::<LaneRow>(lane, "lane")?.kind else {
            return Err(Error::invalid("only a channel lane has channels"));
        };
        self.columns_of_lane(lane)?.require(step)?;
        self.need::<model::Channel>(channel, "channel")?;
        let key = UseKey { lane: lane.clone(), step: step.clone(), channel: channel.clone() };
        let stored = self.tx.get::<ChannelUseRow>(&key)?;
        match (usage, stored) {
            (None, None) => Ok(()),
            (None, Some(_)) => Ok(self.tx.delete::<ChannelUseRow>(&key)?),
            (Some(usage), stored) => {
                if usage == Usage::Main {
                    self.step_down(lane, step)?;
                }
                let place = match stored {
                    Some(row) => row.place,
                    None => self.tx.place_for::<ChannelUseRow>(lane, None)?,
                };
                Ok(self.tx.put(&ChannelUseRow { key, place, usage })?)
            }
        }
    }

    /// Turns the main channel of a step into one that is also used.
    fn step_down(&mut self, lane: &LaneId, step: &StepId) -> Result<()> {
        for mut row in self.tx.children::<ChannelUseRow>(lane)? {
            if row.key.step == *step && row.usage == Usage::Main {
                row.usage = Usage::Also;
                self.tx.update(&row)?;
            }
        }
        Ok(())
    }
}
