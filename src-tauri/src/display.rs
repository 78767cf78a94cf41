//! The display before there is a window: whether there is one, who draws, and how letters are drawn.

use editor::DrawingWish;

/// There is no display to open a window on.
#[derive(Debug)]
pub(crate) struct NoDisplay;

impl std::fmt::Display for NoDisplay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "there is no display to open a window on\n\
             hint: on a machine without one, the command `laneway` exports maps and imports files",
        )
    }
}

/// Prepares for a window. May start the program anew, in the same process, with another environment.
///
/// # Errors
/// Where there is no display.
pub(crate) fn prepare(drawing: DrawingWish) -> Result<(), NoDisplay> {
    platform::prepare(drawing)
}

#[cfg(target_os = "linux")]
mod platform {
    //! GTK and WebKitGTK.

    use std::env;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use editor::DrawingWish;
    use gtk::prelude::GtkSettingsExt;

    use super::NoDisplay;
    use crate::report;

    /// WebKitGTK's switch: with it, a page is drawn by the processor, in one go.
    const DRAW_BY_PROCESSOR: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

    pub(super) fn prepare(drawing: DrawingWish) -> Result<(), NoDisplay> {
        if env::var_os(DRAW_BY_PROCESSOR).is_none() && draws_by_processor(drawing) {
            start_anew();
        }
        gtk::init().map_err(|_| NoDisplay)?;
        draw_letters_unhinted();
        Ok(())
    }

    fn draws_by_processor(drawing: DrawingWish) -> bool {
        match drawing {
            DrawingWish::Automatic => !has_graphics_card(),
            DrawingWish::Graphics => false,
            DrawingWish::Processor => true,
        }
    }

    /// Whether the kernel offers a device that renders. Without one, OpenGL is emulated, which is slower than
    /// WebKit's own drawing by the processor.
    fn has_graphics_card() -> bool {
        let devices = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
        let mut names = devices.map(|device| device.file_name());
        names.any(|name| name.to_string_lossy().starts_with("renderD"))
    }

    /// WebKit reads its switch from the environment, and a running program cannot change its own safely.
    fn start_anew() {
        let Ok(program) = env::current_exe() else { return };
        let failed = Command::new(program).args(env::args_os().skip(1)).env(DRAW_BY_PROCESSOR, "1").exec();
        report::warning(&format!("drawing by the processor could not be switched on: {failed}"));
    }

    /// Layout measures letters unhinted; hinted ones are up to 15 % wider and break lines elsewhere.
    fn draw_letters_unhinted() {
        if let Some(settings) = gtk::Settings::default() {
            settings.set_gtk_xft_hinting(0);
            settings.set_gtk_xft_hintstyle(Some("hintnone"));
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod platform {
    //! Windows and macOS always have a display, draw well and do not hint widths.

    use editor::DrawingWish;

    use super::NoDisplay;

    pub(super) fn prepare(_drawing: DrawingWish) -> Result<(), NoDisplay> {
        Ok(())
    }
}
