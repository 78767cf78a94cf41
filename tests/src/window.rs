//! The window as a user has it: what can be seen, the pointer, the keyboard, and pictures for people.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::{Key, WebDriver};
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};

use crate::driver::{Driver, until};
use crate::home::{Home, run};

/// A place on the page, in px from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Spot {
    fn center(self) -> (i64, i64) {
        ((self.x + self.width / 2.0).round() as i64, (self.y + self.height / 2.0).round() as i64)
    }
}

/// Helpers in the page: what a user sees, by the words on it.
const EYES: &str = r#"
    const plain = (text) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
    const shown = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 3 && box.height > 3 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const labelled = (element) => (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = (element) => plain(element.getAttribute('aria-label') ?? '') || plain(labelled(element)) || plain(element.innerText) || plain(element.title) || plain(element.labels?.[0]?.innerText);
    const spot = (element) => {
        if (!element) return null;
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
    };
    const controls = () => [...document.querySelectorAll('button, a[href], label, input, select, textarea, [role^=menuitem], [role=option], [role=tab]')].filter(shown);
    const control = (wanted) => controls().find((element) => name(element) === wanted) ?? controls().find((element) => name(element).startsWith(wanted));
    const texts = (wanted) => {
        const holds = (element) => shown(element) && plain(element.innerText ?? element.textContent).includes(wanted);
        return [...document.querySelectorAll('body *')].filter((element) => holds(element) && ![...element.children].some(holds));
    };
    const items = (kind, wanted) => [...document.querySelectorAll(`[data-item^="${kind}/"]`)].filter((element) => shown(element) && plain(element.innerText).includes(wanted));
"#;

/// A window that is open.
pub struct Window {
    driver: Option<Driver>,
}

impl Window {
    /// Opens the window without a workspace.
    pub fn open(home: &Home) -> Self {
        Self::start(home, None)
    }

    /// Opens the window with a workspace.
    pub fn open_file(home: &Home, file: &Path) -> Self {
        Self::start(home, Some(file))
    }

    /// Opens the window on the page that the machine was made with, which may be empty.
    #[must_use]
    pub fn open_page(home: &Home) -> Self {
        let window = Self { driver: Some(Driver::start(home, None)) };
        window.take_keyboard();
        window
    }

    fn start(home: &Home, file: Option<&Path>) -> Self {
        let window = Self { driver: Some(Driver::start(home, file)) };
        window.take_keyboard();
        until("the page is there", || {
            window
                .look("document.readyState === 'complete' && document.body.innerText.trim() !== ''")
                .as_bool()
                .filter(|is| *is)
        });
        window
    }

    /// Without a window manager nobody gives the window the keyboard.
    fn take_keyboard(&self) {
        let id = until("the window is on the screen", || self.x_id());
        run(Command::new("xdotool").args(["windowfocus", "--sync", &id.to_string()]));
    }

    /// The value of an expression in the page, with [`EYES`] at hand.
    pub fn look(&self, expression: &str) -> Value {
        self.script(&format!("{EYES} return ({expression});"), vec![])
    }

    /// Runs a script in the page.
    pub fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.driver().wait(|session| async move { Ok(session.execute(script, args).await?.json().clone()) })
    }

    /// Runs a script that ends by calling its last argument.
    pub fn script_async(&self, script: &str, args: Vec<Value>) -> Value {
        self.driver().wait(|session| async move { Ok(session.execute_async(script, args).await?.json().clone()) })
    }

    /// Waits until an expression in the page holds.
    pub fn until(&self, what: &str, expression: &str) {
        until(what, || self.look(expression).as_bool().filter(|is| *is));
    }

    /// Waits until the words can be seen.
    pub fn see(&self, words: &str) -> Spot {
        until(&format!("“{words}” can be seen"), || self.spot(&format!("spot(texts({})[0])", json!(words))))
    }

    /// Waits until an item of the map can be seen that holds the words.
    pub fn item(&self, kind: &str, words: &str) -> Spot {
        let find = format!("spot(items({}, {})[0])", json!(kind), json!(words));
        until(&format!("the {kind} “{words}” is on the map"), || self.spot(&find))
    }

    /// Waits until no item of the map holds the words.
    pub fn no_item(&self, kind: &str, words: &str) {
        let gone = format!("items({}, {}).length === 0", json!(kind), json!(words));
        self.until(&format!("the {kind} “{words}” is gone"), &gone);
    }

    /// The point of an emotion curve at a step: the lowest one where there are several.
    pub fn point_at(&self, step: &str) -> Spot {
        let column = self.item("step", step);
        let near = format!("Math.abs(box.x + box.width / 2 - {}) < 70", column.x + column.width / 2.0);
        let find = format!(
            "[...document.querySelectorAll('[data-item^=\"point/\"]')].map(spot).filter((box) => {near}).sort((a, b) => b.y - a.y)[0] ?? null"
        );
        until(&format!("there is a point at “{step}”"), || self.spot(&find))
    }

    /// Waits until the words can no longer be seen.
    pub fn see_no_more(&self, words: &str) {
        self.until(&format!("“{words}” is gone"), &format!("texts({}).length === 0", json!(words)));
    }

    /// Waits until there is an element of that selector.
    pub fn element(&self, selector: &str) -> Spot {
        let find = format!("spot([...document.querySelectorAll({})].find(shown))", json!(selector));
        until(&format!("{selector} can be seen"), || self.spot(&find))
    }

    /// Waits for a control of that name.
    pub fn control(&self, name: &str) -> Spot {
        until(&format!("there is a control “{name}”"), || self.spot(&format!("spot(control({}))", json!(name))))
    }

    /// Presses the control of that name.
    pub fn press(&self, name: &str) {
        let spot = self.control(name);
        self.click(spot);
    }

    /// Clicks a place.
    pub fn click(&self, spot: Spot) {
        self.click_with(&[], spot);
    }

    /// Clicks a place while keys are held.
    pub fn click_with(&self, held: &[Key], spot: Spot) {
        let (x, y) = spot.center();
        self.driver().wait(|session| async move {
            let chain = held.iter().map(Key::value).fold(actions(session), ActionChain::key_down);
            let chain = chain.move_to(x, y).click();
            held.iter().map(Key::value).fold(chain, ActionChain::key_up).perform().await
        });
    }

    /// Moves the pointer over a place.
    pub fn hover(&self, spot: Spot) {
        let (x, y) = spot.center();
        self.driver().wait(|session| async move { actions(session).move_to(x - 2, y).move_to(x, y).perform().await });
    }

    /// Asks for the menu of a place with the right button.
    pub fn menu(&self, spot: Spot) {
        let (x, y) = spot.center();
        self.driver().wait(|session| async move { actions(session).move_to(x, y).context_click().perform().await });
    }

    /// Presses the pointer at a place, moves it by that much and lets go.
    pub fn drag(&self, from: Spot, by: (i64, i64)) {
        self.drag_with(&[], from, by);
    }

    /// As [`Self::drag`], while keys are held.
    pub fn drag_with(&self, held: &[Key], from: Spot, by: (i64, i64)) {
        let (x, y) = from.center();
        let moves = (1..=8).map(|part| (x + by.0 * part / 8, y + by.1 * part / 8));
        self.driver().wait(|session| async move {
            let chain = held.iter().map(Key::value).fold(actions(session), ActionChain::key_down);
            let chain = chain.move_to(x, y).click_and_hold();
            let chain = moves.fold(chain, |chain, (x, y)| chain.move_to(x, y)).release();
            held.iter().map(Key::value).fold(chain, ActionChain::key_up).perform().await
        });
    }

    /// Types words where the caret is.
    pub fn write(&self, words: &str) {
        self.driver().wait(|session| async move { actions(session).send_keys(words).perform().await });
    }

    /// Presses a key.
    pub fn key(&self, key: impl Into<char>) {
        self.chord(&[], key);
    }

    /// Presses a key together with others.
    pub fn chord(&self, held: &[Key], key: impl Into<char>) {
        let key = key.into();
        let chars = || held.iter().map(Key::value);
        self.driver().wait(|session| async move {
            let chain = chars().fold(actions(session), ActionChain::key_down);
            let chain = chain.key_down(key).key_up(key);
            chars().rev().fold(chain, ActionChain::key_up).perform().await
        });
    }

    /// Waits until the caret stands in a text of the map.
    pub fn await_caret(&self) {
        self.until("the caret is in a text", "document.activeElement?.isContentEditable === true");
    }

    /// Waits until the program says that everything is on disk.
    pub fn await_saved(&self) {
        self.see("Saved on this computer");
    }

    /// Makes the window that large.
    pub fn resize(&self, width: u32, height: u32) {
        self.driver().wait(|session| session.set_window_rect(0, 0, width, height));
        self.until("the window has its size", &format!("innerWidth === {width} && innerHeight === {height}"));
    }

    /// Calls a command of the program as the page does; fails the test where it fails.
    pub fn call(&self, command: &str, arguments: Value) -> Value {
        let script = "const done = arguments[2];
            __TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then((data) => done({ data }), (error) => done({ error }));";
        let answer = self.script_async(script, vec![json!(command), arguments]);
        assert!(answer.get("error").is_none(), "{command}: {answer}");
        answer["data"].clone()
    }

    /// Writes a picture of the screen to the folder of results, for people to look at.
    pub fn picture(&self, name: &str) -> PathBuf {
        self.settle();
        let path = results().join(format!("{name}.png"));
        let id = self.x_id().expect("the window is on the screen");
        run(Command::new("import").args(["-window", &id.to_string(), "-silent"]).arg(&path));
        path
    }

    /// Waits until the page has painted twice: what was asked for before is on the screen.
    pub fn settle(&self) {
        let script = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))));";
        self.script_async(script, vec![]);
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) {
        self.driver.take().expect("the window is open").kill();
    }

    /// Closes the window as its close button does, and waits until the program is gone.
    pub fn close(mut self) {
        let id = self.x_id().expect("the window is on the screen");
        ask_to_close(id).expect("the X server takes messages");
        self.driver.take().expect("the window is open").ended();
    }

    fn driver(&self) -> &Driver {
        self.driver.as_ref().expect("the window is open")
    }

    fn spot(&self, expression: &str) -> Option<Spot> {
        let value = self.look(expression);
        let number = |name: &str| value.get(name)?.as_f64();
        Some(Spot { x: number("x")?, y: number("y")?, width: number("width")?, height: number("height")? })
    }

    /// The X server's number of the window: the program's largest one, because toolkits make small ones, too.
    pub fn x_id(&self) -> Option<u32> {
        let pid = self.driver.as_ref()?.program().to_string();
        let output = Command::new("xdotool").args(["search", "--onlyvisible", "--pid", &pid]).output().ok()?;
        let (server, _) = x11rb::connect(None).ok()?;
        let area = |id: &u32| {
            let size = server.get_geometry(*id).ok().and_then(|asked| asked.reply().ok());
            size.map_or(0, |size| u32::from(size.width) * u32::from(size.height))
        };
        String::from_utf8_lossy(&output.stdout).lines().filter_map(|line| line.parse().ok()).max_by_key(area)
    }
}

