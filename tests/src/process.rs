//! Processes, as the system's process file system tells of them.

use std::fs;

/// A process and all that descend from it.
pub fn family(root: u32) -> Vec<u32> {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let ids: Vec<u32> = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    let parents: Vec<(u32, u32)> = ids.into_iter().filter_map(|id| Some((id, parent_of(id)?))).collect();
    let mut family = vec![root];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        next += 1;
    }
    family
}

/// A field of a process's file such as `status`; nothing where the process has ended.
pub fn process_field(id: u32, file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(format!("/proc/{id}/{file}")).ok()?;
    text.lines().find_map(|line| line.strip_prefix(name)).map(|value| value.trim().to_owned())
}

fn parent_of(id: u32) -> Option<u32> {
    process_field(id, "status", "PPid:")?.parse().ok()
}
