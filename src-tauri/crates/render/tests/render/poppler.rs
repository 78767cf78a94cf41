//! PDF read by poppler's tools and qpdf. Where they are not installed, a test says so and is skipped.

use std::io::Write as _;
use std::process::Command;

/// Runs a tool on a PDF: its arguments before and after the file's name. `None` where it is not installed.
#[must_use]
pub(crate) fn run(tool: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> Option<Vec<u8>> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    match Command::new(tool).args(before).arg(file.path()).args(after).output() {
        Ok(output) => {
            assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
            Some(output.stdout)
        }
        Err(error) => {
            eprintln!("skipped: {tool} cannot be run: {error}");
            None
        }
    }
}

/// The text of a PDF in the order of its content.
#[must_use]
pub(crate) fn text(pdf: &[u8]) -> Option<String> {
    run("pdftotext", &["-raw", "-enc", "UTF-8"], pdf, &["-"]).map(|text| String::from_utf8(text).unwrap())
}

/// The structure of a PDF with its text.
#[must_use]
pub(crate) fn structure(pdf: &[u8]) -> Option<String> {
    run("pdfinfo", &["-struct-text", "-enc", "UTF-8"], pdf, &[]).map(|text| String::from_utf8(text).unwrap())
}

/// The number of pages and their sizes in points.
#[must_use]
pub(crate) fn pages(pdf: &[u8]) -> Option<Vec<(f32, f32)>> {
    let text = String::from_utf8(run("pdfinfo", &["-l", "-1"], pdf, &[])?).unwrap();
    let sizes = text.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:"));
    let numbers = sizes.map(|line| {
        let mut numbers = line.split_whitespace().filter_map(|word| word.parse::<f32>().ok()).rev().take(2);
        let (height, width) = (numbers.next().unwrap(), numbers.next().unwrap());
        (width, height)
    });
    Some(numbers.collect())
}
