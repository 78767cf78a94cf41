//! The real window against the web view's own floor, and our page beside
//! Excalidraw's in a browser, measured by the suite's example on a display of its own.

use std::time::Duration;

use super::Size;
use super::excalidraw;
use super::measure::Timing;
use super::table::{Figure, Hold, Other, Row, Table};
use crate::display::VirtualDisplay;
use crate::project::{Profile, Project};
use crate::stop::Stop;
use crate::tool::Tool;

const EXAMPLE: [&str; 4] = ["--package", "suite", "--example", "window_bench"];

/// Builds and runs the example, and adds its rows.
pub(crate) fn measure(project: &Project, size: Size, table: &mut Table) -> Result<(), Stop> {
    Tool::cargo(["build"]).args(EXAMPLE).run()?;
    let words: &[&str] = match size {
        Size::Usual => &[],
        Size::Large => &["--", "--large"],
    };
    let display = VirtualDisplay::start()?;
    let example = Tool::cargo(["run", "--quiet"]).args(EXAMPLE).args(words);
    let lent = display.lend(example, project, Profile::Release);
    let answer = match excalidraw::page(project) {
        Some(folder) => lent.env("LANEWAY_EXCALIDRAW", folder).output()?,
        None => lent.output()?,
    };
    answer.lines().filter_map(read).for_each(|row| table.add(row));
    Ok(())
}

/// Reads a line of the example: `row`, work, unit, ours, rival, theirs, sign and limit, parted by tabs.
fn read(line: &str) -> Option<Row> {
    let fields: Vec<&str> = line.split('\t').collect();
    let ["row", work, unit, ours, rival, theirs, sign, limit] = fields.as_slice() else { return None };
    let figure = |text: &str| {
        let amount: f64 = text.parse().ok()?;
        match *unit {
            "s" => Duration::try_from_secs_f64(amount).ok().map(|time| Figure::Time(Timing::Median(time))),
            "B" => Some(Figure::Memory(amount)),
            "fps" => Some(Figure::Frames(amount)),
            _ => None,
        }
    };
    let limit = limit.parse().ok()?;
    let hold = match *sign {
        "at most" => Hold::AtMost(limit),
        "at least" => Hold::AtLeast(limit),
        "told" => Hold::Nothing,
        _ => return None,
    };
    let (work, rival) = ((*work).to_owned(), (*rival).to_owned());
    Some(Row { work, ours: figure(ours)?, rival, theirs: Other::Measured(figure(theirs)?), hold })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_the_example_are_read() {
        let row = read("row\tkey to paint\ts\t0.012\tbare command\t0.01\tat most\t1.25").unwrap().to_string();
        assert!(
            row.starts_with("key to paint ") && row.contains("12.0 ms") && row.ends_with("≤ 1.25 × holds"),
            "{row}"
        );
        assert!(read("row\tpan\tfps\t60\tblank page\t62\tat least\t0.95").unwrap().to_string().contains("62 fps"));
        let told = read("row\topen\ts\t0.5\tExcalidraw\t1.5\ttold\t0").unwrap().to_string();
        assert!(told.ends_with("3.0 ×  -"), "{told}");
        assert_eq!(read("row\tpan\tmiles\t60\tblank page\t62\tat least\t0.95"), None);
        assert_eq!(read("skipped: no display"), None);
    }
}
