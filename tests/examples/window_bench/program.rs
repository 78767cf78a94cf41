//! The program from outside: how long until it says that it is ready, and how much memory all its processes hold.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use suite::{Home, family, process_field, until};

/// So many starts of each; they alternate, so that a slow moment of the machine slows both.
const STARTS: usize = 9;

/// Memory has settled when two looks that far apart differ by less than a hundredth.
const SETTLING: Duration = Duration::from_millis(500);

/// A running program; dropping it ends it.
struct Program(Child);

impl Program {
    /// Starts it and waits until it says that it is ready.
    fn start(home: &Home, file: Option<&Path>) -> Self {
        let mut child = Command::new(home.desktop())
            .args(file)
            .envs(home.environment())
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let is_ready = lines.map_while(Result::ok).any(|line| line == "ready");
        assert!(is_ready, "the program ended before it was ready");
        Self(child)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // The web view's processes end with the program that they belong to.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The medians of starting the editor with a file, and of starting the empty page.
pub(crate) fn start_times(editor: &Home, file: &Path, empty: &Home) -> (Duration, Duration) {
    let time = |home: &Home, file: Option<&Path>| {
        let start = Instant::now();
        let program = Program::start(home, file);
        let took = start.elapsed();
        drop(program);
        took
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(time(editor, Some(file)));
        theirs.push(time(empty, None));
    }
    (median(ours), median(theirs))
}

/// What the program and its web view's processes hold, in bytes: the sum of their proportional set sizes.
pub(crate) fn memory(home: &Home, file: Option<&Path>) -> u64 {
    let program = Program::start(home, file);
    let (mut before, mut looked) = (0, Instant::now());
    until("its memory has settled", || {
        if looked.elapsed() < SETTLING {
            return None;
        }
        let now = family(program.0.id()).into_iter().map(proportional_set_size).sum::<u64>();
        let is_settled = now.abs_diff(before) * 100 < now;
        (before, looked) = (now, Instant::now());
        is_settled.then_some(now)
    })
}

/// The middle one.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// In bytes; nothing where the process has ended.
fn proportional_set_size(id: u32) -> u64 {
    let kilobytes = process_field(id, "smaps_rollup", "Pss:");
    kilobytes.and_then(|text| text.trim_end_matches("kB").trim().parse::<u64>().ok()).unwrap_or(0) * 1024
}
