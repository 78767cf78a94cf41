//! Edits of several cards at once.

use editor::{Edit, LensField, MapTemplate, NewText, PastedCard, PictureFiles, TextTarget};
use model::{CardColor, CardId, CardMark};

use crate::support::{Bench, cards};

/// A journey with three cards in two lanes: `a` and `b` stacked at the first step, `c` one lane below and one step
/// further.
fn bench() -> (Bench, [CardId; 3]) {
    let mut bench = Bench::with(MapTemplate::Journey);
    let put = |bench: &mut Bench, lane: &str, column: usize, id: &str| {
        let (lane, step) = (bench.lane(lane).id, bench.step(column));
        bench.apply(Edit::AddCard { id: id.parse().ok(), lane, step, text: id.into(), before: None });
        id.parse().unwrap()
    };
    let ids = [("Customer actions", 0, "a"), ("Customer actions", 0, "b"), ("Thoughts", 1, "c")]
        .map(|(lane, column, id)| put(&mut bench, lane, column, id));
    (bench, ids)
}

#[test]
fn several_cards_get_the_same_extras_in_one_step() {
    let (mut bench, ids) = bench();
    let before = bench.all();
    let all = || ids.to_vec();
    let tags = vec!["urgent".to_owned(), " urgent ".to_owned(), "Q3".to_owned()];
    bench.apply(Edit::SetCardTags { cards: all(), tags });
    let tagged = bench.all();
    bench.apply(Edit::SetCardColor { cards: all(), color: Some(CardColor::Rose) });
    bench.apply(Edit::SetCardMark { cards: all(), mark: Some(CardMark::Idea) });
    bench.apply(Edit::SetCardLink { cards: all(), link: Some(" https://example.org/a ".into()) });
    for card in bench.map().lanes.iter().flat_map(|lane| &lane.cards) {
        assert_eq!((card.extras.color, card.extras.mark), (Some(CardColor::Rose), Some(CardMark::Idea)));
        assert_eq!(card.extras.tags.iter().map(model::Tag::as_str).collect::<Vec<_>>(), ["urgent", "Q3"]);
        assert_eq!(card.extras.link.as_ref().map(model::Link::as_str), Some("https://example.org/a"));
    }
    for _ in 0..3 {
        bench.workspace.undo().unwrap();
    }
    assert_eq!(bench.all(), tagged);
    bench.workspace.undo().unwrap();
    assert_eq!(bench.all(), before);
}

#[test]
fn what_no_card_can_bear_is_refused_for_all() {
    let (mut bench, ids) = bench();
    let link = |link: &str| Edit::SetCardLink { cards: ids.to_vec(), link: Some(link.into()) };
    for bad in ["javascript:alert(1)", "example.org", "file:///etc/passwd"] {
        assert!(bench.refused(&link(bad)).contains("must begin with https://, http:// or mailto:"), "{bad}");
    }
    let tags = |tags: Vec<String>| Edit::SetCardTags { cards: ids.to_vec(), tags };
    assert_eq!(bench.refused(&tags(vec![" ".into()])), "a tag must not be empty");
    assert_eq!(bench.refused(&tags(vec!["x".repeat(41)])), "a tag has at most 40 characters");
    assert_eq!(bench.refused(&tags((0..21).map(|n| n.to_string()).collect())), "a card has at most 20 tags");
    let gone = vec![ids[0].clone(), "gone".parse().unwrap()];
    assert_eq!(bench.refused(&Edit::DeleteCards { cards: gone }), "there is no card “gone”");
}

