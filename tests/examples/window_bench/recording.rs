//! What the program answers to the page that opens a map and types into a card, taken from the real window, so that
//! the same page can be measured in a plain browser.

use std::path::Path;

use serde_json::{Value, json};
use suite::{Home, Window};

/// Commands that the page gives before its map is on the screen, beside `open_canvas`.
const FIRST: [&str; 4] = ["start", "drafts", "icons", "fidelity_probe"];

/// Gives one command after the other and tells what came, and after how many ms.
const ASK: &str = r"
    const [calls, done] = arguments;
    (async () => {
        const answers = [];
        for (const [command, args] of calls) {
            const start = performance.now();
            const data = await window.__TAURI_INTERNALS__.invoke(command, args);
            answers.push({ data, took: performance.now() - start });
        }
        return answers;
    })().then(done, (error) => done({ error }));
";

/// The answers, as the page in the browser fetches them.
pub(crate) struct Recording {
    /// By command.
    pub(crate) answers: Value,
    /// One a key, in order, each with the text that it answers.
    pub(crate) keys: Value,
}

impl Recording {
    /// Opens the map in the window and asks what the page would ask while `typed` is added to a card.
    pub(crate) fn take(home: &Home, file: &Path, card: &str, typed: &[char]) -> Self {
        let window = Window::open_file(home, file);
        window.item("card", card);
        let first = ask(&window, FIRST.map(|command| json!([command, {}])).to_vec());
        let map = first[0]["data"]["workspace"]["maps"][0]["id"].clone();
        let view = json!({ "map": map, "view": { "theme": "light", "density": "edit" } });
        let canvas = ask(&window, vec![json!(["open_canvas", view])]).remove(0);
        let cards = canvas["data"]["cards"].as_array().expect("a canvas has cards");
        let found = cards.iter().find(|one| one["text"] == card).expect("the card is on the map");
        let target = json!({ "target": "card", "card": found["id"] });
        let texts = texts(card, typed);
        let preview =
            |text: &String| json!(["preview", { "preview": { "preview": "text", "target": target, "text": text } }]);
        let drawn = ask(&window, texts.iter().map(preview).collect());
        let keys = drawn.into_iter().zip(&texts).map(|(mut answer, text)| {
            answer["text"] = json!(text);
            answer
        });
        let mut answers: Value = FIRST.into_iter().map(str::to_owned).zip(first).collect();
        answers["open_canvas"] = canvas;
        Self { answers, keys: keys.collect() }
    }
}

/// What the card holds after each key.
fn texts(card: &str, typed: &[char]) -> Vec<String> {
    let mut text = card.to_owned();
    let after = |key: &char| {
        text.push(*key);
        text.clone()
    };
    typed.iter().map(after).collect()
}

fn ask(window: &Window, calls: Vec<Value>) -> Vec<Value> {
    let mut answer = window.script_async(ASK, vec![json!(calls)]);
    answer.as_array_mut().map(std::mem::take).unwrap_or_else(|| panic!("the program answered {answer}"))
}
