//! What a new map can start with: every template is a sound, drawable map, and none of its prompts is printed.

use editor::{Density, Edit, MapTemplate, ThemeName, View};
use layout::{Fonts, NoMoreFonts};
use model::{MapBundle, prompt_at};
use scene::{Rect, Shape};

use crate::support::Bench;

fn view(density: Density) -> View {
    View { density, theme: ThemeName::Light }
}

/// Every item with its rectangle in the map, and its texts.
fn drawn(bundle: &MapBundle, density: Density) -> Vec<(String, Rect, Vec<String>)> {
    let scene = layout::layout(bundle, &view(density), &mut Fonts::new(Box::new(NoMoreFonts))).scene;
    let items = scene.groups.iter().flat_map(|group| group.items.iter().map(move |item| (group.offset, item)));
    items
        .map(|(offset, item)| {
            let texts = item.shapes.iter().filter_map(|shape| match shape {
                Shape::Text(block) => Some(squeezed(&block.text())),
                Shape::Box(_) | Shape::Path(_) | Shape::Image(_) => None,
            });
            (item.id.clone(), item.rect.moved(offset), texts.collect())
        })
        .collect()
}

/// Text without the breaks of its lines.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn overlap(one: &Rect, other: &Rect) -> bool {
    one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom()
}

#[test]
fn l3_in_every_template_cards_and_prompts_keep_apart() {
    for template in MapTemplate::CHOICES {
        let bench = Bench::with(template);
        assert_eq!(bench.workspace.integrity().unwrap(), Vec::<String>::new(), "{template:?}");
        for density in [Density::Edit, Density::Present] {
            let fills = |id: &str| ["card/", "prompt/", "empty/"].iter().any(|start| id.starts_with(start));
            let items = drawn(&bench.bundle(), density);
            let cells: Vec<_> = items.iter().filter(|(id, ..)| fills(id)).collect();
            for (index, (id, rect, _)) in cells.iter().enumerate() {
                let other = cells[index + 1..].iter().find(|(_, other, _)| overlap(rect, other));
                assert!(other.is_none(), "{id} lies over {other:?} in {template:?}, {density:?}");
            }
        }
    }
}

#[test]
fn prompts_of_empty_cells_are_shown_while_editing_and_never_presented() {
    for template in MapTemplate::CHOICES {
        let bundle = Bench::with(template).bundle();
        let prompts = bundle.map.lanes.iter().flat_map(|lane| &lane.prompts).map(|prompt| prompt.text.as_str());
        let prompts: Vec<&str> = prompts.collect();
        assert_eq!(prompts.is_empty(), template == MapTemplate::Blank, "{template:?}");
        let texts = |density| drawn(&bundle, density).into_iter().flat_map(|(_, _, texts)| texts).collect::<Vec<_>>();
        let (edited, presented) = (texts(Density::Edit), texts(Density::Present));
        assert!(prompts.is_empty() || prompts.iter().any(|prompt| edited.iter().any(|text| text == prompt)));
        let printed = prompts.iter().find(|prompt| presented.iter().any(|text| text.contains(*prompt)));
        assert_eq!(printed, None, "{template:?}");
    }
}

#[test]
fn a_prompt_goes_when_its_cell_is_filled_and_follows_a_copied_map() {
    let mut bench = Bench::with(MapTemplate::Journey);
    let (lane, step) = (bench.lane("Pain points"), bench.step(3));
    let text = "Who waits here?".to_owned();
    bench.apply(Edit::SetPrompt { lane: lane.id.clone(), step: Some(step.clone()), text: text.clone() });
    let shown = |bench: &Bench| drawn(&bench.bundle(), Density::Edit).iter().any(|(_, _, texts)| texts.contains(&text));
    assert!(shown(&bench));
    let map = bench.map_id();
    bench.apply(Edit::DuplicateMap { map });
    let copy = bench.all().pop().unwrap().map;
    let copied = copy.lanes.iter().find(|lane| lane.title == "Pain points").unwrap();
    let fourth = copy.steps().nth(3).unwrap();
    assert_eq!(prompt_at(&copied.prompts, Some(&fourth.id)), Some(text.as_str()));
    bench.apply(Edit::AddCard { id: None, lane: lane.id, step, text: "Waits".into(), before: None });
    assert!(!shown(&bench));
}

#[test]
fn a_prompt_needs_a_step_of_its_map() {
    let mut bench = Bench::with(MapTemplate::Blank);
    let lane = bench.lane("Customer actions").id;
    let step = model::StepId::new("nowhere").ok();
    assert!(bench.refused(&Edit::SetPrompt { lane, step, text: "?".into() }).contains("nowhere"));
}
