//! Tidy rules: what the design says about the tree, made executable. Each rule is a function from text to
//! violations, tested beside it with a sample that breaks it; here every rule meets the real tree.
//! Rules that clippy or rustc can state are left to them.
#![expect(clippy::expect_used, reason = "what a rule cannot read is a failed rule")]

mod tidy {
    pub(crate) mod dependencies;
    pub(crate) mod docs;
    pub(crate) mod length;
    pub(crate) mod licences;
    pub(crate) mod rust;
    pub(crate) mod text;
    pub(crate) mod tree;
    pub(crate) mod ui;
}

use tidy::tree::{self, Source, Violation};
use tidy::{dependencies, docs, length, licences, rust, text, ui};

/// Fails with one line per violation.
fn assert_none(violations: Vec<Violation>) {
    let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{} violations:\n{}", lines.len(), lines.join("\n"));
}

/// Applies a rule of single files to those that it is for.
fn each(is_meant: fn(&Source) -> bool, rule: fn(&Source) -> Vec<Violation>) -> Vec<Violation> {
    let sources = tree::sources();
    let meant: Vec<&Source> = sources.iter().filter(|source| is_meant(source)).collect();
    assert!(!meant.is_empty(), "the rule met no file at all");
    meant.into_iter().flat_map(rule).collect()
}

#[test]
fn the_top_level_holds_what_the_design_says() {
    assert_none(text::top_level(&tree::paths()));
}

#[test]
fn no_file_names_a_path_of_one_machine() {
    assert_none(each(|source| !source.is_own_rule() && !source.is_lock(), text::machine_paths));
}

#[test]
fn every_rust_file_says_what_it_is() {
    assert_none(each(Source::is_rust, rust::module_doc));
}

#[test]
fn no_rust_file_is_called_mod() {
    assert_none(each(Source::is_rust, rust::file_name));
}

#[test]
fn nothing_is_unfinished_or_switched_off_in_rust() {
    assert_none(each(|source| source.is_rust() && !source.is_own_rule(), rust::unfinished));
}

#[test]
fn nothing_waits_for_a_fixed_time_in_rust() {
    assert_none(each(|source| source.is_rust() && !source.is_own_rule(), rust::fixed_waits));
}

#[test]
fn only_the_ipc_folder_of_the_page_knows_the_host() {
    assert_none(each(Source::is_ui, ui::host_imports));
}

#[test]
fn no_raw_html_on_the_page() {
    assert_none(each(Source::is_ui, ui::raw_html));
}

#[test]
fn no_test_of_the_page_is_switched_off_or_waits_for_a_fixed_time() {
    assert_none(each(Source::is_ui, ui::weak_tests));
}

#[test]
fn crates_depend_on_each_other_as_the_design_says() {
    assert_none(dependencies::edges(&dependencies::of_workspace()));
}

#[test]
fn each_fenced_library_has_one_user() {
    assert_none(dependencies::fences(&dependencies::of_workspace()));
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    assert_none(each(Source::is_member_manifest, dependencies::takes_lints));
}

#[test]
fn every_library_has_a_licence_that_we_may_ship() {
    assert_none(licences::violations(&licences::of_crates()));
    assert_none(licences::violations(&licences::of_page()));
}

#[test]
fn every_decision_is_linked_from_the_architecture() {
    assert_none(docs::unlinked_decisions(&tree::sources()));
}

#[test]
fn files_are_short() {
    assert_none(length::violations(&tree::sources()));
}
