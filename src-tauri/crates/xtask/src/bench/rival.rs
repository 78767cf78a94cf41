//! The rivals: headless Chromium printing or picturing our own SVG, typst setting a table of the same words.

use std::fs;
use std::path::{Path, PathBuf};

use crate::stop::Stop;
use crate::tool::Tool;

/// Where Chromium refuses to draw: a side of its canvas in pixels.
pub(crate) const CHROMIUM_SIDE: f64 = 16_384.;

/// The page that Chromium draws: our SVG on a sheet of its own size.
#[derive(Debug)]
pub(crate) struct Page {
    file: PathBuf,
    profile: PathBuf,
    width: f64,
    height: f64,
}

impl Page {
    /// Writes the page beside the SVG.
    pub(crate) fn write(svg: &Path) -> Result<Self, Stop> {
        let text = fs::read_to_string(svg).map_err(|problem| Stop::new(format!("{}: {problem}", svg.display())))?;
        let (width, height) = size(&text).ok_or_else(|| Stop::new(format!("{} tells no size", svg.display())))?;
        let file = svg.with_extension("html");
        let html = format!(
            "<!doctype html><meta charset=utf-8><style>@page{{size:{width}px {height}px;margin:0}}\
             body{{margin:0}}svg{{display:block}}</style>{text}"
        );
        fs::write(&file, html).map_err(|problem| Stop::new(format!("{}: {problem}", file.display())))?;
        Ok(Self { file, profile: svg.with_extension("chromium"), width, height })
    }

    /// Whether Chromium can picture it at a scale.
    pub(crate) fn fits(&self, scale: f64) -> bool {
        self.width * scale <= CHROMIUM_SIDE && self.height * scale <= CHROMIUM_SIDE
    }

    /// Prints it to PDF.
    pub(crate) fn print(&self, pdf: &Path) -> Tool {
        self.chromium(["--no-pdf-header-footer".to_owned(), format!("--print-to-pdf={}", pdf.display())])
    }

    /// Pictures it at 2×.
    pub(crate) fn picture(&self, png: &Path) -> Tool {
        self.chromium([
            format!("--screenshot={}", png.display()),
            format!("--window-size={:.0},{:.0}", self.width.ceil(), self.height.ceil()),
            "--force-device-scale-factor=2".to_owned(),
            "--hide-scrollbars".to_owned(),
        ])
    }

    fn chromium<const N: usize>(&self, arguments: [String; N]) -> Tool {
        Tool::new("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
            .args([format!("--user-data-dir={}", self.profile.display())])
            .args(arguments)
            .args([format!("file://{}", self.file.display())])
    }
}

/// Whether Chromium is installed.
pub(crate) fn has_chromium() -> bool {
    Tool::new("chromium", ["--version"]).answer().is_some()
}

/// How typst is started here.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Typst {
    /// As a program.
    Program,
    /// Through its Python package.
    Python,
}

impl Typst {
    /// Whether it is installed, and how.
    pub(crate) fn find() -> Option<Self> {
        let answers = |program: &str, words: [&str; 2]| Tool::new(program, words).answer().is_some();
        if answers("typst", ["--version", "--color=never"]) {
            Some(Self::Program)
        } else {
            answers("python3", ["-c", "import typst"]).then_some(Self::Python)
        }
    }

    /// Sets a source as PDF.
    pub(crate) fn set(self, source: &Path, pdf: &Path) -> Tool {
        let script = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])";
        match self {
            Self::Program => Tool::new("typst", ["compile"]).args([source, pdf]),
            Self::Python => Tool::new("python3", ["-c", script]).args([source, pdf]),
        }
    }
}

/// Width and height of the outermost `svg` element, in px.
fn size(svg: &str) -> Option<(f64, f64)> {
    let start = svg.find("<svg")?;
    let element = &svg[start..start + svg[start..].find('>')?];
    let attribute = |name: &str| {
        let (_, rest) = element.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()?.trim_end_matches("px").parse().ok()
    };
    Some((attribute("width")?, attribute("height")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_from_the_outermost_element() {
        let svg =
            "<?xml?><svg xmlns=\"a\" stroke-width=\"3\" width=\"640.5\" height=\"480px\"><svg width=\"1\"/></svg>";
        assert_eq!(size(svg), Some((640.5, 480.)));
        assert_eq!(size("<svg viewBox=\"0 0 1 1\">"), None);
        assert_eq!(size("no picture"), None);
    }
}
