//! Edits of several cards at once: each is one change and one step of undo.

use std::collections::BTreeSet;

use model::{
    CardExtras, CardId, LaneId, Link, MAX_TAGS, StepId, Tag, Touchpoint, TouchpointId, Visibility, clean_text,
};
use store::{CardRow, LaneRow, PhaseRow, StepRow};

use super::Act;
use super::cards::lane_of;
use super::columns::{Columns, map_of};
use crate::{Error, PastedCard, Result};

/// The most cards that one edit pastes.
const MOST_PASTED: usize = 10_000;

/// The lanes and steps of a map that places are counted in.
struct Field {
    lanes: Vec<LaneId>,
    steps: Vec<StepId>,
    /// All steps, hidden ones too: what a card covers is counted in these.
    columns: Columns,
}

/// So many lanes down and steps to the right.
#[derive(Clone, Copy)]
struct Offset {
    lanes: i64,
    steps: i64,
}

impl Field {
    fn lane(&self, lane: &LaneId) -> Result<i64> {
        let at = self.lanes.iter().position(|other| other == lane);
        at.map(index).ok_or_else(|| Error::invalid(format!("lane “{lane}” is not on that map")))
    }

    fn step(&self, step: &StepId) -> Result<i64> {
        let at = self.steps.iter().position(|other| other == step);
        at.map(index).ok_or_else(|| Error::invalid(format!("step “{step}” is not on that map")))
    }

    /// From one cell to another.
    fn offset(&self, from: (&LaneId, &StepId), to: (&LaneId, &StepId)) -> Result<Offset> {
        let steps = self.step(to.1)? - self.step(from.1)?;
        Ok(Offset { lanes: self.lane(to.0)? - self.lane(from.0)?, steps })
    }

    /// The cell that lies so far from that one.
    fn cell(&self, from: (&LaneId, &StepId), by: Offset) -> Result<(LaneId, StepId)> {
        let lane = usize::try_from(self.lane(from.0)? + by.lanes).ok().and_then(|at| self.lanes.get(at));
        let step = usize::try_from(self.step(from.1)? + by.steps).ok().and_then(|at| self.steps.get(at));
        match (lane, step) {
            (Some(lane), Some(step)) => Ok((lane.clone(), step.clone())),
            (None, _) => Err(Error::invalid("the cards reach beyond the lanes of the map")),
            (Some(_), None) => Err(Error::invalid("the cards reach beyond the steps of the map")),
        }
    }
}

impl Act<'_, '_> {
    pub(super) fn change_cards(&mut self, cards: &[CardId], change: impl Fn(&mut CardExtras)) -> Result<()> {
        cards.iter().try_for_each(|card| self.change_card(card, |row| change(&mut row.extras)))
    }

    pub(super) fn set_card_tags(&mut self, cards: &[CardId], texts: &[String]) -> Result<()> {
        let tags = parse_tags(texts)?;
        self.change_cards(cards, |extras| extras.tags.clone_from(&tags))
    }

    pub(super) fn set_card_link(&mut self, cards: &[CardId], link: Option<&str>) -> Result<()> {
        let link = parse_link(link)?;
        self.change_cards(cards, |extras| extras.link.clone_from(&link))
    }

    pub(super) fn delete_cards(&mut self, cards: &[CardId]) -> Result<()> {
        once(cards)?;
        cards.iter().try_for_each(|card| self.remove::<CardRow>(card, "card"))
    }

    pub(super) fn duplicate_cards(&mut self, cards: &[CardId], ids: &[CardId]) -> Result<Option<String>> {
        once(cards)?;
        if !ids.is_empty() && ids.len() != cards.len() {
            return Err(Error::invalid("there must be one identifier for each card that is copied, or none"));
        }
        let mut made = None;
        for (place, card) in cards.iter().enumerate() {
            let id = self.duplicate_card(card, ids.get(place))?;
            made.get_or_insert(id);
        }
        Ok(made)
    }

    pub(super) fn move_cards(
        &mut self,
        cards: &[CardId],
        lane: &LaneId,
        step: &StepId,
        before: Option<&CardId>,
    ) -> Result<()> {
        once(cards)?;
        let rows = cards.iter().map(|card| self.need::<CardRow>(card, "card")).collect::<Result<Vec<_>>>()?;
        let Some(first) = rows.first() else { return Ok(()) };
        let mut spanned = BTreeSet::from([step.clone()]);
        let mut homes = BTreeSet::from([lane.clone()]);
        for row in &rows {
            homes.insert(lane_of(row)?);
            spanned.insert(row.span.from.clone());
        }
        let field = self.field(lane, &homes, &spanned)?;
        let by = field.offset((&lane_of(first)?, &first.span.from), (lane, step))?;
        let before = self.first_behind(lane, before, cards)?;
        // In their old order, so that they stack as they did.
        let mut rows = rows;
        rows.sort_by(|one, other| one.place.cmp(&other.place));
        for mut row in rows {
            let home = lane_of(&row)?;
            let length = field.columns.length(&row.span);
            let (to, from) = field.cell((&home, &row.span.from), by)?;
            row.span = field.columns.span(&from, length)?;
            if to != home {
                self.takes_cards(&to)?;
            }
            if by.lanes != 0 || to == *lane {
                let before = before.as_ref().filter(|_| to == *lane);
                row.place = self.tx.place_for::<CardRow>(&to, before)?;
            }
            self.tx.update(&row)?;
        }
        self.settle_flows(&field.columns.map)
    }

