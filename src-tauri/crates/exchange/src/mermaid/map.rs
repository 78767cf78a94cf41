//! A map of a diagram, with a warning for everything that is not on it as its author may have meant.

use std::collections::BTreeSet;

use model::{EmotionValue, LaneKind, LaneRole, PersonaId, Scale, Span, StepId};

use super::source::is_js_space;
use super::{Diagram, Expected, Loss, LossKind, MermaidError, Spot, Task, Token, decode, parse};
use crate::build::{Builder, within_limits};
use crate::decode::stem;
use crate::{ImportError, Imported, Input, Place, Problem};

/// The longest diagram, in bytes (4 MiB; mermaid itself draws at most 50,000 characters).
const MAX_DIAGRAM: usize = 4 << 20;

/// Imports a diagram as the only map of an input.
pub(crate) fn import(input: &Input<'_>, text: &str) -> Result<Imported, ImportError> {
    if text.len() > MAX_DIAGRAM {
        return Err(ImportError::TooLarge {
            name: input.name.to_owned(),
            what: format!("a diagram of {} MiB", text.len() >> 20),
            limit: format!("{} MiB", MAX_DIAGRAM >> 20),
        });
    }
    let diagram = parse(text).map_err(|error| refusal(input, error))?;
    let builder = build(&diagram, 1, stem(input.name));
    within_limits(&builder.bundle, input)?;
    Ok(Imported { bundles: vec![builder.bundle], pictures: Vec::new(), problems: builder.problems })
}

/// A map of a diagram, titled as given where the diagram has no title.
#[must_use]
pub fn to_bundle(diagram: &Diagram, title: &str) -> Imported {
    let builder = build(diagram, 1, title);
    Imported { bundles: vec![builder.bundle], pictures: Vec::new(), problems: builder.problems }
}

fn build(diagram: &Diagram, number: usize, fallback: &str) -> Builder {
    let front = diagram.front_title.as_deref().unwrap_or_default();
    let titles = [diagram.title.as_str(), front, &diagram.acc_title, fallback].map(drawn);
    let blank = |title: &String| model::clean_line(title).is_empty();
    let title = titles.iter().find(|title| !blank(title)).cloned().unwrap_or_default();
    let mut builder = Builder::new(number, &title);
    builder.bundle.map.lens.scenario = builder.text(&drawn(&diagram.acc_descr), &Place::default());
    for (origin, other) in [("front matter, title", &titles[1]), ("accTitle", &titles[2])] {
        if !blank(other) && *other != title {
            builder.leftover(origin, other);
        }
    }
    columns_and_cards(diagram, &mut builder);
    for loss in &diagram.losses {
        report(loss, &mut builder);
    }
    builder.problems.sort_by_key(|problem| problem.place.as_ref().map(|place| (place.line, place.column)));
    builder
}

fn columns_and_cards(diagram: &Diagram, builder: &mut Builder) {
    let actions = builder.lane("Actions", LaneRole::Action, LaneKind::Text);
    let mut values = Vec::new();
    let mut tasks = diagram.tasks.iter().peekable();
    for section in std::iter::once(None).chain((0..diagram.sections.len()).map(Some)) {
        if let Some(index) = section {
            builder.phase(&drawn(&diagram.sections[index].name));
        }
        while let Some(task) = tasks.next_if(|task| task.section == section) {
            let name = drawn(&task.name);
            let step = builder.step(&name);
            builder.card(actions, name.trim(), Span::at(step.clone()), &place(task.spot));
            feelings(task, &step, builder, &mut values);
        }
    }
    builder.lane("Emotion", LaneRole::Emotion, LaneKind::Emotion { scale: Scale::ONE_TO_FIVE, values });
}

