//! PDF and PNG of one map, from a cold process, against the rivals.

use std::fs;
use std::path::Path;

use super::cards::Cards;
use super::measure::{self, Timing};
use super::rival::{self, Page, Typst};
use super::table::{Figure, Hold, Other, Row, Table};
use crate::stop::Stop;
use crate::tool::Tool;

const NOT_INSTALLED: &str = "not installed";

/// Makes the map in the folder, exports it by every program and adds the rows.
pub(crate) fn measure(folder: &Path, laneway: &Path, cards: Cards, table: &mut Table) -> Result<(), Stop> {
    let map = folder.join(format!("{}.laneway", cards.count()));
    make(laneway, &map, cards)?;
    let svg = map.with_extension("svg");
    export(laneway, &map, &svg, "1").run()?;
    let page = Page::write(&svg)?;
    pdf(laneway, &map, &page, cards, table)?;
    png(laneway, &map, &page, cards, table)
}

/// The map as a workspace, made new through the command's own import.
fn make(laneway: &Path, map: &Path, cards: Cards) -> Result<(), Stop> {
    let csv = map.with_extension("csv");
    write(&csv, &cards.as_csv())?;
    if map.exists() {
        fs::remove_file(map).map_err(|problem| Stop::new(format!("{}: {problem}", map.display())))?;
    }
    Tool::new(laneway, [Path::new("import"), &csv, Path::new("--to"), map]).run()
}

fn pdf(laneway: &Path, map: &Path, page: &Page, cards: Cards, table: &mut Table) -> Result<(), Stop> {
    let ours = timed(&map.with_extension("pdf"), |pdf| export(laneway, map, pdf, "1"))?;
    let row = |rival: &str, theirs, hold| {
        let work = format!("PDF of {} cards", cards.count());
        Row { work, ours: Figure::Time(ours), rival: rival.to_owned(), theirs, hold }
    };
    let printed = against(rival::has_chromium(), &map.with_extension("chromium.pdf"), |pdf| page.print(pdf))?;
    table.add(row("Chromium", printed, asked(cards, 10.)));
    let source = map.with_extension("typ");
    write(&source, &cards.as_typst())?;
    let set = match Typst::find() {
        Some(typst) => against(true, &map.with_extension("typst.pdf"), |pdf| typst.set(&source, pdf))?,
        None => Other::Absent(NOT_INSTALLED),
    };
    table.add(row("typst", set, asked(cards, 3.)));
    Ok(())
}

fn png(laneway: &Path, map: &Path, page: &Page, cards: Cards, table: &mut Table) -> Result<(), Stop> {
    let ours = timed(&map.with_extension("png"), |png| export(laneway, map, png, "2"))?;
    let theirs = if page.fits(2.) {
        against(rival::has_chromium(), &map.with_extension("chromium.png"), |png| page.picture(png))?
    } else {
        Other::Absent("cannot: more than 16,384 px a side")
    };
    let work = format!("PNG at 2× of {} cards", cards.count());
    table.add(Row { work, ours: Figure::Time(ours), rival: "Chromium".to_owned(), theirs, hold: asked(cards, 8.) });
    Ok(())
}

fn against(is_installed: bool, output: &Path, make: impl Fn(&Path) -> Tool) -> Result<Other, Stop> {
    if !is_installed {
        return Ok(Other::Absent(NOT_INSTALLED));
    }
    timed(output, make).map(|timing| Other::Measured(Figure::Time(timing)))
}

/// Times a program that writes a file; one that ends without writing it has not done the work.
fn timed(output: &Path, make: impl Fn(&Path) -> Tool) -> Result<Timing, Stop> {
    if output.exists() {
        fs::remove_file(output).map_err(|problem| Stop::new(format!("{}: {problem}", output.display())))?;
    }
    let timing = measure::time(|| make(output))?;
    match timing {
        Timing::Median(_) if !output.exists() => Err(Stop::new(format!("{} was not written", output.display()))),
        Timing::Median(_) | Timing::Cut => Ok(timing),
    }
}

fn export(laneway: &Path, map: &Path, output: &Path, scale: &str) -> Tool {
    Tool::new(laneway, [Path::new("export"), map, Path::new("--to"), output]).args(["--scale", scale])
}

fn write(file: &Path, text: &str) -> Result<(), Stop> {
    fs::write(file, text).map_err(|problem| Stop::new(format!("{}: {problem}", file.display())))
}

/// The design asks for a ratio at 480 cards; larger maps are told.
fn asked(cards: Cards, times: f64) -> Hold {
    if cards == Cards::SMALL { Hold::RivalAtLeast(times) } else { Hold::Nothing }
}
