//! Personas and channels from their dialogs to the map, by keyboard.

use serde_json::{Value, json};
use suite::{Home, Window, until};
use thirtyfour::Key;

#[test]
fn a_second_persona_gets_a_curve_of_its_own() {
    let Some(home) = Home::fresh("a_second_persona_gets_a_curve_of_its_own") else { return };
    let file = home.document("personas.laneway");
    home.laneway([&"new", &file, &"--template", &"journey"]);
    let window = Window::open_file(&home, &file);
    open(&window, "Personas…");
    add(&window, "Add persona", "Commuter");
    add(&window, "Add persona", "Tourist");
    window.chord(&[Key::Control], 'a');
    window.write("Weekend tourist");
    window.key(Key::Enter);
    window.until("the keyboard stays in the field", "document.activeElement.value === 'Weekend tourist'");
    window.picture("personas");
    window.key(Key::Escape);
    window.see("Weekend tourist");
    window.click(window.item("lane", "Emotions"));
    window.key(Key::Right);
    type_value(&window, '2');
    window.key(Key::Down);
    type_value(&window, '1');
    let curves = "new Set([...document.querySelectorAll('[data-item^=\"point/\"]')].map((one) => one.dataset.item.split('/')[3])).size === 2";
    window.until("two people have points", curves);
    window.await_saved();
    window.picture("second-curve");
    window.close();
    let show: Value = serde_json::from_str(&home.laneway([&"show", &file, &"--json"])).unwrap();
    let names = show["personas"].as_array().or(show["maps"][0]["personas"].as_array()).unwrap();
    let text = json!(names).to_string();
    assert!(text.contains("Commuter") && text.contains("Weekend tourist"), "{text}");
}

#[test]
fn a_channel_gets_a_name_and_an_icon() {
    let Some(home) = Home::fresh("a_channel_gets_a_name_and_an_icon") else { return };
    let file = home.document("channels.laneway");
    home.laneway([&"new", &file, &"--template", &"journey"]);
    let window = Window::open_file(&home, &file);
    open(&window, "Channels…");
    add(&window, "Add channel", "Station kiosk");
    window.chord(&[Key::Shift], Key::Tab);
    window.key(Key::Enter);
    window.element(".icon-grid");
    window.write("phone");
    window.until("icons are found", "document.querySelectorAll('.icon-grid .grid button').length > 0");
    window.picture("channel-icons");
    window.key(Key::Tab);
    window.key(Key::Tab);
    window.key(Key::Enter);
    let icon = until("the icon is taken", || {
        let name = window.look("name(document.querySelector('.dialog .icon-picker'))");
        name.as_str().filter(|name| name.contains("phone")).map(str::to_owned)
    });
    window.picture("channels");
    window.key(Key::Escape);
    window.see_no_more("The media that steps use");
    window.await_saved();
    window.close();
    let listed = home.laneway([&"list", &"channels", &file, &"--json"]);
    let icon = icon.rsplit(' ').next().unwrap();
    assert!(listed.contains("Station kiosk") && listed.contains(icon), "{icon}: {listed}");
}

fn open(window: &Window, dialog: &str) {
    window.press("Menu");
    window.press(dialog);
    window.element("[role=dialog]");
}

/// Adds a thing, whose name has the keyboard at once.
fn add(window: &Window, button: &str, name: &str) {
    window.press(button);
    window.until("the new name is selected", "(document.activeElement?.value ?? '').startsWith('New ')");
    window.write(name);
    window.key(Key::Enter);
    window.until("it has its name", &format!("document.activeElement?.value === {}", json!(name)));
}

/// Types a value where the cursor stands.
fn type_value(window: &Window, digit: char) {
    window.see("Words beside it");
    window.key(digit);
    window.element("[role=spinbutton]");
    window.key(Key::Enter);
    window.until("the value is set", "document.querySelector('[role=spinbutton]') === null");
}
