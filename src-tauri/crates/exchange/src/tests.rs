//! Law X1: importing any bytes ends in value, problems or a clean error, within time and memory limits.

use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use rust_xlsxwriter::{Format as CellFormat, Workbook};

use crate::{Choices, Format, Input, MAX_CARDS, MAX_INPUT, import, mermaid, preview};

const NAME: &str = "case.bin";

/// The longest that one small input may take, generous for a busy machine.
const LIMIT: Duration = Duration::from_secs(10);

/// Imports and previews; every map must be sound and every error a sentence that names the file.
fn survives(bytes: &[u8], format: Option<Format>) {
    let input = Input { name: NAME, bytes };
    let start = Instant::now();
    match import(&input, format, &Choices::default()) {
        Ok(imported) => {
            for bundle in &imported.bundles {
                assert_eq!(model::check(bundle), [], "{bytes:?}");
            }
            let preview = preview(&input, format).unwrap_or_else(|error| panic!("imports but has no preview: {error}"));
            assert_eq!(preview.maps.len(), imported.bundles.len());
        }
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.starts_with(NAME) && sentence.len() > NAME.len() + 10, "{sentence}");
        }
    }
    assert!(start.elapsed() < LIMIT, "{:?} for {} bytes", start.elapsed(), bytes.len());
}

/// Valid inputs of every format.
fn seeds() -> Vec<(Format, Vec<u8>)> {
    let csv = "Stage;Step;User Action;Emotion (1-5);Channel;Pain\nA;a;\"x\n\"\"y\"\"\";4;Web, App;–\nA;b;z / w;😣 –1;;\nB;;→;Anxious+;Shop;p\n";
    let tsv = csv.replace(';', "\t");
    let markdown = "# T\n\n| **Phase** | Emotion | `a\\|b` |\n|:--|--:|---|\n| A | Happy<br>sad | x |\n| ···*Line of visibility*··· |\n\n\
                    ```mermaid\njourney\nsection S\nA: 3: B\n```\n\n| | A | B |\n|-|-|-|\n| Actions | x | y |\n";
    let diagram = "---\ntitle: T\n---\n%%{init: {\"a\": 1}}%%\njourney\n%% c\ntitle A #35; b #1\naccTitle: x\naccDescr {\n a\n b }\nsection S<br>T\n\
                   Do #amp; it: 3: A, B,: C\nAt 10:30 go: 7: A\n";
    let maps = import(&Input { name: "x.md", bytes: markdown.as_bytes() }, None, &Choices::default()).unwrap().bundles;
    vec![
        (Format::Csv, csv.into()),
        (Format::Tsv, tsv.into()),
        (Format::Markdown, markdown.into()),
        (Format::Mermaid, diagram.into()),
        (Format::Json, crate::json::write(&maps, &std::collections::BTreeMap::new()).into()),
        (Format::Xlsx, workbook()),
    ]
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 1, 0, 2, "Before", &CellFormat::new()).unwrap();
    sheet.write(1, 0, "Actions").unwrap().write(1, 1, "looks").unwrap().write(1, 2, 3.5).unwrap();
    sheet.write(2, 0, "Emotion").unwrap().write(2, 1, 4).unwrap().write(2, 2, true).unwrap();
    sheet.write_formula(3, 1, "=1+1").unwrap();
    sheet.write_with_format(3, 2, 45_000.25, &CellFormat::new().set_num_format("yyyy-mm-dd hh:mm")).unwrap();
    book.add_worksheet().set_hidden(true).write(0, 0, "x").unwrap();
    book.save_to_buffer().unwrap()
}

