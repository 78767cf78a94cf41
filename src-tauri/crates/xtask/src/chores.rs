//! The shorter commands: the long crash test, the package, the generated files.

use crate::machine::{self, Needs};
use crate::packages::{self, Purpose};
use crate::project::{Profile, Project};
use crate::stop::Stop;
use crate::tool::Tool;
use crate::ui;

/// The store's crash test kills 200 times by itself: 50 times as many.
const TEN_THOUSAND_KILLS: &str = "50";

/// Kills an editing process 10,000 times and checks the file each time.
pub(crate) fn crash() -> Result<(), Stop> {
    machine::check(Needs::Build)?;
    packages::ensure(&[Purpose::Core])?;
    Tool::cargo(["test", "--release", "--package", "store", "--test", "crash", "--", "--nocapture"])
        .env("LANEWAY_TEST_SCALE", TEN_THOUSAND_KILLS)
        .run()
}

/// Makes the Debian package, with the command line beside the window.
pub(crate) fn bundle(project: &Project) -> Result<(), Stop> {
    machine::check(Needs::BuildWithPage)?;
    packages::ensure(&[Purpose::Core, Purpose::Window])?;
    ui::ensure_built(project)?;
    Tool::cargo(["build", "--release", "--package", "laneway"]).run()?;
    let command = project.program(Profile::Release, "laneway");
    let config = format!(
        r#"{{"bundle":{{"active":true,"linux":{{"deb":{{"files":{{"/usr/bin/laneway":"{}"}}}}}}}}}}"#,
        command.display()
    );
    let tauri = project.ui().join("node_modules/.bin/tauri");
    Tool::new(tauri, ["build", "--bundles", "deb", "--ci", "--config", &config])
        .within(&project.root().join("src-tauri"))
        .run()
}

/// Writes the files of `ui/src` that are made from Rust: the bindings and the theme.
pub(crate) fn bindings(project: &Project) -> Result<(), Stop> {
    machine::check(Needs::BuildWithPage)?;
    packages::ensure(&[Purpose::Core, Purpose::Window])?;
    ui::ensure_built(project)?;
    let tests = ["--", "the_page_has_the_current_theme", "bindings_are_current"];
    Tool::cargo(["test", "--workspace", "--lib", "--bins"]).args(tests).env("LANEWAY_UPDATE", "1").run()
}
