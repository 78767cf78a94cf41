//! What is exported, looked at with other people's programs.

use super::machine::Machine;

/// The texts of all cards of the first map.
fn cards(machine: &Machine, file: &str) -> Vec<String> {
    let show = machine.show(file);
    let lanes = show["maps"][0]["lanes"].as_array().unwrap();
    let cards = lanes.iter().flat_map(|lane| lane["cards"].as_array().into_iter().flatten());
    cards.map(|card| card["text"].as_str().unwrap().to_owned()).collect()
}

/// The text of an SVG, its elements taken out: a line break may stand inside a word.
fn text_of(svg: &str) -> String {
    let pieces = svg.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    let text = pieces.collect::<String>();
    text.replace("&quot;", "\"").replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Text without the line breaks and spaces that a page adds.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_pdf_is_sound_and_holds_every_card_as_text_in_embedded_fonts() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "a.pdf"]).succeeds();
    machine.other("qpdf", &["--check", "a.pdf"]).succeeds();
    let text = squeezed(&machine.other("pdftotext", &["-layout", "a.pdf", "-"]).succeeds().out);
    let raw = squeezed(&machine.other("pdftotext", &["-raw", "a.pdf", "-"]).succeeds().out);
    assert!(text.contains(&squeezed("Buy and return a tent")));
    let lost: Vec<String> =
        cards(&machine, "sample.laneway").into_iter().filter(|card| !raw.contains(&squeezed(card))).collect();
    assert!(lost.is_empty(), "not in the PDF's text: {lost:?}");
    let fonts = machine.other("pdffonts", &["a.pdf"]).succeeds().out;
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains(" yes ")), "{fonts}");
}

#[test]
fn the_pdf_is_tagged_and_titled() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "a.pdf"]).succeeds();
    let facts = machine.other("pdfinfo", &["a.pdf"]).succeeds().out;
    let tells = |name: &str, value: &str| {
        facts.lines().any(|line| line.starts_with(name) && line[name.len()..].trim_start_matches(':').trim() == value)
    };
    assert!(tells("Tagged", "yes") && tells("Title", "Buy and return a tent"), "{facts}");
    assert!(tells("Pages", "1"), "{facts}");
}

#[test]
fn pages_of_a_paper_size_are_that_size() {
    let machine = Machine::with_sample();
    for (page, size) in [("a4", "841.89 x 595.276"), ("letter", "792 x 612")] {
        let answer = machine.laneway(&["export", "sample.laneway", "--to", "a.pdf", "--page", page]);
        answer.succeeds();
        let facts = machine.other("pdfinfo", &["a.pdf"]).succeeds().out;
        let line = facts.lines().find(|line| line.starts_with("Page size")).unwrap_or_default();
        let numbers = |text: &str| {
            let words = text.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
            words.take(2).map(f64::round).map(|number| number as i64).collect::<Vec<_>>()
        };
        assert_eq!(numbers(line), numbers(size), "{page}: {line}");
    }
}

#[test]
fn fitting_makes_one_sheet_and_tiling_several() {
    let machine = Machine::with_sample();
    let pages = |words: &[&str]| {
        machine.laneway(&[&["export", "sample.laneway", "--to", "a.pdf", "--page", "a4"], words].concat()).succeeds();
        let facts = machine.other("pdfinfo", &["a.pdf"]).succeeds().out;
        let line = facts.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap_or_default();
        line.trim().parse::<u32>().unwrap()
    };
    assert_eq!(pages(&["--fit"]), 1);
    assert!(pages(&[]) > 1);
}

#[test]
fn the_picture_grows_with_the_scale() {
    let machine = Machine::with_sample();
    let size = |scale: &str| {
        machine.laneway(&["export", "sample.laneway", "--to", "a.png", "--scale", scale]).succeeds();
        png_size(&machine.read("a.png"))
    };
    let ((width, height), (wide, high)) = (size("1"), size("2"));
    assert!(width > 1000 && height > 500, "{width} × {height}");
    assert!(wide.abs_diff(2 * width) <= 1 && high.abs_diff(2 * height) <= 1, "{wide} × {high} at 2");
}

