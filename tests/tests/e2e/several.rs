//! Several cards at once: selected by pointer and by keys, moved, copied and deleted together.

use serde_json::json;
use suite::{Home, Spot, Window, until};
use thirtyfour::Key;

/// A map of four steps with two lanes of cards.
const TABLE: &str = "Step,One,Two,Three,Four\nCustomer actions,Alpha,Beta,Gamma,\nPain points,Delta,Epsilon,,\n";

/// How many cards are marked as selected.
const CHOSEN: &str = "document.querySelectorAll('.overlay.selected').length";

#[test]
fn cards_are_selected_with_a_frame_and_with_clicks() {
    let Some(home) = Home::fresh("cards_are_selected_with_a_frame_and_with_clicks") else { return };
    let window = opened(&home);
    let (alpha, epsilon) = (window.item("card", "Alpha"), window.item("card", "Epsilon"));
    window.drag(beside(alpha), between(beside(alpha), epsilon));
    chosen(&window, 4);
    window.see("4 cards");
    window.see("Marked as");
    window.picture("several-frame");
    window.click_with(&[Key::Control], window.item("card", "Delta"));
    chosen(&window, 3);
    window.click_with(&[Key::Shift], window.item("card", "Gamma"));
    chosen(&window, 4);
    window.key(Key::Escape);
    window.until("one thing is marked", "document.querySelectorAll('.overlay.cursor').length === 1");
    window.drag(beside(epsilon), (20, 30));
    chosen(&window, 0);
}

#[test]
fn several_cards_are_dragged_duplicated_and_deleted_in_one_step_each() {
    let Some(home) = Home::fresh("several_cards_are_dragged_duplicated_and_deleted_in_one_step_each") else { return };
    let window = opened(&home);
    let alpha = window.item("card", "Alpha");
    let pitch = window.item("card", "Beta").x - alpha.x;
    window.click(alpha);
    window.click_with(&[Key::Control], window.item("card", "Delta"));
    window.drag(window.item("card", "Alpha"), (2 * pitch as i64, 0));
    for words in ["Alpha", "Delta"] {
        until("the card stands two steps further", || {
            ((window.item("card", words).x - alpha.x - 2.0 * pitch).abs() < 2.0).then_some(())
        });
    }
    chosen(&window, 2);
    window.picture("several-dragged");
    window.chord(&[Key::Control], 'z');
    until("the card is back", || ((window.item("card", "Delta").x - alpha.x).abs() < 2.0).then_some(()));
    window.chord(&[Key::Control], 'd');
    window.until(
        "the cards are there twice",
        "items('card', 'Alpha').length === 2 && items('card', 'Delta').length === 2",
    );
    chosen(&window, 2);
    window.key(Key::Delete);
    window.until("the copies are gone", "items('card', 'Alpha').length === 1 && items('card', 'Delta').length === 1");
    window.chord(&[Key::Control], 'z');
    window.until(
        "one step brings both back",
        "items('card', 'Alpha').length === 2 && items('card', 'Delta').length === 2",
    );
}

#[test]
fn keys_select_and_move_several_cards() {
    let Some(home) = Home::fresh("keys_select_and_move_several_cards") else { return };
    let window = opened(&home);
    let alpha = window.item("card", "Alpha");
    window.click(alpha);
    window.chord(&[Key::Shift], Key::Right);
    chosen(&window, 2);
    window.chord(&[Key::Shift], Key::Down);
    chosen(&window, 4);
    window.chord(&[Key::Control], Key::Right);
    until("all went a step further", || (window.item("card", "Delta").x > alpha.x + 100.0).then_some(()));
    chosen(&window, 4);
    window.chord(&[Key::Control], 'z');
    until("one step takes them back", || ((window.item("card", "Delta").x - alpha.x).abs() < 2.0).then_some(()));
    window.click(window.item("card", "Beta"));
    window.chord(&[Key::Control], 'a');
    chosen(&window, 3);
    window.chord(&[Key::Control], 'a');
    chosen(&window, 5);
}

#[test]
fn a_letter_writes_over_a_card_and_escape_brings_it_back() {
    let Some(home) = Home::fresh("a_letter_writes_over_a_card_and_escape_brings_it_back") else { return };
    let window = opened(&home);
    window.click(window.item("card", "Alpha"));
    window.write("Zeta");
    window.until("the letters stand alone", "document.activeElement?.innerText === 'Zeta'");
    window.key(Key::Escape);
    window.item("card", "Alpha");
    window.write("Eta");
    window.key(Key::Tab);
    window.no_item("card", "Alpha");
    window.item("card", "Eta");
    // Tab went on to the next card; a page down from there comes to the last lane.
    window.key(Key::PageDown);
    window.until("the keyboard is in the last lane", "texts('Epsilon').length > 0 && document.querySelector('[role=gridcell]#map-place')?.textContent.includes('Epsilon')");
    window.key(Key::F2);
    window.await_caret();
    window.write("!");
    window.key(Key::Escape);
    window.item("card", "Epsilon!");
}

#[test]
fn the_sheet_lists_keys_and_gestures() {
    let Some(home) = Home::fresh("the_sheet_lists_keys_and_gestures") else { return };
    let window = opened(&home);
    window.resize(1280, 800);
    window.chord(&[Key::Control], '/');
    for words in ["Keyboard shortcuts", "Moving about the map", "On empty ground: select with a frame", "Zoom in"] {
        window.see(words);
    }
    window.picture("shortcuts");
    window.key(Key::Escape);
    window.see_no_more("Keyboard shortcuts");
}

fn opened(home: &Home) -> Window {
    let table = home.write("table.csv", TABLE);
    let file = home.document("several.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(home, &file);
    window.item("card", "Alpha");
    window
}

fn chosen(window: &Window, cards: usize) {
    window.until(&format!("{cards} cards are selected"), &format!("{CHOSEN} === {}", json!(cards)));
}

/// Empty ground between a card and its right neighbour, in the lower part of its cell.
fn beside(card: Spot) -> Spot {
    Spot { x: card.x - 4.0, y: card.y - 6.0, width: 2.0, height: 2.0 }
}

/// The way from one spot to the middle of another.
fn between(from: Spot, to: Spot) -> (i64, i64) {
    let (x, y) = (to.x + to.width / 2.0 - from.x, to.y + to.height / 2.0 - from.y);
    (x as i64, y as i64)
}