/// One change to an input: where, and which.
#[derive(Debug, Clone)]
enum Mutation {
    Set(usize, u8),
    Insert(usize, Vec<u8>),
    Remove(usize, usize),
    Repeat(usize, usize, usize),
    Truncate(usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let tokens = [
        "|",
        "\n",
        "\"",
        ";",
        ",",
        "\t",
        ":",
        "#",
        "—",
        "→",
        "%%{",
        "-->",
        "---\n",
        "<",
        "\u{feff}",
        "999999999999",
        "{",
        "[",
        "&#0;",
        "\0",
    ];
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Mutation::Set(at, byte)),
        (any::<usize>(), prop::collection::vec(any::<u8>(), 1..8)).prop_map(|(at, bytes)| Mutation::Insert(at, bytes)),
        (any::<usize>(), prop::sample::select(tokens.to_vec()))
            .prop_map(|(at, token)| Mutation::Insert(at, token.into())),
        (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Mutation::Remove(at, length)),
        (any::<usize>(), 1..60_usize, 1..40_usize).prop_map(|(at, length, times)| Mutation::Repeat(at, length, times)),
        any::<usize>().prop_map(Mutation::Truncate),
    ]
}

fn mutate(bytes: &mut Vec<u8>, mutation: &Mutation) {
    let at = |at: usize| at % (bytes.len() + 1);
    match mutation {
        Mutation::Set(place, byte) => {
            let place = at(*place);
            if let Some(old) = bytes.get_mut(place) {
                *old = *byte;
            }
        }
        Mutation::Insert(place, new) => {
            let place = at(*place);
            bytes.splice(place..place, new.iter().copied());
        }
        Mutation::Remove(place, length) => {
            let place = at(*place);
            bytes.drain(place..(place + length).min(bytes.len()));
        }
        Mutation::Repeat(place, length, times) => {
            let place = at(*place);
            let part = bytes[place..(place + length).min(bytes.len())].repeat(*times);
            bytes.splice(place..place, part);
        }
        Mutation::Truncate(place) => bytes.truncate(at(*place)),
    }
}

/// A workbook with one of its parts changed inside the archive, so that calamine itself meets the change.
fn with_changed_part(bytes: &[u8], part: usize, mutations: &[Mutation]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut changed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let count = archive.len();
    for index in 0..count {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if index == part % count {
            mutations.iter().for_each(|mutation| mutate(&mut content, mutation));
        }
        changed.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        changed.write_all(&content).unwrap();
    }
    changed.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(150)))]

    #[test]
    fn x1_changed_inputs_end_cleanly(
        seed in 0..6_usize,
        mutations in prop::collection::vec(mutation(), 1..12),
    ) {
        let (format, mut bytes) = seeds().swap_remove(seed);
        mutations.iter().for_each(|mutation| mutate(&mut bytes, mutation));
        survives(&bytes, Some(format));
        survives(&bytes, None);
    }

    #[test]
    fn x1_changed_parts_of_workbooks_end_cleanly(part in any::<usize>(), mutations in prop::collection::vec(mutation(), 1..6)) {
        survives(&with_changed_part(&workbook(), part, &mutations), Some(Format::Xlsx));
    }

    #[test]
    fn x1_any_bytes_end_cleanly(bytes in prop::collection::vec(any::<u8>(), 0..400), format in 0..6_usize) {
        survives(&bytes, Some(Format::ALL[format]));
        survives(&bytes, None);
    }

    #[test]
    fn x1_any_text_ends_cleanly(text in "([ -~\\n|,;\t:]{0,20}|journey\\n|section |😣|—|→|1e9|#amp;|%%\\{){0,20}", format in 0..6_usize) {
        survives(text.as_bytes(), Some(Format::ALL[format]));
        survives(format!("journey\n{text}").as_bytes(), Some(Format::Mermaid));
    }

    #[test]
    fn x1_the_mermaid_parser_takes_or_refuses_any_text(text in "\\PC{0,200}") {
        let _ = mermaid::parse(&text);
        let _ = mermaid::parse(&format!("---\n{text}\n---\njourney\n"));
        let _ = mermaid::parse(&format!("journey\n{text}"));
    }
}

