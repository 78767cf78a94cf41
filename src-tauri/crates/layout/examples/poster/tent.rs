//! The map of the poster: an outdoor retailer's “Buy and return a tent”.

use model::{
    Card, CardExtras, CardId, Channel, ChannelId, ChannelUse, EmotionValue, Fold, Lane, LaneId, LaneKind, LaneRole,
    Lens, Map, MapBundle, MapId, MapState, MapStatus, Moment, Persona, PersonaId, Phase, PhaseId, Scale, Span, Step,
    StepId, Touchpoint, TouchpointId, Usage,
};

const PHASES: [(&str, &[&str]); 5] = [
    ("Dream", &["Catch the idea", "Ask around", "Set a budget"]),
    ("Compare", &["Read reviews", "Shortlist tents", "Try in store*"]),
    ("Buy", &["Choose and pay", "Wait for delivery", "Unpack at home"]),
    ("Use", &["Pitch it first time", "Sleep through rain*"]),
    ("Return", &["Ask to return", "Send it back", "Wait for the refund*"]),
];

type Cards = &'static [(usize, usize, &'static str)];

const ACTIONS: Cards = &[
    (1, 1, "Sees a friend’s photos from the lake and saves the campsite."),
    (2, 2, "Asks the group chat which tent they took."),
    (3, 3, "Sets a limit: €350 for the tent and four mats."),
    (4, 4, "Reads test reports and forum threads late at night."),
    (5, 5, "Keeps four tents open in browser tabs for a week."),
    (6, 6, "Crawls into the display tent with both children."),
    (7, 7, "Pays by phone, standing next to the display."),
    (8, 8, "Checks the parcel twice a day until it comes."),
    (9, 9, "Counts poles and pegs on the living-room floor."),
    (10, 10, "Pitches at dusk with the printed leaflet."),
    (11, 11, "Finds water along the floor seam at 3 a.m."),
    (12, 12, "Looks for the return rules, then phones."),
    (13, 13, "Dries, folds and carries it to the parcel shop."),
    (14, 14, "Opens the banking app every morning."),
];

const THOUGHTS: Cards = &[
    (1, 1, "“We could really do this in June.”"),
    (2, 2, "“Everyone swears by a different one.”"),
    (3, 3, "“Cheap ones leak. Dear ones live in the cellar.”"),
    (4, 4, "“What is a 3,000 mm water column?”"),
    (5, 5, "“These four all look the same to me.”"),
    (6, 6, "“You can stand up in this one!”"),
    (7, 7, "“Twenty minutes, and it was done.”"),
    (8, 8, "“It has to be here by Friday.”"),
    (9, 9, "“All there. Even spare pegs.”"),
    (10, 10, "“That was easier than it looked.”"),
    (11, 11, "“It had one thing to do.”"),
    (12, 12, "“Can I return a tent I have slept in?”"),
    (13, 13, "“It never goes back in the bag.”"),
    (14, 14, "“Did they even get it?”"),
];

const TOUCHPOINTS: &[(usize, &str, &str)] = &[
    (1, "Photo post", "photo"),
    (2, "Shared product link", "link"),
    (3, "Tent finder quiz", "list-search"),
    (4, "Test report page", "list-details"),
    (5, "Comparison table", "table"),
    (6, "Display tent", "tent"),
    (7, "Mobile checkout", "credit-card"),
    (8, "Tracking page", "map-pin"),
    (9, "Parts list", "list"),
    (10, "Pitching film", "movie"),
    (12, "Service line", "phone"),
    (13, "Return label", "printer"),
    (14, "Refund e-mail", "mail"),
];

const PAINS: Cards = &[
    (2, 2, "Advice contradicts itself and names no model."),
    (4, 4, "Waterproof ratings are never explained."),
    (5, 5, "The table hides packed size and weight."),
    (6, 6, "Two of nine tents are on display."),
    (8, 8, "The date moves twice, with no reason given."),
    (10, 10, "Drawings too small to read at dusk."),
    (11, 11, "Seam care is mentioned only on page 14."),
    (12, 12, "Rules do not say what counts as used."),
    (13, 13, "The label must be printed; half own no printer."),
    (14, 14, "Nine days without a word."),
];

const OPPORTUNITIES: Cards = &[
    (3, 3, "Suggest a full kit for a fixed sum."),
    (4, 4, "Say it in nights of rain, not millimetres."),
    (5, 5, "Compare by size, height and weather."),
    (6, 6, "Book a pitched tent to try."),
    (8, 8, "Promise one date and keep it."),
    (10, 10, "A pitching film that plays offline."),
    (11, 11, "A seam check before the first night."),
    (12, 12, "Say plainly: one trip is not “used”."),
    (13, 13, "Show a code at the counter, print nothing."),
    (14, 14, "Refund on scan, and say so."),
];

