//! What each edit does to the rows of the workspace, inside one transaction.
//!
//! One file per area. Everything here either does the whole edit or returns an error, upon which the store rolls
//! the transaction back. Undo is not a concern of this module: the store inverts what was written.

mod cards;
mod columns;
mod copy;
mod entities;
mod flows;
mod lanes;
mod maps;
mod metrics;
mod paths;
mod pictures;
mod several;
mod shape;
mod touchpoints;
mod values;

use model::{EmptyId, LaneHeight, Scale, StepWidth, clean_line, clean_text};
use store::{CardRow, Child, FlowRow, LaneRow, LeftoverRow, MapRow, PathRow, Record, Tx};

use crate::{Edit, Error, Host, NewLane, Result};

/// The longest identifier that a caller may bring.
const MAX_ID: usize = 64;

/// One edit at work: the transaction, and where new identifiers come from.
pub(crate) struct Act<'a, 'tx> {
    pub(crate) tx: &'a mut Tx<'tx>,
    pub(crate) host: &'a dyn Host,
}

/// Does the edit; the identifier of what it made, if it made something.
///
/// One exhaustive table: each arm is one call.
pub(crate) fn apply(tx: &mut Tx<'_>, host: &dyn Host, edit: &Edit) -> Result<Option<String>> {
    let mut act = Act { tx, host };
    match edit {
        Edit::AddMap { id, title, template, before } => {
            return act.add_map(id.as_ref(), title, template, before.as_ref()).map(Some);
        }
        Edit::DuplicateMap { map } => return act.duplicate_map(map).map(Some),
        Edit::AddPhase { id, map, title, first_step, before } => {
            return act.add_phase(id.as_ref(), map, title, *first_step, before.as_ref()).map(Some);
        }
        Edit::DuplicatePhase { phase } => return act.duplicate_phase(phase).map(Some),
        Edit::SplitPhase { id, step, title } => return act.split_phase(id.as_ref(), step, title).map(Some),
        Edit::AddStep { id, phase, title, before } => {
            return act.add_step(id.as_ref(), phase, title, before.as_ref()).map(Some);
        }
        Edit::DuplicateStep { step } => return act.duplicate_step(step).map(Some),
        Edit::AddLane { id, map, kind, role, title, before } => {
            return act.add_lanes(map, &[NewLane::titled(id.clone(), *kind, *role, title)], before.as_ref());
        }
        Edit::AddLanes { map, lanes, before } => return act.add_lanes(map, lanes, before.as_ref()),
        Edit::DuplicateLane { lane } => return act.duplicate_lane(lane).map(Some),
        Edit::AddCard { id, lane, step, text, before } => {
            return act.add_card(id.as_ref(), lane, step, text, before.as_ref()).map(Some);
        }
        Edit::AddTouchpointCard { id, lane, step, name, before } => {
            return act.add_touchpoint_card(id.as_ref(), lane, step, name, before.as_ref()).map(Some);
        }
        Edit::DuplicateCard { card } => return act.duplicate_card(card, None).map(Some),
        Edit::DuplicateCards { cards, ids } => return act.duplicate_cards(cards, ids),
        Edit::PasteCards { lane, step, before, cards } => return act.paste_cards(lane, step, before.as_ref(), cards),
        Edit::AddFlow { id, from, to, label } => return act.add_flow(id.as_ref(), from, to, label).map(Some),
        Edit::AddPath { id, map, name, kind, stops, before } => {
            return act.add_path(id.as_ref(), map, name, *kind, stops, before.as_ref()).map(Some);
        }
        Edit::DuplicatePath { path } => return act.duplicate_path(path).map(Some),
        Edit::AddPersona { id, name, summary } => return act.add_persona(id.as_ref(), name, summary).map(Some),
        Edit::AddChannel { id, name, icon } => {
            return act.add_channel(id.as_ref(), name, icon.as_deref()).map(Some);
        }
        Edit::AddTouchpoint { id, name, channel, icon } => {
            return act.add_touchpoint(id.as_ref(), name, channel.as_ref(), icon.as_deref()).map(Some);
        }

        Edit::RenameWorkspace { name } => act.rename_workspace(name),
        Edit::RenameMap { map, title } => act.change_map(map, |row| row.title = clean_line(title)),
        Edit::SetLens { map, field, text } => act.change_map(map, |row| maps::set_lens(&mut row.lens, *field, text)),
        Edit::SetMapState { map, state } => act.change_map(map, |row| row.lens.state = *state),
        Edit::SetMapStatus { map, status } => act.change_map(map, |row| row.lens.status = *status),
        Edit::SetMapTheme { map, theme } => act.change_map(map, |row| row.theme = *theme),
        Edit::SetMapPersonas { map, personas } => act.set_personas(map, personas),
        Edit::MoveMap { map, before } => act.move_map(map, before.as_ref()),
        Edit::DeleteMap { map } => act.remove::<MapRow>(map, "map"),

        Edit::RenamePhase { phase, title } => act.change_phase(phase, |row| row.title = clean_line(title)),
        Edit::MovePhase { phase, before } => act.move_phase(phase, before.as_ref()),
        Edit::DeletePhase { phase } => act.delete_phase(phase),
        Edit::FoldPhase { phase, fold } => act.change_phase(phase, |row| row.fold = *fold),
        Edit::MergePhases { first, second } => act.merge_phases(first, second),
        Edit::RenameStep { step, title } => act.change_step(step, |row| row.title = clean_line(title)),
        Edit::MoveStep { step, phase, before } => act.move_step(step, phase, before.as_ref()),
        Edit::DeleteStep { step } => act.delete_step(step),
        Edit::SetMoment { step, moment } => act.change_step(step, |row| row.moment = *moment),
        Edit::SetStepWidth { steps, own_width } => {
            act.change_steps(steps, |row| row.width = own_width.map(StepWidth::clamped))
        }
        Edit::FitColumns { map, steps } => act.fit_columns(map, steps),
        Edit::SetStepVisibility { steps, visibility } => act.change_steps(steps, |row| row.visibility = *visibility),
        Edit::SetLaneVisibility { lanes, visibility } => {
            lanes.iter().try_for_each(|lane| act.change_lane(lane, |row| row.visibility = *visibility))
        }
        Edit::ShowAll { map } => act.show_all(map),

        Edit::RenameLane { lane, title } => act.change_lane(lane, |row| row.title = clean_line(title)),
        Edit::SetLaneSubtitle { lane, subtitle } => act.change_lane(lane, |row| row.subtitle = clean_line(subtitle)),
        Edit::SetPrompt { lane, step, text } => act.set_prompt(lane, step.as_ref(), text),
        Edit::SetLaneRole { lane, role } => act.change_lane(lane, |row| row.role = *role),
        Edit::SetLaneIcon { lane, icon } => act.set_lane_icon(lane, icon.as_deref()),
        Edit::FoldLane { lane, fold } => act.change_lane(lane, |row| row.fold = *fold),
        Edit::SetLaneHeight { lane, own_height } => {
            act.change_lane(lane, |row| row.height = own_height.map(LaneHeight::clamped))
        }
        Edit::FreezeLane { lane, freeze } => act.change_lane(lane, |row| row.freeze = *freeze),
        Edit::MoveLane { lane, before } => act.move_lane(lane, before.as_ref()),
        Edit::DeleteLane { lane } => act.remove::<LaneRow>(lane, "lane"),
        Edit::SetScale { lane, min, neutral, max, step } => {
            act.set_scale(lane, Scale::new(*min, *neutral, *max, *step))
        }

        Edit::SetCardText { card, text } => act.change_card(card, |row| row.text = clean_text(text)),
        Edit::MoveCard { card, lane, step, before } => act.move_card(card, lane, step, before.as_ref()),
        Edit::SpanCard { card, from, to } => act.span_card(card, from, to),
        Edit::DeleteCard { card } => act.remove::<CardRow>(card, "card"),
        Edit::SetCardTouchpoint { card, touchpoint } => act.set_card_touchpoint(card, touchpoint.as_ref()),
        Edit::SetCardsTouchpoint { cards, touchpoint } => {
            cards.iter().try_for_each(|card| act.set_card_touchpoint(card, touchpoint.as_ref()))
        }
        Edit::NameCardTouchpoint { card, name } => act.name_card_touchpoint(card, name),
        Edit::SetCardEnd { card, to } => act.set_card_end(card, to),
        Edit::SetCardColor { cards, color } => act.change_cards(cards, |extras| extras.color = *color),
        Edit::SetCardMark { cards, mark } => act.change_cards(cards, |extras| extras.mark = *mark),
        Edit::SetCardTags { cards, tags } => act.set_card_tags(cards, tags),
        Edit::SetCardLink { cards, link } => act.set_card_link(cards, link.as_deref()),
        Edit::MoveCards { cards, lane, step, before } => act.move_cards(cards, lane, step, before.as_ref()),
        Edit::DeleteCards { cards } => act.delete_cards(cards),
        Edit::SetTexts { map, texts } => {
            texts.iter().try_for_each(|new| apply(tx, host, &new.clone().into_edit(map.clone())).map(drop))
        }

        Edit::SetValue { lane, step, persona, value } => act.set_value(lane, step, persona.as_ref(), *value),
        Edit::SetValueLabel { lane, step, persona, label } => {
            act.change_value(lane, step, persona.as_ref(), |row| row.label = clean_line(label))
        }
        Edit::UseChannel { lane, step, channel, usage } => act.use_channel(lane, step, channel, *usage),
        Edit::SetMetric { lane, unit, chart } => act.set_metric(lane, unit, *chart),
        Edit::SetMetricValue { lane, step, value, target } => act.set_metric_value(lane, step, *value, *target),
        Edit::SetMetricValues { lane, numbers } => {
            numbers.iter().try_for_each(|new| act.set_metric_value(lane, &new.step, new.value, new.target))
        }
        Edit::SetFlowLabel { flow, label } => act.set_flow_label(flow, label),
        Edit::DeleteFlow { flow } => act.remove::<FlowRow>(flow, "arrow"),
        Edit::RenamePath { path, name } => act.change_path(path, |row| row.name = clean_line(name)),
        Edit::SetPathKind { path, kind } => act.change_path(path, |row| row.kind = *kind),
        Edit::SetPathStops { path, stops } => act.set_path_stops(path, stops),
        Edit::SetPathVisibility { paths, visibility } => {
            paths.iter().try_for_each(|path| act.change_path(path, |row| row.visibility = *visibility))
        }
        Edit::MovePath { path, before } => act.move_path(path, before.as_ref()),
        Edit::DeletePath { path } => act.remove::<PathRow>(path, "path"),
        Edit::SetPicture { lane, step, picture, name, alt } => {
            act.set_picture(lane, step, picture, name.as_deref(), alt.as_deref())
        }
        Edit::SetPictures { lane, step, pictures } => act.set_pictures(lane, step, pictures),
        Edit::SetPictureAlt { lane, step, alt } => act.change_picture(lane, step, |row| row.alt = clean_text(alt)),
        Edit::SetPictureFit { lane, step, fit } => act.change_picture(lane, step, |row| row.fit = *fit),
        Edit::MovePicture { lane, step, to_lane, to_step } => act.move_picture((lane, step), (to_lane, to_step)),
        Edit::RemovePicture { lane, step } => act.remove_picture(lane, step),
        Edit::DeleteLeftover { leftover } => act.remove::<LeftoverRow>(leftover, "leftover"),

        Edit::SetPersona { persona, name, summary } => act.set_persona(persona, name, summary),
        Edit::DeletePersona { persona } => act.delete_persona(persona),
        Edit::SetChannel { channel, name, icon } => act.set_channel(channel, name, icon.as_deref()),
        Edit::DeleteChannel { channel } => act.delete_channel(channel),
        Edit::SetTouchpoint { touchpoint, name, channel, icon } => {
            act.set_touchpoint(touchpoint, name, channel.as_ref(), icon.as_deref())
        }
        Edit::DeleteTouchpoint { touchpoint } => act.delete_touchpoint(touchpoint),
    }?;
    Ok(None)
}