#[test]
fn cards_move_together_and_keep_their_places() {
    let (mut bench, [a, b, c]) = bench();
    let (lane, step) = (bench.lane("Pain points").id, bench.step(2));
    let all = vec![a.clone(), b.clone(), c.clone()];
    bench.apply(Edit::MoveCards { cards: all.clone(), lane, step, before: None });
    assert_eq!(cards(&bench.map(), "Pain points"), ["2-2 a", "2-2 b"]);
    assert_eq!(cards(&bench.map(), "Opportunities"), ["3-3 c"]);
    assert_eq!(bench.workspace.undo().unwrap().unwrap().label, "Undo: Move cards");
    assert_eq!(cards(&bench.map(), "Customer actions"), ["0-0 a", "0-0 b"]);
    // The second is named first: it is the one that goes to the cell.
    let (lane, step) = (bench.lane("Customer actions").id, bench.step(8));
    bench.apply(Edit::MoveCards {
        cards: vec![c.clone(), a.clone()],
        lane: bench.lane("Thoughts").id,
        step,
        before: None,
    });
    assert_eq!(cards(&bench.map(), "Customer actions"), ["7-7 a", "0-0 b"]);
    let edge =
        Edit::MoveCards { cards: vec![a.clone(), c.clone()], lane: lane.clone(), step: bench.step(9), before: None };
    assert_eq!(bench.refused(&edge), "the cards reach beyond the steps of the map");
    let low = bench.lane("Opportunities").id;
    let below = Edit::MoveCards { cards: vec![a.clone(), c], lane: low, step: bench.step(0), before: None };
    assert_eq!(bench.refused(&below), "the cards reach beyond the lanes of the map");
    let twice = Edit::MoveCards { cards: vec![a.clone(), a], lane, step: bench.step(0), before: Some(b) };
    assert_eq!(bench.refused(&twice), "a card is named twice");
}

#[test]
fn cards_go_above_the_one_that_is_named_even_where_it_moves_itself() {
    let (mut bench, [a, b, c]) = bench();
    let (lane, step) = (bench.lane("Customer actions").id, bench.step(0));
    bench.apply(Edit::MoveCards { cards: vec![c], lane: lane.clone(), step: step.clone(), before: Some(b.clone()) });
    assert_eq!(cards(&bench.map(), "Customer actions"), ["0-0 a", "0-0 c", "0-0 b"]);
    bench.apply(Edit::MoveCards { cards: vec![a.clone()], lane, step, before: Some(a) });
    assert_eq!(cards(&bench.map(), "Customer actions"), ["0-0 a", "0-0 c", "0-0 b"]);
}

