//! The words of the sample map.

use model::{LaneRole, MapStatus, Moment, Usage};

use super::script::{Script, StepLine};
use crate::{Edit, Host, LensField, NewLaneKind};

const ORDINARY: Moment = Moment::Ordinary;
const TRUTH: Moment = Moment::Truth;
const MAIN: Usage = Usage::Main;
const ALSO: Usage = Usage::Also;

const PHASES: &[(&str, &[StepLine])] = &[
    (
        "Dream",
        &[StepLine("Catch the idea", ORDINARY), StepLine("Ask around", ORDINARY), StepLine("Set a budget", ORDINARY)],
    ),
    (
        "Compare",
        &[StepLine("Read reviews", ORDINARY), StepLine("Shortlist tents", ORDINARY), StepLine("Try in store", TRUTH)],
    ),
    (
        "Buy",
        &[
            StepLine("Choose and pay", ORDINARY),
            StepLine("Wait for delivery", ORDINARY),
            StepLine("Unpack at home", ORDINARY),
        ],
    ),
    ("Use", &[StepLine("Pitch it first time", ORDINARY), StepLine("Sleep through rain", TRUTH)]),
    (
        "Return",
        &[
            StepLine("Ask to return", ORDINARY),
            StepLine("Send it back", ORDINARY),
            StepLine("Wait for the refund", TRUTH),
        ],
    ),
];

const CHANNELS: &[(&str, &str)] = &[
    ("Social media", "brand-instagram"),
    ("Web shop", "device-laptop"),
    ("Store", "building-store"),
    ("E-mail", "mail"),
    ("Phone", "phone"),
    ("Parcel", "package"),
];

const TOUCHPOINTS: &[(&str, &str, &str)] = &[
    ("Photo post", "Social media", "photo"),
    ("Shared product link", "Social media", "link"),
    ("Tent finder quiz", "Web shop", "list-check"),
    ("Test report page", "Web shop", "article"),
    ("Comparison table", "Web shop", "table"),
    ("Display tent", "Store", "tent"),
    ("Mobile checkout", "Web shop", "credit-card"),
    ("Tracking page", "Web shop", "map-pin"),
    ("Parts list", "Parcel", "list-details"),
    ("Pitching film", "Web shop", "movie"),
    ("Service line", "Phone", "phone"),
    ("Return label", "Parcel", "printer"),
    ("Refund e-mail", "E-mail", "mail"),
];

