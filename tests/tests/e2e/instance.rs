//! One program per user: a second start hands its file to the first.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use suite::{Home, run, until};

/// A process that ends with its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_second_start_opens_its_file_in_the_first_window() {
    let Some(home) = Home::fresh("a_second_start_opens_its_file_in_the_first_window") else { return };
    let [one, two] = ["One", "Two"].map(|name| {
        let file = home.document(&format!("{name}.laneway"));
        home.laneway([&"new", &file, &"--template", &"blank", &"--name", &name]);
        file
    });
    let (_bus, address) = message_bus();
    let first = Running(start(&home, &one, &address));
    until("the first window shows its file", || title(&first.0)?.contains("One").then_some(()));
    let mut second = Running(start(&home, &two, &address));
    let ended = until("the second program has ended", || second.0.try_wait().unwrap());
    assert!(ended.success(), "{ended}");
    until("the first window shows the second file", || title(&first.0)?.contains("Two").then_some(()));
}

/// A message bus of its own, and where it is.
fn message_bus() -> (Running, String) {
    let mut bus = Command::new("dbus-daemon");
    let bus = bus.args(["--session", "--nofork", "--print-address"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut bus = Running(bus.spawn().unwrap());
    let mut address = String::new();
    BufReader::new(bus.0.stdout.take().unwrap()).read_line(&mut address).unwrap();
    (bus, address.trim().to_owned())
}

fn start(home: &Home, file: &Path, bus: &str) -> Child {
    let mut program = Command::new(home.desktop());
    let program = program.arg(file).envs(home.environment()).env_remove("LANEWAY_E2E");
    program.env("DBUS_SESSION_BUS_ADDRESS", bus).stdin(Stdio::null()).spawn().unwrap()
}

/// What stands on a program's window.
fn title(program: &Child) -> Option<String> {
    let found = Command::new("xdotool").args(["search", "--onlyvisible", "--pid", &program.id().to_string()]).output();
    let window = String::from_utf8_lossy(&found.ok()?.stdout).lines().last()?.to_owned();
    Some(run(Command::new("xdotool").args(["getwindowname", &window])))
}