/// The task's score as the value of each of its people, or of nobody.
fn feelings(task: &Task, step: &StepId, builder: &mut Builder, values: &mut Vec<EmotionValue>) {
    let (value, raw) = value_of(task, builder);
    let mut people: Vec<Option<PersonaId>> = Vec::new();
    let mut seen = BTreeSet::new();
    for person in &task.people {
        match builder.persona(&drawn(person)) {
            Some(id) if seen.insert(id.clone()) => people.push(Some(id)),
            Some(_) => warn(builder, task.spot, format!("{} is named twice", quoted(person))),
            None => warn(builder, task.spot, "one of the people has no name and was left out".to_owned()),
        }
    }
    if people.is_empty() {
        people.push(None);
    }
    values.extend(people.into_iter().map(|persona| EmotionValue {
        step: step.clone(),
        persona,
        value,
        label: String::new(),
        raw: raw.clone(),
    }));
}

/// The score on the scale of 1 to 5, and what stood there where that is something else.
fn value_of(task: &Task, builder: &mut Builder) -> (Option<f64>, String) {
    let (min, max) = (Scale::ONE_TO_FIVE.min(), Scale::ONE_TO_FIVE.max());
    let name = quoted(&task.name);
    let raw = model::clean_text(&drawn(&task.score_text));
    if !task.score.is_finite() {
        let message = format!(
            "the score of {name} is not a number but {}, so it has no value; a task is written “name: score: people” \
             without other colons",
            quoted(&task.score_text)
        );
        warn(builder, task.score_spot, message);
        return (None, raw);
    }
    if Scale::ONE_TO_FIVE.contains(task.score) {
        return (Some(task.score), String::new());
    }
    let clamped = task.score.clamp(min, max);
    let (found, raw) = if raw.is_empty() {
        ("is missing, which counts as 0".to_owned(), "0".to_owned())
    } else {
        (format!("is {raw}"), raw)
    };
    let message = format!("the score of {name} {found}, outside 1 to 5; it stands at {clamped} on the map");
    warn(builder, task.score_spot, message);
    (Some(clamped), raw)
}

fn report(loss: &Loss, builder: &mut Builder) {
    let text = quoted(&loss.text);
    let message = match loss.kind {
        LossKind::Cut => format!("{text} was taken for a comment; a # that is meant is written #35;"),
        LossKind::Pieces => {
            format!("{text} was dropped: a task is written “name: score: people”, without other colons")
        }
        LossKind::TitleReplaced => format!("the title {text} is replaced by a later one"),
        LossKind::TaskAsTitle => format!("{text} was taken for the title, because the line begins with the word title"),
        LossKind::Script => format!("markup was taken out of the title {text}"),
        LossKind::Swallowed => format!("{text} was taken as the text of the empty line above it"),
    };
    warn(builder, loss.spot, message);
    if loss.kind != LossKind::TaskAsTitle {
        builder.leftover(&place(loss.spot).to_string(), &loss.text);
    }
}

fn warn(builder: &mut Builder, spot: Spot, message: String) {
    builder.problems.push(Problem::warning(Some(place(spot)), message));
}

/// The text as mermaid draws it: `<br>` a line end, entities decoded.
fn drawn(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let tag = &rest[open..];
        drawn.push_str(&rest[..open]);
        let length = break_length(tag);
        drawn.push_str(if length.is_some() { "\n" } else { "<" });
        rest = &tag[length.unwrap_or(1)..];
    }
    drawn.push_str(rest);
    decode(&drawn)
}

/// How long a `<br>`, `<br/>` or `</br>` at the start of the text is.
fn break_length(tag: &str) -> Option<usize> {
    let name = tag.strip_prefix("</").or_else(|| tag.strip_prefix('<'))?;
    let after = name.get(..2).filter(|name| name.eq_ignore_ascii_case("br")).map(|_| &name[2..])?;
    let after = after.trim_start_matches(is_js_space);
    let after = after.strip_prefix('/').unwrap_or(after).strip_prefix('>')?;
    Some(tag.len() - after.len())
}

fn place(spot: Spot) -> Place {
    Place::at(spot.line, spot.column)
}

