//! S1: a process that edits is killed at random moments; what it had acknowledged is there, and the file is sound.
//!
//! The process is this test executable again, running the same test in its other part.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "in a test, what fails to unwrap is what failed")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use model::{Persona, PersonaId};
use store::{Access, Change, ChangeId, Mode, NewWorkspace, Replace, Store, WorkspaceId};
use testkit::scaled;

/// Noon of the first of January 2026 (UTC), in milliseconds since 1970.
const NOON: i64 = 1_767_268_800_000;

/// Names the file to the part that edits.
const FILE: &str = "LANEWAY_CRASH_FILE";

/// How many kills one workspace goes through.
const KILLS_EACH: u32 = 10;

/// How many workspaces are worked on at a time: most of the time goes into waiting for the disk.
const SIDE_BY_SIDE: u32 = 4;

#[test]
fn s1_every_acknowledged_edit_survives_a_kill() {
    if let Some(path) = std::env::var_os(FILE) {
        edit_until_killed(Path::new(&path));
    }
    let survived: usize = std::thread::scope(|scope| {
        let sides: Vec<_> = (1..=SIDE_BY_SIDE).map(|side| scope.spawn(move || kill_many(side))).collect();
        sides.into_iter().map(|side| side.join().unwrap()).sum()
    });
    assert!(survived > 0, "nothing was ever acknowledged before a kill");
}

/// One side's share of the kills, over as many workspaces as it takes; gives how many acknowledged things were
/// looked for.
fn kill_many(side: u32) -> usize {
    let mut random = Random(0x1a4e_0a57 + u64::from(side));
    let mut survived = 0;
    let kills = scaled(200).div_ceil(SIDE_BY_SIDE);
    for round in 0..kills.div_ceil(KILLS_EACH) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crash.laneway");
        let mut acknowledged = Vec::new();
        for _ in 0..KILLS_EACH.min(kills - round * KILLS_EACH) {
            acknowledged.extend(edit_and_kill(&path, &mut random));
            survived += check(&path, &acknowledged);
        }
    }
    survived
}

/// What the editing process says once it is on the disk.
#[derive(Debug)]
enum Acknowledged {
    Created,
    Change { seq: u64, id: String },
    Draft(u64),
}

impl Acknowledged {
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        match words.next()? {
            "created" => Some(Self::Created),
            "change" => Some(Self::Change { seq: words.next()?.parse().ok()?, id: words.next()?.to_owned() }),
            "draft" => Some(Self::Draft(words.next()?.parse().ok()?)),
            _ => None,
        }
    }
}

/// Starts the editing process and kills it after a random number of acknowledgements and a random while.
fn edit_and_kill(path: &Path, random: &mut Random) -> Vec<Acknowledged> {
    let mut editing = Command::new(std::env::current_exe().unwrap());
    editing.args(["s1_every_acknowledged_edit_survives_a_kill", "--exact", "--nocapture"]);
    editing.env(FILE, path).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut editing = Editing(editing.spawn().unwrap());
    let mut lines = BufReader::new(editing.0.stdout.take().unwrap()).lines();
    let mut acknowledged = Vec::new();
    let wanted = random.below(16);
    while (acknowledged.len() as u64) < wanted {
        let line = lines.next().expect("the editing process ended by itself").unwrap();
        acknowledged.extend(Acknowledged::parse(&line));
    }
    std::thread::sleep(Duration::from_micros(random.below(if wanted == 0 { 30_000 } else { 3_000 })));
    drop(editing);
    acknowledged.extend(rest(lines));
    acknowledged
}

/// What was acknowledged while it was being killed; the last line may be torn.
fn rest(lines: std::io::Lines<BufReader<ChildStdout>>) -> Vec<Acknowledged> {
    let lines: Vec<_> = lines.map_while(Result::ok).collect();
    lines.iter().filter(|line| line.ends_with('.')).filter_map(|line| Acknowledged::parse(line)).collect()
}

