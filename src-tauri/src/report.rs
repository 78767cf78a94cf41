//! Standard error: the only place where the window speaks to a terminal. Quiet unless something went wrong.

/// Tells why the program ends.
pub(crate) fn error(message: &str) {
    write("error", message);
}

/// Tells what went wrong while the program goes on.
pub(crate) fn warning(message: &str) {
    write("warning", message);
}

#[expect(clippy::print_stderr, reason = "a window has no other place for what its user cannot act on")]
fn write(kind: &str, message: &str) {
    eprintln!("{kind}: {message}");
}
