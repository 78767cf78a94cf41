//! Edits of image lanes.

use model::{LaneId, PhaseId, PictureFit, PictureId, StepId, Visibility, clean_line, clean_text};
use store::{CellKey, LanePictureRow, LaneRow, LaneRowKind, StepRow};

use super::Act;
use super::columns::map_of;
use crate::{Error, NewPicture, Result, pictures};

impl Act<'_, '_> {
    /// A new picture has new words; how the frame is filled stays.
    pub(super) fn set_picture(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        picture: &NewPicture,
        name: Option<&str>,
        alt: Option<&str>,
    ) -> Result<()> {
        self.image_cell(lane, step)?;
        let (picture, own_name) = self.keep(picture)?;
        let key = CellKey { lane: lane.clone(), step: step.clone() };
        let before = self.tx.get::<LanePictureRow>(&key)?;
        let same = before.as_ref().filter(|before| before.picture == picture);
        let name = name.map_or_else(|| same.map_or(own_name, |same| same.name.clone()), clean_line);
        let alt = alt.map_or_else(|| same.map(|same| same.alt.clone()).unwrap_or_default(), clean_text);
        let fit = before.map_or(PictureFit::Cover, |before| before.fit);
        Ok(self.tx.put(&LanePictureRow { key, picture, name, alt, fit })?)
    }

    /// The first at the step, the others at the shown steps right of it.
    pub(super) fn set_pictures(&mut self, lane: &LaneId, step: &StepId, new: &[NewPicture]) -> Result<()> {
        self.image_cell(lane, step)?;
        let steps = self.shown_from(lane, step)?;
        if steps.len() < new.len() {
            let (there, brought) = (steps.len(), new.len());
            return Err(Error::invalid(format!(
                "there are {brought} pictures, and from that step on the map has {there} steps"
            )));
        }
        steps.iter().zip(new).try_for_each(|(step, picture)| self.set_picture(lane, step, picture, None, None))
    }

    pub(super) fn change_picture(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        change: impl FnOnce(&mut LanePictureRow),
    ) -> Result<()> {
        let mut row = self.picture_at(lane, step)?;
        change(&mut row);
        Ok(self.tx.update(&row)?)
    }

    pub(super) fn remove_picture(&mut self, lane: &LaneId, step: &StepId) -> Result<()> {
        let row = self.picture_at(lane, step)?;
        Ok(self.tx.delete::<LanePictureRow>(&row.key)?)
    }

    /// Two pictures change places.
    pub(super) fn move_picture(
        &mut self,
        (lane, step): (&LaneId, &StepId),
        (to_lane, to_step): (&LaneId, &StepId),
    ) -> Result<()> {
        let moved = self.picture_at(lane, step)?;
        self.image_cell(to_lane, to_step)?;
        let to = CellKey { lane: to_lane.clone(), step: to_step.clone() };
        if moved.key == to {
            return Ok(());
        }
        match self.tx.get::<LanePictureRow>(&to)? {
            Some(other) => self.tx.put(&LanePictureRow { key: moved.key.clone(), ..other })?,
            None => self.tx.delete::<LanePictureRow>(&moved.key)?,
        }
        Ok(self.tx.put(&LanePictureRow { key: to, ..moved })?)
    }

    /// Keeps the bytes of a new picture; its name, and the name of its file.
    fn keep(&mut self, new: &NewPicture) -> Result<(PictureId, String)> {
        if let Some(brought) = pictures::read(new)? {
            self.tx.keep_picture(&brought.stored)?;
            return Ok((brought.stored.picture.id, brought.name));
        }
        match new {
            NewPicture::Stored(id) if self.tx.picture(id)?.is_some() => Ok((id.clone(), String::new())),
            NewPicture::Stored(id) => Err(Error::invalid(format!("there is no picture “{id}” in the workspace"))),
            NewPicture::Path(_) | NewPicture::Data(_) => Err(Error::invalid("the picture holds nothing")),
        }
    }

    fn picture_at(&self, lane: &LaneId, step: &StepId) -> Result<LanePictureRow> {
        let key = CellKey { lane: lane.clone(), step: step.clone() };
        self.tx.get(&key)?.ok_or_else(|| Error::invalid("there is no picture at that step"))
    }

    fn image_cell(&self, lane: &LaneId, step: &StepId) -> Result<()> {
        match self.need::<LaneRow>(lane, "lane")?.kind {
            LaneRowKind::Image => self.columns_of_lane(lane)?.require(step).map(drop),
            LaneRowKind::Text
            | LaneRowKind::Emotion(_)
            | LaneRowKind::Channel
            | LaneRowKind::Metric(_)
            | LaneRowKind::Divider
            | LaneRowKind::Touchpoint
            | LaneRowKind::Process
            | LaneRowKind::Arc(_) => Err(Error::invalid("only an image lane has pictures")),
        }
    }

    /// That step and the shown ones right of it.
    fn shown_from(&self, lane: &LaneId, step: &StepId) -> Result<Vec<StepId>> {
        let map = map_of(&self.need::<LaneRow>(lane, "lane")?.place.parent)?;
        let mut steps = Vec::new();
        for phase in self.tx.children::<store::PhaseRow>(&map)? {
            let phase: PhaseId = phase.id;
            steps.extend(self.tx.children::<StepRow>(&phase)?);
        }
        let from = steps.into_iter().skip_while(|row| row.id != *step);
        let shown = from.filter(|row| row.visibility == Visibility::Shown || row.id == *step);
        Ok(shown.map(|row| row.id).collect())
    }
}