#[test]
fn copies_and_pasted_cards_bring_everything_along() {
    let (mut bench, [a, b, c]) = bench();
    bench.apply(Edit::SetCardMark { cards: vec![a.clone()], mark: Some(CardMark::Pain) });
    let ids: Vec<CardId> = ["a2", "c2"].map(|id| id.parse().unwrap()).into();
    let made = bench.apply(Edit::DuplicateCards { cards: vec![a.clone(), c.clone()], ids: ids.clone() });
    assert_eq!(made, "a2");
    assert_eq!(cards(&bench.map(), "Customer actions"), ["0-0 a", "0-0 a", "0-0 b"]);
    assert_eq!(bench.lane("Customer actions").cards[1].extras.mark, Some(CardMark::Pain));
    assert!(bench.refused(&Edit::DuplicateCards { cards: vec![a.clone()], ids }).contains("one identifier for each"));
    let json = serde_json::json!({ "edit": "pasteCards", "lane": bench.lane("Thoughts").id, "step": bench.step(4),
        "before": null, "cards": [
            { "text": "here", "tags": ["t"], "link": "mailto:ann@example.org" },
            { "text": "up and left", "laneOffset": -1, "stepOffset": -1, "steps": 2, "touchpoint": "elsewhere" },
            { "id": "mine", "text": "to the end", "stepOffset": 4, "steps": 9, "color": "blue" } ] });
    bench.apply(serde_json::from_value(json).unwrap());
    assert_eq!(cards(&bench.map(), "Thoughts")[2..], ["4-4 here", "8-9 to the end"]);
    assert!(cards(&bench.map(), "Customer actions").contains(&"3-4 up and left".to_owned()));
    assert_eq!(bench.lane("Thoughts").cards[3].extras.color, Some(CardColor::Blue));
    bench.apply(Edit::DeleteCards { cards: vec![a, b, c, "a2".parse().unwrap(), "mine".parse().unwrap()] });
    assert_eq!(bench.map().card_count(), 3);
    assert_eq!(model::check(&bench.bundle()), []);
    let beyond = PastedCard { step_offset: 9, ..serde_json::from_str(r#"{ "text": "x" }"#).unwrap() };
    let (lane, step) = (bench.lane("Thoughts").id, bench.step(4));
    let paste = Edit::PasteCards { lane, step, before: None, cards: vec![beyond] };
    assert_eq!(bench.refused(&paste), "the cards reach beyond the steps of the map");
}

#[test]
fn cards_are_put_only_into_lanes_that_take_them() {
    let (mut bench, [a, .., c]) = bench();
    let (emotions, step) = (bench.lane("Emotions").id, bench.step(0));
    let refusal = format!(
        "the lane “{emotions}” takes no cards; they belong in lanes of the kinds text, touchpoint, process and image"
    );
    let pasted: PastedCard = serde_json::from_str(r#"{ "text": "x" }"#).unwrap();
    let refused = [
        Edit::MoveCards { cards: vec![a.clone(), c], lane: emotions.clone(), step: step.clone(), before: None },
        Edit::MoveCard { card: a, lane: emotions.clone(), step: step.clone(), before: None },
        Edit::PasteCards { lane: emotions.clone(), step: step.clone(), before: None, cards: vec![pasted] },
        Edit::AddCard { id: None, lane: emotions, step: step.clone(), text: "x".into(), before: None },
    ];
    for edit in refused {
        assert_eq!(bench.refused(&edit), refusal, "{edit:?}");
    }
}

#[test]
fn a_card_is_stretched_by_its_end() {
    let (mut bench, [.., c]) = bench();
    bench.apply(Edit::SetCardEnd { card: c.clone(), to: bench.step(5) });
    assert_eq!(cards(&bench.map(), "Thoughts"), ["1-5 c"]);
    let back = Edit::SetCardEnd { card: c, to: bench.step(0) };
    assert_eq!(bench.refused(&back), "a card cannot end before it begins");
}

#[test]
fn texts_of_all_kinds_get_other_words_in_one_step() {
    let (mut bench, [a, ..]) = bench();
    let before = bench.all();
    let (phase, step, lane) = (bench.map().phases[0].id.clone(), bench.step(0), bench.lane("Thoughts").id);
    let (emotions, map) = (bench.lane("Emotions").id, bench.map().id);
    bench.apply(Edit::SetValue { lane: emotions.clone(), step: step.clone(), persona: None, value: Some(1.0) });
    let targets = [
        TextTarget::Card { card: a },
        TextTarget::Phase { phase },
        TextTarget::Step { step: step.clone() },
        TextTarget::Lane { lane: lane.clone() },
        TextTarget::LaneSubtitle { lane },
        TextTarget::Title,
        TextTarget::Lens { field: LensField::Goal },
        TextTarget::ValueLabel { lane: emotions, step, persona: None },
    ];
    let texts: Vec<_> = targets.into_iter().map(|target| NewText { target, text: "other words".into() }).collect();
    let count = texts.len();
    bench.apply(Edit::SetTexts { map: map.clone(), texts });
    let said = serde_json::to_string(&editor::to_json(&bench.all(), &PictureFiles::new())).unwrap();
    assert_eq!(said.matches("other words").count(), count);
    let gone = NewText { target: TextTarget::Step { step: "gone".parse().unwrap() }, text: "x".into() };
    assert_eq!(bench.refused(&Edit::SetTexts { map, texts: vec![gone] }), "there is no step “gone”");
    for _ in 0..2 {
        bench.workspace.undo().unwrap();
    }
    assert_eq!(bench.all(), before);
}
