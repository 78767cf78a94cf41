//! Exports from the dialog: every format is sound, and one that takes long can be stopped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use suite::{Home, Window, run, table};

/// Whether a text is an SVG drawing without errors.
const IS_DRAWING: &str = "const found = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
    return found.documentElement.localName === 'svg' && found.querySelector('parsererror') === null;";

#[test]
fn every_format_is_written_and_sound() {
    let Some(home) = Home::fresh("every_format_is_written_and_sound") else { return };
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    let window = Window::open_file(&home, &file);
    window.press("Export");
    let pdf = home.document("whole.pdf");
    export_as(&home, &window, "PDF", &pdf);
    assert_eq!(pages_of(&pdf), 1);
    pdf_holds(&pdf, "Crawls into the display tent with both children.");
    let tiled = home.document("tiled.pdf");
    window.press("Export more");
    choose(&window, "Page: Whole map", "A4 landscape");
    choose(&window, "Sheets: Fit on one sheet", "Tiled at 100%");
    window.until("the sheets are counted", "texts('sheets').some((one) => /^\\d+ sheets/.test(plain(one.innerText)))");
    window.picture("export-tiled");
    export_as(&home, &window, "PDF", &tiled);
    assert!(pages_of(&tiled) > 5, "{} pages", pages_of(&tiled));
    pdf_holds(&tiled, "Crawls into the display tent");
    window.press("Export more");
    let png = home.document("sample.png");
    export_as(&home, &window, "PNG", &png);
    let size = run(Command::new("identify").args(["-format", "%m %w"]).arg(&png));
    assert!(size.starts_with("PNG ") && size[4..].parse::<u32>().unwrap() > 4000, "{size}");
    window.press("Export more");
    let svg = home.document("sample.svg");
    export_as(&home, &window, "SVG", &svg);
    let drawing = fs::read_to_string(&svg).unwrap();
    assert!(drawing.contains("Wet at 3 a.m."), "the words are text");
    assert_eq!(window.script(IS_DRAWING, vec![json!(drawing)]), json!(true));
    window.press("Export more");
    let json = home.document("sample.json");
    export_as(&home, &window, "JSON", &json);
    let map: Value = serde_json::from_slice(&fs::read(&json).unwrap()).unwrap();
    assert_eq!(map["maps"][0]["title"], "Buy and return a tent");
    window.press("Done");
}

#[test]
fn a_long_export_can_be_stopped_and_done_again() {
    let Some(home) = Home::fresh("a_long_export_can_be_stopped_and_done_again") else { return };
    let table = table(250, 20, |step, lane| format!("What happens in step {step} to lane {lane}"));
    let table = home.write("large.csv", table);
    let file = home.document("large.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(&home, &file);
    let before = names(&home);
    window.press("Export");
    window.press("PNG");
    choose(&window, "Scale: 2×", "3×");
    let png = home.document("large.png");
    home.answer_dialogs(&[&[&png]]);
    window.press("Export PNG");
    window.until("the progress moves", "document.querySelector('[role=dialog] progress')?.value > 0");
    window.picture("export-progress");
    window.press("Stop");
    window.see("The export was stopped. Nothing was written.");
    window.picture("export-stopped");
    assert_eq!(names(&home), before, "nothing is left of it");

    choose(&window, "Scale: 3×", "1×");
    window.see_no_more("The export was stopped");
    export_as(&home, &window, "PNG", &png);
    assert!(fs::metadata(&png).unwrap().len() > 100_000);
    window.press("Done");
}

fn export_as(home: &Home, window: &Window, format: &str, path: &Path) {
    home.answer_dialogs(&[&[path]]);
    window.press(format);
    window.press(&format!("Export {format}"));
    window.see(&format!("Written to {}", path.display()));
    window.picture(&format!("exported-{}", format.to_lowercase()));
}

/// Opens a list and takes an entry from it.
fn choose(window: &Window, list: &str, entry: &str) {
    window.press(list);
    window.element("[role=option]");
    window.press(entry);
    let (name, _) = list.split_once(": ").unwrap();
    window.control(&format!("{name}: {entry}"));
}

fn pages_of(pdf: &Path) -> usize {
    run(Command::new("qpdf").arg("--check").arg(pdf));
    run(Command::new("qpdf").arg("--show-npages").arg(pdf)).trim().parse().unwrap()
}

fn pdf_holds(pdf: &Path, words: &str) {
    let text = run(Command::new("pdftotext").arg(pdf).arg("-"));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(words), "{} without “{words}”: {text}", pdf.display());
}

/// What lies among the documents.
fn names(home: &Home) -> Vec<PathBuf> {
    let mut names: Vec<_> = fs::read_dir(home.documents()).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}
