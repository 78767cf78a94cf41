//! Whole tables into maps, and the promise that nothing in them is dropped.

use model::{LaneKind, MapBundle};
use proptest::prelude::*;
use rust_xlsxwriter::{Format as CellFormat, Workbook};

use crate::{
    Choices, Format, Imported, Input, LaneForm, Meaning, StepsAre, TableChoice, TableUse, import, preview, preview_with,
};

fn read(name: &str, bytes: &[u8]) -> Imported {
    let imported = import(&Input { name, bytes }, None, &Choices::default()).unwrap_or_else(|error| panic!("{error}"));
    for bundle in &imported.bundles {
        assert_eq!(model::check(bundle), []);
    }
    imported
}

/// `Phase: step, step | …` in one line.
fn columns(bundle: &MapBundle) -> String {
    let phase = |phase: &model::Phase| {
        let steps: Vec<_> = phase.steps.iter().map(|step| step.title.as_str()).collect();
        format!("{}: {}", phase.title, steps.join(", "))
    };
    bundle.map.phases.iter().map(phase).collect::<Vec<_>>().join(" | ")
}

/// A lane in one line: title, kind and role, then what stands at each column.
fn lane(bundle: &MapBundle, index: usize) -> String {
    let lane = &bundle.map.lanes[index];
    let at = |step: &model::StepId| bundle.map.column(step).unwrap();
    let mut parts: Vec<String> =
        lane.cards.iter().map(|card| format!("{}-{} {}", at(&card.span.from), at(&card.span.to), card.text)).collect();
    match &lane.kind {
        LaneKind::Text
        | LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. } => {}
        LaneKind::Emotion { values, .. } => parts.extend(values.iter().map(|value| {
            let persona = value.persona.as_ref().and_then(|id| bundle.persona(id)).map_or("", |persona| &persona.name);
            format!("{}{persona} {:?} {}", at(&value.step), value.value, value.label)
        })),
        LaneKind::Channel { uses } => {
            parts.extend(uses.iter().map(|used| {
                format!("{} {} {}", at(&used.step), bundle.channel(&used.channel).unwrap().name, used.usage)
            }));
        }
    }
    format!("{} ({}, {}): {}", lane.title, lane.kind.as_str(), lane.role, parts.join("; "))
}

fn leftovers(bundle: &MapBundle) -> Vec<&str> {
    bundle.map.leftovers.iter().map(|left| left.text.as_str()).collect()
}

const EIGHT: &str = "Stage,Touchpoint,User Action,Thought/Quote,Emotion,Pain Point,Opportunity,Confidence\r\n\
    Discover,Search ad,Clicks ad,\"\"\"Is this any good?\"\"\",Curious,,Better copy,2\r\n\
    Discover,Website,\"Reads reviews\nCompares\",,Anxious,Too long,—,1\r\n\
    Buy,Checkout,Pays,=SUM(A1),+1,,,3\r\n";

#[test]
fn the_eight_columns_are_a_map() {
    let imported = read("Tent.csv", EIGHT.as_bytes());
    let bundle = &imported.bundles[0];
    assert_eq!(bundle.map.title, "Tent");
    assert_eq!(columns(bundle), "Discover: ,  | Buy: ");
    assert_eq!(lane(bundle, 0), "Touchpoint (text, touchpoint): 0-0 Search ad; 1-1 Website; 2-2 Checkout");
    assert_eq!(lane(bundle, 1), "User Action (text, action): 0-0 Clicks ad; 1-1 Reads reviews; 1-1 Compares; 2-2 Pays");
    assert_eq!(lane(bundle, 2), "Thought/Quote (text, thought): 0-0 \"Is this any good?\"; 2-2 =SUM(A1)");
    assert_eq!(lane(bundle, 3), "Emotion (emotion, emotion): 0 Some(1.0) Curious; 1 Some(-1.0) Anxious; 2 Some(1.0) ");
    assert_eq!(lane(bundle, 6), "Confidence (text, other): 0-0 2; 1-1 1; 2-2 3");
    assert_eq!(leftovers(bundle), ["Stage"]);
    assert_eq!(bundle.touchpoints.len(), 3);
    assert_eq!(imported.problems, []);
}

