//! Finding words in the map and putting others in their place; the command palette.

use suite::{Home, Window};
use thirtyfour::Key;

const TABLE: &str = "Step,Find a tent,Buy,Use\nCustomer actions,Compares tents,Pays for the tent,Sleeps\nPain points,Tent prices differ,,\n";

const MARKED: &str = "document.querySelectorAll('.overlay.hit, .overlay.hitNow').length";

#[test]
fn words_are_found_and_walked_through() {
    let Some(home) = Home::fresh("words_are_found_and_walked_through") else { return };
    let window = opened(&home);
    window.chord(&[Key::Control], 'f');
    window.until("the field has the keyboard", "document.activeElement?.getAttribute('aria-label') === 'Find'");
    window.write("tent");
    window.see("1 of 4");
    window.until("all are marked", &format!("{MARKED} === 4"));
    window.picture("find");
    window.key(Key::Enter);
    window.see("2 of 4");
    window.chord(&[Key::Shift], Key::Enter);
    window.chord(&[Key::Shift], Key::Enter);
    window.see("4 of 4");
    window.press("Whole words");
    window.see("of 3");
    window.press("Same capitals");
    window.see("of 2");
    window.element("input[aria-label=Find]");
    window.click(window.element("input[aria-label=Find]"));
    window.chord(&[], Key::Escape);
    window.until("nothing is marked", &format!("{MARKED} === 0"));
    window.until("the map has the keyboard", "document.activeElement?.getAttribute('role') === 'grid'");
}

#[test]
fn the_found_words_themselves_are_marked() {
    let Some(home) = Home::fresh("the_found_words_themselves_are_marked") else { return };
    let window = opened(&home);
    window.click(window.item("lane", "Pain points"));
    window.click(window.control("Subtitle"));
    window.write("On the way to a tent");
    window.key(Key::Enter);
    window.item("lane", "On the way to a tent");
    window.chord(&[Key::Control], 'f');
    window.until("the field has the keyboard", "document.activeElement?.getAttribute('aria-label') === 'Find'");
    window.write("tent");
    window.see("1 of 5");
    let marked = |name: &str| {
        format!(
            "[...(CSS.highlights.get('{name}') ?? [])].map((at) => at.startContainer.data.slice(at.startOffset, at.endOffset)).join()"
        )
    };
    window.until("the current words stand out", &format!("{} === 'tent'", marked("found-now")));
    window.until("so do the others", &format!("{}.toLowerCase() === 'tent,tent,tent,tent'", marked("found")));
    window.picture("find-words-light");
    window.key(Key::Escape);
    window.until("nothing is marked", "!CSS.highlights.has('found') && !CSS.highlights.has('found-now')");
    window.chord(&[Key::Control], 'k');
    window.write("dark");
    window.key(Key::Enter);
    window.until("the colours have changed", "document.documentElement.dataset.theme === 'dark'");
    window.chord(&[Key::Control], 'h');
    window.press("Next hit");
    window.until("the words are marked again", &format!("{} === 'tent'", marked("found-now")));
    window.picture("find-words-dark");
    window.click(window.element("input[aria-label='Replace with']"));
    window.write("canoe");
    window.press("All");
    window.item("lane", "On the way to a canoe");
}

#[test]
fn words_are_replaced_one_by_one_and_all_in_one_step() {
    let Some(home) = Home::fresh("words_are_replaced_one_by_one_and_all_in_one_step") else { return };
    let window = opened(&home);
    window.chord(&[Key::Control], 'h');
    window.until("the field has the keyboard", "document.activeElement?.getAttribute('aria-label') === 'Find'");
    window.write("tent");
    window.see("1 of 4");
    window.click(window.element("input[aria-label='Replace with']"));
    window.write("canoe");
    window.key(Key::Enter);
    window.item("step", "Find a canoe");
    window.see("1 of 3");
    window.press("All");
    window.see("Replaced in 3 places.");
    window.item("card", "Compares canoes");
    window.item("card", "canoe prices differ");
    window.see("Not found");
    window.picture("replace");
    window.key(Key::Escape);
    window.until("the map has the keyboard", "document.activeElement?.getAttribute('role') === 'grid'");
    window.chord(&[Key::Control], 'z');
    window.item("card", "Compares tents");
    window.item("card", "Tent prices differ");
    window.item("step", "Find a canoe");
}

#[test]
fn the_palette_finds_cards_and_runs_actions() {
    let Some(home) = Home::fresh("the_palette_finds_cards_and_runs_actions") else { return };
    let window = opened(&home);
    window.resize(1280, 800);
    window.chord(&[Key::Control], 'k');
    window.until("the field has the keyboard", "document.activeElement?.matches('.palette-input') === true");
    window.write("pays");
    window.until(
        "the card is offered",
        "document.querySelector('[role=dialog] [role=option]')?.innerText.includes('Pays for the tent')",
    );
    window.key(Key::Enter);
    window.until(
        "the card is where the keyboard is",
        "document.querySelector('#map-place')?.textContent.includes('Pays for the tent')",
    );
    window.chord(&[Key::Control], 'k');
    window.picture("palette-light");
    window.write("dark");
    window.key(Key::Enter);
    window.until("the colours have changed", "document.documentElement.dataset.theme === 'dark'");
    window.chord(&[Key::Control], 'k');
    window.write("tent");
    window.see("Cards");
    window.picture("palette-dark");
    window.key(Key::Escape);
    window.until("it is closed", "document.querySelector('[role=dialog]') === null");
}

fn opened(home: &Home) -> Window {
    let table = home.write("table.csv", TABLE);
    let file = home.document("find.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(home, &file);
    window.item("card", "Compares tents");
    window
}
