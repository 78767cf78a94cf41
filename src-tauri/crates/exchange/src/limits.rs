//! How much an import may hold; beyond that it ends in a clear error instead of a slow machine.

/// The longest input, in bytes (256 MiB): Laneway's own JSON, which carries pictures.
pub const MAX_INPUT: usize = 256 << 20;

/// The longest input of any other format, in bytes (64 MiB).
pub const MAX_TEXT_INPUT: usize = 64 << 20;

/// The most cells over all tables of one input, empty ones between others included.
pub const MAX_CELLS: usize = 1_000_000;

/// The most cards, emotion values and channel uses together on one map.
pub const MAX_CARDS: usize = 100_000;

/// The most steps on one map. A longer table is a log of events, not a map.
pub const MAX_STEPS: usize = 5_000;

/// The most lanes on one map.
pub const MAX_LANES: usize = 1_000;
