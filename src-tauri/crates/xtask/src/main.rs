//! `cargo xtask`: the developer's commands. They check what the machine has, install what is missing, build
//! and go. Deliberately absent: dependencies, in-house or not, because this must build before all else.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command that talks to the developer")]

mod bench;
mod chores;
mod display;
mod machine;
mod options;
mod packages;
mod project;
mod run;
mod stop;
mod test;
mod tool;
mod ui;

use std::process::ExitCode;

use options::Request;
use project::Project;
use stop::Stop;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match options::parse(&arguments).and_then(obey) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("{stop}");
            ExitCode::FAILURE
        }
    }
}

fn obey(request: Request) -> Result<(), Stop> {
    let project = Project::find()?;
    project.enter()?;
    match request {
        Request::Help => {
            println!("{}", options::HELP);
            Ok(())
        }
        Request::Run { file } => run::run(&project, file.as_deref()),
        Request::Test(selection) => test::test(&project, &selection),
        Request::Bench(size) => bench::bench(&project, size),
        Request::Crash => chores::crash(),
        Request::Bundle => chores::bundle(&project),
        Request::Bindings => chores::bindings(&project),
    }
}
