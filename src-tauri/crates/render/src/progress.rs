//! How an export tells how far it is, and hears that nobody wants it any more.

use std::ops::ControlFlow;

use thiserror::Error;

/// Called now and then with the share that is done, from 0 to 1; breaks to cancel the export.
pub type Progress<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

/// The export was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the export was cancelled")]
pub struct Cancelled;

/// Tells `progress` that `done` of `all` steps are done.
pub(crate) fn tell(progress: Progress<'_>, done: usize, all: usize) -> Result<(), Cancelled> {
    #[expect(clippy::cast_precision_loss, reason = "a share for display")]
    let share = if all == 0 { 1.0 } else { done as f32 / all as f32 };
    match progress(share.clamp(0.0, 1.0)) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Cancelled),
    }
}
