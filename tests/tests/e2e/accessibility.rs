//! axe-core in every view there is, in both themes; and the keyboard, which must always be somewhere.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use suite::{Home, Window};
use thirtyfour::Key;

const CARD: &str = "Sees a friend’s photos";

/// What the main menu opens, and words in each dialog.
const DIALOGS: [(&str, &str); 8] = [
    ("New map…", "Start with"),
    ("New workspace…", "Choose a place…"),
    ("Save as template…", "What to save"),
    ("Personas…", "Tick those whose journey"),
    ("Channels…", "The media that steps use"),
    ("Touchpoints…", "Moments of interaction"),
    ("Keyboard shortcuts", "Anywhere"),
    ("About Laneway", "An editor for customer-journey maps"),
];

/// Looks at the page as it is and hands over a sentence for each violation. Two are not meant: what pops up belongs
/// to the control that opened it and to no landmark of the page; and axe takes names on ribbons for words on the
/// ground, for it does not see drawings. (The theme's own tests hold their contrast.)
const LOOK: &str = r#"
    const done = arguments[0];
    const standing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    const isMeant = (id) => ({ element }) => !(id === 'region' && (element.closest('.popup') || element.querySelector('.popup')))
        && !(id === 'color-contrast' && element.closest('[data-item^="phase/"]'));
    const tell = ({ id, nodes }) => nodes.filter(isMeant(id)).map((node) => {
        const text = node.element.textContent ?? '';
        const why = [...node.any, ...node.all, ...node.none].map((check) => check.message)[0] ?? '';
        return `${id} at ${node.target.join(' ')} “${text.trim().slice(0, 60)}”: ${why}`;
    });
    Promise.allSettled(standing.map((one) => one.finished))
        .then(() => axe.run(document, { resultTypes: ['violations'], elementRef: true }))
        .then(({ violations }) => done(violations.flatMap(tell)), (error) => done([String(error)]));
"#;

/// Everything that was found, each with where it was found.
struct Findings<'a> {
    window: &'a Window,
    theme: &'a str,
    found: Vec<String>,
}

impl<'a> Findings<'a> {
    fn new(window: &'a Window, theme: &'a str) -> Self {
        window.script(&axe(), vec![]);
        Self { window, theme, found: Vec::new() }
    }

    /// Looks at the view that is open.
    fn look(&mut self, view: &str) {
        self.window.settle();
        let found = self.window.script_async(LOOK, vec![]);
        let found = found.as_array().unwrap().iter();
        self.found.extend(found.map(|one| format!("{}, {view}: {}", self.theme, one.as_str().unwrap_or_default())));
    }
}

#[test]
fn axe_finds_nothing_in_the_light_theme() {
    axe_finds_nothing("light", "axe_finds_nothing_in_the_light_theme");
}

#[test]
fn axe_finds_nothing_in_the_dark_theme() {
    axe_finds_nothing("dark", "axe_finds_nothing_in_the_dark_theme");
}

fn axe_finds_nothing(theme: &str, test: &str) {
    let Some(home) = Home::fresh(test) else { return };
    let window = Window::open(&home);
    window.call("set_settings", json!({ "settings": { "theme": theme, "drawing": "automatic" } }));
    drop(window);
    let window = Window::open(&home);
    let mut findings = Findings::new(&window, theme);
    window.see("Draw the journey people really take");
    findings.look("first screen");
    window.press("Open the sample map");
    window.item("card", CARD);
    look_at_panels(&mut findings);
    look_at_menus(&mut findings);
    look_at_dialogs(&mut findings);
    look_at_templates(&mut findings);
    look_at_the_palette(&mut findings);
    look_at_import_and_export(&home, &mut findings);
    look_at_editing(&mut findings);
    look_at_the_rest(&mut findings);
    let list = findings.found.join("\n");
    assert!(findings.found.is_empty(), "{} violations:\n{list}", findings.found.len());
}

