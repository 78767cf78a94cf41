//! The sample workspace: an outdoor retailer's “Buy and return a tent”, made from the same [`Edit`] values as
//! everything that a user makes.

mod script;
mod tent;

use crate::{Edit, Host};

/// The name of the sample workspace.
pub const NAME: &str = "Northfold Outdoor";

/// The edits that fill an empty workspace with the sample, in order. Identifiers come from the host.
#[must_use]
pub fn edits(host: &dyn Host) -> Vec<Edit> {
    tent::edits(host)
}