    pub(super) fn paste_cards(
        &mut self,
        lane: &LaneId,
        step: &StepId,
        before: Option<&CardId>,
        cards: &[PastedCard],
    ) -> Result<Option<String>> {
        if cards.len() > MOST_PASTED {
            return Err(Error::invalid(format!("at most {MOST_PASTED} cards can be pasted at once")));
        }
        let field = self.field(lane, &BTreeSet::from([lane.clone()]), &BTreeSet::from([step.clone()]))?;
        self.in_lane(lane, before)?;
        let mut made = None;
        for card in cards {
            let by = Offset { lanes: card.lane_offset.into(), steps: card.step_offset.into() };
            let (to, from) = field.cell((lane, step), by)?;
            self.takes_cards(&to)?;
            let id = self.id_or_fresh::<CardRow>(card.id.as_ref())?;
            let before = before.filter(|_| to == *lane);
            let row = CardRow {
                id: id.clone(),
                place: self.tx.place_for::<CardRow>(&to, before)?,
                text: clean_text(&card.text),
                span: field.columns.span(&from, usize::try_from(card.steps).unwrap_or(usize::MAX))?,
                touchpoint: self.known_touchpoint(card.touchpoint.as_ref())?,
                extras: CardExtras {
                    color: card.color,
                    mark: card.mark,
                    tags: parse_tags(&card.tags)?,
                    link: parse_link(card.link.as_deref())?,
                },
            };
            self.tx.insert(&row)?;
            made.get_or_insert(id.to_string());
        }
        Ok(made)
    }

    /// The field of the map that a lane stands on: what is shown, and besides what the edit names.
    fn field(&self, lane: &LaneId, lanes: &BTreeSet<LaneId>, steps: &BTreeSet<StepId>) -> Result<Field> {
        let map = map_of(&self.need::<LaneRow>(lane, "lane")?.place.parent)?;
        let named = |lane: &LaneRow| lane.visibility == Visibility::Shown || lanes.contains(&lane.id);
        let rows = self.tx.children::<LaneRow>(&map)?.into_iter().filter(named).map(|lane| lane.id).collect();
        let mut columns = Vec::new();
        for phase in self.tx.children::<PhaseRow>(&map)? {
            let all = self.tx.children::<StepRow>(&phase.id)?.into_iter();
            let named = all.filter(|step| step.visibility == Visibility::Shown || steps.contains(&step.id));
            columns.extend(named.map(|step| step.id));
        }
        Ok(Field { lanes: rows, steps: columns, columns: self.columns(&map)? })
    }

    fn known_touchpoint(&self, id: Option<&TouchpointId>) -> Result<Option<TouchpointId>> {
        let Some(id) = id else { return Ok(None) };
        Ok(self.tx.get::<Touchpoint>(id)?.map(|touchpoint| touchpoint.id))
    }

    /// That card, or the first behind it that is not among the moving ones.
    fn first_behind(&self, lane: &LaneId, card: Option<&CardId>, moving: &[CardId]) -> Result<Option<CardId>> {
        let Some(card) = card else { return Ok(None) };
        self.in_lane(lane, Some(card))?;
        let all = self.tx.children::<CardRow>(lane)?.into_iter().map(|row| row.id);
        Ok(all.skip_while(|other| other != card).find(|other| !moving.contains(other)))
    }
}

/// Checks that no card is named twice.
fn once(cards: &[CardId]) -> Result<()> {
    let unique: BTreeSet<&CardId> = cards.iter().collect();
    if unique.len() == cards.len() { Ok(()) } else { Err(Error::invalid("a card is named twice")) }
}

fn parse_tags(texts: &[String]) -> Result<Vec<Tag>> {
    let mut tags: Vec<Tag> = Vec::new();
    for text in texts {
        let tag = Tag::new(text).map_err(|error| Error::invalid(error.to_string()))?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.len() > MAX_TAGS {
        return Err(Error::invalid(format!("a card has at most {MAX_TAGS} tags")));
    }
    Ok(tags)
}

fn parse_link(text: Option<&str>) -> Result<Option<Link>> {
    text.map(Link::new).transpose().map_err(|error| Error::invalid(error.to_string()))
}

fn index(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
