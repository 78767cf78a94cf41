//! `laneway list`: what a workspace holds.

use editor::Result;
use serde_json::{Value, json};

use super::open_to_read;
use crate::args::{Kind, List};
use crate::say::{self, Outcome};

pub(crate) fn run(args: &List) -> Result<Outcome> {
    let view = open_to_read(&args.file)?.view()?;
    let (name, items): (&str, Vec<(String, Value)>) = match args.kind {
        Kind::Maps => (
            "maps",
            view.maps
                .iter()
                .map(|map| {
                    let line = format!(
                        "{}  ({}, {}; {} steps, {} cards)",
                        map.title, map.state, map.status, map.steps, map.cards
                    );
                    let value = json!({
                        "id": map.id, "title": map.title, "state": map.state, "status": map.status,
                        "steps": map.steps, "cards": map.cards,
                    });
                    (line, value)
                })
                .collect(),
        ),
        Kind::Personas => (
            "personas",
            view.personas
                .iter()
                .map(|persona| {
                    let value = json!({ "id": persona.id, "name": persona.name, "summary": persona.summary });
                    (persona.name.clone(), value)
                })
                .collect(),
        ),
        Kind::Channels => (
            "channels",
            view.channels
                .iter()
                .map(|channel| {
                    let value = json!({ "id": channel.id, "name": channel.name, "icon": channel.icon });
                    (channel.name.clone(), value)
                })
                .collect(),
        ),
        Kind::Touchpoints => (
            "touchpoints",
            view.touchpoints
                .iter()
                .map(|touchpoint| {
                    let channel = view.channels.iter().find(|channel| Some(&channel.id) == touchpoint.channel.as_ref());
                    let channel = channel.map(|channel| &channel.name);
                    let value = json!({
                        "id": touchpoint.id, "name": touchpoint.name, "channel": channel, "icon": touchpoint.icon,
                    });
                    (touchpoint.name.clone(), value)
                })
                .collect(),
        ),
    };
    if args.json {
        let items: Vec<Value> = items.into_iter().map(|(_, value)| value).collect();
        say::json(&json!({ "version": 1, "kind": name, "items": items }));
    } else {
        items.iter().for_each(|(line, _)| say::result(line));
    }
    Ok(Outcome::Fine)
}
