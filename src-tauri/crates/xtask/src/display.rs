//! Displays: whether this session has one, and a virtual one for the end-to-end tests.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::project::{Profile, Project};
use crate::stop::Stop;
use crate::tool::Tool;

/// Whether a window can be opened here: on Linux, whether the X or Wayland server that the environment names
/// takes a connection. A server that is only named makes the window's toolkit abort.
pub(crate) fn is_here() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let named = |name| env::var(name).ok().filter(|value| !value.is_empty());
    named("WAYLAND_DISPLAY").is_some_and(|socket| accepts(&wayland_socket(&socket)))
        || named("DISPLAY").and_then(|display| x_server(&display)).is_some_and(|server| server.accepts())
}

/// Where an X server listens.
#[derive(Debug, PartialEq, Eq)]
enum XServer {
    Socket(PathBuf),
    Port(String, u16),
}

impl XServer {
    fn accepts(&self) -> bool {
        match self {
            Self::Socket(path) => accepts(path),
            Self::Port(host, port) => TcpStream::connect((host.as_str(), *port)).is_ok(),
        }
    }
}

/// Reads a display name, `[host]:number[.screen]`, as X(7) describes it: port 6000 + number where there is a host.
fn x_server(display: &str) -> Option<XServer> {
    let (host, rest) = display.rsplit_once(':')?;
    let number: u16 = rest.split('.').next()?.parse().ok()?;
    match host {
        "" | "unix" => Some(XServer::Socket(PathBuf::from(format!("/tmp/.X11-unix/X{number}")))),
        host => Some(XServer::Port(host.to_owned(), number.checked_add(6000)?)),
    }
}

fn wayland_socket(name: &str) -> PathBuf {
    PathBuf::from(env::var_os("XDG_RUNTIME_DIR").unwrap_or_default()).join(name)
}

#[cfg(unix)]
fn accepts(socket: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

#[cfg(not(unix))]
fn accepts(_socket: &Path) -> bool {
    false
}

/// A running virtual X server; dropping it ends it.
#[derive(Debug)]
pub(crate) struct VirtualDisplay {
    server: Child,
    name: String,
}

impl VirtualDisplay {
    /// Starts one of 1920×1080 under a number that the server itself finds free.
    pub(crate) fn start() -> Result<Self, Stop> {
        let failed = |what: &str| Stop::new(format!("the virtual display did not start: {what}"));
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|problem| failed(&problem.to_string()))?;
        let mut number = String::new();
        let answer = server.stdout.take().map(|out| BufReader::new(out).read_line(&mut number));
        let display = Self { server, name: format!(":{}", number.trim()) };
        match answer {
            Some(Ok(length)) if length > 0 => Ok(display),
            Some(_) | None => Err(failed("it ended without naming its number")),
        }
    }

    /// Lets a program that drives the window run on this display and on a message bus of its own: neither the
    /// developer's windows nor an editor that is already open can meet it.
    pub(crate) fn lend(&self, tool: Tool, project: &Project, profile: Profile) -> Tool {
        tool.env("DISPLAY", &self.name)
            .without_env("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("LANEWAY_CLI", project.program(profile, "laneway"))
            .env("LANEWAY_DESKTOP", project.program(profile, "laneway-desktop"))
            .under("dbus-run-session", &["--"])
    }
}

impl Drop for VirtualDisplay {
    fn drop(&mut self) {
        // Both fail only where the server has already ended.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_names_are_read_as_x_does() {
        let socket = |path: &str| Some(XServer::Socket(PathBuf::from(path)));
        assert_eq!(x_server(":99"), socket("/tmp/.X11-unix/X99"));
        assert_eq!(x_server("unix:0.1"), socket("/tmp/.X11-unix/X0"));
        assert_eq!(x_server("localhost:10.0"), Some(XServer::Port("localhost".into(), 6010)));
        assert_eq!(x_server("screen"), None);
        assert_eq!(x_server(":"), None);
    }

    #[test]
    fn a_socket_without_a_server_accepts_nothing() {
        assert!(!accepts(Path::new("no-such-socket")));
    }
}
