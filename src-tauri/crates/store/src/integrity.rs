//! Whether the file is sound, for `laneway check`: SQLite's own view, rows that cannot be understood, rows that
//! belong to nothing, what the maps' own rules forbid, and whether the log gives the tables.

use std::collections::BTreeSet;

use model::{Channel, Persona, Touchpoint};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::id::Library;
use crate::open::{Mode, ReadOnlyReason};
use crate::read;
use crate::row::{self, Child, Problems, Record};
use crate::store::Store;
use crate::table::{
    CardRow, ChannelUseRow, EmotionValueRow, FlowRow, LanePictureRow, LaneRow, LeftoverRow, MapRow, MetricValueRow,
    PathRow, PhaseRow, StepRow, WorkspaceRow,
};

impl Store {
    /// Everything that is wrong with the file and its maps, one sentence each; empty for a sound one.
    ///
    /// # Errors
    /// [`StoreError`] where the file cannot be read at all.
    pub fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let conn = self.conn();
        let problems = Problems::default();
        pages(conn, &problems)?;
        rows(conn, &problems)?;
        orphans(conn, &problems)?;
        maps(conn, &problems)?;
        self.history(&problems)?;
        Ok(problems.into_sentences())
    }

    /// Whether the log gives the tables. A newer version's changes may be about columns that are not known here.
    fn history(&self, problems: &Problems) -> Result<(), StoreError> {
        if matches!(self.access(), Mode::ReadOnly(ReadOnlyReason::Newer { .. })) {
            return Ok(());
        }
        match self.replayed_hash() {
            Ok(hash) if hash == self.content_hash()? => {}
            Ok(_) => problems.note("the log of changes does not give what the tables hold".to_owned()),
            Err(error) => problems.note(error.to_string()),
        }
        Ok(())
    }
}

fn pages(conn: &Connection, problems: &Problems) -> Result<(), StoreError> {
    conn.pragma_query(None, "integrity_check", |row| {
        let verdict: String = row.get(0)?;
        if verdict != "ok" {
            problems.note(format!("the file is damaged: {verdict}"));
        }
        Ok(())
    })?;
    Ok(())
}

/// Reads everything once, for what reading notes.
fn rows(conn: &Connection, problems: &Problems) -> Result<(), StoreError> {
    row::all::<WorkspaceRow>(conn, problems)?;
    row::all::<MapRow>(conn, problems)?;
    row::all::<PhaseRow>(conn, problems)?;
    row::all::<StepRow>(conn, problems)?;
    row::all::<LaneRow>(conn, problems)?;
    row::all::<CardRow>(conn, problems)?;
    row::all::<EmotionValueRow>(conn, problems)?;
    row::all::<ChannelUseRow>(conn, problems)?;
    row::all::<MetricValueRow>(conn, problems)?;
    row::all::<FlowRow>(conn, problems)?;
    row::all::<PathRow>(conn, problems)?;
    row::all::<LanePictureRow>(conn, problems)?;
    row::all::<LeftoverRow>(conn, problems)?;
    row::all::<Persona>(conn, problems)?;
    row::all::<Channel>(conn, problems)?;
    row::all::<Touchpoint>(conn, problems)?;
    Ok(())
}

fn orphans(conn: &Connection, problems: &Problems) -> Result<(), StoreError> {
    let library = BTreeSet::from([row::prefix::<MapRow>(&Library).0]);
    strays::<MapRow>(conn, &library, problems)?;
    let maps = parents::<MapRow, PhaseRow>(conn)?;
    strays::<PhaseRow>(conn, &maps, problems)?;
    strays::<LaneRow>(conn, &maps, problems)?;
    strays::<PathRow>(conn, &maps, problems)?;
    strays::<LeftoverRow>(conn, &maps, problems)?;
    strays::<StepRow>(conn, &parents::<PhaseRow, StepRow>(conn)?, problems)?;
    strays::<CardRow>(conn, &parents::<LaneRow, CardRow>(conn)?, problems)?;
    let lanes = parents::<LaneRow, EmotionValueRow>(conn)?;
    strays::<EmotionValueRow>(conn, &lanes, problems)?;
    strays::<MetricValueRow>(conn, &lanes, problems)?;
    strays::<FlowRow>(conn, &lanes, problems)?;
    strays::<LanePictureRow>(conn, &lanes, problems)?;
    strays::<ChannelUseRow>(conn, &lanes, problems)
}

/// How the children of each parent begin; deleted parents count, their children only are not reached.
fn parents<P: Record, C: Child<Parent = P::Id>>(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    use crate::id::Identifier;

    let mut statement = conn.prepare(&format!("SELECT id FROM {}", P::TABLE))?;
    let mut rows = statement.query([])?;
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let id = row.get_ref(0)?.as_str().ok().and_then(P::Id::from_text);
        found.extend(id.map(|id| row::prefix::<C>(&id).0));
    }
    Ok(found)
}

/// Notes the live rows that belong to none of those parents.
fn strays<C: Child>(conn: &Connection, parents: &BTreeSet<String>, problems: &Problems) -> Result<(), StoreError> {
    let column = C::PARENT;
    let sql = format!("SELECT id, {column} FROM {} WHERE deleted = 0 ORDER BY id", C::TABLE);
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let [id, text] = [0, 1].map(|column| row.get_ref(column).map(|cell| cell.as_bytes().unwrap_or_default()));
        let (id, text) = (String::from_utf8_lossy(id?), String::from_utf8_lossy(text?));
        // A place ends with its key; the name of a row ends with further parts, which hold no `/`.
        let end = if column == "id" { text.find('/') } else { text.rfind('/') };
        let parent = end.and_then(|end| text.get(..=end)).unwrap_or_default();
        if !parents.contains(parent) {
            problems.note(format!("the {} {id} belongs to nothing that is there", C::TABLE));
        }
    }
    Ok(())
}

/// Notes what the live maps' own rules forbid.
fn maps(conn: &Connection, problems: &Problems) -> Result<(), StoreError> {
    let entities = read::entities(conn)?;
    let channels: BTreeSet<_> = entities.channels.iter().map(|channel| &channel.id).collect();
    for touchpoint in &entities.touchpoints {
        if touchpoint.channel.as_ref().is_some_and(|channel| !channels.contains(channel)) {
            problems.note(format!("the touchpoint “{}” names a channel that is not there", touchpoint.name));
        }
    }
    for map in row::children::<MapRow>(conn, &Library, &Problems::default())? {
        let title = map.title.clone();
        let bundle = read::stored_bundle(conn, map, String::new(), &entities)?;
        for problem in model::check(&bundle) {
            problems.note(format!("“{title}”: {}", problem.message));
        }
    }
    Ok(())
}
