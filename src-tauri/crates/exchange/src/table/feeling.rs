//! What a cell of an emotion lane says: a number, a mood, both or neither. Honest: where the parts of a cell speak
//! against each other, or lead from one feeling to another, there is no value.

use super::lexicon::{is_companion, picture, word};

/// A cell of an emotion lane.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Feeling {
    /// The number in it.
    pub(super) number: Option<Number>,
    /// The mood of its words and pictures, −2 to 2.
    pub(super) mood: Option<f64>,
    /// What is not the number.
    pub(super) label: String,
}

/// A number as somebody wrote it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    /// The `5` of `4/5`; 100 of a percentage.
    pub(super) of: Option<f64>,
    /// Whether it has a sign, plus or minus.
    pub(super) signed: bool,
}

/// Reads a cell.
pub(super) fn read(text: &str) -> Feeling {
    let text = text.trim();
    if text.contains(['→', '➔', '⟶']) || text.contains("->") || text.contains("=>") {
        return Feeling { label: text.to_owned(), ..Feeling::default() };
    }
    let Some((number, range)) = only_number(text) else {
        return Feeling { number: None, mood: mood(text), label: text.to_owned() };
    };
    let rest = format!("{} {}", text[..range.start].trim_end(), text[range.end..].trim_start());
    let label = rest.trim_matches(|c: char| c.is_whitespace() || ":,;()[]|=".contains(c)).to_owned();
    Feeling { number: Some(number), mood: mood(&label), label }
}

/// The one number of a text and where it stands; `None` where there are several, or digits within words.
fn only_number(text: &str) -> Option<(Number, std::ops::Range<usize>)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let digits =
        text[start..].find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len() - start);
    let figure = text[start..start + digits].trim_end_matches(['.', ',']);
    let mut end = start + figure.len();
    let value: f64 = figure.replace(',', ".").parse().ok()?;
    let before = text[..start].chars().next_back();
    let sign = before.filter(|c| matches!(c, '+' | '-' | '−' | '–' | '±'));
    let sign_at = start - sign.map_or(0, char::len_utf8);
    if text[..sign_at].chars().next_back().is_some_and(char::is_alphanumeric) || sign == Some('±') {
        return None;
    }
    let mut of = None;
    let after = text[end..].trim_start();
    if let Some(most) = after.strip_prefix('/') {
        let most = most.trim_start();
        let digits = most.find(|c: char| !c.is_ascii_digit()).unwrap_or(most.len());
        of = Some(most[..digits].parse().ok()?);
        end = text.len() - most.len() + digits;
    } else if let Some(rest) = after.strip_prefix(['%', '％']) {
        of = Some(100.0);
        end = text.len() - rest.len();
    }
    let other_digits = text[end..].chars().any(|c| c.is_ascii_digit());
    if other_digits || text[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let negative = matches!(sign, Some('-' | '−' | '–'));
    let number = Number { value: if negative { -value } else { value }, of, signed: sign.is_some() };
    Some((number, sign_at..end))
}

/// The mood of words and pictures together; `None` where they disagree or say nothing.
fn mood(text: &str) -> Option<f64> {
    let pictures: Vec<f64> = text.chars().filter_map(picture).collect();
    let words: String = text.chars().filter(|c| picture(*c).is_none() && !is_companion(*c)).collect();
    let seen = agreed(&pictures);
    let said = spoken(words.trim());
    match (pictures.is_empty(), said) {
        (true, said) => said,
        (false, None) => seen,
        (false, Some(said)) => agreed(&[seen?, said]),
    }
}

fn spoken(words: &str) -> Option<f64> {
    let words = words.to_lowercase();
    let words = words.trim_matches(|c: char| c.is_whitespace() || ".!*_“”\"'()（）「」".contains(c));
    match words {
        "" => None,
        "+" => Some(1.0),
        "++" => Some(2.0),
        "−" => Some(-1.0),
        "--" | "−−" => Some(-2.0),
        _ => list(words),
    }
}

/// One word with its marks of strength, or several words in a row that all point the same way.
fn list(words: &str) -> Option<f64> {
    if let Some(mood) = one(words) {
        return Some(mood);
    }
    let parts = words
        .split([',', ';', '/', '&', '、', '，'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" und "));
    let moods: Option<Vec<f64>> = parts.map(|part| one(part.trim())).collect();
    agreed(&moods?)
}

/// `confident++` is stronger, `anxious+` could mean either: no value.
fn one(text: &str) -> Option<f64> {
    let bare = text.trim_end_matches(['+', '-', '−', '–']);
    let marks = &text[bare.len()..];
    let mood = word(bare.trim())?;
    let rising = marks.contains('+');
    match marks {
        "" => Some(mood),
        _ if rising == (mood > 0.0) && mood != 0.0 => Some((mood * 2.0).clamp(-2.0, 2.0)),
        _ => None,
    }
}

/// The mean of moods that do not point in opposite directions.
fn agreed(moods: &[f64]) -> Option<f64> {
    let opposed = moods.iter().any(|mood| *mood > 0.0) && moods.iter().any(|mood| *mood < 0.0);
    if moods.is_empty() || opposed {
        return None;
    }
    let count = u32::try_from(moods.len()).ok()?;
    Some(moods.iter().sum::<f64>() / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> (Option<f64>, Option<f64>, String) {
        let feeling = read(text);
        (feeling.number.map(|number| number.value), feeling.mood, feeling.label)
    }

    #[test]
    fn numbers_moods_and_labels_are_told_apart() {
        for (text, number, mood, label) in [
            ("4", Some(4.0), None, ""),
            ("😣 –1", Some(-1.0), Some(-1.0), "😣"),
            ("−2", Some(-2.0), None, ""),
            ("1,5", Some(1.5), None, ""),
            ("3: Curious", Some(3.0), Some(1.0), "Curious"),
            ("Anxious (2/5)", Some(2.0), Some(-1.0), "Anxious"),
            ("80 %", Some(80.0), None, ""),
            ("😀😄", None, Some(2.0), "😀😄"),
            ("Happy, relieved", None, Some(1.0), "Happy, relieved"),
            ("Confident++", None, Some(2.0), "Confident++"),
            ("Frustriert", None, Some(-2.0), "Frustriert"),
            ("焦虑", None, Some(-1.0), "焦虑"),
            ("++", None, Some(2.0), "++"),
        ] {
            assert_eq!(seen(text), (number, mood, label.to_owned()), "{text}");
        }
    }

    #[test]
    fn doubt_gives_no_value() {
        for text in [
            "Anxious+",
            "Concerned → relieved",
            "やや下（不安）",
            "Happy but tired",
            "😀😡",
            "😀 sad",
            "happy, angry",
            "3-4",
            "Q3",
            "2 of 7",
            "-",
            "±1",
        ] {
            let (number, mood, label) = seen(text);
            assert_eq!((number, mood, label.as_str()), (None, None, text), "{text}");
        }
    }
}
