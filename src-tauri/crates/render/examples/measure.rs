//! Times each sink on maps of 480 and 5,000 cards and writes what it made into a folder, to be looked at.
//!
//! `cargo run --release -p render --example measure -- FOLDER [CARDS]`; `CARDS` is 480, 5000 or 50000.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::panic, reason = "a developer's tool")]

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use render::NoPictures;
use render::pdf::{Fit, Page, Paper, PdfOptions, to_pdf};
use render::png::{PngOptions, to_png};
use render::svg::to_svg;

#[path = "../tests/render/scenes.rs"]
mod scenes;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    fs::create_dir_all(&folder).unwrap();
    let only: Option<u32> = std::env::args().nth(2).map(|cards| cards.parse().unwrap());
    for (steps, lanes) in [(40, 12), (250, 20), (500, 100)] {
        let name = u32::from(steps) * u32::from(lanes);
        if only.is_some_and(|only| only != name) {
            continue;
        }
        let scene = scenes::map(steps, lanes);
        println!("{name} cards, {} × {} px", scene.size.w, scene.size.h);
        let mut go = |_: f32| ControlFlow::Continue(());
        let save = |what: &str, bytes: &[u8], start: Instant| {
            println!("  {what:16} {:7.1} ms {:9} bytes", start.elapsed().as_secs_f64() * 1e3, bytes.len());
            fs::write(folder.join(format!("{name}-{what}")), bytes).unwrap();
        };
        for (what, page) in [
            ("map.pdf", Page::Map),
            ("sheet.pdf", Page::Sheet { paper: Paper::A4, fit: Fit::OneSheet }),
            ("tiled.pdf", Page::Sheet { paper: Paper::A3, fit: Fit::Tiled }),
        ] {
            let start = Instant::now();
            let pdf = to_pdf(&scene, &NoPictures, &PdfOptions { page, created: None }, &mut go).unwrap();
            save(what, &pdf.bytes, start);
            pdf.notes.iter().for_each(|note| println!("    {note}"));
        }
        let start = Instant::now();
        let mut svg = Vec::new();
        to_svg(&scene, &NoPictures, &mut svg).unwrap();
        save("map.svg", &svg, start);
        for scale in [1.0, 2.0] {
            let start = Instant::now();
            let mut png = Vec::new();
            to_png(&scene, &NoPictures, &PngOptions { scale }, &mut png, &mut go).unwrap();
            save(&format!("{scale}x.png"), &png, start);
        }
    }
}
