//! Rules of any file: what may stand at the top, and that no path of one machine is written down.

use super::tree::{Source, Violation};

/// What may stand at the top besides dot-files.
const TOP: [&str; 7] = ["Cargo.toml", "Cargo.lock", "README.md", "LICENSE", "src-tauri", "ui", "tests"];

/// Folders that exist on one machine and not on another.
const MACHINE: [&str; 6] = ["/home/", "/root/", "/work/", "/Users/", "C:\\Users\\", "/tmp/"];

/// Where, below which path, such a text is right, and why.
const MACHINE_EXCEPTIONS: [(&str, &str, &str); 2] = [
    ("src-tauri/crates/xtask/src/display.rs", "/tmp/.X11-unix/", "the place that the X protocol fixes"),
    ("ui/src/", "/home/ilse/", "the invented person on the fake host's machine"),
];

/// Everything at the top that the design does not name.
pub(crate) fn top_level(paths: &[String]) -> Vec<Violation> {
    let mut tops: Vec<&str> = paths.iter().filter_map(|path| path.split('/').next()).collect();
    tops.dedup();
    tops.retain(|top| !top.starts_with('.') && !TOP.contains(top));
    let sentence = "only the files and folders of the design stand at the top";
    tops.into_iter().map(|top| Violation { place: top.to_owned(), sentence: sentence.to_owned() }).collect()
}

/// Absolute paths below folders of one machine.
pub(crate) fn machine_paths(source: &Source) -> Vec<Violation> {
    let found = source.lines().filter_map(|(number, line)| {
        let folder = MACHINE.iter().find(|folder| names_folder(line, folder))?;
        let is_excepted =
            MACHINE_EXCEPTIONS.iter().any(|(path, text, _)| source.path.starts_with(path) && line.contains(text));
        (!is_excepted).then(|| source.violation_at(number, format!("{folder} exists on one machine only")))
    });
    found.collect()
}

/// Whether a path below the folder begins in the line: not in the middle of a longer path.
fn names_folder(line: &str, folder: &str) -> bool {
    let is_path = |c: char| c.is_alphanumeric() || "._-~}*".contains(c);
    line.match_indices(folder).any(|(start, _)| !line[..start].ends_with(is_path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stray_folder_at_the_top_is_found() {
        let paths = ["Cargo.toml", ".ci/run", "ui/a.ts", "notes/a.md", "notes/b.md"].map(String::from);
        let tops: Vec<String> = top_level(&paths).into_iter().map(|violation| violation.place).collect();
        assert_eq!(tops, ["notes"]);
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        for line in ["let a = \"/home/ann/a.laneway\";", "see `/work/a`", "(/tmp/a.pdf)", "C:\\Users\\ann"] {
            assert_eq!(machine_paths(&Source::sample("a.md", line)).len(), 1, "{line}");
        }
    }

    #[test]
    fn a_folder_of_that_name_inside_the_project_is_not() {
        for line in ["src/work/flow.rs", "https://example.org/home/", "{folder}/tmp/a", "the /homepage"] {
            assert_eq!(machine_paths(&Source::sample("a.md", line)), Vec::new(), "{line}");
        }
    }

    #[test]
    fn an_exception_holds_in_its_own_file_alone() {
        let line = "connect(\"/tmp/.X11-unix/X1\")";
        assert_eq!(machine_paths(&Source::sample("src-tauri/crates/xtask/src/display.rs", line)), Vec::new());
        assert_eq!(machine_paths(&Source::sample("src-tauri/src/main.rs", line)).len(), 1);
    }
}
