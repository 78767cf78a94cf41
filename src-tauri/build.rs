//! Hands the window's configuration and the built page to Tauri.

fn main() {
    // Tauri embeds the page but does not watch it: without this line a new page would not be noticed.
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
