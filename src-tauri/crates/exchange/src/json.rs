//! Laneway's own JSON: the documented, versioned object that `show --json` and `--to x.json` write and `import`
//! reads. `src-tauri/docs/json.md` describes it for people.
//!
//! The types of the object are its own, so that the domain can change without changing files. Writing sound
//! bundles of one workspace and reading them back is the identity (law X2).

mod read;
mod wire;
mod write;

pub use read::read;
pub use write::write;

#[cfg(test)]
mod tests;
