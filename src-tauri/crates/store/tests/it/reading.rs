//! Reading whole maps, their order, and what `check` finds.

use model::{CardExtras, LaneKind, MapBundle, MapTheme, Scale, Span, Usage};
use store::{CardRow, LaneRowKind, MapRow, PhaseRow, StepRow, StoreError, Tx};

use crate::support::{
    Bench, card_id, card_row, channel, lane_id, lane_row, leftover_row, map_id, map_row, persona, phase_id, phase_row,
    place, step_id, step_row, touchpoint, use_row, value_row,
};

/// One map of everything: a phase of four steps, a lane of each kind, four cards, values and uses.
fn everything(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.put(&MapRow { theme: MapTheme::Earth, ..map_row(0, "Map") })?;
    tx.put(&phase_row(0, "Phase"))?;
    tx.put(&lane_row(0, LaneRowKind::Text, "Doing"))?;
    tx.put(&lane_row(1, LaneRowKind::Emotion(Scale::DEFAULT), "Feeling"))?;
    tx.put(&lane_row(2, LaneRowKind::Channel, "Channels"))?;
    tx.put(&channel(0, "Web"))?;
    tx.put(&persona(0, "Ana"))?;
    tx.put(&persona(1, "Ben"))?;
    tx.put(&persona(2, "Nobody's"))?;
    tx.put(&leftover_row(0, "left"))?;
    for n in 0..4 {
        tx.put(&step_row(n, &format!("Step {n}")))?;
        tx.put(&card_row(n, &format!("Card {n}")))?;
        tx.put(&touchpoint(n, "Shop"))?;
        tx.put(&channel(n, "Channel"))?;
    }
    tx.put(&CardRow { span: Span::at(step_id(3)), ..card_row(3, "Card 3") })?;
    tx.put(&value_row(0, Some(-1.0), "sad"))?;
    tx.put(&value_row(2, Some(2.0), ""))?;
    tx.put(&value_row(3, None, "?"))?;
    tx.put(&use_row(1, Usage::Main))
}

fn bundle(bench: &mut Bench) -> MapBundle {
    bench.store().bundle(&map_id(0)).unwrap().unwrap()
}

#[test]
fn a_map_reads_back_whole_and_in_order() {
    let mut bench = Bench::new();
    bench.write("make", everything);
    let bundle = bundle(&mut bench);
    assert_eq!(bundle.workspace, "Bench");
    assert_eq!(bundle.map.title, "Map");
    assert_eq!(bundle.map.theme, MapTheme::Earth);
    let steps: Vec<_> = bundle.map.steps().map(|step| step.title.as_str()).collect();
    assert_eq!(steps, ["Step 0", "Step 1", "Step 2", "Step 3"]);
    let lanes: Vec<_> = bundle.map.lanes.iter().map(|lane| (lane.title.as_str(), lane.cards.len())).collect();
    assert_eq!(lanes, [("Doing", 4), ("Feeling", 0), ("Channels", 0)]);
    let LaneKind::Emotion { values, .. } = &bundle.map.lanes[1].kind else { panic!("an emotion lane") };
    assert_eq!(values.iter().map(|value| value.value).collect::<Vec<_>>(), [Some(-1.0), Some(2.0), None]);
    let LaneKind::Channel { uses } = &bundle.map.lanes[2].kind else { panic!("a channel lane") };
    assert_eq!(uses.len(), 1);
    let personas: Vec<_> = bundle.personas.iter().map(|persona| persona.name.as_str()).collect();
    assert_eq!(personas, ["Ana", "Ben"], "only those that the map names");
    assert_eq!((bundle.channels.len(), bundle.touchpoints.len(), bundle.map.leftovers.len()), (4, 4, 1));
    assert_eq!(model::check(&bundle), []);
    assert_eq!(bench.store().entities().unwrap().personas.len(), 3);
    assert_eq!(bench.store().integrity().unwrap(), Vec::<String>::new());
    assert_eq!(bench.store().bundle(&map_id(9)).unwrap(), None);
}

#[test]
fn the_transaction_reads_what_it_wrote() {
    let mut bench = Bench::new();
    let written = bench.write("make", |tx| everything(tx).and_then(|()| tx.bundle(&map_id(0))));
    assert_eq!(written.value, Some(bundle(&mut bench)));
}

