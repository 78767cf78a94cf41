//! A map in plain words, for reading in a terminal.

use std::fmt;

use model::{
    Card, CardExtras, CardId, ChannelUse, EmotionValue, Flow, Lane, LaneKind, LanePicture, MapBundle, Metric,
    MetricValue, Moment, Path, Scale, Step, StepId, Usage, Visibility,
};

/// A map as indented text: the lens, then step by step what stands in each lane.
#[derive(Debug, Clone, Copy)]
pub struct MapText<'a>(
    /// The map.
    pub &'a MapBundle,
);

impl fmt::Display for MapText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(bundle) = self;
        let (map, lens) = (&bundle.map, &bundle.map.lens);
        writeln!(f, "{}", map.title)?;
        let personas: Vec<&str> =
            lens.personas.iter().filter_map(|id| bundle.persona(id)).map(|persona| persona.name.as_str()).collect();
        let personas = personas.join(", ");
        for (name, text) in [
            ("State", lens.state.as_str()),
            ("Status", lens.status.as_str()),
            ("Scenario", &lens.scenario),
            ("Goal", &lens.goal),
            ("Scope", &lens.scope),
            ("Owner", &lens.owner),
            ("Whose journey", &personas),
        ] {
            if !text.is_empty() {
                writeln!(f, "  {name}: {}", one_line(text))?;
            }
        }
        let mut number = 0;
        for phase in &map.phases {
            writeln!(f, "\n{}", or_untitled(&phase.title))?;
            for step in &phase.steps {
                number += 1;
                let star = if step.moment == Moment::Truth { " (moment of truth)" } else { "" };
                writeln!(f, "  {number} {}{star}", or_untitled(&step.title))?;
                map.lanes.iter().try_for_each(|lane| write_cell(f, bundle, lane, step))?;
            }
        }
        if !map.paths.is_empty() {
            writeln!(f, "\nPaths")?;
        }
        map.paths.iter().try_for_each(|path| writeln!(f, "  {}", path_in_words(bundle, path)))?;
        if !map.leftovers.is_empty() {
            writeln!(f, "\nLeft over from the import")?;
        }
        map.leftovers.iter().try_for_each(|left| writeln!(f, "  {}: {}", left.origin, one_line(&left.text)))
    }
}

/// `Returns (exception, hidden): Pay → Return → Refund`.
fn path_in_words(bundle: &MapBundle, path: &Path) -> String {
    let hidden = match path.visibility {
        Visibility::Shown => "",
        Visibility::Hidden => ", hidden",
    };
    let title = |stop: &StepId| bundle.map.steps().find(|step| step.id == *stop).map(|step| or_untitled(&step.title));
    let stops: Vec<&str> = path.stops.iter().filter_map(title).collect();
    format!("{} ({}{hidden}): {}", or_untitled(&path.name), path.kind.word(), stops.join(" → "))
}

