//! A short way to write a map down: it names things by what they are called and turns them into edits.

use std::collections::BTreeMap;

use model::{CardId, ChannelId, LaneId, LaneRole, MapId, Moment, PersonaId, PhaseId, StepId, TouchpointId, Usage};

use crate::{Edit, Host, LensField, MapTemplate, NewLaneKind, NewStep};

/// Writes edits; every `add_…` mints the identifier of what it adds.
pub(super) struct Script<'a> {
    host: &'a dyn Host,
    edits: Vec<Edit>,
    steps: Vec<StepId>,
    channels: BTreeMap<&'static str, ChannelId>,
    touchpoints: BTreeMap<&'static str, TouchpointId>,
}

/// A step of the script: its title and whether it is a moment of truth.
pub(super) struct StepLine(pub &'static str, pub Moment);

impl<'a> Script<'a> {
    pub(super) fn new(host: &'a dyn Host) -> Self {
        Self { host, edits: Vec::new(), steps: Vec::new(), channels: BTreeMap::new(), touchpoints: BTreeMap::new() }
    }

    pub(super) fn finish(self) -> Vec<Edit> {
        self.edits
    }

    pub(super) fn add_map(&mut self, title: &str) -> Option<MapId> {
        let id = MapId::new(self.host.fresh_id()).ok();
        self.edits.push(Edit::AddMap {
            id: id.clone(),
            title: title.to_owned(),
            template: MapTemplate::Empty.into(),
            before: None,
        });
        id
    }

    pub(super) fn lens(&mut self, map: &MapId, field: LensField, text: &str) {
        self.edits.push(Edit::SetLens { map: map.clone(), field, text: text.to_owned() });
    }

    pub(super) fn push(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    pub(super) fn add_persona(&mut self, name: &str, summary: &str) -> Option<PersonaId> {
        let id = PersonaId::new(self.host.fresh_id()).ok();
        self.edits.push(Edit::AddPersona { id: id.clone(), name: name.to_owned(), summary: summary.to_owned() });
        id
    }

    pub(super) fn add_channel(&mut self, name: &'static str, icon: &str) {
        let Ok(id) = ChannelId::new(self.host.fresh_id()) else { return };
        self.channels.insert(name, id.clone());
        self.edits.push(Edit::AddChannel { id: Some(id), name: name.to_owned(), icon: Some(icon.to_owned()) });
    }

    pub(super) fn add_touchpoint(&mut self, name: &'static str, channel: &str, icon: &str) {
        let Ok(id) = TouchpointId::new(self.host.fresh_id()) else { return };
        self.touchpoints.insert(name, id.clone());
        self.edits.push(Edit::AddTouchpoint {
            id: Some(id),
            name: name.to_owned(),
            channel: self.channels.get(channel).cloned(),
            icon: Some(icon.to_owned()),
        });
    }

    /// Adds a phase with these steps.
    pub(super) fn add_phase(&mut self, map: &MapId, title: &str, steps: &[StepLine]) {
        let Ok(phase) = PhaseId::new(self.host.fresh_id()) else { return };
        self.edits.push(Edit::AddPhase {
            id: Some(phase.clone()),
            map: map.clone(),
            title: title.to_owned(),
            first_step: NewStep::None,
            before: None,
        });
        for StepLine(title, moment) in steps {
            let Ok(step) = StepId::new(self.host.fresh_id()) else { continue };
            self.edits.push(Edit::AddStep {
                id: Some(step.clone()),
                phase: phase.clone(),
                title: (*title).to_owned(),
                before: None,
            });
            if *moment == Moment::Truth {
                self.edits.push(Edit::SetMoment { step: step.clone(), moment: *moment });
            }
            self.steps.push(step);
        }
    }

    pub(super) fn add_lane(
        &mut self,
        map: &MapId,
        kind: NewLaneKind,
        role: LaneRole,
        title: &str,
        subtitle: &str,
    ) -> Option<LaneId> {
        let id = LaneId::new(self.host.fresh_id()).ok()?;
        self.edits.push(Edit::AddLane {
            id: Some(id.clone()),
            map: map.clone(),
            kind,
            role,
            title: title.to_owned(),
            before: None,
        });
        if !subtitle.is_empty() {
            self.edits.push(Edit::SetLaneSubtitle { lane: id.clone(), subtitle: subtitle.to_owned() });
        }
        Some(id)
    }

    /// Adds a text lane. Each line is the first step, the last step (both counted from 1) and the text.
    pub(super) fn add_cards(
        &mut self,
        map: &MapId,
        role: LaneRole,
        title: &str,
        subtitle: &str,
        lines: &[(usize, usize, &'static str)],
    ) {
        let Some(lane) = self.add_lane(map, NewLaneKind::Text, role, title, subtitle) else { return };
        for (first, last, text) in lines {
            let (Some(from), Some(to)) = (self.step(*first), self.step(*last)) else { continue };
            let Ok(card) = CardId::new(self.host.fresh_id()) else { continue };
            self.edits.push(Edit::AddCard {
                id: Some(card.clone()),
                lane: lane.clone(),
                step: from.clone(),
                text: (*text).to_owned(),
                before: None,
            });
            if first != last {
                self.edits.push(Edit::SpanCard { card: card.clone(), from, to });
            }
            if role == LaneRole::Touchpoint
                && let Some(touchpoint) = self.touchpoints.get(text).cloned()
            {
                self.edits.push(Edit::SetCardTouchpoint { card, touchpoint: Some(touchpoint) });
            }
        }
    }

    /// Sets a persona's curve. Each line is the step (counted from 1), the value and the words beside it.
    pub(super) fn set_curve(&mut self, lane: &LaneId, persona: &PersonaId, lines: &[(usize, f64, &str)]) {
        for (step, value, label) in lines {
            let Some(step) = self.step(*step) else { continue };
            self.edits.push(Edit::SetValue {
                lane: lane.clone(),
                step: step.clone(),
                persona: Some(persona.clone()),
                value: Some(*value),
            });
            if !label.is_empty() {
                self.edits.push(Edit::SetValueLabel {
                    lane: lane.clone(),
                    step,
                    persona: Some(persona.clone()),
                    label: (*label).to_owned(),
                });
            }
        }
    }

    /// Says which channels the steps use. Each line is the step (counted from 1), the channel and how.
    pub(super) fn use_channels(&mut self, lane: &LaneId, lines: &[(usize, &str, Usage)]) {
        for (step, channel, usage) in lines {
            let (Some(step), Some(channel)) = (self.step(*step), self.channels.get(channel).cloned()) else { continue };
            self.edits.push(Edit::UseChannel { lane: lane.clone(), step, channel, usage: Some(*usage) });
        }
    }

    fn step(&self, number: usize) -> Option<StepId> {
        self.steps.get(number.checked_sub(1)?).cloned()
    }
}
