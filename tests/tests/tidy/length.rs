//! How long files may be: nine in ten of a language at most 400 lines, none above 600 unless excepted here.

use super::tree::{Source, Violation};

/// What nine in ten keep to.
const USUAL: usize = 400;

/// What all keep to.
const LONGEST: usize = 600;

/// Files that may be longer, and why.
const EXCEPTIONS: [(&str, &str); 2] = [
    ("ui/src/bindings.ts", "generated: nobody reads it from top to bottom"),
    ("src-tauri/crates/editor/src/edit.rs", "one closed enum: a variant cannot stand in another file"),
];

/// Files above the limits.
pub(crate) fn violations(sources: &[Source]) -> Vec<Violation> {
    let written = |suffix: &str| {
        let code = sources.iter().filter(|source| source.path.ends_with(suffix) && !is_excepted(source));
        code.map(|source| (source, source.text.lines().count())).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for files in [written(".rs"), written(".ts"), written(".svelte")] {
        let longer = |limit: usize| files.iter().filter(move |(_, lines)| *lines > limit);
        found.extend(longer(LONGEST).map(|(source, lines)| {
            source.violation(format!("{lines} lines: a second concept lives in it (limit {LONGEST})"))
        }));
        if longer(USUAL).count() * 10 > files.len() {
            found.extend(longer(USUAL).map(|(source, lines)| {
                source.violation(format!("{lines} lines: more than one file in ten is above {USUAL}"))
            }));
        }
    }
    found
}

fn is_excepted(source: &Source) -> bool {
    EXCEPTIONS.iter().any(|(path, _)| source.path == *path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, lines: usize) -> Source {
        Source::sample(name, &"x\n".repeat(lines))
    }

    fn places(sources: &[Source]) -> Vec<String> {
        violations(sources).into_iter().map(|violation| violation.place).collect()
    }

    #[test]
    fn a_very_long_file_is_found_and_a_generated_one_is_not() {
        let mut files: Vec<Source> = (0..20).map(|number| file(&format!("{number}.rs"), 100)).collect();
        files.extend([file("long.rs", 601), file("ui/src/bindings.ts", 2000)]);
        assert_eq!(places(&files), ["long.rs"]);
    }

    #[test]
    fn one_file_in_ten_may_be_above_the_usual_length() {
        let mut files: Vec<Source> = (0..18).map(|number| file(&format!("{number}.rs"), 400)).collect();
        files.extend([file("a.rs", 401), file("b.rs", 500)]);
        assert_eq!(places(&files), Vec::<String>::new());
        files.push(file("c.rs", 401));
        assert_eq!(places(&files), ["a.rs", "b.rs", "c.rs"]);
    }
}
