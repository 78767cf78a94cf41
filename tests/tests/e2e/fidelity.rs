//! What the web view makes of text against what layout made of it: the same lines, as wide.

use serde_json::{Value, json};
use suite::{Home, Window, table};

/// How far the width of a line may be off, in px.
const TOLERANCE: f64 = 0.5;

/// Sets every text of a scene anew and compares: lines as given for their width, and cards unbroken for their
/// breaks. Hands over how many were compared and what differs.
const COMPARE: &str = r"
    const [canvas, tolerance, done] = arguments;
    const different = [];
    let cards = 0, lines = 0, worst = 0;
    const field = (block, whiteSpace) => {
        const { style } = block;
        const element = document.createElement('div');
        Object.assign(element.style, {
            position: 'fixed', left: 0, top: 0, visibility: 'hidden', whiteSpace,
            width: `${block.width}px`, overflowWrap: 'anywhere', wordBreak: 'normal', lineBreak: 'auto', hyphens: 'manual',
            font: `${style.weight} ${style.size}px/${style.lineHeight}px Inter, ${block.fallback.map((name) => JSON.stringify(name)).concat('sans-serif').join(', ')}`,
            letterSpacing: style.tracking === 0 ? 'normal' : `${style.tracking}em`, fontSynthesis: 'none', textAlign: 'left',
            fontVariantNumeric: style.figures === 'tabular' ? 'tabular-nums' : 'normal',
        });
        element.style.setProperty('-webkit-nbsp-mode', 'normal');
        element.dir = block.direction;
        document.body.append(element);
        return element;
    };
    const compareWidths = (id, block) => {
        for (const line of block.lines) {
            const words = line.text.trimEnd();
            if (words === '') continue;
            const element = field(block, 'pre');
            element.style.width = 'max-content';
            element.textContent = words;
            const off = Math.abs(element.getBoundingClientRect().width - line.width);
            worst = Math.max(worst, off);
            lines += 1;
            if (off > tolerance) different.push(`${id}: “${words}” is ${off.toFixed(2)} px off`);
            element.remove();
        }
    };
    const linesOf = (element) => {
        const node = element.firstChild, found = [], range = document.createRange();
        let top = null;
        for (let at = 0; at < node.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = [...range.getClientRects()].findLast((box) => box.width > 0);
            if (box && (top === null || box.top > top + 4)) {
                top = box.top;
                found.push('');
            }
            if (found.length > 0) found[found.length - 1] += node.data[at];
        }
        return found.map((line) => line.trim());
    };
    const compareBreaks = (id, block, text) => {
        const element = field(block, 'pre-wrap');
        element.textContent = text;
        const ours = block.lines.map((line) => line.text.trim()).filter((line) => line !== '');
        const theirs = linesOf(element).filter((line) => line !== '');
        cards += 1;
        if (ours.join('|') !== theirs.join('|')) different.push(`${id}: ${ours.join(' | ')} — ${theirs.join(' | ')}`);
        element.remove();
    };
    const plain = (text) => text.replace(/\s+/g, '');
    const texts = new Map(canvas.cards.map((card) => [`card/${card.id}`, card.text]));
    const compare = () => {
        for (const group of canvas.scene.groups) for (const item of group.items) for (const shape of item.shapes) {
            if (shape.shape !== 'text') continue;
            compareWidths(item.id, shape);
            const text = texts.get(item.id);
            if (text !== undefined && plain(text) === plain(shape.lines.map((line) => line.text).join(''))) compareBreaks(item.id, shape, text);
        }
        done({ cards, lines, worst, different });
    };
    Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px Inter`))).then(compare, (error) => done({ different: [String(error)] }));
";

#[test]
fn the_sample_breaks_as_layout_says() {
    let Some(home) = Home::fresh("the_sample_breaks_as_layout_says") else { return };
    let file = home.document("sample.laneway");
    home.laneway([&"new", &file, &"--sample"]);
    let seen = compare(&Window::open_file(&home, &file));
    assert!(seen["cards"].as_u64() > Some(60), "{seen}");
}

#[test]
fn a_map_of_480_cards_breaks_as_layout_says() {
    let Some(home) = Home::fresh("a_map_of_480_cards_breaks_as_layout_says") else { return };
    let mut seed = 7;
    let table = home.write("480.csv", table(40, 12, |_, _| words(&mut seed)));
    let file = home.document("480.laneway");
    home.laneway([&"import", &table, &"--to", &file]);
    let seen = compare(&Window::open_file(&home, &file));
    assert_eq!(seen["cards"], json!(480), "{seen}");
}

fn compare(window: &Window) -> Value {
    let workspace = window.call("start", json!({}))["workspace"].clone();
    let view = json!({ "theme": "light", "density": "edit" });
    let canvas = window.call("open_canvas", json!({ "map": workspace["maps"][0]["id"], "view": view }));
    let seen = window.script_async(COMPARE, vec![canvas, json!(TOLERANCE)]);
    eprintln!("compared {} lines and the breaks of {} cards; worst {} px", seen["lines"], seen["cards"], seen["worst"]);
    assert_eq!(seen["different"], json!([]), "lines that differ");
    seen
}

/// The words of a card as people write them: the seed goes on from card to card.
fn words(seed: &mut usize) -> String {
    const WORDS: [&str; 24] = [
        "the",
        "customer",
        "compares",
        "prices",
        "in",
        "three",
        "tabs",
        "and",
        "re-reads",
        "reviews;",
        "delivery",
        "(free",
        "above",
        "€50)",
        "is",
        "unclear:",
        "customer-service",
        "answers",
        "after",
        "2½",
        "days",
        "“maybe”",
        "Donaudampfschifffahrtsgesellschaft",
        "naïve",
    ];
    let mut next = |below: usize| {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) % below
    };
    let words: Vec<&str> = (0..3 + next(18)).map(|_| WORDS[next(WORDS.len())]).collect();
    words.join(" ")
}
