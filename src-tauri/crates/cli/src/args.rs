//! The arguments.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use editor::{MapTemplate, TemplateName};

/// Journey maps without the window.
#[derive(Debug, Parser)]
#[command(name = "laneway", version, about, disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a workspace.
    New(New),
    /// Add the maps of Mermaid journeys, tables and JSON to a workspace, made new where there is none.
    Import(Import),
    /// Write a map as PDF, PNG, SVG, JSON or Mermaid.
    Export(Export),
    /// Print what maps say.
    Show(Show),
    /// Change a workspace by the same edits as the window's.
    Edit(EditArgs),
    /// Look for damage in the file and contradictions in its maps.
    Check(Check),
    /// List what a workspace holds.
    List(List),
    /// Save, remove and bring back templates of your own.
    #[command(subcommand)]
    Template(Template),
    /// Start the window.
    Open(Open),
}

#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// The file to make; it must not exist.
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "NAME", conflicts_with = "sample", help = templates())]
    pub(crate) template: Option<String>,
    /// Fill it with the sample: an outdoor retailer's “Buy and return a tent”.
    #[arg(long)]
    pub(crate) sample: bool,
    /// The name of the workspace; otherwise the file's.
    #[arg(long)]
    pub(crate) name: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// The files to read.
    #[arg(required = true)]
    pub(crate) inputs: Vec<PathBuf>,
    /// The workspace to add to.
    #[arg(long)]
    pub(crate) to: PathBuf,
    /// The format of all inputs; otherwise guessed from name and content.
    #[arg(long, value_parser = ["mermaid", "csv", "tsv", "xlsx", "markdown", "json"])]
    pub(crate) format: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// The workspace.
    pub(crate) file: PathBuf,
    /// The map, by title or identifier; otherwise the first.
    #[arg(long)]
    pub(crate) map: Option<String>,
    /// The file to write; its ending tells the format.
    #[arg(long)]
    pub(crate) to: PathBuf,
    /// Pixels per px, for PNG.
    #[arg(long, default_value_t = 1.0)]
    pub(crate) scale: f32,
    /// The page, for PDF.
    #[arg(long, value_enum, default_value_t = Page::Map)]
    pub(crate) page: Page,
    /// Shrink the map onto one sheet; otherwise it goes on as many as it takes.
    #[arg(long)]
    pub(crate) fit: bool,
    /// The ground (print, light or dark) or other colours than the map's own; may be given for both.
    #[arg(long, value_enum)]
    pub(crate) theme: Vec<Theme>,
}

/// The page of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Page {
    /// As large as the map.
    Map,
    /// A4 landscape.
    A4,
    /// A3 landscape.
    A3,
    /// Letter landscape.
    Letter,
}

/// The ground, or the colours on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// White, for paper; unless told otherwise.
    Print,
    /// White, for a screen.
    Light,
    /// Near black, for a screen.
    Dark,
    /// The product's own colours.
    Standard,
    /// Blues and greens of water.
    Coast,
    /// Clay, ochre and moss.
    Earth,
    /// Full colours.
    Vivid,
    /// Everything written reaches a contrast of 7.
    Contrast,
    /// Greys alone, for a black and white printer.
    Mono,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Show {
    /// The workspace.
    pub(crate) file: PathBuf,
    /// The map, by title or identifier; otherwise all.
    #[arg(long)]
    pub(crate) map: Option<String>,
    /// Everything, as the JSON object that `export --to x.json` writes and `import` reads.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct EditArgs {
    /// The workspace.
    pub(crate) file: PathBuf,
    /// A file with an array of edits; `-` reads standard input.
    #[arg(long)]
    pub(crate) json: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// The workspace.
    pub(crate) file: PathBuf,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// What to list.
    #[arg(value_enum)]
    pub(crate) kind: Kind,
    /// The workspace; templates are in none.
    #[arg(required_if_eq_any([
        ("kind", "maps"), ("kind", "personas"), ("kind", "channels"), ("kind", "touchpoints"),
    ]))]
    pub(crate) file: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// What a workspace holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// The maps, in library order.
    Maps,
    /// The personas.
    Personas,
    /// The channels.
    Channels,
    /// The touchpoints.
    Touchpoints,
    /// The templates, bundled and your own.
    Templates,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Template {
    /// Save a map or a part of it as a template; prints its name.
    Save(SaveTemplate),
    /// Remove a template of your own.
    Remove {
        /// Its name, as `list templates` prints it.
        name: TemplateName,
    },
    /// Bring a removed template back.
    Restore {
        /// Its name.
        name: TemplateName,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct SaveTemplate {
    /// The workspace.
    pub(crate) file: PathBuf,
    /// The map, by title or identifier; otherwise the first.
    #[arg(long)]
    pub(crate) map: Option<String>,
    /// The title of the template; otherwise the map's.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// Without words: phases, steps, lanes, prompts and paths.
    #[arg(long, conflicts_with_all = ["lanes", "lane"])]
    pub(crate) structure: bool,
    /// All lanes, without what stands in them.
    #[arg(long, conflicts_with = "lane")]
    pub(crate) lanes: bool,
    /// A lane, by title or identifier, without what stands in it; may be given several times.
    #[arg(long)]
    pub(crate) lane: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Open {
    /// The workspace; otherwise the window starts empty.
    pub(crate) file: Option<PathBuf>,
}

/// The help of `--template`: every bundled name there is.
fn templates() -> String {
    let bundled = MapTemplate::CHOICES.map(MapTemplate::as_str).join(", ");
    format!(
        "What the first map starts with: {bundled}, the name of a template of your own, or a file that ends in .json"
    )
}
