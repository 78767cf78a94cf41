//! A copy of a file in memory.
