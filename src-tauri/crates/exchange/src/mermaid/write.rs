//! A map as a Mermaid `journey`: what that format can say, and a note for what it cannot.
//!
//! Every character that means something to mermaid's lexer is written as an entity, which mermaid decodes when it
//! draws, so that any title survives the way out and back.

use std::fmt::Write;

use model::{EmotionValue, Lane, LaneKind, LaneRole, MapBundle, Moment, Persona, Scale, Step, StepId};

use crate::decode::quoted;
use crate::{Place, Problem};

/// The text of a diagram, and what did not fit into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The diagram, ending in a line end.
    pub text: String,
    /// What the format cannot say.
    pub problems: Vec<Problem>,
}

/// Writes phases as sections and steps as tasks. The score is the mean of the first emotion lane's values at the
/// step, drawn on mermaid's scale of 1 to 5; the people are those who have a value there.
#[must_use]
pub fn write(bundle: &MapBundle) -> Written {
    let map = &bundle.map;
    let mut written = Written { text: "journey\n".to_owned(), problems: Vec::new() };
    if !map.title.is_empty() {
        written.line(&format!("    title {}", escaped(&map.title)));
    }
    if !map.lens.scenario.trim().is_empty() {
        let scenario: Vec<&str> = map.lens.scenario.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        written.line(&format!("    accDescr: {}", escaped(&scenario.join(" "))));
    }
    let feelings = map.lanes.iter().find_map(|lane| match &lane.kind {
        LaneKind::Emotion { scale, values } => Some((*scale, values.as_slice())),
        LaneKind::Text
        | LaneKind::Channel { .. }
        | LaneKind::Metric { .. }
        | LaneKind::Process { .. }
        | LaneKind::Image { .. }
        | LaneKind::Divider
        | LaneKind::Touchpoint
        | LaneKind::Arc { .. } => None,
    });
    for (index, phase) in map.phases.iter().enumerate() {
        let title = if phase.title.is_empty() { format!("Phase {}", index + 1) } else { phase.title.clone() };
        // Tasks before the first section have none, as in a map whose first phase has no title.
        if index > 0 || !phase.title.is_empty() {
            written.line(&format!("    section {}", escaped(&title)));
        }
        for step in &phase.steps {
            written.task(bundle, step, feelings);
        }
    }
    written.left_out(bundle, feelings);
    written
}

impl Written {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn note(&mut self, message: String) {
        self.problems.push(Problem::note(None::<Place>, message));
    }

    fn task(&mut self, bundle: &MapBundle, step: &Step, feelings: Feelings<'_>) {
        let people = values_at(step, feelings).filter_map(|value| bundle.persona(value.persona.as_ref()?));
        let people: Vec<String> = people.filter(|persona| !persona.name.is_empty()).map(person).collect();
        let score = face(step, feelings).map_or(UNKNOWN, score);
        let mut line = format!("      {}: {score}", escaped(&name_of(bundle, step)));
        if !people.is_empty() {
            let _ = write!(line, ": {}", people.join(", "));
        }
        self.line(&line);
    }

    fn left_out(&mut self, bundle: &MapBundle, feelings: Feelings<'_>) {
        let map = &bundle.map;
        let unknown: Vec<&Step> = map.steps().filter(|step| face(step, feelings).is_none()).collect();
        match unknown.as_slice() {
            [] => {}
            [step] => {
                let name = quoted(&name_of(bundle, step));
                self.note(format!("{name} has no value; Mermaid needs one, so it stands at {UNKNOWN}"));
            }
            steps => {
                let count = steps.len();
                self.note(format!("{count} steps have no value; Mermaid needs one, so they stand at {UNKNOWN}"));
            }
        }
        if map.steps().any(|step| is_blurred(step, feelings)) {
            self.note("Mermaid has one whole number per step, so values are averaged and rounded".to_owned());
        }
        let lanes: Vec<String> = lanes_left_out(bundle).map(|lane| quoted(&lane.title)).collect();
        if !lanes.is_empty() {
            self.note(format!("a Mermaid journey has no place for the lanes {}", lanes.join(", ")));
        }
        let things = things_left_out(bundle, feelings);
        if !things.is_empty() {
            self.note(format!("a Mermaid journey has no place for {}", things.join(", ")));
        }
    }
}

/// The score of a step without a value: neither good nor bad.
const UNKNOWN: u8 = 3;

/// The scale and values of the first emotion lane.
type Feelings<'a> = Option<(Scale, &'a [EmotionValue])>;

fn values_at<'a>(step: &'a Step, feelings: Feelings<'a>) -> impl Iterator<Item = &'a EmotionValue> {
    feelings.map_or(&[][..], |(_, values)| values).iter().filter(|value| value.step == step.id)
}

