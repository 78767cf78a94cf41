//! The command line on real files: what it prints, what it writes, how it refuses, and that reading alters nothing.
//!
//! Takes the program that `LANEWAY_CLI` names, or the one beside this test's own build.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod cli {
    mod edit;
    mod export;
    mod import;
    mod machine;
    mod new;
    mod reading;
    mod refusals;
    mod template;
}
