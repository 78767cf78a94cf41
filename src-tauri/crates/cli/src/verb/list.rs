//! `laneway list`: what a workspace holds, and the templates.

use editor::{Error, NewLane, Result, TemplateGallery, TemplatePicture, WorkspaceView};
use serde_json::{Value, json};

use super::{host, open_to_read};
use crate::args::{Kind, List};
use crate::say::{self, Outcome};

/// What is listed: a line for people, an object for programs.
type Items = Vec<(String, Value)>;

pub(crate) fn run(args: &List) -> Result<Outcome> {
    let (name, items) = match args.kind {
        Kind::Maps => ("maps", maps(&view(args)?)),
        Kind::Personas => ("personas", personas(&view(args)?)),
        Kind::Channels => ("channels", channels(&view(args)?)),
        Kind::Touchpoints => ("touchpoints", touchpoints(&view(args)?)),
        Kind::Templates => ("templates", templates(args)?),
    };
    if args.json {
        let items: Vec<Value> = items.into_iter().map(|(_, value)| value).collect();
        say::json(&json!({ "version": 1, "kind": name, "items": items }));
    } else {
        items.iter().for_each(|(line, _)| say::result(line));
    }
    Ok(Outcome::Fine)
}

fn view(args: &List) -> Result<WorkspaceView> {
    // The arguments ask for the file of every kind but templates.
    let file = args.file.as_deref().ok_or_else(|| Error::invalid("there is no workspace to list"))?;
    open_to_read(file)?.view()
}

fn maps(view: &WorkspaceView) -> Items {
    let maps = view.maps.iter().map(|map| {
        let line = format!("{}  ({}, {}; {} steps, {} cards)", map.title, map.state, map.status, map.steps, map.cards);
        let value = json!({
            "id": map.id, "title": map.title, "state": map.state, "status": map.status,
            "steps": map.steps, "cards": map.cards,
        });
        (line, value)
    });
    maps.collect()
}

fn personas(view: &WorkspaceView) -> Items {
    let personas = view.personas.iter().map(|persona| {
        let value = json!({ "id": persona.id, "name": persona.name, "summary": persona.summary });
        (persona.name.clone(), value)
    });
    personas.collect()
}

fn channels(view: &WorkspaceView) -> Items {
    let channels = view.channels.iter().map(|channel| {
        let value = json!({ "id": channel.id, "name": channel.name, "icon": channel.icon });
        (channel.name.clone(), value)
    });
    channels.collect()
}

fn touchpoints(view: &WorkspaceView) -> Items {
    let touchpoints = view.touchpoints.iter().map(|touchpoint| {
        let channel = view.channels.iter().find(|channel| Some(&channel.id) == touchpoint.channel.as_ref());
        let channel = channel.map(|channel| &channel.name);
        let value = json!({
            "id": touchpoint.id, "name": touchpoint.name, "channel": channel, "icon": touchpoint.icon,
        });
        (touchpoint.name.clone(), value)
    });
    touchpoints.collect()
}

fn templates(args: &List) -> Result<Items> {
    if let Some(file) = &args.file {
        return Err(Error::invalid(format!("templates are in no workspace, but {} is given", file.display())));
    }
    let gallery = TemplateGallery::of(&*host())?;
    if let Some(skipped) = &gallery.skipped {
        say::warning(skipped);
    }
    let bundled = gallery.bundled.iter();
    let bundled = bundled.map(|one| template(one.template.as_str(), "bundled", &one.title, &one.picture, &one.lanes));
    let own = gallery.own.iter();
    let own = own.map(|one| template(one.name.as_str(), "own", &one.title, &one.picture, &one.lanes));
    Ok(bundled.chain(own).collect())
}

fn template(name: &str, origin: &str, title: &str, picture: &TemplatePicture, lanes: &[NewLane]) -> (String, Value) {
    let (steps, lanes) = (picture.steps(), lanes.len());
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let (many, more) = (plural(usize::try_from(steps).unwrap_or(usize::MAX)), plural(lanes));
    let line = format!("{name}  ({origin}; “{title}”, {steps} step{many}, {lanes} lane{more})");
    (line, json!({ "name": name, "origin": origin, "title": title, "steps": steps, "lanes": lanes }))
}
