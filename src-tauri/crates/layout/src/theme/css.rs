//! The page's CSS variables, generated from the theme.

use std::fmt::Write;

use model::{CardColor, LaneRole, MapTheme};
use scene::TextStyle;

use super::{Palette, Tint, chrome};
use crate::ThemeName;

/// The whole style sheet: the bundled faces, lengths and type, then colours for light and dark.
///
/// Light stands on `:root`; dark follows the system, and `data-theme` on the root element overrides both. What the
/// theme of a map changes stands on `data-map-theme`, which whatever surrounds a map has.
#[must_use]
pub fn theme_css() -> String {
    let mut css = String::from("/* Generated from the theme of the layout crate. Do not edit. */\n");
    faces(&mut css);
    block(&mut css, ":root", "", &lengths());
    let (light, dark) = (colors(ThemeName::Light), colors(ThemeName::Dark));
    themed(&mut css, "", &light, &dark);
    for map in MapTheme::ALL {
        let [light, dark] = [ThemeName::Light, ThemeName::Dark].map(|ground| marks(Palette::of(*map, ground)));
        themed(&mut css, &format!(" [data-map-theme=\"{map}\"]"), &light, &dark);
    }
    css
}

/// A block for light and two for dark, on the root element or on something in it.
fn themed(css: &mut String, within: &str, light: &Declarations, dark: &Declarations) {
    block(css, &format!(":root{within}"), "", light);
    css.push_str("\n@media (prefers-color-scheme: dark) {");
    block(css, &format!(":root:not([data-theme=\"light\"]){within}"), "  ", dark);
    css.push_str("}\n");
    block(css, &format!(":root[data-theme=\"dark\"]{within}"), "", dark);
}

type Declarations = Vec<(String, String)>;

fn block(css: &mut String, selector: &str, indent: &str, declarations: &Declarations) {
    let _ = writeln!(css, "\n{indent}{selector} {{");
    for (name, value) in declarations {
        let _ = writeln!(css, "{indent}  {name}: {value};");
    }
    let _ = writeln!(css, "{indent}}}");
}

fn faces(css: &mut String) {
    for (weight, cut) in [(400, "Regular"), (500, "Medium"), (600, "SemiBold")] {
        let _ = write!(
            css,
            "\n@font-face {{\n  font-family: \"Inter\";\n  font-weight: {weight};\n  font-style: normal;\n  \
             font-display: block;\n  src: url(\"/fonts/Inter-{cut}.woff2\") format(\"woff2\");\n}}\n"
        );
    }
}

fn lengths() -> Declarations {
    let px = |value: &u16| format!("{value}px");
    let mut all: Declarations = Vec::new();
    all.push(("--font".into(), "\"Inter\", system-ui, sans-serif".into()));
    for (name, style) in &chrome::TYPE {
        all.extend(type_style(name, style));
    }
    all.extend(chrome::SPACES.iter().map(|space| (format!("--space-{space}"), px(space))));
    all.extend(chrome::LENGTHS.iter().map(|(name, value)| (format!("--{name}"), px(value))));
    all.extend(chrome::MOTION.iter().map(|(name, value)| (format!("--{name}"), (*value).to_owned())));
    all
}

fn type_style(name: &str, style: &TextStyle) -> Declarations {
    let TextStyle { size, line_height, weight, tracking, figures: _ } = style;
    vec![
        (format!("--type-{name}"), format!("{weight} {size}px/{line_height}px var(--font)")),
        (format!("--tracking-{name}"), format!("{tracking}em")),
    ]
}

fn colors(theme: ThemeName) -> Declarations {
    let palette = Palette::of(MapTheme::Standard, theme);
    let scheme = match theme {
        ThemeName::Dark => "dark",
        ThemeName::Light | ThemeName::Print => "light",
    };
    let mut all: Declarations = vec![("color-scheme".into(), scheme.into())];
    all.extend(named(palette).map(|(name, color)| (format!("--{name}"), color.to_css())));
    all.extend(numbered("persona", &palette.personas));
    let grounds: Vec<_> = (0..palette.personas.len()).map(|index| palette.persona_ground(index)).collect();
    all.extend(numbered("persona-soft", &grounds));
    all.extend(numbered("phase", &palette.phases));
    all.extend(LaneRole::ALL.iter().flat_map(|role| tinted(&format!("--role-{role}"), palette.role(*role))));
    all.extend(CardColor::ALL.iter().flat_map(|color| tinted(&format!("--card-{color}"), palette.card(*color))));
    all
}

/// What the page around a map shows of its colours.
fn marks(palette: &Palette) -> Declarations {
    let mut all = numbered("persona", &palette.personas);
    all.extend(numbered("phase", &palette.phases));
    all.push(("--moment-mark".into(), palette.moment.mark.to_css()));
    all.extend(LaneRole::ALL.iter().map(|role| (format!("--role-{role}-mark"), palette.role(*role).mark.to_css())));
    all
}

fn numbered(name: &str, colors: &[scene::Color]) -> Declarations {
    (1..).zip(colors).map(|(number, color)| (format!("--{name}-{number}"), color.to_css())).collect()
}

fn tinted(name: &str, tint: Tint) -> Declarations {
    let Tint { ground, text, mark } = tint;
    let parts = [("", ground), ("-text", text), ("-mark", mark)];
    parts.map(|(part, color)| (format!("{name}{part}"), color.to_css())).into()
}

fn named(palette: &Palette) -> impl Iterator<Item = (&'static str, scene::Color)> {
    [
        ("surface", palette.surface),
        ("panel", palette.panel),
        ("raised", palette.raised),
        ("sunken", palette.sunken),
        ("line", palette.line),
        ("line2", palette.line2),
        ("control", palette.control),
        ("neutral", palette.neutral),
        ("ink", palette.ink),
        ("ink2", palette.ink2),
        ("ink3", palette.ink3),
        ("accent", palette.accent),
        ("on-accent", palette.on_accent),
        ("accent-text", palette.accent_text),
        ("accent-soft", palette.accent_soft),
        ("danger", palette.danger),
        ("danger-soft", palette.danger_soft),
        ("warn", palette.warn),
        ("warn-soft", palette.warn_soft),
        ("ok", palette.ok),
        ("ok-soft", palette.ok_soft),
        ("on-phase", palette.on_phase),
        ("moment", palette.moment.ground),
        ("moment-text", palette.moment.text),
        ("moment-mark", palette.moment.mark),
        ("scrim", palette.scrim),
    ]
    .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_the_current_theme() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/theme.css");
        if std::env::var_os("LANEWAY_UPDATE").is_some() {
            std::fs::write(path, theme_css()).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == theme_css(), "ui/src/theme.css is not current: run this test with LANEWAY_UPDATE=1");
    }
}
