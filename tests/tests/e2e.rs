//! End to end: the real window, driven as a user would, with assertions on what a user sees or gets as a file.
//!
//! Needs `DISPLAY`, `LANEWAY_DESKTOP` and `LANEWAY_CLI`, which `cargo xtask test` sets; a test without them is
//! skipped and says so. Pictures for people go to `target/e2e/`.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

mod e2e {
    mod accessibility;
    mod clipboard;
    mod drop;
    mod entities;
    mod export;
    mod fidelity;
    mod find;
    mod flows;
    mod from_nothing;
    mod import;
    mod instance;
    mod lanes;
    mod main_job;
    mod paths;
    mod pictures;
    mod safety;
    mod scripts;
    mod several;
    mod surfaces;
    mod templates;
    mod view;
}