#[test]
fn steps_may_be_columns_under_two_rows_of_headings() {
    let csv = "\u{feff};Vor dem Kauf;;Kauf\nSchritt;Suchen;Vergleichen;Bezahlen\nAktionen;googelt;liest;zahlt\n\
               Gefühl (1-5);4;2;5\nKanäle;Web, App;Web;Laden\nBackstage;;prüft;";
    let imported = read("reise.csv", csv.as_bytes());
    let bundle = &imported.bundles[0];
    assert_eq!(columns(bundle), "Vor dem Kauf: Suchen, Vergleichen | Kauf: Bezahlen");
    assert_eq!(lane(bundle, 0), "Aktionen (text, action): 0-0 googelt; 1-1 liest; 2-2 zahlt");
    assert_eq!(lane(bundle, 1), "Gefühl (1-5) (emotion, emotion): 0 Some(4.0) ; 1 Some(2.0) ; 2 Some(5.0) ");
    assert_eq!(lane(bundle, 2), "Kanäle (channel, channel): 0 Web main; 0 App also; 1 Web main; 2 Laden main");
    assert_eq!(lane(bundle, 3), "Backstage (text, backstage): 1-1 prüft");
    assert_eq!(leftovers(bundle), ["Web, App", "Schritt"]);
}

#[test]
fn markdown_tables_are_maps_with_the_headings_above() {
    let text = "# Tent\n\nWords.\n\n## As is\n\n| **Этап** | **Шаг** | Эмоции |\n|---|---|---|\n| **Поиск** | Выбор | 😣 –1 |\n\
                | Поиск | Чтение | Concerned → relieved |\n\n## To be\n\n| | Discover | Buy |\n|-|-|-|\n| **Actions** | looks<br>reads | `pays` \\| goes |\n\
                | ···*Line of Visibility*··· | | |\n| Stock | | checks |\n\n| Term | Meaning |\n|--|--|\n| NPS | score |\n";
    let imported = read("tent.md", text.as_bytes());
    let [as_is, to_be] = &imported.bundles[..] else { panic!("{}", imported.bundles.len()) };
    assert_eq!((as_is.map.title.as_str(), columns(as_is).as_str()), ("As is", "Поиск: Выбор, Чтение"));
    assert_eq!(lane(as_is, 0), "Эмоции (emotion, emotion): 0 Some(-1.0) 😣; 1 None Concerned → relieved");
    assert_eq!(leftovers(as_is), ["**Этап**\n**Шаг**\n**Поиск**", "# Tent", "Words."]);
    assert_eq!((to_be.map.title.as_str(), columns(to_be).as_str()), ("To be", "Discover:  | Buy: "));
    assert_eq!(lane(to_be, 0), "Actions (text, action): 0-0 looks; 0-0 reads; 1-1 `pays` | goes");
    assert_eq!(lane(to_be, 1), "Stock (text, backstage): 1-1 checks");
    assert_eq!(leftovers(to_be), ["**Actions**\n···*Line of Visibility*···", "Term\nMeaning", "NPS\nscore"]);
}

#[test]
fn diagrams_in_markdown_are_maps_and_refused_ones_are_left_over() {
    let text =
        "# One\n\n```mermaid\njourney\ntitle Tea\nsection S\nFill: 9: Ann\n```\n\n```mermaid\njourney\nA; b\n```\n";
    let imported = read("t.md", text.as_bytes());
    assert_eq!(imported.bundles[0].map.title, "Tea");
    assert_eq!(leftovers(&imported.bundles[0]), ["# One", "journey\nA; b"]);
    let said: Vec<_> = imported.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said[0], "line 7, column 7: the score of “Fill” is 9, outside 1 to 5; it stands at 5 on the map");
    assert!(said[1].starts_with("line 10: this Mermaid block is no map: line 12, column 2: a semicolon"), "{said:?}");
    let input = Input { name: "t.md", bytes: b"```mermaid\nflowchart LR\n```" };
    let refused = import(&input, None, &Choices::default()).unwrap_err().to_string();
    assert_eq!(refused, "t.md: this is a Mermaid flowchart; Laneway imports journey diagrams");
}