/// Actions without pauses between them.
fn actions(session: &WebDriver) -> ActionChain {
    session.action_chain_with_delay(None, Some(Duration::ZERO))
}

impl Drop for Window {
    /// A test that fails leaves a picture of what there was to see.
    fn drop(&mut self) {
        if let (true, Some(id)) = (std::thread::panicking(), self.x_id()) {
            let path = results().join("failed.png");
            let _ = Command::new("import").args(["-window", &id.to_string(), "-silent"]).arg(path).status();
        }
    }
}

/// What a window manager sends when the close button is pressed (ICCCM 4.2.8.1).
fn ask_to_close(window: u32) -> Result<(), Box<dyn std::error::Error>> {
    let (server, _) = x11rb::connect(None)?;
    let atom = |name: &str| -> Result<u32, Box<dyn std::error::Error>> {
        Ok(server.intern_atom(false, name.as_bytes())?.reply()?.atom)
    };
    let data = [atom("WM_DELETE_WINDOW")?, x11rb::CURRENT_TIME, 0, 0, 0];
    let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, data);
    server.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
    Ok(())
}

/// The folder that pictures go to: `e2e` in cargo's target folder, where this program stands two folders down.
#[must_use]
pub fn results() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let folder = program.ancestors().nth(3).expect("cargo's target folder").join("e2e");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
