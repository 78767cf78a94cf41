//! `cargo xtask bench`: the design's speeds, as ratios against rivals measured in the same run on the same
//! machine. Every program is started cold. A rival that is not installed is left out, and the table says so.

use crate::machine::{self, Needs};
use crate::packages::{self, Purpose};
use crate::project::{Profile, Project};
use crate::stop::Stop;
use crate::tool::Tool;
use crate::ui;

mod cards;
mod durable;
mod excalidraw;
mod export;
mod measure;
mod rival;
mod table;
mod window;

use cards::Cards;
use table::Table;

/// How many cards the largest map has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// 5,000: minutes.
    Usual,
    /// 50,000: a quarter of an hour.
    Large,
}

/// Measures and prints the table.
pub(crate) fn bench(project: &Project, size: Size) -> Result<(), Stop> {
    machine::check(Needs::Build)?;
    packages::ensure(&[Purpose::Core, Purpose::Window, Purpose::EndToEnd])?;
    ui::ensure_built(project)?;
    Tool::cargo(["build", "--release", "--package", "laneway", "--package", "laneway-desktop"]).run()?;
    let mut table = Table::default();
    let maps: &[Cards] = match size {
        Size::Usual => &[Cards::SMALL, Cards::MIDDLE],
        Size::Large => &[Cards::SMALL, Cards::MIDDLE, Cards::LARGE],
    };
    let laneway = project.program(Profile::Release, "laneway");
    for cards in maps {
        export::measure(&project.results("bench")?, &laneway, *cards, &mut table)?;
    }
    durable::measure(&mut table)?;
    window::measure(project, size, &mut table)?;
    println!("\n{table}");
    Ok(())
}
