//! System packages, on Debian and Ubuntu through apt: which ones a command needs, which are missing, and
//! installing them after saying so. Other systems are told what to install; macOS and Windows need none.

use std::collections::BTreeSet;

use crate::stop::Stop;
use crate::tool::Tool;

/// What a set of packages is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building the core: libclang reads SQLite's header.
    Core,
    /// Building the window.
    Window,
    /// Fonts and readers of exported files for the tests.
    Tests,
    /// Driving the window without a screen.
    EndToEnd,
}

impl Purpose {
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Core => &["libclang1-14", "libclang-common-14-dev"],
            Self::Window => &["libwebkit2gtk-4.1-dev", "libsoup-3.0-dev", "librsvg2-dev"],
            Self::Tests => &[
                "fonts-dejavu-core",
                "fonts-noto-core",
                "fonts-noto-color-emoji",
                "fonts-droid-fallback",
                "imagemagick",
                "poppler-utils",
                "qpdf",
            ],
            Self::EndToEnd => &["dbus", "dbus-x11", "webkit2gtk-driver", "xauth", "xdotool", "xvfb"],
        }
    }

    /// Commands that succeed where the purpose's needs are met without apt's knowledge.
    fn proofs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Core | Self::Tests => &[],
            Self::Window => &[&["pkg-config", "--exists", "webkit2gtk-4.1", "libsoup-3.0", "librsvg-2.0"]],
            Self::EndToEnd => &[&["dbus-run-session", "--version"], &["WebKitWebDriver", "--version"]],
        }
    }
}

/// The same thing under its name in newer releases, which no longer have clang 14.
const LATER_NAMES: [(&str, &str); 2] = [("libclang1-14", "libclang-dev"), ("libclang-common-14-dev", "libclang-dev")];

/// How packages can be installed by this user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Authority {
    Root,
    Sudo,
    None,
}

/// Installs what is missing for the purposes; says what first.
pub(crate) fn ensure(purposes: &[Purpose]) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted: Vec<&str> = purposes.iter().flat_map(|purpose| purpose.packages()).copied().collect();
    if Tool::new("apt-get", ["--version"]).answer().is_none() {
        return check_without_apt(purposes, &wanted);
    }
    let missing = missing(&wanted, &installed());
    if missing.is_empty() {
        return Ok(());
    }
    println!("These system packages are missing and will be installed through apt: {}", missing.join(" "));
    install(&missing)
}

/// On a Linux without apt nothing is installed: what the purposes need must answer, or the command stops.
fn check_without_apt(purposes: &[Purpose], wanted: &[&str]) -> Result<(), Stop> {
    let answers = |proof: &&[&str]| match proof {
        [program, words @ ..] => Tool::new(program, words).answer().is_some(),
        [] => true,
    };
    if purposes.iter().flat_map(|purpose| purpose.proofs()).all(answers) {
        return Ok(());
    }
    let hint = format!("install what this system calls these Debian packages: {}", wanted.join(" "));
    Err(Stop::new("system libraries are missing and can only be installed from here where there is apt").hint(hint))
}

/// The names of all installed packages.
fn installed() -> BTreeSet<String> {
    let listing = Tool::new("dpkg-query", ["--show", "--showformat=${db:Status-Status} ${Package}\n"]).answer();
    let lines = listing.unwrap_or_default();
    lines.lines().filter_map(|line| line.strip_prefix("installed ")).map(String::from).collect()
}

/// Those of the wanted packages that are installed under neither of their names.
fn missing<'a>(wanted: &[&'a str], installed: &BTreeSet<String>) -> Vec<&'a str> {
    let is_there =
        |name: &str| installed.contains(name) || later_name(name).is_some_and(|later| installed.contains(later));
    wanted.iter().copied().filter(|name| !is_there(name)).collect()
}

fn later_name(name: &str) -> Option<&'static str> {
    LATER_NAMES.iter().find(|(first, _)| *first == name).map(|(_, later)| *later)
}

fn install(missing: &[&str]) -> Result<(), Stop> {
    let command =
        format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {}", missing.join(" "));
    let authority = authority();
    if authority == Authority::None {
        return Err(Stop::new("system packages are missing and may only be installed by root").hint(command));
    }
    if let Err(stop) = apt(authority, &["update"]) {
        // One unreachable source of several must not stop what the others have.
        println!("warning: {}", stop.sentence());
    }
    let names = missing.iter().map(|name| known_name(name)).collect::<BTreeSet<_>>();
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(names);
    apt(authority, &words)
        .map_err(|stop| Stop::new(format!("the system packages were not installed: {}", stop.sentence())).hint(command))
}

/// The name under which this release has a package.
fn known_name(name: &str) -> &str {
    let is_known = Tool::new("apt-cache", ["show", "--no-all-versions", name]).answer().is_some();
    if is_known { name } else { later_name(name).unwrap_or(name) }
}

fn apt(authority: Authority, words: &[&str]) -> Result<(), Stop> {
    let quiet = ["-q", "-o", "Dpkg::Use-Pty=0"];
    let tool = match authority {
        Authority::Root => Tool::new("apt-get", quiet),
        Authority::Sudo => Tool::new("sudo", ["-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]).args(quiet),
        Authority::None => return Err(Stop::new("system packages may only be installed by root")),
    };
    tool.args(words).env("DEBIAN_FRONTEND", "noninteractive").run()
}

fn authority() -> Authority {
    if Tool::new("id", ["-u"]).answer().is_some_and(|id| id == "0") {
        Authority::Root
    } else if Tool::new("sudo", ["-n", "true"]).answer().is_some() {
        Authority::Sudo
    } else {
        Authority::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn having(names: &[&str]) -> BTreeSet<String> {
        names.iter().copied().map(String::from).collect()
    }

    #[test]
    fn only_what_is_not_installed_is_missing() {
        let wanted = Purpose::Window.packages();
        assert_eq!(missing(wanted, &having(wanted)), Vec::<&str>::new());
        assert_eq!(missing(wanted, &having(&["librsvg2-dev"])), ["libwebkit2gtk-4.1-dev", "libsoup-3.0-dev"]);
    }

    #[test]
    fn a_newer_release_has_clang_under_its_later_name() {
        assert_eq!(missing(Purpose::Core.packages(), &having(&["libclang-dev"])), Vec::<&str>::new());
        assert_eq!(missing(Purpose::Core.packages(), &having(&["libclang1-14"])), ["libclang-common-14-dev"]);
    }

    #[test]
    fn no_package_is_listed_for_two_purposes() {
        let purposes = [Purpose::Core, Purpose::Window, Purpose::Tests, Purpose::EndToEnd];
        let all: Vec<&str> = purposes.iter().flat_map(|purpose| purpose.packages()).copied().collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }
}
