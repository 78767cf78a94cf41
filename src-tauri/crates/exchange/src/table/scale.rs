//! The scale of an imported emotion lane, chosen by its heading and its numbers.

use model::Scale;

use super::feeling::Number;

/// The scale that a heading or the numbers themselves ask for. `None` where the numbers fit none.
pub(super) fn choose(heading: &str, numbers: &[Number]) -> Option<Scale> {
    let scale = named(heading).or_else(|| fitting(numbers))?;
    numbers.iter().all(|number| scale.contains(number.value)).then_some(scale).or_else(|| fitting(numbers))
}

/// A mood of −2 to 2 as a value of the scale.
pub(super) fn value_of(mood: f64, scale: Scale) -> f64 {
    let reach = if mood < 0.0 { scale.neutral() - scale.min() } else { scale.max() - scale.neutral() };
    scale.snap(scale.neutral() + mood / 2.0 * reach)
}

/// `(1-5)`, `1–10`, `-2..+2`, `/5` in a heading.
fn named(heading: &str) -> Option<Scale> {
    let text = heading.replace(['−', '–', '—'], "-").replace("..", "~").replace(" to ", "~").replace(" bis ", "~");
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '+').collect();
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    let start = if text[..digit].ends_with('-') { digit - 1 } else { digit };
    if text[..start].ends_with('/') {
        return between(1.0, leading_number(&text[start..])?.0);
    }
    let (low, rest) = leading_number(&text[start..])?;
    let rest = rest.strip_prefix(['-', '~', '…'])?;
    between(low, leading_number(rest)?.0)
}

fn leading_number(text: &str) -> Option<(f64, &str)> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let digits = unsigned.find(|c: char| !c.is_ascii_digit()).unwrap_or(unsigned.len());
    let length = text.len() - unsigned.len() + digits;
    Some((text[..length].parse().ok()?, &text[length..]))
}

fn between(low: f64, high: f64) -> Option<Scale> {
    if (low, high) == (-2.0, 2.0) {
        return Some(Scale::DEFAULT);
    }
    let step = if high - low > 20.0 { 1.0 } else { 0.1 };
    if (low, high) == (1.0, 5.0) {
        Some(Scale::ONE_TO_FIVE)
    } else {
        Scale::new(low, (low + high) / 2.0, high, step).ok()
    }
}

/// The narrowest usual scale that holds all numbers.
fn fitting(numbers: &[Number]) -> Option<Scale> {
    let low = numbers.iter().map(|number| number.value).fold(f64::INFINITY, f64::min);
    let high = numbers.iter().map(|number| number.value).fold(f64::NEG_INFINITY, f64::max);
    if numbers.is_empty() {
        return Some(Scale::DEFAULT);
    }
    if let Some(most) = numbers.iter().find_map(|number| number.of) {
        let least = if low >= 1.0 && most <= 10.0 { 1.0 } else { 0.0 };
        return between(least, most).filter(|scale| scale.contains(low) && scale.contains(high));
    }
    let signed = low < 0.0 || numbers.iter().any(|number| number.signed);
    let ends: &[(f64, f64)] = if signed {
        &[(-2.0, 2.0), (-3.0, 3.0), (-5.0, 5.0), (-10.0, 10.0), (-100.0, 100.0)]
    } else {
        &[(1.0, 5.0), (0.0, 5.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0)]
    };
    let fits = ends.iter().find(|(least, most)| *least <= low && high <= *most);
    fits.and_then(|(least, most)| between(*least, *most))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(heading: &str, values: &[f64]) -> Option<(f64, f64)> {
        let numbers: Vec<_> =
            values.iter().map(|value| Number { value: *value, of: None, signed: *value < 0.0 }).collect();
        choose(heading, &numbers).map(|scale| (scale.min(), scale.max()))
    }

    #[test]
    fn headings_and_numbers_choose() {
        for (heading, values, expected) in [
            ("Emotion", &[][..], Some((-2.0, 2.0))),
            ("Emotion (1-10)", &[2.0, 3.0], Some((1.0, 10.0))),
            ("Emotion –2 .. +2", &[1.0], Some((-2.0, 2.0))),
            ("Stimmung 1 bis 7", &[3.0], Some((1.0, 7.0))),
            ("Score /5", &[3.0], Some((1.0, 5.0))),
            ("Emotion (1-5)", &[9.0], Some((1.0, 10.0))),
            ("", &[-1.0, 2.0], Some((-2.0, 2.0))),
            ("", &[0.0, 4.0], Some((0.0, 5.0))),
            ("", &[7.0], Some((1.0, 10.0))),
            ("", &[80.0], Some((0.0, 100.0))),
            ("", &[8000.0], None),
        ] {
            assert_eq!(ends(heading, values), expected, "{heading} {values:?}");
        }
    }

    #[test]
    fn moods_lie_on_the_scale() {
        assert_eq!(value_of(-2.0, Scale::ONE_TO_FIVE), 1.0);
        assert_eq!(value_of(1.0, Scale::ONE_TO_FIVE), 4.0);
        assert_eq!(value_of(-1.0, Scale::DEFAULT), -1.0);
    }
}