#[test]
fn the_library_shows_counts_and_a_small_curve() {
    let mut bench = Bench::new();
    bench.write("make", |tx| everything(tx).and_then(|()| tx.put(&map_row(1, "Empty"))));
    let heads = bench.store().maps().unwrap();
    let titles: Vec<_> = heads.iter().map(|head| (head.title.as_str(), head.steps, head.cards)).collect();
    assert_eq!(titles, [("Map", 4, 4), ("Empty", 0, 0)]);
    assert_eq!(heads[0].curve, [Some(-0.5), None, Some(1.0), None]);
    assert!(heads[1].curve.is_empty());
    bench.write("delete", |tx| tx.delete::<MapRow>(&map_id(0)));
    assert_eq!(bench.store().maps().unwrap().len(), 1);
    assert_eq!(bench.store().bundle(&map_id(0)).unwrap(), None);
    bench.undo();
    assert_eq!(bench.store().maps().unwrap(), heads);
}

#[test]
fn what_points_at_nothing_is_made_good_and_named() {
    let mut bench = Bench::new();
    bench.write("make", everything);
    bench.write("tear", |tx| {
        tx.delete::<StepRow>(&step_id(3))?;
        tx.delete::<model::Persona>(&persona(0, "").id)?;
        tx.delete::<model::Channel>(&channel(0, "").id)
    });
    let repaired = bundle(&mut bench);
    assert_eq!(model::check(&repaired), []);
    let leftovers: Vec<_> = repaired.map.leftovers.iter().map(|one| (one.origin.as_str(), one.text.as_str())).collect();
    let value = "a value in “Feeling”";
    let expected =
        [("row 1", "left"), ("a card in “Doing”", "Card 3"), (value, "-1 · sad"), (value, "2"), (value, "?")];
    assert_eq!(leftovers, expected);
    let found = bench.store().integrity().unwrap();
    let named = ["a card in “Doing” stands at a step that is not there", "belongs to a persona", "names a channel"];
    for name in named {
        assert!(found.iter().any(|sentence| sentence.starts_with("“Map”: ") && sentence.contains(name)), "{found:?}");
    }
    assert!(found.contains(&"the touchpoint “Shop” names a channel that is not there".to_owned()), "{found:?}");
}

#[test]
fn damage_costs_a_field_and_is_named() {
    let mut bench = Bench::new();
    bench.write("make", everything);
    bench.close();
    let conn = rusqlite::Connection::open(&bench.path).unwrap();
    let damage = "UPDATE lane SET role = 'wizard', kind = 'emotion 1' WHERE id = 'lane1';
                  UPDATE card SET span = 'nonsense' WHERE id = 'card0';
                  UPDATE card SET place = 'lane0/zz' WHERE id = 'card1';
                  UPDATE card SET place = 'nowhere/80' WHERE id = 'card2';
                  INSERT INTO emotion_value (id) VALUES ('lane1');
                  INSERT INTO persona (id, name) VALUES ('', 'nameless');";
    conn.execute_batch(damage).unwrap();
    drop(conn);
    bench.reopen();
    let found = bench.store().integrity().unwrap();
    for expected in [
        "the role of lane lane1 holds “wizard”, which is not a word of this version",
        "the kind of lane lane1 holds “emotion 1”, which cannot be understood",
        "the span of card card0 holds “nonsense”, which cannot be understood",
        "the place of card card1 holds “lane0/zz”, which cannot be understood",
        "the card card2 belongs to nothing that is there",
        "a row of emotion_value has the name “lane1”, which names nothing",
        "the emotion_value lane1 belongs to nothing that is there",
        "a row of persona has the name “”, which names nothing",
        "the log of changes does not give what the tables hold",
    ] {
        assert!(found.contains(&expected.to_owned()), "{expected}\nis not among\n{found:#?}");
    }
    let bundle = bundle(&mut bench);
    assert_eq!(model::check(&bundle), []);
    assert_eq!(bundle.map.lanes[0].cards.len(), 2, "card1 and card3");
    assert!(bundle.map.leftovers.iter().any(|leftover| leftover.text == "Card 0"));
}

