//! One durable edit through the whole core against a bare SQLite transaction, measured by the editor's own example.

use std::time::Duration;

use super::measure::Timing;
use super::table::{Figure, Hold, Other, Row, Table};
use crate::stop::Stop;
use crate::tool::Tool;

/// Builds and runs the example, and adds its row.
pub(crate) fn measure(table: &mut Table) -> Result<(), Stop> {
    let example = ["--release", "--package", "editor", "--example", "durable_edit"];
    Tool::cargo(["build"]).args(example).run()?;
    let answer = Tool::cargo(["run", "--quiet"]).args(example).output()?;
    let (ours, bare) = read(&answer).ok_or_else(|| Stop::new("the durable edit was not measured"))?;
    table.add(Row {
        work: "durable edit".to_owned(),
        ours: Figure::Time(Timing::Median(ours)),
        rival: "bare SQLite".to_owned(),
        theirs: Other::Measured(Figure::Time(Timing::Median(bare))),
        hold: Hold::AtMost(2.),
    });
    Ok(())
}

/// Reads the example's line, `edit <ns> bare <ns>`: two medians.
fn read(line: &str) -> Option<(Duration, Duration)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let nanos = |word: &str| word.parse().ok().map(Duration::from_nanos);
    match words.as_slice() {
        ["edit", edit, "bare", bare] => Some((nanos(edit)?, nanos(bare)?)),
        [..] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_the_example_is_read() {
        assert_eq!(read("edit 2500 bare 1250\n"), Some((Duration::from_nanos(2500), Duration::from_nanos(1250))));
        assert_eq!(read("edit fast bare 1"), None);
        assert_eq!(read(""), None);
    }
}
