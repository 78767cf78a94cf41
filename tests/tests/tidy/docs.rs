//! Rules of the documentation: a decision that nobody links to is a decision that nobody finds.

use super::tree::{Source, Violation};

const ARCHITECTURE: &str = "src-tauri/docs/architecture.md";
const DECISIONS: &str = "src-tauri/docs/decisions/";

/// Pages of decisions that the architecture's page does not link to.
pub(crate) fn unlinked_decisions(sources: &[Source]) -> Vec<Violation> {
    let architecture = sources.iter().find(|source| source.path == ARCHITECTURE);
    let text = architecture.map_or("", |source| source.text.as_str());
    let decisions = sources.iter().filter(|source| source.path.starts_with(DECISIONS));
    let unlinked = decisions.filter(|decision| !text.contains(&link(decision)));
    unlinked.map(|decision| decision.violation(format!("{ARCHITECTURE} has no link to it"))).collect()
}

fn link(decision: &Source) -> String {
    format!("](decisions/{})", decision.path.trim_start_matches(DECISIONS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_without_link_is_found() {
        let architecture = Source::sample(ARCHITECTURE, "See [one command](decisions/0001-one-command.md).");
        let linked = Source::sample("src-tauri/docs/decisions/0001-one-command.md", "");
        let unlinked = Source::sample("src-tauri/docs/decisions/0002-another.md", "");
        let found = unlinked_decisions(&[architecture, linked.clone(), unlinked]);
        assert_eq!(found.len(), 1);
        assert!(found[0].place.ends_with("0002-another.md"));
        assert_eq!(unlinked_decisions(&[linked]).len(), 1, "without an architecture page nothing is linked");
    }
}
