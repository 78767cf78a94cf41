//! Flows of the object.

use model::{Card, CardId, Flow, FlowId, clean_line};

use super::super::wire::FlowDoc;
use super::Reader;
use crate::decode::quoted;

impl Reader<'_> {
    /// The arrows between cards of the lane; one that has no such ends leaves its words among the leftovers.
    pub(super) fn flows(&mut self, lane: &str, cards: &[Card], docs: Vec<FlowDoc>) -> Vec<Flow> {
        let mut flows = Vec::new();
        for doc in docs {
            let end = |id: &str| cards.iter().find(|card| card.id.as_str() == id).map(|card| card.id.clone());
            let label = clean_line(&doc.label);
            match (end(&doc.from), end(&doc.to)) {
                (Some(from), Some(to)) if from != to && !is_there(&flows, &from, &to) => {
                    flows.push(Flow { id: self.id(doc.id, "f", FlowId::new), from, to, label });
                }
                _ => {
                    let why = "an arrow does not connect two cards of its lane for the first time";
                    if label.is_empty() {
                        self.warn(format!("lane {}: {why}; it is left out", quoted(lane)));
                    } else {
                        self.leave(lane, label, why);
                    }
                }
            }
        }
        flows
    }
}

fn is_there(flows: &[Flow], from: &CardId, to: &CardId) -> bool {
    flows.iter().any(|flow| flow.from == *from && flow.to == *to)
}