#[test]
fn workbooks_keep_merged_cells_and_hidden_sheets() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = CellFormat::new();
    sheet.write(0, 0, "Scenario").unwrap().write(0, 1, "Buys a tent").unwrap();
    sheet.merge_range(2, 1, 2, 2, "Before", &plain).unwrap();
    sheet.write(2, 3, "After").unwrap();
    for (column, title) in ["Search", "Compare", "Unpack"].iter().enumerate() {
        sheet.write(3, u16::try_from(column).unwrap() + 1, *title).unwrap();
    }
    sheet.write(4, 0, "Actions").unwrap();
    sheet.merge_range(4, 1, 4, 3, "asks around", &plain).unwrap();
    sheet.write(5, 2, "rings up").unwrap();
    sheet.write(6, 0, "Emotion").unwrap().write(6, 1, 3).unwrap().write(6, 3, 4.5).unwrap();
    book.add_worksheet().set_name("Lists").unwrap().set_hidden(true).write(0, 0, "secret").unwrap();
    let imported = read("Tent.xlsx", &book.save_to_buffer().unwrap());
    let bundle = &imported.bundles[0];
    assert_eq!(bundle.map.title, "Tent");
    assert_eq!(bundle.map.lens.scenario, "Buys a tent");
    assert_eq!(columns(bundle), "Before: Search, Compare | After: Unpack");
    assert_eq!(lane(bundle, 0), "Actions (text, action): 0-2 asks around; 1-1 rings up");
    assert_eq!(lane(bundle, 1), "Emotion (emotion, emotion): 0 Some(3.0) ; 2 Some(4.5) ");
    assert_eq!(leftovers(bundle), ["Scenario", "secret"]);
    assert_eq!(imported.problems.len(), 1);
}

#[test]
fn tables_below_one_another_are_maps_each() {
    let csv = "As is,,\n,A,B\nActions,x,y\nPain,,p\n,,\nTo be,,\n,A,B\nActions,\"x\n2\",y\nPain,,\n";
    let imported = read("t.csv", csv.as_bytes());
    let [as_is, to_be] = &imported.bundles[..] else { panic!("{}", imported.bundles.len()) };
    assert_eq!((as_is.map.title.as_str(), columns(as_is).as_str()), ("As is", "A:  | B: "));
    assert_eq!(to_be.map.title, "To be");
    assert_eq!(lane(to_be, 0), "Actions (text, action): 0-0 x; 0-0 2; 1-1 y");
}

#[test]
fn a_persona_column_makes_a_curve_each() {
    let csv = "Stage,Step,Persona,Emotion,Score\nBuy,Pay,Ann,calm,4\nBuy,Pay,Ben,,2\nBuy,Wait,Ann,bored,\n";
    let bundle = &read("t.csv", csv.as_bytes()).bundles[0];
    assert_eq!(columns(bundle), "Buy: Pay, Wait");
    assert_eq!(
        lane(bundle, 0),
        "Emotion (emotion, emotion): 0Ann Some(4.0) calm; 0Ben Some(2.0) ; 1Ann Some(2.0) bored"
    );
}

#[test]
fn long_rows_and_second_values_are_said() {
    let imported = read("visits.csv", b"Stage,Step,Emotion\nA,a,4,x\nA,a,5\n");
    let said: Vec<_> = imported.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "line 3, column 3: the step has a value already; “5” stands among the leftovers",
            "line 2: 4 cells where the heading has 3"
        ]
    );
    assert_eq!(leftovers(&imported.bundles[0]), ["5", "x", "Stage\nStep"]);
}

