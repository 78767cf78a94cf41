//! Rules of the crates' edges: who may depend on whom, and which crate fences which library.

use std::process::Command;

use serde_json::Value;

use super::tree::{self, Source, Violation};

/// The design's table: each crate and the in-house crates that it may use. Tests may use `testkit` besides.
const EDGES: [(&str, &[&str]); 13] = [
    ("model", &[]),
    ("scene", &[]),
    ("picture", &[]),
    ("store", &["model"]),
    ("layout", &["model", "scene"]),
    ("render", &["picture", "scene"]),
    ("exchange", &["model", "picture"]),
    ("editor", &["model", "store", "scene", "picture", "layout", "render", "exchange"]),
    ("laneway", &["editor"]),
    ("laneway-desktop", &["editor", "model", "scene"]),
    ("testkit", &["model", "store", "scene", "layout", "render", "exchange", "editor"]),
    ("suite", &["testkit"]),
    ("xtask", &[]),
];

/// In-house crates that tests use beyond the table, and why.
const TEST_EDGES: [(&str, &str, &str); 2] = [
    ("render", "layout", "the sinks are tested on real maps, laid out"),
    ("render", "model", "and those maps are written in it; no line of the program itself is"),
];

/// Libraries that one crate hides from all others; tests may look at its work through them.
const FENCES: [(&str, &str); 7] = [
    ("rusqlite", "store"),
    ("parley", "layout"),
    ("krilla", "render"),
    ("vello_cpu", "render"),
    ("calamine", "exchange"),
    ("image", "picture"),
    ("tauri", "laneway-desktop"),
];

/// Whether an edge is part of the program or of its tests alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Part of the program or of its build.
    Shipped,
    /// Of its tests, examples and benches.
    Dev,
}

/// One line of a crate's dependencies.
#[derive(Debug, Clone)]
pub(crate) struct Edge {
    from: String,
    to: String,
    kind: Kind,
    is_in_house: bool,
}

/// The direct dependencies of every crate of the workspace.
pub(crate) fn of_workspace() -> Vec<Edge> {
    let metadata = metadata(&["--no-deps"]);
    let packages = metadata["packages"].as_array().expect("metadata lists packages");
    packages.iter().flat_map(edges_of).collect()
}

/// What `cargo metadata` says.
pub(crate) fn metadata(words: &[&str]) -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1"]).args(words).current_dir(tree::root());
    let output = command.output().expect("cargo is installed");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

fn edges_of(package: &Value) -> Vec<Edge> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let dependencies = package["dependencies"].as_array().expect("a package lists dependencies");
    let edge = |dependency: &Value| Edge {
        from: text(&package["name"]),
        to: text(&dependency["name"]),
        kind: if dependency["kind"] == "dev" { Kind::Dev } else { Kind::Shipped },
        is_in_house: dependency["path"].is_string(),
    };
    dependencies.iter().map(edge).collect()
}

/// In-house edges outside the table.
pub(crate) fn edges(all: &[Edge]) -> Vec<Violation> {
    let in_house = all.iter().filter(|edge| edge.is_in_house && !is_allowed(edge));
    let sentence = |edge: &Edge| format!("may not depend on {}: a new edge is a decision", edge.to);
    in_house.map(|edge| Violation { place: edge.from.clone(), sentence: sentence(edge) }).collect()
}

fn is_allowed(edge: &Edge) -> bool {
    let row = EDGES.iter().find(|(from, _)| *from == edge.from);
    let is_in_table = row.is_some_and(|(_, to)| to.contains(&edge.to.as_str()));
    match edge.kind {
        Kind::Shipped => is_in_table,
        Kind::Dev => {
            let is_for_tests = TEST_EDGES.iter().any(|(from, to, _)| edge.from == *from && edge.to == *to);
            is_in_table || is_for_tests || edge.to == "testkit"
        }
    }
}

/// Crates that ship a library which belongs behind another crate's fence.
pub(crate) fn fences(all: &[Edge]) -> Vec<Violation> {
    let owner = |edge: &Edge| FENCES.iter().find(|(library, _)| *library == edge.to).map(|(_, owner)| *owner);
    let broken =
        all.iter().filter(|edge| edge.kind == Kind::Shipped && owner(edge).is_some_and(|own| own != edge.from));
    let sentence = |edge: &Edge| format!("uses {}, which is behind another crate's fence", edge.to);
    broken.map(|edge| Violation { place: edge.from.clone(), sentence: sentence(edge) }).collect()
}

/// A crate with lints of its own, or none.
pub(crate) fn takes_lints(manifest: &Source) -> Vec<Violation> {
    if manifest.text.contains("\n[lints]\nworkspace = true\n") {
        return Vec::new();
    }
    vec![manifest.violation("takes not the lints of the workspace")]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str, kind: Kind) -> Edge {
        let is_in_house = EDGES.iter().any(|(name, _)| *name == to);
        Edge { from: from.to_owned(), to: to.to_owned(), kind, is_in_house }
    }

    #[test]
    fn an_edge_outside_the_table_is_found() {
        let wrong = [
            edge("render", "model", Kind::Shipped),
            edge("scene", "model", Kind::Dev),
            edge("xtask", "testkit", Kind::Shipped),
            edge("laneway", "store", Kind::Dev),
            edge("unheard-of", "model", Kind::Shipped),
        ];
        assert_eq!(edges(&wrong).len(), wrong.len());
        let right = [
            edge("render", "scene", Kind::Shipped),
            edge("render", "testkit", Kind::Dev),
            edge("render", "serde", Kind::Shipped),
        ];
        assert_eq!(edges(&right), Vec::new());
    }

    #[test]
    fn a_library_behind_a_fence_is_found() {
        assert_eq!(fences(&[edge("editor", "rusqlite", Kind::Shipped)]).len(), 1);
        assert_eq!(
            fences(&[edge("editor", "rusqlite", Kind::Dev), edge("store", "rusqlite", Kind::Shipped)]),
            Vec::new()
        );
    }

    #[test]
    fn a_manifest_without_the_lints_of_the_workspace_is_found() {
        let manifest = |text| Source::sample("src-tauri/crates/model/Cargo.toml", text);
        assert_eq!(takes_lints(&manifest("[package]\nname = \"model\"\n")).len(), 1);
        assert_eq!(takes_lints(&manifest("[package]\n\n[lints]\nworkspace = true\n")), Vec::new());
    }

    #[test]
    fn edges_are_read_as_cargo_tells_them() {
        let package = serde_json::json!({ "name": "store", "dependencies": [
            { "name": "model", "kind": null, "path": "src-tauri/crates/model" },
            { "name": "proptest", "kind": "dev" },
        ]});
        let read: Vec<(String, Kind, bool)> =
            edges_of(&package).into_iter().map(|edge| (edge.to, edge.kind, edge.is_in_house)).collect();
        assert_eq!(read, [("model".to_owned(), Kind::Shipped, true), ("proptest".to_owned(), Kind::Dev, false)]);
    }

    #[test]
    fn the_table_names_every_crate_of_the_workspace() {
        let metadata = metadata(&["--no-deps"]);
        let packages = metadata["packages"].as_array().unwrap();
        let mut names: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
        let mut table: Vec<&str> = EDGES.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        table.sort_unstable();
        assert_eq!(names, table);
    }
}
