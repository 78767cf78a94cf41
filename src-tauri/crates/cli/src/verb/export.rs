//! `laneway export`: a map as a file.

use std::ops::ControlFlow;

use editor::{ExportOptions, MapTheme, PageFit, PageSize, Result, ThemeName};

use super::{open_to_read, wanted_map};
use crate::args::{Export, Page, Theme};
use crate::say::{self, Outcome};

pub(crate) fn run(args: &Export) -> Result<Outcome> {
    let (theme, colors) = themes(&args.theme);
    let options = ExportOptions {
        page: args.page.into(),
        fit: if args.fit { PageFit::OneSheet } else { PageFit::Tiled },
        scale: args.scale,
        theme,
        colors,
        ..ExportOptions::for_file(&args.to)?
    };
    let workspace = open_to_read(&args.file)?;
    let map = wanted_map(&workspace, args.map.as_deref())?;
    let job = workspace.export(&map.id, options)?;
    let done = job.run(&args.to, &mut |_| ControlFlow::Continue(()))?;
    done.notes.iter().for_each(|note| say::warning(note));
    Ok(Outcome::Fine)
}

impl From<Page> for PageSize {
    fn from(page: Page) -> Self {
        match page {
            Page::Map => Self::Map,
            Page::A4 => Self::A4,
            Page::A3 => Self::A3,
            Page::Letter => Self::Letter,
        }
    }
}

/// The ground and the colours that are asked for; of several of a kind the last.
fn themes(asked: &[Theme]) -> (ThemeName, Option<MapTheme>) {
    asked.iter().fold((ThemeName::Print, None), |(ground, colors), theme| match asked_for(*theme) {
        Asked::Ground(ground) => (ground, colors),
        Asked::Colors(colors) => (ground, Some(colors)),
    })
}

enum Asked {
    Ground(ThemeName),
    Colors(MapTheme),
}

const fn asked_for(theme: Theme) -> Asked {
    match theme {
        Theme::Print => Asked::Ground(ThemeName::Print),
        Theme::Light => Asked::Ground(ThemeName::Light),
        Theme::Dark => Asked::Ground(ThemeName::Dark),
        Theme::Standard => Asked::Colors(MapTheme::Standard),
        Theme::Coast => Asked::Colors(MapTheme::Coast),
        Theme::Earth => Asked::Colors(MapTheme::Earth),
        Theme::Vivid => Asked::Colors(MapTheme::Vivid),
        Theme::Contrast => Asked::Colors(MapTheme::Contrast),
        Theme::Mono => Asked::Colors(MapTheme::Mono),
    }
}
