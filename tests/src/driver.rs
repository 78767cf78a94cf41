//! WebKitWebDriver and the window that it opens: started together, ended together, whatever happens.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

use crate::home::Home;
use crate::process::family;

/// How long anything may take before the test gives up. Generous: a loaded machine is not a defect.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver, its session and the program in it.
pub struct Driver {
    runtime: Runtime,
    session: Option<WebDriver>,
    process: Child,
    program: u32,
}

impl Driver {
    /// Opens the window of that machine, with a workspace or without.
    pub fn start(home: &Home, file: Option<&Path>) -> Self {
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs(home.environment())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("WebKitWebDriver starts");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let mut driver = Self { runtime, session: None, process, program: 0 };
        until("WebKitWebDriver listens", || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok());
        let opened = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(home.desktop(), file));
        let session = driver.runtime.block_on(opened).unwrap_or_else(|error| panic!("no window opens: {error}"));
        driver.session = Some(session);
        driver.program = until("the program runs", || child_of(driver.process.id(), home.desktop()));
        driver
    }

    /// Does something with the session and waits for it.
    pub fn wait<'a, T, F>(&'a self, work: impl FnOnce(&'a WebDriver) -> F) -> T
    where
        F: Future<Output = thirtyfour::error::WebDriverResult<T>>,
    {
        let session = self.session.as_ref().expect("the session is open");
        self.runtime.block_on(work(session)).unwrap_or_else(|error| panic!("the window does not answer: {error}"))
    }

    /// The process of the program.
    pub fn program(&self) -> u32 {
        self.program
    }

    /// Ends the program as a power cut would. The driver goes first: it would wait for the program's last words.
    pub fn kill(mut self) {
        let _ = self.process.kill();
        signal("KILL", self.program);
    }

    /// Waits until the program has ended by itself.
    pub fn ended(mut self) {
        until("the program has ended", || (!is_running(self.program)).then_some(()));
        let _ = self.process.kill();
    }
}

impl Drop for Driver {
    /// First the session, then the program, then the driver: in another order the program would stay.
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // Fails where the program has ended by itself, which is what is wanted.
            let _ =
                self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(10), session.quit()).await });
        }
        if self.program != 0 && !happens(Duration::from_secs(5), || !is_running(self.program)) {
            signal("KILL", self.program);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits until there is a value; fails the test when it takes too long.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "waited {} s in vain until {what}", PATIENCE.as_secs());
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Whether something becomes true in that time.
fn happens(within: Duration, mut look: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < within {
        if look() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    false
}

fn capabilities(program: &Path, file: Option<&Path>) -> Capabilities {
    let args: Vec<_> = file.into_iter().map(|path| path.to_string_lossy().into_owned()).collect();
    let mut capabilities = Capabilities::new();
    capabilities.set("webkitgtk:browserOptions", json!({ "binary": program, "args": args })).unwrap();
    capabilities
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| socket.local_addr()).unwrap().port()
}

/// The process that the driver started from that program.
fn child_of(parent: u32, program: &Path) -> Option<u32> {
    let program = program.canonicalize().ok()?;
    family(parent).into_iter().find(|id| fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == program))
}

/// Whether a process lives; one that has ended but was not yet waited for does not.
fn is_running(id: u32) -> bool {
    fs::read_to_string(format!("/proc/{id}/status"))
        .is_ok_and(|status| !status.lines().any(|line| line.starts_with("State:\tZ")))
}

fn signal(name: &str, process: u32) {
    let _ = Command::new("kill").arg(format!("-{name}")).arg(process.to_string()).status();
}