const FRONTSTAGE: Cards = &[
    (1, 2, "Shares customers’ trips with their permission."),
    (4, 5, "Editors publish test reports every spring."),
    (6, 6, "Adviser pitches the tent with the family."),
    (7, 7, "Checkout confirms stock and a delivery date."),
    (8, 8, "Carrier sends its own messages."),
    (12, 12, "Agent decides each case by phone."),
    (13, 13, "Parcel shop scans the label."),
    (14, 14, "Refund notice goes out."),
];

const BACKSTAGE: Cards = &[
    (4, 5, "Product data is typed in from supplier sheets."),
    (6, 6, "Display space is planned by the quarter."),
    (7, 8, "Warehouse packs until 4 p.m.; later orders wait."),
    (12, 12, "Agent asks the store manager to approve."),
    (13, 14, "Every tent is pitched, dried and inspected by hand."),
];

const SUPPORT: Cards = &[
    (3, 5, "Product information system"),
    (7, 7, "Payment provider"),
    (8, 8, "Carrier interface"),
    (12, 13, "Case system, not linked to orders"),
    (14, 14, "Bank run, Tuesday and Friday"),
];

const CAMPER: &[(usize, f64, &str)] = &[
    (1, 1.1, ""),
    (2, 0.35, ""),
    (3, -0.2, ""),
    (4, -0.8, ""),
    (5, -1.25, "Four tabs, no difference"),
    (6, 1.3, "You can stand up in it"),
    (7, 0.95, ""),
    (8, -0.45, ""),
    (9, 0.7, ""),
    (10, 1.7, "Up before dark"),
    (11, -1.9, "Wet at 3 a.m."),
    (12, -1.15, ""),
    (13, -0.75, ""),
    (14, -1.7, "Nine days of silence"),
];

const ENTHUSIAST: &[(usize, f64, &str)] = &[
    (1, 0.5, ""),
    (3, 0.2, ""),
    (4, 1.35, ""),
    (5, 1.6, "Enjoys the research"),
    (6, 0.25, ""),
    (7, 0.6, ""),
    (9, 1.05, ""),
    (10, 0.75, ""),
    (11, -0.7, ""),
    (12, -0.2, ""),
    (13, 0.05, ""),
    (14, -0.85, ""),
];

const CHANNELS: [&str; 6] = ["Social media", "Web shop", "Store", "E-mail", "Phone", "Parcel"];

/// Step, channel, and whether it carries the step.
const USES: &[(usize, usize, Usage)] = &[
    (1, 0, Usage::Main),
    (2, 0, Usage::Main),
    (3, 1, Usage::Main),
    (4, 0, Usage::Also),
    (4, 1, Usage::Main),
    (5, 1, Usage::Main),
    (6, 2, Usage::Main),
    (6, 1, Usage::Also),
    (7, 1, Usage::Main),
    (7, 2, Usage::Also),
    (8, 3, Usage::Also),
    (10, 1, Usage::Also),
    (12, 4, Usage::Main),
    (12, 1, Usage::Also),
    (8, 5, Usage::Main),
    (9, 5, Usage::Main),
    (13, 5, Usage::Main),
    (13, 3, Usage::Also),
    (14, 3, Usage::Main),
    (14, 4, Usage::Also),
];

/// The poster's map.
pub(crate) fn tent() -> MapBundle {
    let mut map = Map::new(MapId::new("tent").unwrap(), "Buy and return a tent");
    map.lens = lens();
    map.phases = phases();
    let text = LaneKind::Text;
    let emotion = LaneKind::Emotion { scale: Scale::DEFAULT, values: values() };
    let channel = LaneKind::Channel { uses: uses() };
    map.lanes = vec![
        lane("Customer actions", "What Jana does", LaneRole::Action, text.clone(), ACTIONS),
        lane("Thoughts", "What she says to herself", LaneRole::Thought, text.clone(), THOUGHTS),
        lane("Emotions", "", LaneRole::Emotion, emotion, &[]),
        lane("Channels", "", LaneRole::Channel, channel, &[]),
        touchpoints(),
        lane("Pain points", "", LaneRole::Pain, text.clone(), PAINS),
        lane("Opportunities", "", LaneRole::Opportunity, text.clone(), OPPORTUNITIES),
        lane("Frontstage", "What she sees us do", LaneRole::Frontstage, text.clone(), FRONTSTAGE),
        lane("Backstage", "What she does not", LaneRole::Backstage, text.clone(), BACKSTAGE),
        lane("Support processes", "Systems and partners", LaneRole::Support, text, SUPPORT),
    ];
    MapBundle {
        workspace: "Northfold Outdoor, online and 46 stores".into(),
        map,
        personas: vec![
            persona("camper", "Weekend camper", "Jana, 38. Two children, two trips a year"),
            persona("enthusiast", "Gear enthusiast", "Tomasz, 31. Forty nights out a year"),
        ],
        channels: CHANNELS.iter().map(|name| channel_of(name)).collect(),
        touchpoints: TOUCHPOINTS.iter().map(|(step, name, icon)| touchpoint(*step, name, icon)).collect(),
    }
}

