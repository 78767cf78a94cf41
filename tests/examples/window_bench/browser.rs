//! Debian's Chromium without a screen, driven through chromedriver, for pages that no window of ours shows.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use suite::until;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, Key, WebDriver};
use tokio::runtime::Runtime;

/// How long a page may measure.
const PATIENCE: Duration = Duration::from_secs(180);

/// A driver and the browser in it.
pub(crate) struct Browser {
    runtime: Runtime,
    session: Option<WebDriver>,
    process: Child,
}

impl Browser {
    /// Starts it with an empty profile in that folder, its window 1400 by 900 px.
    pub(crate) fn start(profile: &Path) -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| socket.local_addr());
        let port = port.expect("a port is free").port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let mut browser = Self { runtime: runtime.expect("a thread"), session: None, process };
        until("chromedriver listens", || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok());
        let opened = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(profile));
        let session = browser.runtime.block_on(opened).expect("Chromium starts");
        browser.session = Some(session);
        browser.wait(|session| async move { session.set_script_timeout(PATIENCE).await });
        browser
    }

    /// Shows a page, and waits until an expression in it holds.
    pub(crate) fn open(&self, address: &str, is_open: &str) {
        self.wait(|session| async move { session.goto(address).await });
        self.until(is_open);
    }

    /// Waits until an expression in the page holds.
    pub(crate) fn until(&self, expression: &str) {
        until(expression, || self.look(expression).as_bool().filter(|is| *is));
    }

    /// The value of an expression in the page.
    pub(crate) fn look(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        self.wait(|session| async move { Ok(session.execute(script, vec![]).await?.json().clone()) })
    }

    /// Runs a script that ends by calling its last argument.
    pub(crate) fn script_async(&self, script: &str, args: Vec<Value>) -> Value {
        self.wait(|session| async move { Ok(session.execute_async(script, args).await?.json().clone()) })
    }

    /// Clicks a place of the page, then presses Enter.
    pub(crate) fn click_and_enter(&self, x: f64, y: f64) {
        let (x, y) = (x.round() as i64, y.round() as i64);
        let actions = |session: &WebDriver| session.action_chain_with_delay(None, Some(Duration::ZERO));
        self.wait(|session| async move { actions(session).move_to(x, y).click().perform().await });
        self.wait(|session| async move { actions(session).send_keys(Key::Enter.value()).perform().await });
    }

    fn wait<'a, T, F>(&'a self, work: impl FnOnce(&'a WebDriver) -> F) -> T
    where
        F: Future<Output = WebDriverResult<T>>,
    {
        let session = self.session.as_ref().expect("the session is open");
        self.runtime.block_on(work(session)).unwrap_or_else(|error| panic!("the page does not answer: {error}"))
    }
}

impl Drop for Browser {
    /// The browser goes before its driver, or it would stay.
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // Fails where the browser has ended by itself, which is what is wanted.
            let _ = self.runtime.block_on(session.quit());
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn capabilities(profile: &Path) -> Capabilities {
    let profile = format!("--user-data-dir={}", profile.display());
    let args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", &profile];
    let size = ["--window-size=1400,900", "--force-device-scale-factor=1"];
    let mut capabilities = Capabilities::new();
    let options = json!({ "args": args.into_iter().chain(size).collect::<Vec<_>>() });
    capabilities.set("goog:chromeOptions", options).expect("plain JSON");
    capabilities
}