/// Checks the file as the next start would find it; gives how many acknowledged things were looked for.
fn check(path: &Path, acknowledged: &[Acknowledged]) -> usize {
    if acknowledged.is_empty() && !path.exists() {
        return 0;
    }
    let store = Store::open(path, Access::Write).unwrap();
    assert_eq!(*store.access(), Mode::Writable, "the lock went with its process");
    assert_eq!(store.integrity().unwrap(), Vec::<String>::new(), "sound, and the log gives the tables (C3)");
    let drafted = store.drafts().unwrap().first().map_or(0, |draft| draft.text.parse::<u64>().unwrap());
    for one in acknowledged {
        match one {
            Acknowledged::Created => assert_eq!(store.name().unwrap(), "Crash"),
            Acknowledged::Change { seq, id } => {
                let found = store.changes(*seq..=*seq).unwrap();
                assert_eq!(found.first().map(|change| change.id.as_str()), Some(id.as_str()), "change {seq}");
            }
            Acknowledged::Draft(number) => assert!(drafted >= *number, "draft {number}, found {drafted}"),
        }
    }
    store.close().unwrap();
    if copy_of(path).exists() {
        let copy = Store::open(&copy_of(path), Access::Read).unwrap();
        assert_eq!(copy.integrity().unwrap(), Vec::<String>::new(), "a copy is whole or not there");
    }
    acknowledged.len()
}

fn copy_of(path: &Path) -> PathBuf {
    path.with_extension("copy.laneway")
}

/// Edits without end and says what is on the disk, each time after it is.
fn edit_until_killed(path: &Path) -> ! {
    let mut store = if path.exists() {
        Store::open(path, Access::Write).unwrap()
    } else {
        Store::create(path, &new_workspace()).unwrap()
    };
    acknowledge("created");
    for round in store.last_change().unwrap().. {
        let id = |what: &str| ChangeId::new(format!("{what}-{round}-{}", std::process::id())).unwrap();
        let change = Change { id: id("edit"), kind: "edit", subject: String::new(), map: None, at: NOON };
        let text = "long ".repeat(if round % 7 == 0 { 5_000 } else { 1 });
        let personas = [0, 1, 2].map(|n| persona(n, &format!("{round} {text}")));
        let written = store.write(&change, |tx| personas.iter().try_for_each(|persona| tx.put(persona))).unwrap();
        acknowledge(&format!("change {} {}", written.seq.unwrap(), change.id));
        store.set_draft("field", &round.to_string(), NOON).unwrap();
        acknowledge(&format!("draft {round}"));
        let undone = store.undo(id("undo"), NOON).unwrap().unwrap();
        acknowledge(&format!("change {} {}", undone.seq, id("undo")));
        if round % 3 == 0 {
            let redone = store.redo(id("redo"), NOON).unwrap().unwrap();
            acknowledge(&format!("change {} {}", redone.seq, id("redo")));
        }
        if round % 4 == 0 {
            store.save_copy(&copy_of(path), Replace::Allowed).unwrap();
            store.close().unwrap();
            store = Store::open(path, Access::Write).unwrap();
        }
    }
    unreachable!("the log is longer than numbers go")
}

fn new_workspace() -> NewWorkspace {
    NewWorkspace { name: "Crash".to_owned(), id: WorkspaceId::new("workspace").unwrap(), at: NOON }
}

fn persona(n: u64, name: &str) -> Persona {
    let id = PersonaId::new(format!("persona{n}")).unwrap();
    Persona { id, name: name.to_owned(), summary: String::new() }
}

/// One line, out at once, with an end that a torn line lacks.
fn acknowledge(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{what} .").unwrap();
    out.flush().unwrap();
}

/// The editing process, killed when dropped.
struct Editing(Child);

impl Drop for Editing {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A generator of Lehmer's kind (multiplier 48271, modulus 2³¹ − 1): the same moments in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % end
    }
}
