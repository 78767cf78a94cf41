//! A scene as a plain SVG.

use std::fmt::Write;

use scene::{LineCap, Scene, Shape, Stroke};

/// The scene, each line of text one element.
pub(crate) fn svg(scene: &Scene) -> String {
    let (w, h) = (scene.size.w, scene.size.h);
    let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/Inter");
    let mut out = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\"><style>");
    for (weight, cut) in [(400, "Regular"), (500, "Medium"), (600, "SemiBold")] {
        let _ = write!(out, "@font-face{{font-family:Inter;font-weight:{weight};src:url(file://{fonts}-{cut}.ttf)}}");
    }
    let _ = write!(out, "</style><rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>", scene.background.to_css());
    for group in &scene.groups {
        for item in &group.items {
            let at = group.offset + item.rect.origin();
            let _ = write!(out, "<g id=\"{}\" transform=\"translate({} {})\">", item.id, at.x, at.y);
            item.shapes.iter().for_each(|shape| draw(&mut out, shape));
            out.push_str("</g>\n");
        }
    }
    out.push_str("</svg>");
    out
}

fn draw(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Box(shape) => {
            let rect = shape.rect;
            let paint = paint(shape.fill, shape.stroke.as_ref());
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{paint}/>",
                rect.x, rect.y, rect.w, rect.h, shape.radius
            );
        }
        Shape::Path(shape) => {
            let paint = paint(shape.fill, shape.stroke.as_ref());
            let _ = write!(out, "<path d=\"{}\"{paint}/>", shape.path.to_svg());
        }
        Shape::Text(block) => {
            for line in &block.lines {
                let text = line.text.replace('&', "&amp;").replace('<', "&lt;");
                let style = block.style;
                let _ = write!(
                    out,
                    "<text x=\"{}\" y=\"{}\" style=\"white-space:pre;font:{} {}px Inter,sans-serif;letter-spacing:{}em\" \
                     fill=\"{}\">{text}</text>",
                    block.origin.x + line.x,
                    block.origin.y + line.baseline,
                    style.weight,
                    style.size,
                    style.tracking,
                    block.color.to_css()
                );
            }
        }
    }
}

fn paint(fill: Option<scene::Color>, stroke: Option<&Stroke>) -> String {
    let mut out = format!(" fill=\"{}\"", fill.map_or("none".to_owned(), scene::Color::to_css));
    if let Some(stroke) = stroke {
        let cap = match stroke.cap {
            LineCap::Butt => "butt",
            LineCap::Round => "round",
        };
        let dash: Vec<String> = stroke.dash.iter().map(ToString::to_string).collect();
        let _ = write!(
            out,
            " stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"{cap}\" stroke-linejoin=\"round\" stroke-dasharray=\"{}\"",
            stroke.color.to_css(),
            stroke.width,
            dash.join(" ")
        );
    }
    out
}