impl Act<'_, '_> {
    /// The row of that name, or an error that says what is not there.
    fn need<R: Record>(&self, id: &R::Id, what: &str) -> Result<R>
    where
        R::Id: std::fmt::Display,
    {
        self.tx.get::<R>(id)?.ok_or_else(|| Error::invalid(format!("there is no {what} “{id}”")))
    }

    /// Deletes a row that must be there.
    fn remove<R: Record>(&mut self, id: &R::Id, what: &str) -> Result<()>
    where
        R::Id: std::fmt::Display,
    {
        self.need::<R>(id, what)?;
        Ok(self.tx.delete::<R>(id)?)
    }

    /// The identifier that the caller brought, or a fresh one. One that was ever in use is refused: what belonged
    /// to it would come back with it.
    fn id_or_fresh<R: Record>(&self, brought: Option<&R::Id>) -> Result<R::Id>
    where
        R::Id: std::fmt::Display + std::str::FromStr<Err = EmptyId>,
    {
        let Some(id) = brought else { return self.fresh() };
        valid_id(&id.to_string())?;
        if self.tx.is_free::<R>(id)? {
            Ok(id.clone())
        } else {
            Err(Error::invalid(format!("the identifier “{id}” is taken")))
        }
    }

    /// A fresh identifier.
    pub(crate) fn fresh<I: std::str::FromStr<Err = EmptyId>>(&self) -> Result<I> {
        self.host.fresh_id().parse().map_err(|_| Error::invalid("no fresh identifier could be had"))
    }

    /// The sibling right behind `of` among its parent's children; `None` at the end.
    fn next_sibling<R: Child>(&self, parent: &R::Parent, of: &R::Id) -> Result<Option<R::Id>> {
        let siblings = self.tx.children::<R>(parent)?;
        let at = siblings.iter().position(|row| row.id() == *of);
        Ok(at.and_then(|at| siblings.get(at + 1)).map(Record::id))
    }
}

/// An identifier is part of keys and file texts: letters, digits, hyphen and underscore only.
fn valid_id(id: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if id.len() <= MAX_ID && !id.is_empty() && id.chars().all(plain) {
        Ok(())
    } else {
        let message = format!("“{id}” is not an identifier: it needs 1 to {MAX_ID} letters, digits, - or _");
        Err(Error::invalid(message))
    }
}
