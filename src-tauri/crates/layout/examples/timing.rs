//! How long layout takes: cold, warm, and after the change of one card.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "an example that prints")]

use std::time::Instant;

use layout::{Density, Fonts, NoMoreFonts, ThemeName, View, layout};
use model::{
    Card, CardExtras, CardId, Lane, LaneId, LaneKind, LaneRole, Map, MapBundle, MapId, Phase, PhaseId, Span, Step,
    StepId,
};

/// How often the change of one card is tried; the best counts.
const ROUNDS: usize = 20;

fn main() {
    let view = View { density: Density::Edit, theme: ThemeName::Light };
    for (lanes, steps) in [(10, 48), (20, 240)] {
        let mut bundle = bundle(lanes, steps);
        let mut fonts = Fonts::new(Box::new(NoMoreFonts));
        let time = |fonts: &mut Fonts, bundle: &MapBundle| {
            let start = Instant::now();
            let scene = layout(bundle, &view, fonts);
            (start.elapsed().as_secs_f64() * 1000.0, scene)
        };
        let (cold, mut before) = time(&mut fonts, &bundle);
        let (mut changed, mut diff, mut groups) = (f64::MAX, f64::MAX, 0);
        for round in 0..ROUNDS {
            bundle.map.lanes[3].cards[7].text = format!("A card that is typed into, for the {round}th time");
            let (took, after) = time(&mut fonts, &bundle);
            changed = changed.min(took);
            let start = Instant::now();
            let patch = scene::ScenePatch::between(&before.scene, &after.scene);
            diff = diff.min(start.elapsed().as_secs_f64() * 1000.0);
            groups = patch.groups.len();
            before = after;
        }
        println!(
            "{} cards: cold {cold:.1} ms; one changed {changed:.2} ms, its patch {diff:.2} ms of {groups} groups (best of {ROUNDS})",
            lanes * steps
        );
    }
}

fn bundle(lanes: usize, steps: usize) -> MapBundle {
    let step = |index: usize| StepId::new(format!("s{index}")).unwrap();
    let mut map = Map::new(MapId::new("m").unwrap(), "Timing");
    let all = (0..steps).map(|index| Step::new(step(index), format!("Step {index}")));
    map.phases = vec![Phase { steps: all.collect(), ..Phase::new(PhaseId::new("p").unwrap(), "All") }];
    map.lanes = (0..lanes)
        .map(|lane| Lane {
            cards: (0..steps)
                .map(|at| Card {
                    id: CardId::new(format!("c{lane}-{at}")).unwrap(),
                    text: format!("Card {at} of lane {lane} tells what happens here, in a line or two."),
                    span: Span::at(step(at)),
                    touchpoint: None,
                    extras: CardExtras::default(),
                })
                .collect(),
            ..Lane::new(
                LaneId::new(format!("l{lane}")).unwrap(),
                format!("Lane {lane}"),
                LaneRole::ALL[lane % LaneRole::ALL.len()],
                LaneKind::Text,
            )
        })
        .collect();
    MapBundle::new(map)
}
