//! What the suites share: a user's own machine, and the real window driven through WebDriver.
//!
//! Deliberately absent: anything that knows how the product works inside.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

mod drag;
mod driver;
mod home;
mod process;
mod table;
mod window;

pub use drag::FileDrag;
pub use driver::{Driver, until};
pub use home::{Home, run};
pub use process::{family, process_field};
pub use table::table;
pub use window::{Spot, Window, results};