#[test]
fn a_place_is_found_before_any_sibling_and_at_the_end() {
    let mut bench = Bench::new();
    bench.write("make", |tx| {
        for n in 0..3 {
            let place = tx.place_for::<PhaseRow>(&map_id(0), None)?;
            tx.insert(&PhaseRow { place, ..phase_row(n, "") })?;
        }
        let first = tx.place_for::<PhaseRow>(&map_id(0), Some(&phase_id(0)))?;
        tx.insert(&PhaseRow { place: first, ..phase_row(3, "") })?;
        let middle = tx.place_for::<PhaseRow>(&map_id(0), Some(&phase_id(2)))?;
        tx.update(&PhaseRow { place: middle, ..phase_row(0, "") })
    });
    assert_eq!(order(&mut bench), ["phase3", "phase1", "phase0", "phase2"]);
}

#[test]
fn siblings_that_share_a_key_are_told_apart_when_something_comes_between() {
    let mut bench = Bench::new();
    bench.write("make", |tx| {
        for n in 0..3 {
            tx.insert(&PhaseRow { place: place("map0", 5), ..phase_row(n, "") })?;
        }
        Ok(())
    });
    assert_eq!(order(&mut bench), ["phase0", "phase1", "phase2"]);
    bench.write("between", |tx| {
        let place = tx.place_for::<PhaseRow>(&map_id(0), Some(&phase_id(1)))?;
        tx.insert(&PhaseRow { place, ..phase_row(9, "") })
    });
    assert_eq!(order(&mut bench), ["phase0", "phase9", "phase1", "phase2"]);
    bench.undo();
    assert_eq!(order(&mut bench), ["phase0", "phase1", "phase2"]);
}

fn order(bench: &mut Bench) -> Vec<String> {
    let phases = bench.store().children::<PhaseRow>(&map_id(0)).unwrap();
    phases.into_iter().map(|phase| phase.id.as_str().to_owned()).collect()
}

#[test]
fn parents_whose_names_begin_alike_keep_their_children_apart() {
    let mut bench = Bench::new();
    bench.write("make", |tx| {
        for (card, lane) in [(1, "lane1"), (2, "lane10"), (3, "lane1/x"), (4, "lane1%2F")] {
            tx.insert(&CardRow { place: place(lane, 1), ..card_row(card, lane) })?;
        }
        Ok(())
    });
    let cards = bench.store().children::<CardRow>(&lane_id(1)).unwrap();
    assert_eq!(cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>(), [card_id(1)]);
}

/// A map of 10 phases of 48 steps and 10 lanes: 4,800 cards.
#[test]
fn a_large_map_reads_back() {
    let mut bench = Bench::new();
    bench.write("make", |tx| {
        tx.put(&map_row(0, "Large"))?;
        let steps: Vec<_> = (0..480).map(|n| model::StepId::new(format!("s{n}")).unwrap()).collect();
        for (phase, steps) in (0..10_u8).zip(steps.chunks(48)) {
            tx.put(&phase_row(phase, ""))?;
            let places = tx.places_after::<StepRow>(&phase_id(phase), steps.len())?;
            for (step, place) in steps.iter().zip(places) {
                tx.insert(&StepRow { id: step.clone(), place, ..step_row(0, "") })?;
            }
        }
        for lane in 0..10_u8 {
            tx.put(&lane_row(lane, LaneRowKind::Text, ""))?;
            let places = tx.places_after::<CardRow>(&lane_id(lane), steps.len())?;
            for (step, place) in steps.iter().zip(places) {
                let id = model::CardId::new(format!("{lane}-{step}")).unwrap();
                let text = "What the customer does here, in a sentence of usual length".to_owned();
                tx.insert(&CardRow {
                    id,
                    place,
                    text,
                    span: Span::at(step.clone()),
                    touchpoint: None,
                    extras: CardExtras::default(),
                })?;
            }
        }
        Ok(())
    });
    let bundle = bundle(&mut bench);
    assert_eq!(bundle.map.card_count(), 4800);
    let in_order =
        |cards: &[model::Card]| cards.iter().zip(bundle.map.steps()).all(|(card, step)| card.span.from == step.id);
    assert!(bundle.map.lanes.iter().all(|lane| in_order(&lane.cards)));
    assert_eq!(bench.undo().as_deref(), Some("make"));
    assert_eq!(bench.store().maps().unwrap(), []);
}
