//! What tests and benchmarks ask of the window: no ties to other windows, another page, a word when it is ready.
//! All of it through the environment and only where [`TESTED`] is set; a user's window knows none of it.

use std::env;
use std::path::PathBuf;

/// Set to `1` by tests: no other program is looked for, and the window has its default size.
const TESTED: &str = "LANEWAY_E2E";

/// The page of the program to show instead of the editor: the empty one that the editor is measured against.
const PAGE: &str = "LANEWAY_PAGE";

/// Whether a test or a benchmark started this program.
pub(crate) fn is_tested() -> bool {
    env::var_os(TESTED).is_some_and(|value| value == "1")
}

/// The page to show, where it is not the editor.
pub(crate) fn page() -> Option<PathBuf> {
    env::var_os(PAGE).filter(|_| is_tested()).map(PathBuf::from)
}

/// Writes the line `ready` to standard output.
#[expect(clippy::print_stdout, reason = "the benchmark waits for this line")]
pub(crate) fn say_ready() {
    if is_tested() {
        println!("ready");
    }
}