/// Width and height stand in the first chunk of a PNG (PNG specification, section 11.2.1).
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |start: usize| u32::from_be_bytes(bytes[start..start + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let machine = Machine::with_sample();
    for ending in ["pdf", "png", "svg", "json"] {
        let (first, second) = (format!("first.{ending}"), format!("second.{ending}"));
        machine.laneway(&["export", "sample.laneway", "--to", &first]).succeeds();
        machine.laneway(&["export", "sample.laneway", "--to", &second]).succeeds();
        assert!(machine.read(&first) == machine.read(&second), "{ending} differs from run to run");
    }
}

#[test]
fn the_svg_holds_every_card_as_text() {
    let machine = Machine::with_sample();
    machine.laneway(&["export", "sample.laneway", "--to", "a.svg"]).succeeds();
    let svg = String::from_utf8(machine.read("a.svg")).unwrap();
    assert!(svg.starts_with("<?xml") || svg.starts_with("<svg"), "{}", &svg[..80]);
    let text = squeezed(&text_of(&svg));
    let cards = cards(&machine, "sample.laneway");
    let lost: Vec<&String> = cards.iter().filter(|card| !text.contains(&squeezed(card))).collect();
    assert!(lost.is_empty(), "not in the SVG: {lost:?}");
}

#[test]
fn of_several_maps_the_first_is_taken_and_named() {
    let machine = Machine::with_sample();
    machine.write("second.mmd", "journey\n title Another map\n section Begin\n Look: 3: Ann\n");
    machine.laneway(&["import", "second.mmd", "--to", "sample.laneway"]).succeeds();
    let first = machine.laneway(&["export", "sample.laneway", "--to", "a.svg"]).succeeds();
    assert!(first.err.contains("Buy and return a tent"), "{first:?}");
    machine.laneway(&["export", "sample.laneway", "--map", "Another map", "--to", "b.svg"]).succeeds();
    let svg = String::from_utf8(machine.read("b.svg")).unwrap();
    let text = squeezed(&text_of(&svg));
    assert!(text.contains("Anothermap") && !text.contains("returnatent"));
}

#[test]
fn a_mermaid_journey_goes_out_and_back_and_what_it_cannot_say_is_told() {
    let machine = Machine::with_sample();
    let first = machine.laneway(&["export", "sample.laneway", "--to", "a.mmd"]).succeeds();
    for told in ["moments of truth", "“Pain points”", "averaged and rounded"] {
        assert!(first.err.contains(told), "{first:?}");
    }
    machine.laneway(&["import", "a.mmd", "--to", "back.laneway"]).succeeds();
    let again = machine.laneway(&["export", "back.laneway", "--to", "b.mmd"]).succeeds();
    assert_eq!(again.err, "");
    assert_eq!(machine.read("a.mmd"), machine.read("b.mmd"));
    assert_eq!(machine.show("back.laneway")["maps"][0]["phases"].as_array().map(Vec::len), Some(5));
}

#[test]
fn an_existing_output_is_replaced_whole() {
    let machine = Machine::with_sample();
    machine.write("a.svg", "x".repeat(10_000_000));
    machine.laneway(&["export", "sample.laneway", "--to", "a.svg"]).succeeds();
    assert!(String::from_utf8(machine.read("a.svg")).unwrap().trim_end().ends_with("</svg>"));
    assert_eq!(machine.names(), ["a.svg", "sample.laneway"]);
}

#[test]
fn a_theme_is_the_map_s_own_or_asked_for() {
    let machine = Machine::with_sample();
    let svg = |words: &[&str]| {
        machine.laneway(&[&["export", "sample.laneway", "--to", "a.svg"], words].concat()).succeeds();
        String::from_utf8(machine.read("a.svg")).unwrap()
    };
    let usual = svg(&[]);
    assert!(!colors(&usual).iter().all(|color| is_grey(color)));
    let mono = svg(&["--theme", "mono"]);
    let coloured: Vec<String> = colors(&mono).into_iter().filter(|color| !is_grey(color)).collect();
    assert!(coloured.is_empty(), "not black and white: {coloured:?}");
    assert_ne!(svg(&["--theme", "mono", "--theme", "dark"]), mono);

    let map = machine.show("sample.laneway")["maps"][0]["id"].clone();
    let edits = serde_json::json!([{ "edit": "setMapTheme", "map": map, "theme": "mono" }]);
    machine.laneway_reading(&["edit", "sample.laneway", "--json", "-"], &edits.to_string()).succeeds();
    assert_eq!(svg(&[]), mono);
    assert_eq!(svg(&["--theme", "standard"]), usual);
    assert_eq!(machine.show("sample.laneway")["maps"][0]["theme"], "mono", "an export changes nothing");
}

/// The colours of a drawing, as `#rrggbb`.
fn colors(svg: &str) -> Vec<String> {
    let hex = |word: &str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let starts = svg.match_indices('#').map(|(at, _)| at + 1);
    starts.filter_map(|at| svg.get(at..at + 6)).filter(|word| hex(word)).map(str::to_owned).collect()
}

fn is_grey(color: &str) -> bool {
    color[0..2] == color[2..4] && color[2..4] == color[4..6]
}