fn write_cell(f: &mut fmt::Formatter<'_>, bundle: &MapBundle, lane: &Lane, step: &Step) -> fmt::Result {
    let title = or_untitled(&lane.title);
    for card in lane.cards.iter().filter(|card| card.span.from == step.id) {
        let until = bundle.map.steps().find(|other| other.id == card.span.to && card.span.to != card.span.from);
        let until = until.map(|step| format!(" (until {})", step.title)).unwrap_or_default();
        writeln!(f, "    {title}: {}{until}{}", one_line(&words(bundle, card)), extras(&card.extras))?;
    }
    match &lane.kind {
        LaneKind::Text | LaneKind::Touchpoint | LaneKind::Divider => Ok(()),
        LaneKind::Arc { scale, values } => values
            .iter()
            .filter(|value| value.step == step.id)
            .try_for_each(|value| writeln!(f, "    {title}: {} of {} to {}", value.value, scale.min(), scale.max())),
        LaneKind::Process { flows } => {
            let card = |id: &CardId| lane.cards.iter().find(|card: &&Card| card.id == *id);
            let here = |flow: &&Flow| card(&flow.from).is_some_and(|card| card.span.from == step.id);
            flows.iter().filter(here).try_for_each(|flow| {
                let words = |id: &CardId| card(id).map_or_else(String::new, |card| one_line(&card.text));
                let label = if flow.label.is_empty() { String::new() } else { format!(" ({})", flow.label) };
                writeln!(f, "    {title}: {} → {}{label}", words(&flow.from), words(&flow.to))
            })
        }
        LaneKind::Metric { metric, values } => values
            .iter()
            .filter(|number| number.step == step.id)
            .try_for_each(|given| writeln!(f, "    {title}: {}", number(metric, given))),
        LaneKind::Image { pictures } => pictures
            .iter()
            .filter(|picture| picture.step == step.id)
            .try_for_each(|standing| writeln!(f, "    {title}: {}", picture(standing))),
        LaneKind::Emotion { scale, values } => values
            .iter()
            .filter(|value| value.step == step.id)
            .try_for_each(|value| writeln!(f, "    {title}: {}", emotion(bundle, scale, value))),
        LaneKind::Channel { uses } => {
            let here: Vec<String> =
                uses.iter().filter(|used| used.step == step.id).map(|used| channel(bundle, used)).collect();
            if here.is_empty() { Ok(()) } else { writeln!(f, "    {title}: {}", here.join(", ")) }
        }
    }
}

/// What a card says: the name of its touchpoint, then its own text.
fn words(bundle: &MapBundle, card: &Card) -> String {
    let name = card.touchpoint.as_ref().and_then(|id| bundle.touchpoint(id)).map_or("", |touchpoint| &touchpoint.name);
    let said: Vec<&str> = [name, &card.text].into_iter().filter(|text| !text.is_empty()).collect();
    said.join(": ")
}

/// What a card bears beside its text: `[pain, colour rose, #tag, https://…]`.
fn extras(extras: &CardExtras) -> String {
    let mark = extras.mark.map(|mark| mark.to_string());
    let color = extras.color.map(|color| format!("colour {color}"));
    let tags = extras.tags.iter().map(|tag| format!("#{}", tag.as_str()));
    let link = extras.link.as_ref().map(|link| link.as_str().to_owned());
    let said: Vec<String> = mark.into_iter().chain(color).chain(tags).chain(link).collect();
    if said.is_empty() { String::new() } else { format!(" [{}]", said.join(", ")) }
}

fn emotion(bundle: &MapBundle, scale: &Scale, value: &EmotionValue) -> String {
    let who = value.persona.as_ref().and_then(|id| bundle.persona(id)).map(|persona| format!("{} ", persona.name));
    let number = value
        .value
        .map_or_else(|| "no value".to_owned(), |number| format!("{number} of {} to {}", scale.min(), scale.max()));
    let words: String = [&value.label, &value.raw]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| format!(", {text}"))
        .collect();
    format!("{}{number}{}", who.unwrap_or_default(), one_line(&words))
}

fn picture(standing: &LanePicture) -> String {
    match (standing.alt.as_str(), standing.name.as_str()) {
        ("", "") => "a picture".to_owned(),
        ("", name) => format!("picture {name}"),
        (alt, "") => format!("picture “{}”", one_line(alt)),
        (alt, name) => format!("picture “{}” ({name})", one_line(alt)),
    }
}

fn number(metric: &Metric, given: &MetricValue) -> String {
    let with_unit = |number: f64| format!("{number} {}", metric.unit.as_str()).trim_end().to_owned();
    let value = given.value.map_or_else(|| "no value".to_owned(), with_unit);
    let target = given.target.map(|target| format!(", target {}", with_unit(target)));
    format!("{value}{}", target.unwrap_or_default())
}

fn channel(bundle: &MapBundle, used: &ChannelUse) -> String {
    let name = bundle.channel(&used.channel).map_or("?", |channel| channel.name.as_str());
    match used.usage {
        Usage::Main => name.to_owned(),
        Usage::Also => format!("also {name}"),
    }
}

fn or_untitled(title: &str) -> &str {
    if title.is_empty() { "(untitled)" } else { title }
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" / ")
}