fn look_at_panels(findings: &mut Findings) {
    let window = findings.window;
    findings.look("map and its panel");
    for (kind, words, panel) in [
        ("phase", "Dream", "Phase"),
        ("step", "Set a budget", "Moment of truth"),
        ("lane", "Thoughts", "Subtitle"),
        ("lane", "Emotions", "Lowest"),
        ("card", CARD, "From step"),
    ] {
        window.click(window.item(kind, words));
        window.see(panel);
        findings.look(&format!("panel of a {kind}, {words}"));
    }
    window.click(window.point_at("Ask around"));
    window.see("Words beside it");
    findings.look("panel of a value");
    window.key(Key::Down);
    window.key(Key::Down);
    window.see("Main channel");
    findings.look("panel of channels");
}

fn look_at_menus(findings: &mut Findings) {
    let window = findings.window;
    for (menu, entry) in
        [("Menu", "About Laneway"), ("Buy and return a tent, and", "New map"), ("Current state", "Future state")]
    {
        window.press(menu);
        window.see(entry);
        findings.look(&format!("menu “{menu}”"));
        window.key(Key::Escape);
    }
    window.press("Menu");
    window.press("Drawn by");
    window.see("Processor");
    findings.look("menu in a menu");
    window.key(Key::Escape);
    window.key(Key::Escape);
    window.click(window.item("card", CARD));
    window.press("From step");
    window.element("[role=option]");
    findings.look("list of a choice");
    window.key(Key::Escape);
    window.click(window.item("lane", "Thoughts"));
    window.press("Icon");
    window.element(".icon-grid");
    findings.look("icons");
    window.key(Key::Escape);
}

fn look_at_dialogs(findings: &mut Findings) {
    let window = findings.window;
    for (name, words) in DIALOGS {
        open_dialog(window, name, words);
        findings.look(&format!("dialog “{name}”"));
        window.key(Key::Escape);
        window.see_no_more(words);
    }
}

fn look_at_templates(findings: &mut Findings) {
    let window = findings.window;
    open_dialog(window, "Save as template…", "What to save");
    window.press("Save template");
    window.see("It is in the gallery");
    findings.look("a template is saved");
    window.chord(&[Key::Control], 'k');
    window.until("the field has the keyboard", "document.activeElement?.matches('.palette-input') === true");
    window.write("Add lanes from a template");
    window.key(Key::Enter);
    window.see("Yours");
    findings.look("lanes of a template");
    window.press("Remove the template Buy and return a tent");
    window.see("is removed");
    findings.look("a template is removed");
    window.key(Key::Escape);
    window.see_no_more("is removed");
}

fn look_at_the_palette(findings: &mut Findings) {
    let window = findings.window;
    window.chord(&[Key::Control], 'k');
    window.element(".palette-input");
    findings.look("palette");
    window.write("tent");
    window.see("Crawls into the display");
    findings.look("palette with answers");
    window.key(Key::Escape);
}

fn look_at_import_and_export(home: &Home, findings: &mut Findings) {
    let window = findings.window;
    window.press("Export");
    for format in ["PNG", "JSON", "PDF"] {
        window.press(format);
        window.control(&format!("Export {format}"));
        findings.look(&format!("export as {format}"));
    }
    window.key(Key::Escape);
    let table = home.write("table.csv", "Step,See,Buy\nThoughts,Nice,\u{e123}\nEmotions,3,1\n");
    home.answer_dialogs(&[&[&table]]);
    window.chord(&[Key::Control], 'i');
    window.see("Heading");
    findings.look("import");
    window.press("Import 1 map");
    window.see("One map was imported");
    findings.look("imported");
    window.press("Done");
    window.press("1 remark");
    window.see("What could not be drawn");
    findings.look("remarks");
    window.key(Key::Escape);
    window.press("Buy and return a tent");
    window.item("card", CARD);
}

