//! How long one durable edit takes through the whole core, and one bare SQLite transaction that changes as much
//! text. Prints the two medians, in nanoseconds: `edit <ns> bare <ns>`. `cargo xtask bench` reads that line.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use editor::{Edit, SystemHost, Workspace};
use rusqlite::Connection;

/// How many of each; they alternate, so that a slow moment of the disk slows both.
const ROUNDS: usize = 500;

fn main() -> Result<(), Box<dyn Error>> {
    // Beside this program: a folder for temporary files may lie in memory, where nothing is durable.
    let beside = std::env::current_exe()?;
    let folder = tempfile::tempdir_in(beside.parent().ok_or("a program lies in a folder")?)?;
    let (edits, bares) = measure(folder.path())?;
    print_medians(edits, bares);
    Ok(())
}

fn measure(folder: &Path) -> Result<(Vec<Duration>, Vec<Duration>), Box<dyn Error>> {
    let mut workspace = Workspace::create_sample(&folder.join("edit.laneway"), Arc::new(SystemHost::default()))?;
    let summary = workspace.maps()?.into_iter().next().ok_or("the sample has a map")?;
    let bundle = workspace.bundle(&summary.id)?;
    let card = bundle.map.lanes.iter().find_map(|lane| lane.cards.first()).ok_or("the map has a card")?.id.clone();
    let bare = bare_table(&folder.join("bare.sqlite"))?;
    let (mut edits, mut bares) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let text = format!("Compares the tent's poles, for the {round}th time");
        let edit = Edit::SetCardText { card: card.clone(), text: text.clone() };
        edits.push(timed(|| workspace.apply(&edit).map(drop))?);
        let change = "UPDATE card SET text = ?1 WHERE id = ?2";
        bares.push(timed(|| bare.execute(change, [&text, "card"]).map(drop))?);
    }
    workspace.close()?;
    Ok((edits, bares))
}

/// A table as plain as can be, as durable as a workspace: each statement is a transaction of its own.
fn bare_table(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.execute_batch(
        "CREATE TABLE card (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL); INSERT INTO card VALUES ('card', '');",
    )?;
    Ok(connection)
}

fn timed<E>(work: impl FnOnce() -> Result<(), E>) -> Result<Duration, E> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

#[expect(clippy::print_stdout, reason = "the answer of a program")]
fn print_medians(edits: Vec<Duration>, bares: Vec<Duration>) {
    println!("edit {} bare {}", median(edits).as_nanos(), median(bares).as_nanos());
}

/// The middle one; zero where there is none.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