/// In quotation marks, on one line, not longer than a message can bear.
fn quoted(text: &str) -> String {
    crate::decode::quoted(&drawn(text))
}

fn refusal(input: &Input<'_>, error: MermaidError) -> ImportError {
    let name = input.name.to_owned();
    match error {
        MermaidError::NoDiagram => ImportError::OtherContent {
            name,
            message: "this is not a Mermaid diagram; a user journey begins with the word journey".to_owned(),
        },
        MermaidError::OtherDiagram { name: found } => ImportError::OtherContent {
            name,
            message: format!("this is a Mermaid {found}; Laneway imports journey diagrams"),
        },
        MermaidError::OpenFrontMatter => ImportError::Malformed {
            name,
            place: Place::line(1),
            message:
                "the block that begins with --- must start on the first line and be closed by a line of --- at the \
                      same indentation"
                    .to_owned(),
        },
        MermaidError::FrontMatter { spot, message } => ImportError::Malformed { name, place: place(spot), message },
        MermaidError::Syntax { spot, expected, got, text, .. } => {
            ImportError::Malformed { name, place: place(spot), message: advice(&expected, got, &text) }
        }
    }
}

/// What a person can do about a place that the grammar refuses.
fn advice(expected: &Expected, got: Token, text: &str) -> String {
    match (expected, got) {
        (_, Token::Invalid) => "a semicolon cannot stand here; write #59; for one that is meant".to_owned(),
        (Expected::Journey, _) => format!("expected the word journey, found {}", crate::decode::quoted(text)),
        (Expected::TaskData { name }, Token::Colon) => {
            format!("the task {} has no score; write “name: score: people”", quoted(name))
        }
        (Expected::TaskData { name }, _) => {
            format!("expected a colon and a score after {}, as in “name: score: people”", quoted(name))
        }
        (Expected::Statement, Token::TaskData | Token::Colon) => {
            "a colon cannot stand here; write #58; for one that is meant".to_owned()
        }
        (Expected::Statement, _) => {
            format!("expected a title, a section or a task, found {}", crate::decode::quoted(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imported(text: &str) -> Imported {
        let imported = import(&Input { name: "tea.mmd", bytes: text.as_bytes() }, text).unwrap();
        for bundle in &imported.bundles {
            assert_eq!(model::check(bundle), []);
        }
        imported
    }

    fn refused(text: &str) -> String {
        import(&Input { name: "tea.mmd", bytes: text.as_bytes() }, text).unwrap_err().to_string()
    }

    fn values(imported: &Imported) -> Vec<(Option<f64>, String)> {
        match &imported.bundles[0].map.lanes[1].kind {
            LaneKind::Emotion { values, .. } => values.iter().map(|v| (v.value, v.raw.clone())).collect(),
            LaneKind::Text
            | LaneKind::Channel { .. }
            | LaneKind::Metric { .. }
            | LaneKind::Process { .. }
            | LaneKind::Image { .. }
            | LaneKind::Divider
            | LaneKind::Touchpoint
            | LaneKind::Arc { .. } => {
                panic!("no emotion lane")
            }
        }
    }

    fn messages(imported: &Imported) -> Vec<String> {
        imported.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn sections_are_phases_and_tasks_are_steps() {
        let tea = imported(
            "journey\nBefore: 3\nsection Boil\nFill #amp; heat: 4: Ann, Bob\nsection Empty\nsection Boil\nPour: 5: Ann",
        );
        let map = &tea.bundles[0].map;
        let columns: Vec<_> = map.phases.iter().map(|phase| (phase.title.as_str(), phase.steps.len())).collect();
        assert_eq!(columns, [("", 1), ("Boil", 1), ("Empty", 0), ("Boil", 1)]);
        assert_eq!(map.lanes[0].cards[1].text, "Fill & heat");
        assert_eq!(map.title, "tea");
        let names: Vec<_> = tea.bundles[0].personas.iter().map(|persona| persona.name.as_str()).collect();
        assert_eq!(names, ["Ann", "Bob"]);
        assert_eq!(values(&tea).len(), 4);
        assert_eq!(tea.problems, []);
    }

    #[test]
    fn the_front_matter_gives_the_title_where_the_body_has_none() {
        assert_eq!(imported("---\ntitle: Front\n---\njourney\nA: 3").bundles[0].map.title, "Front");
        let both = imported("---\ntitle: Front\n---\njourney\ntitle Body\naccDescr: What\nA: 3");
        assert_eq!(both.bundles[0].map.title, "Body");
        assert_eq!(both.bundles[0].map.leftovers[0].text, "Front");
        assert_eq!(both.bundles[0].map.lens.scenario, "What");
    }

    #[test]
    fn scores_that_are_none_or_outside_are_said() {
        let tea = imported("journey\nAt 10:30 leave: 3: B\nA: 7: X\nB: -1\nC: Infinity: X, X\nD: 2.5");
        assert_eq!(
            values(&tea),
            [
                (None, "30 leave".to_owned()),
                (Some(5.0), "7".to_owned()),
                (Some(1.0), "-1".to_owned()),
                (None, "Infinity".to_owned()),
                (Some(2.5), String::new()),
            ]
        );
        let said = messages(&tea);
        assert!(
            said[0].starts_with("line 2, column 7: the score of “At 10” is not a number but “30 leave”"),
            "{said:?}"
        );
        assert!(said[2].starts_with("line 3, column 4: the score of “A” is 7, outside 1 to 5"), "{said:?}");
        assert!(said.iter().any(|m| m == "line 5, column 1: “X” is named twice"), "{said:?}");
        assert!(said.iter().any(|m| m.starts_with("line 2, column 19: “B” was dropped")), "{said:?}");
        assert_eq!(tea.bundles[0].map.leftovers[0].text, "B");
    }

    #[test]
    fn every_silent_loss_is_a_warning() {
        for (body, said) in [
            ("title A #1 b", "line 2, column 9: “#1 b” was taken for a comment"),
            ("A: 3:", "line 2, column 1: one of the people has no name"),
            ("title a\ntitle b", "line 2, column 1: the title “a” is replaced"),
            ("title deeds: 3: B", "line 2, column 1: “deeds: 3: B” was taken for the title"),
            ("accTitle:\nsection S", "line 3, column 1: “section S” was taken as the text of the empty line"),
            ("title <script>x</script>ok", "line 2, column 1: markup was taken out of the title"),
            ("A: : B", "line 2, column 4: the score of “A” is missing, which counts as 0"),
        ] {
            let said_there = messages(&imported(&format!("journey\n{body}\n")));
            assert!(said_there.iter().any(|message| message.starts_with(said)), "{body}: {said_there:?}");
        }
    }

    #[test]
    fn refusals_say_what_to_do() {
        assert_eq!(
            refused("flowchart TD\nA-->B"),
            "tea.mmd: this is a Mermaid flowchart; Laneway imports journey diagrams"
        );
        assert_eq!(
            refused("journey\nsection A: b"),
            "tea.mmd, line 2, column 10: a colon cannot stand here; write #58; for one that is meant"
        );
        assert_eq!(
            refused("journey\nJust text\nA: 3"),
            "tea.mmd, line 2, column 10: expected a colon and a score after “Just text”, as in “name: score: people”"
        );
        assert!(refused("journey\nA: 3; B").ends_with("write #59; for one that is meant"));
    }

    #[test]
    fn breaks_are_line_ends() {
        let map = &imported("journey\nsection L1<br>L2< b\nA<BR />b</br>c: 3").bundles[0].map;
        assert_eq!(map.phases[0].title, "L1 L2< b");
        assert_eq!(map.lanes[0].cards[0].text, "A\nb\nc");
    }
}
