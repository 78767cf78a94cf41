//! Edits of the things behind a map: personas, channels, touchpoints.

use model::{Channel, ChannelId, Persona, PersonaId, Touchpoint, TouchpointId, clean_line};
use store::{CardRow, ChannelUseRow, EmotionValueRow, LaneRow, MapRow};

use super::Act;
use super::lanes::known_icon;
use crate::{Error, Result};

impl Act<'_, '_> {
    pub(super) fn add_persona(&mut self, id: Option<&PersonaId>, name: &str, summary: &str) -> Result<String> {
        let id = self.id_or_fresh::<Persona>(id)?;
        self.tx.insert(&Persona { id: id.clone(), name: named(name)?, summary: clean_line(summary) })?;
        Ok(id.to_string())
    }

    pub(super) fn set_persona(&mut self, persona: &PersonaId, name: &str, summary: &str) -> Result<()> {
        self.need::<Persona>(persona, "persona")?;
        let row = Persona { id: persona.clone(), name: named(name)?, summary: clean_line(summary) };
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn add_channel(&mut self, id: Option<&ChannelId>, name: &str, icon: Option<&str>) -> Result<String> {
        known_icon(icon)?;
        let id = self.id_or_fresh::<Channel>(id)?;
        self.tx.insert(&Channel { id: id.clone(), name: named(name)?, icon: icon.map(str::to_owned) })?;
        Ok(id.to_string())
    }

    pub(super) fn set_channel(&mut self, channel: &ChannelId, name: &str, icon: Option<&str>) -> Result<()> {
        known_icon(icon)?;
        self.need::<Channel>(channel, "channel")?;
        let row = Channel { id: channel.clone(), name: named(name)?, icon: icon.map(str::to_owned) };
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn add_touchpoint(
        &mut self,
        id: Option<&TouchpointId>,
        name: &str,
        channel: Option<&ChannelId>,
        icon: Option<&str>,
    ) -> Result<String> {
        let row = self.touchpoint(self.id_or_fresh::<Touchpoint>(id)?, name, channel, icon)?;
        self.tx.insert(&row)?;
        Ok(row.id.to_string())
    }

    pub(super) fn set_touchpoint(
        &mut self,
        touchpoint: &TouchpointId,
        name: &str,
        channel: Option<&ChannelId>,
        icon: Option<&str>,
    ) -> Result<()> {
        self.need::<Touchpoint>(touchpoint, "touchpoint")?;
        let row = self.touchpoint(touchpoint.clone(), name, channel, icon)?;
        Ok(self.tx.update(&row)?)
    }

    fn touchpoint(
        &self,
        id: TouchpointId,
        name: &str,
        channel: Option<&ChannelId>,
        icon: Option<&str>,
    ) -> Result<Touchpoint> {
        known_icon(icon)?;
        if let Some(channel) = channel {
            self.need::<Channel>(channel, "channel")?;
        }
        Ok(Touchpoint { id, name: named(name)?, channel: channel.cloned(), icon: icon.map(str::to_owned) })
    }

    pub(super) fn delete_persona(&mut self, persona: &PersonaId) -> Result<()> {
        self.need::<Persona>(persona, "persona")?;
        for mut map in self.tx.all::<MapRow>()? {
            if map.lens.personas.contains(persona) {
                map.lens.personas.retain(|other| other != persona);
                self.tx.update(&map)?;
            }
        }
        for lane in self.tx.all::<LaneRow>()? {
            for value in self.tx.children::<EmotionValueRow>(&lane.id)? {
                if value.key.persona.as_ref() == Some(persona) {
                    self.tx.delete::<EmotionValueRow>(&value.key)?;
                }
            }
        }
        Ok(self.tx.delete::<Persona>(persona)?)
    }

    pub(super) fn delete_channel(&mut self, channel: &ChannelId) -> Result<()> {
        self.need::<Channel>(channel, "channel")?;
        for lane in self.tx.all::<LaneRow>()? {
            for used in self.tx.children::<ChannelUseRow>(&lane.id)? {
                if used.key.channel == *channel {
                    self.tx.delete::<ChannelUseRow>(&used.key)?;
                }
            }
        }
        for mut touchpoint in self.tx.all::<Touchpoint>()? {
            if touchpoint.channel.as_ref() == Some(channel) {
                touchpoint.channel = None;
                self.tx.update(&touchpoint)?;
            }
        }
        Ok(self.tx.delete::<Channel>(channel)?)
    }

    pub(super) fn delete_touchpoint(&mut self, touchpoint: &TouchpointId) -> Result<()> {
        let gone = self.need::<Touchpoint>(touchpoint, "touchpoint")?;
        for mut card in self.tx.all::<CardRow>()? {
            if card.touchpoint.as_ref() == Some(touchpoint) {
                card.touchpoint = None;
                if card.text.is_empty() {
                    card.text.clone_from(&gone.name);
                }
                self.tx.update(&card)?;
            }
        }
        Ok(self.tx.delete::<Touchpoint>(touchpoint)?)
    }
}

fn named(name: &str) -> Result<String> {
    let name = clean_line(name);
    if name.is_empty() { Err(Error::invalid("a name must not be empty")) } else { Ok(name) }
}
