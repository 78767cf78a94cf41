//! Copies: steps, phases, lanes and whole maps with everything at and in them.

use std::collections::BTreeMap;

use model::{CardId, LaneId, MapId, PhaseId, Span, StepId};
use store::{
    CardRow, CellKey, ChannelUseRow, EmotionValueRow, LanePictureRow, LaneRow, LeftoverRow, MapRow, MetricValueRow,
    PathRow, PhaseRow, StepRow, UseKey, ValueKey,
};

use super::Act;
use super::columns::map_of;
use crate::{Error, Result};

/// From each copied step to its copy.
type Copies = BTreeMap<StepId, StepId>;

impl Act<'_, '_> {
    pub(super) fn duplicate_step(&mut self, step: &StepId) -> Result<String> {
        let row = self.need::<StepRow>(step, "step")?;
        let map = self.map_of_step(&row)?;
        let phase: PhaseId = row.place.parent.parse().map_err(|_| Error::invalid("the step stands in no phase"))?;
        let after = self.next_sibling::<StepRow>(&phase, step)?;
        let place = self.tx.place_for::<StepRow>(&phase, after.as_ref())?;
        let id: StepId = self.fresh()?;
        self.tx.insert(&StepRow { id: id.clone(), place, ..row })?;
        self.copy_within_lanes(&map, &Copies::from([(step.clone(), id.clone())]))?;
        Ok(id.to_string())
    }

    pub(super) fn duplicate_phase(&mut self, phase: &PhaseId) -> Result<String> {
        let row = self.need::<PhaseRow>(phase, "phase")?;
        let map = map_of(&row.place.parent)?;
        let after = self.next_sibling::<PhaseRow>(&map, phase)?;
        let place = self.tx.place_for::<PhaseRow>(&map, after.as_ref())?;
        let id: PhaseId = self.fresh()?;
        self.tx.insert(&PhaseRow { id: id.clone(), place, ..row })?;
        let copies = self.copy_steps(phase, &id)?;
        self.copy_within_lanes(&map, &copies)?;
        Ok(id.to_string())
    }

    pub(super) fn duplicate_lane(&mut self, lane: &LaneId) -> Result<String> {
        let row = self.need::<LaneRow>(lane, "lane")?;
        let map = map_of(&row.place.parent)?;
        let after = self.next_sibling::<LaneRow>(&map, lane)?;
        let place = self.tx.place_for::<LaneRow>(&map, after.as_ref())?;
        let id: LaneId = self.fresh()?;
        self.tx.insert(&LaneRow { id: id.clone(), place, ..row })?;
        self.copy_lane(lane, &id, None)?;
        Ok(id.to_string())
    }

    pub(super) fn duplicate_map(&mut self, map: &MapId) -> Result<String> {
        let row = self.need::<MapRow>(map, "map")?;
        let after = self.next_sibling::<MapRow>(&store::Library, map)?;
        let place = self.tx.place_for::<MapRow>(&store::Library, after.as_ref())?;
        let id: MapId = self.fresh()?;
        let title = format!("{} (copy)", row.title);
        self.tx.insert(&MapRow { id: id.clone(), place, title, ..row })?;
        let mut copies = Copies::new();
        for phase in self.tx.children::<PhaseRow>(map)? {
            let copy: PhaseId = self.fresh()?;
            let place = self.tx.place_for::<PhaseRow>(&id, None)?;
            let original = phase.id.clone();
            self.tx.insert(&PhaseRow { id: copy.clone(), place, ..phase })?;
            copies.extend(self.copy_steps(&original, &copy)?);
        }
        for lane in self.tx.children::<LaneRow>(map)? {
            let copy: LaneId = self.fresh()?;
            let place = self.tx.place_for::<LaneRow>(&id, None)?;
            let original = lane.id.clone();
            let mut prompts = lane.prompts.clone();
            prompts.iter_mut().filter_map(|prompt| prompt.step.as_mut()).for_each(|step| {
                if let Some(copied) = copies.get(step) {
                    *step = copied.clone();
                }
            });
            self.tx.insert(&LaneRow { id: copy.clone(), place, prompts, ..lane })?;
            self.copy_lane(&original, &copy, Some(&copies))?;
        }
        for path in self.tx.children::<PathRow>(map)? {
            let place = self.tx.place_for::<PathRow>(&id, None)?;
            let stops = path.stops.iter().filter_map(|stop| copies.get(stop).cloned()).collect();
            self.tx.insert(&PathRow { id: self.fresh()?, place, stops, ..path })?;
        }
        for left in self.tx.children::<LeftoverRow>(map)? {
            let place = self.tx.place_for::<LeftoverRow>(&id, None)?;
            self.tx.insert(&LeftoverRow { id: self.fresh()?, place, ..left })?;
        }
        Ok(id.to_string())
    }

    fn copy_steps(&mut self, from: &PhaseId, to: &PhaseId) -> Result<Copies> {
        let mut copies = Copies::new();
        for step in self.tx.children::<StepRow>(from)? {
            let copy: StepId = self.fresh()?;
            copies.insert(step.id.clone(), copy.clone());
            let place = self.tx.place_for::<StepRow>(to, None)?;
            self.tx.insert(&StepRow { id: copy, place, ..step })?;
        }
        Ok(copies)
    }

    /// Copies what stands at copied steps alone, lane by lane.
    fn copy_within_lanes(&mut self, map: &MapId, copies: &Copies) -> Result<()> {
        for lane in self.tx.children::<LaneRow>(map)? {
            self.copy_lane(&lane.id, &lane.id, Some(copies))?;
        }
        Ok(())
    }

    /// Copies the contents of a lane into a lane: everything, or what stands at copied steps.
    fn copy_lane(&mut self, from: &LaneId, to: &LaneId, copies: Option<&Copies>) -> Result<()> {
        let at = |step: &StepId| match copies {
            Some(copies) => copies.get(step).cloned(),
            None => Some(step.clone()),
        };
        let mut cards = BTreeMap::new();
        for card in self.tx.children::<CardRow>(from)? {
            let (Some(first), Some(last)) = (at(&card.span.from), at(&card.span.to)) else { continue };
            let place = self.tx.place_for::<CardRow>(to, None)?;
            let id: CardId = self.fresh()?;
            cards.insert(card.id.clone(), id.clone());
            self.tx.insert(&CardRow { id, place, span: Span { from: first, to: last }, ..card })?;
        }
        self.copy_flows(from, to, &cards)?;
        for value in self.tx.children::<EmotionValueRow>(from)? {
            let Some(step) = at(&value.key.step) else { continue };
            let key = ValueKey { lane: to.clone(), step, persona: value.key.persona.clone() };
            self.tx.put(&EmotionValueRow { key, ..value })?;
        }
        for number in self.tx.children::<MetricValueRow>(from)? {
            let Some(step) = at(&number.key.step) else { continue };
            self.tx.put(&MetricValueRow { key: CellKey { lane: to.clone(), step }, ..number })?;
        }
        for picture in self.tx.children::<LanePictureRow>(from)? {
            let Some(step) = at(&picture.key.step) else { continue };
            self.tx.put(&LanePictureRow { key: CellKey { lane: to.clone(), step }, ..picture })?;
        }
        for used in self.tx.children::<ChannelUseRow>(from)? {
            let Some(step) = at(&used.key.step) else { continue };
            let place = self.tx.place_for::<ChannelUseRow>(to, None)?;
            let key = UseKey { lane: to.clone(), step, channel: used.key.channel.clone() };
            self.tx.put(&ChannelUseRow { key, place, ..used })?;
        }
        Ok(())
    }
}
