//! A map's cards as Excalidraw keeps them: a rectangle with a text bound to it for each, on a grid like ours.

use serde_json::{Value, json};

/// Digits of Excalidraw's order keys, in the order of their characters.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Where the first card stands, beside Excalidraw's own panel, and from one card to the next, in px.
const FIRST: (usize, usize) = (320, 160);
const PITCH: (usize, usize) = (154, 68);

/// How large a card is, in px.
const CARD: (usize, usize) = (146, 51);

/// The whole drawing; `card` gives the two lines of words at a column and a row, both counted from 1.
pub(crate) fn drawing(columns: usize, rows: usize, card: impl Fn(usize, usize) -> [String; 2]) -> Value {
    let cells = (1..=rows).flat_map(|row| (1..=columns).map(move |column| (column, row)));
    let elements = cells.enumerate().flat_map(|(number, (column, row))| {
        let place = (FIRST.0 + (column - 1) * PITCH.0, FIRST.1 + (row - 1) * PITCH.1);
        elements(number, place, &card(column, row))
    });
    let state = json!({ "scrollX": 0, "scrollY": 0, "zoom": { "value": 1 }, "viewBackgroundColor": "#ffffff" });
    json!({ "type": "excalidraw", "version": 2, "elements": elements.collect::<Vec<_>>(), "appState": state })
}

fn elements(number: usize, (x, y): (usize, usize), lines: &[String; 2]) -> [Value; 2] {
    let (box_id, text_id) = (format!("box-{number}"), format!("text-{number}"));
    let card = json!({
        "type": "rectangle", "width": CARD.0, "height": CARD.1, "backgroundColor": "#ecf1f7",
        "strokeColor": "transparent", "roundness": { "type": 3 }, "boundElements": [{ "type": "text", "id": text_id }],
    });
    let words = json!({
        "type": "text", "width": CARD.0 - 10, "height": 2 * 18, "strokeColor": "#14181f", "backgroundColor": "transparent",
        "roundness": null, "boundElements": [], "containerId": box_id, "text": lines.join("\n"),
        "originalText": lines.join(" "), "fontSize": 13, "fontFamily": 5, "lineHeight": 1.25, "textAlign": "left",
        "verticalAlign": "middle", "autoResize": true,
    });
    [element(&box_id, 2 * number, (x, y), &card), element(&text_id, 2 * number + 1, (x + 5, y + 7), &words)]
}

/// What all elements have, and what this one has.
fn element(id: &str, number: usize, (x, y): (usize, usize), own: &Value) -> Value {
    let mut element = json!({
        "id": id, "index": order_key(number), "x": x, "y": y, "angle": 0, "fillStyle": "solid", "strokeWidth": 1,
        "strokeStyle": "solid", "roughness": 0, "opacity": 100, "groupIds": [], "frameId": null, "seed": 1,
        "version": 1, "versionNonce": 1, "isDeleted": false, "updated": 1, "link": null, "locked": false,
    });
    for (name, value) in own.as_object().into_iter().flatten() {
        element[name] = value.clone();
    }
    element
}

/// The key of an element's place in the order: `c` and three digits to the base 62.
fn order_key(number: usize) -> String {
    let digit = |place: u32| char::from(DIGITS[number / 62_usize.pow(place) % 62]);
    ['c', digit(2), digit(1), digit(0)].iter().collect()
}