fn lens() -> Lens {
    Lens {
        scenario: "A family buys its first tent three weeks before the holidays, sleeps one night in the rain and \
                   wants its money back. We win them in the store and lose them after the parcel shop."
            .into(),
        goal: "A dry, easy tent in time for June. If it fails, the money back without a fight.".into(),
        scope: "From the first photo to the refund: 47 days at the median.".into(),
        owner: "Mara Lindqvist".into(),
        state: MapState::Current,
        status: MapStatus::Living,
        personas: vec![PersonaId::new("camper").unwrap(), PersonaId::new("enthusiast").unwrap()],
    }
}

fn phases() -> Vec<Phase> {
    let mut number = 0;
    let phases = PHASES.iter().enumerate().map(|(index, (title, steps))| Phase {
        id: PhaseId::new(format!("p{index}")).unwrap(),
        title: (*title).into(),
        fold: Fold::Open,
        steps: steps
            .iter()
            .map(|title| {
                number += 1;
                let moment = if title.ends_with('*') { Moment::Truth } else { Moment::Ordinary };
                Step { moment, ..Step::new(step(number), title.trim_end_matches('*')) }
            })
            .collect(),
    });
    phases.collect()
}

fn step(number: usize) -> StepId {
    StepId::new(format!("s{number}")).unwrap()
}

fn lane(title: &str, subtitle: &str, role: LaneRole, kind: LaneKind, cards: Cards) -> Lane {
    let cards = cards.iter().map(|(from, to, text)| Card {
        id: CardId::new(format!("{role}-{from}")).unwrap(),
        text: (*text).into(),
        span: Span { from: step(*from), to: step(*to) },
        touchpoint: None,
        extras: CardExtras::default(),
    });
    let id = LaneId::new(role.as_str()).unwrap();
    Lane { subtitle: subtitle.into(), cards: cards.collect(), ..Lane::new(id, title, role, kind) }
}

fn touchpoints() -> Lane {
    let mut lane = lane("Touchpoints", "Where we meet", LaneRole::Touchpoint, LaneKind::Text, &[]);
    let cards = TOUCHPOINTS.iter().map(|(number, name, _)| Card {
        id: CardId::new(format!("touchpoint-{number}")).unwrap(),
        text: (*name).into(),
        span: Span::at(step(*number)),
        touchpoint: Some(TouchpointId::new(format!("t{number}")).unwrap()),
        extras: CardExtras::default(),
    });
    lane.cards = cards.collect();
    lane
}

fn touchpoint(number: usize, name: &str, icon: &str) -> Touchpoint {
    let id = TouchpointId::new(format!("t{number}")).unwrap();
    Touchpoint { id, name: name.into(), channel: None, icon: Some(icon.into()) }
}

fn persona(id: &str, name: &str, summary: &str) -> Persona {
    Persona { id: PersonaId::new(id).unwrap(), name: name.into(), summary: summary.into() }
}

fn channel_of(name: &str) -> Channel {
    Channel { id: ChannelId::new(name).unwrap(), name: name.into(), icon: None }
}

fn values() -> Vec<EmotionValue> {
    let of = |persona: &str, values: &[(usize, f64, &str)]| -> Vec<EmotionValue> {
        let value = |(number, value, label): &(usize, f64, &str)| EmotionValue {
            step: step(*number),
            persona: Some(PersonaId::new(persona).unwrap()),
            value: Some(*value),
            label: (*label).into(),
            raw: String::new(),
        };
        values.iter().map(value).collect()
    };
    [of("camper", CAMPER), of("enthusiast", ENTHUSIAST)].concat()
}

fn uses() -> Vec<ChannelUse> {
    let mut uses: Vec<(usize, usize, Usage)> = USES.to_vec();
    uses.sort_by_key(|(step, channel, _)| (*channel, *step));
    let used = |(number, channel, usage): (usize, usize, Usage)| ChannelUse {
        step: step(number),
        channel: ChannelId::new(CHANNELS[channel]).unwrap(),
        usage,
    };
    uses.into_iter().map(used).collect()
}
