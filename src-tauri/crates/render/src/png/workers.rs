//! Strips drawn by several threads and handed over in order.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::PngError;
use super::brush::Brush;
use super::canvas::Canvas;

/// More threads than this only wait for the encoder.
const MOST_WORKERS: usize = 8;

/// Draws all strips and gives their pixels to `take`, top to bottom. Each thread is at most two strips ahead.
pub(super) fn draw_in_order(
    canvas: &Canvas<'_>,
    mut take: impl FnMut(&[u8]) -> Result<(), PngError>,
) -> Result<(), PngError> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let workers = cores.min(canvas.strips()).clamp(1, MOST_WORKERS);
    thread::scope(|scope| {
        let (threads, strips): (Vec<_>, Vec<_>) = (0..workers)
            .map(|worker| {
                let (give, strips) = sync_channel(1);
                (scope.spawn(move || draw(canvas, (worker..canvas.strips()).step_by(workers), &give)), strips)
            })
            .unzip();
        let taken = take_all(canvas.strips(), &strips, &mut take);
        // Without receivers the threads stop at their next strip.
        drop(strips);
        // All are joined, so that none that panicked is left to the scope, which would panic too.
        let ends: Vec<_> = threads.into_iter().map(thread::ScopedJoinHandle::join).collect();
        if ends.iter().all(Result::is_ok) { taken } else { Err(PngError::Drawing) }
    })
}

fn draw(canvas: &Canvas<'_>, strips: impl Iterator<Item = usize>, give: &SyncSender<Vec<u8>>) {
    let mut brush = Brush::new(canvas);
    for strip in strips {
        if give.send(brush.draw(canvas.strip(strip))).is_err() {
            return;
        }
    }
}

fn take_all(
    count: usize,
    strips: &[Receiver<Vec<u8>>],
    take: &mut impl FnMut(&[u8]) -> Result<(), PngError>,
) -> Result<(), PngError> {
    for receiver in strips.iter().cycle().take(count) {
        let rows = receiver.recv().map_err(|_| PngError::Drawing)?;
        take(&rows)?;
    }
    Ok(())
}
