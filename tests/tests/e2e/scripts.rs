//! Scripts beyond the bundled face: the page has the faces that layout measured with, and no boxes for letters.

use serde_json::json;
use suite::{Home, Window};

/// One card for each script, none of which the bundled face has.
const CARDS: [&str; 4] = ["地図を書くと旅が見える", "يرسم العميل رحلته على الخريطة", "ลูกค้าวาดแผนที่", "📦🏕️🎉 👩‍🚀"];

/// Loads each face that a card needs and compares the words on the map with what layout measured, line by line.
const COMPARE: &str = r"
    const [canvas, done] = arguments;
    const faces = [], different = [];
    const compare = ({ id }, { style, fallback, lines }) => {
        const node = document.querySelector(`[data-item='${id}'] .text`)?.firstChild;
        if (!node) return void different.push(`${id} is not on the map`);
        let from = 0;
        for (const line of lines) {
            const words = line.text.trimEnd(), start = node.data.indexOf(words, from), range = document.createRange();
            from = start + words.length;
            range.setStart(node, start);
            range.setEnd(node, from);
            // The end of the line before is part of a range, too, and has no width.
            const width = [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0);
            if (Math.abs(width - line.width) > 0.5) different.push(`“${words}” is ${width} px wide, not ${line.width}`);
        }
    };
    const foreign = canvas.scene.groups.flatMap((group) => group.items.flatMap((item) => item.shapes.map((shape) => [item, shape])))
        .filter(([item, shape]) => item.id.startsWith('card/') && shape.shape === 'text' && shape.fallback.length > 0);
    const load = async ([, { style, fallback, lines }]) => {
        for (const family of fallback) {
            const found = await document.fonts.load(`${style.weight} ${style.size}px ${JSON.stringify(family)}`, lines[0].text);
            faces.push(...found.map((face) => `${face.family} ${face.status}`));
        }
    };
    Promise.all(foreign.map(load)).then(() => requestAnimationFrame(() => {
        for (const [item, shape] of foreign) compare(item, shape);
        done({ cards: foreign.length, faces, different });
    }), (error) => done({ different: [String(error)] }));
";

#[test]
fn words_of_every_script_are_as_wide_as_layout_says() {
    let Some(home) = Home::fresh("words_of_every_script_are_as_wide_as_layout_says") else { return };
    let file = home.document("scripts.laneway");
    let table = home.write("scripts.csv", format!("Step,1,2,3,4\nThoughts,{}\n", CARDS.join(",")));
    home.laneway([&"import", &table, &"--to", &file]);
    let window = Window::open_file(&home, &file);
    window.until("all cards are there", &format!("items('card', '').length === {}", CARDS.len()));
    let workspace = window.call("start", json!({}))["workspace"].clone();
    let view = json!({ "theme": "light", "density": "edit" });
    let canvas = window.call("open_canvas", json!({ "map": workspace["maps"][0]["id"], "view": view }));
    assert_eq!(canvas["scene"]["problems"], json!([]), "every letter has a face");
    let seen = window.script_async(COMPARE, vec![canvas]);
    window.picture("scripts");
    assert_eq!(seen["different"], json!([]), "{seen}");
    assert_eq!(seen["cards"], json!(CARDS.len()), "{seen}");
    let faces: Vec<&str> = seen["faces"].as_array().unwrap().iter().filter_map(|face| face.as_str()).collect();
    assert!(faces.len() >= CARDS.len() && faces.iter().all(|face| face.ends_with(" loaded")), "{faces:?}");
}