fn refused(bytes: &[u8], format: Format) -> String {
    survives(bytes, Some(format));
    match import(&Input { name: NAME, bytes }, Some(format), &Choices::default()) {
        Ok(_) => panic!("not refused"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn x1_large_and_deep_inputs_end_within_limits() {
    let big = vec![b' '; crate::MAX_TEXT_INPUT + 1];
    assert_eq!(refused(&big, Format::Csv), "case.bin: 64 MiB; Laneway imports at most 64 MiB");
    let big = vec![b' '; MAX_INPUT + 1];
    assert_eq!(refused(&big, Format::Json), "case.bin: 256 MiB; Laneway imports at most 256 MiB");
    let wide = format!("a,b\n{}", ",".repeat(1_000_001));
    assert_eq!(
        refused(wide.as_bytes(), Format::Csv),
        "case.bin: the tables have too many cells; Laneway imports at most 1000000 cells"
    );
    let steps = format!("Stage,Action\n{}", "A,b\n".repeat(6_000));
    assert_eq!(refused(steps.as_bytes(), Format::Csv), "case.bin: 6000 steps on one map; Laneway imports at most 5000");
    let cards = format!("Stage,Action\n{}", format!("A,{}\n", "x / ".repeat(1_000)).repeat(MAX_CARDS / 1_000 + 1));
    assert_eq!(
        refused(cards.as_bytes(), Format::Csv),
        format!("case.bin: {} cards and values on one map; Laneway imports at most {MAX_CARDS}", MAX_CARDS + 1_000)
    );
    let tasks = format!("journey\n{}", "A: 3\n".repeat(6_000));
    assert_eq!(
        refused(tasks.as_bytes(), Format::Mermaid),
        "case.bin: 6000 steps on one map; Laneway imports at most 5000"
    );
    let deep = "[".repeat(100_000);
    assert!(refused(deep.as_bytes(), Format::Json).contains("line 1, column"));
    survives(format!("---\ntitle: {deep}\n---\njourney\n").as_bytes(), Some(Format::Mermaid));
    survives("<a".repeat(200_000).as_bytes(), Some(Format::Mermaid));
    survives(format!("journey\n{}", "%%{a: ".repeat(50_000)).as_bytes(), Some(Format::Mermaid));
    survives(format!("journey\n{}", "\n ".repeat(100_000)).as_bytes(), Some(Format::Mermaid));
    survives("|".repeat(300_000).as_bytes(), Some(Format::Markdown));
    survives(format!(",a\n{}", "x,1\n".repeat(100_000)).as_bytes(), Some(Format::Csv));
    survives(format!("{}\n{}", "b,".repeat(100_000), "c,".repeat(100_000)).as_bytes(), Some(Format::Csv));
    survives(format!("Stage,Step,Persona,Emotion\nA,,,\n{}", ",,,x\n".repeat(50_000)).as_bytes(), Some(Format::Csv));
    survives("```\n".repeat(100_000).as_bytes(), Some(Format::Markdown));
}

#[test]
fn x1_a_workbook_that_unpacks_to_too_much_is_refused() {
    let mut bomb = zip::ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..130 {
        bomb.write_all(&block).unwrap();
    }
    let bytes = bomb.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        refused(&bytes, Format::Xlsx),
        "case.bin: the workbook unpacks to too much; Laneway imports at most 128 MiB"
    );
}

#[test]
fn x1_a_sheet_with_far_corners_costs_its_cells_only() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Stage").unwrap().write(0, 1, "Action").unwrap();
    sheet.write(1_048_575, 0, "A").unwrap().write(1_048_575, 1, "far").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let imported = import(&Input { name: "x.xlsx", bytes: &bytes }, None, &Choices::default()).unwrap();
    assert_eq!(imported.bundles[0].map.lanes[0].cards[0].text, "far");
}

#[test]
fn files_of_other_kinds_are_named() {
    for (bytes, said) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1"[..], "case.bin: this is an old or password-protected Excel file"),
        (b"%PDF-1.7", "case.bin: this is a PDF"),
        (b"SQLite format 3\0", "case.bin: this is a database; open it as a workspace"),
        (b"hello", "case.bin: the format is not known"),
    ] {
        let error = import(&Input { name: NAME, bytes }, None, &Choices::default()).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
}