/// The mean of a step's values on Mermaid's scale from 1 to 5, not yet rounded.
fn face(step: &Step, feelings: Feelings<'_>) -> Option<f64> {
    let (scale, _) = feelings?;
    let numbers: Vec<f64> = values_at(step, feelings).filter_map(|value| value.value).collect();
    let count = u32::try_from(numbers.len()).ok().filter(|count| *count > 0)?;
    Some(3.0 + 2.0 * scale.normalised(numbers.iter().sum::<f64>() / f64::from(count)))
}

/// A face as a whole number from 1 to 5.
fn score(face: f64) -> u8 {
    (1..=5).find(|score| f64::from(*score) >= face.round()).unwrap_or(UNKNOWN)
}

/// Whether the score does not tell the step's values exactly.
fn is_blurred(step: &Step, feelings: Feelings<'_>) -> bool {
    const EXACT: f64 = 1e-9;
    let mut numbers = values_at(step, feelings).filter_map(|value| value.value);
    let differ = numbers.next().is_some_and(|first| numbers.any(|other| (other - first).abs() > EXACT));
    differ || face(step, feelings).is_some_and(|face| (face - f64::from(score(face))).abs() > EXACT)
}

/// The lanes that are not said: all but the first of emotions and those that only repeat the steps' names.
fn lanes_left_out(bundle: &MapBundle) -> impl Iterator<Item = &Lane> {
    let is_emotion = |lane: &&Lane| matches!(lane.kind, LaneKind::Emotion { .. });
    let curve = bundle.map.lanes.iter().find(is_emotion).map(|lane| &lane.id);
    let is_name = |text: &str, step: &Step| model::clean_line(text) == name_of(bundle, step);
    let repeats = move |lane: &Lane| {
        lane.role == LaneRole::Action
            && lane
                .cards
                .iter()
                .all(|card| bundle.map.steps().any(|step| step.id == card.span.from && is_name(&card.text, step)))
    };
    let said = move |lane: &Lane| if Some(&lane.id) == curve { lane.cards.is_empty() } else { repeats(lane) };
    bundle.map.lanes.iter().filter(move |lane| !said(lane))
}

/// The pictures of a map, each by what it shows or the name of its file.
fn pictures(bundle: &MapBundle) -> impl Iterator<Item = String> {
    let standing = bundle.map.lanes.iter().flat_map(|lane| lane.kind.pictures());
    standing.map(|picture| match picture.words() {
        "" => "a picture".to_owned(),
        words => format!("the picture {}", quoted(words)),
    })
}

/// What else a map has and a journey has not, in words.
fn things_left_out(bundle: &MapBundle, feelings: Feelings<'_>) -> Vec<String> {
    let map = &bundle.map;
    let things = [
        ("the goal", !map.lens.goal.is_empty()),
        ("the scope", !map.lens.scope.is_empty()),
        ("the owner", !map.lens.owner.is_empty()),
        ("moments of truth", map.steps().any(|step| step.moment == Moment::Truth)),
        ("what is said at the curve", map.steps().any(|step| values_at(step, feelings).any(|v| !v.label.is_empty()))),
        ("the paths", !map.paths.is_empty()),
        ("the texts without a place", !map.leftovers.is_empty()),
    ];
    let things = things.into_iter().filter_map(|(thing, is_there)| is_there.then_some(thing.to_owned()));
    things.chain(pictures(bundle)).collect()
}

/// The step's title, otherwise its first card in the order of the lanes.
fn name_of(bundle: &MapBundle, step: &Step) -> String {
    if !step.title.is_empty() {
        return step.title.clone();
    }
    let at = |id: &StepId| *id == step.id;
    let card = bundle.map.lanes.iter().flat_map(|lane| &lane.cards).find(|card| at(&card.span.from));
    let text = card.map(|card| model::clean_line(&card.text)).filter(|text| !text.is_empty());
    text.unwrap_or_else(|| format!("Step {}", bundle.map.column(&step.id).unwrap_or(0) + 1))
}

fn person(persona: &Persona) -> String {
    escaped(&persona.name).replace(',', "#44;")
}

