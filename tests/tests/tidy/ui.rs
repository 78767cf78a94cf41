//! Rules of the page: one folder knows the host, no raw HTML, no test that is switched off or waits blindly.

use super::tree::{Source, Violation, has_word};

/// The folder that may import the host's packages and the generated bindings.
const IPC: &str = "ui/src/ipc/";

/// The generated file, which imports the host's package itself.
const BINDINGS: &str = "ui/src/bindings.ts";

/// Imports of the host's packages or of the bindings outside the one folder for them.
pub(crate) fn host_imports(source: &Source) -> Vec<Violation> {
    if source.path.starts_with(IPC) || source.path == BINDINGS {
        return Vec::new();
    }
    let imports = source.lines().filter_map(|(number, line)| {
        let name = imported(line).find(|name| is_host(name))?;
        Some(source.violation_at(number, format!("{name} may only be imported below {IPC}")))
    });
    imports.collect()
}

/// HTML that is not escaped.
pub(crate) fn raw_html(source: &Source) -> Vec<Violation> {
    let raw = source.lines().filter(|(_, line)| line.contains("{@html") || has_word(line, "innerHTML"));
    raw.map(|(number, _)| source.violation_at(number, "raw HTML: a map's text could become markup")).collect()
}

/// Tests that are switched off, switch others off, or wait for a fixed time.
pub(crate) fn weak_tests(source: &Source) -> Vec<Violation> {
    if !source.path.ends_with(".test.ts") {
        return Vec::new();
    }
    let weak = source.lines().filter_map(|(number, line)| {
        let mark = [".only(", ".skip(", ".todo("].into_iter().find(|mark| line.contains(mark));
        let wait = line.contains("setTimeout(") && line.contains("Promise");
        let mark = mark.or(wait.then_some("a promise of setTimeout"))?;
        Some(source.violation_at(number, format!("{mark} in a test: it is switched off or waits blindly")))
    });
    weak.collect()
}

/// What a line imports: the quoted names after `from` and `import`.
fn imported(line: &str) -> impl Iterator<Item = &str> {
    ["from", "import"].into_iter().flat_map(move |word| {
        line.match_indices(word).filter_map(move |(start, _)| {
            let rest = line[start + word.len()..].trim_start_matches([' ', '(']);
            let quote = rest.chars().next().filter(|c| ['\'', '"', '`'].contains(c))?;
            rest[1..].split(quote).next()
        })
    })
}

fn is_host(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("@tauri-apps") || file == "bindings" || file.starts_with("bindings.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(text: &str) -> Source {
        Source::sample("ui/src/canvas/view.ts", text)
    }

    #[test]
    fn an_import_of_the_host_is_found_outside_its_folder() {
        let lines = [
            "import { invoke } from '@tauri-apps/api/core';",
            "} from \"../bindings\";",
            "import type { Edit } from './bindings.ts';",
            "const api = await import('@tauri-apps/api');",
            "import '@tauri-apps/plugin-dialog';",
        ];
        for line in lines {
            assert_eq!(host_imports(&sample(line)).len(), 1, "{line}");
            assert_eq!(host_imports(&Source::sample("ui/src/ipc/host.ts", line)), Vec::new(), "{line}");
            assert_eq!(host_imports(&Source::sample("ui/src/bindings.ts", line)), Vec::new(), "{line}");
        }
    }

    #[test]
    fn other_imports_and_mentions_are_fine() {
        for line in ["import { edit } from '../ipc';", "// made from bindings", "import './key-bindings-table.css';"] {
            assert_eq!(host_imports(&sample(line)), Vec::new(), "{line}");
        }
    }

    #[test]
    fn raw_html_is_found() {
        assert_eq!(raw_html(&Source::sample("ui/src/parts/Card.svelte", "<p>{@html text}</p>")).len(), 1);
        assert_eq!(raw_html(&sample("box.innerHTML = text;")).len(), 1);
        assert_eq!(raw_html(&sample("box.textContent = text;")), Vec::new());
    }

    #[test]
    fn a_weak_test_is_found() {
        for line in
            ["it.only('a', f)", "describe.skip('a', f)", "it.todo('a')", "new Promise((go) => setTimeout(go, 50))"]
        {
            assert_eq!(weak_tests(&Source::sample("ui/src/canvas/view.test.ts", line)).len(), 1, "{line}");
        }
        assert_eq!(weak_tests(&sample("setTimeout(save, 500)")), Vec::new());
    }
}