#[test]
fn a_table_can_be_turned_and_its_lines_changed() {
    let input = Input { name: "t.csv", bytes: EIGHT.as_bytes() };
    let mut table = preview(&input, None).unwrap().tables.remove(0);
    assert_eq!(table.choice.steps, StepsAre::Rows);
    assert_eq!(table.headings[1], "Touchpoint");
    table.choice.meanings[1] = Meaning::Lane { form: LaneForm::Channel, role: model::LaneRole::Channel };
    table.choice.title = "Mine".to_owned();
    let choices = Choices { tables: vec![table.choice.clone()] };
    let changed = import(&input, None, &choices).unwrap();
    assert_eq!(changed.bundles[0].map.title, "Mine");
    assert_eq!(
        lane(&changed.bundles[0], 0),
        "Touchpoint (channel, channel): 0 Search ad main; 1 Website main; 2 Checkout main"
    );
    table.choice.steps = StepsAre::Columns;
    table.choice.meanings.clear();
    let turned = preview_with(&input, None, &Choices { tables: vec![table.choice.clone()] }).unwrap();
    assert_eq!(turned.tables[0].choice.meanings.len(), 4);
    table.choice.into = TableUse::Skip;
    let none = import(&input, None, &Choices { tables: vec![table.choice] }).unwrap_err();
    assert_eq!(none.to_string(), "t.csv: no table is chosen to become a map");
}

/// Headings and cells of all sorts; each cell gets a number so that it is found again for what it is.
fn heading() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Stage",
        "**Phase**",
        "Step",
        "Actions",
        "Emotion",
        "Emotion (1-5)",
        "Score",
        "Channel",
        "Touchpoint",
        "Persona",
        "Goal",
        "Scenario",
        "Owner",
        "Title",
        "痛点",
        "Line of visibility",
        "···",
        "",
        "—",
        "Notes",
        "Frontstage",
    ])
    .prop_map(str::to_owned)
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        1 => Just("—".to_owned()),
        6 => prop::sample::select(vec![
            "a / b N", "N → c", "=N", "+N", "\"N\"", "Happy N", "😣 –N", "N/5", "Web, App N", "**N**", "`N|x`", "(N", "N\nline",
            "Anxious+ N", "a  b N", "<b>N</b>", "[N]", "N %", "Search;N", "“a / N”", "/ N", "N, ", "# N", "- N", "N",
        ])
        .prop_map(str::to_owned),
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2..6_usize, 2..7_usize).prop_flat_map(|(rows, width)| {
        let body = prop::collection::vec(prop::collection::vec(cell(), 0..=width + 1), rows);
        (prop::collection::vec(heading(), width), prop::collection::vec(heading(), rows), body, any::<bool>()).prop_map(
            |(top, left, mut body, both)| {
                for (row, cells) in body.iter_mut().enumerate() {
                    for (column, text) in cells.iter_mut().enumerate() {
                        *text = text.replace('N', &(1000 + row * 20 + column).to_string());
                    }
                    if both && !cells.is_empty() {
                        cells[0].clone_from(&left[row]);
                    }
                }
                body.insert(0, top);
                body
            },
        )
    })
}

/// With the delimiter told, because ragged rows can make another one likelier.
fn as_csv(table: &[Vec<String>]) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new().flexible(true).from_writer(b"sep=,\n".to_vec());
    for row in table {
        let blank = vec![String::new()];
        writer.write_record(if row.is_empty() { &blank } else { row }).unwrap();
    }
    writer.into_inner().unwrap()
}