/// One line without a character that the lexer takes for more than a letter.
fn escaped(text: &str) -> String {
    const KEYWORDS: [&str; 5] = ["journey", "title", "section", "acctitle", "accdescr"];
    let text = model::clean_line(text);
    let lower = text.to_lowercase();
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts_keyword = at == 0 && KEYWORDS.iter().any(|keyword| lower.starts_with(keyword));
        let means_more = matches!(c, ';' | '#' | ':' | '%' | '<' | '{' | '}' | 'ﬂ' | '¶' | '\u{2028}' | '\u{2029}');
        if starts_keyword || means_more {
            let _ = write!(escaped, "#{};", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mermaid::{parse, to_bundle};

    fn back(written: &Written) -> MapBundle {
        let diagram = parse(&written.text).unwrap_or_else(|error| panic!("{error:?} in {}", written.text));
        let imported = to_bundle(&diagram, "untitled");
        assert_eq!(imported.problems, [], "{}", written.text);
        imported.bundles.into_iter().next().unwrap()
    }

    #[test]
    fn a_diagram_reads_as_people_write_it() {
        let text = "journey\n    title Tea\n    section Boil\n      Fill: 4: Ann, Bob\n      Wait #58; long: 2\n";
        let bundle = to_bundle(&parse(text).unwrap(), "").bundles.remove(0);
        assert_eq!(write(&bundle), Written { text: text.to_owned(), problems: Vec::new() });
    }

    #[test]
    fn values_moments_and_words_that_do_not_fit_are_said() {
        let mut bundle = to_bundle(&parse("journey\nFill: 4: Ann, Bob\nWait: x").unwrap(), "Tea").bundles.remove(0);
        bundle.map.phases[0].steps[0].moment = Moment::Truth;
        bundle.map.lens.goal = "Tea".to_owned();
        bundle.map.lanes[0].cards[1].text = "Looks out of the window".to_owned();
        for lane in &mut bundle.map.lanes {
            if let LaneKind::Emotion { values, .. } = &mut lane.kind {
                values[0].value = Some(1.0);
                values[0].label = "Hot".to_owned();
            }
        }
        let said: Vec<_> = write(&bundle).problems.into_iter().map(|problem| problem.message).collect();
        assert_eq!(
            said,
            [
                "“Wait” has no value; Mermaid needs one, so it stands at 3",
                "Mermaid has one whole number per step, so values are averaged and rounded",
                "a Mermaid journey has no place for the lanes “Actions”",
                "a Mermaid journey has no place for the goal, moments of truth, what is said at the curve",
            ]
        );
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let mut bundle = to_bundle(&parse("journey\nFill: hot").unwrap(), "Tea").bundles.remove(0);
        bundle.map.lanes[0].role = LaneRole::Pain;
        let said: Vec<_> = write(&bundle).problems.into_iter().map(|problem| problem.message).collect();
        assert_eq!(
            said,
            [
                "“Fill” has no value; Mermaid needs one, so it stands at 3",
                "a Mermaid journey has no place for the lanes “Actions”"
            ]
        );
    }

    fn name() -> impl Strategy<Value = String> {
        let words = [
            "title x",
            "section",
            "Journey",
            "accTitle: a",
            "%% b",
            "a %%{c}%%",
            "#35;",
            "a;b",
            "<br>",
            "style:#1;",
            "é😣",
            "a: 3: b",
            "{d}",
        ];
        prop_oneof![prop::sample::select(words.to_vec()).prop_map(str::to_owned), "[ -~ﬂ°¶ß，：]{1,20}"]
            .prop_map(|text| model::clean_line(&text))
            .prop_filter("a name", |text| !text.is_empty())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(testkit::scaled(300)))]

        #[test]
        fn any_names_survive_the_way_out_and_back(
            title in name(),
            phases in prop::collection::vec((name(), prop::collection::vec((name(), name(), 1..=5_u8), 0..3)), 1..4),
        ) {
            let mut bundle = to_bundle(&parse("journey\n").unwrap(), &title).bundles.remove(0);
            let mut builder = crate::build::Builder::new(1, &title);
            let mut values = Vec::new();
            for (phase, steps) in &phases {
                builder.phase(phase);
                for (step, person, score) in steps {
                    let step = builder.step(step);
                    let persona = builder.persona(person);
                    let value = Some(f64::from(*score));
                    values.push(EmotionValue { step, persona, value, label: String::new(), raw: String::new() });
                }
            }
            builder.lane("E", LaneRole::Emotion, LaneKind::Emotion { scale: Scale::ONE_TO_FIVE, values });
            std::mem::swap(&mut bundle, &mut builder.bundle);
            let again = back(&write(&bundle));
            prop_assert_eq!(&again.map.title, &bundle.map.title);
            prop_assert_eq!(&again.map.phases, &bundle.map.phases);
            prop_assert_eq!(&again.personas, &bundle.personas);
            prop_assert_eq!(&again.map.lanes[1].kind, &bundle.map.lanes[0].kind);
        }
    }
}
