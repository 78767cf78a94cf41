//! The licences of everything that we link or bundle, read as SPDX expressions: every part of an AND and one
//! part of an OR must be a licence that an MIT program may ship.

use serde_json::Value;

use super::dependencies::metadata;
use super::tree::{self, Violation};

/// Licences that ask for no more than their text beside ours, and MPL, which keeps to its own files.
const ACCEPTED: [&str; 18] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BlueOak-1.0.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Libraries whose manifest says nothing about the licence, and what was read elsewhere.
const EXCEPTIONS: [(&str, &str); 1] = [("node_modules/svelte-toolbelt", "MIT, by the LICENSE file in the package")];

/// A library and what it says about its licence.
#[derive(Debug, Clone)]
pub(crate) struct Library {
    name: String,
    licence: Option<String>,
}

/// The crates that the workspace uses, on any platform.
pub(crate) fn of_crates() -> Vec<Library> {
    let metadata = metadata(&[]);
    let packages = metadata["packages"].as_array().expect("metadata lists packages");
    packages.iter().map(|package| library(&package["name"], &package["license"])).collect()
}

/// The packages that the page is built from, as its lock file tells them.
pub(crate) fn of_page() -> Vec<Library> {
    let file = tree::root().join("ui/package-lock.json");
    let text = std::fs::read_to_string(file).expect("the page has a lock file");
    let lock: Value = serde_json::from_str(&text).expect("the lock file is JSON");
    let packages = lock["packages"].as_object().expect("the lock file lists packages");
    // The first entry, without a name, is the page itself.
    let foreign = packages.iter().filter(|(path, _)| !path.is_empty());
    foreign.map(|(path, package)| library(&Value::from(path.as_str()), &package["license"])).collect()
}

fn library(name: &Value, licence: &Value) -> Library {
    let text = |value: &Value| value.as_str().map(String::from);
    Library { name: text(name).unwrap_or_default(), licence: text(licence) }
}

/// Libraries under no licence that we accept.
pub(crate) fn violations(libraries: &[Library]) -> Vec<Violation> {
    let is_excepted = |library: &&Library| EXCEPTIONS.iter().any(|(name, _)| *name == library.name);
    let refused = libraries.iter().filter(|library| !is_excepted(library));
    let refused = refused.filter(|library| !library.licence.as_deref().is_some_and(is_accepted));
    let sentence = |library: &Library| match &library.licence {
        Some(licence) => format!("its licence is not one that we ship: {licence}"),
        None => "it says nothing about its licence".to_owned(),
    };
    refused.map(|library| Violation { place: library.name.clone(), sentence: sentence(library) }).collect()
}

/// Whether an expression can be met with accepted licences. Older crates write `/` for OR.
fn is_accepted(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { tokens: &tokens };
    matches!(reader.alternatives(), Some(true)) && reader.tokens.is_empty()
}

/// A reader of SPDX expressions, where AND binds tighter than OR and WITH tightest (SPDX 2.3, annex D).
struct Reader<'a> {
    tokens: &'a [&'a str],
}

impl<'a> Reader<'a> {
    /// `None` where the expression is malformed; so below.
    fn alternatives(&mut self) -> Option<bool> {
        let mut met = self.conjunction()?;
        while self.takes("OR") {
            met |= self.conjunction()?;
        }
        Some(met)
    }

    fn conjunction(&mut self) -> Option<bool> {
        let mut met = self.licence()?;
        while self.takes("AND") {
            met &= self.licence()?;
        }
        Some(met)
    }

    fn licence(&mut self) -> Option<bool> {
        if self.takes("(") {
            let met = self.alternatives()?;
            return self.takes(")").then_some(met);
        }
        let name = self.next()?;
        if self.takes("WITH") {
            let exception = self.next()?;
            return Some(ACCEPTED.contains(&format!("{name} WITH {exception}").as_str()));
        }
        Some(ACCEPTED.contains(&name))
    }

    fn takes(&mut self, token: &str) -> bool {
        let is_next = self.tokens.first() == Some(&token);
        if is_next {
            self.tokens = &self.tokens[1..];
        }
        is_next
    }

    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_met_as_spdx_says() {
        let met = [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "(MIT OR GPL-3.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0",
            "GPL-3.0 AND ISC OR MIT",
        ];
        for expression in met {
            assert!(is_accepted(expression), "{expression}");
        }
        let unmet = [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR ISC) AND LGPL-2.1",
            "MIT AND (GPL-3.0 OR AGPL-3.0)",
            "GPL-2.0 WITH Classpath-exception-2.0",
            "MIT OR",
            "(MIT",
            "MIT ISC",
            "",
        ];
        for expression in unmet {
            assert!(!is_accepted(expression), "{expression}");
        }
    }

    #[test]
    fn a_library_without_an_accepted_licence_is_found() {
        let library = |licence: Option<&str>| Library { name: "a".to_owned(), licence: licence.map(String::from) };
        assert_eq!(violations(&[library(Some("AGPL-3.0-only"))]).len(), 1);
        assert_eq!(violations(&[library(None)]).len(), 1);
        assert_eq!(violations(&[library(Some("MIT"))]), Vec::new());
    }
}
