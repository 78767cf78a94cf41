//! `laneway`: everything that the window does, without one.
//!
//! Arguments come in, one call goes to `editor`, words or JSON come out. Results go to standard output, everything
//! else to standard error. Exit status: 0 fine, 1 `check` found something, 2 usage, 3 an input cannot be read or is
//! not what it says, 4 an output cannot be written.
//!
//! Deliberately absent: rules of the domain, and anything that the window could not do.

mod args;
mod folders;
mod say;
mod verb;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Verb};

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        // Help and version are answers, not errors; clap knows which stream and status each has.
        Err(error) => error.exit(),
    };
    let done = match args.verb {
        Verb::New(new) => verb::new::run(&new),
        Verb::Import(import) => verb::import::run(&import),
        Verb::Export(export) => verb::export::run(&export),
        Verb::Show(show) => verb::show::run(&show),
        Verb::Edit(edit) => verb::edit::run(&edit),
        Verb::Check(check) => verb::check::run(&check),
        Verb::List(list) => verb::list::run(&list),
        Verb::Template(template) => verb::template::run(&template),
        Verb::Open(open) => verb::open::run(&open),
    };
    match done {
        Ok(say::Outcome::Fine) => ExitCode::SUCCESS,
        Ok(say::Outcome::Found) => ExitCode::from(1),
        Err(error) => {
            say::error(&error);
            ExitCode::from(say::status(&error))
        }
    }
}