const ACTIONS: &[(usize, usize, &str)] = &[
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

const THOUGHTS: &[(usize, usize, &str)] = &[
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

const CAMPER: &[(usize, f64, &str)] = &[
    (1, 1.1, ""),
    (2, 0.4, ""),
    (3, -0.2, ""),
    (4, -0.8, ""),
    (5, -1.3, "Four tabs, no difference"),
    (6, 1.3, "You can stand up in it"),
    (7, 0.9, ""),
    (8, -0.4, ""),
    (9, 0.7, ""),
    (10, 1.7, "Up before dark"),
    (11, -1.9, "Wet at 3 a.m."),
    (12, -1.2, ""),
    (13, -0.8, ""),
    (14, -1.7, "Nine days of silence"),
];

const ENTHUSIAST: &[(usize, f64, &str)] = &[
    (1, 0.5, ""),
    (3, 0.2, ""),
    (4, 1.3, ""),
    (5, 1.6, "Enjoys the research"),
    (6, 0.3, ""),
    (7, 0.6, ""),
    (9, 1.0, ""),
    (10, 0.8, ""),
    (11, -0.6, ""),
    (12, -0.2, ""),
    (13, 0.1, ""),
    (14, -0.8, ""),
];

const ROUTE: &[(usize, &str, Usage)] = &[
    (1, "Social media", MAIN),
    (2, "Social media", MAIN),
    (3, "Web shop", MAIN),
    (4, "Web shop", MAIN),
    (4, "Social media", ALSO),
    (5, "Web shop", MAIN),
    (6, "Store", MAIN),
    (6, "Web shop", ALSO),
    (7, "Web shop", MAIN),
    (7, "Store", ALSO),
    (8, "Parcel", MAIN),
    (8, "E-mail", ALSO),
    (9, "Parcel", MAIN),
    (10, "Web shop", ALSO),
    (12, "Phone", MAIN),
    (12, "Web shop", ALSO),
    (13, "Parcel", MAIN),
    (13, "E-mail", ALSO),
    (14, "E-mail", MAIN),
    (14, "Phone", ALSO),
];

const TOUCHPOINT_CARDS: &[(usize, usize, &str)] = &[
    (1, 1, "Photo post"),
    (2, 2, "Shared product link"),
    (3, 3, "Tent finder quiz"),
    (4, 4, "Test report page"),
    (5, 5, "Comparison table"),
    (6, 6, "Display tent"),
    (7, 7, "Mobile checkout"),
    (8, 8, "Tracking page"),
    (9, 9, "Parts list"),
    (10, 10, "Pitching film"),
    (12, 12, "Service line"),
    (13, 13, "Return label"),
    (14, 14, "Refund e-mail"),
];

const PAINS: &[(usize, usize, &str)] = &[
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

const OPPORTUNITIES: &[(usize, usize, &str)] = &[
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

const FRONTSTAGE: &[(usize, usize, &str)] = &[
    (1, 2, "Shares customers’ trips with their permission."),
    (4, 5, "Editors publish test reports every spring."),
    (6, 6, "Adviser pitches the tent with the family."),
    (7, 7, "Checkout confirms stock and a delivery date."),
    (8, 8, "Carrier sends its own messages."),
    (12, 12, "Agent decides each case by phone."),
    (13, 13, "Parcel shop scans the label."),
    (14, 14, "Refund notice goes out."),
];

const BACKSTAGE: &[(usize, usize, &str)] = &[
    (4, 5, "Product data is typed in from supplier sheets."),
    (6, 6, "Display space is planned by the quarter."),
    (7, 8, "Warehouse packs until 4 p.m.; later orders wait."),
    (12, 12, "Agent asks the store manager to approve."),
    (13, 14, "Every tent is pitched, dried and inspected by hand."),
];

const SUPPORT: &[(usize, usize, &str)] = &[
    (3, 5, "Product information system"),
    (7, 7, "Payment provider"),
    (8, 8, "Carrier interface"),
    (12, 13, "Case system, not linked to orders"),
    (14, 14, "Bank run, Tuesday and Friday"),
];

pub(super) fn edits(host: &dyn Host) -> Vec<Edit> {
    let mut script = Script::new(host);
    for (name, icon) in CHANNELS {
        script.add_channel(name, icon);
    }
    for (name, channel, icon) in TOUCHPOINTS {
        script.add_touchpoint(name, channel, icon);
    }
    draw(&mut script);
    script.finish()
}

/// `None` where the host gave an empty identifier; then what came before stands.
fn draw(script: &mut Script<'_>) -> Option<()> {
    let camper = script.add_persona("Weekend camper", "Jana, 38. Two children, two trips a year")?;
    let enthusiast = script.add_persona("Gear enthusiast", "Tomasz, 31. Forty nights out a year")?;
    let map = script.add_map("Buy and return a tent")?;
    script.lens(
        &map,
        LensField::Scenario,
        "A family buys its first tent three weeks before the holidays, sleeps one night in the rain and wants its \
         money back. We win them in the store and lose them after the parcel shop.",
    );
    script.lens(
        &map,
        LensField::Goal,
        "A dry, easy tent in time for June. If it fails, the money back without a fight.",
    );
    script.lens(&map, LensField::Scope, "From the first photo to the refund: 47 days at the median.");
    script.lens(&map, LensField::Owner, "Mara Lindqvist");
    script.push(Edit::SetMapStatus { map: map.clone(), status: MapStatus::Living });
    script.push(Edit::SetMapPersonas { map: map.clone(), personas: vec![camper.clone(), enthusiast.clone()] });
    for (title, steps) in PHASES {
        script.add_phase(&map, title, steps);
    }
    script.add_cards(&map, LaneRole::Action, "Customer actions", "What Jana does", ACTIONS);
    script.add_cards(&map, LaneRole::Thought, "Thoughts", "What she says to herself", THOUGHTS);
    let emotions = script.add_lane(&map, NewLaneKind::Emotion, LaneRole::Emotion, "Emotions", "")?;
    script.set_curve(&emotions, &camper, CAMPER);
    script.set_curve(&emotions, &enthusiast, ENTHUSIAST);
    let channels = script.add_lane(&map, NewLaneKind::Channel, LaneRole::Channel, "Channels", "")?;
    script.use_channels(&channels, ROUTE);
    script.add_cards(&map, LaneRole::Touchpoint, "Touchpoints", "Where we meet", TOUCHPOINT_CARDS);
    script.add_cards(&map, LaneRole::Pain, "Pain points", "What gets in the way", PAINS);
    script.add_cards(&map, LaneRole::Opportunity, "Opportunities", "What we could do", OPPORTUNITIES);
    script.add_cards(&map, LaneRole::Frontstage, "Frontstage", "What she sees us do", FRONTSTAGE);
    script.add_cards(&map, LaneRole::Backstage, "Backstage", "What she does not", BACKSTAGE);
    script.add_cards(&map, LaneRole::Support, "Support processes", "Systems and partners", SUPPORT);
    Some(())
}