fn look_at_editing(findings: &mut Findings) {
    let window = findings.window;
    window.click(window.item("card", CARD));
    window.key(Key::Enter);
    window.await_caret();
    findings.look("editing a card");
    window.key(Key::Escape);
    window.click(window.point_at("Ask around"));
    window.key(Key::Enter);
    window.element("[role=spinbutton]");
    findings.look("editing a value");
    window.key(Key::Escape);
    window.key(Key::Down);
    window.key(Key::Down);
    window.see("Main channel");
    window.key(Key::Enter);
    window.element("[data-over]");
    findings.look("choosing channels");
    window.key(Key::Escape);
    window.menu(window.item("lane", "Thoughts"));
    window.press("Guiding question…");
    window.see("For “Thoughts”");
    findings.look("asking for a guiding question");
    window.key(Key::Escape);
    window.see_no_more("For “Thoughts”");
}

fn look_at_the_rest(findings: &mut Findings) {
    let window = findings.window;
    window.press("Fit");
    findings.look("whole map");
    window.press("Present");
    window.see_no_more("In this workspace");
    findings.look("present view");
    window.press("Edit");
    for left in [1, 0] {
        window.script("document.querySelector('[data-map] [aria-current=true]').focus();", vec![]);
        window.key(Key::Delete);
        window.until("the map is gone", &format!("document.querySelectorAll('[data-map]').length === {left}"));
    }
    window.see("A map draws one journey");
    findings.look("empty workspace");
}

#[test]
fn the_keyboard_is_never_lost() {
    let Some(home) = Home::fresh("the_keyboard_is_never_lost") else { return };
    let file = sample(&home);
    let window = Window::open_file(&home, &file);
    window.click(window.item("card", CARD));
    window.key(Key::Enter);
    window.await_caret();
    window.write("Again: ");
    window.key(Key::Escape);
    keyboard_is_somewhere(&window, "after an edit");
    window.await_saved();
    window.chord(&[Key::Control], 'z');
    window.no_item("card", "Again: ");
    keyboard_is_somewhere(&window, "after undo");
    window.key(Key::Delete);
    window.no_item("card", CARD);
    keyboard_is_somewhere(&window, "after a card is deleted");
    for (kind, words) in [("step", "Set a budget"), ("lane", "Thoughts"), ("phase", "Dream")] {
        window.click(window.item(kind, words));
        window.key(Key::Delete);
        window.no_item(kind, words);
        keyboard_is_somewhere(&window, &format!("after a {kind} is deleted"));
        window.chord(&[Key::Control], 'z');
        window.item(kind, words);
        keyboard_is_somewhere(&window, &format!("after a {kind} is back"));
    }
    for (name, words) in DIALOGS {
        open_dialog(&window, name, words);
        keyboard_is_somewhere(&window, &format!("in “{name}”"));
        window.key(Key::Escape);
        window.see_no_more(words);
        keyboard_is_somewhere(&window, &format!("after “{name}”"));
    }
    window.chord(&[Key::Control], 'k');
    window.element(".palette-input");
    window.key(Key::Escape);
    window.until("the palette is gone", "document.querySelector('.palette-input') === null");
    keyboard_is_somewhere(&window, "after the palette");
    window.chord(&[Key::Control], 'e');
    window.see("Real text, tagged");
    window.key(Key::Escape);
    window.see_no_more("Real text, tagged");
    keyboard_is_somewhere(&window, "after the export dialog");
    window.chord(&[Key::Control], 'p');
    window.see_no_more("In this workspace");
    keyboard_is_somewhere(&window, "in present view");
    window.key(Key::Escape);
    window.see("In this workspace");
    keyboard_is_somewhere(&window, "after present view");
}

fn keyboard_is_somewhere(window: &Window, when: &str) {
    window.settle();
    let has = "document.activeElement !== null && document.activeElement !== document.body && document.activeElement.isConnected";
    window.until(&format!("the keyboard is somewhere {when}"), has);
}

fn open_dialog(window: &Window, name: &str, words: &str) {
    window.press("Menu");
    window.press(name);
    window.see(words);
}

fn sample(home: &Home) -> PathBuf {
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    file
}

fn axe() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}, which `npm ci` puts there: {error}", file.display()))
}
