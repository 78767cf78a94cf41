//! The one window: made, coloured, closed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use editor::ThemeWish;
use tauri::window::Color;
use tauri::{
    AppHandle, DragDropEvent, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};
use tauri_specta::Event;

use crate::events::{CloseRequested, FileDrop};
use crate::{measured, report};

/// The name of the window within the program.
pub(crate) const LABEL: &str = "main";

/// How long a page may take to store what is being typed before the window closes without it.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Makes the window, in the colours of the wished theme from the first frame on.
///
/// # Errors
/// Where the system refuses a window.
pub(crate) fn open(app: &AppHandle, wish: ThemeWish) -> tauri::Result<WebviewWindow> {
    let configs = &app.config().app.windows;
    let config = configs.iter().find(|config| config.label == LABEL).ok_or(tauri::Error::WindowNotFound)?;
    let mut config = config.clone();
    if let Some(page) = measured::page() {
        config.url = WebviewUrl::App(page);
    }
    let window = WebviewWindowBuilder::from_config(app, &config)?
        .theme(theme(wish))
        .background_color(panel(wish))
        .on_navigation(is_ours)
        .build()?;
    Ok(window)
}

/// Gives the window's frame the wished theme.
pub(crate) fn follow(window: &WebviewWindow, wish: ThemeWish) {
    if let Err(error) = window.set_theme(theme(wish)) {
        report::warning(&format!("the window's frame keeps its colours: {error}"));
    }
}

/// What happens to the window and concerns the page.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, position }) = event {
        let paths = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
        let at = position.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
        tell(FileDrop { paths, x: at.x, y: at.y }.emit(window));
    }
    if let WindowEvent::CloseRequested { api, .. } = event {
        static ASKED: AtomicBool = AtomicBool::new(false);
        // Whoever asks twice means it.
        if !ASKED.swap(true, Ordering::Relaxed) {
            api.prevent_close();
            tell(CloseRequested.emit(window));
            close_without_an_answer(window.clone());
        }
    }
}

/// Closes the window without asking the page again.
pub(crate) fn end(window: &WebviewWindow) {
    tell(window.destroy());
}

/// A page that hangs must not keep its window open.
fn close_without_an_answer(window: Window) {
    std::thread::spawn(move || {
        std::thread::sleep(LAST_WORDS);
        tell(window.destroy());
    });
}

/// Whether a page is the program's own. Everything else must not take its place.
fn is_ours(url: &Url) -> bool {
    matches!(url.scheme(), "tauri" | "about") || url.host_str() == Some("tauri.localhost")
}

const fn theme(wish: ThemeWish) -> Option<Theme> {
    match wish {
        ThemeWish::System => None,
        ThemeWish::Light => Some(Theme::Light),
        ThemeWish::Dark => Some(Theme::Dark),
    }
}

/// The page's ground before there is a page.
const fn panel(wish: ThemeWish) -> Color {
    match wish {
        ThemeWish::System | ThemeWish::Light => Color(0xF7, 0xF8, 0xFA, 0xFF),
        ThemeWish::Dark => Color(0x19, 0x1D, 0x23, 0xFF),
    }
}

fn tell(done: tauri::Result<()>) {
    if let Err(error) = done {
        report::warning(&format!("the window does not answer: {error}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_page_may_be_shown() {
        let ours = |url: &str| is_ours(&Url::parse(url).unwrap());
        assert!(ours("tauri://localhost/index.html") && ours("http://tauri.localhost/") && ours("about:blank"));
        assert!(!ours("https://example.org/") && !ours("file:///etc/passwd"));
    }
}