fn as_markdown(table: &[Vec<String>]) -> Vec<u8> {
    let row = |cells: &Vec<String>| {
        let cells: Vec<_> = cells.iter().map(|text| text.replace('|', "\\|").replace('\n', "<br>")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let delimiter = format!("|{}\n", "---|".repeat(table[0].len()));
    let body: String = table[1..].iter().map(row).collect();
    format!("{}{delimiter}{body}", row(&table[0])).into_bytes()
}

fn as_xlsx(table: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in table.iter().enumerate() {
        for (column, text) in cells.iter().enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            sheet.write_string(row, column, text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Every text that `show --json` holds.
fn texts(bundles: &[MapBundle]) -> Vec<String> {
    fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => texts.push(text.clone()),
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
            serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
        }
    }
    let mut texts = Vec::new();
    collect(
        &serde_json::from_str(&crate::json::write(bundles, &std::collections::BTreeMap::new())).unwrap(),
        &mut texts,
    );
    texts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(testkit::scaled(400)))]

    #[test]
    fn every_cell_stands_verbatim_on_the_map_or_among_its_leftovers(table in table(), format in 0..3_usize) {
        let (name, bytes) = match format {
            0 => ("t.csv", as_csv(&table)),
            1 => ("t.md", as_markdown(&table)),
            _ => ("t.xlsx", as_xlsx(&table)),
        };
        let Ok(imported) = import(&Input { name, bytes: &bytes }, None, &Choices::default()) else {
            // Only a table that is a single row or column, blank ones apart, may be refused.
            let rows = table.iter().filter(|row| row.iter().any(|text| !super::is_blank(text))).count();
            let filled = |column: usize| table.iter().any(|row| row.get(column).is_some_and(|text| !super::is_blank(text)));
            let columns = (0..10).filter(|column| filled(*column)).count();
            prop_assert!(rows < 2 || columns < 2, "{table:?}");
            return Ok(());
        };
        nothing_is_lost(&table, &imported)?;
    }

    #[test]
    fn nothing_is_lost_whatever_the_user_chooses(
        table in table(),
        meanings in prop::collection::vec(meaning(), 0..8),
        heading in 0..4_u32,
        across in any::<bool>(),
    ) {
        let steps = if across { StepsAre::Columns } else { StepsAre::Rows };
        let choice = TableChoice { into: TableUse::Map, title: "T".into(), steps, heading, meanings };
        let choices = Choices { tables: vec![choice; 3] };
        let bytes = as_xlsx(&table);
        if let Ok(imported) = import(&Input { name: "t.xlsx", bytes: &bytes }, None, &choices) {
            nothing_is_lost(&table, &imported)?;
        }
    }
}

fn meaning() -> impl Strategy<Value = Meaning> {
    let lane = |form| Meaning::Lane { form, role: model::LaneRole::Other };
    prop::sample::select(vec![
        Meaning::Phase,
        Meaning::Step,
        lane(LaneForm::Text),
        lane(LaneForm::Emotion),
        lane(LaneForm::Channel),
        Meaning::Continued,
        Meaning::Score,
        Meaning::Persona,
        Meaning::Title,
        Meaning::Scenario,
        Meaning::Goal,
        Meaning::Scope,
        Meaning::Owner,
        Meaning::Leftovers,
    ])
}

/// Every cell that is not blank stands in the maps' texts, whole or cut at line breaks, `/` and `→`.
fn nothing_is_lost(table: &[Vec<String>], imported: &Imported) -> Result<(), TestCaseError> {
    for bundle in &imported.bundles {
        prop_assert_eq!(model::check(bundle), vec![]);
    }
    let texts = texts(&imported.bundles);
    for cell in table.iter().flatten().filter(|cell| !super::is_blank(cell)) {
        let stands = |part: &str| texts.iter().any(|text| text.contains(part.trim()));
        let whole = stands(cell);
        prop_assert!(whole || cell.split(['\n', '/', '→']).all(stands), "{cell:?} is lost from {table:?}");
    }
    Ok(())
}

#[test]
fn a_format_can_be_told() {
    let input = Input { name: "table.txt", bytes: EIGHT.as_bytes() };
    assert!(import(&input, Some(Format::Csv), &Choices::default()).is_ok());
}
