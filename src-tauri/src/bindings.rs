//! Which commands and events there are. The page's side of them, `ui/src/bindings.ts`, is generated from here.

use tauri::Wry;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::commands::{canvas, drafts, editing, export, import, pick, program, templates, workspace};
use crate::events::{CloseRequested, FileDrop, OpenFile};

/// All commands and events.
pub(crate) fn builder() -> Builder<Wry> {
    Builder::new()
        .commands(collect_commands![
            program::start,
            workspace::new_workspace,
            workspace::open_workspace,
            workspace::open_sample,
            workspace::close_workspace,
            workspace::save_copy,
            templates::templates,
            templates::save_template,
            templates::remove_template,
            templates::restore_template,
            pick::pick_path,
            canvas::open_canvas,
            canvas::close_canvas,
            canvas::preview,
            editing::edit,
            editing::undo,
            editing::redo,
            drafts::save_draft,
            drafts::drafts,
            drafts::restore_draft,
            drafts::discard_draft,
            import::import_preview,
            import::import_files,
            export::export_preview,
            export::export_map,
            export::cancel_export,
            program::set_settings,
            program::forget_recent,
            program::icons,
            program::fidelity_probe,
            program::log,
            program::ready,
            program::close_window,
        ])
        .events(collect_events![FileDrop, OpenFile, CloseRequested])
        // One type for both ways: what may be left out on the way in is `null` on the way out.
        .disable_serde_phases()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use specta_typescript::Typescript;

    const HEADER: &str =
        "// This file is generated from the Rust types and commands of `laneway-desktop`. Do not edit it.\n";

    /// The fields that are `Option`s of numbers; the exporter calls every other float nullable, too, for the sake
    /// of NaN, which our values never hold.
    const NULLABLE_NUMBERS: [&str; 7] = ["value", "curve", "line", "column", "ownWidth", "ownHeight", "target"];

    /// The types that come in alone, whose `Option`s may be left out.
    const INCOMING: [&str; 3] = ["Edit", "Preview", "TextTarget"];

    /// What the exporter writes, said as exactly as the page may take it.
    fn for_page(exported: &str) -> String {
        let mut incoming = false;
        let lines = exported.lines().map(|line| {
            if let Some(declared) = line.strip_prefix("export type ") {
                incoming = INCOMING.iter().any(|name| declared.starts_with(&format!("{name} =")));
            }
            let field = line.trim_start().split(':').next().unwrap_or_default();
            let line = if NULLABLE_NUMBERS.contains(&field) {
                line.to_owned()
            } else {
                line.replace("number | null", "number")
            };
            let is_optional = incoming && line.contains("| null") && !field.is_empty() && !field.contains(' ');
            if is_optional { line.replacen(':', "?:", 1) } else { line }
        });
        lines.map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    /// Run with `LANEWAY_UPDATE=1` to write the file anew.
    #[test]
    fn bindings_are_current() {
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("bindings.ts");
        super::builder().export(Typescript::default().header(HEADER), &fresh).unwrap();
        let fresh = for_page(&std::fs::read_to_string(fresh).unwrap());
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bindings.ts");
        if std::env::var_os("LANEWAY_UPDATE").is_some_and(|value| value == "1") {
            std::fs::write(&committed, &fresh).unwrap();
        }
        let old = std::fs::read_to_string(&committed).unwrap_or_default();
        assert!(old == fresh, "ui/src/bindings.ts is out of date; write it anew with LANEWAY_UPDATE=1");
    }
}
