//! The personas, channels and touchpoints that a file lists, and those of them that one map names.

use std::collections::BTreeMap;

use model::{Channel, ChannelId, Persona, PersonaId, Touchpoint, TouchpointId, clean_line};

use crate::json::wire::{Document, Ref};

/// A thing with an identifier and a name.
pub(super) trait Named: Clone {
    type Id: Clone;
    /// The first letter of identifiers that are filled in.
    const LETTER: char;
    fn new_id(text: &str) -> Option<Self::Id>;
    fn id(&self) -> &Self::Id;
    fn id_text(&self) -> &str;
    fn name(&self) -> &str;
    fn new(id: Self::Id, name: String) -> Self;
}

macro_rules! named {
    ($thing:ident, $id:ident, $letter:literal, $new:expr) => {
        impl Named for $thing {
            type Id = $id;
            const LETTER: char = $letter;
            fn new_id(text: &str) -> Option<$id> {
                $id::new(text).ok()
            }
            fn id(&self) -> &$id {
                &self.id
            }
            fn id_text(&self) -> &str {
                self.id.as_str()
            }
            fn name(&self) -> &str {
                &self.name
            }
            fn new(id: $id, name: String) -> Self {
                $new(id, name)
            }
        }
    };
}

named!(Persona, PersonaId, 'q', |id, name| Persona { id, name, summary: String::new() });
named!(Channel, ChannelId, 'h', |id, name| Channel { id, name, icon: None });
named!(Touchpoint, TouchpointId, 't', |id, name| Touchpoint { id, name, channel: None, icon: None });

/// Things in order, found by identifier or by name.
pub(super) struct List<T> {
    pub(super) items: Vec<T>,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, usize>,
}

impl<T: Named> List<T> {
    fn new() -> Self {
        Self { items: Vec::new(), by_id: BTreeMap::new(), by_name: BTreeMap::new() }
    }

    fn push(&mut self, item: T) {
        self.by_id.entry(item.id_text().to_owned()).or_insert(self.items.len());
        self.by_name.entry(item.name().to_owned()).or_insert(self.items.len());
        self.items.push(item);
    }

    fn find(&self, named: &Ref) -> Option<&T> {
        let index = match &named.id {
            Some(id) => self.by_id.get(id.as_str()),
            None => self.by_name.get(&clean_line(&named.name)),
        };
        self.items.get(*index?)
    }

    /// An identifier as given, otherwise one that nothing in the list has.
    fn id(&self, given: Option<&str>) -> Option<T::Id> {
        if let Some(id) = given.and_then(T::new_id) {
            return Some(id);
        }
        let mut number = self.items.len();
        loop {
            number += 1;
            let text = format!("{}{number}", T::LETTER);
            if !self.by_id.contains_key(&text) {
                return T::new_id(&text);
            }
        }
    }
}

/// Everything that the file lists; grows by what maps name beyond that.
pub(super) struct Listed {
    pub(super) personas: List<Persona>,
    pub(super) channels: List<Channel>,
    pub(super) touchpoints: List<Touchpoint>,
}

impl Listed {
    pub(super) fn new(document: &Document) -> Self {
        let mut listed = Self { personas: List::new(), channels: List::new(), touchpoints: List::new() };
        for doc in &document.personas {
            if let Some(id) = listed.personas.id(doc.id.as_deref()) {
                let (name, summary) = (clean_line(&doc.name), clean_line(&doc.summary));
                listed.personas.push(Persona { id, name, summary });
            }
        }
        for doc in &document.channels {
            if let Some(id) = listed.channels.id(doc.id.as_deref()) {
                listed.channels.push(Channel { id, name: clean_line(&doc.name), icon: doc.icon.clone() });
            }
        }
        for doc in &document.touchpoints {
            if let Some(id) = listed.touchpoints.id(doc.id.as_deref()) {
                let channel = doc.channel.as_ref().and_then(|channel| {
                    let known = listed.channels.find(channel).map(|channel| channel.id.clone());
                    known.or_else(|| ChannelId::new(channel.id.as_deref()?).ok())
                });
                listed.touchpoints.push(Touchpoint {
                    id,
                    name: clean_line(&doc.name),
                    channel,
                    icon: doc.icon.clone(),
                });
            }
        }
        listed
    }
}

/// What one map names of a kind, in the order in which it is first named.
pub(super) struct Roster<T> {
    own: List<T>,
}

impl<T: Named> Roster<T> {
    pub(super) fn new() -> Self {
        Self { own: List::new() }
    }

    /// The identifier of what is meant: by identifier, otherwise by name; added where it is new. `None` where
    /// neither is given.
    pub(super) fn resolve(&mut self, listed: &mut List<T>, named: &Ref) -> Option<T::Id> {
        if let Some(own) = self.own.find(named) {
            return Some(own.id().clone());
        }
        let name = clean_line(&named.name);
        let item = match listed.find(named) {
            Some(item) => item.clone(),
            None if name.is_empty() && named.id.as_deref().is_none_or(str::is_empty) => return None,
            None => {
                let item = T::new(listed.id(named.id.as_deref())?, name);
                listed.push(item.clone());
                item
            }
        };
        let id = item.id().clone();
        self.own.push(item);
        Some(id)
    }

    pub(super) fn into_items(self) -> Vec<T> {
        self.own.items
    }
}
