//! A text as a number, the way JavaScript's `Number` reads it (ECMA-262, StringToNumber).

use super::source::is_js_space;

/// The number; NaN where the text is none. Blank is 0.
pub(super) fn js_number(text: &str) -> f64 {
    let text = text.trim_matches(is_js_space);
    if text.is_empty() {
        return 0.0;
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = text.get(..2).filter(|start| start.eq_ignore_ascii_case(prefix)).map(|_| &text[2..]) {
            return whole(digits, radix);
        }
    }
    match text.strip_prefix(['+', '-']).unwrap_or(text) {
        "Infinity" if text.starts_with('-') => f64::NEG_INFINITY,
        "Infinity" => f64::INFINITY,
        unsigned if is_decimal(unsigned) => text.parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

fn whole(digits: &str, radix: u32) -> f64 {
    let mut number = 0.0;
    for digit in digits.chars() {
        let Some(digit) = digit.to_digit(radix) else { return f64::NAN };
        number = number * f64::from(radix) + f64::from(digit);
    }
    if digits.is_empty() { f64::NAN } else { number }
}

/// `1`, `1.`, `.5`, `1.5`, each with or without an exponent; no sign.
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent_fits = exponent.is_none_or(|exponent| {
        let unsigned = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !unsigned.is_empty() && digits(unsigned)
    });
    digits(before) && digits(after) && before.len() + after.len() > 0 && exponent_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_javascripts() {
        for (text, number) in [
            ("", 0.0),
            (" \u{a0}3 ", 3.0),
            ("3.5", 3.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-1", -1.0),
            ("+1", 1.0),
            ("1e1", 10.0),
            ("0x5", 5.0),
            ("0B11", 3.0),
            ("0o17", 15.0),
            ("-Infinity", f64::NEG_INFINITY),
            ("1e999", f64::INFINITY),
        ] {
            assert_eq!(js_number(text), number, "{text}");
        }
        for text in ["good", "infinity", "nan", "inf", "-0x5", "0x", "1_000", "1,5", ".", "e5", "1e", "--1", "5 6", "٣"]
        {
            assert!(js_number(text).is_nan(), "{text}");
        }
    }
}
